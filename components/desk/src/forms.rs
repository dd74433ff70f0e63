//! What comes with a call, read and judged: which list stands beside a request, what was written.

mod view;
mod written;

pub use view::View;
pub use written::{TextFault, Written};
