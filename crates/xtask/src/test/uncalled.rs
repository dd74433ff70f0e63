//! What nobody calls: pieces of HTML that no page has, marks that a script looks for on no page, classes that nothing wears. The compiler can't
//! say so, since all of them are public.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};

use super::tally::Outcome;
use crate::run::root;

/// Where code of ours that makes or reads pages stands.
const PAGES: [&str; 5] = ["components", "crates/front/src", "crates/mail/src", "crates/studio/src", "crates/web/src"];

/// Compares pieces, scripts and styles with the pages.
pub fn check() -> Outcome {
    let look = || -> Result<Vec<String>> {
        let pages = PAGES.iter().map(|folder| read(&root().join(folder), "rs")).collect::<Result<Vec<_>>>()?.join("\n");
        let pieces = read(&root().join("crates/web/src/html"), "rs")?;
        let scripts = read(&root().join("static/src"), "ts")?;
        let styles = read(&root().join("static/src/styles"), "css")?;
        let mut found = uncalled_functions(&code(&pieces), &code(&pages));
        found.extend(unseen_marks(&scripts, &pages));
        found.extend(unworn_classes(&styles, &format!("{pages}{scripts}")));
        Ok(found)
    };
    match look() {
        Ok(found) if found.is_empty() => Outcome::Passed,
        Ok(found) => Outcome::Failed(format!("nobody uses\n  {}", found.join("\n  "))),
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

/// All files with this ending below a folder.
fn read(folder: &Path, ending: &str) -> Result<String> {
    let mut text = String::new();
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            text += &read(&path, ending)?;
        } else if path.extension().is_some_and(|found| found == ending) {
            let own = std::fs::read_to_string(&path)?;
            // A test is no page.
            text += own.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        }
    }
    Ok(text)
}

/// Rust without its comments and imports: what is only named there is not called.
fn code(text: &str) -> String {
    let mut importing = false;
    let mut kept = String::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let begins = line.trim_start().trim_start_matches("pub ").starts_with("use ");
        if !begins && !importing {
            kept += line;
            kept.push('\n');
        }
        importing = (begins || importing) && !line.ends_with(';');
    }
    kept
}

/// Public functions of `pieces` that no code calls, or hands on by its name.
fn uncalled_functions(pieces: &str, pages: &str) -> Vec<String> {
    let public = pieces.lines().filter_map(|line| line.trim_start().strip_prefix("pub fn "));
    let named = public.filter_map(|rest| rest.split(['(', '<']).next());
    named.filter(|name| !is_called(name, pages)).map(|name| format!("the piece {name}")).collect()
}

fn is_called(name: &str, pages: &str) -> bool {
    pages.match_indices(name).any(|(at, _)| {
        let (before, after) = (&pages[..at], &pages[at + name.len()..]);
        let whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let called = after.starts_with('(') && !before.ends_with("fn ");
        let handed_on = after.starts_with(')') && before.ends_with(['(', ':']);
        whole && (called || handed_on)
    })
}

/// Marks (`[data-…]`) that scripts look for and no page carries.
fn unseen_marks(scripts: &str, pages: &str) -> Vec<String> {
    let wanted: HashSet<&str> = names_after(scripts, "[data-").collect();
    // A script may set a mark itself, for another to find.
    let own = |mark: &str| scripts.contains(&format!("dataset.{mark} ="));
    let unseen = wanted.into_iter().filter(|mark| !pages.contains(&format!("data-{mark}")) && !own(mark));
    unseen.map(|mark| format!("the mark data-{mark}")).collect()
}

/// Classes of the style sheet that neither pages nor scripts name.
fn unworn_classes(styles: &str, users: &str) -> Vec<String> {
    let worn: HashSet<&str> = users.split(|c: char| !is_of_name(c)).collect();
    let selectors = styles.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(selector, _)| selector);
    let classes: HashSet<&str> = selectors.flat_map(|selector| names_after(selector, ".")).collect();
    let is_class = |name: &&str| name.starts_with(|c: char| c.is_ascii_lowercase());
    classes.into_iter().filter(is_class).filter(|class| !worn.contains(class)).map(|class| format!("the class {class}")).collect()
}

fn names_after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).map(|rest| &rest[..rest.find(|c: char| !is_of_name(c)).unwrap_or(rest.len())])
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_piece_mark_or_class_is_left_that_no_page_uses() {
        assert_eq!(check(), Outcome::Passed);
    }

    #[test]
    fn a_piece_that_is_only_imported_mentioned_or_made_is_not_called() {
        let pieces = "pub fn tile() {}\n    pub fn id(self) {}\npub fn face<'a>() {}\npub fn row() {}\npub fn bar() {}\n";
        let pages = code(
            "use web::{tile, row};\npub use web::{\n    tile,\n    row,\n};\n// tile()\nfn tile() { field.id(1); x.map(face) }\nrows(narrow())\n",
        );
        assert_eq!(uncalled_functions(pieces, &pages), ["the piece tile", "the piece row", "the piece bar"]);
    }

    #[test]
    fn a_mark_that_no_page_carries_and_a_class_that_nothing_wears_are_found() {
        let script = "all(\"[data-copy]\"); all('form[data-sent]'); form.dataset.sent = \"\"; all(`[data-gone~=x]`)";
        assert_eq!(unseen_marks(script, "button data-copy=(text)"), ["the mark data-gone"]);
        let styles = "/* one. */ .pill { width: 0.5rem; }\n@media (width < 40rem) { .pill > .lost:hover { color: red; } }";
        assert_eq!(unworn_classes(styles, "span class=\"pill p-2\""), ["the class lost"]);
    }
}
