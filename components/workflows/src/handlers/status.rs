//! A status of a workflow, as the team and as customers read it.

use portico_studio::html::Shown;
use portico_studio::{Typed, answer};
use portico_web::{Path, RequestContext, Response, Result};

use super::workflow::{address, own_fields, part, put as put_part};
use crate::pages::Here;
use crate::{forms, pages};

const FIELDS: [&str; 7] = ["name", "customer_name", "next_step", "category", "owner", "step", "after_reply"];

/// `GET /studio/workflows/:key/statuses/:status?language=&done=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "statuses", "status").await?;
    answer(context, &opened.desk_session, pages::status(&opened.shown(context)?, place)).await
}

/// `POST /studio/workflows/:key/statuses/:status`; with `draw` what it would make is drawn, and nothing kept
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "statuses", "status").await?;
    let form = context.form();
    let mut definition = opened.definition().clone();
    let mut typed = Typed::new(&form, &opened.languages, &definition["statuses"][place]);
    for name in ["name", "customer_name", "next_step"] {
        typed.text(name);
    }
    typed.line("category");
    typed.line("owner");
    typed.optional_number("step");
    typed.optional_line("after_reply");
    definition["statuses"][place] = typed.into_json();
    let then = format!("{}/statuses/{}", address(&opened), path.get("status"));
    if form.first("draw") == "1" {
        let shown = Shown { definition: &definition, ..opened.shown(context)? };
        return answer(context, &opened.desk_session, pages::drawing(&shown, &then, Here::Status(place))).await;
    }
    let own = own_fields("statuses", place, &FIELDS);
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    opened.save(context, &definition, &own, &then, &|shown| pages::status(shown, place)).await
}

/// `POST /studio/workflows/:key/statuses/:status/place`: `to` is `up` or `down`.
pub async fn put(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = part(context, path, "statuses", "status").await?;
    put_part(context, &opened, "statuses", place).await
}

/// `POST /studio/workflows/:key/statuses/:status/removal`: requests that stand in it go `to` another one, where that is said.
pub async fn remove(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, _) = part(context, path, "statuses", "status").await?;
    let form = context.form();
    let to = Some(form.first("to")).filter(|to| !to.is_empty());
    let definition = forms::without_status(opened.definition(), path.get("status"), to);
    opened.save(context, &definition, &[], &address(&opened), &pages::workflow).await
}
