//! What was just done: a word in the address that a change leads to, and the message on the page there.

use portico_web::html::Locale;
use portico_web::t;

/// Something that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The password was changed, and the other sessions ended.
    PasswordChanged,
    /// There is no second factor any more.
    FactorRemoved,
    /// Another session was ended.
    SessionEnded,
    /// All others were.
    OthersEnded,
}

const WORDS: [(Done, &str); 4] = [
    (Done::PasswordChanged, "password"),
    (Done::FactorRemoved, "second-factor"),
    (Done::SessionEnded, "session"),
    (Done::OthersEnded, "sessions"),
];

impl Done {
    /// From the address.
    pub fn parse(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(done, _)| *done)
    }

    fn word(self) -> &'static str {
        WORDS.iter().find(|(done, _)| *done == self).map_or("", |(_, word)| word)
    }

    /// The account page that says so.
    pub fn address(self) -> String {
        format!("/desk/account?done={}", self.word())
    }

    /// The message.
    pub fn text(self, l: &Locale) -> String {
        match self {
            Done::PasswordChanged => t!(l, "agents-done-password"),
            Done::FactorRemoved => t!(l, "agents-done-second-factor"),
            Done::SessionEnded => t!(l, "account-ended"),
            Done::OthersEnded => t!(l, "agents-done-sessions"),
        }
    }
}
