//! Proving who one is: by the mailed code or the mailed link.

use http::StatusCode;
use http::header::{CACHE_CONTROL, RETRY_AFTER};
use portico::ids::ChallengeId;
use portico::sign_in::SignInLink;
use portico::sign_in::{self, CODES};
use portico_web::html::layout;
use portico_web::{Answer, Path, Result, Visitor, database, settings, t};

use super::surroundings;
use super::trial::{By, Verdict, try_proof};
use crate::asked::Asked;
use crate::forms::{self, Way};
use crate::pages::proof::{CodeFault, Coding, Linking, code_page, link_page, over_page};

/// `GET /sign-in/code`
pub async fn code_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let way = Way::from_query(visitor)?;
    let Some(challenge) = ChallengeId::parse(&visitor.query("challenge")?) else {
        return Ok(Answer::see_other(&way.address("/sign-in", &[])));
    };
    let signs_up = visitor.query("up")? == "1";
    show_code(visitor, &way, &challenge, signs_up, None).await
}

/// `POST /sign-in/code`
pub async fn code(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (way, form) = (Way::from_form(visitor), visitor.form());
    let Some(challenge) = ChallengeId::parse(form.first("challenge")) else { return over(visitor, &way).await };
    let signs_up = form.first("up") == "1";
    let again = async |fault| show_code(visitor, &way, &challenge, signs_up, Some(fault)).await;
    let Some(code) = forms::code(form.first("code")) else { return again(CodeFault::NotSixDigits).await };
    match try_proof(visitor, By::Code, &challenge, Some(&code)).await? {
        Verdict::In(answer) => Ok(answer),
        Verdict::Again(fault) => again(fault).await,
        Verdict::Over => over(visitor, &way).await,
    }
}

/// `GET /sign-in/link`: uses nothing up, so that a mail scanner which follows links can't burn it.
pub async fn link_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    show_link(visitor, &visitor.query("token")?, None).await
}

/// `POST /sign-in/link`: in the browser that asked, the link is enough. In any other one it takes the code too: a mail scanner that sends
/// forms has signed nobody in, and nobody is signed in by a link that somebody else asked for.
pub async fn link(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let form = visitor.form();
    let (token, typed) = (form.first("token"), form.first("code"));
    let key = settings::key("sign_in_key").await?;
    let Some(challenge) = sign_in::challenge_of_link(&key, token) else { return over(visitor, &Way::default()).await };
    let code = forms::code(typed);
    if code.is_none() && !typed.trim().is_empty() {
        return show_link(visitor, token, Some(CodeFault::NotSixDigits)).await;
    }
    match try_proof(visitor, By::Link, &challenge, code.as_deref()).await? {
        Verdict::In(answer) => Ok(answer),
        Verdict::Again(fault) => show_link(visitor, token, Some(fault)).await,
        Verdict::Over => over(visitor, &Way::default()).await,
    }
}

async fn show_code(visitor: &Visitor, way: &Way, challenge: &ChallengeId, signs_up: bool, fault: Option<CodeFault>) -> Result<Answer> {
    let (_, chrome) = surroundings(visitor, None, way).await?;
    let chrome = chrome.clone().titled(t!(chrome, "account-code-title"));
    let asked = Asked::read(visitor, &settings::key("sign_in_key").await?).filter(|asked| asked.challenge == *challenge);
    let mailbox = settings::shows_mailbox(visitor).await?;
    let email = asked.as_ref().map(|asked| asked.email.as_str());
    let coding = Coding { way, challenge, email, signs_up, fault, mailbox };
    Ok(answer(fault, layout::narrow(&chrome, code_page(&chrome, &coding))))
}

async fn show_link(visitor: &Visitor, token: &str, fault: Option<CodeFault>) -> Result<Answer> {
    let key = settings::key("sign_in_key").await?;
    let Some(challenge) = sign_in::challenge_of_link(&key, token) else { return over(visitor, &Way::default()).await };
    let asker = Asked::read(visitor, &key).map(|asked| sign_in::asker_hash(&key, &asked.secret)).unwrap_or_default();
    let page = SignInLink::load(&database::default().await?, &challenge, visitor.call.at, &asker).await?;
    let chrome = visitor.frame(page.site.as_ref(), None, page.portal.as_ref());
    let Some(asked) = &page.asked else { return Ok(over_in(&chrome, &Way::default())) };
    let account = asked.email.masked();
    let linking = Linking { token, account: &account, here: asked.here, fault };
    let chrome = chrome.clone().titled(t!(chrome, "account-sign-in"));
    Ok(answer(fault, layout::narrow(&chrome, link_page(&chrome, &linking))))
}

/// A page that takes a code, with the status of what is wrong.
fn answer(fault: Option<CodeFault>, page: maud::Markup) -> Answer {
    let status = match fault {
        None => StatusCode::OK,
        Some(CodeFault::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let answer = Answer::page_with(status, page).header(CACHE_CONTROL, "no-store");
    if fault == Some(CodeFault::TooMany) { answer.header(RETRY_AFTER, (CODES.window / 1000).to_string()) } else { answer }
}

/// Used, too old, or tried too often: the way to a new mail.
async fn over(visitor: &Visitor, way: &Way) -> Result<Answer> {
    let (_, chrome) = surroundings(visitor, None, way).await?;
    Ok(over_in(&chrome, way))
}

fn over_in(chrome: &portico_web::html::Chrome, way: &Way) -> Answer {
    let chrome = chrome.clone().titled(t!(chrome, "account-over-title"));
    Answer::page_with(StatusCode::GONE, layout::narrow(&chrome, over_page(&chrome, way))).header(CACHE_CONTROL, "no-store")
}
