//! Proving who one is: by the mailed code or the mailed link.

use http::StatusCode;
use http::header::{CACHE_CONTROL, RETRY_AFTER};
use portico::ids::ChallengeId;
use portico::sign_in::SignInLink;
use portico::sign_in::{self, CODES};
use portico_front::sign_in::Way;
use portico_web::html::layout;
use portico_web::{Path, RequestContext, Response, Result, admission, database, settings, t};

use super::surroundings;
use super::trial::{By, Verdict, try_proof};
use crate::asked::Asked;
use crate::forms;
use crate::pages::proof::{CodeError, Coding, Linking, code_page, link_page, over_page};

/// `GET /sign-in/code`
pub async fn code_form(context: &RequestContext, _: &Path) -> Result<Response> {
    let way = Way::from_query(context)?;
    let Some(challenge) = ChallengeId::parse(&context.query("challenge")?) else {
        return Ok(Response::redirect(&way.address("/sign-in", &[])));
    };
    let signs_up = context.query("up")? == "1";
    show_code(context, &way, &challenge, signs_up, None).await
}

/// `POST /sign-in/code`
pub async fn code(context: &RequestContext, _: &Path) -> Result<Response> {
    let (way, form) = (Way::from_form(context), context.form());
    let Some(challenge) = ChallengeId::parse(form.first("challenge")) else { return over(context, &way).await };
    let signs_up = form.first("up") == "1";
    let again = async |fault| show_code(context, &way, &challenge, signs_up, Some(fault)).await;
    let Some(code) = forms::code(form.first("code")) else { return again(CodeError::NotSixDigits).await };
    match try_proof(context, By::Code, &challenge, Some(&code)).await? {
        Verdict::In(response) => Ok(response),
        Verdict::Again(fault) => again(fault).await,
        Verdict::Over => over(context, &way).await,
    }
}

/// `GET /sign-in/link`: uses nothing up, so that a mail scanner which follows links can't burn it.
pub async fn link_form(context: &RequestContext, _: &Path) -> Result<Response> {
    show_link(context, &context.query("token")?, None).await
}

/// `POST /sign-in/link`: in the browser that asked, the link is enough. In any other one it takes the code too: a mail scanner that sends
/// forms has signed nobody in, and nobody is signed in by a link that somebody else asked for.
pub async fn link(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = context.form();
    let (token, typed) = (form.first("token"), form.first("code"));
    let key = settings::key("sign_in_key").await?;
    let Some(challenge) = sign_in::challenge_of_link(&key, token) else { return over(context, &Way::default()).await };
    let code = forms::code(typed);
    if code.is_none() && !typed.trim().is_empty() {
        return show_link(context, token, Some(CodeError::NotSixDigits)).await;
    }
    match try_proof(context, By::Link, &challenge, code.as_deref()).await? {
        Verdict::In(response) => Ok(response),
        Verdict::Again(fault) => show_link(context, token, Some(fault)).await,
        Verdict::Over => over(context, &Way::default()).await,
    }
}

async fn show_code(
    context: &RequestContext,
    way: &Way,
    challenge: &ChallengeId,
    signs_up: bool,
    fault: Option<CodeError>,
) -> Result<Response> {
    let (_, page_context) = surroundings(context, None, way).await?;
    let page_context = page_context.clone().titled(t!(page_context, "account-code-title"));
    let asked = Asked::read(context, &settings::key("sign_in_key").await?).filter(|asked| asked.challenge == *challenge);
    let mailbox = settings::shows_mailbox(context).await?;
    let email = asked.as_ref().map(|asked| asked.email.as_str());
    let coding = Coding { way, challenge, email, signs_up, fault, mailbox };
    Ok(response(fault, layout::narrow(&page_context, code_page(&page_context, &coding))))
}

async fn show_link(context: &RequestContext, token: &str, fault: Option<CodeError>) -> Result<Response> {
    let key = settings::key("sign_in_key").await?;
    let Some(challenge) = sign_in::challenge_of_link(&key, token) else { return over(context, &Way::default()).await };
    let asker = Asked::read(context, &key).map(|asked| sign_in::asker_hash(&key, &asked.secret)).unwrap_or_default();
    let page = SignInLink::load(&database::default().await?, &challenge, context.call.at, context.domain.as_deref(), &asker).await?;
    admission::domain(context, page.site.as_ref())?;
    let page_context = context.page_context(page.site.as_ref(), page.portal.as_ref());
    let Some(asked) = &page.asked else { return Ok(over_in(&page_context, &Way::default())) };
    let account = asked.email.masked();
    let linking = Linking { token, account: &account, here: asked.here, fault };
    let page_context = page_context.clone().titled(t!(page_context, "account-sign-in"));
    Ok(response(fault, layout::narrow(&page_context, link_page(&page_context, &linking))))
}

/// A page that takes a code, with the status of what is wrong.
fn response(fault: Option<CodeError>, page: maud::Markup) -> Response {
    let status = match fault {
        None => StatusCode::OK,
        Some(CodeError::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let response = Response::page_with(status, page).header(CACHE_CONTROL, "no-store");
    if fault == Some(CodeError::TooMany) { response.header(RETRY_AFTER, (CODES.window / 1000).to_string()) } else { response }
}

/// Used, too old, or tried too often: the way to a new mail.
async fn over(context: &RequestContext, way: &Way) -> Result<Response> {
    let (_, page_context) = surroundings(context, None, way).await?;
    Ok(over_in(&page_context, way))
}

fn over_in(page_context: &portico_web::html::PageContext, way: &Way) -> Response {
    let page_context = page_context.clone().titled(t!(page_context, "account-over-title"));
    Response::page_with(StatusCode::GONE, layout::narrow(&page_context, over_page(&page_context, way))).header(CACHE_CONTROL, "no-store")
}
