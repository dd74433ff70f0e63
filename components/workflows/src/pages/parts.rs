//! What several of these pages have.

use maud::{Markup, html};
use portico_studio::html::editor::own_words;
use portico_studio::html::{Shown, frame};
use portico_web::html::{hidden, icon, written};
use portico_web::t;
use serde_json::Value as Json;

/// The request types that name the thing.
pub fn used_by(shown: &Shown<'_>) -> Markup {
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

/// Key and the team's word of each status.
pub fn statuses(shown: &Shown<'_>) -> Vec<(String, String)> {
    let statuses = shown.definition["statuses"].as_array().into_iter().flatten();
    statuses.filter_map(|status| Some((status["key"].as_str()?.to_owned(), own_words(&status["name"], shown.languages)))).collect()
}

/// Buttons that put a part of a list one place up or down.
pub fn steps(shown: &Shown<'_>, list: &str, part: &Json, place: usize, count: usize) -> Markup {
    let l = shown.l();
    let what = own_words(&part["name"], shown.languages);
    let address = format!("/studio/workflows/{}/{list}/{}/place", shown.key, part["key"].as_str().unwrap_or_default());
    let step = |to: &str, label: String, glyph: Markup, is_off: bool| {
        html! {
            form method="post" action=(address) {
                (frame::seen(shown))
                (hidden(&[("to", to)]))
                button class="btn btn-ghost btn-square btn-sm" aria-label=(label) title=(label) disabled[is_off] { (glyph) }
            }
        }
    };
    html! {
        @if shown.may_edit() {
            div class="flex gap-1 shrink-0" {
                (step("up", t!(l, "studio-up", what = what.as_str()), icon("arrow-up"), place == 0))
                (step("down", t!(l, "studio-down", what = what.as_str()), icon("arrow-down"), place + 1 == count))
            }
        }
    }
}
