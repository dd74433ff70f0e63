//! The columns of a table.

use super::condition;
use maud::{Markup, html};
use portico_studio::html::editor::{Editor, own_words, words};
use portico_studio::html::{Shown, frame};
use portico_web::html::{icon, script};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::columns::KINDS;
use crate::forms::question::Question;
use crate::pages::words as kinds;

/// Empty rows for new columns.
const NEW_COLUMNS: usize = 2;

/// A row for each column, and how many rows a table has.
pub fn part(shown: &Shown<'_>, question: &Question, edit: &Editor<'_>) -> Markup {
    let l = shown.l();
    let columns: Vec<Json> =
        question.field["columns"].as_array().into_iter().flatten().filter(|column| column["archived"] != true).cloned().collect();
    let path = format!("{}.columns", question.path());
    frame::part(
        &t!(l, "studio-part-columns"),
        html! {
            p class="text-sm text-muted text-pretty" { (t!(l, "studio-columns-help")) }
            @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with(&path)) {
                p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
            }
            (script("reorder"))
            div class="space-y-3" data-reorder="number" {
                @for (row, column) in columns.iter().chain(std::iter::repeat_n(&Json::Null, NEW_COLUMNS)).enumerate() { (column_row(shown, question, row, column, &columns)) }
            }
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.number("min_rows", &t!(l, "studio-min-rows"), "", false))
                (edit.number("max_rows", &t!(l, "studio-max-rows"), &t!(l, "studio-max-rows-help"), false))
            }
        },
    )
}

fn column_row(shown: &Shown<'_>, question: &Question, row: usize, column: &Json, columns: &[Json]) -> Markup {
    let l = shown.l();
    let (id, kind) = (column["id"].as_str().unwrap_or_default(), column["kind"].as_str().unwrap_or("short_text"));
    let name = |part: &str| format!("column.{row}.{part}");
    html! {
        div data-row class="space-y-2" {
            div class="flex flex-wrap items-center gap-2" {
                span class="reorder-handle" data-handle aria-hidden="true" hidden { (icon("grip-vertical")) }
                input type="hidden" name="column" value=(id);
                input class="input input-sm w-16" type="number" min="1" name=(name("place")) value=((row + 1).to_string()) aria-label=(t!(l, "studio-place"));
                @for language in shown.languages.iter() {
                    @let label = t!(l, "studio-in-language", label = t!(l, "studio-column"), language = language);
                    input class="input input-sm grow basis-40 w-auto" type="text" name=(name(&format!("label.{language}"))) value=(words(&column["label"], language, shown.languages)) maxlength="200" aria-label=(label) placeholder=(label);
                }
                @if id.is_empty() {
                    select class="select select-sm w-auto" name=(name("kind")) aria-label=(t!(l, "studio-kind")) {
                        @for own in KINDS { option value=(own) selected[own == kind] { (kinds::kind(l, own)) } }
                    }
                } @else { span class="text-sm text-muted" { (kinds::kind(l, kind)) } }
                label class="flex items-center gap-2 min-h-11 text-sm" { input class="checkbox checkbox-sm" type="checkbox" name=(name("required")) value="1" checked[column["required"] == true]; (t!(l, "studio-required")) }
            }
            @if id.is_empty() || kind == "single_choice" { (answers(shown, &name("choices"), column)) }
            (conditions(shown, question, columns, row))
        }
    }
}

/// When a column is asked, and its answers are offered: by what was answered before in the same row.
fn conditions(shown: &Shown<'_>, question: &Question, columns: &[Json], row: usize) -> Markup {
    let Some(column) = columns.get(row) else { return html! {} };
    let (earlier, id) = (&columns[..row], column["id"].as_str().unwrap_or_default());
    let answers = column["choices"].as_array().map(Vec::as_slice).unwrap_or_default();
    html! {
        (condition::line(shown, &question.id, &format!("column.{id}.show"), &column["show_when"], earlier))
        @if !answers.is_empty() && !earlier.is_empty() {
            details {
                summary class="link text-sm" { (t!(shown.l(), "condition-of-answers")) }
                ul class="space-y-1 mt-1" {
                    @for (at, answer) in answers.iter().enumerate() {
                        li class="flex flex-wrap gap-x-2 text-sm" {
                            span lang="" { (own_words(&answer["label"], shown.languages)) }
                            (condition::line(shown, &question.id, &format!("column.{id}.answer.{at}"), &answer["when"], earlier))
                        }
                    }
                }
            }
        }
    }
}

/// `value | label`, a line each.
fn answers(shown: &Shown<'_>, name: &str, column: &Json) -> Markup {
    let l = shown.l();
    let line = |choice: &Json| {
        format!("{} | {}", choice["value"].as_str().unwrap_or_default(), words(&choice["label"], shown.languages.site(), shown.languages))
    };
    let lines: Vec<String> = column["choices"].as_array().into_iter().flatten().map(line).collect();
    html! {
        label class="block text-sm" {
            span class="text-muted" { (t!(l, "studio-column-answers")) }
            textarea class="textarea textarea-sm w-full" name=(name) rows="2" { "\n" (lines.join("\n")) }
        }
    }
}
