//! The columns of a table, as they were typed.

use std::collections::HashSet;

use portico::portal::form::Submitted;
use portico_studio::{Typed, new_key};
use serde_json::{Value as Json, json};

use super::choices;

/// The kinds of answers that a column takes, as a definition names them.
pub const KINDS: [&str; 5] = ["short_text", "number", "date", "single_choice", "yes_no"];

/// `column` says the ids of the columns ("" for a new one), `column.<n>.label.<language>`, `.kind`, `.required`, `.place` and `.choices` what each is. One without
/// a label goes; one that was published is archived, with all that it had.
pub fn typed(form: &Submitted, typed: &Typed<'_>, field: &Json, published: &Json) -> Json {
    let before: Vec<Json> = field["columns"].as_array().cloned().unwrap_or_default();
    let mut taken: HashSet<String> = before.iter().chain(published["columns"].as_array().into_iter().flatten()).filter_map(id).collect();
    let mut places: Vec<(i64, Json)> = Vec::new();
    for (row, own) in form.all("column").iter().enumerate() {
        let name = |part: &str| format!("column.{row}.{part}");
        let Some(label) = typed.read_text(&name("label")) else { continue };
        let known = before.iter().find(|column| !own.is_empty() && column["id"] == *own);
        let mut column = known.cloned().unwrap_or_else(|| {
            let id = new_key(&label, "column", |id| !taken.contains(id));
            taken.insert(id.clone());
            json!({"id": id, "kind": kind(form.first(&name("kind")))})
        });
        column["label"] = label;
        column["required"] = json!(!form.first(&name("required")).is_empty());
        if column["kind"] == "single_choice" {
            let known: Vec<Json> = column["choices"].as_array().cloned().unwrap_or_default();
            column["choices"] = Json::Array(choices::of_lines(form.first(&name("choices")), typed, &known));
        }
        if let Some(object) = column.as_object_mut() {
            object.remove("archived");
        }
        places.push((form.first(&name("place")).parse().unwrap_or(i64::MAX), column));
    }
    places.sort_by_key(|(place, _)| *place);
    let mut now: Vec<Json> = places.into_iter().map(|(_, column)| column).collect();
    let was_published =
        |column: &Json| published["columns"].as_array().is_some_and(|all| all.iter().any(|known| known["id"] == column["id"]));
    let gone = before.iter().filter(|column| was_published(column) && !now.iter().any(|known| known["id"] == column["id"])).cloned();
    let archived: Vec<Json> = gone
        .map(|mut column| {
            column["archived"] = json!(true);
            column
        })
        .collect();
    now.extend(archived);
    Json::Array(now)
}

fn id(column: &Json) -> Option<String> {
    column["id"].as_str().map(str::to_owned)
}

fn kind(typed: &str) -> &'static str {
    KINDS.into_iter().find(|kind| *kind == typed).unwrap_or("short_text")
}

#[cfg(test)]
mod tests {
    use portico_studio::Languages;

    use super::*;

    #[test]
    fn a_column_keeps_its_id_and_kind_and_what_was_published_is_archived() {
        let pairs = [
            ("column", "what"),
            ("column.0.label.en", "Which?"),
            ("column.0.kind", "date"),
            ("column.0.place", "2"),
            ("column", "count"),
            ("column.1.label.en", ""),
            ("column", ""),
            ("column.2.label.en", "Size"),
            ("column.2.kind", "single_choice"),
            ("column.2.choices", "s | Small\nLarge"),
            ("column.2.place", "1"),
            ("column.2.required", "1"),
        ];
        let form = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let languages = Languages::of(&json!({}), "en", "");
        let field = json!({"columns": [
            {"id": "what", "kind": "short_text", "label": "What", "help": "kept"},
            {"id": "count", "kind": "number", "label": "How many"},
        ]});
        let all = typed(&form, &Typed::new(&form, &languages, &json!({})), &field, &field);
        assert_eq!(
            all,
            json!([
                {"id": "size", "kind": "single_choice", "label": "Size", "required": true,
                 "choices": [{"value": "s", "label": "Small"}, {"value": "large", "label": "Large"}]},
                {"id": "what", "kind": "short_text", "label": "Which?", "help": "kept", "required": false},
                {"id": "count", "kind": "number", "label": "How many", "archived": true},
            ])
        );
    }
}
