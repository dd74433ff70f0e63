//! Rows of a form that can be renamed, put in order, removed and added: tabs of a portal, stages of a workflow, roles of a site.

use portico::portal::form::Submitted;
use serde_json::{Value as Json, json};

use crate::{Typed, new_key};

/// Empty rows for new ones.
pub const NEW_ROWS: usize = 1;

/// A row with a name.
#[derive(Debug)]
pub struct Row {
    /// Its number in the form, in which its other fields are sent: `role.<at>.leads`.
    pub at: usize,
    /// What the form knows it by; "" for a new one.
    pub key: String,
    /// Its name, a text of the definition.
    pub name: Json,
}

/// The rows in their new order: `<word>` says the keys of all, "" for a new one; `<word>.<row>.name.<language>` and `<word>.<row>.place` the rest. A row
/// without a name goes.
#[must_use]
pub fn read(form: &Submitted, typed: &Typed<'_>, word: &str) -> Vec<Row> {
    let mut rows: Vec<(i64, Row)> = Vec::new();
    for (at, key) in form.all(word).iter().enumerate() {
        let Some(name) = typed.read_text(&format!("{word}.{at}.name")) else { continue };
        let place = form.first(&format!("{word}.{at}.place")).parse().unwrap_or(i64::MAX);
        rows.push((place, Row { at, key: key.clone(), name }));
    }
    rows.sort_by_key(|(place, _)| *place);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The same as a list of objects with `key` and `name`, and what `more` adds. A new row's key is made from its name, else from the form's word for rows.
#[must_use]
pub fn objects(form: &Submitted, typed: &Typed<'_>, word: &str, more: &dyn Fn(&Row, &mut Json)) -> Json {
    let mut rows = read(form, typed, word);
    for place in 0..rows.len() {
        if rows[place].key.is_empty() {
            rows[place].key = new_key(&rows[place].name, word, |key| !rows.iter().any(|row| row.key == key));
        }
    }
    let object = |row: &Row| {
        let mut object = json!({"key": row.key, "name": row.name});
        more(row, &mut object);
        object
    };
    rows.iter().map(object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;

    #[test]
    fn rows_are_put_in_order_renamed_removed_and_added() {
        let pairs = [
            ("tab", "help"),
            ("tab.0.name.en", "Help"),
            ("tab.0.place", "2"),
            ("tab", "old"),
            ("tab.1.name.en", ""),
            ("tab", "access"),
            ("tab.2.name.en", "Access & keys"),
            ("tab.2.place", "1"),
            ("tab", ""),
            ("tab.3.name.en", "Help"),
            ("tab.3.place", "3"),
            ("tab.3.leads", "1"),
        ];
        let form = Submitted::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let languages = Languages::of(&Json::Null, "en", "");
        let before = Json::Null;
        let found = objects(&form, &Typed::new(&form, &languages, &before), "tab", &|row, object| {
            object["leads"] = json!(!form.first(&format!("tab.{}.leads", row.at)).is_empty());
        });
        let expected = json!([
            {"key": "access", "name": "Access & keys", "leads": false},
            {"key": "help", "name": "Help", "leads": false},
            {"key": "help-2", "name": "Help", "leads": true},
        ]);
        assert_eq!(found, expected);
    }
}
