//! The present password, a new one, a code.

use portico::sign_in::password;
use portico_web::Submitted;

/// Why a field needs another look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not the present password.
    WrongPassword,
    /// What is wrong with the new one.
    New(password::Fault),
    /// The two new ones differ.
    PasswordsDiffer,
    /// Not a code, not the right one, or one that was used.
    WrongCode,
    /// The secret was shown too long ago.
    OfferOver,
    /// Too many tries.
    TooMany,
}

/// Faults by field, in the order of the form.
pub type Faults = Vec<(&'static str, Fault)>;

/// The form of a change of password.
#[derive(Clone, Debug, Default)]
pub struct PasswordForm {
    /// The present password.
    pub present: String,
    /// The new one.
    pub new: String,
    again: String,
}

impl PasswordForm {
    /// From the form's fields. White space counts.
    pub fn read(form: &Submitted) -> Self {
        let as_typed = |field: &str| form.all(field).first().cloned().unwrap_or_default();
        PasswordForm { present: as_typed("password"), new: as_typed("new_password"), again: as_typed("password_again") }
    }

    /// What needs another look in the new password, given what is wrong with itself.
    pub fn faults(&self, new: Option<password::Fault>) -> Faults {
        let new = new.map(|fault| ("new_password", Fault::New(fault)));
        let again = (self.new != self.again).then_some(("password_again", Fault::PasswordsDiffer));
        new.into_iter().chain(again).collect()
    }
}
