//! Handlers, one file for each kind of thing that is asked for.

pub mod changes;
pub mod first_run;
pub mod notes;
pub mod queues;
pub mod replies;
pub mod requests;
pub mod sign_in;

use portico::ids::{AgentId, RequestKey, SessionId};
use portico::pages::{self, DeskNotes};
use portico_web::{Failure, Path, Result, Visitor, database, session};

/// The agent whom the call's cookie names, by its signature.
pub struct Caller {
    /// The session, which may have ended since.
    pub session: SessionId,
    /// Whose it says that it is.
    pub agent: AgentId,
}

impl Caller {
    /// Where a statement in `internal` says whether the session still counts: for pages, see [`Caller::check`].
    async fn named(visitor: &Visitor) -> Result<Self> {
        let (session, agent) = session::agent(visitor).await?.ok_or_else(Failure::desk_sign_in_first)?;
        Ok(Caller { session, agent })
    }

    /// For changes in `default`: the session, which is in `internal`, is looked up first.
    async fn confirmed(visitor: &Visitor) -> Result<Self> {
        let caller = Self::named(visitor).await?;
        let owner = pages::agent_session(&database::internal().await?, &caller.session, visitor.call.at).await?;
        if owner.as_ref() == Some(&caller.agent) { Ok(caller) } else { Err(Failure::desk_sign_in_first()) }
    }

    /// Whether the session that a page's statement found is this agent's.
    fn check(&self, notes: &DeskNotes) -> Result<()> {
        if notes.agent_id.as_ref() == Some(&self.agent) { Ok(()) } else { Err(Failure::desk_sign_in_first()) }
    }
}

/// The request that the path names; what is no key is no request.
fn key(path: &Path) -> Result<RequestKey> {
    RequestKey::parse(path.get("key")).ok_or_else(Failure::not_found)
}
