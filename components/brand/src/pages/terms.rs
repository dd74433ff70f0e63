//! A portal's terms: what they say, their versions, and who accepted which.

use maud::{Markup, html};
use portico::site::studio::{Acceptance, TermsRecord};
use portico_studio::html::editor::{Editor, own};
use portico_studio::html::{Shown, frame};
use portico_web::html::{Locale, SLOT, around, pager, section, time};
use portico_web::t;

/// The page.
pub fn page(shown: &Shown<'_>, record: &TermsRecord) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let look = format!("/studio/brand/portals/{}", shown.key);
    let address = format!("{look}/terms");
    let fields = frame::part(
        &t!(l, "brand-terms"),
        html! {
            p class="text-sm text-muted text-pretty max-w-prose" { (t!(l, "brand-terms-intro")) }
            (edit.text("terms", &t!(l, "brand-terms-text"), &t!(l, "brand-markdown"), false, 20_000, 12))
        },
    );
    let content = html! {
        (frame::form(shown, &address, fields))
        div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) }
        (section(&t!(l, "brand-terms-versions"), None, versions(l, record)))
        (section(&t!(l, "brand-terms-record"), None, acceptances(l, record, &address)))
    };
    let portal = format!("/studio/portals/{}", shown.key);
    let trail = [
        (portal.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
        (look.as_str(), html! { (t!(l, "brand-of-portal")) }),
    ];
    frame::thing(shown, "/studio/brand", &trail, t!(l, "brand-terms"), content)
}

fn versions(l: &Locale, record: &TermsRecord) -> Markup {
    html! {
        @if record.versions.is_empty() { p class="text-sm text-muted" { (t!(l, "brand-terms-none")) } }
        @else {
            ul class="card divide-y divide-base-300" {
                @for one in &record.versions {
                    li class="flex flex-wrap items-center gap-x-4 px-4 py-2.5" {
                        span class="font-medium grow" { (around(&t!(l, "terms-version", version = one.version, when = SLOT), time(l, one.since))) }
                        span class="text-sm text-muted" { (t!(l, "brand-terms-count", count = one.accepted)) }
                    }
                }
            }
        }
    }
}

fn acceptances(l: &Locale, record: &TermsRecord, address: &str) -> Markup {
    let (page, next) = record.page();
    html! {
        @if page.is_empty() { p class="text-sm text-muted" { (t!(l, "brand-terms-nobody")) } }
        @else {
            div class="card overflow-x-auto" tabindex="0" role="region" aria-label=(t!(l, "brand-terms-record")) {
                table class="matrix" {
                    thead { tr {
                        th scope="col" { (t!(l, "studio-person")) } th scope="col" { (t!(l, "brand-terms-which")) }
                        th scope="col" { (t!(l, "brand-terms-when")) } th scope="col" { (t!(l, "brand-terms-proof")) }
                    } }
                    tbody { @for one in page { (row(l, one)) } }
                }
            }
            p class="text-sm text-muted text-pretty max-w-prose" { (t!(l, "brand-terms-proof-help")) }
        }
        (pager(l, next.map(|seq| format!("{address}?before={seq}")).as_deref()))
    }
}

fn row(l: &Locale, one: &Acceptance) -> Markup {
    html! {
        tr {
            th scope="row" { span class="block font-medium" { (one.name) } span class="block text-sm text-muted font-normal" { (one.email) } }
            td { (one.version) " · " (one.language) }
            td { (time(l, one.at)) }
            td { code title=(one.hash) { "#" (one.seq) " · " (one.hash.get(..12).unwrap_or_default()) "…" } }
        }
    }
}
