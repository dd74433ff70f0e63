//! The groups of a portal's request types: rows that can be renamed, put in order, removed and added.

use portico::portal::form::Submitted;
use serde_json::{Value as Json, json};

use portico_studio::{Typed, new_key};

/// Empty rows for new ones.
pub const NEW_ROWS: usize = 1;

/// The tabs as the form has them: `tab` says the keys of its rows ("" for a new one), `tab.<row>.name.<language>` and `tab.<row>.place` the rest.
/// A row without a name goes.
#[must_use]
pub fn typed(form: &Submitted, typed: &Typed<'_>) -> Json {
    let mut rows: Vec<(i64, String, Json)> = Vec::new();
    for (row, key) in form.all("tab").iter().enumerate() {
        let Some(name) = typed.read_text(&format!("tab.{row}.name")) else { continue };
        let place = form.first(&format!("tab.{row}.place")).parse().unwrap_or(i64::MAX);
        let key = if key.is_empty() { new_key(&name, "tab", |key| !rows.iter().any(|(_, known, _)| known == key)) } else { key.clone() };
        rows.push((place, key, name));
    }
    rows.sort_by_key(|(place, ..)| *place);
    rows.into_iter().map(|(_, key, name)| json!({"key": key, "name": name})).collect()
}

#[cfg(test)]
mod tests {
    use portico_studio::Languages;

    use super::*;

    #[test]
    fn tabs_are_put_in_order_renamed_removed_and_added() {
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
        ];
        let form = Submitted::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let languages = Languages::of(&Json::Null, "en", "");
        let before = Json::Null;
        let found = typed(&form, &Typed::new(&form, &languages, &before));
        let expected = json!([
            {"key": "access", "name": "Access & keys"}, {"key": "help", "name": "Help"}, {"key": "help-2", "name": "Help"},
        ]);
        assert_eq!(found, expected);
    }
}
