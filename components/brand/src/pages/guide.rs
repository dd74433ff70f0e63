//! The guide of the first hour: five steps, each of which the site's own state marks as done.

use maud::{Markup, html};
use portico::site::studio::{Guide, Steps};
use portico_studio::html::frame;
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Locale, Tone, icon, page_head, status_pill};
use portico_web::t;

struct Step {
    title: String,
    text: String,
    is_done: bool,
    links: Vec<(String, String)>,
}

/// The page.
pub fn page(page: &DeskAdmitted<Guide>) -> Markup {
    let l = &page.page_context.locale;
    let steps = steps(l, &page.subject);
    let done = steps.iter().filter(|step| step.is_done).count();
    let next = steps.iter().position(|step| !step.is_done);
    let main = html! {
        div class="space-y-5 max-w-3xl" {
            (page_head(&[], t!(l, "guide-title"), html! {}))
            p class="text-muted text-pretty" { @if next.is_some() { (t!(l, "guide-intro", done = done, all = steps.len())) } @else { (t!(l, "guide-all-done")) } }
            ol class="space-y-3" { @for (place, step) in steps.iter().enumerate() { (one(l, place, step, next == Some(place))) } }
        }
    };
    frame::studio(&page.page_context, "/studio", t!(l, "guide-title"), main)
}

fn steps(l: &Locale, state: &Steps) -> Vec<Step> {
    let link = |words: String, address: &str| (words, address.to_owned());
    let portal = state.portal.as_ref();
    let front = portal.map(|key| link(t!(l, "guide-try-link"), &format!("/p/{key}")));
    vec![
        Step {
            title: t!(l, "guide-brand"),
            text: t!(l, "guide-brand-text"),
            is_done: state.logo,
            links: vec![link(t!(l, "guide-brand-link"), "/studio/brand")],
        },
        Step {
            title: t!(l, "guide-start"),
            text: t!(l, "guide-start-text"),
            is_done: portal.is_some() || state.drafted,
            links: vec![
                link(t!(l, "studio-starting-points"), "/studio/starting-points"),
                link(t!(l, "studio-new-portal"), "/studio/portals/new"),
            ],
        },
        Step {
            title: t!(l, "guide-publish"),
            text: if state.drafts > 0 { t!(l, "studio-drafts-count", count = state.drafts) } else { t!(l, "guide-publish-text") },
            is_done: portal.is_some() && state.drafts == 0,
            links: vec![link(t!(l, "studio-to-review"), "/studio/drafts")],
        },
        Step {
            title: t!(l, "guide-invite"),
            text: t!(l, "guide-invite-text"),
            is_done: state.colleagues > 0,
            links: vec![link(t!(l, "guide-invite-link"), "/studio/people/agents/new")],
        },
        Step {
            title: t!(l, "guide-try"),
            text: t!(l, "guide-try-text"),
            is_done: state.customer && state.request.is_some(),
            links: front
                .into_iter()
                .chain(state.request.as_ref().map(|key| link(t!(l, "guide-answer-link"), &format!("/desk/requests/{key}"))))
                .collect(),
        },
    ]
}

fn one(l: &Locale, place: usize, step: &Step, is_next: bool) -> Markup {
    html! {
        li class=(if is_next { "card p-4 sm:p-5 space-y-3 border-2! border-primary!" } else { "card p-4 sm:p-5 space-y-3" }) aria-current=[is_next.then_some("step")] {
            div class="flex flex-wrap items-center gap-3" {
                span class="grid place-items-center size-9 rounded-full bg-neutral-soft text-neutral-ink font-semibold shrink-0" aria-hidden="true" {
                    @if step.is_done { (icon("check")) } @else { (place + 1) }
                }
                h2 class="font-semibold grow" { (step.title) }
                @if step.is_done { (status_pill(Tone::Success, Icon("circle-check"), t!(l, "guide-done"))) }
            }
            p class="text-muted text-pretty" { (step.text) }
            div class="flex flex-wrap gap-2" {
                @for (number, (words, address)) in step.links.iter().enumerate() {
                    a class=(if is_next && number == 0 { "btn btn-primary btn-sm" } else { "btn btn-sm" }) href=(address) { (words) }
                }
            }
        }
    }
}
