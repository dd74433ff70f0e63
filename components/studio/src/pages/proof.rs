//! The permission proof: who gains and who loses sight of what, and some people beside all that changes.

use maud::{Markup, html};
use portico::site::studio::{Person, Review, Seen, Sight, WhatIsSeen};
use portico_web::html::{Icon, Locale, designed, section};
use portico_web::t;

use super::Reviewed;

/// The counts, thing by thing, and the matrix.
pub fn proof(l: &Locale, reviewed: &Reviewed<'_>) -> Markup {
    let review = &reviewed.page.subject;
    section(
        &t!(l, "studio-proof"),
        None,
        html! {
            p class="text-sm text-muted text-pretty max-w-prose" { (t!(l, "studio-proof-hint")) }
            @if review.sight.is_empty() { p class="card px-4 py-3" { (t!(l, "studio-proof-none")) } }
            @else {
                ul class="card divide-y divide-base-300" { @for sight in &review.sight { (counts(l, sight)) } }
                (person_search(l, reviewed))
                (matrix(l, review))
            }
        },
    )
}

fn counts(l: &Locale, sight: &Sight) -> Markup {
    let nothing = sight.gain == 0 && sight.loss == 0 && sight.is_public == sight.was_public;
    html! {
        li class="px-4 py-3 space-y-1" {
            p class="font-medium" { (what(l, sight)) }
            @if sight.is_public && !sight.was_public { (line(Icon("globe"), "text-warning-ink", &t!(l, "studio-becomes-public"), &[])) }
            @if sight.was_public && !sight.is_public { (line(Icon("lock"), "text-muted", &t!(l, "studio-no-longer-public"), &[])) }
            @if sight.gain > 0 { (line(Icon("user-plus"), "text-warning-ink", &t!(l, "studio-gain", count = sight.gain), &sight.gainers)) }
            @if sight.loss > 0 { (line(Icon("user-minus"), "text-error-ink", &t!(l, "studio-loss", count = sight.loss), &sight.losers)) }
            @if nothing { p class="text-sm text-muted" { (t!(l, "studio-sight-stays")) } }
        }
    }
}

fn what(l: &Locale, sight: &Sight) -> Markup {
    html! {
        (designed(l, &sight.name))
        span class="text-muted font-normal" { " · " @match sight.what { WhatIsSeen::Portal => (t!(l, "studio-portal-and-types")), WhatIsSeen::Type => (t!(l, "studio-type")) } }
    }
}

fn line(face: Icon, class: &str, words: &str, names: &[String]) -> Markup {
    html! { p class="text-sm flex gap-2" { span class=(class) { (face) } span { (words) @if !names.is_empty() { span class="text-muted" { " " (names.join(", ")) } } } } }
}

/// Three of those who gain, for whoever is to agree.
pub fn some_names(l: &Locale, review: &Review) -> Markup {
    let mut names: Vec<&str> = review.sight.iter().flat_map(|sight| sight.gainers.iter().map(String::as_str)).collect();
    names.dedup();
    names.truncate(3);
    html! { @if !names.is_empty() { span class="text-muted" { (t!(l, "studio-among-them", names = names.join(", "))) } } }
}

fn person_search(l: &Locale, reviewed: &Reviewed<'_>) -> Markup {
    html! {
        form class="flex flex-wrap items-end gap-2" method="get" action="/studio/drafts" {
            label class="space-y-1" {
                span class="block text-sm font-medium" { (t!(l, "studio-show-person")) }
                input class="input input-sm" type="email" name="person" value=(reviewed.person) autocomplete="off" maxlength="254";
            }
            button class="btn btn-sm" { (t!(l, "studio-show")) }
        }
    }
}

/// People down, things across.
fn matrix(l: &Locale, review: &Review) -> Markup {
    html! {
        div class="card overflow-x-auto" tabindex="0" role="region" aria-label=(t!(l, "studio-matrix")) {
            table class="matrix" {
                thead { tr { th scope="col" { (t!(l, "studio-person")) } @for sight in &review.sight { th scope="col" { (what(l, sight)) } } } }
                tbody { @for person in &review.people { (row(l, person)) } }
            }
        }
        p class="text-sm text-muted" { (t!(l, "studio-matrix-hint", count = review.people.len())) }
    }
}

fn row(l: &Locale, person: &Person) -> Markup {
    html! {
        tr {
            th scope="row" {
                span class="block font-medium" { (person.name) }
                span class="block text-sm text-muted font-normal" { @if person.roles.is_empty() { (t!(l, "studio-no-organisation")) } @else { (person.roles.join(", ")) } }
            }
            @for seen in &person.sees { (cell(l, *seen)) }
        }
    }
}

fn cell(l: &Locale, seen: Seen) -> Markup {
    let (class, face, words) = match (seen.before, seen.after) {
        (true, true) => ("text-muted", Icon("eye"), t!(l, "studio-sees")),
        (false, false) => ("text-muted", Icon("minus"), t!(l, "studio-sees-not")),
        (false, true) => ("text-warning-ink font-medium", Icon("user-plus"), t!(l, "studio-gains")),
        (true, false) => ("text-error-ink font-medium", Icon("user-minus"), t!(l, "studio-loses")),
    };
    html! { td class=(class) { (face) " " (words) } }
}
