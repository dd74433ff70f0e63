//! The agent whom a call's cookie names. Whether their session still counts is known from the database `internal`.

use http::Method;
use portico::ids::{AgentId, RequestKey, SessionId};
use portico::request::DeskNotes;

use crate::agent_token::AgentToken;
use crate::database::Database;
use crate::{HttpError, RequestContext, Response, Result, database, session};

/// The agent whom the call's cookie names, by its signature.
#[derive(Debug)]
pub struct DeskSession {
    /// The session, which may have ended since.
    pub session: SessionId,
    /// Whose it says that it is.
    pub agent: AgentId,
    token: AgentToken,
}

impl DeskSession {
    /// Where a statement in `internal` says whether the session still counts: pages are [admitted](crate::admission) by it.
    ///
    /// # Errors
    /// Whoever has none signs in first.
    pub fn named(context: &RequestContext) -> Result<Self> {
        let token = context.agent()?.clone();
        Ok(DeskSession { session: token.session.clone(), agent: token.agent.clone(), token })
    }

    /// The notes on a request, or none for another page, and the session's state; now and then it is noted with them that the session was used.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn notes(&self, context: &RequestContext, internal: &Database, key: Option<&RequestKey>) -> portico::Result<DeskNotes> {
        let now = context.call.at;
        if self.is_noted(context) {
            return DeskNotes::load_seen(internal, &self.session, now, key).await;
        }
        DeskNotes::load(internal, &self.session, now, key).await
    }

    /// Only looking at a page is noted: after a change a page is looked at.
    fn is_noted(&self, context: &RequestContext) -> bool {
        context.method == Method::GET && self.token.is_due(context.call.at)
    }

    /// The answer with a new cookie, where the session's use was noted.
    ///
    /// # Errors
    /// Where the cookie can't be signed.
    pub async fn with_cookie(&self, context: &RequestContext, response: Response) -> Result<Response> {
        Ok(if self.is_noted(context) { response.cookie(session::renewed(context, &self.token).await?) } else { response })
    }

    /// For changes in `default`: the session, which is in `internal`, is looked up first.
    ///
    /// # Errors
    /// Whose session has ended signs in first.
    pub async fn confirmed(context: &RequestContext) -> Result<Self> {
        let desk_session = Self::named(context)?;
        let owner = portico::sign_in::agent::agent_session(&database::internal().await?, &desk_session.session, context.call.at).await?;
        if owner.as_ref() == Some(&desk_session.agent) { Ok(desk_session) } else { Err(HttpError::desk_sign_in_first()) }
    }
}
