//! One question of a form, as its page edits it.

use std::collections::HashSet;

use portico::portal::form::Submitted;
use serde_json::{Map, Value as Json, json};

use super::{choices, columns};
use portico_studio::{Languages, Typed, new_key};

/// The kinds of questions that can be asked, as a definition names them.
pub const KINDS: [&str; 23] = [
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
    "table",
    "hidden",
    "computed",
    "heading",
];
/// Empty rows for new answers to choose from.
pub const NEW_CHOICES: usize = 3;
/// Up to so many answers have a row each; more are edited as lines of one text.
pub const MOST_ROWS: usize = 60;

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
        Some(Question {
            id: id.to_owned(),
            place,
            field: fields[place].clone(),
            earlier: fields[..place].iter().filter(|field| !is_archived(field)).cloned().collect(),
        })
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

    /// The definition with this question at another place among those that are asked: one `up` or `down`, or at a number from 0 on.
    #[must_use]
    pub fn moved(&self, definition: &Json, to: &str) -> Json {
        let mut definition = definition.clone();
        if let Some(fields) = definition["form"]["fields"].as_array_mut() {
            // Archived questions have no place of their own.
            let (mut asked, archived): (Vec<Json>, Vec<Json>) = fields.drain(..).partition(|field| !is_archived(field));
            if let Some(from) = asked.iter().position(|field| field["id"] == self.id) {
                let last = asked.len() - 1;
                let to = match to {
                    "up" => from.saturating_sub(1),
                    "down" => from + 1,
                    place => place.parse().unwrap_or(from),
                };
                let field = asked.remove(from);
                asked.insert(to.min(last), field);
            }
            fields.extend(asked.into_iter().chain(archived));
        }
        definition
    }

    /// The definition with this question archived, or asked again.
    #[must_use]
    pub fn archived(&self, definition: &Json, is_archived: bool) -> Json {
        let mut field = self.field.clone();
        if let Some(object) = field.as_object_mut() {
            object.remove("archived");
            if is_archived {
                object.insert("archived".to_owned(), json!(true));
            }
        }
        self.with(definition, field)
    }

    /// The definition without this question.
    #[must_use]
    pub fn without(&self, definition: &Json) -> Json {
        let mut definition = definition.clone();
        if let Some(fields) = definition["form"]["fields"].as_array_mut() {
            fields.retain(|field| field["id"] != self.id);
        }
        definition
    }
}

/// Whether it is not asked any more.
#[must_use]
pub fn is_archived(field: &Json) -> bool {
    field["archived"] == true
}

/// The label of a question, its place among those that are asked, counted from 1, and how many those are.
#[must_use]
pub fn place_of(definition: &Json, id: &str) -> Option<(Json, usize, usize)> {
    let asked: Vec<&Json> = definition["form"]["fields"].as_array()?.iter().filter(|field| !is_archived(field)).collect();
    let place = asked.iter().position(|field| field["id"] == id)?;
    Some((asked[place]["label"].clone(), place + 1, asked.len()))
}

/// A question as it is live; null where it is not.
#[must_use]
pub fn published<'a>(live: &'a Json, id: &str) -> &'a Json {
    let field = live["form"]["fields"].as_array().and_then(|fields| fields.iter().find(|field| field["id"] == id));
    field.unwrap_or(&Json::Null)
}

fn values(field: &Json) -> HashSet<String> {
    field["choices"].as_array().into_iter().flatten().filter_map(|choice| choice["value"].as_str().map(str::to_owned)).collect()
}

/// The definition with a new question at its end, and the id of that: none that the `live` definition has.
#[must_use]
pub fn added(definition: &Json, live: &Json, label: &str, kind: &str) -> (Json, String) {
    let mut definition = definition.clone();
    let known = |id: &str| [&definition, live].into_iter().any(|definition| Question::of(definition, id).is_some());
    let taken = |id: &str| known(id) || ["form_id", "form_version", "organisation", "follows", "new"].contains(&id);
    let id = new_key(&json!(label), "question", |id| !taken(id));
    let mut field = json!({"id": id, "kind": kind, "label": label.trim()});
    // What a kind can't be without, to be filled in on its page.
    match kind {
        "single_choice" | "multi_choice" => field["choices"] = json!([]),
        "table" => field["columns"] = json!([]),
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

/// The question as it was typed; of what it is `published` with, nothing is taken out.
#[must_use]
pub fn typed(form: &Submitted, languages: &Languages, question: &Question, published: &Json) -> Json {
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
        if question.kind() != "table" {
            typed.flag("prefill");
        }
        put_condition(form, "must", "require_when", &mut typed.object);
    }
    if question.has_choices() {
        let choices = choices::typed(form, &typed, &question.field, &values(published));
        typed.object.insert("choices".to_owned(), choices);
    }
    if question.kind() == "table" {
        let columns = columns::typed(form, &typed, &question.field, published);
        typed.object.insert("columns".to_owned(), columns);
        for name in ["min_rows", "max_rows"] {
            typed.optional_number(name);
        }
    }
    if question.kind() == "computed" {
        typed.object.insert("compute".to_owned(), json!({form.first("compute"): form.all("of")}));
    }
    put_condition(form, "when", "show_when", &mut typed.object);
    typed.into_json()
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
        let live = json!({"form": {"fields": [{"id": "cost-2"}]}});
        let (definition, id) = added(&definition, &live, " Cost ", "money");
        assert_eq!((id.as_str(), &definition["form"]["fields"][2]["currency"]), ("cost-3", &json!("EUR")));
        let ids = ["Organisation", "???", "Größe", "Form version"].map(|label| added(&definition, &live, label, "short_text").1);
        assert_eq!(ids, ["organisation-3", "question", "groesse", "form-version"]);
    }

    #[test]
    fn a_question_moves_among_those_that_are_asked_and_not_beyond_the_ends() {
        let definition = json!({"form": {"fields": [{"id": "a"}, {"id": "x", "archived": true}, {"id": "b"}, {"id": "c"}]}});
        let order = |id: &str, to: &str| {
            let moved = Question::of(&definition, id).unwrap().moved(&definition, to);
            moved["form"]["fields"].as_array().unwrap().iter().map(|field| field["id"].as_str().unwrap().to_owned()).collect::<String>()
        };
        let moves = [("b", "up"), ("b", "down"), ("a", "up"), ("c", "down"), ("a", "2"), ("c", "0"), ("b", "99"), ("b", "nowhere")];
        assert_eq!(moves.map(|(id, to)| order(id, to)), ["bacx", "acbx", "abcx", "abcx", "bcax", "cabx", "acbx", "abcx"]);
        assert_eq!(place_of(&definition, "c").map(|(_, place, count)| (place, count)), Some((3, 3)));
    }

    #[test]
    fn an_archived_question_keeps_all_that_it_had_and_is_asked_again_with_it() {
        let definition = json!({"form": {"fields": [{"id": "a", "help": "h"}]}});
        let question = Question::of(&definition, "a").unwrap();
        let archived = question.archived(&definition, true);
        assert_eq!(archived["form"]["fields"][0], json!({"id": "a", "help": "h", "archived": true}));
        assert_eq!(Question::of(&archived, "a").unwrap().archived(&archived, false), definition);
        assert_eq!(question.without(&definition), json!({"form": {"fields": []}}));
    }
}
