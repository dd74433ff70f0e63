//! An agent changes their password.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::Proof;
use portico::sign_in::password;
use portico_web::session::Realm;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, log, new_password};

use super::sign_in::too_many;
use super::{Caller, is_password};
use crate::forms::{Fault, Faults, PasswordForm};
use crate::pages::{self, Done};

/// `GET /desk/account/password`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (caller, _) = Caller::with_account(visitor).await?;
    Ok(page(caller, StatusCode::OK, &[]))
}

/// `POST /desk/account/password`
pub async fn change(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let form = PasswordForm::read(&visitor.form());
    let caller = Caller::read(visitor).await?;
    let Some(proof) = caller.prove(visitor).await? else {
        log::sign_in(visitor, Realm::Agent, "password change", "throttled", caller.token.agent.as_str());
        return too_many(page(caller, StatusCode::TOO_MANY_REQUESTS, &[("password", Fault::TooMany)]));
    };
    let faults = judge(&caller, &form, &proof)?;
    if !faults.is_empty() {
        return Ok(page(caller, StatusCode::UNPROCESSABLE_ENTITY, &faults));
    }
    // The form sent twice: the second time the new password is the present one.
    if is_password(&form.present, &proof) {
        let hash = password::hash(&form.new)?;
        let session = &caller.token.session;
        match agent_account::change_password(&database::internal().await?, &visitor.call, session, &proof.hash, &hash).await {
            Err(Error::NotFound) => return Err(Failure::desk_sign_in_first()),
            changed => changed?,
        }
    }
    Ok(Answer::see_other(&Done::PasswordChanged.address()))
}

/// What needs another look, the present password first.
fn judge(caller: &Caller, form: &PasswordForm, proof: &Proof) -> Result<Faults> {
    let surroundings = [caller.site.as_str(), &caller.agent.name, proof.email.as_str()];
    let new = password::fault(&form.new, &new_password::common()?, &surroundings);
    let faults = form.faults(new);
    let right = is_password(&form.present, proof) || faults.is_empty() && is_password(&form.new, proof);
    let present = (!right).then_some(("password", Fault::WrongPassword));
    Ok(present.into_iter().chain(faults).collect())
}

fn page(caller: Caller, status: StatusCode, faults: &[(&'static str, Fault)]) -> Answer {
    Answer::page_with(status, pages::password(caller.chrome, faults)).header(CACHE_CONTROL, "no-store")
}
