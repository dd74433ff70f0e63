//! When a question is shown.

use maud::{Markup, html};
use portico_web::html::{Locale, written};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::question::{MOST_ROWS, Question};
use portico_studio::html::editor::own_words;
use portico_studio::html::{Shown, condition as said, frame};

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
                p { (said::words(l, shown.languages, condition, &question.earlier)) }
            } @else if asked.is_empty() {
                p class="text-sm text-muted" { (t!(l, "studio-condition-none")) }
            } @else {
                p class="text-sm text-muted text-pretty" { (help) }
                @for field in asked { (tests(shown, field, name, &ticked(condition).unwrap_or_default())) }
            }
            @if !question.earlier.is_empty() { (link(shown, &question.id, if of == "show_when" { "show" } else { "must" }, &t!(l, "condition-edit"))) }
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

/// Boxes that are ticked are quick; here are few of them, so that the page stays one.
fn answers(l: &Locale, shown: &Shown<'_>, field: &Json) -> Vec<(String, String)> {
    Some(said::answers(l, shown.languages, field)).filter(|answers| answers.len() <= MOST_ROWS).unwrap_or_default()
}

/// The way to where any condition can be put together.
pub fn link(shown: &Shown<'_>, id: &str, of: &str, words: &str) -> Markup {
    html! { a class="link text-sm inline-flex items-center min-h-6" href=(format!("/studio/request-types/{}/conditions/{id}/{of}", shown.key)) { (words) } }
}

/// A condition of an answer or a column in words, and the way to change it.
pub fn line(shown: &Shown<'_>, id: &str, of: &str, condition: &Json, sources: &[Json]) -> Markup {
    let l = shown.l();
    html! {
        @if !sources.is_empty() {
            p class="text-sm text-muted" {
                @if !condition.is_null() { (t!(l, "studio-part-condition")) " " (said::words(l, shown.languages, condition, sources)) " · " }
                (link(shown, id, of, &t!(l, "condition-edit-show")))
            }
        }
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
