//! A way from statuses to another.

use portico_studio::html::Shown;
use portico_studio::{Typed, answer};
use portico_web::{Path, RequestContext, Response, Result};
use serde_json::json;

use super::workflow::{address, own_fields, part, put as put_part};
use crate::pages::Here;
use crate::{forms, pages};

const FIELDS: [&str; 8] = ["name", "from", "to", "customer_name", "needs_reason", "resolution", "grace_days", "requires"];

/// `GET /studio/workflows/:key/transitions/:transition?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "transitions", "transition").await?;
    answer(context, &opened.desk_session, pages::transition(&opened.shown(context)?, place)).await
}

/// `POST /studio/workflows/:key/transitions/:transition`; with `draw` what it would make is drawn, and nothing kept: `from` says each of the statuses that it starts from.
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
    let requires = form.all("requires");
    if requires.is_empty() {
        drop(typed.object.remove("requires"))
    } else {
        drop(typed.object.insert("requires".to_owned(), json!(requires)))
    }
    definition["transitions"][place] = typed.into_json();
    let then = format!("{}/transitions/{}", address(&opened), path.get("transition"));
    if form.first("draw") == "1" {
        let shown = Shown { definition: &definition, ..opened.shown(context)? };
        return answer(context, &opened.desk_session, pages::drawing(&shown, &then, Here::Transition(place))).await;
    }
    let own = own_fields("transitions", place, &FIELDS);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    opened.save(context, &definition, &own, &then, &|shown| pages::transition(shown, place)).await
}

/// `POST /studio/workflows/:key/transitions/:transition/place`: `to` is `up` or `down`.
pub async fn put(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "transitions", "transition").await?;
    put_part(context, &opened, "transitions", place).await
}

/// `POST /studio/workflows/:key/transitions/:transition/removal`
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, _) = part(context, path, "transitions", "transition").await?;
    let definition = forms::without_transition(opened.definition(), path.get("transition"));
    opened.save(context, &definition, &[], &address(&opened), &pages::workflow).await
}
