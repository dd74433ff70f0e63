//! Agents sign in and out.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::Error;
use portico::pages::{SignIn, Visit};
use portico::password;
use portico::sign_in::{self, AGENT_SESSION_LIFE, CHALLENGE_LIFE};
use portico_web::session::Realm;
use portico_web::{Answer, Path, Result, Visitor, database, log, session};

use crate::forms::{Refusal, SignInForm, desk_path};
use crate::pages;

/// `GET /desk/sign-in?return_to=`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let form = SignInForm { return_to: desk_path(&visitor.query("return_to")?), ..SignInForm::default() };
    page(visitor, StatusCode::OK, &form, None).await
}

/// `POST /desk/sign-in`
pub async fn sign_in(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let form = SignInForm::read(&visitor.form());
    let Some(email) = form.email() else {
        return page(visitor, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(Refusal::Incomplete)).await;
    };
    let internal = database::internal().await?;
    let account = match sign_in::agent_try(&internal, &visitor.call, &email).await {
        Err(Error::TooMany) => {
            log::sign_in(visitor, Realm::Agent, "password", "throttled", "");
            let answer = page(visitor, StatusCode::TOO_MANY_REQUESTS, &form, Some(Refusal::TooMany)).await?;
            return Ok(answer.header(RETRY_AFTER, (CHALLENGE_LIFE / 1000).to_string()));
        }
        tried => tried?.account,
    };
    // Compared in either case: an unknown address must take as long as a wrong password.
    let right = password::verify(&form.password, account.as_ref().map(|(_, hash)| hash.as_str()));
    let Some((agent, _)) = account.filter(|_| right) else {
        log::sign_in(visitor, Realm::Agent, "password", "wrong", "");
        return page(visitor, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(Refusal::Wrong)).await;
    };
    let session = sign_in::agent_begin(&internal, &visitor.call, &agent).await?;
    log::sign_in(visitor, Realm::Agent, "password", "in", agent.as_str());
    let cookie = session::cookie(visitor, Realm::Agent, &session, agent.as_str(), visitor.call.at + AGENT_SESSION_LIFE).await?;
    Ok(Answer::see_other(&form.return_to).cookie(cookie))
}

/// `POST /desk/sign-out`
pub async fn sign_out(visitor: &Visitor, _: &Path) -> Result<Answer> {
    if let Some((session, _)) = session::agent(visitor).await? {
        sign_in::agent_end(&database::internal().await?, visitor.call.at, &session).await?;
    }
    log::sign_in(visitor, Realm::Agent, "", "out", "");
    Ok(session::signed_out(visitor, Realm::Agent, "/desk/sign-in"))
}

async fn page(visitor: &Visitor, status: StatusCode, form: &SignInForm, refusal: Option<Refusal>) -> Result<Answer> {
    let visit = Visit { session: None, now: visitor.call.at };
    let page = SignIn::load(&database::default().await?, &visit, None).await?;
    let chrome = visitor.desk_frame(page.site.as_ref(), None);
    Ok(Answer::page_with(status, pages::sign_in(chrome, form, refusal)))
}
