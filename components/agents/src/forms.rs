//! What comes with a call, read and judged.

mod credentials;
mod sign_in;

pub use credentials::{Fault, Faults, PasswordForm};
pub use sign_in::{SignInError, SignInForm, desk_path};
