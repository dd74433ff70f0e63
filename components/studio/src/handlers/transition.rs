//! A way from statuses to another.

use portico_studio::{Typed, answer};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::json;

use super::workflow::{address, own_fields, part, without};
use crate::pages;

const FIELDS: [&str; 7] = ["name", "from", "to", "customer_name", "needs_reason", "resolution", "grace_days"];

/// `GET /studio/workflows/:key/transitions/:transition?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "transitions", "transition").await?;
    answer(context, &opened.desk_session, pages::transition(&opened.shown(context)?, place)).await
}

/// `POST /studio/workflows/:key/transitions/:transition`: `from` says each of the statuses that it starts from.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "transitions", "transition").await?;
    let form = context.form();
    let mut definition = opened.definition().clone();
    let mut typed = Typed::new(&form, &opened.languages, &definition["transitions"][place]);
    typed.text("name");
    typed.object.insert("from".to_owned(), json!(form.all("from")));
    typed.line("to");
    typed.optional_text("customer_name");
    typed.flag("needs_reason");
    typed.optional_line("resolution");
    typed.optional_number("grace_days");
    definition["transitions"][place] = typed.into_json();
    let then = format!("{}/transitions/{}", address(&opened), path.get("transition"));
    let own = own_fields("transitions", place, &FIELDS);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    opened.save(context, &definition, &own, &then, &|shown| pages::transition(shown, place)).await
}

/// `POST /studio/workflows/:key/transitions/:transition/removal`
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "transitions", "transition").await?;
    without(context, &opened, "transitions", place).await
}
