//! The stages of progress: rows that can be renamed, put in order, removed and added.

use portico::portal::form::Submitted;
use portico_studio::{Typed, rows};
use serde_json::{Value as Json, json};

/// Puts the stages into a workflow as the form has them: `stage` says which each row was. Statuses stay at the stage that they were at; where that is gone, they are at none.
pub fn typed(form: &Submitted, typed: &mut Typed<'_>) {
    let rows = rows::read(form, typed, "stage");
    let now = |step: u64| rows.iter().position(|row| row.key.parse() == Ok(step));
    for status in typed.object.get_mut("statuses").and_then(Json::as_array_mut).into_iter().flatten().filter_map(Json::as_object_mut) {
        match status.get("step").and_then(Json::as_u64).map(now) {
            Some(Some(step)) => drop(status.insert("step".to_owned(), json!(step))),
            Some(None) => drop(status.remove("step")),
            None => {}
        }
    }
    let stages = rows.into_iter().map(|row| row.name).collect();
    typed.object.insert("steps".to_owned(), stages);
}

#[cfg(test)]
mod tests {
    use portico_studio::Languages;

    use super::*;

    #[test]
    fn statuses_stay_at_their_stage_wherever_it_comes_to_stand() {
        let pairs = [
            ("stage", "0"),
            ("stage.0.name.en", "In work"),
            ("stage.0.place", "2"),
            ("stage", "1"),
            ("stage.1.name.en", ""),
            ("stage", ""),
            ("stage.2.name.en", "Received"),
            ("stage.2.place", "1"),
        ];
        let form = Submitted::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let languages = Languages::of(&Json::Null, "en", "");
        let before = json!({"steps": ["Work", "Check"], "statuses": [{"key": "a", "step": 0}, {"key": "b", "step": 1}, {"key": "c"}]});
        let mut new = Typed::new(&form, &languages, &before);
        typed(&form, &mut new);
        let expected = json!({"steps": ["Received", "In work"], "statuses": [{"key": "a", "step": 1}, {"key": "b"}, {"key": "c"}]});
        assert_eq!(new.into_json(), expected);
    }
}
