//! One answer, judged by its kind and its limits.

use jiff::civil::Date;
use validator::ValidateUrl;

use super::{Choice, Colleague, Field, FieldError, FieldKind, FieldState, Picks, Submitted};
use crate::definition::Reader;
use crate::ids::is_mail_address;

impl FieldState<'_> {
    /// The answer in words; `None` where nothing was answered and nothing had to be.
    pub(super) fn judge(&self, submitted: &Submitted, picks: &Picks) -> Result<Option<String>, FieldError> {
        let field = self.field;
        if field.kind == FieldKind::MultiChoice {
            return self.judge_many(submitted.all(&field.id), &picks.reader);
        }
        // Browsers send line ends as CR LF, and count them as one character.
        let typed = submitted.first(&field.id).replace("\r\n", "\n");
        let typed = typed.as_str();
        if typed.is_empty() {
            return if self.required { Err(FieldError::Required) } else { Ok(None) };
        }
        let text = match field.kind {
            FieldKind::SingleChoice => label_of(&self.offered, typed, &picks.reader)?,
            FieldKind::Contact => name_of(&picks.colleagues, typed)?,
            FieldKind::YesNo if typed == "yes" => picks.yes_no.0.clone(),
            FieldKind::YesNo if typed == "no" => picks.yes_no.1.clone(),
            FieldKind::YesNo => return Err(FieldError::NotAChoice),
            FieldKind::Number => field.judge_number(typed)?,
            FieldKind::Date => field.judge_date(typed)?,
            _ => field.judge_text(typed)?,
        };
        Ok(Some(text))
    }

    fn judge_many(&self, typed: &[String], reader: &Reader) -> Result<Option<String>, FieldError> {
        if typed.iter().any(|value| !value.is_empty() && !self.field.choices.iter().any(|choice| choice.value == *value)) {
            return Err(FieldError::NotAChoice);
        }
        // In the order of the form, and each once, however often it was sent. What is not offered any more is dropped, as a hidden answer is.
        let chosen = self.offered.iter().filter(|choice| typed.contains(&choice.value));
        let labels: Vec<&str> = chosen.map(|choice| choice.label.wording(reader).words).collect();
        match labels.is_empty() {
            true if self.required => Err(FieldError::Required),
            true => Ok(None),
            false => Ok(Some(labels.join(", "))),
        }
    }
}

impl Field {
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
        let number = number(typed).ok_or(FieldError::NotANumber)?;
        if let Some(min) = &self.min
            && self.as_number(min).is_some_and(|min| number < min)
        {
            return Err(FieldError::TooSmall(min.clone()));
        }
        if let Some(max) = &self.max
            && self.as_number(max).is_some_and(|max| number > max)
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

fn label_of(offered: &[&Choice], value: &str, reader: &Reader) -> Result<String, FieldError> {
    let chosen = offered.iter().find(|choice| choice.value == value).ok_or(FieldError::NotAChoice)?;
    Ok(chosen.label.wording(reader).words.to_owned())
}

fn name_of(colleagues: &[Colleague], id: &str) -> Result<String, FieldError> {
    colleagues.iter().find(|colleague| colleague.id == id).map(|colleague| colleague.name.clone()).ok_or(FieldError::NotAChoice)
}

/// A number with a point or a comma.
pub(super) fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
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
