//! Links that are mailed to an agent: the invitation once more, or to a new password.

use portico::command;
use portico::people::{AGENT_INVITATION_LIFE, InviteAgentAgain, PASSWORD_LINK_LIFE, SendPasswordLink, WithdrawAgentLink};
use portico_studio::administrator;
use portico_web::{Path, RequestContext, Response, Result, database};

use super::{submission, to};
use crate::pages::Done;

/// `POST /studio/people/agents/:agent/link`: `what` is `invitation` or `password`. The link that was sent before is dead.
pub async fn send(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, agent) = (administrator(context).await?, super::agent(path)?);
    let (by, db, what) = (&desk_session.agent, database::default().await?, context.form().first("what").to_owned());
    let id = submission(context, &["link", agent.as_str(), &what])?;
    let (sent, done) = if what == "invitation" {
        let again = InviteAgentAgain { by, agent: &agent, expires_at: context.call.at + AGENT_INVITATION_LIFE };
        (command::run(&db, &context.call, &id, &again).await?, Done::Invited)
    } else {
        let link = SendPasswordLink { by, agent: &agent, expires_at: context.call.at + PASSWORD_LINK_LIFE };
        (command::run(&db, &context.call, &id, &link).await?, Done::LinkSent)
    };
    Ok(if sent.is_some() { to(&agent, done).wake_courier() } else { to(&agent, Done::Nothing) })
}

/// `POST /studio/people/agents/:agent/link/withdrawal`
pub async fn withdraw(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, agent) = (administrator(context).await?, super::agent(path)?);
    let command = WithdrawAgentLink { by: &desk_session.agent, agent: &agent };
    let id = submission(context, &["withdrawal", agent.as_str()])?;
    let done = command::run(&database::default().await?, &context.call, &id, &command).await?;
    Ok(to(&agent, if done.is_some() { Done::Withdrawn } else { Done::Nothing }))
}
