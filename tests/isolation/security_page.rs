//! `docs/security.md` says for every requirement of OWASP ASVS 5.0.0 up to level 2 which test holds it. Such a page is soon a story: here it is
//! compared with the standard's ids and with the sources.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use portico_tests::site::repository;

/// The ids of the requirements, and nothing of their text.
const IDS: &str = include_str!("asvs-5.0.0-level-2.txt");
/// What the last cell of a row begins with where no test holds it.
const REASONS: [&str; 5] = ["Not applicable", "Documented", "Operator", "Partly", "Not met"];

fn page() -> Result<String> {
    fs::read_to_string(repository().join("docs/security.md")).context("docs/security.md")
}

/// The rows `| V1.2.3 | what is asked | how | what holds it |`: id and last cell.
fn rows(page: &str) -> Vec<(&str, &str)> {
    let row = |line| {
        let line: &str = line;
        let cells: Vec<&str> = line.trim().strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect();
        let [id, _, _, held] = cells[..] else { return None };
        (id.starts_with('V') && id.split('.').count() == 3).then_some((id, held))
    };
    page.lines().filter_map(row).collect()
}

/// The tests that a text names, `file::test`, each between backticks.
fn tests(text: &str) -> Vec<(&str, &str)> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2)).filter_map(|quoted| quoted.split_once("::")).collect()
}

/// The source that the first half of a name means: a path from the repository's root without its ending; `tests/` may be left out.
fn source(file: &str) -> Option<String> {
    let places = [format!("tests/{file}.rs"), format!("tests/{file}.mjs"), format!("{file}.rs")];
    places.iter().find_map(|place| fs::read_to_string(repository().join(place)).ok())
}

/// Whether a source has a test of this name: a function marked as one, or a sentence given to Node's runner.
fn has_test(source: &str, name: &str) -> bool {
    let marked = |at: usize| {
        let before: Vec<&str> = source[..at].lines().map(str::trim).collect();
        let marks = before.iter().rev().skip_while(|line| line.is_empty()).take_while(|line| line.starts_with(['#', '/']));
        let marks: Vec<_> = marks.collect();
        marks.iter().any(|mark| mark.starts_with("#[") && mark.contains("test")) && !marks.iter().any(|mark| mark.starts_with("#[ignore"))
    };
    let functions = [format!("fn {name}("), format!("async fn {name}(")];
    let in_rust = functions.iter().any(|begin| source.match_indices(begin.as_str()).any(|(at, _)| marked(at)));
    in_rust || [format!("test(\"{name}\""), format!("test(`{name}`")].iter().any(|begin| source.contains(begin.as_str()))
}

#[test]
fn every_requirement_up_to_level_2_stands_on_the_page_once() -> Result<()> {
    let page = page()?;
    let mut counted: BTreeMap<&str, usize> = IDS.split_whitespace().map(|id| (id, 0)).collect();
    assert_eq!(counted.len(), 253, "ASVS 5.0.0 has so many of levels 1 and 2");
    for (id, _) in rows(&page) {
        *counted.get_mut(id).with_context(|| format!("{id} is no requirement of ASVS 5.0.0 up to level 2"))? += 1;
    }
    let wrong: Vec<_> = counted.into_iter().filter(|(_, count)| *count != 1).collect();
    assert!(wrong.is_empty(), "not once on the page: {wrong:?}");
    Ok(())
}

#[test]
fn every_test_that_the_page_names_is_there() -> Result<()> {
    let page = page()?;
    let named = tests(&page);
    assert!(named.len() > 150, "the names are found on the page: {}", named.len());
    let gone: Vec<_> = named.into_iter().filter(|(file, name)| !source(file).is_some_and(|source| has_test(&source, name))).collect();
    assert!(gone.is_empty(), "docs/security.md names tests that there are not: {gone:#?}");
    Ok(())
}

#[test]
fn a_requirement_without_a_test_says_why() -> Result<()> {
    let page = page()?;
    let silent: Vec<_> = rows(&page)
        .into_iter()
        .filter(|(_, held)| {
            tests(held).is_empty() && !REASONS.iter().any(|reason| held.strip_prefix(reason).is_some_and(|rest| rest.len() > 10))
        })
        .collect();
    assert!(silent.is_empty(), "neither a test nor a reason ({REASONS:?}): {silent:#?}");
    Ok(())
}

#[test]
fn the_check_itself_tells_a_test_from_a_function() {
    let source = "#[test]\nfn one() {}\n\nfn two() {}\n#[tokio::test]\nasync fn three() {}\n#[test]\n#[ignore]\nfn four() {}\n";
    assert!(has_test(source, "one") && has_test(source, "three"));
    assert!(!has_test(source, "two") && !has_test(source, "four") && !has_test(source, "on"));
    assert!(has_test("test(\"it holds\", async () => {", "it holds"));
    assert_eq!(rows("| V1.2.3 | a | b | `x::y`, `z` |\n| V1 | a | b | c |\n"), [("V1.2.3", "`x::y`, `z`")]);
    assert_eq!(tests("`x/y::z w`, `no test`"), [("x/y", "z w")]);
}
