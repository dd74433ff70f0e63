//! Somebody with a browser without JavaScript: follows links, fills in forms, keeps cookies.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;
use serde_json::Value;

use crate::Site;

/// A person with their own cookies.
pub struct Person {
    client: Client,
    site: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The headers, as text.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Person {
    /// Somebody whom nobody knows yet.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn stranger(site: &Site) -> Result<Self> {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).timeout(Duration::from_secs(30)).build()?;
        Ok(Person { client, site: site.url.clone() })
    }

    /// A customer of the demo site, signed in by the code of the mail.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn customer(site: &Site, email: &str) -> Result<Self> {
        let person = Person::stranger(site)?;
        person.sign_in(email)?;
        Ok(person)
    }

    /// Signs in by the link of the mail.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn sign_in(&self, email: &str) -> Result<()> {
        let seen = self.mails(email)?.len();
        self.post("/sign-in", &[("email", email)])?.expect(303)?;
        let mail = self.next_mail(email, seen)?;
        let token = mail["text"].as_str().and_then(|text| text.split("token=").nth(1)).context("the mail has a link")?;
        let token: String = token.chars().take_while(char::is_ascii_hexdigit).collect();
        self.post("/sign-in/link", &[("token", &token)])?.expect(303)?;
        Ok(())
    }

    /// An agent of the demo site.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn agent(site: &Site, email: &str) -> Result<Self> {
        let person = Person::stranger(site)?;
        person.post("/desk/sign-in", &[("email", email), ("password", xtask::databases::DEMO_PASSWORD)])?.expect(303)?;
        Ok(person)
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn get(&self, path: &str) -> Result<Page> {
        Page::read(self.client.get(format!("{}{path}", self.site)).header("accept", "text/html").send()?)
    }

    /// Sends a form.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        Page::read(self.client.post(format!("{}{path}", self.site)).header("accept", "text/html").header("origin", &self.site).form(fields).send()?)
    }

    /// Sends the form of a page to `action`: its hidden fields, and these.
    ///
    /// # Errors
    /// Where no answer comes.
    pub fn submit(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let hidden = page.hidden_fields(action)?;
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        all.extend_from_slice(fields);
        self.post(action, &all)
    }

    /// Anything else.
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::blocking::RequestBuilder {
        self.client.request(method, format!("{}{path}", self.site))
    }

    /// All mails to an address, newest first.
    ///
    /// # Errors
    /// Where the development mailbox does not answer.
    pub fn mails(&self, email: &str) -> Result<Vec<Value>> {
        let url = format!("{}/dev/mail?to={}", self.site, email.replace('@', "%40"));
        let list: Value = self.client.get(url).header("accept", "application/json").send()?.error_for_status()?.json()?;
        let list = list.get("mails").cloned().unwrap_or(list);
        Ok(list.as_array().cloned().unwrap_or_default())
    }

    /// The newest mail to an address, once there are more than `seen`.
    ///
    /// # Errors
    /// Where none comes within 25 seconds.
    pub fn next_mail(&self, email: &str, seen: usize) -> Result<Value> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(25) {
            let mails = self.mails(email)?;
            if mails.len() > seen {
                return mails.into_iter().next().context("a mail");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("no mail came to {email}")
    }
}

impl Page {
    /// Reads an answer.
    ///
    /// # Errors
    /// Where the body does not arrive.
    pub fn read(response: Response) -> Result<Self> {
        let headers: Vec<_> =
            response.headers().iter().map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())).collect();
        let location = headers.iter().find(|(name, _)| name == "location").map(|(_, value)| value.clone());
        Ok(Page { status: response.status().as_u16(), location, headers, body: response.text()? })
    }

    /// Insists on a status.
    ///
    /// # Errors
    /// Where it is another.
    pub fn expect(self, status: u16) -> Result<Self> {
        if self.status != status {
            let text: String = self.body.chars().take(600).collect();
            bail!("HTTP {} where {status} was expected: {text}", self.status);
        }
        Ok(self)
    }

    /// Whether a text stands on the page.
    #[must_use]
    pub fn shows(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The hidden fields of the form that is sent to `action`.
    ///
    /// # Errors
    /// Where there is no such form.
    pub fn hidden_fields(&self, action: &str) -> Result<Vec<(String, String)>> {
        let form = self.body.split("<form").skip(1).map(|form| form.split("</form").next().unwrap_or_default());
        let form = form.into_iter().find(|form| attribute(form, "action").is_some_and(|found| found == action));
        let form = form.with_context(|| format!("a form that goes to {action}"))?;
        Ok(form
            .split("<input")
            .skip(1)
            .map(|input| input.split('>').next().unwrap_or_default())
            .filter(|input| attribute(input, "type").as_deref() == Some("hidden"))
            .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value").unwrap_or_default())))
            .collect())
    }
}

/// The value of an attribute in the first tag of a text.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">"))
}
