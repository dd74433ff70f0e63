//! A conversation: messages, the quiet lines between them, and, on the team's side, notes.

use maud::{Markup, html};

use super::icon::icon;
use super::people::{Who, avatar, face};
use super::time::time;
use crate::i18n::Locale;

/// One message.
#[derive(Debug)]
pub struct Entry<'a> {
    /// The id of its element, for links to it.
    pub id: &'a str,
    /// Who wrote it, as the reader knows them ("You", "Sam Reyes").
    pub author: &'a str,
    /// Their full name, for the face.
    pub name: &'a str,
    /// What stands behind the author's name ("Northwind Cloud"), if anything.
    pub of: Option<&'a str>,
    /// Which side wrote it.
    pub who: Who,
    /// Stands at the end side of the page: on the desk, what the team wrote. Customers' pages keep all at the start.
    pub at_end: bool,
    /// When, in milliseconds UTC.
    pub at: i64,
    /// The words, from [`markdown`](crate::markdown).
    pub body: Markup,
    /// What stands under the words (that it can still be taken back), or nothing.
    pub mark: Markup,
}

/// A message with the face of its author.
pub fn entry(l: &Locale, entry: &Entry<'_>) -> Markup {
    let side = if entry.who == Who::Agent { " entry-team" } else { "" };
    let end = if entry.at_end { " entry-own" } else { "" };
    html! {
        article id=(entry.id) class=(format!("flex gap-3{side}{end}")) {
            (avatar(entry.name, entry.who))
            div class="min-w-0 grow max-w-[42rem] space-y-1" {
                p class="entry-head text-sm text-muted flex flex-wrap gap-x-1.5" {
                    span { b class="text-base-content font-medium" { (entry.author) } @if let Some(of) = entry.of { ", " (of) } }
                    span aria-hidden="true" { "·" }
                    (time(l, entry.at))
                }
                div class="entry-body" {
                    div class="prose-text" lang="" { (entry.body) }
                    @if !entry.mark.0.is_empty() { div class="mt-3 flex flex-wrap gap-2" { (entry.mark) } }
                }
            }
        }
    }
}

/// What happened between two messages, in one quiet line ("Sam Reyes took your request").
pub fn timeline_line(text: Markup) -> Markup {
    html! { p class="quiet-line" { span class="min-w-0" { (text) } } }
}

/// A note of the team. Only for the desk.
pub fn note(l: &Locale, id: &str, author: &str, at: i64, body: Markup) -> Markup {
    html! {
        article id=(id) class="note space-y-1" {
            p class="text-xs text-team-ink flex items-center gap-x-1.5 flex-wrap" {
                (face(author, Who::Other, "avatar-face avatar-small size-5! text-[0.5625rem]!"))
                b class="font-medium" { (author) } span aria-hidden="true" { "·" } (time(l, at))
                span class="ms-auto" { (icon("lock")) }
            }
            div class="prose-text" lang="" { (body) }
        }
    }
}
