//! Handlers, one file for each kind of thing that is asked for.

pub mod changes;
pub mod notes;
pub mod queues;
pub mod replies;
pub mod requests;

use http::Method;
use portico::ids::{AgentId, RequestKey, SessionId};
use portico::request::DeskNotes;
use portico_web::database::Database;
use portico_web::session::AgentToken;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session};

/// The agent whom the call's cookie names, by its signature.
pub struct Caller {
    /// The session, which may have ended since.
    pub session: SessionId,
    /// Whose it says that it is.
    pub agent: AgentId,
    token: AgentToken,
}

impl Caller {
    /// Where a statement in `internal` says whether the session still counts: for pages, see [`Caller::check`].
    async fn named(visitor: &Visitor) -> Result<Self> {
        let token = session::agent_token(visitor).await?.ok_or_else(Failure::desk_sign_in_first)?;
        Ok(Caller { session: token.session.clone(), agent: token.agent.clone(), token })
    }

    /// The notes on a request, or none for a queue, and the session's state; now and then it is noted with them that the session was used.
    async fn notes(&self, visitor: &Visitor, internal: &Database, key: Option<&RequestKey>) -> portico::Result<DeskNotes> {
        let now = visitor.call.at;
        if self.is_noted(visitor) {
            return DeskNotes::load_seen(internal, &self.session, now, key).await;
        }
        DeskNotes::load(internal, &self.session, now, key).await
    }

    /// Only looking at a page is noted: after a change a page is looked at.
    fn is_noted(&self, visitor: &Visitor) -> bool {
        visitor.method == Method::GET && self.token.is_due(visitor.call.at)
    }

    /// The answer with a new cookie, where the session's use was noted.
    async fn with_cookie(&self, visitor: &Visitor, answer: Answer) -> Result<Answer> {
        Ok(if self.is_noted(visitor) { answer.cookie(self.token.renewed(visitor).await?) } else { answer })
    }

    /// For changes in `default`: the session, which is in `internal`, is looked up first.
    async fn confirmed(visitor: &Visitor) -> Result<Self> {
        let caller = Self::named(visitor).await?;
        let owner = portico::sign_in::agent::agent_session(&database::internal().await?, &caller.session, visitor.call.at).await?;
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
