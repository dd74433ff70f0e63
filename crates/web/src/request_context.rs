//! One call: who asks for what, with which fields.

use std::cell::Cell;
use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http::{HeaderMap, Method};
use portico::command::Call;
use portico::ids::SessionId;
use portico::page::SessionCheck;
use portico::portal::form::Submitted;
use uuid::Uuid;

use crate::agent_token::AgentToken;
use crate::{HttpError, Result, cookies, fields, origin};

/// A parsed call.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// `HEAD` counts as `GET`.
    pub method: Method,
    /// Without the query.
    pub path: String,
    /// As sent.
    pub query: String,
    /// The host that was asked for, with its port.
    pub host: String,
    /// The portal's own domain that was asked, as far as the caller says ([`origin::domain`]); `None` at the site's own hosts.
    pub domain: Option<String>,
    /// Whether the site is reached over TLS ([`origin::is_https`]).
    pub https: bool,
    /// How the pages of the host that was asked for begin: `https` or `http`.
    pub scheme: &'static str,
    /// Whether the caller is on this machine, by the runtime's own word. Behind a proxy on this machine everybody is.
    pub local: bool,
    /// For the log.
    pub call: Call,
    /// The fields of a form body, in order.
    pub pairs: Vec<(String, String)>,
    /// Any other body.
    pub body: Bytes,
    pub(crate) customer: Option<SessionId>,
    pub(crate) agent: Option<AgentToken>,
    /// Whether a statement of this call has told that `domain` is a portal's.
    domain_is_proved: Cell<bool>,
    headers: HeaderMap,
}

impl RequestContext {
    /// From the runtime's request, without its body. `now`: milliseconds UTC. `ip_header`: the header in which a trusted proxy gives the
    /// caller's address, or ""; `public_url`: the site's own address, or "".
    #[must_use]
    pub fn new(parts: http::request::Parts, now: i64, ip_header: &str, public_url: &str) -> Self {
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let told = |name: &str| told(&parts.headers, name);
        let full_url = told("spin-full-url").parse::<http::Uri>().unwrap_or_default();
        let authority = full_url.authority().or(parts.uri.authority()).map(http::uri::Authority::as_str);
        let host = [header("host"), authority.unwrap_or_default()].into_iter().find(|host| !host.is_empty()).unwrap_or_default();
        let peer = told("spin-client-addr").parse().ok().map(|peer: SocketAddr| peer.ip());
        // A proxy adds its own entry at the end; what stands before it is the caller's to invent.
        let forwarded = if ip_header.is_empty() { "" } else { told(ip_header).rsplit(',').next().unwrap_or_default().trim() };
        let call = Call {
            at: now,
            id: Uuid::now_v7().simple().to_string(),
            ip: forwarded.parse().ok().or(peer).map(written).unwrap_or_default(),
            agent: header("user-agent").chars().take(200).collect(),
        };
        RequestContext {
            method: if parts.method == Method::HEAD { Method::GET } else { parts.method },
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            host: host.to_owned(),
            domain: origin::domain(public_url, host),
            https: origin::is_https(public_url, told("spin-full-url")),
            scheme: origin::scheme(public_url, told("spin-full-url"), host),
            local: peer.is_some_and(|peer| peer.to_canonical().is_loopback()),
            call,
            pairs: Vec::new(),
            body: Bytes::new(),
            customer: None,
            agent: None,
            domain_is_proved: Cell::new(false),
            headers: parts.headers,
        }
    }

    /// What a page of a customer is asked for with.
    #[must_use]
    pub fn session_check<'a>(&'a self, session: Option<&'a SessionId>) -> SessionCheck<'a> {
        SessionCheck { session, now: self.call.at, host: self.domain.as_deref() }
    }

    /// Notes that a statement of this call has told that its host is a portal's own domain: nothing else asks then.
    pub fn note_proved_domain(&self) {
        self.domain_is_proved.set(true);
    }

    /// Whether it is not known yet if the host that was asked is one of ours.
    pub(crate) fn has_unproved_domain(&self) -> bool {
        self.domain.is_some() && !self.domain_is_proved.get()
    }

    /// The session that the caller of a route for customers showed; whether it still counts is a column of the page's statement.
    ///
    /// # Errors
    /// Whoever has none signs in first.
    pub fn customer(&self) -> Result<&SessionId> {
        self.customer.as_ref().ok_or_else(HttpError::sign_in_first)
    }

    /// The same of a route for agents.
    ///
    /// # Errors
    /// Whoever has none signs in first.
    pub fn agent(&self) -> Result<&AgentToken> {
        self.agent.as_ref().ok_or_else(HttpError::desk_sign_in_first)
    }

    /// The same call with these fields: of a form whose body its handler reads by itself.
    #[must_use]
    pub fn with_fields(&self, pairs: Vec<(String, String)>) -> Self {
        RequestContext { pairs, ..self.clone() }
    }

