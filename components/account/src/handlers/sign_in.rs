//! Asking for a mail that signs in, or up.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::ids::{ChallengeId, Email};
use portico::sign_in::SignIn;
use portico::sign_in::{self, Ask, MAILS};
use portico::{Error, PersonName};
use portico_web::html::{Chrome, layout};
use portico_web::session::Realm;
use portico_web::{Answer, Path, Result, Visitor, database, log, session, settings, t};

use super::surroundings;
use super::trial::source;
use crate::asked::Asked;
use crate::forms::{AskForm, Way};
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
    if page.portal.is_none() {
        return Ok(Answer::see_other(&way.address("/sign-in", &[])));
    }
    let form = AskForm { name: Some(String::new()), ..AskForm::default() };
    Ok(show(&chrome, &page, &Asking { way: &way, form: &form, faults: &[], too_many: false }, StatusCode::OK))
}

/// `POST /sign-in`
pub async fn ask(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let (way, form) = (Way::from_form(visitor), AskForm::parse(visitor));
    let (faults, too_many) = match form.check() {
        Ok((email, name)) => match begin(visitor, &way, &email, name.as_ref()).await? {
            Some(answer) => return Ok(answer),
            None => (Vec::new(), true),
        },
        Err(faults) => (faults, false),
    };
    let (page, chrome) = surroundings(visitor, None, &way).await?;
    let status = if too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let answer = show(&chrome, &page, &Asking { way: &way, form: &form, faults: &faults, too_many }, status);
    Ok(if too_many { answer.header(RETRY_AFTER, (MAILS.window / 1000).to_string()) } else { answer })
}

/// The same answer for known and unknown addresses; the courier finds out to whom a mail goes. `None`: too many mails were asked for.
async fn begin(visitor: &Visitor, way: &Way, email: &Email, name: Option<&PersonName>) -> Result<Option<Answer>> {
    let challenge = ChallengeId::generate();
    let (db, key) = (database::default().await?, settings::key("sign_in_key").await?);
    let (source, asked) = (source(visitor, Some(email)).await?, Asked::now(visitor, &key, challenge, email.clone()));
    let ask = Ask {
        challenge: &asked.challenge,
        email,
        name,
        portal: way.portal.as_ref(),
        return_to: way.destination(),
        asker: &asked.secret,
        source: &source,
    };
    let tell = |outcome: &str| log::sign_in(visitor, Realm::Customer, "mail", outcome, &sign_in::pseudonym(&key, email));
    match sign_in::ask(&db, &visitor.call, &key, &ask).await {
        Err(Error::TooMany) => {
            tell("throttled");
            return Ok(None);
        }
        begun => begun?,
    }
    tell("asked");
    let up = if name.is_some() { "1" } else { "" };
    let next = way.address("/sign-in/code", &[("challenge", asked.challenge.as_str()), ("up", up)]);
    Ok(Some(Answer::see_other(&next).cookie(asked.cookie(visitor, &key)).wake_courier()))
}

fn show(chrome: &Chrome, page: &SignIn, asking: &Asking<'_>, status: StatusCode) -> Answer {
    let title = if asking.form.name.is_some() { t!(chrome, "account-sign-up") } else { t!(chrome, "account-sign-in") };
    let chrome = chrome.clone().titled(title);
    Answer::page_with(status, layout::narrow(&chrome, ask_page(&chrome, page, asking)))
}
