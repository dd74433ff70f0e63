//! What a file would change, before anything does.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::site::studio::{ConfigurationPage, DraftVersion, GivenVersion, Objection};
use portico::site::{Change, Comparison, FileThing, How};
use portico_studio::html::{difference, frame, objections, proof, words};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{
    Icon, Kind, Locale, SLOT, Tone, around, banner, designed, empty_state, hidden, icon, page_head, section, status_pill, submit_button,
    time,
};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::{Sent, box_value};

/// So many things that stay are named; the others are counted.
const NAMED: usize = 50;

/// What the page shows.
pub struct Compared<'a> {
    /// How the file's definitions stand to the site.
    pub page: &'a DeskAdmitted<ConfigurationPage>,
    /// The file beside the live site.
    pub compared: &'a Comparison,
    /// What was sent.
    pub sent: &'a Sent,
    /// The file once more, for the form that drafts it.
    pub text: &'a str,
    /// Of that form.
    pub form_id: EventId,
    /// Somebody else was faster, or nothing was ticked: nothing was drafted.
    pub is_overtaken: bool,
}

/// The page.
pub fn page(shown: &Compared<'_>) -> Markup {
    let (l, compared, state) = (&shown.page.page_context.locale, shown.compared, &shown.page.subject);
    let title = t!(l, "configuration-compared");
    let trail = [("/studio/configuration", html! { (t!(l, "configuration-title")) })];
    let main = html! {
        div class="space-y-6" {
            (page_head(&trail, &title, html! {}))
            @if shown.is_overtaken { (banner(Kind::Warning, t!(l, "configuration-not-drafted"), html! { (t!(l, "configuration-not-drafted-text")) })) }
            p class="text-muted text-pretty max-w-prose" { (t!(l, "configuration-counts", file = shown.sent.name(), changed = compared.things.len(), same = compared.same)) }
            @if compared.things.is_empty() { (empty_state(Icon("circle-check"), &t!(l, "configuration-same"), &t!(l, "configuration-same-text"), html! {})) }
            @else { (section(&t!(l, "studio-changes"), None, html! { @for thing in &compared.things { (one(l, shown, thing)) } })) }
            (objections::list(l, &state.refusals, &|refusal| definition_of(compared, refusal)))
            (others(l, &compared.others))
            @if !compared.things.is_empty() { (proof::proof(l, &state.sight, &state.people, person(l, shown))) (draft(l, shown)) }
            (stays(l, &compared.stays))
        }
    };
    frame::studio(&shown.page.page_context, "/studio/configuration", title.clone(), main)
}

fn definition_of<'a>(compared: &'a Comparison, refusal: &Objection) -> Option<&'a Json> {
    compared.things.iter().find(|thing| thing.thing == refusal.thing && thing.key == refusal.key).map(|thing| &thing.definition)
}

/// A thing that the file changes: its box belongs to the form that drafts. Where somebody has drafted it otherwise, it is not ticked by itself.
fn one(l: &Locale, shown: &Compared<'_>, thing: &FileThing) -> Markup {
    let Some(version) = shown.page.subject.version(thing.thing, &thing.key) else { return html! {} };
    let name = frame::name(&thing.definition);
    let (value, draft) = (box_value(version), version.draft.as_ref());
    let is_there = draft.is_some_and(|draft| draft.definition == thing.definition);
    let is_ticked = if shown.sent.ticked.is_empty() { draft.is_none() } else { shown.sent.ticked.contains(&value) };
    html! {
        article class="card p-4 space-y-3" {
            div class="flex flex-wrap items-center gap-x-3 gap-y-2" {
                @if !is_there {
                    label class="grid place-items-center size-11 -m-2.5" {
                        input class="checkbox" type="checkbox" form="drafts" name="thing" value=(value) checked[is_ticked] aria-label=(t!(l, "configuration-choose", what = thing.key.as_str()));
                    }
                }
                h3 class="font-semibold" { @if let Some(name) = &name { (designed(l, name)) } @else { (words::thing(l, thing.thing)) } }
                span class="text-sm text-muted" { (words::thing(l, thing.thing)) " · " (thing.key) }
                @if thing.fields.is_none() { (status_pill(Tone::Info, Icon("sparkles"), t!(l, "studio-new"))) }
                @if is_there { (status_pill(Tone::Success, Icon("circle-check"), t!(l, "configuration-drafted-so"))) }
            }
            @if let Some(draft) = draft.filter(|_| !is_there) { (in_the_way(l, version, draft, thing)) }
            @match &thing.fields {
                Some(fields) => (difference::fields(l, fields)),
                None => p class="text-sm text-muted" { (t!(l, "studio-is-new")) },
            }
        }
    }
}

