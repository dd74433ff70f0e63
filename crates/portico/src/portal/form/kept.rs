//! What was once published stays in a definition: a field that another version leaves out is archived there, a choice is retired.

use std::collections::HashSet;

use serde_json::{Value as Json, json};

/// The definition of a request type with all fields and choices that the `live` one has: what it leaves out of them comes last, archived or retired.
/// So an earlier version can be taken up again.
#[must_use]
pub fn with_what_was_published(mut definition: Json, live: &Json) -> Json {
    let before = live["form"]["fields"].as_array().cloned().unwrap_or_default();
    if let Some(fields) = definition.pointer_mut("/form/fields").and_then(Json::as_array_mut) {
        keep(fields, before, "id", "archived");
        for field in fields {
            let of_live = live["form"]["fields"].as_array().into_iter().flatten().find(|known| known["id"] == field["id"]);
            let choices = of_live.and_then(|known| known["choices"].as_array()).cloned().unwrap_or_default();
            if !choices.is_empty()
                && let Some(own) = field.get_mut("choices").and_then(Json::as_array_mut)
            {
                keep(own, choices, "value", "retired");
            }
        }
    }
    definition
}

fn keep(list: &mut Vec<Json>, before: Vec<Json>, name: &str, mark: &str) {
    let known: HashSet<Option<String>> = list.iter().map(|part| part[name].as_str().map(str::to_owned)).collect();
    let gone = before.into_iter().filter(|part| !known.contains(&part[name].as_str().map(str::to_owned)));
    list.extend(gone.map(|mut part| {
        part[mark] = json!(true);
        part
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_version_did_not_have_is_archived_and_retired_in_it() {
        let earlier = json!({"form": {"fields": [{"id": "a", "choices": [{"value": "x"}]}]}});
        let live = json!({"form": {"fields": [{"id": "b"}, {"id": "a", "choices": [{"value": "y"}, {"value": "x", "retired": true}]}]}});
        let kept = with_what_was_published(earlier, &live);
        assert_eq!(
            kept,
            json!({"form": {"fields": [{"id": "a", "choices": [{"value": "x"}, {"value": "y", "retired": true}]}, {"id": "b", "archived": true}]}})
        );
        assert_eq!(with_what_was_published(json!({"name": "No form"}), &live), json!({"name": "No form"}));
    }
}
