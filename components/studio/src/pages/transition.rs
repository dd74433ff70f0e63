//! A transition: whence, whither, and whether customers are offered it.

use maud::{Markup, html};
use portico_studio::html::editor::{Editor, choices, own, own_words};
use portico_studio::html::{Shown, frame};
use portico_web::t;
use serde_json::Value as Json;

/// Its form; `place` is that of the transition in its workflow.
pub fn page(shown: &Shown<'_>, place: usize) -> Markup {
    let l = shown.l();
    let transition = &shown.definition["transitions"][place];
    let (workflow, path) = (format!("/studio/workflows/{}", shown.key), format!("transitions[{place}]"));
    let address = format!("{workflow}/transitions/{}", transition["key"].as_str().unwrap_or_default());
    let edit = Editor::of_part(shown, transition, &path);
    let statuses = statuses(shown);
    let fields = html! {
        (frame::part(&t!(l, "studio-part-way"), html! {
            (edit.text("name", &t!(l, "studio-status-name"), "", true, 60, 1))
            (from(shown, transition, &statuses))
            (edit.one_of("to", &t!(l, "studio-to"), "", true, &choices(&statuses)))
            (edit.line("resolution", &t!(l, "studio-resolution"), &t!(l, "studio-resolution-help"), false))
        }))
        (frame::part(&t!(l, "studio-for-customers"), html! {
            (edit.text("customer_name", &t!(l, "studio-transition-customer"), &t!(l, "studio-transition-customer-help"), false, 60, 1))
            (edit.flag("needs_reason", &t!(l, "studio-needs-reason")))
            (edit.number("grace_days", &t!(l, "studio-grace-days"), &t!(l, "studio-grace-days-help"), false))
        }))
    };
    let content = html! {
        (frame::form(shown, &address, fields))
        div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) (frame::removal(shown, &address, &t!(l, "studio-remove-transition"))) }
    };
    let trail = [
        ("/studio", html! { (t!(l, "studio-portals")) }),
        (workflow.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
    ];
    frame::thing(shown, "/studio", &trail, own(&transition["name"], shown.languages), content)
}

/// Key and name of each status.
fn statuses(shown: &Shown<'_>) -> Vec<(String, String)> {
    let statuses = shown.definition["statuses"].as_array().into_iter().flatten();
    statuses.filter_map(|status| Some((status["key"].as_str()?.to_owned(), own_words(&status["name"], shown.languages)))).collect()
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
