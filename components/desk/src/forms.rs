//! What comes with a call, read and judged: which list stands beside a request, what was written.

mod draft;
mod view;

pub use draft::{Draft, TextError};
pub use view::View;
