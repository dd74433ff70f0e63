//! Handlers.

use http::StatusCode;
use portico_web::{Path, RequestContext, Response, Result, log, settings, wake};
use serde_json::json;

use crate::round::{self, Office};

/// `POST /wake`, from another component: no public route has this path. The work goes on after the answer, so that nobody waits for it.
pub async fn wake(context: &RequestContext, _: &Path) -> Result<Response> {
    let told = context.header(wake::ORIGIN).filter(|origin| !origin.is_empty());
    let origin = match told {
        Some(origin) => origin.to_owned(),
        None => settings::public_url(context).await?,
    };
    let office = Office::open(origin).await?;
    let request_id = context.call.id.clone();
    spin_sdk::wasip3::spawn(async move {
        if let Err(error) = round::after_wake(&office).await {
            log::failed_in_background(&error, &request_id, "a round after a wake").await;
        }
    });
    Ok(Response::new(StatusCode::ACCEPTED, "text/plain; charset=utf-8", ""))
}

/// `POST /courier/tick`, from a cron job.
pub async fn tick(context: &RequestContext, _: &Path) -> Result<Response> {
    let office = Office::open(settings::public_url(context).await?).await?;
    let tally = round::all_due(&office).await?;
    let purged = round::purge(&office).await?;
    Ok(Response::json(
        StatusCode::OK,
        &json!({"sent": tally.sent, "needless": tally.needless, "later": tally.later, "given_up": tally.given_up, "purged": purged}),
    ))
}
