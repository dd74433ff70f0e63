//! One question of a form, as its page edits it.

use portico::portal::form::Submitted;
use serde_json::{Map, Value as Json, json};

use portico_studio::{Languages, Typed, new_key};

/// The kinds of questions that can be asked, as a definition names them.
pub const KINDS: [&str; 22] = [
    "short_text",
    "long_text",
    "markdown",
    "number",
    "money",
    "date",
    "time",
    "date_range",
    "single_choice",
    "multi_choice",
    "yes_no",
    "rating",
    "email",
    "phone",
    "url",
    "address",
    "country",
    "contact",
    "consent",
    "hidden",
    "computed",
    "heading",
];
/// Empty rows for new answers to choose from.
pub const NEW_CHOICES: usize = 3;

/// A question of a form.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id, which never changes.
    pub id: String,
    /// Its place.
    pub place: usize,
    /// All of it.
    pub field: Json,
    /// Those before it: what its condition can name.
    pub earlier: Vec<Json>,
}

impl Question {
    /// The question with this id.
    #[must_use]
    pub fn of(definition: &Json, id: &str) -> Option<Self> {
        let fields = definition["form"]["fields"].as_array()?;
        let place = fields.iter().position(|field| field["id"] == id)?;
        Some(Question { id: id.to_owned(), place, field: fields[place].clone(), earlier: fields[..place].to_vec() })
    }

    /// Where its faults are: `form.fields[2]`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("form.fields[{}]", self.place)
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.field["kind"].as_str().unwrap_or_default()
    }

    /// Whether a customer answers it.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !["heading", "hidden", "computed"].contains(&self.kind())
    }

    /// Whether it is chosen from a list.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        ["single_choice", "multi_choice"].contains(&self.kind())
    }

    /// The definition with this question as it becomes.
    #[must_use]
    pub fn with(&self, definition: &Json, field: Json) -> Json {
        let mut definition = definition.clone();
        if let Some(place) = definition["form"]["fields"].as_array_mut().and_then(|fields| fields.get_mut(self.place)) {
            *place = field;
        }
        definition
    }

    /// The definition with this question one place earlier or later.
    #[must_use]
    pub fn moved(&self, definition: &Json, up: bool) -> Json {
        let mut definition = definition.clone();
        if let Some(fields) = definition["form"]["fields"].as_array_mut() {
            let to = if up { self.place.saturating_sub(1) } else { (self.place + 1).min(fields.len() - 1) };
            fields.swap(self.place, to);
        }
        definition
    }
}

/// The definition with a new question at its end, and the id of that.
#[must_use]
pub fn added(definition: &Json, label: &str, kind: &str) -> (Json, String) {
    let mut definition = definition.clone();
    let known = |id: &str| definition["form"]["fields"].as_array().is_some_and(|fields| fields.iter().any(|field| field["id"] == id));
    let taken = |id: &str| known(id) || ["form_id", "organisation", "follows", "new"].contains(&id);
    let id = new_key(&json!(label), "question", |id| !taken(id));
    let mut field = json!({"id": id, "kind": kind, "label": label.trim()});
    // What a kind can't be without, to be filled in on its page.
    match kind {
        "single_choice" | "multi_choice" => field["choices"] = json!([]),
        "money" => field["currency"] = json!("EUR"),
        "consent" => field["statement"] = json!(label.trim()),
        "computed" => field["compute"] = json!({"sum": []}),
        _ => {}
    }
    if let Some(fields) = definition["form"]["fields"].as_array_mut() {
        fields.push(field);
    }
    (definition, id)
}

/// The question as it was typed.
#[must_use]
pub fn typed(form: &Submitted, languages: &Languages, question: &Question) -> Json {
    let mut typed = Typed::new(form, languages, &question.field);
    typed.text("label");
    for name in ["help", "pattern_message", "statement"] {
        typed.optional_text(name);
    }
    for name in ["default", "min", "max", "pattern", "part", "currency"] {
        typed.optional_line(name);
    }
    for name in ["min_length", "max_length", "decimals"] {
        typed.optional_number(name);
    }
    if question.is_asked() {
        typed.flag("required");
        typed.flag("prefill");
        put_condition(form, "must", "require_when", &mut typed.object);
    }
    if question.has_choices() {
        let choices = choices(form, &typed, &question.field);
        typed.object.insert("choices".to_owned(), choices);
    }
    if question.kind() == "computed" {
        typed.object.insert("compute".to_owned(), json!({form.first("compute"): form.all("of")}));
    }
    put_condition(form, "when", "show_when", &mut typed.object);
    typed.into_json()
}

