//! The groups of a portal's request types.

use maud::{Markup, html};
use portico_studio::html::Shown;
use portico_studio::html::rows::Rows;
use portico_web::t;
use serde_json::Value as Json;

/// The part of a portal's form about its tabs.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let tabs = shown.definition["tabs"].as_array().map(Vec::as_slice).unwrap_or_default();
    let known = |tab: &'_ Json| tab["key"].as_str().unwrap_or_default().to_owned();
    let rows = Rows {
        path: "tabs",
        word: "tab",
        title: t!(l, "studio-part-tabs"),
        help: t!(l, "studio-tabs-help"),
        label: t!(l, "studio-tab-name"),
        known: tabs.iter().map(|tab| (known(tab), &tab["name"])).collect(),
    };
    rows.part(shown, &|_| html! {})
}
