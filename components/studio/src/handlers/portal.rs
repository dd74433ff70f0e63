//! Portals: their words, who may see them, the groups of their request types.

use portico::ids::Slug;
use portico::portal::PortalDefinition;
use portico::portal::form::Submitted;
use portico_studio::html::Shown;
use portico_studio::{Languages, Opened, Typed, answer, rows, slug_of};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::{Value as Json, json};

use crate::forms::access::Access;
use crate::pages;

const FIELDS: [&str; 8] = ["name", "description", "welcome", "icon", "position", "audience", "sign_up", "tabs"];

/// `GET /studio/portals/:key?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<PortalDefinition>(context, path.get("key")).await?;
    opened.answer(context, pages::portal(&opened.shown(context)?)).await
}

/// `POST /studio/portals/:key`
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<PortalDefinition>(context, path.get("key")).await?;
    let definition = definition(&context.form(), &opened.languages, opened.definition());
    let then = format!("/studio/portals/{}", opened.key);
    opened.save(context, &definition, &FIELDS, &then, &pages::portal).await
}

/// `GET /studio/portals/new`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<PortalDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let blank = json!({"icon": "life-buoy", "position": opened.page.subject.portals.len() + 1, "audience": ["everyone"], "tabs": []});
    let shown = Shown { definition: &blank, ..opened.shown(context)? };
    answer(context, &opened.desk_session, pages::new_portal(&shown, "")).await
}

/// `POST /studio/portals/new`: its key is `key`, else made from its name.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let form = context.form();
    let typed = form.first("key").trim().to_owned();
    let opened = Opened::any::<PortalDefinition>(context, "").await?;
    let definition = definition(&form, &opened.languages, &json!({"position": opened.page.subject.portals.len() + 1}));
    let key = if typed.is_empty() { slug_of(definition["name"].as_str().unwrap_or_default()) } else { typed };
    let key = if Slug::parse(&key).is_some() { key } else { slug_of(&key) };
    opened.create(context, &key, &definition, &FIELDS, &format!("/studio/portals/{key}"), &|shown| pages::new_portal(shown, &key)).await
}

fn definition(form: &Submitted, languages: &Languages, before: &Json) -> Json {
    let mut typed = Typed::new(form, languages, before);
    for name in ["name", "description", "welcome"] {
        typed.text(name);
    }
    typed.line("icon");
    typed.number("position");
    Access::put(form, &mut typed.object);
    let tabs = rows::objects(form, &typed, "tab", &|_, _| {});
    typed.object.insert("tabs".to_owned(), tabs);
    typed.into_json()
}