/// Somebody's draft of the same thing: who, when, and how the two differ.
fn in_the_way(l: &Locale, version: &GivenVersion, draft: &DraftVersion, thing: &FileThing) -> Markup {
    let text = t!(l, "configuration-in-the-way-text", who = draft.by.as_str(), when = SLOT);
    banner(
        Kind::Warning,
        t!(l, "configuration-in-the-way"),
        html! {
            (around(&text, time(l, draft.at))) " "
            a class="text-link" href=(words::address(version.thing, &version.key)) { (t!(l, "configuration-open-draft")) }
            details class="mt-2" {
                summary class="cursor-pointer min-h-11 flex items-center gap-2" { (icon("chevron-right")) (t!(l, "configuration-draft-difference")) }
                (difference::between(l, &draft.definition, &thing.definition))
            }
        },
    )
}

/// What the studio does not take from a file.
fn others(l: &Locale, others: &[Change]) -> Markup {
    html! {
        @if !others.is_empty() {
            (banner(Kind::Warning, t!(l, "configuration-others", count = others.len()), html! {
                p { (t!(l, "configuration-others-text")) " " a class="text-link" href="/studio/people/organisations" { (t!(l, "studio-people")) } }
                ul class="mt-1" { @for change in others.iter().take(NAMED) { li { code { (change.what) " " (change.key) } @if change.how == How::New { " · " (t!(l, "studio-new")) } } } }
                @if others.len() > NAMED { p { (t!(l, "configuration-and-more", count = others.len() - NAMED)) } }
            }))
        }
    }
}

/// A file takes nothing away: what only the site has, stays.
fn stays(l: &Locale, stays: &[Change]) -> Markup {
    html! {
        @if !stays.is_empty() {
            (section(&t!(l, "configuration-stays"), None, html! {
                p class="text-sm text-muted text-pretty max-w-prose" { (t!(l, "configuration-stays-text")) }
                ul class="card px-4 py-3 flex flex-wrap gap-x-5 gap-y-1 text-sm" { @for change in stays.iter().take(NAMED) { li { code { (change.what) " " (change.key) } } } }
                @if stays.len() > NAMED { p class="text-sm text-muted" { (t!(l, "configuration-and-more", count = stays.len() - NAMED)) } }
            }))
        }
    }
}

/// The field that names somebody; its button compares the same file once more, with what is ticked.
fn person(l: &Locale, shown: &Compared<'_>) -> Markup {
    let is_shown = shown.page.subject.people.iter().any(|person| person.email == shown.sent.person);
    html! {
        div id="person" class="flex flex-wrap items-end gap-2" {
            (proof::person_field(l, &shown.sent.person, is_shown, Some("drafts")))
            button class="btn btn-sm min-h-11" form="drafts" formaction="/studio/configuration/comparison#person" { (t!(l, "studio-show")) }
        }
    }
}

/// The form that makes drafts of what is ticked.
fn draft(l: &Locale, shown: &Compared<'_>) -> Markup {
    let gain: i64 = shown.page.subject.sight.iter().map(portico::site::studio::Sight::widens).sum();
    html! {
        form id="drafts" class="card p-4 sm:p-5 space-y-3" method="post" enctype="multipart/form-data" action="/studio/configuration/drafts" {
            (hidden(&[("form_id", shown.form_id.as_str()), ("name", shown.sent.name()), ("text", shown.text)]))
            @if gain > 0 { p class="flex gap-2 font-medium" { span class="text-warning-ink" { (icon("user-plus")) } span { (t!(l, "configuration-widens", count = gain)) } } }
            @if shown.page.subject.drafts > 0 { p class="text-sm text-muted" { (t!(l, "configuration-other-drafts", count = shown.page.subject.drafts)) } }
            (submit_button(&t!(l, "configuration-draft"), Some(Icon("save"))))
            p class="text-sm text-muted text-pretty" { (t!(l, "configuration-draft-hint")) }
        }
    }
}
