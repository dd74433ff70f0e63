//! What else of a form hangs on a question, or on one of its answers.

use maud::{Markup, html};
use portico_studio::html::Shown;
use portico_studio::html::editor::own;
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::question::is_archived;

/// The questions that look at this one: in a condition of theirs or of an answer of theirs, or to reckon with it. With `answer` only those whose
/// condition names that answer.
fn users<'a>(definition: &'a Json, id: &str, answer: Option<&str>) -> Vec<&'a Json> {
    let fields = definition["form"]["fields"].as_array().into_iter().flatten();
    fields.filter(|field| !is_archived(field) && field["id"] != id && looks_at(field, id, answer)).collect()
}

fn looks_at(value: &Json, id: &str, answer: Option<&str>) -> bool {
    match value {
        Json::Object(object) if object.get("field").is_some_and(|field| field == id) => {
            let named = ["is", "is_not"].iter().filter_map(|test| object.get(*test)?.as_array()).flatten();
            answer.is_none_or(|answer| named.into_iter().any(|named| named == answer))
        }
        Json::Object(object) => object.iter().any(|(name, value)| match name.as_str() {
            "compute" => answer.is_none() && reckons_with(value, id),
            "show_when" | "require_when" | "when" | "all" | "any" | "choices" => looks_at(value, id, answer),
            _ => false,
        }),
        Json::Array(list) => list.iter().any(|part| looks_at(part, id, answer)),
        _ => false,
    }
}

fn reckons_with(compute: &Json, id: &str) -> bool {
    compute.as_object().into_iter().flat_map(|how| how.values()).filter_map(Json::as_array).flatten().any(|operand| operand == id)
}

/// "Used by" with a link to each; nothing where nothing does.
pub fn line(shown: &Shown<'_>, id: &str, answer: Option<&str>) -> Markup {
    let users = users(shown.definition, id, answer);
    html! {
        @if !users.is_empty() {
            p class="text-sm text-muted" {
                (t!(shown.l(), "studio-used-here")) " "
                @for (at, user) in users.iter().enumerate() {
                    @if at > 0 { ", " }
                    a class="link" href=(format!("/studio/request-types/{}/fields/{}", shown.key, user["id"].as_str().unwrap_or_default())) { (own(&user["label"], shown.languages)) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn everything_that_hangs_on_a_question_or_an_answer_is_found() {
        let when = |answer: &str| json!({"all": [{"field": "plan", "is": [answer]}, {"any": [{"field": "seats", "at_least": "3"}]}]});
        let definition = json!({"form": {"fields": [
            {"id": "plan", "choices": [{"value": "a"}, {"value": "b"}]},
            {"id": "seats"},
            {"id": "shown", "show_when": when("b")},
            {"id": "needed", "require_when": {"field": "plan", "answered": true}},
            {"id": "offered", "choices": [{"value": "x", "when": when("a")}]},
            {"id": "total", "compute": {"sum": ["seats"]}},
            {"id": "old", "archived": true, "show_when": when("b")},
        ]}});
        let found = |id: &str, answer: Option<&str>| {
            users(&definition, id, answer).iter().map(|field| field["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("plan", None), ["shown", "needed", "offered"]);
        assert_eq!(found("plan", Some("b")), ["shown"]);
        assert_eq!(found("plan", Some("a")), ["offered"]);
        assert_eq!(found("seats", None), ["shown", "offered", "total"]);
        assert!(found("total", None).is_empty());
    }
}
