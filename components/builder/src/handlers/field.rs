//! The questions of a request type's form, one by one.

use portico::portal::RequestTypeDefinition;
use portico_studio::Opened;
use portico_studio::html::Shown;
use portico_web::{HttpError, Path, RequestContext, Response, Result};
use serde_json::{Value as Json, json};

use crate::forms::question::{self, Question};
use crate::pages;

async fn asked(context: &RequestContext, path: &Path) -> Result<(Opened, Question)> {
    let opened = Opened::known::<RequestTypeDefinition>(context, path.get("key")).await?;
    match Question::of(opened.definition(), path.get("field")) {
        Some(question) => Ok((opened, question)),
        None => Err(HttpError::not_found().within(opened.page.page_context)),
    }
}

fn address(opened: &Opened) -> String {
    format!("/studio/request-types/{}", opened.key)
}

/// `GET /studio/request-types/:key/fields/:field?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    opened.answer(context, pages::field(&opened.shown(context)?, &question)).await
}

/// `POST /studio/request-types/:key/fields/:field`
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let definition = question.with(opened.definition(), question::typed(&context.form(), &opened.languages, &question));
    let then = format!("{}/fields/{}", address(&opened), question.id);
    let show = |shown: &Shown<'_>| match Question::of(shown.definition, &question.id) {
        Some(question) => pages::field(shown, &question),
        None => pages::request_type(shown),
    };
    opened.save(context, &definition, &[&question.path()], &then, &show).await
}

/// `POST /studio/request-types/:key/fields`: a `label` and a `kind`. The new question comes last.
pub async fn add(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<RequestTypeDefinition>(context, path.get("key")).await?;
    let form = context.form();
    if !question::KINDS.contains(&form.first("kind")) {
        return Err(HttpError::bad_request());
    }
    let (definition, id) = question::added(opened.definition(), form.first("label"), form.first("kind"));
    let place = Question::of(&definition, &id).map(|question| question.path()).unwrap_or_default();
    let then = format!("{}/fields/{id}", address(&opened));
    opened.save(context, &definition, &[&format!("{place}.label")], &then, &pages::request_type).await
}

/// `POST /studio/request-types/:key/fields/:field/place`: one place `up` or `down`.
pub async fn place(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let definition = question.moved(opened.definition(), context.form().first("to") == "up");
    opened.save(context, &definition, &[], &address(&opened), &pages::request_type).await
}

/// `POST /studio/request-types/:key/fields/:field/removal`
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, question) = asked(context, path).await?;
    let mut definition = opened.definition().clone();
    if let Some(fields) = definition["form"]["fields"].as_array_mut() {
        fields.retain(|field: &Json| field["id"] != json!(question.id));
    }
    opened.save(context, &definition, &[], &address(&opened), &pages::request_type).await
}
