//! Typed ids: parsed once at the edge, so that a contact can't be passed where an agent is meant.

use std::fmt;

use email_address::{EmailAddress, Options};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares an id that is a UUID, written as 32 hexadecimal digits (RFC 9562, without hyphens).
macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new id (UUIDv7: ordered by the time of its making).
            #[must_use]
            pub fn generate() -> Self {
                Self(Uuid::now_v7().simple().to_string())
            }

            /// Reads an id, with or without hyphens; anything else is `None`.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(|id| Self(id.simple().to_string()))
            }

            /// Its 32 hexadecimal digits.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

uuid_id! {
    /// A customer's account.
    ContactId
}
uuid_id! {
    /// An internal account.
    AgentId
}
uuid_id! {
    /// A signed-in browser, a customer's or an agent's.
    SessionId
}
uuid_id! {
    /// One asked-for sign-in by mail.
    ChallengeId
}
uuid_id! {
    /// One line of the log. Sent twice, it is the same event and changes nothing twice.
    EventId
}

impl AgentId {
    /// Of whoever is given no other id: one address is one agent, whether a site file names them or somebody invites them.
    #[must_use]
    pub fn of_address(email: &Email) -> Self {
        let namespace = Uuid::from_u128(0x8a4f_0d8e_1b5c_4e0f_a6c2_d2f6_c9b7_e310);
        Self(Uuid::new_v5(&namespace, format!("agent\u{1f}{}\u{1f}", email.as_str()).as_bytes()).simple().to_string())
    }
}

impl EventId {
    /// The id of what a form sent: the same for the same content (a double click, a resend), another for other content
    /// (the form shown again by the browser's back button). UUIDv5 (RFC 9562) of the content in the form's own id.
    #[must_use]
    pub fn of_submission(form: &EventId, content: &[&str]) -> Self {
        let namespace = Uuid::try_parse(&form.0).unwrap_or(Uuid::nil());
        Self(Uuid::new_v5(&namespace, content.join("\u{1f}").as_bytes()).simple().to_string())
    }
}

/// A request's key, `SUP-1042`: the workspace and a number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestKey(String);

impl RequestKey {
    /// Reads a key; letters are made upper case. `None` where it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (workspace, number) = text.split_once('-')?;
        let well_formed = (1..=10).contains(&workspace.len())
            && workspace.bytes().all(|b| b.is_ascii_alphanumeric())
            && (1..=12).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit());
        well_formed.then(|| Self(text.to_ascii_uppercase()))
    }

    /// As people write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A word in an address or a definition: a portal's, a request type's, a transition's (`report-a-problem`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// Reads 1 to 60 characters of `a-z A-Z 0-9 - _`; else `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = (1..=60).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text is an e-mail address as mail systems pass it on: RFC 5322 in ASCII, without quotes, comments and address literals, at most
/// 254 characters (RFC 5321). A domain in other letters is written as punycode.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    let plain = text.len() <= 254 && text.is_ascii() && !text.contains('"');
    plain && EmailAddress::parse_with_options(text, Options::default().without_display_text().without_domain_literal()).is_ok()
}

/// An e-mail address in lower case, see [`is_mail_address`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address; `None` where it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        is_mail_address(&text).then_some(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Enough of the address for its owner to know it: d•••@acme.example.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        format!("{}•••@{domain}", local.chars().next().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_mail_can_be_sent_to() {
        for good in ["dana@acme.example", "d.o'k+tag@mail.acme.co", "a@b", "x_y-z@1-2.example"] {
            assert!(is_mail_address(good), "{good}");
        }
        let long = format!("{}@acme.example", "a".repeat(65));
        for bad in [
            "",
            "dana",
            "dana@",
            "@acme.example",
            "a b@acme.example",
            "\"a b\"@acme.example",
            "a@[127.0.0.1]",
            "Dana <dana@acme.example>",
            "a@b@c",
            ".a@acme.example",
            "a..b@acme.example",
            "a@-acme.example",
            "a@acme..example",
            "a@acme.example\r\nbcc: x@y.example",
            "(c)a@acme.example",
            "dána@acme.example",
            &long,
        ] {
            assert!(!is_mail_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_double_click_is_the_same_event_and_another_text_is_another() {
        let form = EventId::generate();
        let once = EventId::of_submission(&form, &["thanks"]);
        assert_eq!(once, EventId::of_submission(&form, &["thanks"]));
        assert_ne!(once, EventId::of_submission(&form, &["thanks!"]));
        assert_ne!(once, EventId::of_submission(&EventId::generate(), &["thanks"]));
    }

    #[test]
    fn keys_are_a_workspace_and_a_number() {
        assert_eq!(RequestKey::parse("sup-7").map(|k| k.to_string()), Some("SUP-7".into()));
        for wrong in ["", "SUP", "SUP-", "-7", "SUP-x", "SUP-7-8", "S'P-7", "SUPERLONGWORKSPACE-7"] {
            assert_eq!(RequestKey::parse(wrong), None, "{wrong}");
        }
    }
}
