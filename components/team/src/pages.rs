//! The pages.

mod done;
mod form;
mod history;
mod invite;
mod list;
mod plan;
mod profile;
mod sign_in;
mod words;

pub use done::Done;
pub use invite::page as invite;
pub use list::page as list;
pub use plan::{Plan, page as plan};
pub use profile::{Profiled, page as profile};
pub use words::Refusal;
