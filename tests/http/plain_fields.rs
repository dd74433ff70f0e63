//! The plain kinds of fields: what each takes, and what it says to what it can not take. The others are in `forms`.

use anyhow::Result;
use portico_tests::{Person, Site};
use serde_json::{Value as Json, json};

use crate::forms::{both_pages, defined};

fn kinds() -> Json {
    let choices =
        json!([{"value": "a", "label": "Basic"}, {"value": "b", "label": "Business"}, {"value": "c", "label": "Closed", "retired": true}]);
    json!([
        {"id": "line", "kind": "short_text", "label": "Line", "max_length": 8, "required": true},
        {"id": "code", "kind": "short_text", "label": "Code", "pattern": "[A-Z]{3}", "pattern_message": "Three capital letters"},
        {"id": "text", "kind": "long_text", "label": "Text", "min_length": 4},
        {"id": "count", "kind": "number", "label": "Count", "min": "2"},
        {"id": "day", "kind": "date", "label": "Day", "max": "2026-12-31"},
        {"id": "one", "kind": "single_choice", "label": "One", "choices": choices},
        {"id": "some", "kind": "multi_choice", "label": "Some", "choices": choices},
        {"id": "truth", "kind": "yes_no", "label": "Is it so?"},
        {"id": "mail", "kind": "email", "label": "Mail"},
        {"id": "call", "kind": "phone", "label": "Telephone"},
        {"id": "link", "kind": "url", "label": "Link"},
        {"id": "who", "kind": "contact", "label": "Who?"},
    ])
}

const LEE: &str = "01900000000070008000000000000002";

#[test]
fn each_plain_kind_of_field_is_kept_in_words() -> Result<()> {
    let Some(site) = Site::inside("a form with a field of each plain kind") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Plain")?, defined(site, &kinds())?);
    let all = [
        ("line", "12345678"),
        ("code", "ABC"),
        ("text", "Long"),
        ("count", "2"),
        ("day", "2026-12-31"),
        ("one", "b"),
        ("some", "a"),
        ("some", "b"),
        ("truth", "no"),
        ("mail", "x@acme.example"),
        ("call", "+49 30 1234567"),
        ("link", "https://acme.example/a"),
        ("who", LEE),
    ];
    for page in both_pages(site, &dana, &path, &all)? {
        for kept in [
            "Line 12345678",
            "Code ABC",
            "Count 2",
            "Day 2026-12-31",
            "One Business",
            "Some Basic, Business",
            "Is it so? No",
            "Mail x@acme.example",
            "Telephone +49 30 1234567",
            "Link https://acme.example/a",
            "Who? Lee Marsh",
        ] {
            assert!(page.text().contains(kept), "{kept}: {}", page.text());
        }
    }
    Ok(())
}

#[test]
fn each_plain_kind_of_field_says_what_it_can_not_take_and_keeps_what_was_typed() -> Result<()> {
    let Some(site) = Site::inside("a form with a field of each plain kind") else { return Ok(()) };
    let (dana, path) = (Person::colleague(site, "Dana Plain")?, defined(site, &kinds())?);
    let form = dana.get(&path)?.expect(200)?;
    for (field, label, wrong) in [
        ("line", "Line", ""),
        ("line", "Line", "123456789"),
        ("code", "Code", "abc"),
        ("text", "Text", "abc"),
        ("count", "Count", "1"),
        ("count", "Count", "two"),
        ("day", "Day", "2027-01-01"),
        ("day", "Day", "2026-02-30"),
        ("one", "One", "z"),
        ("one", "One", "c"),
        ("some", "Some", "z"),
        ("truth", "Is it so?", "perhaps"),
        ("mail", "Mail", "nobody"),
        ("call", "Telephone", "call me"),
        ("link", "Link", "javascript:alert(1)"),
        ("who", "Who?", "01900000000070008000000000000003"),
    ] {
        let sent = if field == "line" { vec![("line", wrong)] } else { vec![("line", "x"), (field, wrong)] };
        let page = dana.submit(&form, &path, &sent)?.expect(422)?;
        let faults = page.body.matches("href=\"#field-").count();
        assert!(page.body.contains(&format!("href=\"#field-{field}")) && faults == 1, "{field}: {faults} in {}", page.text());
        assert!(page.text().contains(&format!("{label} · ")), "{field}: {}", page.text());
        // What is chosen from a list and is not on it stands nowhere.
        if !["one", "some", "truth", "who"].contains(&field) {
            assert_eq!(page.typed(field).as_deref(), Some(wrong), "{field}: {}", page.body);
        }
    }
    Ok(())
}
