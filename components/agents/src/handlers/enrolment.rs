//! An agent whose role must have a second factor, and who has none, makes one before the first session begins. Until then nothing else is open.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Beginning, Enrolment};
use portico_web::html::PageContext;
use portico_web::realm::Realm;
use portico_web::session::let_in;
use portico_web::sign_in_step::{self, Shown, Step};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, known_browser, log, session};

use super::sign_in::page_context;
use crate::forms::{Fault, desk_path};
use crate::pages::{self, Offer};
use crate::second_factor::{self, hashes, new_recovery_codes, new_secret, offered};
use crate::vault::{Purpose, Vault};

/// `GET /desk/sign-in/enrolment?return_to=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let shown = shown(context).await?;
    let return_to = desk_path(&context.query("return_to")?);
    page(context, &shown, &new_secret()?, &return_to, None).await
}

/// `POST /desk/sign-in/enrolment`
pub async fn enrol(context: &RequestContext, _: &Path) -> Result<Response> {
    let shown = shown(context).await?;
    let form = context.form();
    let return_to = desk_path(form.first("return_to"));
    let vault = Vault::open().await?;
    let offer = vault.unseal(Purpose::Offer, &shown.agent, form.first("offer"));
    let Some(secret) = offer.and_then(|offer| offered(&offer, context.call.at)) else {
        return page(context, &shown, &new_secret()?, &return_to, Some(Fault::OfferOver)).await;
    };
    let Some(step) = second_factor::step(&secret, form.first("code"), context.call.at) else {
        return page(context, &shown, &secret, &return_to, Some(Fault::WrongCode)).await;
    };
    let codes = new_recovery_codes()?;
    let sealed = vault.seal(Purpose::SecondFactor, &shown.agent, &secret)?;
    let enrolment = Enrolment { secret: &sealed, step, codes: &hashes(&shown.agent, &codes) };
    let source = known_browser::source(context, Realm::Agent, &shown.email).await?;
    let replaces = session::agent(context).await?.map(|(session, _)| session);
    let beginning = Beginning { source: Some(&source), replaces: replaces.as_ref(), ..Beginning::by_password(&shown.agent, shown.at) };
    let begun = match agent_account::enrol_and_begin(&database::internal().await?, &context.call, &enrolment, &beginning).await {
        // Sent twice, or made elsewhere meanwhile: then the code is asked for.
        Err(Error::NotFound) => return Err(HttpError::desk_sign_in_first()),
        begun => begun?,
    };
    log::sign_in(context, Realm::Agent, "enrolment", "in", shown.agent.as_str());
    let page = pages::recovery_codes_at_sign_in(page_context(context).await?, &codes, &return_to);
    let_in(context, &shown.agent, &begun, Response::page(page).header(CACHE_CONTROL, "no-store")).await
}

/// Who has shown the password; whoever has not begins there.
async fn shown(context: &RequestContext) -> Result<Shown> {
    sign_in_step::read(context, Step::Enrolment).await?.ok_or_else(HttpError::desk_sign_in_first)
}

async fn page(context: &RequestContext, shown: &Shown, secret: &str, return_to: &str, fault: Option<Fault>) -> Result<Response> {
    let page_context = page_context(context).await?;
    let sealed = sealed_offer(context, &shown.agent, secret).await?;
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let offer = offer(&page_context, shown.email.as_str(), secret, &sealed);
    let markup = pages::enrolment(page_context, &offer, return_to, fault);
    Ok(Response::page_with(status, markup).header(CACHE_CONTROL, "no-store"))
}

/// A secret as it is shown: as a text, and as what an authenticator reads.
pub(super) fn offer<'a>(page_context: &PageContext, email: &str, secret: &'a str, sealed: &'a str) -> Offer<'a> {
    Offer { secret, sealed, address: second_factor::address(&page_context.site_name, email, secret) }
}

/// A secret as it travels with the form until it is confirmed.
pub(super) async fn sealed_offer(context: &RequestContext, agent: &portico::ids::AgentId, secret: &str) -> Result<String> {
    let offer = second_factor::offer(secret, context.call.at);
    Ok(Vault::open().await?.seal(Purpose::Offer, agent, &offer)?)
}
