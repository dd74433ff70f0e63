//! Handlers, one file for each kind of thing that is asked for.

pub mod account;
pub mod code;
pub mod enrolment;
pub mod link;
pub mod password;
pub mod second_factor;
pub mod sign_in;

use portico::Error;
use portico::page::{DeskAgent, SessionOwner};
use portico::people::{AgentAccount, DeskProfile};
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::Proof;
use portico::sign_in::agent::agent_session;
use portico::sign_in::password as passwords;
use portico_web::agent_token::AgentToken;
use portico_web::html::PageContext;
use portico_web::{AdmitAgent, RequestContext, Result, database};

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
    fn new(context: &RequestContext, token: AgentToken, profile: DeskProfile, owner: &impl SessionOwner) -> Result<Self> {
        let admitted = profile.admit(context, owner)?;
        let site = admitted.page_context.site_name.clone();
        Ok(DeskSession { token, agent: admitted.reader, site, page_context: admitted.page_context })
    }

    /// For pages: both sides of the agent's own account.
    async fn with_account(context: &RequestContext) -> Result<(Self, AgentAccount)> {
        let token = named(context).await?;
        let (default, internal) = (database::default().await?, database::internal().await?);
        let (profile, account) =
            futures::join!(DeskProfile::load(&default, &token.agent), AgentAccount::load(&internal, &token.session, context.call.at));
        let account = account?;
        Ok((Self::new(context, token, profile?, &account)?, account))
    }

    /// For changes: counts a try to show who they are, and gives what it is judged by; `None` after too many.
    async fn proving(context: &RequestContext) -> Result<(Self, Option<Proof>)> {
        let token = named(context).await?;
        let profile = DeskProfile::load(&database::default().await?, &token.agent).await?;
        let internal = database::internal().await?;
        match agent_account::prove(&internal, &context.call, &token.session).await {
            Ok(proof) => Ok((Self::new(context, token, profile, &proof)?, Some(proof))),
            Err(Error::TooMany) => {
                let owner = agent_session(&internal, &token.session, context.call.at).await?;
                Ok((Self::new(context, token, profile, &owner)?, None))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether a typed password is the one of a proof.
fn is_password(typed: &str, proof: &Proof) -> bool {
    passwords::verify(typed, Some(&proof.hash))
}
