//! The questions of a request type's form, one by one.

use portico::portal::RequestTypeDefinition;
use portico_studio::html::Shown;
use portico_studio::{Opened, answer};
use portico_web::{HttpError, Path, RequestContext, Response, Result, t};

use crate::forms::question::{self, Question};
use crate::pages;

async fn opened(context: &RequestContext, path: &Path) -> Result<Opened> {
    Opened::known::<RequestTypeDefinition>(context, path.get("key")).await
}

async fn asked(context: &RequestContext, path: &Path) -> Result<(Opened, Question)> {
    let opened = opened(context, path).await?;
    match Question::of(opened.definition(), path.get("field")) {
        Some(question) => Ok((opened, question)),
        None => Err(HttpError::not_found().within(opened.page.page_context)),
    }
}

fn address(opened: &Opened) -> String {
    format!("/studio/request-types/{}/fields", opened.key)
}

/// `GET /studio/request-types/:key/fields?moved=&done=`: `moved` is the question that was just moved.
pub async fn list(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = opened(context, path).await?;
    let moved = context.query("moved")?;
    let mut shown = opened.shown(context)?;
    shown.said = question::place_of(opened.definition(), &moved).map(|(label, place, count)| {
        let label = portico_studio::html::editor::own_words(&label, &opened.languages);
        t!(shown.l(), "studio-moved", what = label.as_str(), place = place, count = count)
    });
    answer(context, &opened.desk_session, pages::list(&shown, &moved)).await
}

/// `GET /studio/request-types/:key/fields/:field?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    opened.answer(context, pages::field(&opened.shown(context)?, &question)).await
}

/// `POST /studio/request-types/:key/fields/:field`
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let published = question::published(opened.published(), &question.id);
    let field = question::typed(&context.form(), &opened.languages, &question, published);
    let definition = question.with(opened.definition(), field);
    let then = format!("{}/{}", address(&opened), question.id);
    let show = |shown: &Shown<'_>| match Question::of(shown.definition, &question.id) {
        Some(question) => pages::field(shown, &question),
        None => pages::list(shown, ""),
    };
    opened.save(context, &definition, &[&question.path()], &then, &show).await
}

/// `POST /studio/request-types/:key/fields`: a `label` and a `kind`. The new question comes last.
pub async fn add(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = opened(context, path).await?;
    let form = context.form();
    if !question::KINDS.contains(&form.first("kind")) {
        return Err(HttpError::bad_request());
    }
    let (definition, id) = question::added(opened.definition(), opened.published(), form.first("label"), form.first("kind"));
    let place = Question::of(&definition, &id).map(|question| question.path()).unwrap_or_default();
    let then = format!("{}/{id}", address(&opened));
    opened.save(context, &definition, &[&format!("{place}.label")], &then, &|shown| pages::list(shown, "")).await
}

/// `POST /studio/request-types/:key/fields/:field/place`: one place `up` or `down`, or to a place that is counted from 0.
pub async fn place(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let definition = question.moved(opened.definition(), context.form().first("to"));
    let then = format!("{}?moved={}", address(&opened), question.id);
    opened.save(context, &definition, &[], &then, &|shown| pages::list(shown, &question.id)).await
}

/// `POST /studio/request-types/:key/fields/:field/removal`: what was published is archived, since requests have answers to it.
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let was_published = Question::of(opened.published(), &question.id).is_some();
    let definition = if was_published { question.archived(opened.definition(), true) } else { question.without(opened.definition()) };
    opened.save(context, &definition, &[], &address(&opened), &|shown| pages::list(shown, "")).await
}

/// `POST /studio/request-types/:key/fields/:field/return`: an archived question is asked again.
pub async fn bring_back(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let definition = question.archived(opened.definition(), false);
    opened.save(context, &definition, &[], &address(&opened), &|shown| pages::list(shown, "")).await
}
