//! What the compiler makes of catalogues, and what holds for those that there are.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;

const NAMES: &str = "-language-name = X\n";

fn compiled(english: &str, german: &str) -> Result<String, Vec<String>> {
    let source = |code: &str, text: &str| Source { code: code.into(), file: format!("{code}.ftl"), text: format!("{NAMES}{text}") };
    compile(&[source("en", english), source("de", german)])
        .map(|compiled| compiled.messages)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn shipped() -> Vec<Source> {
    read(Path::new("../../static/messages")).unwrap()
}

#[test]
fn what_is_no_fluent_fails_the_build_with_file_and_line() {
    let problems = compiled("a = A\n", "a = A\n\nb = { $x\n").unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("de.ftl:4: ") || problems[0].starts_with("de.ftl:5: "), "{problems:?}");
}

#[test]
fn what_a_translation_can_not_say_fails_the_build_with_file_and_line() {
    let cases = [
        ("a = A", "b = B", "de.ftl:2: en.ftl has no message b"),
        ("a = A", "a = { $x }", "de.ftl:2: a: en.ftl has no value $x in this message"),
        ("a = A", "a = A\na = B", "de.ftl:3: a stands here twice"),
        ("a = A", "a = { -no }", "de.ftl:2: a: there is no term -no"),
        ("a = A", "a = { a }", "de.ftl:2: a: a mentions itself"),
        ("a = A", "a = A\n    .title = B", "de.ftl:3: a.title: attributes are not compiled; make it a message"),
        ("a = { $n }", "a = { $n ->\n [few] A\n *[other] B\n }", "de.ftl:2: a: de has no plural form [few]"),
        ("a = { $n }", "a = { NUMBER($n) }", "de.ftl:2: a: NUMBER() is not compiled: give the value as text"),
        (
            "a = { $n ->\n [one] A\n *[other] B\n }",
            "a = { $n ->\n [x] A\n *[y] B\n }",
            "de.ftl:2: a: $n chooses by number here and by word there",
        ),
    ];
    for (english, german, problem) in cases {
        assert_eq!(compiled(english, german).unwrap_err(), [problem]);
    }
}

#[test]
fn terms_and_other_messages_are_put_in_their_place() {
    let terms = "-desk = { $case ->\n [gen] Schalters\n *[nom] Schalter\n }\n";
    let german =
        compiled("a = A\nb = B", &(terms.to_owned() + "a = A\nb = des { -desk(case: \"gen\") }, { -desk }, { a }{ \"!\" }")).unwrap();
    assert!(german.contains("des Schalters, Schalter, A!"), "{german}");
}

#[test]
fn a_message_that_a_language_lacks_is_left_to_the_fallback() {
    assert!(compiled("a = A\nb = B", "a = A").unwrap().contains(r#"[Some("B"), None]"#));
}

#[test]
fn a_value_that_chooses_in_one_language_is_a_number_in_all() {
    let code = compiled("a = { $n } of { $all }", "a = { $n ->\n [one] A\n *[other] B\n } { $all }").unwrap();
    assert!(code.contains("pub all: Value<'a>, pub n: Number"), "{code}");
}

#[test]
fn a_language_comes_with_its_direction_and_plural_forms() {
    let source = |code: &str| Source { code: code.into(), file: format!("{code}.ftl"), text: NAMES.to_owned() };
    let languages = compile(&["en", "ar", "pt-BR"].map(source)).unwrap().languages;
    assert!(languages.contains(r#"Language::Ar, code: "ar", name: "X", dir: "rtl""#), "{languages}");
    assert!(languages.contains("Language::PtBr") && languages.contains("[Zero,One,Two,Few,Few,"), "{languages}");
    assert!(compile(&["en", "xx"].map(source)).is_err_and(|problems| problems[0].to_string().starts_with("xx.ftl:1: xx: its plural")));
}

#[test]
fn every_language_has_every_message() {
    let sources = shipped();
    let catalogues: Vec<_> = sources.iter().map(|source| Catalogue::parse(source, &mut Vec::new())).collect();
    assert!(catalogues[0].messages.len() > 400);
    for catalogue in &catalogues[1..] {
        let missing: Vec<_> = catalogues[0].messages.keys().filter(|id| !catalogue.messages.contains_key(*id)).collect();
        assert_eq!(missing, Vec::<&&str>::new(), "missing in {}", catalogue.source.file);
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let mut said = String::new();
    for folder in ["../web/src", "../front/src", "../mail/src", "../studio/src", "../../components"] {
        rust_files(Path::new(folder), &mut |path| said.push_str(&fs::read_to_string(path).unwrap()));
    }
    let sources = shipped();
    let english = Catalogue::parse(&sources[0], &mut Vec::new());
    let unsaid: Vec<_> = english.messages.keys().filter(|id| !said.contains(&format!("\"{id}\""))).collect();
    assert_eq!(unsaid, Vec::<&&str>::new(), "nobody says these");
}

fn rust_files(folder: &Path, found: &mut impl FnMut(PathBuf)) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found(path);
        }
    }
}
