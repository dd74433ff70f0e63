//! Signing in and out: challenges, tries and sessions. They are not history, so they are plain tables (see `sql/README.md`).

pub mod agent;
mod contact;
mod pages;
pub mod password;
mod secrets;

pub use contact::{
    Ask, Budget, CHALLENGE_LIFE, CODES, MAILS, Outcome, Proof, SESSION_LIFE, SignedIn, Tried, ask, end_other_sessions, end_session, prove,
};
pub use pages::{Asked, SignIn, SignInLink};
pub use secrets::{Secrets, asker_hash, challenge_of_link, code_hash, opened, pseudonym, sealed};

/// What the database keeps of a link's token.
#[must_use]
pub fn link_hash(token: &str) -> String {
    secrets::hex(&hmac_sha256::Hash::hash(token.as_bytes()))
}

/// Where a try to prove who one is comes from, for the throttles: a browser that signed in to the same account before is counted by itself,
/// so that nobody can lock its owner out; whoever else, by network (OWASP, "Slow down online guessing attacks with device cookies").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// [`Call::network`]
    Network(String),
    /// The id in a signed cookie of a browser that signed in to this account before.
    KnownBrowser(String),
}

impl Source {
    /// As the tables of tries have it.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Source::Network(network) => format!("n{network}"),
            Source::KnownBrowser(id) => format!("b{id}"),
        }
    }
}
