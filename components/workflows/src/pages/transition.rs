//! A transition: whence, whither, and whether customers are offered it.

use maud::{Markup, html};
use portico::portal::Requirement;
use portico_studio::html::editor::{Editor, choices, own};
use portico_studio::html::{Shown, frame};
use portico_web::t;
use serde_json::Value as Json;

use super::diagram::{self, Here};
use super::parts;

/// Its form; `place` is that of the transition in its workflow.
pub fn page(shown: &Shown<'_>, place: usize) -> Markup {
    let l = shown.l();
    let transition = &shown.definition["transitions"][place];
    let (workflow, path) = (format!("/studio/workflows/{}", shown.key), format!("transitions[{place}]"));
    let address = format!("{workflow}/transitions/{}", transition["key"].as_str().unwrap_or_default());
    let edit = Editor::of_part(shown, transition, &path);
    let statuses = parts::statuses(shown);
    let fields = html! {
        (frame::part(&t!(l, "studio-part-way"), html! {
            (edit.text("name", &t!(l, "studio-status-name"), "", true, 60, 1))
            (from(shown, transition, &statuses))
            (edit.one_of("to", &t!(l, "studio-to"), "", true, &choices(&statuses)))
            (edit.line("resolution", &t!(l, "studio-resolution"), &t!(l, "studio-resolution-help"), false))
        }))
        (frame::part(&t!(l, "studio-requires"), requires(shown, transition)))
        (frame::part(&t!(l, "studio-for-customers"), html! {
            (edit.text("customer_name", &t!(l, "studio-transition-customer"), &t!(l, "studio-transition-customer-help"), false, 60, 1))
            (edit.flag("needs_reason", &t!(l, "studio-needs-reason")))
            (edit.number("grace_days", &t!(l, "studio-grace-days"), &t!(l, "studio-grace-days-help"), false))
        }))
    };
    let content = html! {
        (frame::form(shown, &address, diagram::beside(shown, &address, Here::Transition(place), fields)))
        div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) (frame::removal(shown, &address, &t!(l, "studio-remove-transition"))) }
    };
    let trail = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        (workflow.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
    ];
    frame::thing(shown, "/studio", &trail, own(&transition["name"], shown.languages), content)
}

/// A box for each thing that must hold before.
fn requires(shown: &Shown<'_>, transition: &Json) -> Markup {
    let l = shown.l();
    let is_on = |word: &str| transition["requires"].as_array().into_iter().flatten().any(|known| known == word);
    let words = [(Requirement::Assignee, t!(l, "studio-requires-assignee")), (Requirement::Reply, t!(l, "studio-requires-reply"))];
    html! {
        p class="text-sm text-muted" { (t!(l, "studio-requires-help")) }
        @for (word, label) in words {
            label class="flex items-center gap-2 min-h-11" {
                input class="checkbox checkbox-sm" type="checkbox" name="requires" value=(word.as_str()) checked[is_on(word.as_str())];
                span { (label) }
            }
        }
    }
}

/// A box for each status that it may start from.
fn from(shown: &Shown<'_>, transition: &Json, statuses: &[(String, String)]) -> Markup {
    let l = shown.l();
    let is_on = |key: &str| transition["from"].as_array().into_iter().flatten().any(|from| from == key);
    html! {
        fieldset {
            legend class="font-medium" { (t!(l, "studio-from")) }
            div class="flex flex-wrap gap-x-5" {
                @for (key, name) in statuses {
                    label class="flex items-center gap-2 min-h-11" {
                        input class="checkbox checkbox-sm" type="checkbox" name="from" value=(key) checked[is_on(key)];
                        span lang="" { (name) }
                    }
                }
            }
        }
    }
}
