//! `allowed_outbound_hosts`: what a component may call. The grammar and its defaults are Spin's.

use std::net::IpAddr;
use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};
use url::Host;

/// The domain under which components call each other.
const CHAINING_SUFFIX: &str = ".spin.internal";

/// Id of the component that an authority such as `courier.spin.internal` stands for.
pub fn chaining_target(authority: &str) -> Option<&str> {
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    host.strip_suffix(CHAINING_SUFFIX)
}

/// The grants of one component.
#[derive(Debug, Clone, Default)]
pub struct AllowedHosts(Vec<Rule>);

#[derive(Debug, Clone)]
struct Rule {
    scheme: Option<String>,
    host: HostRule,
    ports: Option<Range<u32>>,
}

#[derive(Debug, Clone)]
enum HostRule {
    Any,
    Itself,
    Subdomains(String),
    Exact(Host),
    Network(IpAddr, u8),
}

impl AllowedHosts {
    /// Adds an entry whose templates are filled; `components` are the ids that `*.spin.internal` stands for.
    ///
    /// # Errors
    /// If it is not of the form `scheme://host[:port]`.
    pub fn allow(&mut self, entry: &str, components: &[&str]) -> Result<()> {
        let rule = Rule::parse(entry.trim())?;
        match &rule.host {
            HostRule::Subdomains(suffix) if suffix == CHAINING_SUFFIX => {
                let neighbours = components.iter().map(|id| HostRule::Exact(Host::Domain(format!("{id}{CHAINING_SUFFIX}"))));
                self.0.extend(neighbours.map(|host| Rule { host, ..rule.clone() }));
            }
            _ => self.0.push(rule),
        }
        Ok(())
    }

    /// May the component call `host` with `scheme`? Without a port it is the scheme's own.
    pub fn allows(&self, scheme: &str, host: &str, port: Option<u16>) -> bool {
        let Ok(host) = Host::parse(host) else {
            return false;
        };
        let port = port.or_else(|| default_port(scheme));
        self.0.iter().any(|rule| rule.allows_scheme(scheme) && rule.host.allows(&host) && rule.allows_port(port))
    }

    /// May the component call its own application?
    pub fn allows_self(&self) -> bool {
        let web = |rule: &&Rule| rule.allows_scheme("http") || rule.allows_scheme("https");
        self.0.iter().filter(web).any(|rule| matches!(rule.host, HostRule::Any | HostRule::Itself))
    }
}

impl Rule {
    fn parse(entry: &str) -> Result<Self> {
        let (scheme, rest) = entry.split_once("://").context("it has no scheme, such as `http://` or `*://`")?;
        ensure!(scheme == "*" || scheme.chars().all(char::is_alphabetic), "its scheme may only have letters");
        let (host, port) = split_port(rest)?;
        let ports = match port {
            "*" => None,
            "" => {
                let port = default_port(scheme).with_context(|| format!("it has no port and the scheme `{scheme}` has no usual one"))?;
                Some(one(port))
            }
            port => Some(ports(port)?),
        };
        let scheme = (scheme != "*").then(|| scheme.to_owned());
        Ok(Self { scheme, host: HostRule::parse(host)?, ports })
    }

    fn allows_scheme(&self, scheme: &str) -> bool {
        self.scheme.as_deref().is_none_or(|s| s == scheme)
    }

    fn allows_port(&self, port: Option<u16>) -> bool {
        match (&self.ports, port) {
            (None, _) => true,
            (Some(ports), Some(port)) => ports.contains(&u32::from(port)),
            (Some(_), None) => false,
        }
    }
}

impl HostRule {
    fn parse(host: &str) -> Result<Self> {
        let host = host.trim();
        if let Some((address, bits)) = host.split_once('/').filter(|(_, bits)| !bits.is_empty())
            && let (Ok(address), Ok(bits)) = (address.parse::<IpAddr>(), bits.parse::<u8>())
        {
            return Ok(Self::Network(address, bits));
        }
        let host = host.strip_suffix('/').unwrap_or(host);
        ensure!(!host.contains('/'), "it must not have a path");
        match host {
            "*" => Ok(Self::Any),
            "self" | "self.alt" => Ok(Self::Itself),
            _ => match host.strip_prefix("*.") {
                Some(domain) if !domain.contains('*') => Ok(Self::Subdomains(format!(".{}", Host::parse(domain)?))),
                None if !host.contains('*') => Ok(Self::Exact(Host::parse(host)?)),
                _ => bail!("a `*` in the host may only stand for its first part"),
            },
        }
    }

    fn allows(&self, host: &Host) -> bool {
        match (self, host) {
            (Self::Any, _) => true,
            (Self::Itself, _) => false,
            (Self::Subdomains(suffix), Host::Domain(domain)) => domain.ends_with(suffix.as_str()),
            (Self::Subdomains(_), _) => false,
            (Self::Exact(exact), host) => exact == host,
            (Self::Network(network, bits), Host::Ipv4(ip)) => in_network(*network, *bits, IpAddr::V4(*ip)),
            (Self::Network(network, bits), Host::Ipv6(ip)) => in_network(*network, *bits, IpAddr::V6(*ip)),
            (Self::Network(..), Host::Domain(_)) => false,
        }
    }
}

/// Splits `host[:port]`; the colons of a bracketed IPv6 address are not a port's.
fn split_port(rest: &str) -> Result<(&str, &str)> {
    match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => {
            let (port, path) = port.split_once('/').unwrap_or((port, ""));
            ensure!(path.is_empty(), "it must not have a path");
            Ok((host, port))
        }
        _ => Ok((rest, "")),
    }
}

fn ports(text: &str) -> Result<Range<u32>> {
    let number = |n: &str| n.parse::<u16>().with_context(|| format!("its port `{n}` is not a number"));
    match text.split_once("..") {
        Some((from, to)) => Ok(u32::from(number(from)?)..u32::from(number(to)?)),
        None => Ok(one(number(text)?)),
    }
}

fn one(port: u16) -> Range<u32> {
    u32::from(port)..u32::from(port) + 1
}

fn in_network(network: IpAddr, bits: u8, ip: IpAddr) -> bool {
    let prefix = |value: u128, width: u8| value.checked_shr(u32::from(width.saturating_sub(bits))).unwrap_or(0);
    match (network, ip) {
        (IpAddr::V4(n), IpAddr::V4(i)) => prefix(u128::from(n.to_bits()), 32) == prefix(u128::from(i.to_bits()), 32),
        (IpAddr::V6(n), IpAddr::V6(i)) => prefix(n.to_bits(), 128) == prefix(i.to_bits(), 128),
        _ => false,
    }
}

fn default_port(scheme: &str) -> Option<u16> {
    Some(match scheme {
        "postgres" => 5432,
        "mysql" => 3306,
        "redis" => 6379,
        "mqtt" => 1883,
        "http" => 80,
        "https" => 443,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
