//! Signing in by address and password.

use portico::ids::Email;
use portico_web::Submitted;
use portico_web::origin::local_path;

/// Why a sign-in was refused. Whether the address or the password was wrong is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInError {
    /// There is no address or no password.
    Incomplete,
    /// They don't belong together.
    Wrong,
    /// Too many tries.
    TooMany,
}

/// The form of the sign-in page.
#[derive(Clone, Debug, Default)]
pub struct SignInForm {
    /// As typed.
    pub email: String,
    /// As typed; never shown again.
    pub password: String,
    /// Where to go then.
    pub return_to: String,
}

impl SignInForm {
    /// From the form's fields. White space in a password counts.
    pub fn read(form: &Submitted) -> Self {
        SignInForm {
            email: form.first("email").chars().take(254).collect(),
            password: form.all("password").first().cloned().unwrap_or_default(),
            return_to: desk_path(form.first("return_to")),
        }
    }

    /// The address, where there is one and a password with it.
    pub fn email(&self) -> Option<Email> {
        Email::parse(&self.email).filter(|_| !self.password.is_empty())
    }
}

/// A path of the desk to go to; anything else, and the sign-in itself, is the desk's front.
pub fn desk_path(path: &str) -> String {
    let inside = |path: &&str| path.starts_with("/desk/") && !path.starts_with("/desk/sign-in");
    local_path(path).filter(inside).unwrap_or("/desk").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_to_the_desk_and_nowhere_else() {
        assert_eq!(desk_path("/desk/requests/SUP-7?queue=mine"), "/desk/requests/SUP-7?queue=mine");
        for other in
            ["/desk", "/desk/sign-in/code?return_to=x", "/account", "//evil.example/desk/", "/desktop", "https://evil.example/desk/", ""]
        {
            assert_eq!(desk_path(other), "/desk", "{other}");
        }
    }
}
