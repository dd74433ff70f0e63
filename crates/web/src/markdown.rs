//! Markdown that people wrote. This is the only module that makes markup from text it did not write itself: raw HTML in the
//! source is shown as text, links lead only to `http:`, `https:` and `mailto:`, and pictures become links to them.
//!
//! A short text can be made to become a very large page (a table's missing cells are filled in, each `>` is an element). So what a text
//! and all texts of a page may become is limited, and the writing ends where a limit is passed: such a text is shown as it was written.

mod limits;
mod safe;

use std::cell::Cell;
use std::fmt::{self, Write};

use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Options, Parser, TagEnd, html::write_html_fmt};

use crate::i18n::Locale;
use crate::t;
use safe::SafeEvents;

pub use limits::{LARGEST_PAGE, LARGEST_TEXT, MOST_CELLS, MOST_LEVELS, MOST_LINKS};

/// The texts of one page or one mail: what they become, they become within [`LARGEST_PAGE`] together.
#[derive(Debug)]
pub struct Texts {
    left: Cell<usize>,
}

impl Default for Texts {
    fn default() -> Self {
        Texts { left: Cell::new(LARGEST_PAGE) }
    }
}

impl Texts {
    /// The markup of a reply, a note or an article. Line ends are kept, headings start below those of the page. A text that passes a limit,
    /// its own or the page's, is shown as it was written, and a line in the reader's language says so.
    pub fn render(&self, l: &Locale, source: &str) -> Markup {
        let left = self.left.get();
        match formatted(source, left.min(LARGEST_TEXT)) {
            Some(markup) => {
                self.left.set(left - markup.len());
                PreEscaped(markup)
            }
            None => as_written(l, source),
        }
    }
}

/// The markup of at most `most` bytes; `None` where a limit is passed.
fn formatted(source: &str, most: usize) -> Option<String> {
    if limits::cells(source) > MOST_CELLS {
        return None;
    }
    let mut events = SafeEvents::new(Parser::new_ext(source, extensions()));
    let mut out = Bounded { text: String::with_capacity(most.min(source.len() * 3 / 2)), most };
    let written = write_html_fmt(&mut out, &mut events);
    (written.is_ok() && !events.passed_a_limit()).then_some(out.text)
}

/// The words and their marks, escaped, line by line.
fn as_written(l: &Locale, source: &str) -> Markup {
    html! {
        p { @for (at, line) in source.lines().enumerate() { @if at > 0 { br; } (line) } }
        p class="text-muted" { small { (t!(l, "common-as-written")) } }
    }
}

/// A text that takes no more than it may.
struct Bounded {
    text: String,
    most: usize,
}

impl Write for Bounded {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        if self.text.len() + more.len() > self.most {
            return Err(fmt::Error);
        }
        self.text.push_str(more);
        Ok(())
    }
}

/// The words without their marks, on one line, at most `max` characters, for lists and mails. Cut at a word, with an ellipsis.
pub fn plain(source: &str, max: usize) -> String {
    if limits::cells(source) > MOST_CELLS {
        return shortened(&source.split_whitespace().take(max).collect::<Vec<_>>().join(" "), max);
    }
    let mut words = String::new();
    for event in Parser::new_ext(source, extensions()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                words.push(' ');
            }
            _ => {}
        }
        if words.len() > max * 8 {
            break;
        }
    }
    shortened(&words.split_whitespace().collect::<Vec<_>>().join(" "), max)
}

fn shortened(words: &str, max: usize) -> String {
    if words.chars().count() <= max {
        return words.to_owned();
    }
    let cut: String = words.chars().take(max.saturating_sub(1)).collect();
    let whole = cut.rfind(' ').filter(|at| *at > cut.len() / 2).map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '.']))
}

fn extensions() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

#[cfg(test)]
mod tests;
