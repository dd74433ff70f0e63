//! Conditions are read and written as they were, and what can't work is refused with its place.

use serde_json::{Value, json};

use super::Condition;
use crate::portal::form::{DEEPEST_CONDITION, Form, MOST_TESTS};

/// A form whose last field has this condition, or these other fields.
fn form(more: &Value) -> Form {
    let mut last = json!({"id": "last", "kind": "single_choice", "label": "Last", "choices": [{"value": "a", "label": "A"}]});
    last.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let fields = json!({"fields": [
        {"id": "down", "kind": "yes_no", "label": "Down?"},
        {"id": "count", "kind": "number", "label": "Count"},
        {"id": "day", "kind": "date", "label": "Day"},
        {"id": "part", "kind": "heading", "label": "Part"},
        last,
        {"id": "after", "kind": "yes_no", "label": "After"},
    ]});
    serde_json::from_value(fields).unwrap()
}

fn faults(more: &Value) -> Vec<String> {
    form(more).faults().into_iter().map(|(path, why)| format!("{path}: {why}")).collect()
}

#[test]
fn a_condition_is_written_as_it_was_read() {
    for written in [
        r#"{"field":"down","is":["yes"]}"#,
        r#"{"field":"down","is_not":["yes"]}"#,
        r#"{"field":"down","answered":false}"#,
        r#"{"field":"count","at_least":"5"}"#,
        r#"{"any":[{"field":"count","at_most":"5"},{"all":[{"field":"down","is":["no"]}]}]}"#,
    ] {
        let condition: Condition = serde_json::from_str(written).unwrap();
        assert_eq!(serde_json::to_string(&condition).unwrap(), written);
    }
}

#[test]
fn what_is_no_condition_is_refused_with_what_would_be() {
    for written in [
        json!({}),
        json!({"field": "down"}),
        json!({"is": ["yes"]}),
        json!({"field": "down", "is": ["yes"], "is_not": ["no"]}),
        json!({"field": "down", "all": []}),
        json!({"all": [], "any": []}),
    ] {
        let said = serde_json::from_value::<Condition>(written.clone()).unwrap_err().to_string();
        assert!(said.contains("one of is, is_not, answered, at_least, at_most; or a group: all, or any"), "{written}: {said}");
    }
    assert!(serde_json::from_value::<Condition>(json!({"field": "down", "equals": "yes"})).unwrap_err().to_string().contains("equals"));
}

#[test]
fn a_condition_that_could_never_be_judged_is_refused_with_its_place() {
    let cases = [
        (json!({"field": "nothing", "answered": true}), "field: there is no field \"nothing\" before it"),
        (json!({"field": "after", "answered": true}), "field: there is no field \"after\" before it: that one comes later"),
        (json!({"field": "last", "answered": true}), "field: there is no field \"last\" before it: nothing can look at its own field"),
        (json!({"field": "part", "answered": true}), "field: \"part\" is a heading, which has no answer"),
        (json!({"field": "down", "is": []}), "is: is empty"),
        (json!({"field": "down", "is_not": ["maybe"]}), "is_not[0]: \"maybe\" is no answer of \"down\""),
        (json!({"field": "down", "at_least": "5"}), "at_least: says nothing here: \"down\" is neither a number nor an amount"),
        (json!({"field": "count", "at_most": "many"}), "at_most: is not a number"),
        (json!({"field": "day", "at_least": "soon"}), "at_least: is not a day"),
        (json!({"any": []}), "any: is empty"),
        (json!({"all": [{"field": "down", "answered": true}, {"any": [{"field": "no", "answered": true}]}]}), "all[1].any[0].field: there"),
    ];
    for (condition, why) in cases {
        for (name, at) in [("show_when", "show_when"), ("require_when", "require_when"), ("choices", "choices[0].when")] {
            let more = match name {
                "choices" => json!({"choices": [{"value": "a", "label": "A", "when": condition}]}),
                name => json!({name: condition}),
            };
            let said = faults(&more);
            assert!(said.len() == 1 && said[0].starts_with(&format!("fields[4].{at}.{why}")), "{condition}: {said:?}");
        }
    }
}

#[test]
fn a_condition_for_what_is_required_anyhow_is_refused() {
    let said = faults(&json!({"required": true, "require_when": {"field": "down", "answered": true}}));
    assert_eq!(said, ["fields[4].require_when: says nothing here"]);
}

#[test]
fn conditions_are_neither_too_deep_nor_too_many() {
    let test = json!({"field": "down", "answered": true});
    let nested = |levels: usize| (0..levels).fold(test.clone(), |inner, _| json!({ "all": [inner] }));
    assert_eq!(faults(&json!({"show_when": nested(DEEPEST_CONDITION)})), [""; 0]);
    let said = faults(&json!({"show_when": nested(DEEPEST_CONDITION + 1)}));
    assert_eq!(said, ["fields[4].show_when.all[0].all[0].all[0]: is deeper than 3 groups in each other"]);
    assert_eq!(faults(&json!({"show_when": {"any": vec![&test; MOST_TESTS]}})), [""; 0]);
    let said = faults(&json!({"show_when": {"any": vec![&test; MOST_TESTS]}, "require_when": test}));
    assert_eq!(said, ["fields: have 501 tests in their conditions; a form has at most 500"]);
}
