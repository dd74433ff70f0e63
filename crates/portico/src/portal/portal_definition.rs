//! Portals: what a group of customers finds under one address.

use serde::Serialize;

use super::Audience;
use crate::definition::{Color, IconName, ImagePath, LocalMinute, as_number};
use crate::definition::{Definition, Object, Text, defined_by};
use crate::ids::Slug;

/// A portal: `portal.defined`. Its key is the word in its address.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PortalDefinition {
    /// Its order among the portals.
    pub position: u32,
    /// Its name.
    pub name: Text,
    /// A line on the front page.
    pub description: Text,
    /// Above its request types, Markdown.
    pub welcome: Text,
    /// Stands above its pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement: Option<Text>,
    /// Not before; always, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement_from: Option<LocalMinute>,
    /// Not from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announcement_until: Option<LocalMinute>,
    /// Beside its name.
    pub icon: IconName,
    /// The site's where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// The site's where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<ImagePath>,
    /// Across the top of its front; the site's where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banner: Option<ImagePath>,
    /// On its sign-in page: each line is a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in: Option<Text>,
    /// What whoever asks here accepts first, Markdown. Each change of them is a new version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<Text>,
    /// Anyone may make an account here.
    #[serde(serialize_with = "as_number")]
    pub sign_up: bool,
    /// Who may see it.
    pub audience: Vec<Audience>,
    /// The groups of its request types, in order.
    pub tabs: Vec<TabDefinition>,
}

/// A group of request types.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TabDefinition {
    /// What request types name it by.
    pub key: Slug,
    /// What people read.
    pub name: Text,
}

impl Definition for PortalDefinition {
    type Key = Slug;
    const KIND: &'static str = "portal.defined";
    defined_by!("portal/define_portal.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (position, name, description) = (from.position(), from.text("name", 80), from.text("description", 200));
        let (welcome, announcement) = (from.prose("welcome", 2000), from.optional_text("announcement", 500));
        let (announcement_from, announcement_until) = LocalMinute::read_span(from);
        let (banner, sign_in, terms) =
            (from.optional_word("banner"), from.optional_prose("sign_in", 2000), from.optional_prose("terms", 20_000));
        let (icon, color, logo) = (from.word("icon"), from.optional_word("color"), from.optional_word("logo"));
        let (sign_up, audience, tabs) = (from.flag("sign_up"), from.words("audience"), from.list("tabs", TabDefinition::read));
        if let Some(audience) = &audience {
            if audience.is_empty() {
                from.fault("audience", "is empty: nobody could see the portal");
            } else if sign_up && !audience.contains(&Audience::Everyone) {
                from.fault("sign_up", "needs the audience \"everyone\": whoever makes an account here must see the portal");
            }
        }
        if let Some(tabs) = &tabs {
            TabDefinition::check(tabs, from);
        }
        Some(PortalDefinition {
            position,
            name: name?,
            description: description?,
            welcome: welcome?,
            announcement,
            announcement_from,
            announcement_until,
            icon: icon?,
            color,
            logo,
            banner,
            sign_in,
            terms,
            sign_up,
            audience: audience?,
            tabs: tabs?,
        })
    }
}

impl TabDefinition {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (key, name) = (from.word("key"), from.text("name", 40));
        Some(TabDefinition { key: key?, name: name? })
    }

    fn check(tabs: &[TabDefinition], from: &Object<'_>) {
        if tabs.is_empty() {
            from.fault("tabs", "is empty: request types stand in a tab");
        }
        for place in (1..tabs.len()).filter(|&place| tabs[..place].iter().any(|earlier| earlier.key == tabs[place].key)) {
            from.fault(&format!("tabs[{place}].key"), "is there twice");
        }
    }
}
