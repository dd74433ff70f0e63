//! The groups of a portal's request types.

use maud::{Markup, html};
use portico_web::html::{Locale, icon, script};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::tabs::NEW_ROWS;
use portico_studio::html::editor::words;
use portico_studio::html::{Shown, frame};

/// The part of a portal's form about its tabs: rows to rename, put in order, remove by emptying, and add.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let tabs = shown.definition["tabs"].as_array().cloned().unwrap_or_default();
    let rows = tabs.iter().chain(std::iter::repeat_n(&Json::Null, NEW_ROWS.max(usize::from(tabs.is_empty()))));
    frame::part(
        &t!(l, "studio-part-tabs"),
        html! {
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-tabs-help")) }
            @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with("tabs")) {
                p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
            }
            (script("reorder"))
            div class="space-y-3" data-reorder="number" { @for (row, tab) in rows.enumerate() { (tab_row(l, shown, row, tab)) } }
        },
    )
}

fn tab_row(l: &Locale, shown: &Shown<'_>, row: usize, tab: &Json) -> Markup {
    let place = (row + 1).to_string();
    html! {
        div class="flex flex-wrap items-center gap-2" data-row {
            span class="reorder-handle" data-handle aria-hidden="true" hidden { (icon("grip-vertical")) }
            input type="hidden" name="tab" value=(tab["key"].as_str().unwrap_or_default());
            input class="input input-sm w-16" type="number" min="1" name=(format!("tab.{row}.place")) value=(place) aria-label=(t!(l, "studio-place"));
            @for language in shown.languages.iter() {
                input class="input input-sm grow basis-40 w-auto" type="text" name=(format!("tab.{row}.name.{language}")) value=(words(&tab["name"], language, shown.languages)) maxlength="40"
                    aria-label=(t!(l, "studio-in-language", label = t!(l, "studio-tab-name"), language = language)) placeholder=(t!(l, "studio-in-language", label = t!(l, "studio-tab-name"), language = language));
            }
        }
    }
}
