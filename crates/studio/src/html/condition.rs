//! A condition of a form, in words.

use portico_web::html::Locale;
use portico_web::t;
use serde_json::Value as Json;

use super::editor::own_words;
use crate::Languages;

/// The whole condition in a sentence; `sources` are the fields that it may look at.
#[must_use]
pub fn words(l: &Locale, languages: &Languages, condition: &Json, sources: &[Json]) -> String {
    let group = |parts: &Vec<Json>, between: String| {
        let inner = |part: &Json| {
            let said = words(l, languages, part, sources);
            if part["field"].is_null() { format!("({said})") } else { said }
        };
        parts.iter().map(inner).collect::<Vec<_>>().join(&format!(" {between} "))
    };
    match (condition["all"].as_array(), condition["any"].as_array()) {
        (Some(parts), _) => group(parts, t!(l, "condition-and")),
        (_, Some(parts)) => group(parts, t!(l, "condition-or")),
        _ => test(l, languages, condition, sources),
    }
}

fn test(l: &Locale, languages: &Languages, test: &Json, sources: &[Json]) -> String {
    let id = test["field"].as_str().unwrap_or_default();
    let source = sources.iter().find(|source| source["id"] == id);
    let question = source.map(|source| own_words(&source["label"], languages)).filter(|label| !label.is_empty());
    let question = question.unwrap_or_else(|| id.to_owned());
    let known = source.map(|source| answers(l, languages, source)).unwrap_or_default();
    let list = |values: &Json| {
        let label =
            |value: &str| known.iter().find(|(known, _)| known == value).map_or_else(|| value.to_owned(), |(_, label)| label.clone());
        let all: Vec<String> = values.as_array().into_iter().flatten().filter_map(Json::as_str).map(label).collect();
        all.join(&format!(" {} ", t!(l, "condition-or")))
    };
    let limit = |name: &str| test[name].as_str().unwrap_or_default().to_owned();
    if let Some(is_answered) = test["answered"].as_bool() {
        return if is_answered {
            t!(l, "condition-answered", question = question)
        } else {
            t!(l, "condition-unanswered", question = question)
        };
    }
    match test {
        test if !test["at_least"].is_null() => t!(l, "condition-at-least", question = question, limit = limit("at_least")),
        test if !test["at_most"].is_null() => t!(l, "condition-at-most", question = question, limit = limit("at_most")),
        test if !test["is_not"].is_null() => t!(l, "condition-is-not", question = question, answers = list(&test["is_not"])),
        test => t!(l, "condition-is", question = question, answers = list(&test["is"])),
    }
}

/// What can be answered to a field, where that is known beforehand: each value and what people read.
#[must_use]
pub fn answers(l: &Locale, languages: &Languages, field: &Json) -> Vec<(String, String)> {
    match field["kind"].as_str() {
        Some("yes_no") => vec![("yes".to_owned(), t!(l, "common-yes")), ("no".to_owned(), t!(l, "common-no"))],
        Some("rating") => (1..=5).map(|rating| (rating.to_string(), rating.to_string())).collect(),
        Some("single_choice" | "multi_choice") => {
            let choices = field["choices"].as_array().into_iter().flatten().filter(|choice| choice["retired"] != true);
            choices.filter_map(|choice| Some((choice["value"].as_str()?.to_owned(), own_words(&choice["label"], languages)))).collect()
        }
        _ => Vec::new(),
    }
}
