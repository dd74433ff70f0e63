//! How large a form and its answers may be. `docs/limits.md` lists them beside all others.

use super::{Condition, Field, FieldKind, Form, Part};

/// The most characters of one line.
pub const LONGEST_LINE: usize = 200;
/// The most characters of a text of many lines.
pub const LONGEST_TEXT: usize = 20_000;
/// The most characters of what becomes a request's summary, which stands in lists and in the subjects of mails.
pub const LONGEST_TITLE: usize = 200;
/// The most characters of a number: more than any that is counted in has.
pub const LONGEST_NUMBER: usize = 40;
/// The most characters of an answer that must match a pattern: to match takes as many steps as both are long together.
pub const LONGEST_MATCHED: usize = 1000;
/// The most characters of a pattern.
pub const LONGEST_PATTERN: usize = 500;
/// The most bytes that a pattern is compiled to.
pub const LARGEST_PATTERN: usize = 64 * 1024;
/// The most fields of a form.
pub const MOST_FIELDS: usize = 500;
/// The most choices of a field of which one is chosen.
pub const MOST_CHOICES: usize = 5000;
/// The most choices of a field of which several are: each is a box.
pub const MOST_BOXES: usize = 100;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 8;
/// The most rows of a table.
pub const MOST_ROWS: usize = 50;
/// The most values that a form can send: a field's, or one for each choice of those with many.
pub const MOST_VALUES: usize = 900;
/// The most characters of what one agrees to.
pub const LONGEST_STATEMENT: usize = 2000;
/// The most groups of conditions in each other.
pub const DEEPEST_CONDITION: usize = 3;
/// The most tests in all conditions of a form: each looks at an answer whenever the form is judged.
pub const MOST_TESTS: usize = 500;

impl Field {
    /// The most characters that an answer may have: what its designer said, else what is usual for its kind, and never more than the limits above.
    #[must_use]
    pub fn max_length(&self) -> usize {
        let usual = match self.kind {
            FieldKind::LongText | FieldKind::Markdown => LONGEST_TEXT,
            FieldKind::Number => LONGEST_NUMBER,
            _ => LONGEST_LINE,
        };
        let mut most = if self.kind == FieldKind::Number { LONGEST_NUMBER } else { LONGEST_TEXT };
        if self.part == Some(Part::Title) {
            most = LONGEST_TITLE;
        }
        if self.pattern.is_some() {
            most = most.min(LONGEST_MATCHED);
        }
        self.max_length.unwrap_or(usual).min(most)
    }

    /// How many values it can send.
    fn most_values(&self) -> usize {
        match self.kind {
            FieldKind::MultiChoice => self.choices.len(),
            FieldKind::DateRange => 2,
            FieldKind::Address => 4,
            // Each row, and its cells.
            FieldKind::Table => self.most_rows() * (1 + self.columns.len()),
            _ => 1,
        }
    }

    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let of_choices = self.choices.iter().filter_map(|choice| choice.when.as_ref());
        let of_columns = self.columns.iter().flat_map(|column| column.show_when.iter().chain(&column.require_when));
        self.show_when.iter().chain(&self.require_when).chain(of_choices).chain(of_columns)
    }

    /// The field's pattern, compiled; `None` where it has none. It must match all of the answer.
    ///
    /// # Errors
    /// Where it is no regular expression, or one that is too large.
    pub(super) fn pattern(&self) -> Result<Option<regex_lite::Regex>, regex_lite::Error> {
        let whole = |pattern: &String| regex_lite::RegexBuilder::new(&format!("^(?:{pattern})$")).size_limit(LARGEST_PATTERN).build();
        self.pattern.as_ref().map(whole).transpose()
    }
}

