//! The guide of the first hour: what is done of it, the site's own state says.

use portico::site::studio::Guide;
use portico_studio::{answer, open};
use portico_web::{Path, RequestContext, Response, Result};

use crate::pages;

/// `GET /studio/guide`
pub async fn guide(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = open(context, async |db, agent| Guide::load(db, agent).await).await?;
    answer(context, &desk_session, pages::guide(&page)).await
}
