//! Asking for a mail that signs in, or up.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::ids::{ChallengeId, Email};
use portico::pages::SignIn;
use portico::sign_in::{self, Ask, CHALLENGE_LIFE};
use portico::{Error, PersonName};
use portico_web::html::{Chrome, layout};
use portico_web::{Answer, Path, Result, Visitor, database, session, settings, t};

use super::surroundings;
use crate::forms::{self, AskForm, Way};
use crate::pages::sign_in::{Asking, ask_page};

/// `GET /sign-in`
pub async fn form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let way = Way::from_query(visitor)?;
    let (page, chrome) = surroundings(visitor, session.as_ref(), &way).await?;
    if page.viewer.is_some() {
        return Ok(Answer::see_other(way.destination()));
    }
    Ok(show(&chrome, &page, &Asking { way: &way, form: &AskForm::default(), faults: &[], too_many: false }, StatusCode::OK))
}

/// `GET /sign-in/up`
pub async fn sign_up_form(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let way = Way::from_query(visitor)?;
    let (page, chrome) = surroundings(visitor, session.as_ref(), &way).await?;
    if page.viewer.is_some() {
        return Ok(Answer::see_other(way.destination()));
    }
    if !page.portal.as_ref().is_some_and(|portal| portal.sign_up) {
        return Ok(Answer::see_other(&way.address("/sign-in", &[])));
    }
    let form = AskForm { name: Some(String::new()), ..AskForm::default() };
    Ok(show(&chrome, &page, &Asking { way: &way, form: &form, faults: &[], too_many: false }, StatusCode::OK))
}

/// `POST /sign-in`
pub async fn ask(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (way, form) = (Way::from_form(visitor), AskForm::parse(visitor));
    let (faults, too_many) = match form.check() {
        Ok((email, name)) => match begin(visitor, &way, &email, name.as_ref()).await {
            Err(Error::TooMany) => (Vec::new(), true),
            begun => return Ok(begun?),
        },
        Err(faults) => (faults, false),
    };
    let (page, chrome) = surroundings(visitor, None, &way).await?;
    let status = if too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let answer = show(&chrome, &page, &Asking { way: &way, form: &form, faults: &faults, too_many }, status);
    Ok(if too_many { answer.header(RETRY_AFTER, "900") } else { answer })
}

/// The same answer for known and unknown addresses; the courier finds out to whom a mail goes.
async fn begin(visitor: &Visitor, way: &Way, email: &Email, name: Option<&PersonName>) -> portico::Result<Answer> {
    let challenge = ChallengeId::generate();
    let (db, key) = (database::default().await?, settings::get("sign_in_key").await?);
    let ask = Ask { challenge: &challenge, email, name, portal: way.portal.as_ref(), return_to: way.destination() };
    sign_in::ask(&db, &visitor.call, &key, &ask).await?;
    let up = if name.is_some() { "1" } else { "" };
    let next = way.address("/sign-in/code", &[("challenge", challenge.as_str()), ("up", up)]);
    Ok(Answer::see_other(&next).cookie(forms::asked_cookie(visitor, &challenge, email.as_str(), CHALLENGE_LIFE / 1000)).wake_courier())
}

fn show(chrome: &Chrome, page: &SignIn, asking: &Asking<'_>, status: StatusCode) -> Answer {
    let title = if asking.form.name.is_some() { t!(chrome, "account-sign-up") } else { t!(chrome, "account-sign-in") };
    let chrome = chrome.clone().titled(title);
    Answer::page_with(status, layout::narrow(&chrome, ask_page(&chrome, page, asking)))
}
