//! Roles, and what is wrong with a row, in words.

use maud::{Markup, html};
use portico::definition::Text;
use portico::people::import::RowError;
use portico::people::{LONGEST_NAME, NameError, PLAIN_MEMBER};
use portico_web::html::{Locale, designed, site_word};
use portico_web::t;

/// A role, as customers read it where it is one of the site's.
pub fn role(l: &Locale, word: &str, name: Option<&Text>) -> Markup {
    html! {
        @match name {
            Some(name) => (designed(l, name)),
            None if word == PLAIN_MEMBER => (t!(l, "people-member")),
            None => (site_word(l, word)),
        }
    }
}

/// Names of portals in one line: "Support, Billing".
pub fn list(l: &Locale, names: &[Text]) -> Markup {
    html! { @for (place, name) in names.iter().enumerate() { @if place > 0 { ", " } (designed(l, name)) } }
}

/// What is wrong with a row.
pub fn row_error(l: &Locale, error: &RowError) -> String {
    match error {
        RowError::OrganisationTooLong => t!(l, "people-row-organisation-long"),
        RowError::Namesakes(name) => t!(l, "people-row-namesakes", name = name.as_str()),
        RowError::Domain(word) => t!(l, "people-row-domain", word = word.as_str()),
        RowError::DomainsAlone => t!(l, "people-row-domains-alone"),
        RowError::TooManyDomains => t!(l, "people-row-domains-many"),
        RowError::NameMissing => t!(l, "people-row-name"),
        RowError::NameTooLong => t!(l, "people-row-name-long", most = LONGEST_NAME),
        RowError::NameCharacter => t!(l, "common-name-character"),
        RowError::EmailMissing => t!(l, "people-row-email"),
        RowError::Email(word) => t!(l, "people-row-email-wrong", word = word.as_str()),
        RowError::RoleAlone => t!(l, "people-row-role-alone"),
        RowError::Role(word) => t!(l, "people-row-role", word = word.as_str()),
        RowError::Closed => t!(l, "people-row-closed"),
        RowError::Taken => t!(l, "people-row-taken"),
        RowError::OtherName(line) => t!(l, "people-row-other-name", line = *line),
        RowError::OtherRole(line) => t!(l, "people-row-other-role", line = *line),
    }
}

/// What is wrong with a name.
pub fn name_error(l: &Locale, error: NameError) -> String {
    match error {
        NameError::Missing => t!(l, "people-row-name"),
        NameError::TooLong => t!(l, "people-row-name-long", most = LONGEST_NAME),
        NameError::Character => t!(l, "common-name-character"),
    }
}
