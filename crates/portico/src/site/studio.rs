//! The studio: the configuration drafted, reviewed, published, and how each of its things came to be.

mod configuration_page;
mod draft;
mod draft_set;
mod guide;
mod overview;
mod preview;
mod review;
mod soundness;
mod terms_record;
mod thing_history;
mod thing_page;
mod translations;

pub use configuration_page::{ConfigurationPage, ConfigurationState, Given, GivenVersion};
pub use draft::{Chosen, DiscardDraft, PublishDrafts, SaveDraft};
pub use draft_set::{DraftOf, SaveDrafts};
pub use guide::{Guide, Steps};
pub use overview::{DraftsSummary, Listed, Overview, Studio, StudioPortal, StudioType};
pub use preview::{
    AboutPreview, Destination, FormPreview, FrontPreview, HubPreview, Onlooker, Preview, PreviewOf, PreviewPage, Whom, keep_typed,
};
pub use review::{Draft, DraftReview, Objection, Person, Review, Seen, Sight, WhatIsSeen};
pub use soundness::Judged;
pub use terms_record::{Acceptance, TermsRecord, TermsVersion};
pub use thing_history::{Entry, EntryKind, ThingChange, ThingHistory};
pub use thing_page::{DraftVersion, LiveVersion, Named, Organisation, PortalChoice, ThingPage, ThingState};
pub use translations::{ConfirmTranslation, Confirmed, TextThing, Texts, Translated, Translations};
