//! What a form asks.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::definition::Text;

/// The fields of a request type, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The fields.
    pub fields: Vec<Field>,
}

/// What kind of answer a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    ShortText,
    /// Many lines, Markdown.
    LongText,
    /// A decimal number.
    Number,
    /// A day (ISO 8601).
    Date,
    /// One of the choices.
    SingleChoice,
    /// Any of the choices.
    MultiChoice,
    /// Yes or no.
    YesNo,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address, http or https.
    Url,
    /// A colleague in the customer's own organisations.
    Contact,
    /// A time of day.
    Time,
    /// 1 (worst) to 5 (best).
    Rating,
    /// Agreement to a statement.
    Consent,
    /// A country (ISO 3166-1, alpha-2).
    Country,
    /// An amount in the field's currency.
    Money,
    /// Two days, the first not after the second.
    DateRange,
    /// Street, postcode, town and country.
    Address,
    /// Many lines, shown as the Markdown that they are.
    Markdown,
    /// Rows of a few columns.
    Table,
    /// No question: what is reckoned from earlier numbers and amounts.
    Computed,
    /// No question: an answer that the team gets, and the customer neither sees nor sets.
    Hidden,
    /// No question: a heading with a text.
    Heading,
}

/// The part of a request that an answer becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Its summary.
    Title,
    /// Its description.
    Body,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: Text,
    /// When it is offered; always where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// No longer offered. Requests that chose it keep it, and its value means nothing else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// What is reckoned from earlier fields, named by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Computation {
    /// All that are answered, together.
    Sum(Vec<String>),
    /// The first one without the others that are answered.
    Difference(Vec<String>),
    /// All of them, each of which must be answered.
    Product(Vec<String>),
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name in the form.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// The question.
    pub label: Text,
    /// A line of help under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// An answer must be given.
    #[serde(default)]
    pub required: bool,
    /// What it becomes; else it stands among the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// The choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// At least so many characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<usize>,
    /// At most so many characters; see [`Field::max_length`] where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// At least: a number, an amount, or a day or time as ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<String>,
    /// At most: a number, an amount, or a day or time as ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// A regular expression that all of the answer must match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// What to say where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern_message: Option<Text>,
    /// What one agrees to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Text>,
    /// What is reckoned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compute: Option<Computation>,
    /// To how many decimals a result is rounded, halves away from zero; exact where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u32>,
    /// The currency of an amount (ISO 4217).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The columns of a table: fields of simple kinds. Their conditions look at earlier columns of the same row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Field>,
    /// At least so many rows, where any is filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_rows: Option<usize>,
    /// At most so many rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_rows: Option<usize>,
    /// When to show it; always where nothing is said. That of a heading holds for all up to the next heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// When an answer must be given, where it need not always be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_when: Option<Condition>,
    /// What stands there at first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// The address of the form may fill it in (`?FIELD=…`), as a link in a mail or on another site does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prefill: bool,
    /// No longer asked. Requests that answered it keep it, and its id means nothing else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
}

impl Form {
    /// The fields that are not archived, in order.
    pub fn live(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| !field.archived)
    }
}

impl Field {
    /// The choices that are not retired, in order.
    pub fn live_choices(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(|choice| !choice.retired)
    }
}
