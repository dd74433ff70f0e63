//! The drafts together: what they change, what stands in the way, who gains and who loses sight, and publishing them.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::site::studio::{Draft, DraftReview, Objection, Review};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{
    Icon, Kind, Locale, SLOT, Tone, around, banner, designed, empty_state, hidden, icon, page_head, section, status_pill, submit_button,
    time,
};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::Choice;
use portico_studio::html::{Done, difference, frame, objections, proof, words};

/// What the page shows.
pub struct Reviewed<'a> {
    /// The drafts.
    pub page: &'a DeskAdmitted<DraftReview>,
    /// Of the form that publishes.
    pub form_id: EventId,
    /// The address of whoever was asked for.
    pub person: &'a str,
    /// Why nothing was published.
    pub refused: Option<Refused>,
    /// What was just done.
    pub done: Option<Done>,
}

/// Why nothing was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No draft was ticked.
    NothingChosen,
    /// Something stands in the way.
    NotPossible,
    /// Somebody gains sight, which was not agreed to.
    NotTicked,
}

/// The page.
pub fn page(reviewed: &Reviewed<'_>) -> Markup {
    let mut page_context = reviewed.page.page_context.clone();
    let (l, review) = (&reviewed.page.page_context.locale, &reviewed.page.subject);
    page_context.toast = reviewed.done.map(|done| done.text(l));
    let title = t!(l, "studio-drafts");
    let main = html! {
        div class="space-y-6" {
            (page_head(&[], &title, html! {}))
            @if let Some(refused) = reviewed.refused { (told(l, refused)) }
            @if review.drafts.is_empty() {
                (empty_state(Icon("circle-check"), &t!(l, "studio-no-drafts"), &t!(l, "studio-no-drafts-text"), html! { a class="btn" href="/studio" { (t!(l, "studio-portals")) } }))
            } @else {
                p class="text-muted text-pretty max-w-prose" { (t!(l, "studio-drafts-hint")) }
                (section(&t!(l, "studio-changes"), None, html! { @for draft in &review.drafts { (one(l, reviewed, draft)) } }))
                (objections::list(l, &review.refusals, &|refusal| drafted(review, refusal)))
                (proof::proof(l, &review.sight, &review.people, person_search(l, reviewed)))
                @if review.may_publish { (publish(l, reviewed)) }
                @else { (banner(Kind::Info, t!(l, "studio-only-administrators"), html! { (t!(l, "studio-only-administrators-text")) })) }
            }
        }
    };
    frame::studio(&page_context, "/studio/drafts", title, main)
}

fn told(l: &Locale, refused: Refused) -> Markup {
    let text = match refused {
        Refused::NothingChosen => t!(l, "studio-refused-nothing"),
        Refused::NotPossible => t!(l, "studio-refused-not-possible"),
        Refused::NotTicked => t!(l, "studio-refused-not-ticked"),
    };
    banner(Kind::Error, t!(l, "studio-refused"), html! { (text) })
}

fn drafted<'a>(review: &'a Review, refusal: &Objection) -> Option<&'a Json> {
    review.drafts.iter().find(|draft| draft.thing == refusal.thing && draft.key == refusal.key).map(|draft| &draft.definition)
}

/// The form that shows somebody by their address, of the same drafts.
fn person_search(l: &Locale, reviewed: &Reviewed<'_>) -> Markup {
    let review = &reviewed.page.subject;
    let is_shown = review.people.iter().any(|person| person.email == reviewed.person);
    html! {
        form id="person" class="flex flex-wrap items-end gap-2" method="get" action="/studio/drafts#person" {
            @for draft in review.drafts.iter().filter(|draft| draft.chosen) { input type="hidden" name="draft" value=(Choice::value(draft)); }
            (proof::person_field(l, reviewed.person, is_shown, None))
            button class="btn btn-sm min-h-11" { (t!(l, "studio-show")) }
        }
    }
}

/// A draft: its box belongs to the form that publishes.
fn one(l: &Locale, reviewed: &Reviewed<'_>, draft: &Draft) -> Markup {
    let name = frame::name(&draft.definition);
    html! {
        article class="card p-4 space-y-3" {
            div class="flex flex-wrap items-center gap-x-3 gap-y-2" {
                label class="grid place-items-center size-11 -m-2.5" {
                    input class="checkbox" type="checkbox" form="publication" name="draft" value=(Choice::value(draft)) checked[draft.chosen] aria-label=(t!(l, "studio-choose", what = draft.key.as_str()));
                }
                h3 class="font-semibold" {
                    a class="link link-hover" href=(words::address(draft.thing, &draft.key)) { @if let Some(name) = &name { (designed(l, name)) } @else { (words::thing(l, draft.thing)) } }
                }
                span class="text-sm text-muted" { (words::thing(l, draft.thing)) " · " (draft.key) }
                @if draft.live.is_null() { (status_pill(Tone::Info, Icon("sparkles"), t!(l, "studio-new"))) }
                span class="text-sm text-muted" { (around(&t!(l, "studio-saved-by", who = draft.by.as_str(), when = SLOT), time(l, draft.at))) (frame::from_file(l, draft.file.as_deref())) }
                (discard(l, reviewed, draft))
            }
            @match draft.changes() {
                Some(fields) => (difference::fields(l, &fields)),
                None => p class="text-sm text-muted" { (t!(l, "studio-is-new")) },
            }
        }
    }
}

fn discard(l: &Locale, reviewed: &Reviewed<'_>, draft: &Draft) -> Markup {
    let seq = draft.seq.to_string();
    html! {
        form class="ms-auto" method="post" action=(format!("/studio/drafts/{}/{}/discarding", draft.thing.word(), draft.key)) {
            (hidden(&[("form_id", reviewed.form_id.as_str()), ("draft_seq", &seq)]))
            button class="btn btn-ghost btn-sm" { (icon("trash-2")) (t!(l, "studio-discard")) span class="sr-only" { ": " (draft.key) } }
        }
    }
}

/// The form that publishes what is ticked; where it widens, a tick of its own says of how many.
fn publish(l: &Locale, reviewed: &Reviewed<'_>) -> Markup {
    let review = &reviewed.page.subject;
    html! {
        form id="publication" class="card p-4 sm:p-5 space-y-4" method="post" action="/studio/drafts/publication" {
            (hidden(&[("form_id", reviewed.form_id.as_str())]))
            @if review.is_wider() {
                label class="flex items-center gap-3 min-h-11" {
                    input class="checkbox" type="checkbox" name="widens" value=(review.gain());
                    span { span class="font-medium" { (t!(l, "studio-agree", count = review.gain())) } " " (proof::some_names(l, &review.sight)) }
                }
            }
            div class="flex flex-wrap items-center gap-3" {
                (submit_button(&t!(l, "studio-publish"), Some(Icon("rocket"))))
                button class="btn" formmethod="get" formaction="/studio/drafts" { (icon("list-checks")) (t!(l, "studio-review-chosen")) }
            }
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-publish-hint")) }
        }
    }
}
