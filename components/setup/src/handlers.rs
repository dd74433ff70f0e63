//! The first page of an empty site: whoever holds the setup key names the company and becomes its first administrator.

use http::StatusCode;
use portico::ids::{AgentId, EventId};
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{FirstAdministrator, check_setup_key, claim_setup_key};
use portico::sign_in::password;
use portico_web::realm::Realm;
use portico_web::session::let_in;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, log, new_password};

use crate::forms::FirstRunForm;
use crate::pages;

/// `GET /desk/first-run?key=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let key = context.query("key")?;
    check_setup_key(&database::internal().await?, context.call.at, &key).await?;
    let form = FirstRunForm { key, ..FirstRunForm::default() };
    Ok(Response::page(pages::first_run_page(context.page_context(None, None), &form, &[])))
}

/// `POST /desk/first-run`: the key is claimed first, then the site is loaded, and the account comes last, in one statement. Cut short anywhere, the
/// same form can be sent again; of two people one gets through.
pub async fn set_up(context: &RequestContext, _: &Path) -> Result<Response> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    let form = FirstRunForm::read(&context.form());
    check_setup_key(&internal, context.call.at, &form.key).await?;
    let faults = form.faults(&new_password::common()?);
    if !faults.is_empty() {
        let page = pages::first_run_page(context.page_context(None, None), &form, &faults);
        return Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let agent = first_agent()?;
    let site = form.site(&agent)?;
    let [admin] = site.agents.as_slice() else { return Err(HttpError::bad_request()) };
    claim_setup_key(&internal, context.call.at, &form.key, &admin.email).await?;
    site.load(&default, &context.call).await?;
    site.load_desk(&internal, &context.call).await?;
    let hash = password::hash(&form.password)?;
    let first =
        FirstAdministrator { key: &form.key, agent: &agent, email: &admin.email, name: admin.definition.name.as_str(), hash: &hash };
    let begun = agent_account::make_first_administrator(&internal, &context.call, &first).await?;
    log::sign_in(context, Realm::Agent, "setup key", "in", agent.as_str());
    let_in(context, &agent, &begun, Response::redirect("/studio/guide")).await
}

/// The first administrator has the same id whatever the key: a set-up that was cut short leaves no second one behind.
fn first_agent() -> Result<AgentId> {
    let namespace = EventId::parse("5f0c1f6f3a4e4d0d9b1de6a1f0a1c2d3").ok_or_else(HttpError::bad_request)?;
    AgentId::parse(EventId::of_submission(&namespace, &["first-agent"]).as_str()).ok_or_else(HttpError::bad_request)
}
