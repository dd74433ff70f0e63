//! Name, role and workspaces of an agent: what that means is shown first.

use http::StatusCode;
use portico::command;
use portico::people::{AgentDefinition, ChangeAgent, RenameAgentAccount};
use portico_studio::{administrator, number};
use portico_web::{Path, RequestContext, Response, Result, database};
use serde_json::Value as Json;

use super::profile::{Loaded, load_to_edit};
use super::{submission, to};
use crate::forms::{AgentForm, FormError, requests};
use crate::pages::{self, Done, Plan, Profiled, Refusal};

/// `POST /studio/people/agents/:agent/plan`: changes nothing.
pub async fn plan(context: &RequestContext, path: &Path) -> Result<Response> {
    let (loaded, form) = (load_to_edit(context, &super::agent(path)?).await?, AgentForm::read(context));
    let errors = form.errors();
    if !errors.is_empty() {
        return Ok(again(&loaded, &form, &errors));
    }
    let plan = Plan::change(&loaded.page, &loaded.account, form.definition(loaded.page.subject.active)?);
    Ok(if plan.changes_nothing() { to(&loaded.page.subject.id, Done::Nothing) } else { Response::page(pages::plan(&loaded.page, &plan)) })
}

/// `POST /studio/people/agents/:agent/change`: `default` first, all in one statement; then what `internal` calls the account.
pub async fn change(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = administrator(context).await?;
    let (loaded, form) = (load_to_edit(context, &super::agent(path)?).await?, AgentForm::read(context));
    let errors = form.errors();
    if !errors.is_empty() {
        return Ok(again(&loaded, &form, &errors));
    }
    let definition = form.definition(loaded.page.subject.active)?;
    let chosen = requests(context, &loaded.page.workspaces);
    if let Some(refused) = run(context, &loaded, &definition, &chosen).await? {
        return Ok(refusal(&loaded, &form, refused));
    }
    let agent = &loaded.page.subject.id;
    let rename = RenameAgentAccount { session: &desk_session.session, admin: &desk_session.agent, agent, name: &definition.name };
    let id = submission(context, &["account", agent.as_str(), definition.name.as_str()])?;
    command::run(&database::internal().await?, &context.call, &id, &rename).await?;
    Ok(to(agent, Done::Saved))
}

/// Runs the change; gives why it was refused.
pub(super) async fn run(context: &RequestContext, loaded: &Loaded, definition: &AgentDefinition, chosen: &Json) -> Result<Option<Refusal>> {
    let (agent, seen) = (&loaded.page.subject, number(context, "seen")?);
    let command = ChangeAgent { by: &loaded.desk_session.agent, agent: &agent.id, definition, seen, requests: chosen };
    let content = ["change", agent.id.as_str(), &serde_json::json!(definition).to_string(), &chosen.to_string(), &seen.to_string()];
    if command::run(&database::default().await?, &context.call, &submission(context, &content)?, &command).await?.is_some() {
        return Ok(None);
    }
    Ok(Some(if agent.seq != seen {
        Refusal::Overtaken
    } else if agent.only_admin {
        Refusal::OnlyAdmin
    } else if agent.id == loaded.desk_session.agent {
        Refusal::Oneself
    } else {
        Refusal::Meanwhile
    }))
}

/// The page of the agent, with why nothing was changed, and what was typed.
pub(super) fn refusal(loaded: &Loaded, form: &AgentForm, refused: Refusal) -> Response {
    let shown = Profiled { refused: Some(refused), ..loaded.shown(form) };
    Response::page_with(StatusCode::CONFLICT, pages::profile(&shown))
}

fn again(loaded: &Loaded, form: &AgentForm, errors: &[FormError]) -> Response {
    let shown = Profiled { errors, ..loaded.shown(form) };
    Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::profile(&shown))
}
