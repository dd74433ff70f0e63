//! What was just done: a word in the address that a change leads to.

use portico_web::html::Locale;
use portico_web::t;

/// What was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Somebody or something is there now.
    Created,
    /// It is changed.
    Saved,
    /// A note is kept.
    Noted,
    /// An invitation is on its way.
    Invited,
    /// An invitation is taken back.
    Withdrawn,
    /// Somebody belongs to an organisation now.
    Added,
    /// Somebody has another role.
    Role,
    /// Somebody belongs to an organisation no more.
    Removed,
    /// Somebody's sessions ended.
    SignedOut,
    /// An account is closed.
    Closed,
    /// An account is open again.
    Opened,
    /// Two accounts are one.
    Merged,
    /// It was that way already, or somebody else was faster.
    Nothing,
}

const WORDS: [(Done, &str); 13] = [
    (Done::Created, "created"),
    (Done::Saved, "saved"),
    (Done::Noted, "noted"),
    (Done::Invited, "invited"),
    (Done::Withdrawn, "withdrawn"),
    (Done::Added, "added"),
    (Done::Role, "role"),
    (Done::Removed, "removed"),
    (Done::SignedOut, "signed-out"),
    (Done::Closed, "closed"),
    (Done::Opened, "opened"),
    (Done::Merged, "merged"),
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
            Done::Created => t!(l, "people-done-created"),
            Done::Saved => t!(l, "people-done-saved"),
            Done::Noted => t!(l, "people-done-noted"),
            Done::Invited => t!(l, "people-done-invited"),
            Done::Withdrawn => t!(l, "people-done-withdrawn"),
            Done::Added => t!(l, "people-done-added"),
            Done::Role => t!(l, "people-done-role"),
            Done::Removed => t!(l, "people-done-removed"),
            Done::SignedOut => t!(l, "people-done-signed-out"),
            Done::Closed => t!(l, "people-done-closed"),
            Done::Opened => t!(l, "people-done-opened"),
            Done::Merged => t!(l, "people-done-merged"),
            Done::Nothing => t!(l, "people-done-nothing"),
        }
    }
}
