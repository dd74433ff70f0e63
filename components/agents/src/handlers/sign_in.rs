//! Agents sign in and out.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::Error;
use portico::ids::{AgentId, Email};
use portico::page::SessionCheck;
use portico::people::DeskProfile;
use portico::sign_in::SignIn;
use portico::sign_in::Source;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Beginning, PasswordTry, TRIES_LIFE};
use portico::sign_in::password;
use portico_web::session::{Realm, let_in};
use portico_web::sign_in_step::{self, Shown, Step};
use portico_web::{Answer, Path, Result, Visitor, database, fields, known_browser, log, session};

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
    let source = known_browser::source(visitor, Realm::Agent, &email).await?;
    let tried = match agent_account::try_password(&database::internal().await?, &visitor.call, &email, &source).await {
        Err(Error::TooMany) => {
            log::sign_in(visitor, Realm::Agent, "password", "throttled", "");
            return too_many(page(visitor, StatusCode::TOO_MANY_REQUESTS, &form, Some(Refusal::TooMany)).await?);
        }
        tried => tried?,
    };
    // Compared in either case: an unknown address must take as long as a wrong password.
    let right = password::verify(&form.password, tried.account.as_ref().map(|(_, hash)| hash.as_str()));
    match &tried.account {
        Some((agent, _)) if right => go_on(visitor, &form, &tried, agent, &email, &source).await,
        account => {
            let who = account.as_ref().map_or("", |(agent, _)| agent.as_str());
            log::sign_in(visitor, Realm::Agent, "password", "wrong", who);
            page(visitor, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(Refusal::Wrong)).await
        }
    }
}

/// After the right password: to the second factor, to making one where the role must have it, or in.
async fn go_on(
    visitor: &Visitor,
    form: &SignInForm,
    tried: &PasswordTry,
    agent: &AgentId,
    email: &Email,
    source: &Source,
) -> Result<Answer> {
    let shown = Shown { agent: agent.clone(), email: email.clone(), at: visitor.call.at };
    let step = if tried.second_factor {
        Some((Step::Code, "/desk/sign-in/code"))
    } else if must_enrol(tried, agent).await? {
        Some((Step::Enrolment, "/desk/sign-in/enrolment"))
    } else {
        None
    };
    if let Some((step, place)) = step {
        log::sign_in(visitor, Realm::Agent, "password", "second factor next", agent.as_str());
        let place = format!("{place}?return_to={}", fields::encode(&form.return_to));
        return Ok(Answer::see_other(&place).cookie(sign_in_step::cookie(visitor, step, &shown).await?));
    }
    let replaces = session::agent(visitor).await?.map(|(session, _)| session);
    let beginning = Beginning { source: Some(source), replaces: replaces.as_ref(), ..Beginning::by_password(agent, visitor.call.at) };
    let begun = agent_account::begin(&database::internal().await?, &visitor.call, &beginning).await?;
    log::sign_in(visitor, Realm::Agent, "password", "in", agent.as_str());
    let_in(visitor, agent, &begun, Answer::see_other(&form.return_to)).await
}

/// Whether this agent's role must have a second factor.
async fn must_enrol(tried: &PasswordTry, agent: &AgentId) -> Result<bool> {
    if tried.required.is_empty() {
        return Ok(false);
    }
    let profile = DeskProfile::load(&database::default().await?, agent).await?;
    Ok(profile.agent.is_some_and(|agent| tried.required.iter().any(|role| role.word() == agent.role)))
}

/// `POST /desk/sign-out`
pub async fn sign_out(visitor: &Visitor, _: &Path) -> Result<Answer> {
    if let Some((session, agent)) = session::agent(visitor).await? {
        agent_account::end(&database::internal().await?, visitor.call.at, &session).await?;
        log::sign_in(visitor, Realm::Agent, "session", "out", agent.as_str());
    }
    Ok(session::signed_out(visitor, Realm::Agent, "/desk/sign-in"))
}

/// The answer to somebody who tried too often: when to come again.
pub(super) fn too_many(answer: Answer) -> Result<Answer> {
    Ok(answer.header(RETRY_AFTER, (TRIES_LIFE / 1000).to_string()))
}

async fn page(visitor: &Visitor, status: StatusCode, form: &SignInForm, refusal: Option<Refusal>) -> Result<Answer> {
    let chrome = frame(visitor).await?;
    Ok(Answer::page_with(status, pages::sign_in(chrome, form, refusal)))
}

/// The frame of a page before somebody is in.
pub(super) async fn frame(visitor: &Visitor) -> Result<portico_web::html::Chrome> {
    let visit = SessionCheck { session: None, now: visitor.call.at };
    let page = SignIn::load(&database::default().await?, &visit, None).await?;
    Ok(visitor.desk_frame(page.site.as_ref(), None))
}
