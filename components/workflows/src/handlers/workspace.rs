//! Workspaces: where requests go to.

use portico::definition::{Word, WorkspaceKey};
use portico::site::WorkspaceDefinition;
use portico_studio::html::Shown;
use portico_studio::{Opened, Typed, answer, slug_of};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::{Value as Json, json};

use crate::pages;

/// Letters of a key that is made from a name.
const LETTERS: usize = 3;

/// `GET /studio/workspaces/:key?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkspaceDefinition>(context, path.get("key")).await?;
    answer(context, &opened.desk_session, pages::workspace(&opened.shown(context)?)).await
}

/// `POST /studio/workspaces/:key`: its name.
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkspaceDefinition>(context, path.get("key")).await?;
    let definition = definition(context, &opened, opened.definition());
    let then = format!("/studio/workspaces/{}", opened.key);
    opened.save(context, &definition, &["name"], &then, &pages::workspace).await
}

/// `GET /studio/workspaces/new`
pub async fn new(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<WorkspaceDefinition>(context, "").await?;
    opened.must_be_editable()?;
    let blank = json!({});
    let shown = Shown { definition: &blank, ..opened.shown(context)? };
    answer(context, &opened.desk_session, pages::new_workspace(&shown, "")).await
}

/// `POST /studio/workspaces/new`: its key is `key`, else the first letters of its name.
pub async fn create(context: &RequestContext, _: &Path) -> Result<Response> {
    let opened = Opened::any::<WorkspaceDefinition>(context, "").await?;
    let definition = definition(context, &opened, &json!({}));
    let typed = context.form().first("key").trim().to_ascii_uppercase();
    let name = portico_studio::html::editor::own_words(&definition["name"], &opened.languages);
    let made = || slug_of(&name).chars().filter(char::is_ascii_alphanumeric).take(LETTERS).collect::<String>().to_ascii_uppercase();
    let typed = if typed.is_empty() { made() } else { typed };
    let key = WorkspaceKey::read(&typed).map(|key| key.to_string()).unwrap_or_default();
    let then = format!("/studio/workspaces/{key}");
    opened.create(context, &key, &definition, &["name"], &then, &|shown| pages::new_workspace(shown, &typed)).await
}

fn definition(context: &RequestContext, opened: &Opened, before: &Json) -> Json {
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, before);
    typed.text("name");
    typed.into_json()
}
