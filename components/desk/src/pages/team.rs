//! The team's side: notes, what is known about the customer and the request, and where one writes a note.

use maud::{Markup, html};
use portico::request::LONGEST_MESSAGE;
use portico::request::{DeskDetail, Note};
use portico_web::html::time::exact_time;
use portico_web::html::{Composer, Locale, composer_note, designed, hidden, icon, note, site_word};
use portico_web::markdown::Texts;
use portico_web::t;

use super::parts::RequestPage;
use super::words;

/// As many notes are in sight; those before them are folded away, so that the facts below them are not pushed out.
const NEWEST: usize = 4;

/// Notes, then facts.
pub fn team(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    // Notes have room of their own: what customers write takes none of it.
    let texts = Texts::default();
    let (earlier, newest) = parts.notes.split_at(parts.notes.len().saturating_sub(NEWEST));
    html! {
        @if !earlier.is_empty() {
            details class="space-y-3" {
                summary class="btn btn-note btn-sm w-full" { (icon("history")) (t!(l, "desk-earlier-notes", count = earlier.len())) }
                (notes(l, &texts, earlier))
            }
        }
        @if newest.is_empty() { p class="text-sm text-team-ink" { (t!(l, "desk-no-notes")) } }
        (notes(l, &texts, newest))
        (facts(l, parts, request))
    }
}

/// Where one writes for the team.
pub fn composer(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    if !request.may_write {
        return html! {};
    }
    composer_note(
        l,
        &Composer {
            action: &parts.shown.view.action(&request.key, "notes"),
            hidden: hidden(&[("form_id", parts.form_id.as_str())]),
            value: &parts.draft.note,
            error: parts.draft.note_error.map(|fault| words::error_words(l, fault)).as_deref(),
            button: &t!(l, "common-note-send"),
            tools: html! {},
            max_length: LONGEST_MESSAGE,
        },
    )
}

fn notes(l: &Locale, texts: &Texts, notes: &[Note]) -> Markup {
    let somebody = t!(l, "desk-somebody");
    html! {
        @for shown in notes {
            (note(l, &format!("note-{}", shown.seq), shown.author.as_deref().unwrap_or(&somebody), shown.at, texts.render(l, &shown.body)))
        }
    }
}

/// About the customer, then about the request.
fn facts(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let customer = &request.customer;
    html! {
        dl class="pt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-xs" {
            @if let Some(organisation) = &customer.organisation {
                (fact(&t!(l, "desk-organisation"), html! { (organisation) @if let Some(role) = &customer.role { span class="text-muted" { " · " (site_word(l, role)) } } }))
            }
            (fact(&t!(l, "desk-contact"), html! { (customer.name) br; a class="text-link" href=(format!("mailto:{}", customer.email)) { (customer.email) } }))
            (fact(&t!(l, "desk-open-now"), html! { (t!(l, "desk-requests", count = customer.open_now)) }))
            (fact(&t!(l, "desk-customer-status"), html! { (designed(l, &request.customer_status)) }))
            (fact(&t!(l, "desk-goal"), html! { (t!(l, "desk-goal-hours", hours = request.response_hours)) }))
            @if request.form_version != request.live_version { (fact(&t!(l, "desk-form"), html! { (t!(l, "desk-form-version", version = request.form_version, live = request.live_version)) })) }
            @if request.confidential { (fact(&t!(l, "desk-confidential"), html! { (icon("lock")) " " (t!(l, "desk-confidential-text")) })) }
            (fact(&t!(l, "desk-opened-at"), exact_time(l, request.opened_at)))
            @if let Some(at) = request.resolved_at { (fact(&t!(l, "desk-resolved-at"), exact_time(l, at))) }
            @if let Some(follows) = &request.follows {
                (fact(&t!(l, "desk-follows"), html! { a class="text-link" href=(parts.shown.view.request(follows)) { (follows) } }))
            }
        }
    }
}

fn fact(name: &str, value: Markup) -> Markup {
    html! { dt class="text-team-ink" { (name) } dd class="min-w-0" { (value) } }
}
