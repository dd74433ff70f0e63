//! What was typed, judged field by field. Hidden answers are dropped, whatever was sent.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use validator::ValidateUrl;

use crate::ids::is_mail_address;

use super::{Choice, Condition, Field, FieldKind, Form, Part};
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
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// Not a web address.
    NotAUrl,
    /// Not one of the choices.
    NotAChoice,
    /// Not of the form asked for: the designer's own message.
    Pattern(Option<Text>),
}

/// The errors by field id, in the order of the form.
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

impl Answers {
    /// The other answers as the log keeps them: `[{"field", "label", "text"}]`.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::json!(self.others).to_string()
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
    /// Which languages the customer reads.
    pub reader: Reader,
}

impl Form {
    /// Whether a field is shown for these answers; one whose own condition is hidden is hidden too.
    #[must_use]
    pub fn is_shown(&self, field: &Field, submitted: &Submitted) -> bool {
        let Some(Condition { field: other, is }) = &field.show_when else { return true };
        let shown = self.fields.iter().take_while(|f| f.id != field.id).find(|f| f.id == *other);
        shown.is_some_and(|other| self.is_shown(other, submitted)) && submitted.all(other).iter().any(|value| is.contains(value))
    }

    /// Judges what was typed.
    ///
    /// # Errors
    /// Every field that can't be accepted, with why.
    pub fn evaluate(&self, submitted: &Submitted, picks: &Picks) -> Result<Answers, FieldErrors> {
        let mut answers = Answers::default();
        let mut errors = FieldErrors::new();
        for field in self.fields.iter().filter(|field| field.kind != FieldKind::Heading && self.is_shown(field, submitted)) {
            match field.judge(submitted, picks) {
                Err(error) => errors.push((field.id.clone(), error)),
                Ok(None) => {}
                Ok(Some(text)) => match field.part {
                    Some(Part::Title) => answers.title = Some(text),
                    Some(Part::Body) => answers.body = text,
                    None => answers.others.push(FormAnswer { field: field.id.clone(), label: field.label.as_read_by(&picks.reader), text }),
                },
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }
}

impl Field {
    /// The answer in words; `None` where nothing was answered and nothing had to be.
    pub(super) fn judge(&self, submitted: &Submitted, picks: &Picks) -> Result<Option<String>, FieldError> {
        if self.kind == FieldKind::MultiChoice {
            return self.judge_many(submitted.all(&self.id), &picks.reader);
        }
        // Browsers send line ends as CR LF, and count them as one character.
        let typed = submitted.first(&self.id).replace("\r\n", "\n");
        let typed = typed.as_str();
        if typed.is_empty() {
            return if self.required { Err(FieldError::Required) } else { Ok(None) };
        }
        let text = match self.kind {
            FieldKind::SingleChoice => label_of(&self.choices, typed, &picks.reader)?,
            FieldKind::Contact => name_of(&picks.colleagues, typed)?,
            FieldKind::YesNo if typed == "yes" => picks.yes_no.0.clone(),
            FieldKind::YesNo if typed == "no" => picks.yes_no.1.clone(),
            FieldKind::YesNo => return Err(FieldError::NotAChoice),
            FieldKind::Number => self.judge_number(typed)?,
            FieldKind::Date => self.judge_date(typed)?,
            _ => self.judge_text(typed)?,
        };
        Ok(Some(text))
    }

    fn judge_many(&self, typed: &[String], reader: &Reader) -> Result<Option<String>, FieldError> {
        if typed.iter().any(|value| !value.is_empty() && !self.choices.iter().any(|choice| choice.value == *value)) {
            return Err(FieldError::NotAChoice);
        }
        // In the order of the form, and each once, however often it was sent.
        let chosen = self.choices.iter().filter(|choice| typed.contains(&choice.value));
        let labels: Vec<&str> = chosen.map(|choice| choice.label.wording(reader).words).collect();
        match labels.is_empty() {
            true if self.required => Err(FieldError::Required),
            true => Ok(None),
            false => Ok(Some(labels.join(", "))),
        }
    }

    fn judge_length(&self, typed: &str) -> Result<(), FieldError> {
        let length = typed.chars().count();
        match self.min_length {
            Some(min) if length < min => Err(FieldError::TooShort(min)),
            _ if length > self.max_length() => Err(FieldError::TooLong(self.max_length())),
            _ => Ok(()),
        }
    }

    fn judge_number(&self, typed: &str) -> Result<String, FieldError> {
        self.judge_length(typed)?;
        let parse = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        let number = parse(typed).ok_or(FieldError::NotANumber)?;
        if let Some(min) = &self.min
            && parse(min).is_some_and(|min| number < min)
        {
            return Err(FieldError::TooSmall(min.clone()));
        }
        if let Some(max) = &self.max
            && parse(max).is_some_and(|max| number > max)
        {
            return Err(FieldError::TooLarge(max.clone()));
        }
        Ok(typed.to_owned())
    }

    fn judge_date(&self, typed: &str) -> Result<String, FieldError> {
        iso_day(typed).ok_or(FieldError::NotADate)?;
        // ISO days of four-digit years compare as text.
        match (&self.min, &self.max) {
            (Some(min), _) if typed < min.as_str() => Err(FieldError::TooSmall(min.clone())),
            (_, Some(max)) if typed > max.as_str() => Err(FieldError::TooLarge(max.clone())),
            _ => Ok(typed.to_owned()),
        }
    }

    fn judge_text(&self, typed: &str) -> Result<String, FieldError> {
        self.judge_length(typed)?;
        match self.kind {
            FieldKind::Email if !is_mail_address(typed) => return Err(FieldError::NotAnEmail),
            FieldKind::Phone if !is_phone(typed) => return Err(FieldError::NotAPhone),
            FieldKind::Url if !is_web_address(typed) => return Err(FieldError::NotAUrl),
            _ => {}
        }
        // A pattern that can't be compiled matches nothing; a definition with one is refused before.
        let matches = self.pattern().is_ok_and(|pattern| pattern.is_none_or(|regex| regex.is_match(typed)));
        if matches { Ok(typed.to_owned()) } else { Err(FieldError::Pattern(self.pattern_message.clone())) }
    }
}

fn label_of(choices: &[Choice], value: &str, reader: &Reader) -> Result<String, FieldError> {
    let chosen = choices.iter().find(|choice| choice.value == value).ok_or(FieldError::NotAChoice)?;
    Ok(chosen.label.wording(reader).words.to_owned())
}

fn name_of(colleagues: &[Colleague], id: &str) -> Result<String, FieldError> {
    colleagues.iter().find(|colleague| colleague.id == id).map(|colleague| colleague.name.clone()).ok_or(FieldError::NotAChoice)
}

/// A day as `<input type="date">` sends it: `2026-12-31` (ISO 8601, extended format).
pub(super) fn iso_day(text: &str) -> Option<Date> {
    let (year, (month, day)) = text.split_once('-').and_then(|(year, rest)| Some((year, rest.split_once('-')?)))?;
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// 5 to 15 digits (E.164 allows 15), with the usual marks between them.
fn is_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    (5..=15).contains(&digits) && typed.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c))
}

fn is_web_address(typed: &str) -> bool {
    (typed.starts_with("https://") || typed.starts_with("http://")) && typed.validate_url()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
