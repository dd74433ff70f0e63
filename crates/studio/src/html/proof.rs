//! The permission proof: who gains and who loses sight of what, and some people beside all that changes.

use maud::{Markup, html};
use portico::site::studio::{Person, Seen, Sight, WhatIsSeen};
use portico_web::html::{Icon, Locale, designed, section};
use portico_web::t;

/// The counts, thing by thing, and the matrix; `search` is the form, or the part of one, that names somebody to be shown too.
pub fn proof(l: &Locale, sight: &[Sight], people: &[Person], search: Markup) -> Markup {
    section(
        &t!(l, "studio-proof"),
        None,
        html! {
            p class="text-sm text-muted text-pretty max-w-prose" { (t!(l, "studio-proof-hint")) }
            @if sight.is_empty() { p class="card px-4 py-3" { (t!(l, "studio-proof-none")) } }
            @else {
                ul class="card divide-y divide-base-300" { @for sight in sight { (counts(l, sight)) } }
                (search)
                (matrix(l, sight, people))
            }
        },
    )
}

/// The field for the address of somebody who is to be shown; `is_shown`: they are. `form` is the id of its form, where it does not lie within.
pub fn person_field(l: &Locale, person: &str, is_shown: bool, form: Option<&str>) -> Markup {
    let is_unknown = !person.is_empty() && !is_shown;
    html! {
        div class="space-y-1" {
            label class="block text-sm font-medium" for="shown-person" { (t!(l, "studio-show-person")) }
            input class="input input-sm min-h-11" type="email" id="shown-person" name="person" form=[form] value=(person) autocomplete="off" maxlength="254" aria-invalid[is_unknown] aria-describedby=[is_unknown.then_some("shown-person-error")];
            @if is_unknown { p id="shown-person-error" class="text-sm font-medium text-error-ink" role="alert" { (t!(l, "studio-person-unknown", email = person)) } }
        }
    }
}

fn counts(l: &Locale, sight: &Sight) -> Markup {
    let nothing = sight.gain == 0 && sight.loss == 0 && sight.is_public == sight.was_public;
    let (gain, loss, stays) = match sight.what {
        WhatIsSeen::Role => {
            (t!(l, "studio-leads-gain", count = sight.gain), t!(l, "studio-leads-loss", count = sight.loss), t!(l, "studio-leads-nobody"))
        }
        _ => (t!(l, "studio-gain", count = sight.gain), t!(l, "studio-loss", count = sight.loss), t!(l, "studio-sight-stays")),
    };
    html! {
        li class="px-4 py-3 space-y-1" {
            p class="font-medium" { (what(l, sight)) }
            @if sight.is_public && !sight.was_public { (line(Icon("globe"), "text-warning-ink", &t!(l, "studio-becomes-public"), &[])) }
            @if sight.was_public && !sight.is_public { (line(Icon("lock"), "text-muted", &t!(l, "studio-no-longer-public"), &[])) }
            @if sight.gain > 0 { (line(Icon("user-plus"), "text-warning-ink", &gain, &sight.gainers)) }
            @if sight.loss > 0 { (line(Icon("user-minus"), "text-error-ink", &loss, &sight.losers)) }
            @if nothing { p class="text-sm text-muted" { (stays) } }
        }
    }
}

fn what(l: &Locale, sight: &Sight) -> Markup {
    let kind = match sight.what {
        WhatIsSeen::Portal => t!(l, "studio-portal-and-types"),
        WhatIsSeen::Type => t!(l, "studio-type"),
        WhatIsSeen::Role => t!(l, "studio-leading-role"),
    };
    html! { (designed(l, &sight.name)) span class="text-muted font-normal" { " · " (kind) } }
}

fn line(face: Icon, class: &str, words: &str, names: &[String]) -> Markup {
    html! { p class="text-sm flex gap-2" { span class=(class) { (face) } span { (words) @if !names.is_empty() { span class="text-muted" { " " (names.join(", ")) } } } } }
}

/// Three of those who gain, for whoever is to agree.
pub fn some_names(l: &Locale, sight: &[Sight]) -> Markup {
    let mut names: Vec<&str> = sight.iter().flat_map(|sight| sight.gainers.iter().map(String::as_str)).collect();
    names.dedup();
    names.truncate(3);
    html! { @if !names.is_empty() { span class="text-muted" { (t!(l, "studio-among-them", names = names.join(", "))) } } }
}

/// People down, things across.
fn matrix(l: &Locale, sight: &[Sight], people: &[Person]) -> Markup {
    html! {
        div class="card overflow-x-auto" tabindex="0" role="region" aria-label=(t!(l, "studio-matrix")) {
            table class="matrix" {
                thead { tr { th scope="col" { (t!(l, "studio-person")) } @for sight in sight { th scope="col" { (what(l, sight)) } } } }
                tbody { @for person in people { (row(l, sight, person)) } }
            }
        }
        p class="text-sm text-muted" { (t!(l, "studio-matrix-hint", count = people.len())) }
    }
}

fn row(l: &Locale, sight: &[Sight], person: &Person) -> Markup {
    html! {
        tr {
            th scope="row" {
                span class="block font-medium" { (person.name) }
                span class="block text-sm text-muted font-normal" { @if person.roles.is_empty() { (t!(l, "studio-no-organisation")) } @else { (person.roles.join(", ")) } }
            }
            @for (seen, sight) in person.sees.iter().zip(sight) { (cell(l, sight.what, *seen)) }
        }
    }
}

fn cell(l: &Locale, what: WhatIsSeen, seen: Seen) -> Markup {
    let (class, face, words) = match (seen.before, seen.after) {
        (true, true) if what == WhatIsSeen::Role => ("text-muted", Icon("crown"), t!(l, "studio-leads")),
        (true, true) => ("text-muted", Icon("eye"), t!(l, "studio-sees")),
        (false, false) => ("text-muted", Icon("minus"), t!(l, "studio-sees-not")),
        (false, true) => ("text-warning-ink font-medium", Icon("user-plus"), t!(l, "studio-gains")),
        (true, false) => ("text-error-ink font-medium", Icon("user-minus"), t!(l, "studio-loses")),
    };
    html! { td class=(class) { (face) " " (words) } }
}
