//! Pages.

mod portal;
mod release;
mod words;

use maud::{Markup, html};
use portico::portal::{DomainName, DomainNameError, Domains, DomainsPage, PortalDomain, PortalDomains};
use portico_studio::html::frame::studio;
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Locale, PageContext, Tone, designed, empty_state, icon, named_icon, page_head, status_pill};
use portico_web::{done, t};

use crate::record::Verdict;
pub use portal::page as portal;
pub use release::page as release;

/// The page of one portal's domains, with what was typed and found.
pub struct Shown<'a> {
    /// As the site has them.
    pub page: &'a DeskAdmitted<DomainsPage>,
    /// What the values of records are derived with.
    pub key: String,
    /// The site's main address.
    pub main: String,
    /// What stands in the field of a new one.
    pub typed: &'a str,
    /// Why it was not claimed.
    pub error: Option<ClaimError>,
    /// What a look at the record gave.
    pub checked: Option<Checked<'a>>,
    /// What was just done.
    pub done: Option<Done>,
}

/// Why a domain was not claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimError {
    /// It is no name of a domain.
    Name(DomainNameError),
    /// It is the site's main address.
    Own,
    /// This portal has claimed it already.
    Claimed,
    /// Another portal has proved it.
    Taken,
    /// The portal has as many as one may have.
    TooMany,
}

/// A record was looked up, and proves nothing.
pub struct Checked<'a> {
    /// Of which domain.
    pub host: &'a DomainName,
    /// What was found.
    pub verdict: &'a Verdict,
}

done! {
    /// A domain was claimed.
    Claimed = "claimed" => "domains-done-claimed",
    /// It was proved.
    Proved = "proved" => "domains-done-proved",
    /// It was proved before, and still is.
    Still = "still" => "domains-done-still",
    /// It was given up.
    Released = "released" => "domains-done-released",
}

/// All portals' domains.
pub fn list(page_context: &PageContext, domains: &Domains) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "domains-title");
    let main = html! {
        div class="space-y-6 max-w-3xl" {
            (page_head(&[], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "domains-text")) }
            @if domains.portals.is_empty() {
                (empty_state(Icon("globe"), &t!(l, "domains-no-portals"), &t!(l, "domains-no-portals-text"), html! { a class="btn" href="/studio" { (t!(l, "studio-portals")) } }))
            } @else {
                ul class="card divide-y divide-base-300" { @for portal in &domains.portals { (row(l, portal)) } }
            }
        }
    };
    studio(page_context, "/studio/domains", title, main)
}

fn row(l: &Locale, portal: &PortalDomains) -> Markup {
    let name = designed(l, &portal.name);
    html! {
        li {
            a class="flex gap-4 px-4 sm:px-5 py-4 hover:bg-base-200/60 -outline-offset-2!" href=(format!("/studio/domains/{}", portal.key)) {
                span class="text-xl text-muted mt-0.5" { (named_icon(&portal.icon)) }
                span class="grow min-w-0 space-y-1.5" {
                    span class="block font-medium" lang=[name.lang()] { (name.words()) }
                    @if portal.domains.is_empty() { span class="block text-sm text-muted" { (t!(l, "domains-none")) } }
                    @for domain in &portal.domains {
                        span class="flex flex-wrap items-center gap-x-3 gap-y-1" { span class="min-w-0 break-all" { (domain.host) } (state(l, domain)) }
                    }
                }
                span class="self-center text-muted" { (icon("chevron-right")) }
            }
        }
    }
}

/// Where a domain stands.
fn state(l: &Locale, domain: &PortalDomain) -> Markup {
    match (domain.proved_at, &domain.elsewhere) {
        (Some(_), _) => status_pill(Tone::Success, Icon("circle-check"), t!(l, "domains-proved")),
        (None, Some(_)) => status_pill(Tone::Error, Icon("circle-x"), t!(l, "domains-elsewhere")),
        (None, None) => status_pill(Tone::Warning, Icon("hourglass"), t!(l, "domains-claimed")),
    }
}
