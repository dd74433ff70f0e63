//! Tables of rows: each row is a group of its cells, which are fields as any others. Rows are added and taken away by buttons: with scripts on the page
//! (`static/src/table_rows.ts`), else by sending the form, which comes back with the row more or less and everything that was typed.

use maud::{Markup, html};
use portico::portal::form::{Field as Asked, FieldState};
use portico_web::html::field::{self, Field};
use portico_web::html::{Locale, SLOT, around, hidden, icon, script};
use portico_web::{Submitted, t};

use super::drawing::{Drawing, field};
use super::kinds::element_id;

/// What a button that adds or takes away a row sends: `items/add`, `items/remove/2`. No field of a designer's has a dot.
pub const TABLE_ROW: &str = "table.row";
/// Stands for the number of a row in the template of a new one.
const NEW: &str = "new";

/// The rows that stand there: those that were sent, else as many empty ones as there must be, one at least.
fn rows(asked: &Asked, typed: &Submitted) -> Vec<String> {
    let sent: Vec<String> = asked.rows(typed).into_iter().map(str::to_owned).collect();
    let first = || (0..asked.min_rows.unwrap_or(1).max(1)).map(|row| row.to_string()).collect();
    if sent.is_empty() { first() } else { sent }
}

/// What was typed, with a row more or less, where a button for that was pressed.
pub fn edited(fields: &[Asked], typed: &Submitted) -> Option<Submitted> {
    let (table, deed) = typed.first(TABLE_ROW).split_once('/')?;
    let asked = fields.iter().find(|asked| asked.id == table && !asked.columns.is_empty())?;
    let mut rows = rows(asked, typed);
    match deed.strip_prefix("remove/") {
        Some(gone) => rows.retain(|row| row != gone),
        None if rows.len() < asked.most_rows() => {
            let last = rows.iter().filter_map(|row| row.parse::<u32>().ok()).max().unwrap_or_default();
            rows.push((last + 1).to_string());
        }
        None => {}
    }
    Some(typed.with(table, rows))
}

/// Takes the key Enter in a field: it sends the form, and does not take away the first row.
pub fn enter(fields: &[Asked]) -> Markup {
    let has_rows = fields.iter().any(|asked| !asked.archived && !asked.columns.is_empty());
    html! { @if has_rows { button class="sr-only" tabindex="-1" aria-hidden="true" {} } }
}

/// All rows, the button for one more, and a row to copy.
pub fn table(l: &Locale, drawing: &Drawing<'_>, state: &FieldState<'_>, plain: &Field<'_>) -> Markup {
    let asked = state.field;
    let rows = rows(asked, drawing.typed);
    let is_full = rows.len() >= asked.most_rows();
    let here = format!("#{}", element_id(&asked.id));
    let controls = html! {
        div class="space-y-3" data-rows=(asked.id) data-most=(asked.most_rows()) data-added=(t!(l, "intake-row-added")) data-removed=(t!(l, "intake-row-removed")) {
            (script("table_rows"))
            div class="space-y-3" data-rows-list { @for (at, row) in rows.iter().enumerate() { (self::row(l, drawing, asked, row, at + 1)) } }
            button class="btn btn-sm" name=(TABLE_ROW) value=(format!("{}/add", asked.id)) formaction=(here) formnovalidate data-row-add disabled[is_full] { (icon("plus")) (t!(l, "intake-row-add")) }
            p class="sr-only" role="status" data-rows-news {}
            template { (self::row(l, drawing, asked, NEW, rows.len() + 1)) }
        }
    };
    field::grouped(l, plain, controls)
}

fn row(l: &Locale, drawing: &Drawing<'_>, asked: &Asked, row: &str, number: usize) -> Markup {
    let cells = asked.cells(row);
    let drawing = Drawing { form: &cells, is_row: true, ..*drawing };
    let title = format!("{}-row-{row}", element_id(&asked.id));
    html! {
        div class="rounded-xl border border-base-300 p-3 sm:p-4 space-y-3" role="group" aria-labelledby=(title) data-row {
            (hidden(&[(asked.id.as_str(), row)]))
            div class="flex items-center justify-between gap-3" {
                p class="font-medium text-sm" id=(title) { (around(&t!(l, "intake-row", number = SLOT), html! { span data-row-number { (number) } })) }
                button class="btn btn-ghost btn-sm" name=(TABLE_ROW) value=(format!("{}/remove/{row}", asked.id)) formaction=(format!("#{}", element_id(&asked.id))) formnovalidate data-row-remove {
                    (icon("trash-2")) (t!(l, "intake-row-remove"))
                }
            }
            div class="grid gap-3 sm:grid-cols-2 items-start" {
                @for cell in cells.states(drawing.typed).iter() { div { (field(l, &drawing, cell, drawing.problem(&cell.field.id))) } }
            }
        }
    }
}
