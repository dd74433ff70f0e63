//! What a site says in its mails in its own words, in place of Portico's.

use serde::{Deserialize, Serialize};

use crate::definition::{Object, Text, one_of};

one_of! {
    /// What a mail is about: to a customer, or to somebody of the team.
    MailKind, "a kind of mail: sign_in, member_invited, request_received, reply_posted, status_changed, agent_invited, password_link",
    /// A link and a code.
    SignIn = "sign_in",
    /// Somebody is invited into an organisation.
    MemberInvited = "member_invited",
    /// A request arrived.
    RequestReceived = "request_received",
    /// The team replied.
    ReplyPosted = "reply_posted",
    /// A request moved on.
    StatusChanged = "status_changed",
    /// Somebody is invited into the team.
    AgentInvited = "agent_invited",
    /// Somebody of the team gets a link to a new password.
    PasswordLink = "password_link"
}

impl MailKind {
    /// All of them, in the order in which a customer meets them; then those of the team.
    pub const ALL: [MailKind; 7] = [
        MailKind::SignIn,
        MailKind::MemberInvited,
        MailKind::RequestReceived,
        MailKind::ReplyPosted,
        MailKind::StatusChanged,
        MailKind::AgentInvited,
        MailKind::PasswordLink,
    ];

    /// What its texts can name, as `{name}`.
    #[must_use]
    pub fn placeholders(self) -> &'static [&'static str] {
        match self {
            MailKind::SignIn => &["name", "site", "portal", "minutes"],
            MailKind::MemberInvited => &["name", "site", "organisation", "by"],
            MailKind::RequestReceived => &["name", "site", "portal", "key", "title", "first_answer", "what_next"],
            MailKind::ReplyPosted => &["name", "site", "portal", "key", "title", "author", "status", "next_step"],
            MailKind::StatusChanged => &["name", "site", "portal", "key", "title", "author", "status", "next_step"],
            MailKind::AgentInvited => &["name", "site", "by", "role", "workspaces"],
            MailKind::PasswordLink => &["name", "site", "by"],
        }
    }
}

/// The site's own words for a kind of mail; what is not said, Portico says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailText {
    /// Which kind.
    pub kind: MailKind,
    /// The subject: one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Text>,
    /// The heading: one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What is told, Markdown: button, code and quoted words stand below it in any case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
}

impl MailText {
    pub(crate) fn read_all(from: &mut Object<'_>) -> Option<Vec<Self>> {
        let all = from.optional_list("mails", Self::read)?;
        for place in (1..all.len()).filter(|&place| all[..place].iter().any(|earlier| earlier.kind == all[place].kind)) {
            from.fault(&format!("mails[{place}].kind"), "is there twice");
        }
        Some(all)
    }

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let kind = from.word::<MailKind>("kind");
        let (subject, title, body) =
            (from.optional_text("subject", 150), from.optional_text("title", 150), from.optional_prose("body", 4000));
        let kind = kind?;
        for (field, text) in [("subject", &subject), ("title", &title), ("body", &body)] {
            if let Some(text) = text {
                from.check_text(field, text, &|words| unknown(words, kind));
            }
        }
        Some(MailText { kind, subject, title, body })
    }
}

/// What a text names that its mail does not know.
fn unknown(words: &str, kind: MailKind) -> Option<String> {
    let known = kind.placeholders();
    let found = placeholders(words).find(|name| !known.contains(name))?;
    let list = known.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
    Some(format!("names {{{found}}}, which this mail does not know; there are {list}"))
}

/// The names in braces of a text. Braces around anything but a word are words themselves.
pub fn placeholders(words: &str) -> impl Iterator<Item = &str> {
    words.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).filter(|name| is_name(name))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_alphabetic() || sign == b'_')
}

/// A text with the values of its placeholders.
#[must_use]
pub fn filled(words: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut parts = words.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').filter(|(name, _)| is_name(name)) {
            Some((name, rest)) => text.extend([value(name).as_str(), rest]),
            None => text.extend(["{", part]),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mail_does_not_know_is_named_with_what_it_knows() {
        let why = unknown("Hello {name}, {foo}", MailKind::SignIn).unwrap();
        assert_eq!(why, "names {foo}, which this mail does not know; there are {name}, {site}, {portal}, {minutes}");
        assert_eq!(unknown("{name} {} { x } {a b}", MailKind::SignIn), None);
    }

    #[test]
    fn each_placeholder_gets_its_value_and_other_braces_stay() {
        assert_eq!(filled("{a}{b} {} {x y} {a", &|name| name.to_uppercase()), "AB {} {x y} {a");
    }
}
