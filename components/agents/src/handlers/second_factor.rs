//! An agent makes a second factor, does without it, or makes new recovery codes. Each asks for the password and a code.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use maud::Markup;
use portico::Error;
use portico::command;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Code, Enrolment, Proof, RemoveSecondFactor};

use portico::ids::EventId;
use portico_web::session::Realm;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, log};

use super::enrolment::{offer, sealed_offer};
use super::sign_in::too_many;
use super::{Caller, is_password};
use crate::forms::{Fault, Faults};
use crate::pages::{self, Done};
use crate::second_factor::{self, hashes, new_recovery_codes, new_secret, offered, read_code};
use crate::vault::{Purpose, Vault};

/// `GET /desk/account/second-factor`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (caller, account) = Caller::with_account(visitor).await?;
    if account.enrolled_at.is_some() {
        return Ok(Answer::see_other("/desk/account"));
    }
    let email = account.email.unwrap_or_default();
    enrol_page(visitor, caller, &email, &new_secret()?, StatusCode::OK, &[]).await
}

/// `POST /desk/account/second-factor`
pub async fn enrol(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let caller = Caller::read(visitor).await?;
    let form = visitor.form();
    let vault = Vault::open().await?;
    let agent = caller.token.agent.clone();
    let offer = vault.unseal(Purpose::Offer, &agent, form.first("offer")).and_then(|offer| offered(&offer, visitor.call.at));
    let Some(proof) = caller.prove(visitor).await? else { return throttled(visitor, caller) };
    let (secret, over) = match offer {
        Some(secret) => (secret, None),
        None => (new_secret()?, Some(("code", Fault::OfferOver))),
    };
    let step = second_factor::step(&secret, form.first("code"), visitor.call.at);
    let wrong = (over.is_none() && step.is_none()).then_some(("code", Fault::WrongCode));
    let faults: Faults = password_fault(visitor, &proof).into_iter().chain(over).chain(wrong).collect();
    let (true, Some(step)) = (faults.is_empty(), step) else {
        return enrol_page(visitor, caller, proof.email.as_str(), &secret, StatusCode::UNPROCESSABLE_ENTITY, &faults).await;
    };
    let codes = new_recovery_codes()?;
    let sealed = vault.seal(Purpose::SecondFactor, &agent, &secret)?;
    let enrolment = Enrolment { secret: &sealed, step, codes: &hashes(&agent, &codes) };
    match agent_account::enrol(&database::internal().await?, &visitor.call, &caller.token.session, &enrolment).await {
        // Made elsewhere meanwhile, or the form was sent twice.
        Err(Error::NotFound) => Ok(Answer::see_other("/desk/account")),
        enrolled => {
            enrolled?;
            Ok(shown_once(pages::recovery_codes(caller.chrome, &codes)))
        }
    }
}

/// `GET /desk/account/second-factor/removal`
pub async fn removal_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (caller, account) = Caller::with_account(visitor).await?;
    let must = account.required.iter().any(|role| role.word() == caller.agent.role);
    if account.enrolled_at.is_none() || must {
        return Err(Failure::not_found().within(caller.chrome));
    }
    Ok(confirm_page(caller, pages::Confirmed::Removal, StatusCode::OK, &[]))
}

/// `POST /desk/account/second-factor/removal`
pub async fn remove(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let caller = Caller::read(visitor).await?;
    let Some(proof) = caller.prove(visitor).await? else { return throttled(visitor, caller) };
    if proof.required.iter().any(|role| role.word() == caller.agent.role) || proof.secret.is_none() {
        return Err(Failure::not_found().within(caller.chrome));
    }
    let code = match judge(visitor, &proof).await? {
        Ok(code) => code,
        Err(faults) => return Ok(confirm_page(caller, pages::Confirmed::Removal, StatusCode::UNPROCESSABLE_ENTITY, &faults)),
    };
    let command = RemoveSecondFactor { session: &caller.token.session, code: &code };
    let removed = command::run(&database::internal().await?, &visitor.call, &EventId::generate(), &command).await?;
    if removed.is_none() {
        return Ok(confirm_page(caller, pages::Confirmed::Removal, StatusCode::UNPROCESSABLE_ENTITY, &[("code", Fault::WrongCode)]));
    }
    Ok(Answer::see_other(&Done::FactorRemoved.address()))
}

