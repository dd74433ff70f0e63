//! What a form asks, and the way to where that is changed.

use maud::{Markup, html};
use portico_studio::html::Shown;
use portico_studio::html::editor::own;
use portico_web::html::{icon, section};
use portico_web::t;
use serde_json::Value as Json;

/// So many questions are named; the others are counted.
const NAMED: usize = 12;

/// The questions in order, each with a link, and which version of the form is live.
pub fn part(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let fields: Vec<&Json> =
        shown.definition["form"]["fields"].as_array().into_iter().flatten().filter(|field| field["archived"] != true).collect();
    let address = format!("/studio/request-types/{}/fields", shown.key);
    let more = fields.len().saturating_sub(NAMED);
    let content = html! {
        div class="card p-4 sm:p-5 space-y-3" {
            ol class="flex flex-wrap gap-x-4 gap-y-1.5" {
                @for field in fields.iter().take(NAMED) {
                    li { a class="link" href=(format!("{address}/{}", field["id"].as_str().unwrap_or_default())) { (own(&field["label"], shown.languages)) } }
                }
                @if more > 0 { li class="text-muted" { (t!(l, "studio-more-questions", count = more)) } }
            }
            div class="flex flex-wrap items-center gap-3" {
                a class="btn btn-sm" href=(address) { (icon("list-checks")) (t!(l, "studio-edit-questions")) }
                @if let Some(version) = shown.page.subject.form_version { p class="text-sm text-muted" { (t!(l, "studio-form-version", version = version)) } }
            }
        }
    };
    section(&t!(l, "studio-questions"), None, content)
}
