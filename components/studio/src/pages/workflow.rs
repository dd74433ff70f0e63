//! A workflow: its diagram, its statuses and its transitions.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Locale, icon, rows, section, written};
use portico_web::t;
use serde_json::Value as Json;

use super::diagram;
use portico_studio::html::editor::{Editor, choices, own, own_words};
use portico_studio::html::{Shown, frame};

/// The page.
pub fn page(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let statuses = shown.definition["statuses"].as_array().cloned().unwrap_or_default();
    let content = html! {
        // On a phone the lists say the same.
        div class="max-sm:hidden" { (section(&t!(l, "studio-diagram"), None, diagram::workflow(shown.definition, shown.languages, l))) }
        (section(&t!(l, "studio-statuses"), None, html! { (rows(html! { @for status in &statuses { (status_row(shown, status)) } })) (add(shown, "statuses", &t!(l, "studio-new-status"))) }))
        (section(&t!(l, "studio-transitions"), None, html! { (transitions(shown, &statuses)) (add(shown, "transitions", &t!(l, "studio-new-transition"))) }))
        (frame::form(shown, &format!("/studio/workflows/{}", shown.key), own_fields(shown, &statuses)))
        (section(&t!(l, "studio-used-by"), None, used_by(shown)))
    };
    let trail = [("/studio", html! { (t!(l, "studio-portals")) })];
    frame::thing(shown, "/studio", &trail, own(&shown.definition["name"], shown.languages), content)
}

/// A form of one line that adds a status or a transition.
fn add(shown: &Shown<'_>, list: &str, label: &str) -> Markup {
    let l = shown.l();
    html! {
        @if shown.may_edit() {
            form class="flex flex-wrap items-end gap-2" method="post" action=(format!("/studio/workflows/{}/{list}", shown.key)) {
                (frame::seen(shown))
                div class="grow max-w-96" { (field::text(l, &Field::new("name", label).id(list).required(true).max_length(60))) }
                button class="btn" { (icon("plus")) (t!(l, "studio-add")) }
            }
        }
    }
}

/// Its name, and where a request begins.
fn own_fields(shown: &Shown<'_>, statuses: &[Json]) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let named: Vec<(String, String)> = statuses
        .iter()
        .filter_map(|status| Some((status["key"].as_str()?.to_owned(), own_words(&status["name"], shown.languages))))
        .collect();
    frame::part(
        &t!(l, "studio-part-words"),
        html! {
            (edit.text("name", &t!(l, "studio-name"), "", true, 80, 1))
            (edit.one_of("initial", &t!(l, "studio-initial"), "", true, &choices(&named)))
        },
    )
}

/// A status as the team calls it, and as its customer reads it.
fn status_row(shown: &Shown<'_>, status: &Json) -> Markup {
    let address = format!("/studio/workflows/{}/statuses/{}", shown.key, status["key"].as_str().unwrap_or_default());
    html! {
        li {
            a class="grid gap-x-4 sm:grid-cols-[12rem_12rem_1fr] px-4 py-2.5 hover:bg-base-200/60" href=(address) {
                span class="font-medium" { (own(&status["name"], shown.languages)) }
                span { (own(&status["customer_name"], shown.languages)) }
                span class="text-sm text-muted" { (own(&status["next_step"], shown.languages)) }
            }
        }
    }
}

fn transitions(shown: &Shown<'_>, statuses: &[Json]) -> Markup {
    let l = shown.l();
    let name = |key: &Json| {
        let status = statuses.iter().find(|status| status["key"] == *key);
        status.map_or_else(|| key.as_str().unwrap_or_default().to_owned(), |status| own_words(&status["name"], shown.languages))
    };
    html! {
        ul class="card divide-y divide-base-300" {
            @for transition in shown.definition["transitions"].as_array().into_iter().flatten() {
                li class="px-4 py-2.5 flex flex-wrap gap-x-3" {
                    a class="link link-hover font-medium" href=(format!("/studio/workflows/{}/transitions/{}", shown.key, transition["key"].as_str().unwrap_or_default())) { (own(&transition["name"], shown.languages)) }
                    span class="text-muted" lang="" { (from(transition, &name)) " → " (name(&transition["to"])) }
                    @if !transition["customer_name"].is_null() { (offered(l, transition, shown)) }
                }
            }
        }
    }
}

fn from(transition: &Json, name: &impl Fn(&Json) -> String) -> String {
    let starts = transition["from"].as_array().into_iter().flatten();
    starts.map(name).collect::<Vec<_>>().join(", ")
}

fn offered(l: &Locale, transition: &Json, shown: &Shown<'_>) -> Markup {
    html! { span class="text-sm text-info-ink" { (t!(l, "studio-for-customers")) ": " (own(&transition["customer_name"], shown.languages)) } }
}

fn used_by(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let used = &shown.page.subject.used_by;
    html! {
        @if used.is_empty() { p class="text-sm text-muted" { (t!(l, "studio-used-by-none")) } }
        @else {
            ul class="flex flex-wrap gap-2" {
                @for kind in used { li { a class="btn btn-sm font-normal" href=(format!("/studio/request-types/{}", kind.key)) { (written(kind.name.wording(&l.reader).words)) } } }
            }
        }
    }
}
