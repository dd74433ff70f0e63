//! What the page of a thing shows, and what was just done.

use portico::definition::ValidationError;
use portico::ids::EventId;
use portico::site::Thing;
use portico::site::studio::ThingPage;
use portico_web::admission::DeskAdmitted;
use portico_web::html::Locale;
use portico_web::t;
use serde_json::Value as Json;

use crate::Languages;

/// The page of a thing.
pub struct Shown<'a> {
    /// The thing as the site has it.
    pub page: &'a DeskAdmitted<ThingPage>,
    /// What kind of thing.
    pub thing: Thing,
    /// Which one; "" for one that is to be.
    pub key: &'a str,
    /// In which its texts are written.
    pub languages: &'a Languages,
    /// What stands in the fields.
    pub definition: &'a Json,
    /// What needs another look.
    pub faults: &'a [ValidationError],
    /// Why it was not saved.
    pub notice: Option<Notice>,
    /// What was just done.
    pub done: Option<Done>,
    /// The same in the page's own words, where it has better ones.
    pub said: Option<String>,
    /// Of the forms on this page.
    pub form_id: EventId,
}

/// Why something was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Somebody else changed it meanwhile.
    Overtaken,
}

impl Shown<'_> {
    /// The reader's language and zone.
    pub fn l(&self) -> &Locale {
        &self.page.page_context.locale
    }

    /// Whether its fields can be filled in.
    pub fn may_edit(&self) -> bool {
        self.page.subject.may_edit
    }
}

/// What was just done: a word in the address that a change leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// A draft was saved.
    Saved,
    /// Drafts were published.
    Published,
    /// A draft was thrown away.
    Discarded,
    /// Nothing was done, since somebody else had changed it.
    Changed,
    /// A thing is drafted as it was before.
    Reverted,
}

const WORDS: [(Done, &str); 5] = [
    (Done::Saved, "saved"),
    (Done::Published, "published"),
    (Done::Discarded, "discarded"),
    (Done::Changed, "changed"),
    (Done::Reverted, "reverted"),
];

impl Done {
    /// From the address.
    pub fn parse(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(done, _)| *done)
    }

    /// For the address.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(done, _)| *done == self).map_or("", |(_, word)| word)
    }

    /// The message.
    pub fn text(self, l: &Locale) -> String {
        match self {
            Done::Saved => t!(l, "studio-done-saved"),
            Done::Published => t!(l, "studio-done-published"),
            Done::Discarded => t!(l, "studio-done-discarded"),
            Done::Changed => t!(l, "studio-done-changed"),
            Done::Reverted => t!(l, "studio-done-reverted"),
        }
    }
}
