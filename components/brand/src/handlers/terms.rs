//! The terms that whoever asks at a portal accepts, and who did.

use portico::ids::AgentId;
use portico::site::studio::TermsRecord;
use portico_studio::html::Shown;
use portico_studio::{Typed, answer};
use portico_web::{Path, RequestContext, Response, Result, database};

use super::brand::portal;
use crate::pages;

/// `GET /studio/brand/portals/:key/terms?before=`
pub async fn form(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = portal(context, path).await?;
    let record = record(context, &opened.desk_session.agent, &opened.key).await?;
    answer(context, &opened.desk_session, pages::terms(&opened.shown(context)?, &record)).await
}

/// `POST /studio/brand/portals/:key/terms`
pub async fn save(context: &RequestContext, path: &Path) -> Result<Response> {
    let opened = portal(context, path).await?;
    let form = context.form();
    let mut typed = Typed::new(&form, &opened.languages, opened.definition());
    typed.optional_text("terms");
    let record = record(context, &opened.desk_session.agent, &opened.key).await?;
    let then = format!("/studio/brand/portals/{}/terms", opened.key);
    let page = |shown: &Shown<'_>| pages::terms(shown, &record);
    opened.save(context, &typed.into_json(), &["terms"], &then, &page).await
}

async fn record(context: &RequestContext, agent: &AgentId, portal: &str) -> Result<TermsRecord> {
    let before = context.query("before")?.parse().unwrap_or(i64::MAX);
    Ok(TermsRecord::load(&database::default().await?, agent, portal, before).await?)
}
