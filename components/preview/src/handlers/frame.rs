//! The page around a preview, the sheet of its colour, and what no preview has.

use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use portico_studio::open;
use portico_studio::preview::{Options, kept_inside, new_customer};
use portico_web::html::{brand as brands, layout};
use portico_web::{HttpError, Path, RequestContext, Response, Result, origin, security, session};

use crate::pages;

/// `GET /studio/preview?at=&width=`, and what the preview within is asked for with.
pub async fn frame(context: &RequestContext, _: &Path) -> Result<Response> {
    let options = Options::parse(&context.query)?;
    let (whom, name, now) = (options.whom(), new_customer(context), context.call.at);
    let at = context.query("at")?;
    let at = origin::local_path(&at).unwrap_or("/");
    let is_narrow = context.query("width")? == "phone";
    let (desk_session, page) = open(context, async |db, agent| options.of(agent, &whom, &name).hub(db, now).await).await?;
    let markup = pages::frame::page(&page.page_context, &page.subject, &options, at, is_narrow);
    let response = Response::page(markup).header(CONTENT_SECURITY_POLICY, security::HOLDS_A_PREVIEW);
    desk_session.with_cookie(context, response).await
}

/// `GET /studio/preview/site/brand.css?v=`: the sheet of the colour that the address names, which nothing need have yet.
pub async fn brand(context: &RequestContext, _: &Path) -> Result<Response> {
    let sheet = brands::stylesheet(&context.query("v")?).ok_or_else(HttpError::not_found)?;
    Ok(Response::new(StatusCode::OK, "text/css; charset=utf-8", sheet).header(CACHE_CONTROL, "private, max-age=31536000, immutable"))
}

/// Any other page of a customer's: it is theirs, and no preview.
pub async fn elsewhere(context: &RequestContext, _: &Path) -> Result<Response> {
    if session::agent(context).await?.is_none() {
        return Err(HttpError::desk_sign_in_first());
    }
    let options = Options::parse(&context.query)?;
    let page_context = context.page_context(None, None);
    let page = layout::narrow(&page_context, pages::elsewhere(&page_context));
    let response = Response::new(StatusCode::NOT_FOUND, "text/html; charset=utf-8", kept_inside(&page.into_string(), &options));
    Ok(response.header(CONTENT_SECURITY_POLICY, security::IS_A_PREVIEW))
}
