//! When a question is shown.

use maud::{Markup, html};
use portico_web::html::{Locale, written};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::question::Question;
use portico_studio::html::editor::own_words;
use portico_studio::html::{Shown, frame};

/// A box for each answer of each earlier question that is chosen from a list: all that are ticked of one question are "or", of several "and". They are
/// sent as `name`, and are the condition `of` the question.
pub fn part(shown: &Shown<'_>, question: &Question, name: &str, of: &str, title: &str, help: &str) -> Markup {
    let l = shown.l();
    let asked: Vec<&Json> = question.earlier.iter().filter(|field| !answers(l, shown, field).is_empty()).collect();
    let condition = &question.field[of];
    let path = format!("{}.{of}", question.path());
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with(&path));
    let is_kept = !condition.is_null() && ticked(condition).is_none();
    frame::part(
        title,
        html! {
            @if let Some(fault) = fault { p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) } }
            @if is_kept {
                input type="hidden" name=(format!("{name}_kept")) value="1";
                p class="text-sm text-muted" { (t!(l, "studio-condition-kept")) }
                code class="text-sm break-all" { (condition) }
            } @else if asked.is_empty() {
                p class="text-sm text-muted" { (t!(l, "studio-condition-none")) }
            } @else {
                p class="text-sm text-muted text-pretty" { (help) }
                @for field in asked { (tests(shown, field, name, &ticked(condition).unwrap_or_default())) }
            }
        },
    )
}

/// The boxes of one earlier question.
fn tests(shown: &Shown<'_>, field: &Json, name: &str, ticked: &[(String, String)]) -> Markup {
    let (l, id) = (shown.l(), field["id"].as_str().unwrap_or_default());
    html! {
        fieldset {
            legend class="text-sm font-medium" { (written(&own_words(&field["label"], shown.languages))) }
            div class="flex flex-wrap gap-x-5 gap-y-1 mt-1" {
                @for (value, label) in answers(l, shown, field) {
                    label class="flex items-center gap-2 min-h-11" {
                        input class="checkbox checkbox-sm" type="checkbox" name=(name) value=(format!("{id}/{value}")) checked[ticked.iter().any(|(known, answer)| known == id && *answer == value)];
                        span lang="" { (label) }
                    }
                }
            }
        }
    }
}

/// What can be answered to a question, where that is known beforehand.
fn answers(l: &Locale, shown: &Shown<'_>, field: &Json) -> Vec<(String, String)> {
    match field["kind"].as_str() {
        Some("yes_no") => vec![("yes".to_owned(), t!(l, "common-yes")), ("no".to_owned(), t!(l, "common-no"))],
        Some("single_choice" | "multi_choice") => {
            let choices = field["choices"].as_array().into_iter().flatten().filter(|choice| choice["retired"] != true);
            choices
                .filter_map(|choice| Some((choice["value"].as_str()?.to_owned(), own_words(&choice["label"], shown.languages))))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The answers that a condition names, where it is one that boxes can show.
fn ticked(condition: &Json) -> Option<Vec<(String, String)>> {
    let tests = match condition["all"].as_array() {
        Some(tests) => tests.clone(),
        None if condition.is_null() => Vec::new(),
        None => vec![condition.clone()],
    };
    let mut all = Vec::new();
    for test in &tests {
        let (field, answers) = (test["field"].as_str()?, test["is"].as_array()?);
        for answer in answers {
            all.push((field.to_owned(), answer.as_str()?.to_owned()));
        }
    }
    Some(all)
}
