//! Markdown that people wrote. This is the only module that makes markup from text it did not write itself: raw HTML in the
//! source is shown as text, links lead only to `http:`, `https:` and `mailto:`, and pictures become links to them.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// The markup of a reply, a note or an article. Line ends are kept, headings start below those of the page.
pub fn render(source: &str) -> Markup {
    let mut out = String::with_capacity(source.len() * 3 / 2);
    html::push_html(&mut out, SafeEvents { events: Parser::new_ext(source, extensions()), open: Vec::new(), pending: None });
    PreEscaped(out)
}

/// The words without their marks, on one line, at most `max` characters, for lists and mails. Cut at a word, with an ellipsis.
pub fn plain(source: &str, max: usize) -> String {
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

/// The parser's events, made safe one by one. `open` remembers for each open link or picture whether its tag was written;
/// `pending` is what follows at once.
struct SafeEvents<'a> {
    events: Parser<'a>,
    open: Vec<bool>,
    pending: Option<Event<'a>>,
}

impl<'a> Iterator for SafeEvents<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.pending.take() {
            return Some(event);
        }
        Some(match self.events.next()? {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn html(source: &str) -> String {
        render(source).into_string()
    }

    #[test]
    fn words_lists_and_line_ends_come_out_as_written() {
        assert_eq!(html("Good morning\nDana"), "<p>Good morning<br />\nDana</p>\n");
        assert!(html("- **one**\n- `two`").contains("<li><strong>one</strong></li>"));
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        for source in
            ["<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- x --><style>*{}</style>", "<svg/onload=alert(1)>"]
        {
            let out = html(source);
            assert!(
                !out.contains("<script") && !out.contains("<img") && !out.contains("<style") && !out.contains("<svg"),
                "{source} gave {out}"
            );
            assert!(out.contains("&lt;"), "{source} gave {out}");
        }
    }

    #[test]
    fn links_lead_only_to_the_web_and_to_mail() {
        assert!(
            html("[a](https://example.org/x?a=1&b=2)")
                .contains(r#"<a href="https://example.org/x?a=1&amp;b=2" rel="nofollow noopener ugc">a</a>"#)
        );
        assert!(html("<dana@example.org>").contains(r#"<a href="mailto:dana@example.org""#));
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example",
            "/sign-out",
            "java&#10;script:alert(1)",
            " javascript:x",
        ] {
            let out = html(&format!("[a]({bad})"));
            assert!(!out.contains("href"), "{bad} gave {out}");
        }
        assert!(!html("[a]: javascript:alert(1)\n\n[a]").contains("href"));
        assert!(!html("<javascript:alert(1)>").contains("href"));
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let out = html(r#"[a](<https://example.org/"onmouseover="alert(1)>)"#);
        assert!(out.contains("&quot;onmouseover=&quot;"), "{out}");
    }

    #[test]
    fn a_picture_becomes_a_link_to_it() {
        assert_eq!(
            html("![the error](https://example.org/x.png)"),
            "<p><a href=\"https://example.org/x.png\" rel=\"nofollow noopener ugc\">the error</a></p>\n"
        );
        assert!(!html("![x](javascript:alert(1))").contains("href"));
        assert_eq!(html("[![x](https://a.example/i.png)](https://b.example)").matches("<a ").count(), 1);
    }

    #[test]
    fn a_wide_table_scrolls_by_itself() {
        let out = html("| a | b |\n|---|---|\n| 1 | <b> |");
        assert!(out.starts_with("<div class=\"wide\" tabindex=\"0\"><table>") && out.ends_with("</table>\n</div>\n"), "{out}");
        assert!(out.contains("<td>&lt;b&gt;</td>"), "{out}");
    }

    #[test]
    fn headings_stay_below_those_of_the_page() {
        assert_eq!(html("# Big {#x}\n\n## Less"), "<h3>Big {#x}</h3>\n<h4>Less</h4>\n");
    }

    #[test]
    fn a_summary_has_the_words_only_and_ends_at_one() {
        assert_eq!(plain("# Hello\n\nthis is **very** [important](https://x.example)", 80), "Hello this is very important");
        assert_eq!(plain("one two three four", 12), "one two…");
        assert_eq!(plain("äöüäöüäöüäöü", 5), "äöüä…");
        assert_eq!(plain("", 5), "");
    }
}
