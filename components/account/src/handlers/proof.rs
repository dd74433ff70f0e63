//! Proving who one is: by the mailed code or the mailed link.

use http::StatusCode;
use http::header::CACHE_CONTROL;
use portico::Error;
use portico::ids::{ChallengeId, Email};
use portico::sign_in::{self, CodeOutcome, SignedIn};
use portico_web::html::layout;
use portico_web::session::Realm;
use portico_web::{Answer, Path, Result, Visitor, database, origin, session, settings, t};

use super::surroundings;
use crate::forms::{self, Way};
use crate::pages::proof::{CodeFault, Coding, code_page, link_page, over_page};

/// `GET /sign-in/code`
pub async fn code_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let way = Way::from_query(visitor)?;
    let Some(challenge) = ChallengeId::parse(&visitor.query("challenge")?) else {
        return Ok(Answer::see_other(&way.address("/sign-in", &[])));
    };
    let signs_up = visitor.query("up")? == "1";
    show_code(visitor, &way, &challenge, signs_up, None, StatusCode::OK).await
}

/// `POST /sign-in/code`
pub async fn code(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (way, form) = (Way::from_form(visitor), visitor.form());
    let Some(challenge) = ChallengeId::parse(form.first("challenge")) else { return over(visitor, &way).await };
    let signs_up = form.first("up") == "1";
    let again = async |fault| show_code(visitor, &way, &challenge, signs_up, Some(fault), StatusCode::UNPROCESSABLE_ENTITY).await;
    let Some(code) = forms::code(form.first("code")) else { return again(CodeFault::NotSixDigits).await };
    let (db, key) = (database::default().await?, settings::get("sign_in_key").await?);
    match sign_in::consume_code(&db, &visitor.call, &key, &challenge, &code).await? {
        CodeOutcome::Right(signed_in) => Ok(enter(visitor, &signed_in).await?.cookie(forms::asked_cookie(visitor, &challenge, "", 0))),
        CodeOutcome::Wrong(left) if left > 0 => again(CodeFault::Wrong { left }).await,
        CodeOutcome::Wrong(_) | CodeOutcome::Over => over(visitor, &way).await,
    }
}

/// `GET /sign-in/link`: consumes nothing, so that a mail scanner which follows links can't burn it.
pub async fn link_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (way, token) = (Way::from_query(visitor)?, visitor.query("token")?);
    let (_, chrome) = surroundings(visitor, None, &way).await?;
    let chrome = chrome.clone().titled(t!(chrome, "account-sign-in"));
    Ok(Answer::page(layout::narrow(&chrome, link_page(&chrome, &way, &token))).header(CACHE_CONTROL, "no-store"))
}

/// `POST /sign-in/link`
pub async fn link(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let db = database::default().await?;
    match sign_in::consume_link(&db, &visitor.call, visitor.form().first("token")).await {
        Ok(signed_in) => enter(visitor, &signed_in).await,
        Err(Error::NotFound) => over(visitor, &Way::from_form(visitor)).await,
        Err(other) => Err(other.into()),
    }
}

async fn enter(visitor: &Visitor, signed_in: &SignedIn) -> Result<Answer> {
    // The session's row says whose it is; the token names only the session.
    let cookie = session::cookie(visitor, Realm::Customer, &signed_in.session, signed_in.session.as_str(), signed_in.ends_at).await?;
    Ok(Answer::see_other(origin::local_path(&signed_in.return_to).unwrap_or("/")).cookie(cookie))
}

async fn show_code(
    visitor: &Visitor,
    way: &Way,
    challenge: &ChallengeId,
    signs_up: bool,
    fault: Option<CodeFault>,
    status: StatusCode,
) -> Result<Answer> {
    let (_, chrome) = surroundings(visitor, None, way).await?;
    let chrome = chrome.clone().titled(t!(chrome, "account-code-title"));
    let email = forms::asked_address(visitor, challenge);
    // Without a public address only this machine's own names are answered: development.
    let mailbox = settings::get("public_url").await?.is_empty();
    let coding = Coding { way, challenge, email: email.as_ref().map(Email::as_str), signs_up, fault, mailbox };
    Ok(Answer::page_with(status, layout::narrow(&chrome, code_page(&chrome, &coding))).header(CACHE_CONTROL, "no-store"))
}

/// Used, too old, or tried too often: the way to a new mail.
async fn over(visitor: &Visitor, way: &Way) -> Result<Answer> {
    let (_, chrome) = surroundings(visitor, None, way).await?;
    let chrome = chrome.clone().titled(t!(chrome, "account-over-title"));
    Ok(Answer::page_with(StatusCode::GONE, layout::narrow(&chrome, over_page(&chrome, way))).header(CACHE_CONTROL, "no-store"))
}