/// What is too large about a definition: where, and a sentence for its designer.
pub(super) fn faults(form: &Form) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let values: usize = form.live().map(Field::most_values).sum();
    if form.fields.len() > MOST_FIELDS || values > MOST_VALUES {
        faults.push(("fields".to_owned(), format!("a form has at most {MOST_FIELDS} fields, and choices for {MOST_VALUES} values")));
    }
    let tests: usize = form.fields.iter().flat_map(Field::conditions).map(|condition| condition.tests().len()).sum();
    if tests > MOST_TESTS {
        faults.push(("fields".to_owned(), format!("have {tests} tests in their conditions; a form has at most {MOST_TESTS}")));
    }
    for (place, field) in form.fields.iter().enumerate() {
        let mut fault = |of: &str, why: String| faults.push((format!("fields[{place}].{of}"), why));
        let most = if field.kind == FieldKind::MultiChoice { MOST_BOXES } else { MOST_CHOICES };
        if field.choices.len() > most {
            fault("choices", format!("are more than {most}: {}", field.choices.len()));
        }
        if field.part == Some(Part::Title) && !matches!(field.kind, FieldKind::ShortText | FieldKind::SingleChoice) {
            fault("part", "can't be the summary: only one line, or one choice, can".to_owned());
        }
        let too_long = field.pattern.as_ref().is_some_and(|pattern| pattern.chars().count() > LONGEST_PATTERN);
        if too_long || field.pattern().is_err() {
            fault("pattern", format!("is not a regular expression of at most {LONGEST_PATTERN} characters"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::{FieldError, Picks, Submitted};
    use super::*;

    fn form(fields: serde_json::Value) -> Form {
        serde_json::from_value(serde_json::json!({ "fields": fields })).unwrap()
    }

    fn answer(form: &Form, pairs: &[(&str, &str)]) -> Result<String, FieldError> {
        let typed = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let answers = form.evaluate(&typed, &Picks::default()).map_err(|errors| errors[0].1.clone())?;
        Ok(answers.others.first().map(|answered| answered.text.clone()).unwrap_or_default())
    }

    fn says(form: &Form, path: &str, word: &str) -> bool {
        form.faults().iter().any(|(at, why)| at == path && why.contains(word))
    }

    #[test]
    fn a_choice_that_is_sent_again_and_again_is_one_answer() {
        let choices = serde_json::json!([{"value": "a", "label": "Apple"}, {"value": "b", "label": "Pear"}]);
        let form = form(serde_json::json!([{"id": "f", "kind": "multi_choice", "label": "F", "choices": choices}]));
        assert_eq!(answer(&form, &vec![("f", "b"); 20_000]), Ok("Pear".to_owned()));
        assert_eq!(answer(&form, &[("f", "b"), ("f", "a"), ("f", "b")]), Ok("Apple, Pear".to_owned()));
        assert_eq!(answer(&form, &[("f", "a"), ("f", "c")]), Err(FieldError::NotAChoice));
    }

    #[test]
    fn every_kind_of_field_has_a_longest_answer() {
        let long = "1".repeat(100_000);
        for kind in
            "short_text long_text number date email phone url single_choice yes_no contact multi_choice time rating consent country money date_range address markdown"
                .split(' ')
        {
            for more in [serde_json::json!({}), serde_json::json!({"max_length": 1_000_000}), serde_json::json!({"pattern": "1*"})] {
                let mut field = serde_json::json!({"id": "f", "kind": kind, "label": "F", "choices": [{"value": "a", "label": "A"}]});
                field.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
                assert!(answer(&form(serde_json::json!([field.clone()])), &[("f", &long)]).is_err(), "{field}");
            }
        }
        let number = form(serde_json::json!([{"id": "f", "kind": "number", "label": "F"}]));
        assert_eq!(answer(&number, &[("f", &"0".repeat(LONGEST_NUMBER + 1))]), Err(FieldError::TooLong(LONGEST_NUMBER)));
        assert!(answer(&number, &[("f", &"0".repeat(LONGEST_NUMBER))]).is_ok());
    }

    #[test]
    fn a_hidden_field_keeps_nothing_however_long_it_is() {
        let form = form(serde_json::json!([
            {"id": "a", "kind": "yes_no", "label": "A"},
            {"id": "b", "kind": "long_text", "label": "B", "show_when": {"field": "a", "is": ["yes"]}},
        ]));
        assert_eq!(answer(&form, &[("b", &"x".repeat(200_000))]), Ok(String::new()));
    }

    #[test]
    fn a_summary_is_a_line_whatever_its_designer_says() {
        let title = serde_json::json!([{"id": "f", "kind": "short_text", "label": "F", "part": "title", "max_length": 20_000}]);
        assert_eq!(form(title).fields[0].max_length(), LONGEST_TITLE);
        let text = serde_json::json!([{"id": "f", "kind": "long_text", "label": "F", "part": "title"}]);
        assert!(says(&form(text), "fields[0].part", "summary"));
    }

    #[test]
    fn a_form_that_is_too_large_is_refused_with_a_reason() {
        let line = |n: usize| serde_json::json!({"id": format!("f{n}"), "kind": "short_text", "label": "F"});
        let many = |n: usize| serde_json::Value::from((0..n).map(line).collect::<Vec<_>>());
        assert_eq!(form(many(MOST_FIELDS)).faults(), []);
        assert!(says(&form(many(MOST_FIELDS + 1)), "fields", "at most"));
        let choices: Vec<_> = (0..=MOST_CHOICES).map(|n| serde_json::json!({"value": n.to_string(), "label": "X"})).collect();
        let choosing = serde_json::json!([{"id": "f", "kind": "multi_choice", "label": "F", "choices": choices}]);
        assert!(says(&form(choosing), "fields[0].choices", "more than"));
        for pattern in ["(", "(((a{100}){100}){100}){100}", &"a".repeat(LONGEST_PATTERN + 1)] {
            let faulty = form(serde_json::json!([{"id": "f", "kind": "short_text", "label": "F", "pattern": pattern}]));
            assert!(says(&faulty, "fields[0].pattern", "regular expression"), "{pattern:.20}");
        }
    }
}
