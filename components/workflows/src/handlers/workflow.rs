//! Workflows: their names, where requests begin, and what they are made of.

use portico::ids::Slug;
use portico::portal::WorkflowDefinition;
use portico::site::Thing;
use portico::site::studio::ThingPage;
use portico_studio::html::Shown;
use portico_studio::html::editor::own_words;
use portico_studio::{Opened, Typed, answer, new_key, slug_of};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};
use serde_json::{Value as Json, json};

use crate::{forms, pages};

/// `GET /studio/workflows/:key?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    answer(context, &opened.desk_session, pages::workflow(&opened.shown(context)?)).await
}

/// `GET /studio/workflows/new`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<WorkflowDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let blank = json!({});
    let shown = Shown { definition: &blank, ..opened.shown(context)? };
    answer(context, &opened.desk_session, pages::new_workflow(&shown, "")).await
}

/// `POST /studio/workflows/new`: it begins as the workflow `like` is, with a name of its own; its key is `key`, else made from the name.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = context.form();
    let opened = Opened::any::<WorkflowDefinition>(context, "").await?;
    let like = form.first("like");
    let page = ThingPage::load(&database::default().await?, &opened.desk_session.agent, Thing::Workflow, like).await?;
    let blank = json!({"steps": [], "initial": "", "statuses": [], "transitions": []});
    let mut definition = page.definition().cloned().unwrap_or(blank);
    let mut typed = Typed::new(&form, &opened.languages, &json!({}));
    typed.text("name");
    definition["name"] = typed.object["name"].clone();
    // Nobody has a request in it yet.
    definition.as_object_mut().and_then(|definition| definition.remove("moves"));
    let typed = form.first("key").trim().to_owned();
    let key = match Slug::parse(&typed) {
        Some(_) => typed,
        None if typed.is_empty() => slug_of(&own_words(&definition["name"], &opened.languages)),
        None => slug_of(&typed),
    };
    let then = format!("/studio/workflows/{key}");
    opened.create(context, &key, &definition, &["name", "like"], &then, &|shown| pages::new_workflow(shown, &key)).await
}

/// `POST /studio/workflows/:key`: its name, the status of a new request, and the stages of progress.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, opened.definition());
    typed.text("name");
    typed.line("initial");
    forms::typed_stages(&form, &mut typed);
    opened.save(context, &typed.into_json(), &["name", "initial", "steps"], &address(&opened), &pages::workflow).await
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
    let gone = definition["moves"].as_array().cloned().unwrap_or_default();
    let is_free = |key: &str| !parts.iter().any(|part| part["key"] == key) && !gone.iter().any(|gone| gone["from"] == key);
    let key = new_key(&json!(name), "new", is_free);
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

/// With one of its parts one place up or down, as the form's `to` says.
pub async fn put(context: &RequestContext, opened: &Opened, list: &str, place: usize) -> Result<Response> {
    let mut definition = opened.definition().clone();
    let parts = definition[list].as_array_mut().map_or(&mut [][..], Vec::as_mut_slice);
    let other = if context.form().first("to") == "up" { place.checked_sub(1) } else { Some(place + 1) };
    if let Some(other) = other.filter(|other| *other < parts.len()) {
        parts.swap(place, other);
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
