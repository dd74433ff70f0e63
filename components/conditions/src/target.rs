//! Which condition of a form is meant, and what it can look at.

use serde_json::Value as Json;

/// What hangs on a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A question, or a column, is asked.
    Shown,
    /// It must be answered.
    Required,
    /// An answer is offered.
    Offered,
}

/// A condition's place in a form.
#[derive(Clone, Debug)]
pub struct Target {
    /// The address of the condition within its question: `show`, `must`, `answer.2` (by its place), and for a column of a table
    /// `column.<id>.show` and so on.
    pub of: String,
    /// The question.
    pub field: Json,
    /// What hangs on it.
    pub effect: Effect,
    /// What it is called: the question, the column or the answer.
    pub label: Json,
    /// The condition; null where there is none.
    pub condition: Json,
    /// What it can look at: what is asked before, or the columns before in the same row.
    pub sources: Vec<Json>,
    pointer: Vec<String>,
}

impl Target {
    /// The condition of this question with this address.
    #[must_use]
    pub fn of(definition: &Json, id: &str, of: &str) -> Option<Self> {
        let fields = definition["form"]["fields"].as_array()?;
        let place = fields.iter().position(|field| field["id"] == id)?;
        let field = &fields[place];
        let mut pointer = vec!["form".to_owned(), "fields".to_owned(), place.to_string()];
        let (mut owner, mut sources, mut rest) = (field, sources(&fields[..place]), of);
        if let Some(column) = of.strip_prefix("column.") {
            let (id, then) = column.split_once('.')?;
            let columns = field["columns"].as_array()?;
            let number = columns.iter().position(|column| column["id"] == id)?;
            pointer.extend(["columns".to_owned(), number.to_string()]);
            (owner, sources, rest) = (&columns[number], self::sources(&columns[..number]), then);
        }
        let (effect, subject) = match rest {
            "show" => (Effect::Shown, owner),
            "must" => (Effect::Required, owner),
            answer => {
                let number = answer.strip_prefix("answer.")?;
                pointer.extend(["choices".to_owned(), number.to_owned()]);
                (Effect::Offered, owner["choices"].as_array()?.get(number.parse::<usize>().ok()?)?)
            }
        };
        let name = match effect {
            Effect::Shown => "show_when",
            Effect::Required => "require_when",
            Effect::Offered => "when",
        };
        pointer.push(name.to_owned());
        let (label, condition) = (subject["label"].clone(), subject[name].clone());
        Some(Target { of: of.to_owned(), field: field.clone(), effect, label, condition, sources, pointer })
    }

    /// Where its faults are: `form.fields[2].choices[1].when`.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for part in &self.pointer {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                path.push_str(&format!("[{part}]"));
            } else {
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(part);
            }
        }
        path
    }

    /// The definition with this condition as it becomes; null takes it out.
    #[must_use]
    pub fn with(&self, definition: &Json, condition: Json) -> Json {
        let mut definition = definition.clone();
        let Some((name, owner)) = self.pointer.split_last() else { return definition };
        if let Some(object) = definition.pointer_mut(&format!("/{}", owner.join("/"))).and_then(Json::as_object_mut) {
            if condition.is_null() { drop(object.remove(name)) } else { drop(object.insert(name.clone(), condition)) }
        }
        definition
    }

    /// What it can look at by its id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Json> {
        self.sources.iter().find(|source| source["id"] == id)
    }
}

/// Those of them that have answers.
fn sources(fields: &[Json]) -> Vec<Json> {
    let is_source =
        |field: &&Json| field["archived"] != true && !["heading", "hidden"].contains(&field["kind"].as_str().unwrap_or_default());
    fields.iter().filter(is_source).cloned().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_condition_of_a_form_has_an_address_and_looks_at_what_is_before_it() {
        let definition = json!({"form": {"fields": [
            {"id": "part", "kind": "heading"},
            {"id": "old", "kind": "number", "archived": true},
            {"id": "area", "kind": "yes_no", "label": "Area"},
            {"id": "items", "kind": "table", "label": "Items", "show_when": {"field": "area", "is": ["yes"]}, "columns": [
                {"id": "what", "kind": "short_text", "label": "What"},
                {"id": "size", "kind": "single_choice", "label": "Size", "choices": [{"value": "s", "label": "Small"}, {"value": "l", "label": "Large"}]},
            ]},
        ]}});
        let at = |of: &str| Target::of(&definition, "items", of);
        let names = |target: &Target| target.sources.iter().map(|source| source["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        let shown = at("show").unwrap();
        assert_eq!(
            (shown.effect, shown.path(), names(&shown)),
            (Effect::Shown, "form.fields[3].show_when".to_owned(), vec!["area".to_owned()])
        );
        assert_eq!(shown.with(&definition, Json::Null)["form"]["fields"][3].get("show_when"), None);
        let offered = at("column.size.answer.1").unwrap();
        assert_eq!((offered.effect, &offered.label, names(&offered)), (Effect::Offered, &json!("Large"), vec!["what".to_owned()]));
        assert_eq!(offered.path(), "form.fields[3].columns[1].choices[1].when");
        let condition = json!({"field": "what", "answered": true});
        let with = offered.with(&definition, condition.clone());
        assert_eq!(with["form"]["fields"][3]["columns"][1]["choices"][1]["when"], condition);
        for of in ["", "answer.0", "column.x.show", "column.size", "column.size.answer.2", "column.size.answer.x", "hide"] {
            assert!(at(of).is_none(), "{of}");
        }
        assert!(Target::of(&definition, "nothing", "show").is_none());
    }
}
