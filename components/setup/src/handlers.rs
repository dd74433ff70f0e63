//! The first page of an empty site: whoever holds the setup key names the company and becomes its first administrator.

use http::StatusCode;
use portico::ids::{AgentId, EventId};
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{FirstAdministrator, check_setup_key, claim_setup_key};
use portico::sign_in::password;
use portico_web::session::{Realm, let_in};
use portico_web::{Answer, Failure, Path, Result, Visitor, database, log, new_password};

use crate::forms::FirstRunForm;
use crate::pages;

/// `GET /desk/first-run?key=`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let key = visitor.query("key")?;
    check_setup_key(&database::internal().await?, visitor.call.at, &key).await?;
    let form = FirstRunForm { key, ..FirstRunForm::default() };
    Ok(Answer::page(pages::first_run_page(visitor.frame(None, None, None), &form, &[])))
}

/// `POST /desk/first-run`: the key is claimed first, then the site is loaded, and the account comes last, in one statement. Cut short anywhere, the
/// same form can be sent again; of two people one gets through.
pub async fn set_up(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    let form = FirstRunForm::read(&visitor.form());
    check_setup_key(&internal, visitor.call.at, &form.key).await?;
    let faults = form.faults(&new_password::common()?);
    if !faults.is_empty() {
        let page = pages::first_run_page(visitor.frame(None, None, None), &form, &faults);
        return Ok(Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let agent = first_agent()?;
    let site = form.site(&agent)?;
    let [admin] = site.agents.as_slice() else { return Err(Failure::bad_request()) };
    claim_setup_key(&internal, visitor.call.at, &form.key, &admin.email).await?;
    site.load(&default, &visitor.call).await?;
    site.load_desk(&internal, &visitor.call).await?;
    admin.load_public(&default, &visitor.call).await?;
    let hash = password::hash(&form.password)?;
    let first =
        FirstAdministrator { key: &form.key, agent: &agent, email: &admin.email, name: admin.definition.name.as_str(), hash: &hash };
    let begun = agent_account::make_first_administrator(&internal, &visitor.call, &first).await?;
    log::sign_in(visitor, Realm::Agent, "setup key", "in", agent.as_str());
    let_in(visitor, &agent, &begun, Answer::see_other("/desk")).await
}

/// The first administrator has the same id whatever the key: a set-up that was cut short leaves no second one behind.
fn first_agent() -> Result<AgentId> {
    let namespace = EventId::parse("5f0c1f6f3a4e4d0d9b1de6a1f0a1c2d3").ok_or_else(Failure::bad_request)?;
    AgentId::parse(EventId::of_submission(&namespace, &["first-agent"]).as_str()).ok_or_else(Failure::bad_request)
}
