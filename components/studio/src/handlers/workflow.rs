//! Workflows: their names, where requests begin, and what they are made of.

use portico::portal::WorkflowDefinition;
use portico_studio::{Opened, Typed, answer, new_key};
use portico_web::{HttpError, Path, RequestContext, Response, Result};
use serde_json::{Value as Json, json};

use crate::pages;

/// `GET /studio/workflows/:key?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    answer(context, &opened.desk_session, pages::workflow(&opened.shown(context)?)).await
}

/// `POST /studio/workflows/:key`: its name, and the status of a new request.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, opened.definition());
    typed.text("name");
    typed.line("initial");
    opened.save(context, &typed.into_json(), &["name", "initial"], &address(&opened), &pages::workflow).await
}

/// `POST /studio/workflows/:key/statuses`: a `name`. What customers read is to be written on its page.
pub async fn add_status(context: &RequestContext, path: &Path) -> Result<Response> {
    let status = |name: &str| json!({"name": name, "category": "doing", "customer_name": name, "next_step": "", "owner": "team"});
    add(context, path, "statuses", status).await
}

/// `POST /studio/workflows/:key/transitions`: a `name`. Whence and whither is to be said on its page.
pub async fn add_transition(context: &RequestContext, path: &Path) -> Result<Response> {
    add(context, path, "transitions", |name| json!({"name": name, "from": [], "to": ""})).await
}

/// Adds a part with a key of its own, and leads to its page.
async fn add(context: &RequestContext, path: &Path, list: &'static str, part: impl Fn(&str) -> Json) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    let mut definition = opened.definition().clone();
    let name = context.form().first("name").trim().to_owned();
    let mut new = part(&name);
    let parts = definition[list].as_array().cloned().unwrap_or_default();
    let key = new_key(&json!(name), "new", |key| !parts.iter().any(|part| part["key"] == key));
    new["key"] = json!(key);
    definition[list] = parts.into_iter().chain([new]).collect();
    let own = format!("{list}[{}].name", definition[list].as_array().map_or(0, |list| list.len() - 1));
    opened.save(context, &definition, &[&own], &format!("{}/{list}/{key}", address(&opened)), &pages::workflow).await
}

/// A workflow and the place of one of its parts.
pub async fn part(context: &RequestContext, path: &Path, list: &str, name: &str) -> Result<(Opened, usize)> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    let parts = opened.definition()[list].as_array();
    match parts.and_then(|parts| parts.iter().position(|part| part["key"] == path.get(name))) {
        Some(place) => Ok((opened, place)),
        None => Err(HttpError::not_found().within(opened.page.page_context)),
    }
}

/// The same without one of its parts. Where others name it, the review says so.
pub async fn without(context: &RequestContext, opened: &Opened, list: &str, place: usize) -> Result<Response> {
    let mut definition = opened.definition().clone();
    if let Some(parts) = definition[list].as_array_mut() {
        parts.remove(place);
    }
    opened.save(context, &definition, &[], &address(opened), &pages::workflow).await
}

/// The paths of the fields that the page of a part is about. What is wrong with it as one of several (it can't be reached) waits for the review.
pub fn own_fields(list: &str, place: usize, fields: &[&str]) -> Vec<String> {
    fields.iter().map(|name| format!("{list}[{place}].{name}")).collect()
}

/// Where a workflow is edited.
pub fn address(opened: &Opened) -> String {
    format!("/studio/workflows/{}", opened.key)
}
