//! The words of definitions, parsed once.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Object;
use crate::db::{Parameter, Value};
use crate::ids::{AgentId, ContactId, Email, Slug};
use crate::site::ImageName;
use crate::zones;

/// A text with a form of its own.
pub trait Word: Sized {
    /// What it is, as in `"x" is not …`.
    const WHAT: &'static str;

    /// Reads it; `None` where it is not one.
    fn read(text: &str) -> Option<Self>;
}

/// Declares a word that keeps its text.
macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $what:literal, $is:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Its text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Word for $name {
            const WHAT: &'static str = $what;

            fn read(text: &str) -> Option<Self> {
                let is: fn(&str) -> bool = $is;
                is(text).then(|| Self(text.to_owned()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                Self::read(&text).ok_or_else(|| serde::de::Error::custom(concat!("expected ", $what)))
            }
        }
    };
}

/// Declares a word that is one of a few.
macro_rules! one_of {
    ($(#[$doc:meta])* $name:ident, $what:literal, $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant),+
        }

        impl $name {
            /// As the log and the tables have it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }

        impl $crate::definition::Word for $name {
            const WHAT: &'static str = $what;

            fn read(text: &str) -> Option<Self> {
                match text { $($text => Some($name::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(from)?;
                <Self as $crate::definition::Word>::read(&text).ok_or_else(|| serde::de::Error::custom(concat!("expected ", $what)))
            }
        }
    };
}
pub(crate) use one_of;

one_of! {
    /// Where a request stands, whatever its workflow calls that.
    State, "a state: progress, waiting, done",
    /// The team has it.
    Progress = "progress",
    /// The customer is asked.
    Waiting = "waiting",
    /// It is settled.
    Done = "done"
}

one_of! {
    /// Who does something, or is told of it.
    ActorKind, "a kind of actor: contact, agent, system",
    /// A customer.
    Contact = "contact",
    /// One of the team.
    Agent = "agent",
    /// Portico itself, or whoever sets the site up.
    System = "system"
}

one_of! {
    /// What stands in a conversation: a reply, or a kind of event.
    EntryKind, "a kind of entry",
    /// Something was said.
    Reply = "reply",
    /// A reply set a status.
    ReplyPosted = "reply.posted",
    /// An agent took a reply back.
    ReplyWithdrawn = "reply.withdrawn",
    /// The request was given to an agent, or to nobody.
    Assigned = "request.assigned",
    /// Its priority was set.
    Prioritised = "request.prioritised",
    /// It took a transition.
    Transitioned = "request.transitioned"
}

one_of! {
    /// What kind of status it is.
    Category, "a category: todo, doing, waiting, done",
    /// Nobody has begun.
    Todo = "todo",
    /// The team works on it.
    Doing = "doing",
    /// The customer is asked.
    Waiting = "waiting",
    /// It is settled.
    Done = "done"
}

one_of! {
    /// Whose turn it is.
    Owner, "an owner: team, customer, nobody",
    /// The team's.
    Team = "team",
    /// The customer's.
    Customer = "customer",
    /// Nobody's: it is settled.
    Nobody = "nobody"
}

word! {
    /// A language (BCP 47): `en`, `de-AT`.
    LanguageTag, "a language tag such as en or de-AT (BCP 47)", is_language_tag
}

word! {
    /// A time zone of the tz database: `Europe/Berlin`.
    ZoneName, "a known time zone such as Europe/Berlin (IANA)", |text| zones::rule(text).is_some()
}

word! {
    /// A colour: `#1d4f91`.
    Color, "a colour such as #1d4f91",
    |text| text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

word! {
    /// An icon that people can choose.
    IconName, "one of the icons in static/icons.txt", is_icon
}

word! {
    /// Where an image is on this site: a file of the deployment, or one that was uploaded (`/brand/<SHA-256>.png`).
    ImagePath, "an uploaded image, or a path under /static/ such as /static/logo.svg", is_image_path
}

word! {
    /// A minute by the clock of the site's zone: `2026-12-24T18:00`.
    LocalMinute, "a date and a time such as 2026-12-24T18:00", is_local_minute
}

word! {
    /// The domain of mail addresses, in lower case: `acme.example`.
    DomainName, "a domain in small letters such as acme.example (other letters as punycode)", is_domain
}

word! {
    /// A workspace's key, with which the keys of its requests begin: `SUP`.
    WorkspaceKey, "1 to 10 capital letters and digits, a letter first", is_workspace_key
}

word! {
    /// The site's own word for what a contact is in an organisation: `billing`.
    RoleName, "a role's name: letters, digits, - and _, and none of everyone, private, organisation",
    |text| Slug::parse(text).is_some() && !["everyone", "private", "organisation"].contains(&text)
}

impl Parameter for RoleName {
    fn value(&self) -> Value {
        self.as_str().into()
    }
}

impl LocalMinute {
    /// The minutes between which an announcement is shown.
    pub(crate) fn read_span(from: &mut Object<'_>) -> (Option<Self>, Option<Self>) {
        let (start, end) = (from.optional_word::<Self>("announcement_from"), from.optional_word::<Self>("announcement_until"));
        if let (Some(start), Some(end)) = (&start, &end)
            && start.as_str() >= end.as_str()
        {
            from.fault("announcement_until", "must be after announcement_from");
        }
        (start, end)
    }
}

/// Language, then script, region or variants: letters and digits, none longer than 8.
fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language =
        parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphabetic()));
    language && text.len() <= 35 && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

fn is_icon(text: &str) -> bool {
    IconName::all().any(|icon| icon == text)
}

impl IconName {
    /// All that can be chosen, by name.
    pub fn all() -> impl Iterator<Item = &'static str> {
        include_str!("../../../../static/icons.txt").lines().filter(|line| !line.starts_with('#'))
    }
}

fn is_image_path(text: &str) -> bool {
    let plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    let file = text.strip_prefix("/static/").is_some_and(|path| path.split('/').all(plain));
    text.len() <= 200 && (file || text.strip_prefix("/brand/").is_some_and(|name| ImageName::parse(name).is_some()))
}

/// `2026-12-24T18:00`, as browsers send `datetime-local` (HTML, 2.3.5.5).
fn is_local_minute(text: &str) -> bool {
    let is_shaped = text.len() == 16
        && text.bytes().enumerate().all(|(place, sign)| match place {
            4 | 7 => sign == b'-',
            10 => sign == b'T',
            13 => sign == b':',
            _ => sign.is_ascii_digit(),
        });
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<i16>().ok()).unwrap_or(-1);
    let day = || Some(Date::new(number(0, 4), i8::try_from(number(5, 7)).ok()?, i8::try_from(number(8, 10)).ok()?).is_ok());
    is_shaped && day() == Some(true) && (0..24).contains(&number(11, 13)) && (0..60).contains(&number(14, 16))
}

fn is_domain(text: &str) -> bool {
    text.contains('.')
        && text.to_ascii_lowercase() == text
        && Email::parse(&format!("a@{text}")).is_some_and(|email| email.as_str().ends_with(text))
}

fn is_workspace_key(text: &str) -> bool {
    (1..=10).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
}

impl Word for Slug {
    const WHAT: &'static str = "a word of 1 to 60 letters, digits, - and _";

    fn read(text: &str) -> Option<Self> {
        Slug::parse(text)
    }
}

impl Word for Email {
    const WHAT: &'static str = "an e-mail address";

    fn read(text: &str) -> Option<Self> {
        Email::parse(text)
    }
}

impl Word for ContactId {
    const WHAT: &'static str = "an id of 32 hexadecimal digits";

    fn read(text: &str) -> Option<Self> {
        ContactId::parse(text)
    }
}

impl Word for AgentId {
    const WHAT: &'static str = "an id of 32 hexadecimal digits";

    fn read(text: &str) -> Option<Self> {
        AgentId::parse(text)
    }
}

/// The log has 1 for true and 0 for false.
pub(crate) fn as_number<S: Serializer>(flag: &bool, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u8(u8::from(*flag))
}
