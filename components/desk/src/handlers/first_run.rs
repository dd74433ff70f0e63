//! The first page of an empty site: whoever holds the one-time key names the company and becomes its first administrator.

use http::StatusCode;
use portico::ids::{AgentId, EventId};
use portico::password;
use portico::sign_in::{self, AGENT_SESSION_LIFE};
use portico_web::session::Realm;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session};

use crate::forms::FirstRunForm;
use crate::pages;

/// `GET /desk/first-run?key=`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let key = visitor.query("key")?;
    sign_in::check_setup_key(&database::internal().await?, &key).await?;
    let form = FirstRunForm { key, ..FirstRunForm::default() };
    Ok(Answer::page(pages::first_run(visitor.frame(None, None, None), &form, &[])))
}

/// `POST /desk/first-run`
pub async fn set_up(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    let form = FirstRunForm::read(&visitor.form());
    sign_in::check_setup_key(&internal, &form.key).await?;
    let faults = form.faults();
    if !faults.is_empty() {
        let page = pages::first_run(visitor.frame(None, None, None), &form, &faults);
        return Ok(Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let site = form.site()?;
    let agent = first_agent(&form.key)?;
    site.load(&default, &visitor.call).await?;
    for admin in &site.agents {
        admin.load(&default, &internal, &visitor.call, &agent).await?;
    }
    sign_in::set_password(&internal, &agent, &password::hash(&form.password)?).await?;
    let session = sign_in::agent_begin(&internal, &visitor.call, &agent).await?;
    let cookie = session::cookie(visitor, Realm::Agent, &session, agent.as_str(), visitor.call.at + AGENT_SESSION_LIFE).await?;
    // Last of all, so that a set-up that was cut short can be done again with the same key.
    sign_in::use_setup_key(&internal, visitor.call.at, &form.key).await?;
    Ok(Answer::see_other("/desk").cookie(cookie))
}

/// The same agent for the same key: a set-up that was cut short makes no second one.
fn first_agent(key: &str) -> Result<AgentId> {
    let namespace = EventId::parse("5f0c1f6f3a4e4d0d9b1de6a1f0a1c2d3").ok_or_else(Failure::bad_request)?;
    AgentId::parse(EventId::of_submission(&namespace, &["first-agent", key]).as_str()).ok_or_else(Failure::bad_request)
}
