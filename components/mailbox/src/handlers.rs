//! Handlers.

use http::StatusCode;
use http::header::CONTENT_SECURITY_POLICY;
use portico::mail::delivery::{self, KeptMail};
use portico::sign_in::SignIn;
use portico_web::html::PageContext;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, settings};
use serde_json::json;

use crate::pages;

/// Mails that are shown.
const SHOWN: i64 = 100;

/// `GET /dev/mail`
pub async fn mailbox(context: &RequestContext, _: &Path) -> Result<Response> {
    in_development(context).await?;
    let to = context.query("to")?.trim().to_lowercase();
    let mails = delivery::mailbox(&database::internal().await?, &to, SHOWN).await?;
    if context.wants_json() {
        return Ok(Response::json(StatusCode::OK, &json!({"mails": mails})));
    }
    Ok(Response::page(pages::mailbox(&page_context(context).await?, &mails, &to)))
}

/// `GET /dev/mail/:id`
pub async fn kept_mail(context: &RequestContext, path: &Path) -> Result<Response> {
    let mail = find(context, path).await?;
    if context.wants_json() {
        return Ok(Response::json(StatusCode::OK, &json!(mail)));
    }
    Ok(Response::page(pages::kept_mail(&page_context(context).await?, &mail)))
}

/// `GET /dev/mail/:id/html`: the HTML part as a mail program shows it, without scripts and without this site's cookies.
pub async fn kept_html(context: &RequestContext, path: &Path) -> Result<Response> {
    let mail = find(context, path).await?;
    let policy = "default-src 'none'; object-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; frame-ancestors 'none'; base-uri 'none'; \
                  sandbox allow-popups allow-popups-to-escape-sandbox";
    Ok(Response::new(StatusCode::OK, "text/html; charset=utf-8", mail.html).header(CONTENT_SECURITY_POLICY, policy))
}

/// The frame of the site's pages, as nobody in particular sees them.
async fn page_context(context: &RequestContext) -> Result<PageContext> {
    let page = SignIn::load(&database::default().await?, &context.session_check(None), None).await?;
    Ok(context.page_context(page.site.as_ref(), None))
}

async fn find(context: &RequestContext, path: &Path) -> Result<KeptMail> {
    in_development(context).await?;
    let id = path.get("id").parse().map_err(|_| HttpError::not_found())?;
    Ok(delivery::kept_mail(&database::internal().await?, id).await?)
}

/// The mailbox is there only where mail goes nowhere else, and for whom [`settings::shows_mailbox`] says.
async fn in_development(context: &RequestContext) -> Result<()> {
    let kept = settings::get("mail_url").await? == "mailbox:";
    if kept && settings::shows_mailbox(context).await? { Ok(()) } else { Err(HttpError::not_found()) }
}
