//! An agent changes their password.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{ChangePassword, Proof};
use portico::sign_in::password;
use portico_web::realm::Realm;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, log, new_password};

use super::sign_in::too_many;
use super::{DeskSession, is_password};
use crate::forms::{Fault, Faults, PasswordForm};
use crate::pages::{self, Done};

/// `GET /desk/account/password`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, _) = DeskSession::with_account(context).await?;
    Ok(page(desk_session, StatusCode::OK, &[]))
}

/// `POST /desk/account/password`
pub async fn change(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = PasswordForm::read(&context.form());
    let (desk_session, proof) = DeskSession::proving(context).await?;
    let Some(proof) = proof else {
        log::sign_in(context, Realm::Agent, "password change", "throttled", desk_session.token.agent.as_str());
        return too_many(page(desk_session, StatusCode::TOO_MANY_REQUESTS, &[("password", Fault::TooMany)]));
    };
    let faults = judge(&desk_session, &form, &proof)?;
    if !faults.is_empty() {
        return Ok(page(desk_session, StatusCode::UNPROCESSABLE_ENTITY, &faults));
    }
    // The form sent twice: the second time the new password is the present one.
    if is_password(&form.present, &proof) {
        let hash = password::hash(&form.new)?;
        let session = &desk_session.token.session;
        let command = ChangePassword { session, from: &proof.hash, to: &hash };
        match agent_account::change(&database::internal().await?, &context.call, &command).await {
            Err(Error::NotFound) => return Err(HttpError::desk_sign_in_first()),
            changed => changed?,
        }
    }
    Ok(Response::redirect(&Done::PasswordChanged.address()))
}

/// What needs another look, the present password first.
fn judge(desk_session: &DeskSession, form: &PasswordForm, proof: &Proof) -> Result<Faults> {
    let surroundings = [desk_session.site.as_str(), &desk_session.agent.name, proof.email.as_str()];
    let new = password::fault(&form.new, &new_password::common()?, &surroundings);
    let faults = form.faults(new);
    let right = is_password(&form.present, proof) || faults.is_empty() && is_password(&form.new, proof);
    let present = (!right).then_some(("password", Fault::WrongPassword));
    Ok(present.into_iter().chain(faults).collect())
}

fn page(desk_session: DeskSession, status: StatusCode, faults: &[(&'static str, Fault)]) -> Response {
    Response::page_with(status, pages::password(desk_session.page_context, faults)).header(CACHE_CONTROL, "no-store")
}
