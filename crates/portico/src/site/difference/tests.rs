//! What is told of changes.

use serde_json::json;

use super::*;

fn item(key: &str, data: Json) -> Item {
    Item { what: "portal", key: key.to_owned(), data }
}

fn said(before: &[Item], after: &[Item]) -> Vec<String> {
    changes(before, after).iter().map(ToString::to_string).collect()
}

#[test]
fn each_thing_is_told_as_new_changed_or_left_and_the_same_is_not_told() {
    let before = [item("a", json!({"name": "A"})), item("b", json!({"name": "B"})), item("c", json!({"name": "C"}))];
    let after =
        [item("d", json!({"name": "D"})), item("b", json!({"name": "Bee", "logo": "/static/b.svg"})), item("a", json!({"name": "A"}))];
    assert_eq!(
        said(&before, &after),
        [
            "+ portal d",
            "~ portal b\n    name: \"B\" becomes \"Bee\"\n    logo: \"/static/b.svg\" is added",
            "  portal c is not in the file, and stays"
        ]
    );
}

#[test]
fn parts_of_lists_are_known_by_their_keys_wherever_they_stand() {
    let tabs = |tabs: Json| [item("a", json!({ "tabs": tabs }))];
    let before = tabs(json!([{"key": "help", "name": {"en": "Help"}}, {"key": "old", "name": "Old"}]));
    let after = tabs(json!([{"key": "new", "name": "New"}, {"key": "help", "name": {"en": "Help", "de": "Hilfe"}}]));
    assert_eq!(
        said(&before, &after),
        ["~ portal a\n    tabs[help].name.de: \"Hilfe\" is added\n    tabs[old]: {\"key\":\"old\",\"name\":\"Old\"} goes\n    \
          tabs[new]: {\"key\":\"new\",\"name\":\"New\"} is added"]
    );
}

#[test]
fn another_order_is_a_change() {
    let fields = |fields: Json| [item("a", json!({ "fields": fields }))];
    let (before, after) = (fields(json!([{"key": "x"}, {"key": "y"}])), fields(json!([{"key": "y"}, {"key": "x"}])));
    assert_eq!(said(&before, &after), ["~ portal a\n    fields, the order: [\"x\",\"y\"] becomes [\"y\",\"x\"]"]);
    assert_eq!(said(&fields(json!(["x", "y"])), &fields(json!(["y"]))), ["~ portal a\n    fields: [\"x\",\"y\"] becomes [\"y\"]"]);
}
