//! What was typed, and what is accepted of it. Hidden answers are dropped, whatever was sent.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{FieldKind, FieldState, Form, Part};
use crate::definition::{Reader, Text};

/// What a browser sent, by field; a field may have several values.
#[derive(Clone, Debug, Default)]
pub struct Submitted(HashMap<String, Vec<String>>);

impl Submitted {
    /// From the pairs of a form body, in order.
    #[must_use]
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Submitted(fields)
    }

    /// All values of a field.
    #[must_use]
    pub fn all(&self, field: &str) -> &[String] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    /// The same with other values of one field.
    #[must_use]
    pub fn with(&self, field: &str, values: Vec<String>) -> Self {
        let mut fields = self.0.clone();
        fields.insert(field.to_owned(), values);
        Submitted(fields)
    }

    /// The first value of a field, without white space around it; "" where there is none.
    #[must_use]
    pub fn first(&self, field: &str) -> &str {
        self.all(field).first().map_or("", |value| value.trim())
    }
}

/// Why an answer can't be accepted; the page puts it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// Nothing was answered.
    Required,
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this.
    TooLong(usize),
    /// Less, or earlier, than this.
    TooSmall(String),
    /// More, or later, than this.
    TooLarge(String),
    /// Not a number.
    NotANumber,
    /// Not a day.
    NotADate,
    /// Not a time of day.
    NotATime,
    /// Not an amount with so many decimals.
    NotAnAmount(u32),
    /// A part of it is missing.
    Incomplete,
    /// It ends before it begins.
    Backwards,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// Not a web address.
    NotAUrl,
    /// Not one of the choices.
    NotAChoice,
    /// Fewer rows than this.
    TooFewRows(usize),
    /// More rows than this.
    TooManyRows(usize),
    /// Not of the form asked for: the designer's own message.
    Pattern(Option<Text>),
}

/// The errors by field id, in the order of the form; those of a table's cells by their names, `items.2.amount`.
pub type FieldErrors = Vec<(String, FieldError)>;

/// An accepted answer, as it is kept with the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormAnswer {
    /// The field's id.
    pub field: String,
    /// The field's label, in the language that it was read in.
    pub label: Text,
    /// What was answered, in words: the label of a choice in that language too.
    pub text: String,
    /// The values of the choices, which never change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The rows of a table; `text` has them too, for searches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableAnswer>,
    /// It is Markdown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub markdown: bool,
    /// The customer does not see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub team_only: bool,
}

/// What a table was filled in with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableAnswer {
    /// The labels of its columns, in the language that they were read in.
    pub columns: Vec<Text>,
    /// What was answered, in words, column by column; "" where nothing was.
    pub rows: Vec<Vec<String>>,
}

impl TableAnswer {
    /// On one line: `What: Chair, How many: 2; What: Desk`.
    fn text(&self, reader: &Reader) -> String {
        let cell = |(column, text): (&Text, &String)| format!("{}: {text}", column.wording(reader).words);
        let filled =
            |row: &Vec<String>| self.columns.iter().zip(row).filter(|(_, text)| !text.is_empty()).map(cell).collect::<Vec<_>>().join(", ");
        self.rows.iter().map(filled).collect::<Vec<_>>().join("; ")
    }
}

/// All accepted answers of a form.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// What became the request's summary, if the form asks for one.
    pub title: Option<String>,
    /// What became the request's description, Markdown.
    pub body: String,
    /// The other answers, in order.
    pub others: Vec<FormAnswer>,
}

impl FormAnswer {
    /// Answers as the log keeps them: `[{"field", "label", "text"}]`, with `choices`, and `markdown` or `team_only` where that is so.
    #[must_use]
    pub fn list_to_json(answers: &[FormAnswer]) -> String {
        serde_json::json!(answers).to_string()
    }
}

/// Somebody whom a contact picker offers.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// What is sent.
    pub id: String,
    /// What is read.
    pub name: String,
}

/// What a contact picker may pick from, and who answers.
#[derive(Clone, Debug, Default)]
pub struct Picks {
    /// The customer and their colleagues.
    pub colleagues: Vec<Colleague>,
    /// The words for yes and no, in the customer's language.
    pub yes_no: (String, String),
    /// The words for a rating of 1 to 5.
    pub ratings: [String; 5],
    /// The language (BCP 47) in which countries are named.
    pub language: &'static str,
    /// Which languages the customer reads.
    pub reader: Reader,
}

impl Form {
    /// Judges what was typed.
    ///
    /// # Errors
    /// Every field that can't be accepted, with why.
    pub fn evaluate(&self, submitted: &Submitted, picks: &Picks) -> Result<Answers, FieldErrors> {
        let mut answers = Answers::default();
        let mut errors = FieldErrors::new();
        let states = self.states(submitted);
        for state in states.iter().filter(|state| state.field.kind != FieldKind::Heading && state.shown) {
            let field = state.field;
            if field.kind == FieldKind::Table {
                match state.judge_table(submitted, picks) {
                    Err(of_cells) => errors.extend(of_cells),
                    Ok(None) => {}
                    Ok(Some(table)) => {
                        let text = table.text(&picks.reader);
                        answers.others.push(FormAnswer { table: Some(table), ..state.answered(text, picks) });
                    }
                }
                continue;
            }
            match state.judge(submitted, picks) {
                Err(error) => errors.push((field.id.clone(), error)),
                Ok(None) => {}
                Ok(Some(text)) => match field.part {
                    Some(Part::Title) => answers.title = Some(text),
                    Some(Part::Body) => answers.body = text,
                    None => answers.others.push(state.answered(text, picks)),
                },
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }
}

impl FieldState<'_> {
    fn answered(&self, text: String, picks: &Picks) -> FormAnswer {
        let field = self.field;
        let is_chosen = matches!(field.kind, FieldKind::SingleChoice | FieldKind::MultiChoice);
        let chosen = self.offered.iter().filter(|choice| is_chosen && self.answer.iter().any(|value| **value == choice.value));
        FormAnswer {
            field: field.id.clone(),
            label: field.label.as_read_by(&picks.reader),
            text,
            choices: chosen.map(|choice| choice.value.clone()).collect(),
            table: None,
            markdown: field.kind == FieldKind::Markdown,
            team_only: field.kind == FieldKind::Hidden,
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
