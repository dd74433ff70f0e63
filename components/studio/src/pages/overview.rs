//! What the site is made of: portals with their request types, workflows, workspaces, and what is drafted.

use maud::{Markup, html};
use portico::site::studio::{DraftsSummary, Listed, Overview, Studio, StudioPortal, StudioType};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Locale, SLOT, Tone, around, designed, empty_state, icon, named_icon, page_head, section, status_pill, time};
use portico_web::t;

use portico_studio::html::{Done, frame};

/// The first page of the studio.
pub fn page(page: &DeskAdmitted<Studio>, done: Option<Done>) -> Markup {
    let mut page_context = page.page_context.clone();
    let (l, all) = (&page.page_context.locale, &page.subject);
    page_context.toast = done.map(|done| done.text(l));
    let main = html! {
        div class="space-y-6" {
            (page_head(&[], t!(l, "studio-portals"), html! { @if all.may_edit { (new_portal(l)) } }))
            @if let Some(drafts) = &all.drafts { (drafted(l, drafts)) }
            @if all.portals.is_empty() { (empty_state(Icon("layout-grid"), &t!(l, "studio-no-portals"), &t!(l, "studio-no-portals-text"), html! { a class="btn btn-primary" href="/studio/guide" { (icon("footprints")) (t!(l, "guide-title")) } })) }
            @for portal in &all.portals { (portal_card(l, portal, all)) }
            (section(&t!(l, "studio-workflows"), None, listed(l, "/studio/workflows", &all.workflows, &t!(l, "studio-new-workflow"), all.may_edit)))
            (section(&t!(l, "studio-workspaces"), None, listed(l, "/studio/workspaces", &all.workspaces, &t!(l, "studio-new-workspace"), all.may_edit)))
        }
    };
    frame::studio(&page_context, "/studio", t!(l, "common-studio"), main)
}

fn new_portal(l: &Locale) -> Markup {
    html! {
        a class="btn btn-sm" href="/studio/guide" { (icon("footprints")) (t!(l, "guide-title")) }
        a class="btn btn-sm" href="/studio/starting-points" { (icon("wand-sparkles")) (t!(l, "studio-starting-points")) }
        a class="btn btn-primary btn-sm" href="/studio/portals/new" { (icon("plus")) (t!(l, "studio-new-portal")) }
    }
}

fn drafted(l: &Locale, drafts: &DraftsSummary) -> Markup {
    html! {
        a class="flex items-center gap-4 card border-2! border-warning! p-4" href="/studio/drafts" {
            span class="grid place-items-center size-10 rounded-xl bg-warning-soft text-warning-ink shrink-0 text-xl" { (icon("list-checks")) }
            span class="grow min-w-0" {
                span class="block font-medium" { (t!(l, "studio-drafts-count", count = drafts.count)) }
                span class="block text-sm text-muted" { (around(&t!(l, "studio-saved-by", who = drafts.by.as_str(), when = SLOT), time(l, drafts.at))) }
            }
            span class="btn btn-primary btn-sm max-sm:hidden" { (t!(l, "studio-to-review")) }
        }
    }
}

/// A portal, its tabs, and the request types in them; those in no tab of it come last.
fn portal_card(l: &Locale, portal: &StudioPortal, all: &Overview) -> Markup {
    let types: Vec<&StudioType> = all.types.iter().filter(|kind| kind.portal == portal.listed.key).collect();
    let in_no_tab: Vec<&&StudioType> = types.iter().filter(|kind| !portal.tabs.iter().any(|tab| tab.key == kind.tab)).collect();
    html! {
        section class="card overflow-hidden" aria-labelledby=(format!("portal-{}", portal.listed.key)) {
            div class="flex flex-wrap items-center gap-3 px-4 py-3 border-b border-base-300" {
                span class="text-xl text-brand-ink" { (named_icon(&portal.icon)) }
                h2 class="font-semibold grow min-w-0" id=(format!("portal-{}", portal.listed.key)) {
                    a class="link link-hover" href=(format!("/studio/portals/{}", portal.listed.key)) { (designed(l, &portal.listed.name)) }
                    span class="text-muted font-normal text-sm" { " /p/" (portal.listed.key) }
                }
                (state(l, &portal.listed))
                @if portal.listed.live { a class="btn btn-ghost btn-sm" href=(format!("/p/{}", portal.listed.key)) { (icon("external-link")) (t!(l, "studio-open")) } }
            }
            div class="divide-y divide-base-300" {
                @for tab in &portal.tabs {
                    div class="px-4 py-3 grid gap-x-4 gap-y-2 sm:grid-cols-[10rem_1fr]" {
                        h3 class="text-sm font-semibold text-muted pt-1" { (designed(l, &tab.name)) }
                        div class="flex flex-wrap gap-2" {
                            @for kind in types.iter().filter(|kind| kind.tab == tab.key) { (request_type(l, kind)) }
                            @if all.may_edit {
                                a class="btn btn-ghost btn-sm" href=(format!("/studio/request-types/new?portal={}&tab={}", portal.listed.key, tab.key)) { (icon("plus")) (t!(l, "studio-new-type")) }
                            }
                        }
                    }
                }
                @if !in_no_tab.is_empty() { div class="px-4 py-3 flex flex-wrap gap-2" { @for kind in in_no_tab { (request_type(l, kind)) } } }
            }
        }
    }
}

fn request_type(l: &Locale, kind: &StudioType) -> Markup {
    html! {
        a class="btn btn-sm font-normal h-auto min-h-8 py-1 text-start" href=(format!("/studio/request-types/{}", kind.listed.key)) {
            span class="text-brand-ink" { (named_icon(&kind.icon)) }
            span { (designed(l, &kind.listed.name)) }
            span class="text-muted text-xs" { (kind.workspace) }
            @if kind.listed.draft { span class="text-warning-ink" { (icon("pencil-line")) span class="sr-only" { (t!(l, "studio-drafted")) } } }
        }
    }
}

fn state(l: &Locale, listed: &Listed) -> Markup {
    html! {
        @if listed.draft {
            (status_pill(Tone::Warning, Icon("pencil-line"), if listed.live { t!(l, "studio-drafted") } else { t!(l, "studio-not-live-yet") }))
        }
    }
}

/// Things by name, each with its state, and a way to a new one.
fn listed(l: &Locale, folder: &str, things: &[Listed], new: &str, may_edit: bool) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" {
            @for thing in things {
                li class="flex items-center gap-3 px-4 py-2.5" {
                    a class="link link-hover font-medium grow min-w-0" href=(format!("{folder}/{}", thing.key)) { (designed(l, &thing.name)) }
                    (state(l, thing))
                }
            }
        }
        @if may_edit { a class="btn btn-ghost btn-sm mt-2" href=(format!("{folder}/new")) { (icon("plus")) (new) } }
    }
}
