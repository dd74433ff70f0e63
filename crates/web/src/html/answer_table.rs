//! The rows that a table of a form was filled in with.

use maud::{Markup, html};
use portico::portal::form::TableAnswer;

use super::designed;
use crate::i18n::Locale;

/// A table that scrolls by itself where it is wider than its place, by keyboard too.
pub fn answer_table(l: &Locale, label: &str, answer: &TableAnswer) -> Markup {
    html! {
        div class="overflow-x-auto" tabindex="0" role="region" aria-label=(label) {
            table class="text-sm border-collapse" {
                thead { tr { @for column in &answer.columns { th scope="col" class="text-start font-medium text-muted pe-4 pb-1 align-bottom" { (designed(l, column)) } } } }
                tbody { @for row in &answer.rows { tr class="border-t border-base-300" { @for text in row { td class="pe-4 py-1 align-top" lang="" { (text) } } } } }
            }
        }
    }
}
