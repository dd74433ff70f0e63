//! Somebody with a browser without JavaScript: follows links, fills in forms, keeps cookies.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use portico_web::origin;
use reqwest::Method;
use reqwest::blocking::{Client, RequestBuilder};
use reqwest::cookie::{CookieStore, Jar};
use reqwest::redirect::Policy;
use serde_json::Value;

use crate::{Backend, Page, Site, until, word};

/// A person with their own cookies; a clone is the same person in another window.
#[derive(Clone)]
pub struct Person {
    client: Client,
    jar: Arc<Jar>,
    site: String,
    /// Their own network address, as a proxy tells it: tries are counted by it.
    ip: String,
}

impl Person {
    /// Somebody whom nobody knows yet.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn stranger(site: &Site) -> Result<Self> {
        Self::at(&site.url)
    }

    /// The same at an address.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn at(url: &str) -> Result<Self> {
        Self::reaching(url.to_owned(), None)
    }

    /// Somebody whose resolver leads `host` to the portal.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn at_host(site: &Site, host: &str) -> Result<Self> {
        let address = site.url.rsplit_once("//").context("an address")?.1.parse()?;
        Self::reaching(origin::at_domain(&site.url, host), Some((host, address)))
    }

    fn reaching(site: String, led: Option<(&str, SocketAddr)>) -> Result<Self> {
        let jar = Arc::new(Jar::default());
        let mut client = Client::builder().cookie_provider(Arc::clone(&jar)).redirect(Policy::none()).timeout(Duration::from_secs(40));
        if let Some((host, address)) = led {
            client = client.resolve(host, address);
        }
        // Where several hosts answer, a person's next call meets another one.
        let kept = if Backend::chosen()? == Backend::Replicas { 0 } else { usize::MAX };
        let client = client.pool_max_idle_per_host(kept).build()?;
        let random = word("");
        let part = |at: usize| u8::from_str_radix(&random[at..at + 2], 16);
        let ip = format!("10.{}.{}.{}", part(0)?, part(2)?, part(4)?);
        Ok(Person { client, jar, site, ip })
    }

    /// The address of the portal.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Any call, with this person's cookies.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.site)).header("x-forwarded-for", &self.ip)
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn get(&self, path: &str) -> Result<Page> {
        Page::read(self.request(Method::GET, path).header("accept", "text/html").send()?).with_context(|| format!("GET {path}"))
    }

    /// Sends fields as a page of the portal does.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let request = self.request(Method::POST, path).header("accept", "text/html").header("origin", &self.site);
        Page::read(request.form(fields).send()?).with_context(|| format!("POST {path}"))
    }

    /// Sends a body that no form makes.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn post_bytes(&self, path: &str, kind: &str, body: &[u8]) -> Result<Page> {
        let request =
            self.request(Method::POST, path).header("accept", "text/html").header("origin", &self.site).header("content-type", kind);
        Page::read(request.body(body.to_vec()).send()?).with_context(|| format!("POST {path}"))
    }

    /// Sends the form of a page that goes to `path`: its hidden fields, and these.
    ///
    /// # Errors
    /// Where there is no such form, or no answer comes.
    pub fn submit(&self, page: &Page, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let form = page.form(path, fields)?;
        let mut all: Vec<(&str, &str)> = form.hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        all.extend_from_slice(fields);
        self.post(form.action.split('#').next().unwrap_or_default(), &all)
    }

    /// The value of a cookie.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        let all = self.jar.cookies(&self.site.parse().ok()?)?;
        let all = all.to_str().ok()?.to_owned();
        all.split("; ").find_map(|pair| pair.split_once('=').filter(|(found, _)| *found == name).map(|(_, value)| value.to_owned()))
    }

    /// Puts a cookie into the browser.
    ///
    /// # Errors
    /// Where the portal's address is none.
    pub fn set_cookie(&self, name: &str, value: &str) -> Result<()> {
        self.jar.add_cookie_str(&format!("{name}={value}; Path=/"), &self.site.parse()?);
        Ok(())
    }

    /// All mails to an address, newest first.
    ///
    /// # Errors
    /// Where the development mailbox does not answer.
    pub fn mails(&self, email: &str) -> Result<Vec<Value>> {
        let path = format!("/dev/mail?to={}", crate::encode(email));
        let list: Value = self.request(Method::GET, &path).header("accept", "application/json").send()?.error_for_status()?.json()?;
        list["mails"].as_array().cloned().context("a list of mails")
    }

    /// The newest mail to an address that holds `text`, once it is there.
    ///
    /// # Errors
    /// Where none comes.
    pub fn mail_with(&self, email: &str, text: &str) -> Result<Value> {
        let mut found = None;
        until(25, &format!("a mail to {email} with {text:?}"), || {
            found = self.mails(email)?.into_iter().find(|mail| mail["text"].as_str().is_some_and(|all| all.contains(text)));
            Ok(found.is_some())
        })?;
        found.context("a mail")
    }

    /// The newest mail to an address, once there are more than `seen`.
    ///
    /// # Errors
    /// Where none comes.
    pub fn next_mail(&self, email: &str, seen: usize) -> Result<Value> {
        let mut mails = Vec::new();
        until(25, &format!("mail number {} to {email}", seen + 1), || {
            mails = self.mails(email)?;
            Ok(mails.len() > seen)
        })?;
        mails.into_iter().next().context("a mail")
    }
}