    /// A header's value, where it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Whether a header that says one thing comes twice: one of them would be read here and the other by a proxy. The host that was asked for is the
    /// runtime's word.
    #[must_use]
    pub fn repeats_a_header(&self) -> bool {
        ["origin", "sec-fetch-site", "content-type", "content-length", "authorization"]
            .iter()
            .any(|name| self.headers.get_all(*name).iter().nth(1).is_some())
    }

    /// A cookie, by its name before `__Host-`. The theme is not a secret: its cookie has the same name everywhere.
    #[must_use]
    pub fn cookie(&self, base: &str) -> Option<&str> {
        let name = if base == "theme" { base.to_owned() } else { cookies::name(base, self.https) };
        self.headers.get_all("cookie").iter().filter_map(|value| value.to_str().ok()).find_map(|value| cookies::find(value, &name))
    }

    /// A field of the query; "" where there is none.
    ///
    /// # Errors
    /// HTTP 400 where the query is not UTF-8.
    pub fn query(&self, name: &str) -> Result<String> {
        let pairs = fields::pairs(&self.query)?;
        Ok(pairs.into_iter().find(|(found, _)| found == name).map(|(_, value)| value).unwrap_or_default())
    }

    /// The fields of the form body.
    #[must_use]
    pub fn form(&self) -> Submitted {
        Submitted::from_pairs(self.pairs.iter().cloned())
    }

    /// A field of the form body that must be an id made by us.
    ///
    /// # Errors
    /// HTTP 400 where it is missing or not an id.
    pub fn form_id(&self) -> Result<portico::ids::EventId> {
        portico::ids::EventId::parse(self.form().first("form_id")).ok_or_else(HttpError::bad_request)
    }

    /// The address of this page on this site.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The caller asks for JSON rather than a page.
    #[must_use]
    pub fn wants_json(&self) -> bool {
        self.header("accept").is_some_and(|accept| accept.contains("json") && !accept.contains("text/html"))
    }
}

/// What the runtime says about a call. It adds its own headers behind those that a caller sent under the same name: only the last one is to be
/// believed. "" where it says nothing.
#[must_use]
pub fn told<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get_all(name).iter().next_back().and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// An address as [`Call::ip`] has it; an IPv4 address inside an IPv6 one is the same caller's.
fn written(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments().map(|part| format!("{part:04x}")).join(":"),
    }
}

#[cfg(test)]
mod tests {
    use super::{RequestContext, written};

    #[test]
    fn an_address_of_ipv6_is_counted_by_its_64_bits_of_network() {
        let request = |peer: &str| {
            let request = http::Request::builder().uri("/").header("spin-client-addr", peer);
            RequestContext::new(request.body(()).unwrap().into_parts().0, 0, "", "").call
        };
        assert_eq!(request("[2001:db8:1:2::3]:4711").ip, "2001:0db8:0001:0002:0000:0000:0000:0003");
        assert_eq!(request("[2001:db8:1:2::3]:4711").network(), request("[2001:db8:1:2:ffff::9]:1").network());
        assert_ne!(request("[2001:db8:1:2::3]:4711").network(), request("[2001:db8:1:3::3]:4711").network());
        assert_eq!(request("[::ffff:192.0.2.7]:4711").ip, "192.0.2.7");
        assert_eq!(request("192.0.2.7:4711").network(), "192.0.2.7");
        assert_eq!(written("::1".parse().unwrap()).len(), 39);
    }

    #[test]
    fn a_forged_address_is_not_believed() {
        let request = http::Request::builder()
            .uri("http://127.0.0.1:3000/requests")
            .header("spin-client-addr", "10.0.0.1:1")
            .header("spin-full-url", "https://forged.example/requests")
            .header("spin-client-addr", "192.0.2.7:4711")
            .header("spin-full-url", "http://127.0.0.1:3000/requests");
        let context = RequestContext::new(request.body(()).unwrap().into_parts().0, 0, "", "");
        assert_eq!((context.call.ip.as_str(), context.https, context.local), ("192.0.2.7", false, false));
    }

    #[test]
    fn only_the_runtime_says_who_is_on_this_machine() {
        let local = |peer: &str| {
            let request =
                http::Request::builder().uri("/").header("spin-client-addr", "127.0.0.1:1").header("x-forwarded-for", "127.0.0.1");
            let request = request.header("spin-client-addr", peer).body(()).unwrap();
            RequestContext::new(request.into_parts().0, 0, "x-forwarded-for", "").local
        };
        assert!(local("127.0.0.1:4711") && local("[::1]:4711") && local("[::ffff:127.0.0.1]:4711"));
        assert!(!local("192.0.2.7:4711") && !local("") && !local("nonsense"));
    }

    #[test]
    fn behind_a_proxy_the_address_is_the_one_that_the_proxy_added() {
        let request = http::Request::builder().uri("/").header("x-forwarded-for", "10.0.0.1, 198.51.100.4");
        let context = RequestContext::new(request.body(()).unwrap().into_parts().0, 0, "x-forwarded-for", "");
        assert_eq!(context.call.ip, "198.51.100.4");
    }
}
