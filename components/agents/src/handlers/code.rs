//! The second step of a sign-in: a code of the authenticator, or a recovery code.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::sign_in::Source;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Beginning, Begun};
use portico_web::realm::Realm;
use portico_web::session::let_in;
use portico_web::sign_in_step::{self, Shown, Step};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, known_browser, log, session};

use super::sign_in::{page_context, too_many};
use crate::forms::{Fault, desk_path};
use crate::pages;
use crate::second_factor::read_code;
use crate::vault::{Purpose, Vault};

/// `GET /desk/sign-in/code?return_to=`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    shown(context).await?;
    let return_to = desk_path(&context.query("return_to")?);
    page(context, StatusCode::OK, &return_to, None).await
}

/// `POST /desk/sign-in/code`
pub async fn sign_in(context: &RequestContext, _: &Path) -> Result<Response> {
    let shown = shown(context).await?;
    let form = context.form();
    let (return_to, typed) = (desk_path(form.first("return_to")), form.first("code").to_owned());
    let source = known_browser::source(context, Realm::Agent, &shown.email).await?;
    match enter_with(context, &shown, &source, &typed).await {
        Ok(begun) => {
            log::sign_in(context, Realm::Agent, "code", "in", shown.agent.as_str());
            let_in(context, &shown.agent, &begun, Response::redirect(&return_to)).await
        }
        Err(Error::NotFound) => {
            log::sign_in(context, Realm::Agent, "code", "wrong", shown.agent.as_str());
            page(context, StatusCode::UNPROCESSABLE_ENTITY, &return_to, Some(Fault::WrongCode)).await
        }
        Err(Error::TooMany) => {
            log::sign_in(context, Realm::Agent, "code", "throttled", shown.agent.as_str());
            too_many(page(context, StatusCode::TOO_MANY_REQUESTS, &return_to, Some(Fault::TooMany)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Counts the try; a right code that was never used begins the session. A wrong and a used one are told alike: [`Error::NotFound`].
async fn enter_with(context: &RequestContext, shown: &Shown, source: &Source, typed: &str) -> portico::Result<Begun> {
    let internal = database::internal().await?;
    let sealed = agent_account::try_code(&internal, &context.call, &shown.agent, source).await?.ok_or(Error::NotFound)?;
    let secret = Vault::open().await?.unseal(Purpose::SecondFactor, &shown.agent, &sealed);
    let code = read_code(&shown.agent, secret.as_deref(), typed, context.call.at).ok_or(Error::NotFound)?;
    let replaces = session::agent(context).await.ok().flatten().map(|(session, _)| session);
    let beginning =
        Beginning { agent: &shown.agent, proved_at: shown.at, code: Some(code), source: Some(source), replaces: replaces.as_ref() };
    agent_account::begin(&internal, &context.call, &beginning).await
}

/// Who has shown the password; whoever has not begins there.
async fn shown(context: &RequestContext) -> Result<Shown> {
    sign_in_step::read(context, Step::Code).await?.ok_or_else(HttpError::desk_sign_in_first)
}

async fn page(context: &RequestContext, status: StatusCode, return_to: &str, fault: Option<Fault>) -> Result<Response> {
    let page_context = page_context(context).await?;
    Ok(Response::page_with(status, pages::code(page_context, return_to, fault)).header(CACHE_CONTROL, "no-store"))
}
