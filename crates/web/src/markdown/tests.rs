//! What Markdown becomes, and what it may not become.

use proptest::prelude::*;
use pulldown_cmark::Tag;

use super::*;

fn html(source: &str) -> String {
    Texts::default().render(&Locale::default(), source).into_string()
}

#[test]
fn words_lists_and_line_ends_come_out_as_written() {
    assert_eq!(html("Good morning\nDana"), "<p>Good morning<br />\nDana</p>\n");
    assert!(html("- **one**\n- `two`").contains("<li><strong>one</strong></li>"));
}

#[test]
fn raw_html_is_shown_as_text() {
    for source in ["<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- x --><style>*{}</style>", "<svg/onload=alert(1)>"]
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

/// What stands in front of a table of `columns` and `rows`, as a person or a machine may write it.
fn table(columns: usize, rows: usize, end: &str) -> String {
    format!("{}{end}{}{end}{}", "|a".repeat(columns), "|-".repeat(columns), format!("b{end}").repeat(rows))
}

fn is_as_written(out: &str) -> bool {
    out.ends_with("<p class=\"text-muted\"><small>This text is shown as it was written.</small></p>")
}

#[test]
fn a_small_table_that_would_become_millions_of_bytes_is_shown_as_written() {
    for end in ["\n", "\r\n", "\r"] {
        let source = table(362, 724, end);
        assert!(source.len() < 4000);
        let out = html(&source);
        assert!(out.len() < 10_000 && is_as_written(&out), "{} bytes", out.len());
    }
    assert!(is_as_written(&html(&format!("> {}", table(362, 724, "\n> ")))));
}

#[test]
fn a_table_that_people_write_is_one() {
    let out = html(&table(8, 200, "\n"));
    assert!(out.contains("<table>") && !is_as_written(&out));
}

#[test]
fn what_goes_too_deep_or_has_too_many_links_is_shown_as_written() {
    for (mark, times) in [(">", 10_000), ("- ", 5000), ("> - ", 2500), ("1. ", 3000)] {
        let out = html(&mark.repeat(times));
        assert!(out.matches("<blockquote>").count() <= MOST_LEVELS && out.len() < 60_000, "{} bytes of {mark}", out.len());
    }
    assert!(is_as_written(&html(&"<https://a.example> ".repeat(MOST_LINKS + 1))));
    assert!(!is_as_written(&html(&"<https://a.example> ".repeat(MOST_LINKS))));
    let defined = format!("[a]: https://a.example/{}\n\n{}", "x".repeat(5000), "[a]".repeat(1600));
    assert!(html(&defined).len() <= LARGEST_TEXT);
}

#[test]
fn what_is_shown_as_written_is_escaped_and_keeps_its_lines() {
    let out = html(&format!("{}<b>& so\non", ">".repeat(40)));
    assert!(out.starts_with("<p>&gt;") && out.contains("&lt;b&gt;&amp; so<br>on</p>"), "{out}");
}

#[test]
fn a_text_becomes_at_most_so_many_bytes_and_so_do_all_texts_of_a_page() {
    let l = Locale::default();
    assert!(is_as_written(&html(&"*a* ".repeat(LARGEST_TEXT / 8))));
    let long = "&".repeat(20_000);
    let texts = Texts::default();
    let formatted = (0..100).filter(|_| !is_as_written(&texts.render(&l, &long).into_string())).count();
    assert!((8..=LARGEST_PAGE / 100_000).contains(&formatted), "{formatted}");
    let short = texts.render(&l, "**still**").into_string();
    assert_eq!(short, "<p><strong>still</strong></p>\n", "a short text finds room where a long one does not");
}

proptest! {
    #[test]
    fn a_text_of_marks_becomes_no_more_than_it_may(marks in prop::collection::vec(prop::sample::select(MARKS.to_vec()), 1..60), times in 1_usize..200) {
        let source: String = marks.concat().repeat(times).chars().take(10_000).collect();
        prop_assert!(html(&source).len() <= LARGEST_TEXT);
    }

    #[test]
    fn the_cells_of_a_text_are_never_counted_too_low(marks in prop::collection::vec(prop::sample::select(TABLE_MARKS.to_vec()), 1..40)) {
        let source = format!("a|b\n-|-\n{}", marks.concat());
        let real = Parser::new_ext(&source, extensions()).filter(|event| matches!(event, Event::Start(Tag::TableCell))).count();
        prop_assert!(limits::cells(&source) >= real, "{} < {real} in {source:?}", limits::cells(&source));
    }
}

const MARKS: [&str; 20] =
    ["*", "_", "**", "~~", "`", "[", "](https://a.example)", "<", ">", "> ", "- ", "1. ", "|", "|-", "\n", "\n\n", "a", "# ", "```\n", "&"];
const TABLE_MARKS: [&str; 16] =
    ["|", "|-", "-", ":", " ", "\n", "\r", "\r\n", "\n\n", "a", "a|b\n-|-\n", "a|b|c\n|-|-|-\n", "> ", "- ", "\t", "\n    "];
