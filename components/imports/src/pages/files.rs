//! A file of people is sent; what was sent before.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::import::{FileError, LARGEST_IMPORT, ListedImport, MOST_IMPORTED_ROWS};
use portico_web::html::{Icon, Locale, PageContext, Tone, error_summary, hidden, page_head, section, status_pill, submit_button, time};
use portico_web::t;

use portico_studio::html::people::{Place, people};

/// Why a file was not taken.
#[derive(Clone, Debug)]
pub enum FileRefusal {
    /// None was chosen, or there is nothing in it.
    None,
    /// It can't be read.
    Unreadable(FileError),
}

/// The form, which says before what it takes, and the files of a day.
pub fn page(page_context: PageContext, imports: &[ListedImport], refusal: Option<&FileRefusal>) -> Markup {
    let l = &page_context.locale;
    let (title, error) = (t!(l, "people-imports"), refusal.map(|refusal| words(l, refusal)));
    let lines: Vec<(&str, &String)> = error.iter().map(|words| ("file", words)).collect();
    let main = html! {
        div class="max-w-3xl space-y-6" {
            (page_head(&[], t!(l, "people-import-title"), html! {}))
            (error_summary(l, &lines))
            form method="post" action="/studio/people/imports" enctype="multipart/form-data" class="card p-5 sm:p-6 space-y-5" {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                div class=(if error.is_some() { "field-error space-y-1.5" } else { "space-y-1.5" }) {
                    label class="block font-medium" for="file" { (t!(l, "people-file")) }
                    p id="file-help" class="text-sm text-muted text-pretty" { (t!(l, "people-file-help", rows = MOST_IMPORTED_ROWS, megabytes = LARGEST_IMPORT / 1024 / 1024)) }
                    input class="file-input w-full min-h-11" type="file" id="file" name="file" accept=".csv,.tsv,.txt,text/csv" required
                        data-largest=(LARGEST_IMPORT) data-too-large=(t!(l, "file-too-large", megabytes = LARGEST_IMPORT / 1024 / 1024)) aria-describedby=(if error.is_some() { "file-error file-help" } else { "file-help" }) aria-invalid=[error.as_ref().map(|_| "true")];
                    @if let Some(error) = &error { p id="file-error" class="text-sm font-medium text-error-ink" { (error) } }
                }
                (columns(l))
                (submit_button(&t!(l, "people-file-send"), Some(Icon("file-search"))))
                p class="text-sm text-muted text-pretty" { (t!(l, "people-file-nothing-yet")) }
            }
            @if !imports.is_empty() { (section(&t!(l, "people-files"), None, files(l, imports))) }
        }
    };
    people(&page_context, Place::Imports, title, main)
}

/// What the columns are called, and an example.
fn columns(l: &Locale) -> Markup {
    let rows = [
        ("organisation", t!(l, "people-column-organisation"), "Acme"),
        ("domains", t!(l, "people-column-domains"), "acme.example"),
        ("name", t!(l, "people-column-name"), "Dana Okafor"),
        ("email", t!(l, "people-column-email"), "dana@acme.example"),
        ("role", t!(l, "people-column-role"), "member"),
    ];
    html! {
        div class="overflow-x-auto" tabindex="0" role="region" aria-label=(t!(l, "people-columns")) {
            table class="matrix" {
                caption class="text-start font-medium pb-2" { (t!(l, "people-columns")) }
                thead { tr { th scope="col" { (t!(l, "people-column")) } th scope="col" { (t!(l, "people-column-means")) } th scope="col" { (t!(l, "people-column-example")) } } }
                tbody { @for (name, means, example) in &rows { tr { th scope="row" class="font-mono font-normal whitespace-nowrap" { (name) } td { (means) } td class="font-mono whitespace-nowrap" { (example) } } } }
            }
        }
    }
}

fn files(l: &Locale, imports: &[ListedImport]) -> Markup {
    html! {
        ul class="card divide-y divide-base-300" {
            @for one in imports {
                li {
                    a class="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 sm:px-5 py-3.5 hover:bg-base-200/60" href=(format!("/studio/people/imports/{}", one.id)) {
                        span class="grow min-w-0" {
                            span class="block font-medium break-all" { @if one.file.is_empty() { (t!(l, "people-file-nameless")) } @else { (one.file) } }
                            span class="block text-sm text-muted" { (t!(l, "people-rows", count = one.lines)) " · " (one.by) " · " (time(l, one.at)) }
                        }
                        @if one.done == one.lines { (status_pill(Tone::Success, Icon("circle-check"), t!(l, "people-file-done"))) }
                        @else if one.started { (status_pill(Tone::Warning, Icon("hourglass"), t!(l, "people-file-begun"))) }
                        @else { (status_pill(Tone::Neutral, Icon("file-search"), t!(l, "people-file-looked"))) }
                    }
                }
            }
        }
        p class="text-sm text-muted" { (t!(l, "people-files-hint")) }
    }
}

fn words(l: &Locale, refusal: &FileRefusal) -> String {
    match refusal {
        FileRefusal::None | FileRefusal::Unreadable(FileError::Empty) => t!(l, "people-file-empty"),
        FileRefusal::Unreadable(FileError::NotText) => t!(l, "people-file-not-text"),
        FileRefusal::Unreadable(FileError::Encoding(line)) => t!(l, "people-file-encoding", line = *line),
        FileRefusal::Unreadable(FileError::Columns(found)) => t!(l, "people-file-columns", found = found.join(", ")),
        FileRefusal::Unreadable(FileError::Twice(column)) => t!(l, "people-file-twice", column = column.as_str()),
        FileRefusal::Unreadable(FileError::NoRows) => t!(l, "people-file-no-rows"),
        FileRefusal::Unreadable(FileError::TooManyRows) => t!(l, "people-file-too-many", most = MOST_IMPORTED_ROWS),
    }
}
