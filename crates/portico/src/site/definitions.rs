//! The site itself, and its workspaces.

use serde::Serialize;

use crate::definition::{Color, ImagePath, LanguageTag, LocalMinute, ZoneName};
use crate::definition::{Definition, Object, Text, Word, WorkspaceKey, defined_by};
use crate::ids::Email;
use crate::mail::MailText;
use crate::people::MemberRole;

/// There is one site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteKey;

impl Word for SiteKey {
    const WHAT: &'static str = "site";

    fn read(text: &str) -> Option<Self> {
        (text == "site").then_some(SiteKey)
    }
}

impl std::fmt::Display for SiteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("site")
    }
}

/// Name, language, zone and brand of the site: `site.configured`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SiteDefinition {
    /// The company.
    pub name: String,
    /// The language of texts that say none.
    pub language: LanguageTag,
    /// Where its days begin.
    pub zone: ZoneName,
    /// Stands above every page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement: Option<Text>,
    /// Not before; always, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement_from: Option<LocalMinute>,
    /// Not from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement_until: Option<LocalMinute>,
    /// The brand.
    pub color: Color,
    /// The initial is drawn where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<ImagePath>,
    /// Across the top of the hub.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner: Option<ImagePath>,
    /// The address that mail is sent from.
    pub reply_to: Email,
    /// Its own words in mails.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mails: Vec<MailText>,
    /// What members of organisations can be; where there is none, nobody leads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<MemberRole>,
}

impl Definition for SiteDefinition {
    type Key = SiteKey;
    const KIND: &'static str = "site.configured";
    defined_by!("site/configure_site.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, language, zone) = (from.name("name", 80), from.word("language"), from.word("zone"));
        if let Some(language) = &language {
            from.set_language(language);
        }
        let (announcement, color) = (from.optional_text("announcement", 500), from.word("color"));
        let (announcement_from, announcement_until) = LocalMinute::read_span(from);
        let banner = from.optional_word("banner");
        let (logo, reply_to) = (from.optional_word("logo"), from.word("reply_to"));
        let mails = MailText::read_all(from);
        let roles = MemberRole::read_all(from);
        Some(SiteDefinition {
            name: name?,
            language: language?,
            zone: zone?,
            announcement,
            announcement_from,
            announcement_until,
            color: color?,
            logo,
            banner,
            reply_to: reply_to?,
            mails: mails?,
            roles: roles?,
        })
    }
}

/// A part of the team with its own numbers and queues: `workspace.defined`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct WorkspaceDefinition {
    /// The team's word.
    pub name: Text,
}

impl Definition for WorkspaceDefinition {
    type Key = WorkspaceKey;
    const KIND: &'static str = "workspace.defined";
    defined_by!("site/define_workspace.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        Some(WorkspaceDefinition { name: from.text("name", 80)? })
    }
}
