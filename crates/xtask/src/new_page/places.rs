//! Where a line belongs in a file; the formatter sorts what stands together.

/// Gives a text with a line more; nothing where the place is not there.
pub type Change = Box<dyn Fn(&str) -> Option<String>>;

/// Behind the first line that begins like this.
pub fn after_line(begins: &str, line: &str) -> Change {
    insert(begins, line, false)
}

/// Behind the last line that begins like this.
pub fn at_the_end(begins: &str, line: &str) -> Change {
    insert(begins, line, true)
}

fn insert(begins: &str, line: &str, last: bool) -> Change {
    let (begins, line) = (begins.to_owned(), line.to_owned());
    Box::new(move |text| {
        let mut lines: Vec<&str> = text.lines().collect();
        let mut fitting = (0..lines.len()).filter(|&at| lines[at].starts_with(&begins));
        let at = if last { fitting.next_back() } else { fitting.next() }?;
        // What goes over several lines ends with a semicolon.
        let end = if begins.trim_end() == "pub use" { (at..lines.len()).find(|&at| lines[at].ends_with(';'))? } else { at };
        lines.insert(end + 1, &line);
        Some(lines.join("\n") + "\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_behind_the_first_or_the_last_that_begins_like_this() {
        let text = "mod a;\nmod b;\n\npub use a::{\n    B,\n};\n";
        assert_eq!(after_line("mod ", "mod c;")(text).as_deref(), Some("mod a;\nmod c;\nmod b;\n\npub use a::{\n    B,\n};\n"));
        assert_eq!(at_the_end("mod ", "mod c;")(text).as_deref(), Some("mod a;\nmod b;\nmod c;\n\npub use a::{\n    B,\n};\n"));
        assert_eq!(at_the_end("pub use ", "pub use c;")(text).as_deref(), Some(format!("{text}pub use c;\n").as_str()));
        assert_eq!(after_line("routes!", "x")(text), None);
    }
}