/// `choice` says the values of the rows ("" for a new one), `choice.<row>.label.<language>` what is read. A row without a label goes.
fn choices(form: &Submitted, typed: &Typed<'_>, field: &Json) -> Json {
    let mut list: Vec<Json> = Vec::new();
    let mut places: Vec<(i64, Json)> = Vec::new();
    for (row, value) in form.all("choice").iter().enumerate() {
        let Some(label) = typed.read_text(&format!("choice.{row}.label")) else { continue };
        let before = field["choices"].as_array().into_iter().flatten().find(|choice| !value.is_empty() && choice["value"] == *value);
        let mut choice = before.and_then(Json::as_object).cloned().unwrap_or_default();
        let new = || new_key(&label, "choice", |value| !list.iter().any(|known| known["value"] == value));
        choice.insert("value".to_owned(), json!(if value.is_empty() { new() } else { value.clone() }));
        choice.insert("label".to_owned(), label);
        list.push(Json::Object(choice.clone()));
        places.push((form.first(&format!("choice.{row}.place")).parse().unwrap_or(i64::MAX), Json::Object(choice)));
    }
    places.sort_by_key(|(place, _)| *place);
    places.into_iter().map(|(_, choice)| choice).collect()
}

/// `name` says the answers that make a condition hold, each as `field/answer`; none: there is no condition. What boxes can't show of one stays as it
/// was written (`<name>_kept`).
fn put_condition(form: &Submitted, name: &str, of: &str, object: &mut Map<String, Json>) {
    if form.first(&format!("{name}_kept")) == "1" {
        return;
    }
    let mut tests: Vec<(String, Vec<String>)> = Vec::new();
    for (field, answer) in form.all(name).iter().filter_map(|pair| pair.split_once('/')) {
        match tests.iter_mut().find(|(known, _)| known == field) {
            Some((_, answers)) => answers.push(answer.to_owned()),
            None => tests.push((field.to_owned(), vec![answer.to_owned()])),
        }
    }
    let mut tests: Vec<Json> = tests.into_iter().map(|(field, answers)| json!({"field": field, "is": answers})).collect();
    match tests.len() {
        0 => drop(object.remove(of)),
        1 => drop(object.insert(of.to_owned(), tests.remove(0))),
        _ => drop(object.insert(of.to_owned(), json!({"all": tests}))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Submitted {
        Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    fn condition(pairs: &[(&str, &str)], before: Json) -> Json {
        let mut object = before.as_object().cloned().unwrap_or_default();
        put_condition(&form(pairs), "when", "show_when", &mut object);
        Json::Object(object)
    }

    #[test]
    fn answers_of_one_question_are_or_and_of_several_and() {
        let one = condition(&[("when", "a/x"), ("when", "a/y")], json!({}));
        assert_eq!(one, json!({"show_when": {"field": "a", "is": ["x", "y"]}}));
        let two = condition(&[("when", "a/x"), ("when", "b/yes")], json!({}));
        assert_eq!(two, json!({"show_when": {"all": [{"field": "a", "is": ["x"]}, {"field": "b", "is": ["yes"]}]}}));
        assert_eq!(condition(&[], one.clone()), json!({}));
        assert_eq!(condition(&[("when_kept", "1")], one.clone()), one);
    }

    #[test]
    fn a_new_question_has_an_id_of_its_own_and_what_its_kind_needs() {
        let definition = json!({"form": {"fields": [{"id": "cost"}, {"id": "organisation-2"}]}});
        let (definition, id) = added(&definition, " Cost ", "money");
        assert_eq!((id.as_str(), &definition["form"]["fields"][2]["currency"]), ("cost-2", &json!("EUR")));
        let ids = ["Organisation", "???", "Größe"].map(|label| added(&definition, label, "short_text").1);
        assert_eq!(ids, ["organisation-3", "question", "groesse"]);
    }

    #[test]
    fn a_question_moves_one_place_and_not_beyond_the_ends() {
        let definition = json!({"form": {"fields": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}});
        let order = |id: &str, up: bool| {
            let moved = Question::of(&definition, id).unwrap().moved(&definition, up);
            moved["form"]["fields"].as_array().unwrap().iter().map(|field| field["id"].as_str().unwrap().to_owned()).collect::<String>()
        };
        assert_eq!([order("b", true), order("b", false), order("a", true), order("c", false)], ["bac", "acb", "abc", "abc"]);
    }
}
