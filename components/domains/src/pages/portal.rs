//! One portal's domains: the record that each needs, what a look at it gave, a new one.

use maud::{Markup, Render, html};
use portico::ids::EventId;
use portico::portal::{DomainChange, PortalDomain, PortalDomains};
use portico_studio::html::frame::studio;
use portico_web::html::field::{self, Field};
use portico_web::html::{
    Icon, Kind, Locale, SLOT, around, banner, copy_button, designed, hidden, icon, page_head, section, submit_button, time,
};
use portico_web::{origin, t};

use super::{Shown, state, words};
use crate::record::expected;

/// The page.
pub fn page(shown: &Shown<'_>) -> Markup {
    let mut page_context = shown.page.page_context.clone();
    let (l, domains) = (&shown.page.page_context.locale, &shown.page.subject);
    page_context.toast = shown.done.map(|done| done.text(l));
    let Some(portal) = domains.portals.first() else { return html! {} };
    let name = designed(l, &portal.name);
    let title = t!(l, "domains-of", portal = name.words());
    let trail = [("/studio/domains", html! { (t!(l, "domains-title")) }), (&format!("/studio/portals/{}", portal.key), name.render())];
    let main = html! {
        div class="space-y-6 max-w-3xl" {
            (page_head(&trail, &title, html! {}))
            @if !domains.may_edit { (banner(Kind::Info, t!(l, "studio-reads-only"), html! { (t!(l, "domains-admins")) })) }
            @if portal.domains.is_empty() { p class="text-muted text-pretty" { (t!(l, "domains-first")) } }
            @for domain in &portal.domains { (card(shown, portal, domain)) }
            @if domains.may_edit { (claim_form(shown, portal)) }
            @if !domains.history.is_empty() { (section(&t!(l, "studio-history"), None, history(l, &domains.history))) }
        }
    };
    studio(&page_context, "/studio/domains", title, main)
}

fn card(shown: &Shown<'_>, portal: &PortalDomains, domain: &PortalDomain) -> Markup {
    let (l, may_edit) = (&shown.page.page_context.locale, shown.page.subject.may_edit);
    let checked = shown.checked.as_ref().filter(|checked| *checked.host == domain.host);
    html! {
        section class="card p-4 sm:p-5 space-y-4" {
            div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" {
                h2 class="font-semibold min-w-0 break-all" {
                    @if domain.proved_at.is_some() { a class="link link-hover" href=(origin::at_domain(&shown.main, domain.host.as_str())) { (domain.host) } }
                    @else { (domain.host) }
                }
                (state(l, domain))
            }
            @if let Some(checked) = checked { (words::verdict(l, checked.verdict, domain.proved_at.is_some())) }
            (standing(l, domain))
            @if domain.elsewhere.is_none() && domain.proved_at.is_none() { (record(shown, portal, domain)) (pointing(shown)) }
            @if domain.proved_at.is_some() {
                details { summary class="btn btn-sm w-fit list-none" { (icon("chevron-down")) (t!(l, "domains-record")) } div class="pt-3 space-y-3" { (record(shown, portal, domain)) } }
            }
            @if may_edit { (deeds(l, portal, domain)) }
        }
    }
}

/// Since when it is what it is, and what that means.
fn standing(l: &Locale, domain: &PortalDomain) -> Markup {
    html! {
        p class="text-sm text-pretty" {
            @match (domain.proved_at, &domain.elsewhere) {
                (Some(at), _) => { (around(&t!(l, "domains-proved-text", when = SLOT), time(l, at))) }
                (None, Some(other)) => { (around(&t!(l, "domains-elsewhere-text", portal = SLOT), designed(l, other))) }
                (None, None) => { (t!(l, "domains-claimed-text")) }
            }
        }
    }
}

/// The record to set, each part to be copied.
fn record(shown: &Shown<'_>, portal: &PortalDomains, domain: &PortalDomain) -> Markup {
    let l = &shown.page.page_context.locale;
    let (name, value) = (domain.host.challenge_name(), expected(&shown.key, &portal.key, &domain.host));
    let part = |label: &str, text: &str, copied: bool| {
        html! {
            div class="grid gap-x-4 gap-y-1 sm:grid-cols-[5rem_minmax(0,1fr)_auto] sm:items-center py-2.5" {
                dt class="text-sm text-muted" { (label) }
                dd class="min-w-0 break-all font-mono text-sm" { (text) }
                @if copied { dd { (copy_button(l, text)) } }
            }
        }
    };
    html! {
        dl class="rounded-xl bg-base-200 px-4 py-1 divide-y divide-base-300" {
            (part(&t!(l, "domains-record-name"), &name, true))
            (part(&t!(l, "domains-record-type"), "TXT", false))
            (part(&t!(l, "domains-record-value"), &value, true))
        }
        p class="text-sm text-muted text-pretty" { (t!(l, "domains-record-help")) }
    }
}

/// That the domain has to lead here, too, which no record of ours shows.
fn pointing(shown: &Shown<'_>) -> Markup {
    let l = &shown.page.page_context.locale;
    let authority = shown.main.split_once("://").map_or(shown.main.as_str(), |(_, rest)| rest);
    html! { p class="text-sm text-muted text-pretty" { (t!(l, "domains-pointing", main = authority)) } }
}

fn deeds(l: &Locale, portal: &PortalDomains, domain: &PortalDomain) -> Markup {
    let here = format!("/studio/domains/{}/{}", portal.key, domain.host);
    let is_proved = domain.proved_at.is_some();
    html! {
        div class="flex flex-wrap gap-3" {
            @if domain.elsewhere.is_none() {
                form method="post" action=(format!("{here}/proof")) {
                    (hidden(&[("form_id", EventId::generate().as_str())]))
                    @if is_proved { button class="btn" { (icon("refresh-cw")) (t!(l, "domains-check-again")) } }
                    @else { (submit_button(&t!(l, "domains-check"), Some(Icon("search-check")))) }
                }
            }
            a class="btn text-error-ink" href=(format!("{here}/release")) { (icon("unlink")) @if is_proved { (t!(l, "domains-release")) } @else { (t!(l, "domains-give-up")) } }
        }
    }
}

fn claim_form(shown: &Shown<'_>, portal: &PortalDomains) -> Markup {
    let l = &shown.page.page_context.locale;
    let (label, help) = (t!(l, "domains-host"), t!(l, "domains-host-help"));
    let error = shown.error.map(|error| words::claim_error(l, error));
    let host = Field::new("host", &label).value(shown.typed).help(help.as_str()).required(true).max_length(253).autocomplete("off");
    html! {
        form class="card p-4 sm:p-5 space-y-4" method="post" action=(format!("/studio/domains/{}", portal.key)) {
            h2 class="font-semibold" { (t!(l, "domains-new")) }
            (hidden(&[("form_id", EventId::generate().as_str())]))
            (field::text(l, &host.error(error.as_deref())))
            (submit_button(&t!(l, "domains-claim"), Some(Icon("plus"))))
        }
    }
}

fn history(l: &Locale, changes: &[DomainChange]) -> Markup {
    html! {
        ol class="card divide-y divide-base-300 text-sm" {
            @for change in changes {
                li class="px-4 py-3" {
                    p class="break-words" { (words::change(l, change)) }
                    p class="text-muted" { (change.by) " · " (time(l, change.at)) }
                }
            }
        }
    }
}
