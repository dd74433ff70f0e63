//! The second step of a sign-in: a code of the authenticator, or a recovery code.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::sign_in::Source;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::{Beginning, Begun};
use portico_web::session::{Realm, let_in};
use portico_web::sign_in_step::{self, Shown, Step};
use portico_web::{Answer, Failure, Path, Result, Visitor, database, known_browser, log, session};

use super::sign_in::{frame, too_many};
use crate::forms::{Fault, desk_path};
use crate::pages;
use crate::second_factor::read_code;
use crate::vault::{Purpose, Vault};

/// `GET /desk/sign-in/code?return_to=`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    shown(visitor).await?;
    let return_to = desk_path(&visitor.query("return_to")?);
    page(visitor, StatusCode::OK, &return_to, None).await
}

/// `POST /desk/sign-in/code`
pub async fn sign_in(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let shown = shown(visitor).await?;
    let form = visitor.form();
    let (return_to, typed) = (desk_path(form.first("return_to")), form.first("code").to_owned());
    let source = known_browser::source(visitor, Realm::Agent, &shown.email).await?;
    match enter_with(visitor, &shown, &source, &typed).await {
        Ok(begun) => {
            log::sign_in(visitor, Realm::Agent, "code", "in", shown.agent.as_str());
            let_in(visitor, &shown.agent, &begun, Answer::see_other(&return_to)).await
        }
        Err(Error::NotFound) => {
            log::sign_in(visitor, Realm::Agent, "code", "wrong", shown.agent.as_str());
            page(visitor, StatusCode::UNPROCESSABLE_ENTITY, &return_to, Some(Fault::WrongCode)).await
        }
        Err(Error::TooMany) => {
            log::sign_in(visitor, Realm::Agent, "code", "throttled", shown.agent.as_str());
            too_many(page(visitor, StatusCode::TOO_MANY_REQUESTS, &return_to, Some(Fault::TooMany)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Counts the try; a right code that was never used begins the session. A wrong and a used one are told alike: [`Error::NotFound`].
async fn enter_with(visitor: &Visitor, shown: &Shown, source: &Source, typed: &str) -> portico::Result<Begun> {
    let internal = database::internal().await?;
    let sealed = agent_account::try_code(&internal, &visitor.call, &shown.agent, source).await?.ok_or(Error::NotFound)?;
    let secret = Vault::open().await?.unseal(Purpose::SecondFactor, &shown.agent, &sealed);
    let code = read_code(&shown.agent, secret.as_deref(), typed, visitor.call.at).ok_or(Error::NotFound)?;
    let replaces = session::agent(visitor).await.ok().flatten().map(|(session, _)| session);
    let beginning =
        Beginning { agent: &shown.agent, proved_at: shown.at, code: Some(code), source: Some(source), replaces: replaces.as_ref() };
    agent_account::begin(&internal, &visitor.call, &beginning).await
}

/// Who has shown the password; whoever has not begins there.
async fn shown(visitor: &Visitor) -> Result<Shown> {
    sign_in_step::read(visitor, Step::Code).await?.ok_or_else(Failure::desk_sign_in_first)
}

async fn page(visitor: &Visitor, status: StatusCode, return_to: &str, fault: Option<Fault>) -> Result<Answer> {
    let chrome = frame(visitor).await?;
    Ok(Answer::page_with(status, pages::code(chrome, return_to, fault)).header(CACHE_CONTROL, "no-store"))
}
