//! Request types: what customers read, where their requests go, and what is asked.

use portico::ids::Slug;
use portico::portal::RequestTypeDefinition;
use portico::portal::form::Submitted;
use portico_studio::html::Shown;
use portico_studio::{Languages, Opened, Typed, answer, slug_of};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::{Value as Json, json};

use crate::pages;

const FIELDS: [&str; 16] = [
    "portal",
    "tab",
    "position",
    "name",
    "description",
    "icon",
    "workspace",
    "workflow",
    "priority",
    "sharing",
    "response_hours",
    "response",
    "response_from",
    "what_next",
    "success",
    "confidential",
];

/// `GET /studio/request-types/:key?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<RequestTypeDefinition>(context, path.get("key")).await?;
    opened.answer(context, pages::request_type(&opened.shown(context)?)).await
}

/// `POST /studio/request-types/:key`
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<RequestTypeDefinition>(context, path.get("key")).await?;
    let definition = definition(&context.form(), &opened.languages, opened.definition());
    let then = format!("/studio/request-types/{}", opened.key);
    opened.save(context, &definition, &FIELDS, &then, &pages::request_type).await
}

/// `GET /studio/request-types/new?portal=&tab=`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<RequestTypeDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let state = &opened.page.subject;
    let first = |list: &[portico::site::studio::Named]| list.first().map(|named| named.key.clone()).unwrap_or_default();
    let portal = context.query("portal")?;
    let blank = json!({
        "portal": portal, "tab": context.query("tab")?, "icon": "message-circle", "workspace": first(&state.workspaces),
        "workflow": first(&state.workflows), "priority": 3, "sharing": "private", "response_hours": 8, "position": 1,
    });
    let shown = Shown { definition: &blank, ..opened.shown(context)? };
    answer(context, &opened.desk_session, pages::new_request_type(&shown, "")).await
}

/// `POST /studio/request-types/new`: its key is `key`, else made from its name. It begins with a summary and a description.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = context.form();
    let opened = Opened::any::<RequestTypeDefinition>(context, "").await?;
    let mut definition = definition(&form, &opened.languages, &json!({}));
    definition["form"] = first_form(&opened.page.page_context.locale);
    let typed = form.first("key").trim();
    let key = if typed.is_empty() { slug_of(definition["name"].as_str().unwrap_or_default()) } else { typed.to_owned() };
    let key = if Slug::parse(&key).is_some() { key } else { slug_of(&key) };
    opened
        .create(context, &key, &definition, &FIELDS, &format!("/studio/request-types/{key}"), &|shown| pages::new_request_type(shown, &key))
        .await
}

/// What every form asks at first.
fn first_form(l: &portico_web::html::Locale) -> Json {
    use portico_web::t;
    json!({"fields": [
        {"id": "summary", "kind": "short_text", "label": t!(l, "studio-first-summary"), "required": true, "part": "title"},
        {"id": "description", "kind": "long_text", "label": t!(l, "studio-first-description"), "required": true, "part": "body"},
    ]})
}

fn definition(form: &Submitted, languages: &Languages, before: &Json) -> Json {
    let mut typed = Typed::new(form, languages, before);
    for name in ["name", "description", "what_next"] {
        typed.text(name);
    }
    // Portal and tab are chosen as one: a tab is of a portal.
    let place = form.first("place").to_owned();
    let (portal, tab) = place.split_once('/').unwrap_or((&place, ""));
    typed.object.insert("portal".to_owned(), json!(portal));
    typed.object.insert("tab".to_owned(), json!(tab));
    for name in ["icon", "workspace", "workflow"] {
        typed.line(name);
    }
    for name in ["priority", "position", "response_hours"] {
        typed.number(name);
    }
    typed.line("sharing");
    for name in ["response", "success"] {
        typed.optional_text(name);
    }
    match form.first("from_history") {
        "" => drop(typed.object.remove("response_from")),
        _ => drop(typed.object.insert("response_from".to_owned(), json!("history"))),
    }
    typed.flag("confidential");
    typed.into_json()
}
