//! The answers that a question offers.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{icon, script};
use portico_web::t;
use serde_json::Value as Json;

use super::condition;
use crate::forms::question::{MOST_ROWS, NEW_CHOICES, Question};
use crate::pages::used_by;
use portico_studio::html::editor::{own_words, words};
use portico_studio::html::{Shown, frame};

/// Rows to rename, put in order, retire or remove, and add. The value of an answer never changes: requests keep it. Very many are lines of one text.
pub fn part(shown: &Shown<'_>, question: &Question) -> Markup {
    let l = shown.l();
    let choices = question.field["choices"].as_array().cloned().unwrap_or_default();
    let content = if choices.len() > MOST_ROWS { lines(shown, question, &choices) } else { rows(shown, question, &choices) };
    frame::part(&t!(l, "studio-part-choices"), content)
}

fn rows(shown: &Shown<'_>, question: &Question, choices: &[Json]) -> Markup {
    let l = shown.l();
    html! {
        p class="text-sm text-muted text-pretty" { (t!(l, "studio-choices-help")) }
        (script("reorder"))
        div class="space-y-3" data-reorder="number" {
            @for (row, choice) in choices.iter().chain(std::iter::repeat_n(&Json::Null, NEW_CHOICES)).enumerate() { (choice_row(shown, question, row, choice)) }
        }
        @if choices.is_empty() {
            details {
                summary class="link text-sm" { (t!(l, "studio-choices-paste")) }
                div class="mt-2" { (field::textarea(l, &Field::new("choices_pasted", &t!(l, "studio-choices-pasted")).help(t!(l, "studio-choices-pasted-help").as_str()), 6)) }
            }
        }
    }
}

fn choice_row(shown: &Shown<'_>, question: &Question, row: usize, choice: &Json) -> Markup {
    let l = shown.l();
    let own_path = format!("{}.choices[{row}]", question.path());
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with(&own_path));
    let value = choice["value"].as_str().unwrap_or_default();
    html! {
        div data-row {
            div class="flex flex-wrap items-center gap-2" id=(own_path) {
                span class="reorder-handle" data-handle aria-hidden="true" hidden { (icon("grip-vertical")) }
                input type="hidden" name="choice" value=(value);
                input class="input input-sm w-16" type="number" min="1" name=(format!("choice.{row}.place")) value=((row + 1).to_string()) aria-label=(t!(l, "studio-place"));
                @for language in shown.languages.iter() {
                    input class="input input-sm grow basis-40 w-auto" type="text" name=(format!("choice.{row}.label.{language}")) value=(words(&choice["label"], language, shown.languages)) maxlength="200"
                        aria-label=(t!(l, "studio-in-language", label = t!(l, "studio-choice"), language = language)) placeholder=(t!(l, "studio-in-language", label = t!(l, "studio-choice"), language = language));
                }
                @if !value.is_empty() {
                    label class="flex items-center gap-2 min-h-11 text-sm" {
                        input class="checkbox checkbox-sm" type="checkbox" name=(format!("choice.{row}.retired")) value="1" checked[choice["retired"] == true];
                        (t!(l, "studio-retired")) span class="sr-only" { ": " (own_words(&choice["label"], shown.languages)) }
                    }
                }
            }
            @if !value.is_empty() {
                (condition::line(shown, &question.id, &format!("answer.{row}"), &choice["when"], &question.earlier))
                (used_by::line(shown, &question.id, Some(value)))
            }
            @if let Some(fault) = fault { p class="text-sm font-medium text-error-ink" lang="en" { (fault.why) } }
        }
    }
}

/// `value | label`, a line each; those that are retired are only told.
fn lines(shown: &Shown<'_>, question: &Question, choices: &[Json]) -> Markup {
    let l = shown.l();
    let line = |choice: &&Json| {
        let label = words(&choice["label"], shown.languages.site(), shown.languages);
        format!("{} | {label}", choice["value"].as_str().unwrap_or_default())
    };
    let is_retired = |choice: &&Json| choice["retired"] == true;
    let text: Vec<String> = choices.iter().filter(|choice| !is_retired(choice)).map(|choice| line(&choice)).collect();
    let retired: Vec<String> = choices.iter().filter(is_retired).map(|choice| line(&choice)).collect();
    let path = format!("{}.choices", question.path());
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with(&path)).map(|fault| fault.why.as_str());
    let (label, help) = (t!(l, "studio-choices-lines", count = text.len()), t!(l, "studio-choices-lines-help"));
    let text = text.join("\n");
    html! {
        (field::textarea(l, &Field::new("choices_as_text", &label).id(&path).value(&text).help(help.as_str()).error(fault).error_lang(Some("en")), 16))
        @if !retired.is_empty() {
            details { summary class="link text-sm" { (t!(l, "studio-retired")) " (" (retired.len()) ")" } pre class="text-sm whitespace-pre-wrap mt-2" lang="" { (retired.join("\n")) } }
        }
    }
}
