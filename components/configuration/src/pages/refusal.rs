//! Why a file was not taken, in words.

use maud::{Markup, html};
use portico::site::{FILE_FORMAT, FileFault};
use portico_studio::upload::LARGEST_FILE;
use portico_web::html::Locale;
use portico_web::t;

/// So many faults are listed; the others are counted.
const LISTED: usize = 100;

/// Why a file was not taken.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// None was chosen, and nothing pasted.
    Missing,
    /// There is more of it than is read.
    TooLarge,
    /// It can't be read.
    Fault(FileFault),
    /// It brings an image that was not drawn by this site.
    Image(String),
}

impl Refusal {
    /// In a sentence.
    pub fn words(&self, l: &Locale) -> String {
        match self {
            Refusal::Missing | Refusal::Fault(FileFault::Empty) => t!(l, "configuration-missing"),
            Refusal::TooLarge => t!(l, "configuration-too-large", megabytes = LARGEST_FILE / 1024 / 1024),
            Refusal::Image(name) => t!(l, "configuration-image", name = name.as_str()),
            Refusal::Fault(FileFault::Encoding(line)) => t!(l, "configuration-encoding", line = *line),
            Refusal::Fault(FileFault::Utf16) => t!(l, "configuration-utf16"),
            Refusal::Fault(FileFault::Json { line, column, .. }) => t!(l, "configuration-json", line = *line, column = *column),
            Refusal::Fault(FileFault::NoSite) => t!(l, "configuration-no-site"),
            Refusal::Fault(FileFault::Newer(format)) => t!(l, "configuration-newer", format = *format, known = FILE_FORMAT),
            Refusal::Fault(FileFault::Definitions(all)) => t!(l, "configuration-faults", count = all.len()),
        }
    }

    /// What is wrong, one by one, as definitions say it: in English.
    pub fn list(&self, l: &Locale) -> Markup {
        match self {
            Refusal::Fault(FileFault::Json { why, .. }) => html! { p lang="en" { code { (why) } } },
            Refusal::Fault(FileFault::Definitions(all)) => html! {
                ul class="space-y-1" {
                    @for (line, fault) in all.iter().take(LISTED) {
                        li {
                            @if let Some(line) = line { span class="font-medium" { (t!(l, "configuration-line", line = *line)) } " " }
                            span lang="en" { @if !fault.path.is_empty() { code { (fault.path) } ": " } (fault.why) }
                        }
                    }
                    @if all.len() > LISTED { li { (t!(l, "configuration-more-faults", count = all.len() - LISTED)) } }
                }
            },
            _ => html! {},
        }
    }
}
