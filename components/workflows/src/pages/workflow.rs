//! A workflow: its diagram, its statuses and its transitions.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Locale, icon, section};
use portico_web::t;
use serde_json::Value as Json;

use super::diagram::{self, Here};
use super::{parts, stages};
use portico_studio::html::editor::{Editor, choices, own, own_words};
use portico_studio::html::{Shown, frame};

/// The page.
pub fn page(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let statuses = shown.definition["statuses"].as_array().cloned().unwrap_or_default();
    let content = html! {
        // On a phone the lists say the same.
        div class="max-sm:hidden" { (section(&t!(l, "studio-diagram"), None, diagram::workflow(shown.definition, shown.languages, l, Here::All))) }
        (section(&t!(l, "studio-statuses"), None, html! { (status_list(shown, &statuses)) (add(shown, "statuses", &t!(l, "studio-new-status"))) }))
        (section(&t!(l, "studio-transitions"), None, html! { (transitions(shown, &statuses)) (add(shown, "transitions", &t!(l, "studio-new-transition"))) }))
        (frame::form(shown, &format!("/studio/workflows/{}", shown.key), own_fields(shown)))
        (section(&t!(l, "studio-used-by"), None, parts::used_by(shown)))
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

/// The form of a new one, with its key as it was typed.
pub fn new(shown: &Shown<'_>, key: &str) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let fault = shown.faults.iter().find(|fault| fault.path == "key").map(|_| t!(l, "studio-key-taken"));
    let known: Vec<(String, String)> =
        shown.page.subject.workflows.iter().map(|known| (known.key.clone(), known.name.wording(&l.reader).words.to_owned())).collect();
    let first = known.first().map_or("", |(key, _)| key.as_str());
    let fields = frame::part(
        &t!(l, "studio-part-words"),
        html! {
            (edit.text("name", &t!(l, "studio-name"), "", true, 80, 1))
            @if !known.is_empty() {
                (field::select(l, &Field::new("like", &t!(l, "studio-like")).value(first).help(Some(t!(l, "studio-like-help").as_str())), &choices(&known)))
            }
            (field::text(l, &Field::new("key", &t!(l, "studio-key")).value(key).help(Some(t!(l, "studio-key-help").as_str())).error(fault.as_deref()).max_length(60)))
        },
    );
    let content = frame::form(shown, "/studio/workflows/new", fields);
    frame::thing(shown, "/studio", &[("/studio", html! { (t!(l, "studio-portals")) })], t!(l, "studio-new-workflow"), content)
}

/// Its name, where a request begins, and the stages that customers see.
fn own_fields(shown: &Shown<'_>) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    html! {
        (frame::part(&t!(l, "studio-part-words"), html! {
            (edit.text("name", &t!(l, "studio-name"), "", true, 80, 1))
            (edit.one_of("initial", &t!(l, "studio-initial"), "", true, &choices(&parts::statuses(shown))))
        }))
        (stages::part(shown))
    }
}

/// Where requests go that stood in statuses which are gone.
fn moves(shown: &Shown<'_>) -> Markup {
    let (l, statuses) = (shown.l(), parts::statuses(shown));
    let moves = shown.definition["moves"].as_array().into_iter().flatten();
    let name = |to: &Json| statuses.iter().find(|(key, _)| to == key).map_or(String::new(), |(_, name)| name.clone());
    html! {
        @for moved in moves {
            p class="text-sm text-muted" { (t!(l, "studio-status-moved", from = moved["from"].as_str().unwrap_or_default(), to = name(&moved["to"]))) }
        }
    }
}

fn status_list(shown: &Shown<'_>, statuses: &[Json]) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" { @for (place, status) in statuses.iter().enumerate() { (status_row(shown, status, place, statuses.len())) } }
        (moves(shown))
    }
}

/// A status as the team calls it, and as its customer reads it.
fn status_row(shown: &Shown<'_>, status: &Json, place: usize, count: usize) -> Markup {
    let address = format!("/studio/workflows/{}/statuses/{}", shown.key, status["key"].as_str().unwrap_or_default());
    html! {
        li class="flex items-center gap-2 pe-4" {
            a class="grow min-w-0 grid gap-x-4 sm:grid-cols-[12rem_12rem_1fr] px-4 py-2.5 hover:bg-base-200/60" href=(address) {
                span class="font-medium" { (own(&status["name"], shown.languages)) }
                span { (own(&status["customer_name"], shown.languages)) }
                span class="text-sm text-muted" { (own(&status["next_step"], shown.languages)) }
            }
            (parts::steps(shown, "statuses", status, place, count))
        }
    }
}

fn transitions(shown: &Shown<'_>, statuses: &[Json]) -> Markup {
    let l = shown.l();
    let name = |key: &Json| {
        let status = statuses.iter().find(|status| status["key"] == *key);
        status.map_or_else(|| key.as_str().unwrap_or_default().to_owned(), |status| own_words(&status["name"], shown.languages))
    };
    let all = shown.definition["transitions"].as_array().cloned().unwrap_or_default();
    html! {
        ul class="card divide-y divide-base-300" {
            @for (place, transition) in all.iter().enumerate() {
                li class="px-4 py-2.5 flex items-center gap-2" {
                    div class="grow min-w-0 flex flex-wrap gap-x-3" {
                        a class="link link-hover font-medium" href=(format!("/studio/workflows/{}/transitions/{}", shown.key, transition["key"].as_str().unwrap_or_default())) { (own(&transition["name"], shown.languages)) }
                        span class="text-muted" lang="" { (from(transition, &name)) " → " (name(&transition["to"])) }
                        @if !transition["customer_name"].is_null() { (offered(l, transition, shown)) }
                    }
                    (parts::steps(shown, "transitions", transition, place, all.len()))
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
