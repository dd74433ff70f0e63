//! Handlers.

use http::StatusCode;
use portico::command;
use portico::ids::{EventId, Slug};
use portico::portal::{ClaimDomain, DomainName, Domains, DomainsPage, MOST_DOMAINS, ProveDomain, ReleaseDomain, is_portal_host};
use portico_studio::{answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, origin, settings};

use crate::pages::{self, Checked, ClaimError, Done, Shown};
use crate::record::{Verdict, expected, judge};
use crate::resolver;

type Opened = (DeskSession, DeskAdmitted<DomainsPage>);

/// `GET /studio/domains`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, None).await?;
    answer(context, &desk_session, pages::list(&page.page_context, &page.subject)).await
}

/// `GET /studio/domains/:portal?done=`
pub async fn portal(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, Some(&portal_of(path)?)).await?;
    let shown = Shown { done: Done::parse(&context.query("done")?), ..shown(context, &page).await? };
    answer(context, &desk_session, pages::portal(&shown)).await
}

/// `POST /studio/domains/:portal`: claims `host`.
pub async fn claim(context: &RequestContext, path: &Path) -> Result<Response> {
    let portal = portal_of(path)?;
    let (desk_session, page) = load_to_change(context, &portal).await?;
    let typed = context.form().first("host").to_owned();
    let error = match read(&typed).await? {
        Ok(host) => {
            let id = EventId::of_submission(&context.form_id()?, &["claim", portal.as_str(), host.as_str()]);
            let command = ClaimDomain { by: &desk_session.agent, portal: &portal, host: &host, most: MOST_DOMAINS };
            match command::run(&database::default().await?, &context.call, &id, &command).await? {
                Some(_) => return Ok(Response::redirect(&place(&portal, Done::Claimed))),
                None => refused(&page.subject, &host).await?,
            }
        }
        Err(error) => error,
    };
    let shown = Shown { typed: &typed, error: Some(error), ..shown(context, &page).await? };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::portal(&shown)))
}

/// `POST /studio/domains/:portal/:host/proof`: has the record looked up. Of a domain that is proved, it is told whether it still is there.
pub async fn prove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (portal, host) = (portal_of(path)?, host_of(path)?);
    let (desk_session, page) = load_to_change(context, &portal).await?;
    let (_, domain) = page.subject.find(&host).ok_or_else(|| HttpError::not_found().within(page.page_context.clone()))?;
    let found = resolver::texts(&settings::get("dns_url").await?, &host.challenge_name()).await;
    let verdict = judge(found, &expected(&key().await?, &portal, &host));
    if verdict == Verdict::Proved {
        if domain.proved_at.is_some() {
            return Ok(Response::redirect(&place(&portal, Done::Still)));
        }
        let id = EventId::of_submission(&context.form_id()?, &["prove", portal.as_str(), host.as_str()]);
        let command = ProveDomain { by: &desk_session.agent, portal: &portal, host: &host };
        let proved = command::run(&database::default().await?, &context.call, &id, &command).await?;
        // Another portal was faster, or it was released meanwhile: the page says so.
        let there = proved.map_or_else(|| format!("/studio/domains/{portal}"), |_| place(&portal, Done::Proved));
        return Ok(Response::redirect(&there));
    }
    let shown = Shown { checked: Some(Checked { host: &host, verdict: &verdict }), ..shown(context, &page).await? };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::portal(&shown)))
}

/// `GET /studio/domains/:portal/:host/release`: what changes, before it does.
pub async fn release_form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (portal, host) = (portal_of(path)?, host_of(path)?);
    let (desk_session, page) = load_to_change(context, &portal).await?;
    let markup = pages::release(&page.page_context, &page.subject, &host);
    answer(context, &desk_session, markup.ok_or_else(|| HttpError::not_found().within(page.page_context.clone()))?).await
}

/// `POST /studio/domains/:portal/:host/release`
pub async fn release(context: &RequestContext, path: &Path) -> Result<Response> {
    let (portal, host) = (portal_of(path)?, host_of(path)?);
    let (desk_session, _) = load_to_change(context, &portal).await?;
    let id = EventId::of_submission(&context.form_id()?, &["release", portal.as_str(), host.as_str()]);
    let command = ReleaseDomain { by: &desk_session.agent, portal: &portal, host: &host };
    // Where nothing is written, it is released already: pressed twice, or by somebody else.
    let _released = command::run(&database::default().await?, &context.call, &id, &command).await?;
    Ok(Response::redirect(&place(&portal, Done::Released)))
}

async fn load(context: &RequestContext, portal: Option<&Slug>) -> Result<Opened> {
    let now = context.call.at;
    open(context, async |db, agent| DomainsPage::load(db, agent, now, portal).await).await
}

/// The same for a change: whoever is no administrator is told that there is no such page.
async fn load_to_change(context: &RequestContext, portal: &Slug) -> Result<Opened> {
    let opened = load(context, Some(portal)).await?;
    if opened.1.subject.may_edit { Ok(opened) } else { Err(HttpError::not_found().within(opened.1.page_context)) }
}

/// The page of a portal as it is asked for.
async fn shown<'a>(context: &'a RequestContext, page: &'a DeskAdmitted<DomainsPage>) -> Result<Shown<'a>> {
    let public_url = settings::public_url(context).await?;
    Ok(Shown { page, key: key().await?, main: public_url, typed: "", error: None, checked: None, done: None })
}

/// The page of a portal's domains that says what was done.
fn place(portal: &Slug, done: Done) -> String {
    format!("/studio/domains/{portal}?done={}", done.word())
}

fn portal_of(path: &Path) -> Result<Slug> {
    Slug::parse(path.get("portal")).ok_or_else(HttpError::not_found)
}

fn host_of(path: &Path) -> Result<DomainName> {
    DomainName::parse(path.get("host")).map_err(|_| HttpError::not_found())
}

/// What the values of records are derived with: the key of the team's own components.
async fn key() -> Result<String> {
    Ok(settings::key("agent_key").await?)
}

/// The name that was typed, unless it is the site's own.
async fn read(typed: &str) -> Result<std::result::Result<DomainName, ClaimError>> {
    let public_url = settings::get("public_url").await?;
    Ok(match DomainName::parse(typed) {
        Ok(host) if origin::is_public_name(&public_url, host.as_str()) => Err(ClaimError::Own),
        Ok(host) => Ok(host),
        Err(why) => Err(ClaimError::Name(why)),
    })
}

/// Why a domain was not claimed.
async fn refused(domains: &Domains, host: &DomainName) -> Result<ClaimError> {
    if domains.find(host).is_some() {
        return Ok(ClaimError::Claimed);
    }
    let is_taken = is_portal_host(&database::default().await?, host.as_str()).await?;
    Ok(if is_taken { ClaimError::Taken } else { ClaimError::TooMany })
}
