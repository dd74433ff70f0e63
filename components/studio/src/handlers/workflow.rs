//! Workflows: their statuses as customers read them, and the ways between.

use portico::portal::WorkflowDefinition;
use portico_studio::{Opened, Typed, answer};
use portico_web::{HttpError, Path, RequestContext, Response, Result};

use crate::pages;

/// `GET /studio/workflows/:key?done=`
pub async fn workflow(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    answer(context, &opened.desk_session, pages::workflow(&opened.shown(context)?)).await
}

/// The place of the status that the path names.
async fn asked(context: &RequestContext, path: &Path) -> Result<(Opened, usize)> {
    let opened = Opened::known::<WorkflowDefinition>(context, path.get("key")).await?;
    let statuses = opened.definition()["statuses"].as_array();
    let place = statuses.and_then(|statuses| statuses.iter().position(|status| status["key"] == path.get("status")));
    match place {
        Some(place) => Ok((opened, place)),
        None => Err(HttpError::not_found().within(opened.page.page_context)),
    }
}

/// `GET /studio/workflows/:key/statuses/:status?language=&done=`
pub async fn status(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = asked(context, path).await?;
    answer(context, &opened.desk_session, pages::status(&opened.shown(context)?, place)).await
}

/// `POST /studio/workflows/:key/statuses/:status`
pub async fn save_status(context: &RequestContext, path: &Path) -> Result<Response> {
    let (opened, place) = asked(context, path).await?;
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
    let then = format!("/studio/workflows/{}/statuses/{}", opened.key, path.get("status"));
    let own = format!("statuses[{place}]");
    opened.save(context, &definition, &[&own], &then, &|shown| pages::status(shown, place)).await
}
