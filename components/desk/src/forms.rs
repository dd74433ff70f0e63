//! What comes with a call, read and judged: which list stands beside a request, what was written, who signs in.

mod first_run;
mod sign_in;
mod view;
mod written;

pub use first_run::{Fault, FirstRunForm, LONGEST_COMPANY};
pub use sign_in::{Refusal, SignInForm, desk_path};
pub use view::View;
pub use written::{TextFault, Written};
