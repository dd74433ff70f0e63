//! Asking for a mail that signs in, or up.

use http::StatusCode;
use http::header::RETRY_AFTER;
use portico::ids::{ChallengeId, Email};
use portico::sign_in::SignIn;
use portico::sign_in::{self, Ask, MAILS};
use portico::{Error, PersonName};
use portico_front::sign_in::{AskForm, Asking, Way, ask_page};
use portico_web::html::{PageContext, layout};
use portico_web::realm::Realm;
use portico_web::{Path, RequestContext, Response, Result, database, log, session, settings, t};

use super::surroundings;
use super::trial::source;
use crate::asked::Asked;

/// `GET /sign-in`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let way = Way::from_query(context)?;
    let (page, page_context) = surroundings(context, session.as_ref(), &way).await?;
    if page.viewer.is_some() {
        return Ok(Response::redirect(way.destination()));
    }
    Ok(show(&page_context, &page, &Asking { way: &way, form: &AskForm::default(), faults: &[], too_many: false }, StatusCode::OK))
}

/// `GET /sign-in/up`
pub async fn sign_up_form(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let way = Way::from_query(context)?;
    let (page, page_context) = surroundings(context, session.as_ref(), &way).await?;
    if page.viewer.is_some() {
        return Ok(Response::redirect(way.destination()));
    }
    if page.portal.is_none() {
        return Ok(Response::redirect(&way.address("/sign-in", &[])));
    }
    let form = AskForm { name: Some(String::new()), ..AskForm::default() };
    Ok(show(&page_context, &page, &Asking { way: &way, form: &form, faults: &[], too_many: false }, StatusCode::OK))
}

/// `POST /sign-in`
pub async fn ask(context: &RequestContext, _: &Path) -> Result<Response> {
    let (way, form) = (Way::from_form(context), AskForm::parse(context));
    let (faults, too_many) = match form.check() {
        Ok((email, name)) => match begin(context, &way, &email, name.as_ref()).await? {
            Some(response) => return Ok(response),
            None => (Vec::new(), true),
        },
        Err(faults) => (faults, false),
    };
    let (page, page_context) = surroundings(context, None, &way).await?;
    let status = if too_many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let response = show(&page_context, &page, &Asking { way: &way, form: &form, faults: &faults, too_many }, status);
    Ok(if too_many { response.header(RETRY_AFTER, (MAILS.window / 1000).to_string()) } else { response })
}

/// The same answer for known and unknown addresses; the courier finds out to whom a mail goes. `None`: too many mails were asked for.
async fn begin(context: &RequestContext, way: &Way, email: &Email, name: Option<&PersonName>) -> Result<Option<Response>> {
    let challenge = ChallengeId::generate();
    let (db, key) = (database::default().await?, settings::key("sign_in_key").await?);
    let (source, asked) = (source(context, Some(email)).await?, Asked::now(context, &key, challenge, email.clone()));
    let ask = Ask {
        challenge: &asked.challenge,
        host: context.domain.as_deref(),
        email,
        name,
        portal: way.portal.as_ref(),
        return_to: way.destination(),
        asker: &asked.secret,
        source: &source,
    };
    let tell = |outcome: &str| log::sign_in(context, Realm::Customer, "mail", outcome, &sign_in::pseudonym(&key, email));
    match sign_in::ask(&db, &context.call, &key, &ask).await {
        Err(Error::TooMany) => {
            tell("throttled");
            return Ok(None);
        }
        begun => begun?,
    }
    context.note_proved_domain();
    tell("asked");
    let up = if name.is_some() { "1" } else { "" };
    let next = way.address("/sign-in/code", &[("challenge", asked.challenge.as_str()), ("up", up)]);
    Ok(Some(Response::redirect(&next).cookie(asked.cookie(context, &key)).wake_courier()))
}

fn show(page_context: &PageContext, page: &SignIn, asking: &Asking<'_>, status: StatusCode) -> Response {
    let title = if asking.form.name.is_some() { t!(page_context, "account-sign-up") } else { t!(page_context, "account-sign-in") };
    let page_context = page_context.clone().titled(title);
    Response::page_with(status, layout::narrow(&page_context, ask_page(&page_context, page, asking)))
}
