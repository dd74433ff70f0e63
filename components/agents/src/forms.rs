//! What comes with a call, read and judged.

mod credentials;
mod first_run;
mod sign_in;

pub use credentials::{Fault, Faults, PasswordForm};
pub use first_run::{FirstRunFault, FirstRunForm, LONGEST_COMPANY};
pub use sign_in::{Refusal, SignInForm, desk_path};
