//! What was typed, or sent.

mod member;
mod organisation;

pub use member::MemberForm;
pub use organisation::OrganisationForm;
