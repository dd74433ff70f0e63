//! An agent's account is closed, or opened again. `default` goes first; where `internal` did not follow, the same form does the rest.

use portico::command::{self, Command};
use portico::people::{CloseAgentAccount, ReopenAgentAccount};
use portico_studio::{administrator, answer};
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};
use serde_json::json;

use super::change::{refusal, run};
use super::profile::load_to_edit;
use super::{submission, to};
use crate::forms::{AgentForm, requests};
use crate::pages::{self, Done, Plan};

/// `GET /studio/people/agents/:agent/closing`
pub async fn plan(context: &RequestContext, path: &Path) -> Result<Response> {
    let loaded = load_to_edit(context, &super::agent(path)?).await?;
    if !loaded.page.subject.active && !loaded.account.open {
        return Ok(to(&loaded.page.subject.id, Done::Nothing));
    }
    let definition = AgentForm::of(&loaded.page.subject).definition(false)?;
    let plan = Plan::closing(&loaded.page, &loaded.account, definition);
    answer(context, &loaded.desk_session, pages::plan(&loaded.page, &plan)).await
}

/// `POST /studio/people/agents/:agent/closing`
pub async fn close(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = administrator(context).await?;
    let loaded = load_to_edit(context, &super::agent(path)?).await?;
    let (agent, form) = (&loaded.page.subject, AgentForm::of(&loaded.page.subject));
    if agent.active {
        let chosen = requests(context, &loaded.page.workspaces);
        if let Some(refused) = run(context, &loaded, &form.definition(false)?, &chosen).await? {
            return Ok(refusal(&loaded, &form, refused));
        }
    }
    let close = CloseAgentAccount { session: &desk_session.session, admin: &desk_session.agent, agent: &agent.id };
    follow(context, &["closed", agent.id.as_str()], &close).await?;
    Ok(to(&agent.id, Done::Closed))
}

/// `POST /studio/people/agents/:agent/opening`: of somebody who worked here. Whoever never joined is invited again.
pub async fn open_again(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session: DeskSession = administrator(context).await?;
    let loaded = load_to_edit(context, &super::agent(path)?).await?;
    let (agent, form) = (&loaded.page.subject, AgentForm::of(&loaded.page.subject));
    if !agent.joined {
        return Ok(to(&agent.id, Done::Nothing));
    }
    if !agent.active
        && let Some(refused) = run(context, &loaded, &form.definition(true)?, &json!({})).await?
    {
        return Ok(refusal(&loaded, &form, refused));
    }
    let reopen = ReopenAgentAccount { session: &desk_session.session, admin: &desk_session.agent, agent: &agent.id };
    follow(context, &["opened", agent.id.as_str()], &reopen).await?;
    Ok(to(&agent.id, Done::Opened))
}

/// The account in `internal` follows.
async fn follow(context: &RequestContext, content: &[&str], command: &impl Command) -> Result<()> {
    let id = submission(context, content)?;
    command::run(&database::internal().await?, &context.call, &id, command).await?.map(|_| ()).ok_or_else(HttpError::desk_sign_in_first)
}
