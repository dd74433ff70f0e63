//! An agent makes a second factor, does without it, or makes new recovery codes. Each asks for the password and a code.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use maud::Markup;
use portico::Error;
use portico::command;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Code, EnrolSecondFactor, Enrolment, Proof, RemoveSecondFactor, RenewRecoveryCodes};

use portico::ids::EventId;
use portico_web::realm::Realm;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, log};

use super::enrolment::{offer, sealed_offer};
use super::sign_in::too_many;
use super::{DeskSession, is_password};
use crate::forms::{Fault, Faults};
use crate::pages::{self, Done};
use crate::second_factor::{self, hashes, new_recovery_codes, new_secret, offered, read_code};
use crate::vault::{Purpose, Vault};

/// `GET /desk/account/second-factor`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, account) = DeskSession::with_account(context).await?;
    if account.enrolled_at.is_some() {
        return Ok(Response::redirect("/desk/account"));
    }
    let email = account.email.unwrap_or_default();
    enrol_page(context, desk_session, &email, &new_secret()?, StatusCode::OK, &[]).await
}

/// `POST /desk/account/second-factor`
pub async fn enrol(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, proof) = DeskSession::proving(context).await?;
    let form = context.form();
    let vault = Vault::open().await?;
    let agent = desk_session.token.agent.clone();
    let offer = vault.unseal(Purpose::Offer, &agent, form.first("offer")).and_then(|offer| offered(&offer, context.call.at));
    let Some(proof) = proof else { return throttled(context, desk_session) };
    let (secret, over) = match offer {
        Some(secret) => (secret, None),
        None => (new_secret()?, Some(("code", Fault::OfferOver))),
    };
    let step = second_factor::step(&secret, form.first("code"), context.call.at);
    let wrong = (over.is_none() && step.is_none()).then_some(("code", Fault::WrongCode));
    let faults: Faults = password_fault(context, &proof).into_iter().chain(over).chain(wrong).collect();
    let (true, Some(step)) = (faults.is_empty(), step) else {
        return enrol_page(context, desk_session, proof.email.as_str(), &secret, StatusCode::UNPROCESSABLE_ENTITY, &faults).await;
    };
    let codes = new_recovery_codes()?;
    let sealed = vault.seal(Purpose::SecondFactor, &agent, &secret)?;
    let enrolment = Enrolment { secret: &sealed, step, codes: &hashes(&agent, &codes) };
    let command = EnrolSecondFactor { session: &desk_session.token.session, enrolment: &enrolment };
    match agent_account::change(&database::internal().await?, &context.call, &command).await {
        // Made elsewhere meanwhile, or the form was sent twice.
        Err(Error::NotFound) => Ok(Response::redirect("/desk/account")),
        enrolled => {
            enrolled?;
            Ok(shown_once(pages::recovery_codes(desk_session.page_context, &codes)))
        }
    }
}

/// `GET /desk/account/second-factor/removal`
pub async fn removal_form(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, account) = DeskSession::with_account(context).await?;
    let must = account.required.contains(&desk_session.agent.role);
    if account.enrolled_at.is_none() || must {
        return Err(HttpError::not_found().within(desk_session.page_context));
    }
    Ok(confirm_page(desk_session, pages::Confirmed::Removal, StatusCode::OK, &[]))
}

/// `POST /desk/account/second-factor/removal`
pub async fn remove(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, proof) = DeskSession::proving(context).await?;
    let Some(proof) = proof else { return throttled(context, desk_session) };
    if proof.required.contains(&desk_session.agent.role) || proof.secret.is_none() {
        return Err(HttpError::not_found().within(desk_session.page_context));
    }
    let code = match judge(context, &proof).await? {
        Ok(code) => code,
        Err(faults) => return Ok(confirm_page(desk_session, pages::Confirmed::Removal, StatusCode::UNPROCESSABLE_ENTITY, &faults)),
    };
    let command = RemoveSecondFactor { session: &desk_session.token.session, code: &code };
    let removed = command::run(&database::internal().await?, &context.call, &EventId::generate(), &command).await?;
    if removed.is_none() {
        return Ok(confirm_page(desk_session, pages::Confirmed::Removal, StatusCode::UNPROCESSABLE_ENTITY, &[("code", Fault::WrongCode)]));
    }
    Ok(Response::redirect(&Done::FactorRemoved.address()))
}

