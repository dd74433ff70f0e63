//! What was just done: a word in the address that a change leads to.

use portico_web::html::Locale;
use portico_web::t;

/// What was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// An invitation is on its way.
    Invited,
    /// A link to a new password is.
    LinkSent,
    /// A link is taken back.
    Withdrawn,
    /// They are changed.
    Saved,
    /// Their account is closed.
    Closed,
    /// It is open again.
    Opened,
    /// Their sessions ended.
    SignedOut,
    /// Their second factor was taken away.
    FactorReset,
    /// It was that way already, or somebody else was faster.
    Nothing,
}

const WORDS: [(Done, &str); 9] = [
    (Done::Invited, "invited"),
    (Done::LinkSent, "link"),
    (Done::Withdrawn, "withdrawn"),
    (Done::Saved, "saved"),
    (Done::Closed, "closed"),
    (Done::Opened, "opened"),
    (Done::SignedOut, "signed-out"),
    (Done::FactorReset, "reset"),
    (Done::Nothing, "nothing"),
];

impl Done {
    /// From the address.
    pub fn parse(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(done, _)| *done)
    }

    /// For the address.
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(done, _)| *done == self).map_or("", |(_, word)| word)
    }

    /// The message.
    pub fn text(self, l: &Locale) -> String {
        match self {
            Done::Invited => t!(l, "team-done-invited"),
            Done::LinkSent => t!(l, "team-done-link"),
            Done::Withdrawn => t!(l, "team-done-withdrawn"),
            Done::Saved => t!(l, "people-done-saved"),
            Done::Closed => t!(l, "people-done-closed"),
            Done::Opened => t!(l, "people-done-opened"),
            Done::SignedOut => t!(l, "agents-done-signed-out"),
            Done::FactorReset => t!(l, "agents-done-reset"),
            Done::Nothing => t!(l, "people-done-nothing"),
        }
    }
}
