//! The stages of progress that a customer sees a request go through.

use maud::{Markup, html};
use portico_studio::html::Shown;
use portico_studio::html::rows::Rows;
use portico_web::t;

/// The part of a workflow's form about them. A row is known by the place that it had.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let stages = shown.definition["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
    let rows = Rows {
        path: "steps",
        word: "stage",
        title: t!(l, "studio-stages"),
        help: t!(l, "studio-stages-help"),
        label: t!(l, "studio-step"),
        known: stages.iter().enumerate().map(|(was, stage)| (was.to_string(), stage)).collect(),
    };
    rows.part(shown, &|_| html! {})
}
