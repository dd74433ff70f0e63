//! The file of the live site, and the form that compares another one.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::site::studio::ConfigurationPage;
use portico_studio::html::frame;
use portico_studio::upload::LARGEST_FILE;
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Kind, Locale, banner, hidden, icon, page_head, submit_button};
use portico_web::t;

use super::Refusal;

/// The page; `text` stands in the field where a file is pasted.
pub fn page(page: &DeskAdmitted<ConfigurationPage>, text: &str, refusal: Option<&Refusal>) -> Markup {
    let l = &page.page_context.locale;
    let title = t!(l, "configuration-title");
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&[], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "configuration-intro")) }
            @if let Some(refusal) = refusal { (banner(Kind::Error, t!(l, "configuration-refused"), html! { (refusal.words(l)) (refusal.list(l)) })) }
            (export(l, page.subject.may_export))
            @if page.subject.may_edit { (form(l, text, refusal)) }
            @else { (banner(Kind::Info, t!(l, "studio-reads-only"), html! { (t!(l, "configuration-reads-only")) })) }
        }
    };
    frame::studio(&page.page_context, "/studio/configuration", title, main)
}

fn export(l: &Locale, may_export: bool) -> Markup {
    html! {
        section class="card p-4 sm:p-5 space-y-3" {
            h2 class="font-semibold" { (t!(l, "configuration-export")) }
            p class="text-sm text-muted text-pretty" { (t!(l, "configuration-export-text")) }
            @if may_export { a class="btn" href="/studio/configuration/export" download="portico.json" { (icon("download")) (t!(l, "configuration-export-link")) } }
            @else { p class="text-sm" { (t!(l, "configuration-export-others")) } }
        }
    }
}

/// A file, or its text.
fn form(l: &Locale, text: &str, refusal: Option<&Refusal>) -> Markup {
    let error = refusal.map(|refusal| refusal.words(l));
    let described = if error.is_some() { "file-error file-help" } else { "file-help" };
    html! {
        form class="card p-4 sm:p-5 space-y-4" method="post" enctype="multipart/form-data" action="/studio/configuration/comparison" {
            (hidden(&[("form_id", EventId::generate().as_str())]))
            h2 class="font-semibold" { (t!(l, "configuration-compare")) }
            p class="text-sm text-muted text-pretty" { (t!(l, "configuration-compare-text")) }
            div class=(if error.is_some() { "field-error space-y-1.5" } else { "space-y-1.5" }) {
                label class="block font-medium" for="file" { (t!(l, "configuration-file")) }
                p id="file-help" class="text-sm text-muted text-pretty" { (t!(l, "configuration-file-help", megabytes = LARGEST_FILE / 1024 / 1024)) }
                input class="file-input w-full max-w-md min-h-11" type="file" id="file" name="file" accept=".json,application/json" data-largest=(LARGEST_FILE) data-too-large=(Refusal::TooLarge.words(l)) aria-describedby=(described) aria-invalid[error.is_some()];
                @if let Some(error) = &error { p id="file-error" class="text-sm font-medium text-error-ink" { (icon("circle-alert")) " " (error) } }
            }
            div class="space-y-1.5" {
                label class="block font-medium" for="text" { (t!(l, "configuration-paste")) }
                textarea class="textarea w-full font-mono text-sm" id="text" name="text" rows="8" spellcheck="false" autocomplete="off" { (text) }
            }
            (submit_button(&t!(l, "configuration-compare-button"), Some(Icon("file-search"))))
        }
    }
}
