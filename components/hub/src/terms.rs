//! The terms of a portal.

use maud::{Markup, html};
use portico::ids::Slug;
use portico::page::CustomerPage;
use portico::portal::TermsPage;
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{SLOT, around, designed, icon, layout, time};
use portico_web::markdown::Texts;
use portico_web::{AdmitCustomer, HttpError, Path, RequestContext, Response, Result, database, session, t};

/// `GET /p/:portal/terms`
pub async fn terms(context: &RequestContext, path: &Path) -> Result<Response> {
    let portal = Slug::parse(path.get("portal")).ok_or_else(HttpError::not_found)?;
    let session = session::customer(context).await?;
    let page = TermsPage::load(&database::default().await?, &context.session_check(session.as_ref()), &portal).await?;
    Ok(Response::page(page_of(&page.admit(context)?, &portal)))
}

fn page_of(page: &CustomerAdmitted<TermsPage>, portal: &Slug) -> Markup {
    let (l, terms) = (&page.page_context.locale, &page.subject);
    let text = designed(l, &terms.text);
    let main = html! {
        article class="mx-auto max-w-3xl space-y-6" {
            nav class="text-sm text-muted" {
                a class="inline-flex items-center gap-1.5 link link-hover py-1" href=(format!("/p/{portal}")) {
                    (icon("arrow-left")) @if let Some(brand) = page.portal() { (designed(l, &brand.name)) }
                }
            }
            h1 class="text-2xl sm:text-3xl font-semibold tracking-tight" { (t!(l, "terms-title")) }
            p class="text-sm text-muted" {
                (around(&t!(l, "terms-version", version = terms.version, when = SLOT), time(l, terms.since)))
                @if let Some(at) = terms.accepted_at { " · " (around(&t!(l, "terms-accepted", when = SLOT), time(l, at))) }
            }
            div class="card p-5 sm:p-8 prose-text" lang=[text.lang()] { (Texts::default().render(l, text.words())) }
        }
    };
    layout::customer(&page.page_context.clone().titled(t!(l, "terms-title")), main)
}
