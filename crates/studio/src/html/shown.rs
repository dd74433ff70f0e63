//! What the page of a thing shows, and what was just done.

use portico::definition::ValidationError;
use portico::ids::EventId;
use portico::site::Thing;
use portico::site::studio::ThingPage;
use portico_web::admission::DeskAdmitted;
use portico_web::done;
use portico_web::html::Locale;
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

done! {
    /// A draft was saved.
    Saved = "saved" => "studio-done-saved",
    /// Drafts were published.
    Published = "published" => "studio-done-published",
    /// A draft was thrown away.
    Discarded = "discarded" => "studio-done-discarded",
    /// Nothing was done, since somebody else had changed it.
    Changed = "changed" => "studio-done-changed",
    /// A thing is drafted as it was before.
    Reverted = "reverted" => "studio-done-reverted",
}