/// `GET /desk/account/recovery-codes`
pub async fn codes_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (caller, account) = Caller::with_account(visitor).await?;
    if account.enrolled_at.is_none() {
        return Err(Failure::not_found().within(caller.chrome));
    }
    Ok(confirm_page(caller, pages::Confirmed::NewCodes, StatusCode::OK, &[]))
}

/// `POST /desk/account/recovery-codes`
pub async fn renew_codes(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let caller = Caller::read(visitor).await?;
    let Some(proof) = caller.prove(visitor).await? else { return throttled(visitor, caller) };
    if proof.secret.is_none() {
        return Err(Failure::not_found().within(caller.chrome));
    }
    let code = match judge(visitor, &proof).await? {
        Ok(code) => code,
        Err(faults) => return Ok(confirm_page(caller, pages::Confirmed::NewCodes, StatusCode::UNPROCESSABLE_ENTITY, &faults)),
    };
    let codes = new_recovery_codes()?;
    let (session, kept) = (&caller.token.session, hashes(&proof.agent, &codes));
    match agent_account::renew_recovery_codes(&database::internal().await?, &visitor.call, session, &code, &kept).await {
        Err(Error::NotFound) => {
            Ok(confirm_page(caller, pages::Confirmed::NewCodes, StatusCode::UNPROCESSABLE_ENTITY, &[("code", Fault::WrongCode)]))
        }
        renewed => {
            renewed?;
            Ok(shown_once(pages::recovery_codes(caller.chrome, &codes)))
        }
    }
}

fn password_fault(visitor: &Visitor, proof: &Proof) -> Option<(&'static str, Fault)> {
    let typed = visitor.form().all("password").first().cloned().unwrap_or_default();
    (!is_password(&typed, proof)).then_some(("password", Fault::WrongPassword))
}

/// The typed password and code; what is wrong with them.
async fn judge(visitor: &Visitor, proof: &Proof) -> Result<std::result::Result<Code, Faults>> {
    let vault = Vault::open().await?;
    let secret = proof.secret.as_deref().and_then(|sealed| vault.unseal(Purpose::SecondFactor, &proof.agent, sealed));
    let code = read_code(&proof.agent, secret.as_deref(), visitor.form().first("code"), visitor.call.at);
    let wrong_code = code.is_none().then_some(("code", Fault::WrongCode));
    let faults: Faults = password_fault(visitor, proof).into_iter().chain(wrong_code).collect();
    Ok(match code {
        Some(code) if faults.is_empty() => Ok(code),
        _ => Err(faults),
    })
}

/// After too many wrong passwords: on the page that is for changing nothing.
fn throttled(visitor: &Visitor, caller: Caller) -> Result<Answer> {
    log::sign_in(visitor, Realm::Agent, "second factor change", "throttled", caller.token.agent.as_str());
    too_many(Answer::page_with(StatusCode::TOO_MANY_REQUESTS, pages::throttled(caller.chrome)))
}

async fn enrol_page(
    visitor: &Visitor,
    caller: Caller,
    email: &str,
    secret: &str,
    status: StatusCode,
    faults: &[(&'static str, Fault)],
) -> Result<Answer> {
    let sealed = sealed_offer(visitor, &caller.token.agent, secret).await?;
    let offer = offer(&caller.chrome, email, secret, &sealed);
    Ok(Answer::page_with(status, pages::own_enrolment(caller.chrome, &offer, faults)).header(CACHE_CONTROL, "no-store"))
}

fn confirm_page(caller: Caller, what: pages::Confirmed, status: StatusCode, faults: &[(&'static str, Fault)]) -> Answer {
    Answer::page_with(status, pages::confirm(caller.chrome, what, faults)).header(CACHE_CONTROL, "no-store")
}

fn shown_once(page: Markup) -> Answer {
    Answer::page(page).header(CACHE_CONTROL, "no-store")
}
