//! A mailed link: somebody who was invited joins the team, or an agent chooses a new password. Looking at the page uses nothing up.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::ids::{Email, EventId};
use portico::people::LinkPurpose;
use portico::sign_in::agent::{AgentLink, AgentLinkPage, LinkAccount, join_team, link_account, link_of_token, set_password_by_link};
use portico::sign_in::password;
use portico_web::realm::Realm;
use portico_web::{Path, RequestContext, Response, Result, database, known_browser, log, new_password, settings};

use super::sign_in::WayIn;
use crate::forms::{Faults, PasswordForm};
use crate::pages;

/// What a token leads to, in both databases.
struct Followed {
    id: EventId,
    page: AgentLinkPage,
    link: AgentLink,
    account: LinkAccount,
}

/// `None`: forged, used, taken back, overtaken by a newer one, or too old.
async fn follow(context: &RequestContext, token: &str) -> Result<Option<Followed>> {
    let Some(id) = link_of_token(&settings::key("agent_link_key").await?, token) else { return Ok(None) };
    let page = AgentLinkPage::load(&database::default().await?, &id, context.call.at).await?;
    let Some(link) = page.open().cloned() else { return Ok(None) };
    let account = link_account(&database::internal().await?, &id, &link).await?;
    Ok(account.map(|account| Followed { id, page, link, account }))
}

/// `GET /desk/sign-in/link?token=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let token = context.query("token")?;
    match follow(context, &token).await? {
        Some(followed) => Ok(shown(context, &followed, &token, &Faults::new())),
        None => over(context).await,
    }
}

/// `POST /desk/sign-in/link`: joining comes first, in `default`, then the password. Cut short in between, the same link goes on from there.
pub async fn set_password(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = context.form();
    let token = form.first("token").to_owned();
    let Some(followed) = follow(context, &token).await? else { return over(context).await };
    let typed = PasswordForm::read(&form);
    let faults = judge(context, &followed, &typed)?;
    if !faults.is_empty() {
        return Ok(shown(context, &followed, &token, &faults));
    }
    let Followed { id, link, account, .. } = &followed;
    let hash = password::hash(&typed.new)?;
    if link.purpose == LinkPurpose::Invitation && !was_found(join_team(&database::default().await?, &context.call, id).await)? {
        return over(context).await;
    }
    if !was_found(set_password_by_link(&database::internal().await?, &context.call, id, link, &hash).await)? {
        return over(context).await;
    }
    let source = known_browser::source(context, Realm::Agent, &account.email).await?;
    let must_enrol = !account.second_factor && account.required.contains(&link.role);
    let way_in =
        WayIn { agent: &link.agent, email: &account.email, source: &source, by: "link", second_factor: account.second_factor, must_enrol };
    way_in.go(context, "/desk").await
}

/// Whether it was done; a link that was used or taken back at this very moment is no fault.
fn was_found(done: portico::Result<()>) -> Result<bool> {
    match done {
        Ok(()) => Ok(true),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn judge(context: &RequestContext, followed: &Followed, typed: &PasswordForm) -> Result<Faults> {
    let site = context.page_context(followed.page.site.as_ref(), None).site_name;
    let surroundings = [site.as_str(), followed.link.name.as_str(), followed.account.email.as_str()];
    Ok(typed.faults(password::fault(&typed.new, &new_password::common()?, &surroundings)))
}

fn shown(context: &RequestContext, followed: &Followed, token: &str, faults: &Faults) -> Response {
    let page_context = context.page_context(followed.page.site.as_ref(), None);
    let email: &Email = &followed.account.email;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Response::page_with(status, pages::link(page_context, &followed.link, email, token, faults)).header(CACHE_CONTROL, "no-store")
}

async fn over(context: &RequestContext) -> Result<Response> {
    log::sign_in(context, Realm::Agent, "link", "over", "");
    let page_context = super::sign_in::page_context(context).await?;
    Ok(Response::page_with(StatusCode::GONE, pages::link_over(page_context)).header(CACHE_CONTROL, "no-store"))
}
