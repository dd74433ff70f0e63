//! What is made of a workflow by what was typed.

mod removal;
mod stages;

pub use removal::{without_status, without_transition};
pub use stages::typed as typed_stages;