/// `GET /desk/account/recovery-codes`
pub async fn codes_form(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, account) = DeskSession::with_account(context).await?;
    if account.enrolled_at.is_none() {
        return Err(HttpError::not_found().within(desk_session.page_context));
    }
    Ok(confirm_page(desk_session, pages::Confirmed::NewCodes, StatusCode::OK, &[]))
}

/// `POST /desk/account/recovery-codes`
pub async fn renew_codes(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, proof) = DeskSession::proving(context).await?;
    let Some(proof) = proof else { return throttled(context, desk_session) };
    if proof.secret.is_none() {
        return Err(HttpError::not_found().within(desk_session.page_context));
    }
    let code = match judge(context, &proof).await? {
        Ok(code) => code,
        Err(faults) => return Ok(confirm_page(desk_session, pages::Confirmed::NewCodes, StatusCode::UNPROCESSABLE_ENTITY, &faults)),
    };
    let codes = new_recovery_codes()?;
    let kept = hashes(&proof.agent, &codes);
    let command = RenewRecoveryCodes { session: &desk_session.token.session, code: &code, codes: &kept };
    match agent_account::change(&database::internal().await?, &context.call, &command).await {
        Err(Error::NotFound) => {
            Ok(confirm_page(desk_session, pages::Confirmed::NewCodes, StatusCode::UNPROCESSABLE_ENTITY, &[("code", Fault::WrongCode)]))
        }
        renewed => {
            renewed?;
            Ok(shown_once(pages::recovery_codes(desk_session.page_context, &codes)))
        }
    }
}

fn password_fault(context: &RequestContext, proof: &Proof) -> Option<(&'static str, Fault)> {
    let typed = context.form().all("password").first().cloned().unwrap_or_default();
    (!is_password(&typed, proof)).then_some(("password", Fault::WrongPassword))
}

/// The typed password and code; what is wrong with them.
async fn judge(context: &RequestContext, proof: &Proof) -> Result<std::result::Result<Code, Faults>> {
    let vault = Vault::open().await?;
    let secret = proof.secret.as_deref().and_then(|sealed| vault.unseal(Purpose::SecondFactor, &proof.agent, sealed));
    let code = read_code(&proof.agent, secret.as_deref(), context.form().first("code"), context.call.at);
    let wrong_code = code.is_none().then_some(("code", Fault::WrongCode));
    let faults: Faults = password_fault(context, proof).into_iter().chain(wrong_code).collect();
    Ok(match code {
        Some(code) if faults.is_empty() => Ok(code),
        _ => Err(faults),
    })
}

/// After too many wrong passwords: on the page that is for changing nothing.
fn throttled(context: &RequestContext, desk_session: DeskSession) -> Result<Response> {
    log::sign_in(context, Realm::Agent, "second factor change", "throttled", desk_session.token.agent.as_str());
    too_many(Response::page_with(StatusCode::TOO_MANY_REQUESTS, pages::throttled(desk_session.page_context)))
}

async fn enrol_page(
    context: &RequestContext,
    desk_session: DeskSession,
    email: &str,
    secret: &str,
    status: StatusCode,
    faults: &[(&'static str, Fault)],
) -> Result<Response> {
    let sealed = sealed_offer(context, &desk_session.token.agent, secret).await?;
    let offer = offer(&desk_session.page_context, email, secret, &sealed);
    Ok(Response::page_with(status, pages::own_enrolment(desk_session.page_context, &offer, faults)).header(CACHE_CONTROL, "no-store"))
}

fn confirm_page(desk_session: DeskSession, what: pages::Confirmed, status: StatusCode, faults: &[(&'static str, Fault)]) -> Response {
    Response::page_with(status, pages::confirm(desk_session.page_context, what, faults)).header(CACHE_CONTROL, "no-store")
}

fn shown_once(page: Markup) -> Response {
    Response::page(page).header(CACHE_CONTROL, "no-store")
}
