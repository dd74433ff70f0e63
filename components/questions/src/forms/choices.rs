//! The answers that a question offers, as they were typed: a row for each, or all as lines of one text.

use std::collections::HashSet;

use portico::portal::form::Submitted;
use portico_studio::{Typed, new_key};
use serde_json::{Value as Json, json};

/// The answers as they become; many that are `choices_pasted` where there were none come after those of the rows. What was published can't be taken out: it is retired, with the words that it had.
pub fn typed(form: &Submitted, typed: &Typed<'_>, field: &Json, published: &HashSet<String>) -> Json {
    let before: Vec<Json> = field["choices"].as_array().cloned().unwrap_or_default();
    let mut now = match form.all("choices_as_text").first() {
        Some(lines) => of_lines(lines, typed, &before),
        None => [of_rows(form, typed, &before), of_lines(form.first("choices_pasted"), typed, &[])].concat(),
    };
    let there: HashSet<String> = now.iter().filter_map(|choice| choice["value"].as_str().map(str::to_owned)).collect();
    let is_gone = |choice: &&Json| choice["value"].as_str().is_some_and(|value| published.contains(value) && !there.contains(value));
    let retired = before.iter().filter(is_gone).map(|choice| retired(choice, true)).collect::<Vec<_>>();
    now.extend(retired);
    Json::Array(now)
}

fn retired(choice: &Json, is_retired: bool) -> Json {
    let mut choice = choice.as_object().cloned().unwrap_or_default();
    choice.remove("retired");
    if is_retired {
        choice.insert("retired".to_owned(), json!(true));
    }
    Json::Object(choice)
}

/// `choice` says the values of the rows ("" for a new one), `choice.<row>.label.<language>` what is read, `choice.<row>.retired` that it is no longer
/// offered. A row without a label goes.
fn of_rows(form: &Submitted, typed: &Typed<'_>, before: &[Json]) -> Vec<Json> {
    let mut taken: HashSet<String> = values(before);
    let mut places: Vec<(i64, Json)> = Vec::new();
    for (row, value) in form.all("choice").iter().enumerate() {
        let Some(label) = typed.read_text(&format!("choice.{row}.label")) else { continue };
        let known = before.iter().find(|choice| !value.is_empty() && choice["value"] == *value);
        let mut choice = known.cloned().unwrap_or_else(|| json!({"value": key(&label, &mut taken)}));
        choice["label"] = label;
        let choice = retired(&choice, !form.first(&format!("choice.{row}.retired")).is_empty());
        places.push((form.first(&format!("choice.{row}.place")).parse().unwrap_or(i64::MAX), choice));
    }
    places.sort_by_key(|(place, _)| *place);
    places.into_iter().map(|(_, choice)| choice).collect()
}

/// Each line is `value | label`, or a label alone for a new one, in the site's language; other languages keep their words.
pub fn of_lines(lines: &str, typed: &Typed<'_>, before: &[Json]) -> Vec<Json> {
    let (mut taken, site) = (values(before), typed.site_language());
    let one = |line: &str| {
        let (value, label) = line.split_once('|').map_or(("", line), |(value, label)| (value.trim(), label));
        let label = label.trim();
        let known = before.iter().find(|choice| !value.is_empty() && choice["value"] == value);
        let mut choice = known.cloned().unwrap_or_else(|| match value {
            "" => json!({"value": key(&json!(label), &mut taken)}),
            own => json!({"value": own}),
        });
        match &mut choice["label"] {
            Json::Object(texts) => drop(texts.insert(site.to_owned(), json!(label))),
            plain => *plain = json!(label),
        }
        retired(&choice, false)
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(one).collect()
}

fn values(choices: &[Json]) -> HashSet<String> {
    choices.iter().filter_map(|choice| choice["value"].as_str().map(str::to_owned)).collect()
}

/// A value that no answer of the question has, or had.
fn key(label: &Json, taken: &mut HashSet<String>) -> String {
    let key = new_key(label, "choice", |value| !taken.contains(value));
    taken.insert(key.clone());
    key
}

#[cfg(test)]
mod tests {
    use portico_studio::Languages;

    use super::*;

    fn choices(pairs: &[(&str, &str)], before: Json, published: &[&str]) -> Json {
        let form = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let languages = Languages::of(&json!({}), "en", "");
        let field = json!({ "choices": before });
        typed(&form, &Typed::new(&form, &languages, &json!({})), &field, &published.iter().map(|value| (*value).to_owned()).collect())
    }

    #[test]
    fn an_answer_that_was_published_is_retired_where_it_is_emptied_and_another_goes() {
        let before = json!([{"value": "a", "label": "A"}, {"value": "b", "label": "B"}, {"value": "c", "label": "C", "retired": true}]);
        let sent = [
            ("choice", "a"),
            ("choice.0.label.en", ""),
            ("choice", "b"),
            ("choice.1.label.en", ""),
            ("choice", "c"),
            ("choice.2.label.en", "See"),
        ];
        assert_eq!(
            choices(&sent, before.clone(), &["a", "c"]),
            json!([{"value": "c", "label": "See"}, {"value": "a", "label": "A", "retired": true}])
        );
        let kept = [("choice", "a"), ("choice.0.label.en", "A"), ("choice.0.retired", "1"), ("choice", ""), ("choice.1.label.en", "A")];
        let all = choices(&kept, before, &["a", "b", "c"]);
        let values: Vec<&str> = all.as_array().unwrap().iter().map(|choice| choice["value"].as_str().unwrap()).collect();
        assert_eq!((values, &all[0]["retired"]), (vec!["a", "a-2", "b", "c"], &json!(true)), "no value means two things");
    }

    #[test]
    fn many_answers_are_lines_that_keep_their_values_and_other_languages() {
        let before = json!([{"value": "fr", "label": {"en": "France", "de": "Frankreich"}}, {"value": "at", "label": "Austria"}]);
        let lines = "fr | French Republic\r\n\nItaly\nes|Spain\n";
        let all = choices(&[("choices_as_text", lines)], before, &["fr", "at"]);
        assert_eq!(
            all,
            json!([{"value": "fr", "label": {"en": "French Republic", "de": "Frankreich"}}, {"value": "italy", "label": "Italy"},
                   {"value": "es", "label": "Spain"}, {"value": "at", "label": "Austria", "retired": true}])
        );
    }

    #[test]
    fn five_thousand_lines_are_five_thousand_answers() {
        let lines: Vec<String> = (0..5000).map(|number| format!("Part {number}")).collect();
        let all = choices(&[("choices_as_text", &lines.join("\n"))], json!([]), &[]);
        assert_eq!(all.as_array().map(Vec::len), Some(5000));
    }
}
