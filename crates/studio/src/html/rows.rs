//! Rows of a form that can be renamed, put in order, removed and added ([`rows`](crate::rows)).

use maud::{Markup, html};
use portico_web::html::{icon, script};
use portico_web::t;
use serde_json::Value as Json;

use super::editor::words;
use super::{Shown, frame};
use crate::rows::NEW_ROWS;

/// A part of a form about a list of a definition.
pub struct Rows<'a> {
    /// The list's name in the definition: `tabs`.
    pub path: &'a str,
    /// What a row is called in the form's fields: `tab`.
    pub word: &'a str,
    /// The title of the part.
    pub title: String,
    /// What it is about.
    pub help: String,
    /// What a name is called.
    pub label: String,
    /// The key and the name of each.
    pub known: Vec<(String, &'a Json)>,
}

impl Rows<'_> {
    /// The part; `more` is what else a row has, by its number. There is an empty row for a new one.
    pub fn part(&self, shown: &Shown<'_>, more: &dyn Fn(usize) -> Markup) -> Markup {
        let empty = (String::new(), &Json::Null);
        let rows = self.known.iter().chain(std::iter::repeat_n(&empty, NEW_ROWS));
        frame::part(
            &self.title,
            html! {
                p class="text-sm text-muted text-pretty" { (self.help) }
                @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with(self.path)) {
                    p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
                }
                (script("reorder"))
                div class="space-y-3" data-reorder="number" { @for (row, (key, name)) in rows.enumerate() { (self.row(shown, row, key, name, more(row))) } }
            },
        )
    }

    fn row(&self, shown: &Shown<'_>, row: usize, key: &str, name: &Json, more: Markup) -> Markup {
        let (l, word) = (shown.l(), self.word);
        html! {
            div class="flex flex-wrap items-center gap-2" data-row {
                span class="reorder-handle" data-handle aria-hidden="true" hidden { (icon("grip-vertical")) }
                input type="hidden" name=(word) value=(key);
                input class="input input-sm w-16" type="number" min="1" name=(format!("{word}.{row}.place")) value=((row + 1).to_string()) aria-label=(t!(l, "studio-place"));
                @for language in shown.languages.iter() {
                    @let label = t!(l, "studio-in-language", label = self.label.as_str(), language = language);
                    input class="input input-sm grow basis-40 w-auto" type="text" name=(format!("{word}.{row}.name.{language}")) value=(words(name, language, shown.languages)) maxlength="40" aria-label=(label) placeholder=(label);
                }
                (more)
            }
        }
    }
}
