//! How people come in: by mail, by password, and, where we can look into the portal, by the back door.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use anyhow::{Context, Result};
use jwt_simple::prelude::{Claims, Duration, HS256Key, MACLike};
use portico::ids::SessionId;
use serde_json::Value;
use xtask::databases::Databases;

use crate::site::key;
use crate::{Person, Site, word};

/// Who has come in already, by portal and address. Signing in is throttled, so each does it once.
static KNOWN: OnceLock<Mutex<HashMap<(String, String), Person>>> = OnceLock::new();

fn once(site: &Site, email: &str, enter: impl FnOnce(&Person) -> Result<()>) -> Result<Person> {
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    let place = (site.url.clone(), email.to_owned());
    if let Some(person) = known.get(&place) {
        return Ok(person.clone());
    }
    let person = Person::stranger(site)?;
    enter(&person).with_context(|| format!("{email} signs in"))?;
    known.insert(place, person.clone());
    Ok(person)
}

impl Person {
    /// A customer of the demo site, signed in by the link of the mail.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn customer(site: &Site, email: &str) -> Result<Self> {
        once(site, email, |person| person.sign_in(email))
    }

    /// An agent of the demo site.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn agent(site: &Site, email: &str) -> Result<Self> {
        once(site, email, |person| person.sign_in_as_agent(email))
    }

    /// The same in a session of their own, begun with their password.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn agent_by_password(site: &Site, email: &str) -> Result<Self> {
        let person = Person::stranger(site)?;
        person.sign_in_as_agent(email)?;
        Ok(person)
    }

    /// Somebody who has just signed up at the open portal, and their address.
    ///
    /// # Errors
    /// Where signing up does not work.
    pub fn newcomer(site: &Site, name: &str) -> Result<(Self, String)> {
        let person = Person::stranger(site)?;
        let email = person.joins(name, "newcomer.example")?;
        Ok((person, email))
    }

    /// Somebody of Acme who has just signed up: what one person may send in a stretch of time is limited, so that tests which send much
    /// do it as people of their own.
    ///
    /// # Errors
    /// Where signing up does not work.
    pub fn colleague(site: &Site, name: &str) -> Result<Self> {
        let person = Person::stranger(site)?;
        person.joins(name, "acme.example")?;
        Ok(person)
    }

    /// Signs up with a new address at a domain, and gives the address.
    ///
    /// # Errors
    /// Where signing up does not work.
    pub fn joins(&self, name: &str, domain: &str) -> Result<String> {
        let email = format!("{}@{domain}", word("n"));
        let fields = [("up", "1"), ("name", name), ("email", &email), ("portal", "support"), ("return_to", "/")];
        self.post("/sign-in", &fields)?.expect(303)?;
        self.use_link(&self.next_mail(&email, 0)?)?;
        Ok(email)
    }

    /// Signs in by the link of the mail.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn sign_in(&self, email: &str) -> Result<()> {
        let seen = self.mails(email)?.len();
        self.post("/sign-in", &[("email", email)])?.expect(303)?;
        self.use_link(&self.next_mail(email, seen)?)
    }

    /// Opens the link of a mail and presses its button.
    ///
    /// # Errors
    /// Where it is refused.
    pub fn use_link(&self, mail: &Value) -> Result<()> {
        let page = self.get(&link(mail)?)?.expect(200)?;
        self.submit(&page, "/sign-in/link", &[])?.expect(303)?;
        Ok(())
    }

    /// Signs in with the demo site's password.
    ///
    /// # Errors
    /// Where signing in does not work.
    pub fn sign_in_as_agent(&self, email: &str) -> Result<()> {
        let fields = [("email", email), ("password", xtask::databases::DEMO_PASSWORD)];
        self.post("/desk/sign-in", &fields)?.expect(303)?;
        Ok(())
    }
}

/// The path of the link in a sign-in mail.
///
/// # Errors
/// Where there is none.
pub fn link(mail: &Value) -> Result<String> {
    let text = mail["text"].as_str().context("a mail has a text")?;
    let at = text.find("/sign-in/link?").context("the mail has a link")?;
    Ok(text[at..].split_whitespace().next().unwrap_or_default().to_owned())
}

/// The code in a sign-in mail.
///
/// # Errors
/// Where there is none.
pub fn code(mail: &Value) -> Result<String> {
    let text = mail["text"].as_str().context("a mail has a text")?;
    let six = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    text.split_whitespace().find(six).map(str::to_owned).context("the mail has a code")
}

/// A signed token as the portal makes them; `life` in seconds may be negative.
///
/// # Errors
/// Where it can't be signed.
pub fn token(key: &str, audience: &str, session: &str, subject: &str, life: i64) -> Result<String> {
    let mut claims =
        Claims::create(Duration::from_secs(3600)).with_issuer("portico").with_audience(audience).with_subject(subject).with_jwt_id(session);
    if life < 0 {
        let back = Duration::from_secs(life.unsigned_abs() + 3600);
        claims.issued_at = claims.issued_at.map(|at| at - back);
        claims.invalid_before = claims.invalid_before.map(|at| at - back);
        claims.expires_at = claims.expires_at.map(|at| at - back);
    }
    HS256Key::from_bytes(key.as_bytes()).authenticate(claims)
}

impl Site {
    /// A customer of a portal of our own whose session was put into its database: where there is no mail.
    ///
    /// # Errors
    /// Where there is no such customer.
    pub fn customer_without_mail(&self, email: &str) -> Result<Person> {
        let session = session_without_mail(&self.databases()?, email)?;
        Person::in_session(&self.url, &session)
    }
}

/// A session of a customer, put into the databases.
///
/// # Errors
/// Where there is no such customer.
pub fn session_without_mail(databases: &Databases, email: &str) -> Result<SessionId> {
    let session = SessionId::generate();
    let added = databases.default.connection.execute(
        "INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) SELECT ?1, id, 0, ?2, '', '' FROM contact WHERE email = ?3",
        rusqlite::params![session.as_str(), i64::MAX, email],
    )?;
    anyhow::ensure!(added == 1, "nobody has the address {email}");
    Ok(session)
}

impl Person {
    /// Somebody whose browser has a customer's session, at an address.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn in_session(url: &str, session: &SessionId) -> Result<Self> {
        let person = Person::at(url)?;
        person.set_cookie("session", &token(key("customer_key"), "customer", session.as_str(), session.as_str(), 1)?)?;
        Ok(person)
    }
}
