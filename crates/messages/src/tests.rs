//! What messages say.

use crate::pattern::{Key, Part, Patterns, fill};
use crate::plural::Category;
use crate::value::Filling;
use crate::{Language, t};

fn said(language: Language, patterns: &Patterns, value: Filling<'_>) -> String {
    fill(language, patterns, &[value])
}

#[test]
fn numbers_choose_their_plural_form() {
    let words = |language, hours: u32| t!(language, "common-first-answer-hours", count = hours);
    assert!(words(Language::En, 1).ends_with("an hour.") && words(Language::En, 3).ends_with("3 hours."));
    assert!(words(Language::De, 3).contains("3 Stunden") && words(Language::En, 1_000_001).contains("1000001 hours"));
}

#[test]
fn the_number_itself_goes_before_its_plural_form() {
    static PATTERNS: Patterns = [
        Some(&[Part::Choice(
            0,
            &[(Key::Number(1), &[Part::Text("exactly one")]), (Key::Plural(Category::One), &[Part::Text("one")])],
            &[Part::Value(0)],
        )]),
        None,
    ];
    assert_eq!(said(Language::En, &PATTERNS, Filling::Number(1)), "exactly one");
    assert_eq!(said(Language::En, &PATTERNS, Filling::Number(-7)), "-7");
}

#[test]
fn a_message_that_a_language_lacks_comes_in_english_with_english_plurals() {
    static PATTERNS: Patterns =
        [Some(&[Part::Choice(0, &[(Key::Plural(Category::One), &[Part::Text("one")])], &[Part::Value(0), Part::Text(" things")])]), None];
    assert_eq!(said(Language::De, &PATTERNS, Filling::Number(1)), "one");
    assert_eq!(said(Language::De, &PATTERNS, Filling::Number(0)), "0 things");
}

#[test]
fn a_word_chooses_by_its_name() {
    static PATTERNS: Patterns = [Some(&[Part::Choice(0, &[(Key::Word("open"), &[Part::Text("Open")])], &[Part::Text("Else")])]), None];
    assert_eq!(said(Language::En, &PATTERNS, Filling::Text("open".into())), "Open");
    assert_eq!(said(Language::En, &PATTERNS, Filling::Text("shut".into())), "Else");
}

#[test]
fn values_stand_where_each_language_puts_them() {
    let date = |language| t!(language, "common-date-year", day = 21, month = "X", year = "2026");
    assert_eq!((date(Language::En), date(Language::De)), ("21 X 2026".to_owned(), "21. X 2026".to_owned()));
}
