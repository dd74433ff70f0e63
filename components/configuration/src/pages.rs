//! The pages.

mod compared;
mod front;
mod refusal;

pub use compared::{Compared, page as compared};
pub use front::page as front;
pub use refusal::Refusal;
