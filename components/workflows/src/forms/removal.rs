//! A workflow without one of its parts.

use serde_json::{Value as Json, json};

/// Without a status, and without the ways that lead to it or from nowhere else. Requests that stand in it go `to` another one, where that is said;
/// so do those that an earlier draft sent to it.
#[must_use]
pub fn without_status(definition: &Json, key: &str, to: Option<&str>) -> Json {
    let mut definition = definition.clone();
    for status in parts(&mut definition, "statuses") {
        if status["after_reply"] == key {
            status.as_object_mut().and_then(|status| status.remove("after_reply"));
        }
    }
    retain(&mut definition, "statuses", |status| status["key"] != key);
    for transition in parts(&mut definition, "transitions") {
        retain(transition, "from", |from| from != key);
    }
    let leads = |transition: &Json| transition["to"] != key && transition["from"].as_array().is_some_and(|from| !from.is_empty());
    retain(&mut definition, "transitions", leads);
    let mut moves = definition["moves"].as_array().cloned().unwrap_or_default();
    match to {
        Some(to) => {
            moves.iter_mut().filter(|earlier| earlier["to"] == key).for_each(|earlier| earlier["to"] = json!(to));
            moves.push(json!({"from": key, "to": to}));
        }
        None => moves.retain(|earlier| earlier["to"] != key),
    }
    if let Some(definition) = definition.as_object_mut() {
        if moves.is_empty() { drop(definition.remove("moves")) } else { drop(definition.insert("moves".to_owned(), moves.into())) }
    }
    definition
}

/// Without a transition.
#[must_use]
pub fn without_transition(definition: &Json, key: &str) -> Json {
    let mut definition = definition.clone();
    retain(&mut definition, "transitions", |transition| transition["key"] != key);
    definition
}

/// The parts of a list, to be changed; none where there is no list.
fn parts<'a>(object: &'a mut Json, name: &str) -> impl Iterator<Item = &'a mut Json> {
    object[name].as_array_mut().into_iter().flatten()
}

/// Keeps of a list what `stays`.
fn retain(object: &mut Json, name: &str, stays: impl Fn(&Json) -> bool) {
    if let Some(list) = object[name].as_array_mut() {
        list.retain(|part| stays(part));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workflow() -> Json {
        json!({
            "statuses": [{"key": "new"}, {"key": "supplier", "after_reply": "supplier"}, {"key": "work", "after_reply": "supplier"}],
            "transitions": [
                {"key": "ask", "from": ["new"], "to": "supplier"}, {"key": "back", "from": ["supplier"], "to": "work"},
                {"key": "start", "from": ["new", "supplier"], "to": "work"},
            ],
        })
    }

    #[test]
    fn a_status_goes_with_the_ways_that_need_it_and_its_requests_go_where_it_is_said() {
        let left = without_status(&workflow(), "supplier", Some("work"));
        let expected = json!({
            "statuses": [{"key": "new"}, {"key": "work"}], "transitions": [{"key": "start", "from": ["new"], "to": "work"}],
            "moves": [{"from": "supplier", "to": "work"}],
        });
        assert_eq!(left, expected);
        let left = without_status(&left, "work", Some("new"));
        assert_eq!(
            left["moves"],
            json!([{"from": "supplier", "to": "new"}, {"from": "work", "to": "new"}]),
            "nothing is moved to what is gone"
        );
        assert!(without_status(&left, "new", None)["moves"].is_null());
    }
}
