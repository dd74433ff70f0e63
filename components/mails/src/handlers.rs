//! Handlers.

use http::StatusCode;
use http::header::CONTENT_SECURITY_POLICY;
use portico::definition::Word;
use portico::ids::EventId;
use portico::mail::MailKind;
use portico::mail::delivery::{self, Trial};
use portico::site::SiteDefinition;
use portico_mail::Mail;
use portico_studio::html::Shown;
use portico_studio::{Opened, Typed, answer};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, settings};
use serde_json::{Value as Json, json};

use crate::pages::{self, Page, Tried};
use crate::samples::sample;

/// `GET /studio/mails`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = open(context).await?;
    answer(context, &opened.desk_session, pages::list(&opened.shown(context)?)).await
}

/// `GET /studio/mails/:kind?language=&read=&tried=`: `read` is the language of the sample.
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, kind) = (open(context).await?, kind(path)?);
    let (shown, read, mail) = (opened.shown(context)?, read(context, &opened)?, shown_mail(context, &opened, kind).await?);
    let page = Page { shown: &shown, kind, mail: mail.as_ref(), read: &read, tried: Tried::parse(&context.query("tried")?) };
    answer(context, &opened.desk_session, pages::form(&page)).await
}

/// `POST /studio/mails/:kind`: without words of its own, the site has Portico's.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, kind) = (open(context).await?, kind(path)?);
    let mut definition = opened.definition().clone();
    let mut all = definition["mails"].as_array().cloned().unwrap_or_default();
    let place = all.iter().position(|mail| mail["kind"] == kind.as_str()).unwrap_or(all.len());
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, &json!({"kind": kind.as_str()}));
    for name in ["subject", "title", "body"] {
        typed.optional_text(name);
    }
    let (entry, is_said) = (typed.object.clone(), typed.object.len() > 1);
    match (place < all.len(), is_said) {
        (true, true) => all[place] = Json::Object(entry),
        (true, false) => drop(all.remove(place)),
        (false, true) => all.push(Json::Object(entry)),
        (false, false) => {}
    }
    if let Some(fields) = definition.as_object_mut() {
        if all.is_empty() {
            fields.remove("mails")
        } else {
            fields.insert("mails".to_owned(), all.into())
        };
    }
    let (read, mail) = (read(context, &opened)?, shown_mail(context, &opened, kind).await?);
    let page = |shown: &Shown<'_>| pages::form(&Page { shown, kind, mail: mail.as_ref(), read: &read, tried: None });
    let own = format!("mails[{place}]");
    opened.save(context, &definition, &[&own], &format!("/studio/mails/{}", kind.as_str()), &page).await
}

/// `GET /studio/mails/:kind/preview?read=`: the HTML part as a mail program shows it.
pub async fn preview(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, kind) = (open(context).await?, kind(path)?);
    let mail = shown_mail(context, &opened, kind).await?.ok_or_else(HttpError::not_found)?;
    let policy = "default-src 'none'; object-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; sandbox";
    Ok(Response::new(StatusCode::OK, "text/html; charset=utf-8", mail.html).header(CONTENT_SECURITY_POLICY, policy))
}

/// `POST /studio/mails/:kind/trial`: to whoever asks.
pub async fn try_mail(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, kind) = (open(context).await?, kind(path)?);
    opened.must_be_editable()?;
    let form_id = context.form_id()?;
    let read = context.form().first("read").to_owned();
    let origin = settings::public_url(context).await?;
    let mail = sample(&opened, kind, &read, &origin, context.call.at).ok_or_else(HttpError::not_found)?;
    let id = EventId::of_submission(&form_id, &["trial", kind.as_str(), &read]);
    let trial = Trial { id: &id, agent: &opened.desk_session.agent, subject: &mail.subject, text: &mail.text, html: &mail.html };
    let sent = delivery::try_mail(&database::default().await?, &trial, context.call.at).await?;
    let tried = if sent { Tried::Sent } else { Tried::TooMany };
    let then = format!("/studio/mails/{}?read={}&tried={}", kind.as_str(), portico_web::fields::encode(&read), tried.word());
    let response = Response::redirect(&then);
    Ok(if sent { response.wake_courier() } else { response })
}

async fn open(context: &RequestContext) -> Result<Opened> {
    Opened::known::<SiteDefinition>(context, "site").await
}

fn kind(path: &Path) -> Result<MailKind> {
    MailKind::read(path.get("kind")).ok_or_else(HttpError::not_found)
}

/// The language in which the sample is read.
fn read(context: &RequestContext, opened: &Opened) -> Result<String> {
    let asked = context.query("read")?;
    Ok(if asked.is_empty() { opened.languages.site().to_owned() } else { asked })
}

async fn shown_mail(context: &RequestContext, opened: &Opened, kind: MailKind) -> Result<Option<Mail>> {
    let origin = settings::public_url(context).await?;
    Ok(sample(opened, kind, &read(context, opened)?, &origin, context.call.at))
}
