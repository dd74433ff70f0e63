//! The parser's events made safe, and counted.

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use super::limits::{MOST_LEVELS, MOST_LINKS};

/// The parser's events, made safe one by one; they end where a limit is passed. `open` remembers for each open link or picture whether its
/// tag was written; `pending` is what follows at once.
pub struct SafeEvents<'a> {
    events: Parser<'a>,
    open: Vec<bool>,
    pending: Option<Event<'a>>,
    levels: usize,
    links: usize,
}

impl<'a> Iterator for SafeEvents<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.pending.take() {
            return Some(event);
        }
        let event = self.events.next()?;
        self.count(&event);
        if self.passed_a_limit() {
            return None;
        }
        Some(match event {
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::SoftBreak => Event::HardBreak,
            Event::Start(Tag::Heading { level, .. }) => {
                Event::Start(Tag::Heading { level: lowered(level), id: None, classes: vec![], attrs: vec![] })
            }
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => self.open_link(link_type, &dest_url),
            Event::Start(Tag::Image { link_type, dest_url, .. }) => self.open_link(link_type, &dest_url),
            Event::End(TagEnd::Link | TagEnd::Image) => self.close_link(),
            table @ Event::Start(Tag::Table(_)) => {
                self.pending = Some(table);
                Event::InlineHtml(CowStr::Borrowed("<div class=\"wide\" tabindex=\"0\">"))
            }
            table @ Event::End(TagEnd::Table) => {
                self.pending = Some(Event::InlineHtml(CowStr::Borrowed("</div>\n")));
                table
            }
            other => other,
        })
    }
}

impl<'a> SafeEvents<'a> {
    pub fn new(events: Parser<'a>) -> Self {
        SafeEvents { events, open: Vec::new(), pending: None, levels: 0, links: 0 }
    }

    /// Whether the text goes deeper, or has more links, than it may.
    pub fn passed_a_limit(&self) -> bool {
        self.levels > MOST_LEVELS || self.links > MOST_LINKS
    }

    fn count(&mut self, event: &Event<'a>) {
        match event {
            Event::Start(tag) => {
                self.levels += 1;
                self.links += usize::from(matches!(tag, Tag::Link { .. } | Tag::Image { .. }));
            }
            Event::End(_) => self.levels -= 1,
            _ => {}
        }
    }

    /// A link inside a link is not written: HTML has no such thing.
    fn open_link(&mut self, link_type: LinkType, address: &str) -> Event<'a> {
        let address = if link_type == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        let written = is_safe(&address) && !self.open.contains(&true);
        self.open.push(written);
        if !written {
            return Event::Text(CowStr::Borrowed(""));
        }
        let href = maud::html! { a href=(address) rel="nofollow noopener ugc" {} }.into_string();
        Event::InlineHtml(href.trim_end_matches("</a>").to_owned().into())
    }

    fn close_link(&mut self) -> Event<'a> {
        match self.open.pop() {
            Some(true) => Event::InlineHtml(CowStr::Borrowed("</a>")),
            _ => Event::Text(CowStr::Borrowed("")),
        }
    }
}

/// Whether a link may lead there: an allow-list of schemes. An address without one would lead somewhere else in each place it is shown.
fn is_safe(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

/// The page has an h1 and h2s of its own.
fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}
