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
use portico_web::html::Chrome;
use portico_web::session::AgentToken;
use portico_web::{Failure, Result, Visitor, database, session};

/// The agent whom the call's cookie names, by its signature; a statement in `internal` says whether the session still counts.
async fn named(visitor: &Visitor) -> Result<AgentToken> {
    session::agent_token(visitor).await?.ok_or_else(Failure::desk_sign_in_first)
}

/// An agent's public side, and the frame of their pages.
struct Caller {
    token: AgentToken,
    agent: DeskAgent,
    site: String,
    chrome: Chrome,
}

impl Caller {
    fn new(visitor: &Visitor, token: AgentToken, profile: DeskProfile) -> Result<Self> {
        let chrome = visitor.desk_frame(profile.site.as_ref(), profile.agent.as_ref());
        let agent = profile.agent.ok_or_else(Failure::desk_sign_in_first)?;
        let site = profile.site.map(|site| site.name).unwrap_or_default();
        Ok(Caller { token, agent, site, chrome })
    }

    /// For changes: what `default` says of the agent. The command in `internal` looks at the session itself.
    async fn read(visitor: &Visitor) -> Result<Self> {
        let token = named(visitor).await?;
        let profile = DeskProfile::load(&database::default().await?, &token.agent).await?;
        Self::new(visitor, token, profile)
    }

    /// For pages: both sides of the agent's own account.
    async fn with_account(visitor: &Visitor) -> Result<(Self, AgentAccount)> {
        let token = named(visitor).await?;
        let (default, internal) = (database::default().await?, database::internal().await?);
        let (profile, account) =
            futures::join!(DeskProfile::load(&default, &token.agent), AgentAccount::load(&internal, &token.session, visitor.call.at));
        let account = account?;
        if account.agent_id.as_ref() != Some(&token.agent) {
            return Err(Failure::desk_sign_in_first());
        }
        Ok((Self::new(visitor, token, profile?)?, account))
    }

    /// Counts a try to show who they are, and gives what it is judged by; `None` after too many.
    async fn prove(&self, visitor: &Visitor) -> Result<Option<Proof>> {
        let internal = database::internal().await?;
        match agent_account::prove(&internal, &visitor.call, &self.token.session).await {
            Ok(proof) if proof.agent == self.token.agent => Ok(Some(proof)),
            Ok(_) => Err(Failure::desk_sign_in_first()),
            Err(Error::TooMany) => {
                let owner = agent_session(&internal, &self.token.session, visitor.call.at).await?;
                if owner.as_ref() == Some(&self.token.agent) { Ok(None) } else { Err(Failure::desk_sign_in_first()) }
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether a typed password is the one of a proof.
fn is_password(typed: &str, proof: &Proof) -> bool {
    passwords::verify(typed, Some(&proof.hash))
}
