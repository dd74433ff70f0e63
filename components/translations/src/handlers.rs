//! Handlers.

use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use portico::command;
use portico::definition::{LanguageTag, Word};
use portico::ids::EventId;
use portico::site::Thing;
use portico::site::studio::{ConfirmTranslation, Translations};
use portico_studio::{answer, open, upload};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, fields};

use crate::changes::{self, Change};
use crate::pages;
use crate::xliff::{self, Refusal};

/// `GET /studio/languages?language=`: one that is to be added leads to its page.
pub async fn overview(context: &RequestContext, _: &Path) -> Result<Response> {
    let added = context.query("language")?;
    if LanguageTag::read(&added).is_some() {
        return Ok(Response::redirect(&format!("/studio/languages/{added}")));
    }
    let (desk_session, page) = load(context).await?;
    answer(context, &desk_session, pages::overview(&page)).await
}

/// `GET /studio/languages/:language?done=&count=`
pub async fn language(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page, language) = load_language(context, path).await?;
    let drafted = context.query("drafted")?.parse().ok();
    answer(context, &desk_session, pages::language(&pages::Shown { page: &page, language: &language, refusal: None, drafted })).await
}

/// `GET /studio/languages/:language/export`
pub async fn export(context: &RequestContext, path: &Path) -> Result<Response> {
    let (_, page, language) = load_language(context, path).await?;
    let own = own(&page);
    let things: Vec<_> = page.subject.things.iter().map(|thing| (thing, thing.translated(&own, &language))).collect();
    let file = xliff::write(&things, &own, &language);
    Ok(Response::new(StatusCode::OK, "application/xliff+xml; charset=utf-8", file)
        .header(CONTENT_DISPOSITION, format!("attachment; filename=\"{language}.xlf\""))
        .header(CACHE_CONTROL, "private, no-cache"))
}

/// `POST /studio/languages/:language/import`: shows what a file would change, and changes nothing.
pub async fn import(context: &RequestContext, path: &Path) -> Result<Response> {
    let (_, page, language) = load_language(context, path).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let sent = upload::read(context).await?;
    let text = std::str::from_utf8(&sent.file).map_err(|error| Refusal::Malformed(u64::try_from(error.valid_up_to()).unwrap_or(0)));
    let targets = text.and_then(|text| if text.is_empty() { Err(Refusal::Missing) } else { xliff::read(text, &language) });
    match targets {
        Ok(targets) => {
            let compared = changes::compare(&page.subject, targets, &own(&page), &language);
            Ok(Response::page(pages::compared(&page, &language, &compared)))
        }
        Err(refusal) => {
            let shown = pages::Shown { page: &page, language: &language, refusal: Some(refusal), drafted: None };
            Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::language(&shown)))
        }
    }
}

/// `POST /studio/languages/:language/drafts`: `changes`, as they were shown.
pub async fn draft(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page, language) = load_language(context, path).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let changes: Vec<Change> = serde_json::from_str(context.form().first("changes")).map_err(|_| HttpError::bad_request())?;
    let drafted = changes::draft(context, &desk_session.agent, &page.subject, &changes, &own(&page), &language).await?;
    if drafted.overtaken.is_empty() {
        return Ok(Response::redirect(&format!("/studio/languages/{language}?drafted={}", drafted.texts)));
    }
    Ok(Response::page_with(StatusCode::CONFLICT, pages::overtaken(&page, &language, &drafted)))
}

/// `POST /studio/languages/:language/confirmations`: that a translation fits its source as it was seen.
pub async fn confirm(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, page, language) = load_language(context, path).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let form = context.form();
    let (kind, key, place, source) = (form.first("kind"), form.first("key"), form.first("path"), form.first("source"));
    let thing: Thing = kind.parse().map_err(|_| HttpError::bad_request())?;
    let id = EventId::of_submission(&context.form_id()?, &["translation.confirmed", kind, key, place, &language]);
    let command = ConfirmTranslation { by: &desk_session.agent, thing, key, path: place, language: &language, source };
    command::run(&database::default().await?, &context.call, &id, &command).await?;
    Ok(Response::redirect(&format!("/studio/languages/{}", fields::encode(&language))))
}

async fn load(context: &RequestContext) -> Result<(DeskSession, DeskAdmitted<Translations>)> {
    open(context, async |db, agent| Translations::load(db, agent).await).await
}

async fn load_language(context: &RequestContext, path: &Path) -> Result<(DeskSession, DeskAdmitted<Translations>, String)> {
    let (desk_session, page) = load(context).await?;
    let language = path.get("language");
    if LanguageTag::read(language).is_none() || language.eq_ignore_ascii_case(&own(&page)) {
        return Err(HttpError::not_found().within(page.page_context));
    }
    Ok((desk_session, page, language.to_owned()))
}

/// The site's own language.
pub fn own(page: &DeskAdmitted<Translations>) -> String {
    page.page_context.locale.reader.site().to_owned()
}
