//! A mail, and which one a delivery becomes: what the courier sends, and the studio shows before.

mod agent_link;
mod invitation;
mod paper;
mod part;
mod request;
mod sign_in;
mod wording;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use jiff::tz::TimeZone;
use portico::definition::Reader;
use portico::mail::delivery::Claimed;
use portico::mail::{DueMails, MailSite, TrialMail};
use portico_web::i18n::{Language, Locale};
use portico_web::origin::{at_domain, is_loopback};
use portico_web::zone::Zone;

/// A name and an address.
#[derive(Clone, Debug)]
pub struct Party {
    /// On one line.
    pub name: String,
    /// Without the name.
    pub address: String,
}

/// A mail, ready to go.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The same for each try, so that whoever delivers can tell a repetition.
    pub key: String,
    /// The site.
    pub from: Party,
    /// The reader.
    pub to: Party,
    /// On one line.
    pub subject: String,
    /// All but From, To, Subject and what belongs to MIME; each on one line.
    pub headers: Vec<(&'static str, String)>,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Whose mails are written, and when.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The company.
    pub site: &'a MailSite,
    /// The site's address without a slash at its end.
    pub origin: &'a str,
    /// Derives customers' links and codes.
    pub sign_in_key: &'a str,
    /// Derives the links of agents.
    pub agent_link_key: &'a str,
    /// Milliseconds UTC.
    pub now: i64,
}

/// Writes the mail of a delivery; the error says why none is needed any more.
pub fn write(
    sender: &Sender<'_>,
    claimed: &Claimed,
    letters: &DueMails,
    addresses: &HashMap<String, String>,
) -> Result<Mail, &'static str> {
    if claimed.kind == "sign_in" {
        let letter = letters
            .sign_ins
            .iter()
            .find(|letter| letter.id == claimed.id)
            .ok_or("not sent: signed in already, or the account is closed")?;
        return if letter.expires_at <= sender.now { Err("not sent: too late to sign in") } else { sign_in::write(sender, letter) };
    }
    if claimed.kind == "member_invited" {
        let letter = letters.invitations.iter().find(|letter| letter.id == claimed.id);
        let letter = letter.ok_or("not sent: taken back, expired, or the account is closed")?;
        return Ok(invitation::write(sender, letter));
    }
    if ["agent_invited", "password_link"].contains(&claimed.kind.as_str()) {
        let letter = letters.agent_links.iter().find(|letter| letter.id == claimed.id);
        let letter = letter.ok_or("not sent: taken back, overtaken by a newer link, or expired")?;
        return addresses
            .get(&letter.agent)
            .map(|address| agent_link::write(sender, letter, address))
            .ok_or("not sent: the account is closed");
    }
    if claimed.kind == "trial" {
        let letter = letters.trials.iter().find(|letter| letter.id == claimed.id).ok_or("not sent: the account is closed")?;
        return addresses.get(&letter.agent).map(|address| trial(sender, letter, address)).ok_or("not sent: the account is closed");
    }
    let letter = letters
        .requests
        .iter()
        .find(|letter| letter.id == claimed.id)
        .ok_or("not sent: taken back, or no longer to be seen by its reader")?;
    let address = if letter.recipient_kind == "agent" { addresses.get(&letter.recipient) } else { letter.email.as_ref() };
    address.map(|address| request::write(sender, letter, address)).ok_or("not sent: the account is closed")
}

/// Goes as it was shown.
fn trial(sender: &Sender<'_>, letter: &TrialMail, address: &str) -> Mail {
    Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(&letter.name), address: one_line(address) },
        subject: one_line(&letter.subject),
        headers: sender.headers(&letter.id),
        text: letter.text.clone(),
        html: letter.html.clone(),
    }
}

impl Sender<'_> {
    /// How to write for a reader who chose this language, or none.
    fn locale(&self, language: Option<&str>) -> Locale {
        Locale {
            language: Language::negotiate(language, Some(&self.site.language)),
            zone: Zone::named(&self.site.zone).unwrap_or_default(),
            now: self.now,
            reader: Reader::new(language.map(str::to_owned).into_iter().collect(), &self.site.language),
        }
    }

    /// Where links lead that are for a portal's customer: its own domain as the main address has scheme and port, else the main address itself.
    fn address(&self, domain: Option<&str>) -> String {
        domain.map_or_else(|| self.origin.to_owned(), |domain| at_domain(self.origin, domain))
    }

    /// The right side of message ids: the main address, whatever domain a portal has, so that a thread stays one.
    fn host(&self) -> &str {
        let authority = self.origin.split_once("://").map_or(self.origin, |(_, rest)| rest);
        let authority = authority.split('/').next().unwrap_or_default();
        if is_loopback(authority) { "localhost" } else { authority.split(':').next().unwrap_or_default() }
    }

    /// The headers of every mail: nobody's machine is to answer it (RFC 3834).
    fn headers(&self, key: &str) -> Vec<(&'static str, String)> {
        let at = Timestamp::from_millisecond(self.now).unwrap_or_default().to_zoned(TimeZone::UTC);
        let date = DateTimePrinter::new().zoned_to_string(&at);
        vec![
            ("Date", date.unwrap_or_default()),
            ("Message-ID", format!("<{key}@{}>", self.host())),
            ("Auto-Submitted", "auto-generated".to_owned()),
            ("X-Auto-Response-Suppress", "All".to_owned()),
        ]
    }

    fn from(&self) -> Party {
        Party { name: one_line(&self.site.name), address: one_line(&self.site.reply_to) }
    }
}

/// A text as part of a header: without line breaks and other control characters, whoever typed them.
pub fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
