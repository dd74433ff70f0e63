//! Handlers.

use http::StatusCode;
use http::header::CONTENT_SECURITY_POLICY;
use portico::mail::DueMails;
use portico::mail::delivery::{self, KeptMail};
use portico::page::Site;
use portico_web::html::PageContext;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, log, settings, wake};
use serde_json::json;

use crate::pages;
use crate::round::{self, Office};

/// Mails that the mailbox shows.
const SHOWN: i64 = 100;

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
    let site = DueMails::load(&database::default().await?, context.call.at, &[]).await?.site;
    let site = site.map(|site| Site {
        name: site.name,
        language: site.language,
        zone: site.zone,
        announcement: None,
        color: site.color,
        logo: site.logo,
        banner: None,
    });
    Ok(context.page_context(site.as_ref(), None))
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
