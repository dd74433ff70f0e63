//! What an agent's cookie says, once its signature is found right.

use portico::ids::{AgentId, SessionId};
use portico::sign_in::agent::SEEN_EVERY;

/// What an agent's cookie says.
#[derive(Clone, Debug)]
pub struct AgentToken {
    /// The session.
    pub session: SessionId,
    /// Whose it says that it is.
    pub agent: AgentId,
    /// Until when it counts, milliseconds UTC.
    pub ends_at: i64,
    /// When the browser was given it, milliseconds UTC.
    pub issued_at: i64,
}

impl AgentToken {
    /// Whether the session's use is to be noted again: each page that does so gives the browser a new cookie, so that the next one need not.
    #[must_use]
    pub fn is_due(&self, now: i64) -> bool {
        self.issued_at + SEEN_EVERY < now
    }
}
