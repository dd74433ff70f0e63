//! The pages.

mod contact;
mod directory;
mod done;
mod history;
mod member_form;
mod merge;
mod organisation;
mod organisation_parts;

pub use contact::page as contact;
pub use directory::{Sought, contacts, organisations};
pub use done::Done;
pub use member_form::{Refusal, new_contact};
pub use merge::page as merge;
pub use organisation::{Profiled, new as new_organisation, page as organisation};
