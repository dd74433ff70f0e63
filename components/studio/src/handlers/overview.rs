//! What the site is made of.

use portico::site::studio::Studio;
use portico_studio::html::Done;
use portico_studio::{answer, open};
use portico_web::{Path, RequestContext, Response, Result};

use crate::pages;

/// `GET /studio?done=`
pub async fn overview(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = open(context, async |db, agent| Studio::load(db, agent).await).await?;
    let done = Done::parse(&context.query("done")?);
    answer(context, &desk_session, pages::overview(&page, done)).await
}
