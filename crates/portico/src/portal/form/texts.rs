//! The texts of a form, which people read in their language.

use super::limits::LONGEST_STATEMENT;
use super::{Field, Form};
use crate::definition::Text;

/// What is wrong with a text in one language.
type Rule = fn(&str) -> Option<String>;

impl Form {
    /// Where each of its texts stands (`fields[2].choices[0].label`), and what may be wrong with it.
    pub(crate) fn texts(&self) -> Vec<(String, &Text, Rule)> {
        let of_field =
            |(place, field)| Field::texts(field).into_iter().map(move |(of, text, rule)| (format!("fields[{place}].{of}"), text, rule));
        self.fields.iter().enumerate().flat_map(of_field).collect()
    }
}

impl Field {
    fn texts(&self) -> Vec<(String, &Text, Rule)> {
        let mut texts: Vec<(String, &Text, Rule)> = vec![("label".to_owned(), &self.label, label)];
        texts.extend(self.help.as_ref().map(|help| ("help".to_owned(), help, anything as Rule)));
        texts.extend(self.statement.as_ref().map(|statement| ("statement".to_owned(), statement, a_statement as Rule)));
        texts.extend(self.pattern_message.as_ref().map(|message| ("pattern_message".to_owned(), message, anything as Rule)));
        for (place, column) in self.columns.iter().enumerate() {
            texts.extend(column.texts().into_iter().map(|(of, text, rule)| (format!("columns[{place}].{of}"), text, rule)));
        }
        let choices = self.choices.iter().enumerate();
        texts.extend(choices.map(|(place, choice)| (format!("choices[{place}].label"), &choice.label, choice_label as Rule)));
        texts
    }
}

fn label(words: &str) -> Option<String> {
    if words.trim().is_empty() {
        Some("is empty".to_owned())
    } else {
        (words.chars().count() > 200).then(|| "is longer than 200 characters".to_owned())
    }
}

fn choice_label(words: &str) -> Option<String> {
    label(words).map(|_| "is not a text of 1 to 200 characters".to_owned())
}

fn a_statement(words: &str) -> Option<String> {
    let fits = !words.trim().is_empty() && words.chars().count() <= LONGEST_STATEMENT;
    (!fits).then(|| format!("is not a text of 1 to {LONGEST_STATEMENT} characters"))
}

fn anything(_: &str) -> Option<String> {
    None
}
