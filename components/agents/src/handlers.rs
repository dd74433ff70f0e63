//! Handlers, one file for each kind of thing that is asked for.

pub mod account;
pub mod code;
pub mod enrolment;
pub mod password;
pub mod second_factor;
pub mod sign_in;
pub mod team;

use portico::Error;
use portico::page::DeskAgent;
use portico::people::{AgentAccount, DeskProfile};
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::Proof;
use portico::sign_in::agent::agent_session;
use portico::sign_in::password as passwords;
use portico_web::agent_token::AgentToken;
use portico_web::html::PageContext;
use portico_web::{HttpError, RequestContext, Result, database};

/// The agent whom the call's cookie names, by its signature; a statement in `internal` says whether the session still counts.
async fn named(context: &RequestContext) -> Result<AgentToken> {
    context.agent().cloned()
}

/// An agent's public side, and the frame of their pages.
struct DeskSession {
    token: AgentToken,
    agent: DeskAgent,
    site: String,
    page_context: PageContext,
}

impl DeskSession {
    fn new(context: &RequestContext, token: AgentToken, profile: DeskProfile) -> Result<Self> {
        let page_context = context.desk_page_context(profile.site.as_ref(), profile.agent.as_ref());
        let agent = profile.agent.ok_or_else(HttpError::desk_sign_in_first)?;
        let site = profile.site.map(|site| site.name).unwrap_or_default();
        Ok(DeskSession { token, agent, site, page_context })
    }

    /// For changes: what `default` says of the agent. The command in `internal` looks at the session itself.
    async fn read(context: &RequestContext) -> Result<Self> {
        let token = named(context).await?;
        let profile = DeskProfile::load(&database::default().await?, &token.agent).await?;
        Self::new(context, token, profile)
    }

    /// For pages: both sides of the agent's own account.
    async fn with_account(context: &RequestContext) -> Result<(Self, AgentAccount)> {
        let token = named(context).await?;
        let (default, internal) = (database::default().await?, database::internal().await?);
        let (profile, account) =
            futures::join!(DeskProfile::load(&default, &token.agent), AgentAccount::load(&internal, &token.session, context.call.at));
        let account = account?;
        if account.agent_id.as_ref() != Some(&token.agent) {
            return Err(HttpError::desk_sign_in_first());
        }
        Ok((Self::new(context, token, profile?)?, account))
    }

    /// Counts a try to show who they are, and gives what it is judged by; `None` after too many.
    async fn prove(&self, context: &RequestContext) -> Result<Option<Proof>> {
        let internal = database::internal().await?;
        match agent_account::prove(&internal, &context.call, &self.token.session).await {
            Ok(proof) if proof.agent == self.token.agent => Ok(Some(proof)),
            Ok(_) => Err(HttpError::desk_sign_in_first()),
            Err(Error::TooMany) => {
                let owner = agent_session(&internal, &self.token.session, context.call.at).await?;
                if owner.as_ref() == Some(&self.token.agent) { Ok(None) } else { Err(HttpError::desk_sign_in_first()) }
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether a typed password is the one of a proof.
fn is_password(typed: &str, proof: &Proof) -> bool {
    passwords::verify(typed, Some(&proof.hash))
}
