//! Answers of several parts, which a form sends as several values of one name, in order.

use super::countries::country_name;
use super::limits::LONGEST_LINE;
use super::{Field, FieldError, FieldKind};

/// The parts of an answer, without white space around them; "" for those that are not there.
pub(super) fn parts<const COUNT: usize>(typed: &[String]) -> [&str; COUNT] {
    std::array::from_fn(|at| typed.get(at).map_or("", |part| part.trim()))
}

impl FieldKind {
    /// What counts of an answer of several parts: all that was typed, where nothing is missing.
    pub(super) fn counted_parts(self, typed: &[String]) -> Option<Vec<&str>> {
        let (all, is_whole) = match self {
            FieldKind::DateRange => (parts::<2>(typed).to_vec(), !parts::<2>(typed).contains(&"")),
            FieldKind::Address => {
                let [street, postcode, town, country] = parts(typed);
                (vec![street, postcode, town, country], ![street, town, country].contains(&""))
            }
            _ => return None,
        };
        Some(if is_whole { all.into_iter().filter(|part| !part.is_empty()).collect() } else { Vec::new() })
    }
}

impl Field {
    /// Both days of a range, `2026-03-01 – 2026-03-05`.
    pub(super) fn judge_days(&self, required: bool, typed: &[String]) -> Result<Option<String>, FieldError> {
        match parts(typed) {
            ["", ""] if required => Err(FieldError::Required),
            ["", ""] => Ok(None),
            ["", _] | [_, ""] => Err(FieldError::Incomplete),
            [first, last] => {
                let (first, last) = (self.judge_date(first)?, self.judge_date(last)?);
                if first > last { Err(FieldError::Backwards) } else { Ok(Some(format!("{first} – {last}"))) }
            }
        }
    }

    /// An address on one line: `Main street 1, 12345 Town, Germany`. Not all countries have postcodes.
    pub(super) fn judge_address(&self, required: bool, typed: &[String], language: &str) -> Result<Option<String>, FieldError> {
        let [street, postcode, town, country] = parts(typed);
        if [street, postcode, town, country].iter().all(|part| part.is_empty()) {
            return if required { Err(FieldError::Required) } else { Ok(None) };
        }
        if [street, town, country].contains(&"") {
            return Err(FieldError::Incomplete);
        }
        if [street, postcode, town].iter().any(|part| part.chars().count() > LONGEST_LINE) {
            return Err(FieldError::TooLong(LONGEST_LINE));
        }
        let country = country_name(country, language).ok_or(FieldError::NotAChoice)?;
        Ok(Some(format!("{street}, {}, {country}", [postcode, town].join(" ").trim())))
    }
}
