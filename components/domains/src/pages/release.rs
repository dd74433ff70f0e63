//! Giving a domain up: what changes, before it does.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::portal::{DomainName, Domains};
use portico_studio::html::frame::studio;
use portico_web::html::{Icon, PageContext, designed, hidden, page_head, submit_button};
use portico_web::t;

/// The page; `None` where the portal has no such domain.
pub fn page(page_context: &PageContext, domains: &Domains, host: &DomainName) -> Option<Markup> {
    let l = &page_context.locale;
    let (portal, domain) = domains.find(host)?;
    let here = format!("/studio/domains/{}", portal.key);
    let title = t!(l, "domains-release-title", host = host.as_str());
    let next = portal.domains.iter().find(|other| other.proved_at.is_some() && other.host != *host);
    let trail = [("/studio/domains", html! { (t!(l, "domains-title")) }), (here.as_str(), html! { (designed(l, &portal.name)) })];
    let main = html! {
        div class="space-y-5 max-w-3xl" {
            (page_head(&trail, &title, html! {}))
            section class="card p-5 sm:p-6 space-y-5" {
                @if domain.proved_at.is_some() {
                    h2 class="font-semibold" { (t!(l, "domains-release-means")) }
                    ul class="list-disc ps-5 space-y-2 text-pretty" {
                        li { (t!(l, "domains-release-answers", host = host.as_str())) }
                        li { (t!(l, "domains-release-sessions", count = domain.sessions)) }
                        li { (t!(l, "domains-release-links")) }
                        li { @match next { Some(next) => (t!(l, "domains-release-mails-next", host = next.host.as_str())), None => (t!(l, "domains-release-mails")) } }
                        li { (t!(l, "domains-release-again")) }
                    }
                } @else {
                    p class="text-pretty" { (t!(l, "domains-give-up-text")) }
                }
                form method="post" action=(format!("{here}/{host}/release")) class="flex flex-wrap gap-3" {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    (submit_button(&t!(l, "domains-release-now", host = host.as_str()), Some(Icon("unlink"))))
                    a class="btn" href=(here) { (t!(l, "domains-keep")) }
                }
            }
        }
    };
    Some(studio(page_context, "/studio/domains", title, main))
}
