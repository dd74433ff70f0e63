//! Agents sign in and out.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::Error;
use portico::ids::{AgentId, Email};
use portico::page::DeskPage;
use portico::people::DeskProfile;
use portico::sign_in::SignIn;
use portico::sign_in::Source;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Beginning, PasswordTry, TRIES_LIFE};
use portico::sign_in::password;
use portico_web::realm::Realm;
use portico_web::session::let_in;
use portico_web::sign_in_step::{self, Shown, Step};
use portico_web::{Path, RequestContext, Response, Result, database, fields, known_browser, log, session};

use crate::forms::{SignInError, SignInForm, desk_path};
use crate::pages;

/// `GET /desk/sign-in?return_to=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = SignInForm { return_to: desk_path(&context.query("return_to")?), ..SignInForm::default() };
    page(context, StatusCode::OK, &form, None).await
}

/// `POST /desk/sign-in`
pub async fn sign_in(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = SignInForm::read(&context.form());
    let Some(email) = form.email() else {
        return page(context, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(SignInError::Incomplete)).await;
    };
    let source = known_browser::source(context, Realm::Agent, &email).await?;
    let tried = match agent_account::try_password(&database::internal().await?, &context.call, &email, &source).await {
        Err(Error::TooMany) => {
            log::sign_in(context, Realm::Agent, "password", "throttled", "");
            return too_many(page(context, StatusCode::TOO_MANY_REQUESTS, &form, Some(SignInError::TooMany)).await?);
        }
        tried => tried?,
    };
    // Compared in either case: an unknown address must take as long as a wrong password.
    let right = password::verify(&form.password, tried.account.as_ref().map(|(_, hash)| hash.as_str()));
    match &tried.account {
        Some((agent, _)) if right => go_on(context, &form, &tried, agent, &email, &source).await,
        account => {
            let who = account.as_ref().map_or("", |(agent, _)| agent.as_str());
            log::sign_in(context, Realm::Agent, "password", "wrong", who);
            page(context, StatusCode::UNPROCESSABLE_ENTITY, &form, Some(SignInError::Wrong)).await
        }
    }
}

/// After the right password: to the second factor, to making one where the role must have it, or in.
async fn go_on(
    context: &RequestContext,
    form: &SignInForm,
    tried: &PasswordTry,
    agent: &AgentId,
    email: &Email,
    source: &Source,
) -> Result<Response> {
    let must_enrol = !tried.second_factor && must_enrol(tried, agent).await?;
    let way_in = WayIn { agent, email, source, by: "password", second_factor: tried.second_factor, must_enrol };
    way_in.go(context, &form.return_to).await
}

/// Somebody who has just shown who they are, but for the second factor.
pub(super) struct WayIn<'a> {
    pub(super) agent: &'a AgentId,
    pub(super) email: &'a Email,
    /// Where the proof came from.
    pub(super) source: &'a Source,
    /// What they have shown, for the log.
    pub(super) by: &'static str,
    /// They have one.
    pub(super) second_factor: bool,
    /// They have none, and must.
    pub(super) must_enrol: bool,
}

impl WayIn<'_> {
    /// To the second factor, to making one, or in.
    pub(super) async fn go(&self, context: &RequestContext, return_to: &str) -> Result<Response> {
        let shown = Shown { agent: self.agent.clone(), email: self.email.clone(), at: context.call.at };
        let step = match (self.second_factor, self.must_enrol) {
            (true, _) => Some((Step::Code, "/desk/sign-in/code")),
            (false, true) => Some((Step::Enrolment, "/desk/sign-in/enrolment")),
            (false, false) => None,
        };
        if let Some((step, place)) = step {
            log::sign_in(context, Realm::Agent, self.by, "second factor next", self.agent.as_str());
            let place = format!("{place}?return_to={}", fields::encode(return_to));
            return Ok(Response::redirect(&place).cookie(sign_in_step::cookie(context, step, &shown).await?));
        }
        let replaces = session::agent(context).await?.map(|(session, _)| session);
        let by_password = Beginning::by_password(self.agent, context.call.at);
        let beginning = Beginning { source: Some(self.source), replaces: replaces.as_ref(), ..by_password };
        let begun = agent_account::begin(&database::internal().await?, &context.call, &beginning).await?;
        log::sign_in(context, Realm::Agent, self.by, "in", self.agent.as_str());
        let_in(context, self.agent, &begun, Response::redirect(return_to)).await
    }
}

/// Whether this agent's role must have a second factor.
async fn must_enrol(tried: &PasswordTry, agent: &AgentId) -> Result<bool> {
    if tried.required.is_empty() {
        return Ok(false);
    }
    let profile = DeskProfile::load(&database::default().await?, agent).await?;
    Ok(profile.agent().is_some_and(|agent| tried.required.contains(&agent.role)))
}

/// `POST /desk/sign-out`
pub async fn sign_out(context: &RequestContext, _: &Path) -> Result<Response> {
    if let Some((session, agent)) = session::agent(context).await? {
        agent_account::end(&database::internal().await?, context.call.at, &session).await?;
        log::sign_in(context, Realm::Agent, "session", "out", agent.as_str());
    }
    Ok(session::signed_out(context, Realm::Agent, "/desk/sign-in"))
}

/// The answer to somebody who tried too often: when to come again.
pub(super) fn too_many(response: Response) -> Result<Response> {
    Ok(response.header(RETRY_AFTER, (TRIES_LIFE / 1000).to_string()))
}

async fn page(context: &RequestContext, status: StatusCode, form: &SignInForm, refusal: Option<SignInError>) -> Result<Response> {
    let page_context = page_context(context).await?;
    Ok(Response::page_with(status, pages::sign_in(page_context, form, refusal)))
}

/// The frame of a page before somebody is in.
pub(super) async fn page_context(context: &RequestContext) -> Result<portico_web::html::PageContext> {
    let check = context.session_check(None);
    let page = SignIn::load(&database::default().await?, &check, None).await?;
    Ok(context.page_context(page.site.as_ref(), None))
}
