//! The answers that a question offers.

use maud::{Markup, html};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::question::{NEW_CHOICES, Question};
use portico_studio::html::editor::words;
use portico_studio::html::{Shown, frame};

/// Rows to rename, put in order, remove by emptying, and add. The value of an answer never changes: requests keep it.
pub fn part(shown: &Shown<'_>, question: &Question) -> Markup {
    let l = shown.l();
    let choices = question.field["choices"].as_array().cloned().unwrap_or_default();
    frame::part(
        &t!(l, "studio-part-choices"),
        html! {
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-choices-help")) }
            @for (row, choice) in choices.iter().chain(std::iter::repeat_n(&Json::Null, NEW_CHOICES)).enumerate() { (choice_row(shown, question, row, choice)) }
        },
    )
}

fn choice_row(shown: &Shown<'_>, question: &Question, row: usize, choice: &Json) -> Markup {
    let l = shown.l();
    let own_path = format!("{}.choices[{row}]", question.path());
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with(&own_path));
    html! {
        div class="flex flex-wrap items-center gap-2" id=(own_path) {
            input type="hidden" name="choice" value=(choice["value"].as_str().unwrap_or_default());
            input class="input input-sm w-16" type="number" min="1" name=(format!("choice.{row}.place")) value=((row + 1).to_string()) aria-label=(t!(l, "studio-place"));
            @for language in shown.languages.iter() {
                input class="input input-sm grow basis-40 w-auto" type="text" name=(format!("choice.{row}.label.{language}")) value=(words(&choice["label"], language, shown.languages)) maxlength="200"
                    aria-label=(t!(l, "studio-in-language", label = t!(l, "studio-choice"), language = language)) placeholder=(t!(l, "studio-in-language", label = t!(l, "studio-choice"), language = language));
            }
        }
        @if let Some(fault) = fault { p class="text-sm font-medium text-error-ink" lang="en" { (fault.why) } }
    }
}
