//! A status: the team's word, the customer's, and what happens now.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::icon;
use portico_web::t;
use serde_json::Value as Json;

use super::diagram::{self, Here};
use super::parts;
use portico_studio::html::editor::{Editor, choices, own, own_words};
use portico_studio::html::{Shown, frame};

/// Its form; `place` is that of the status in its workflow.
pub fn page(shown: &Shown<'_>, place: usize) -> Markup {
    let l = shown.l();
    let status = &shown.definition["statuses"][place];
    let (workflow, path) = (format!("/studio/workflows/{}", shown.key), format!("statuses[{place}]"));
    let address = format!("{workflow}/statuses/{}", status["key"].as_str().unwrap_or_default());
    let edit = Editor::of_part(shown, status, &path);
    let fields = html! {
        (frame::part(&t!(l, "studio-part-customer"), html! {
            (edit.text("customer_name", &t!(l, "studio-customer-name"), &t!(l, "studio-customer-name-help"), true, 60, 1))
            (edit.text("next_step", &t!(l, "studio-next-step"), &t!(l, "studio-next-step-help"), true, 300, 2))
            (edit.one_of("step", &t!(l, "studio-step"), &t!(l, "studio-step-help"), false, &choices(&steps(shown))))
        }))
        (frame::part(&t!(l, "studio-part-team"), html! {
            (edit.text("name", &t!(l, "studio-status-name"), "", true, 60, 1))
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.one_of("category", &t!(l, "studio-category"), "", true, &choices(&categories(shown))))
                (edit.one_of("owner", &t!(l, "studio-owner"), "", true, &choices(&owners(shown))))
                (edit.one_of("after_reply", &t!(l, "studio-after-reply"), &t!(l, "studio-after-reply-help"), false, &choices(&parts::statuses(shown))))
            }
        }))
    };
    let content = html! {
        (used_by(shown, status["key"].as_str().unwrap_or_default()))
        (frame::form(shown, &address, diagram::beside(shown, &address, Here::Status(place), fields)))
        div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) }
        (removal(shown, &address, status))
    };
    let trail = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        (workflow.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
    ];
    frame::thing(shown, "/studio", &trail, own(&status["name"], shown.languages), content)
}

/// Taking it out of the workflow, and where the requests go that stand in it.
fn removal(shown: &Shown<'_>, address: &str, status: &Json) -> Markup {
    let l = shown.l();
    let others: Vec<(String, String)> = parts::statuses(shown).into_iter().filter(|(key, _)| status["key"] != *key).collect();
    html! {
        @if shown.may_edit() {
            form class="card p-4 sm:p-5 flex flex-wrap items-end gap-3" method="post" action=(format!("{address}/removal")) {
                (frame::seen(shown))
                div class="grow max-w-96" { (field::select(l, &Field::new("to", &t!(l, "studio-requests-go")).help(Some(t!(l, "studio-requests-go-help").as_str())), &choices(&others))) }
                button class="btn text-error-ink" { (icon("trash-2")) (t!(l, "studio-remove-status")) }
            }
        }
    }
}

fn steps(shown: &Shown<'_>) -> Vec<(String, String)> {
    let steps = shown.definition["steps"].as_array().into_iter().flatten().enumerate();
    steps.map(|(place, step)| (place.to_string(), own_words(step, shown.languages))).collect()
}

fn categories(shown: &Shown<'_>) -> Vec<(String, String)> {
    let l = shown.l();
    let words = [
        ("todo", t!(l, "studio-category-todo")),
        ("doing", t!(l, "studio-category-doing")),
        ("waiting", t!(l, "studio-category-waiting")),
        ("done", t!(l, "studio-category-done")),
    ];
    words.map(|(value, label)| (value.to_owned(), label)).to_vec()
}

fn owners(shown: &Shown<'_>) -> Vec<(String, String)> {
    let l = shown.l();
    let words =
        [("team", t!(l, "studio-owner-team")), ("customer", t!(l, "studio-owner-customer")), ("nobody", t!(l, "studio-owner-nobody"))];
    words.map(|(value, label)| (value.to_owned(), label)).to_vec()
}

/// What of the workflow hangs on a status: new requests, transitions from it and to it, and replies that lead to it.
fn used_by(shown: &Shown<'_>, key: &str) -> Markup {
    let l = shown.l();
    let list = |name: &str| shown.definition[name].as_array().cloned().unwrap_or_default();
    let is_of = |transition: &Json| {
        transition["to"] == key || transition["from"].as_array().is_some_and(|from| from.iter().any(|from| from == key))
    };
    let transitions: Vec<Json> = list("transitions").into_iter().filter(|transition| is_of(transition)).collect();
    let replies: Vec<Json> = list("statuses").into_iter().filter(|status| status["after_reply"] == key && status["key"] != key).collect();
    let is_initial = shown.definition["initial"] == key;
    html! {
        @if is_initial || !transitions.is_empty() || !replies.is_empty() {
            p class="text-sm text-muted flex flex-wrap gap-x-2" {
                span { (t!(l, "studio-used-here")) }
                @if is_initial { span { (t!(l, "studio-used-by-initial")) } }
                @for transition in &transitions {
                    a class="link min-h-6" href=(format!("/studio/workflows/{}/transitions/{}", shown.key, transition["key"].as_str().unwrap_or_default())) { (own(&transition["name"], shown.languages)) }
                }
                @for status in &replies { span { (t!(l, "studio-used-by-reply", status = own_words(&status["name"], shown.languages))) } }
            }
        }
    }
}
