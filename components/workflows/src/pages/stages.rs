//! The stages of progress that a customer sees a request go through.

use maud::{Markup, html};
use portico_studio::html::editor::words;
use portico_studio::html::{Shown, frame};
use portico_web::html::Locale;
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::NEW_ROWS;

/// The part of a workflow's form about them: rows to rename, put in order, remove by emptying, and add.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let stages = shown.definition["steps"].as_array().cloned().unwrap_or_default();
    let known = stages.iter().enumerate().map(|(was, stage)| (was.to_string(), stage));
    let rows = known.chain(std::iter::repeat_n((String::new(), &Json::Null), NEW_ROWS));
    frame::part(
        &t!(l, "studio-stages"),
        html! {
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-stages-help")) }
            @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with("steps")) {
                p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
            }
            @for (row, (was, stage)) in rows.enumerate() { (stage_row(l, shown, row, &was, stage)) }
        },
    )
}

fn stage_row(l: &Locale, shown: &Shown<'_>, row: usize, was: &str, stage: &Json) -> Markup {
    html! {
        div class="flex flex-wrap items-center gap-2" {
            input type="hidden" name="stage" value=(was);
            input class="input input-sm w-16" type="number" min="1" name=(format!("stage.{row}.place")) value=((row + 1).to_string()) aria-label=(t!(l, "studio-place"));
            @for language in shown.languages.iter() {
                @let label = t!(l, "studio-in-language", label = t!(l, "studio-step"), language = language);
                input class="input input-sm grow basis-40 w-auto" type="text" name=(format!("stage.{row}.name.{language}")) value=(words(stage, language, shown.languages)) maxlength="40" aria-label=(label) placeholder=(label);
            }
        }
    }
}
