//! One answer, judged by its kind and its limits.

use std::cmp::Ordering;

use validator::ValidateUrl;

use super::countries::country_name;
use super::order::{iso_day, iso_time, number};
use super::{Choice, Colleague, Field, FieldError, FieldErrors, FieldKind, FieldState, Picks, Submitted, TableAnswer, decimal};
use crate::definition::Reader;
use crate::ids::is_mail_address;

/// What a rating is sent as, the worst first.
pub(super) const RATINGS: [&str; 5] = ["1", "2", "3", "4", "5"];

impl FieldState<'_> {
    /// The answer in words; `None` where nothing was answered and nothing had to be.
    pub(super) fn judge(&self, submitted: &Submitted, picks: &Picks) -> Result<Option<String>, FieldError> {
        let field = self.field;
        if field.kind == FieldKind::MultiChoice {
            return self.judge_many(submitted.all(&field.id), &picks.reader);
        }
        match field.kind {
            FieldKind::DateRange => return field.judge_days(self.required, submitted.all(&field.id)),
            FieldKind::Address => return field.judge_address(self.required, submitted.all(&field.id), picks.language),
            // Of which text does not tell: its rows are judged one by one.
            FieldKind::Table => {
                let text = |table: TableAnswer| table.rows.concat().join(" ");
                return self.judge_table(submitted, picks).map(|table| table.map(text)).map_err(first_error);
            }
            FieldKind::Hidden => return Ok(field.default.clone()),
            FieldKind::Computed => return Ok(self.result()),
            _ => {}
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
            FieldKind::Time => field.judge_time(typed)?,
            FieldKind::Money => field.judge_money(typed)?,
            FieldKind::Rating => rating(&picks.ratings, typed)?,
            FieldKind::Country => country_name(typed, picks.language).ok_or(FieldError::NotAChoice)?.to_owned(),
            FieldKind::Consent if typed == "yes" => field.agreed_to(&picks.reader),
            FieldKind::Consent => return Err(FieldError::NotAChoice),
            _ => field.judge_text(typed)?,
        };
        Ok(Some(text))
    }

    /// What was reckoned, with its currency.
    fn result(&self) -> Option<String> {
        let result = self.answer.first()?;
        Some(self.field.currency.as_ref().map_or_else(|| result.clone().into_owned(), |currency| format!("{result} {currency}")))
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
    /// What was agreed to, as the customer read it.
    fn agreed_to(&self, reader: &Reader) -> String {
        self.statement.as_ref().map(|statement| statement.wording(reader).words.to_owned()).unwrap_or_default()
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
        number(typed).ok_or(FieldError::NotANumber)?;
        self.judge_range(typed).map(|()| typed.to_owned())
    }

    pub(super) fn judge_date(&self, typed: &str) -> Result<String, FieldError> {
        iso_day(typed).ok_or(FieldError::NotADate)?;
        self.judge_range(typed).map(|()| typed.to_owned())
    }

    fn judge_time(&self, typed: &str) -> Result<String, FieldError> {
        iso_time(typed).ok_or(FieldError::NotATime)?;
        self.judge_range(typed).map(|()| typed.to_owned())
    }

    fn judge_money(&self, typed: &str) -> Result<String, FieldError> {
        let currency = self.currency.as_deref().unwrap_or_default();
        let amount = decimal::amount(typed, currency).ok_or(FieldError::NotAnAmount(decimal::decimals_of(currency)))?;
        self.judge_range(typed).map(|()| format!("{amount} {currency}"))
    }

    fn judge_range(&self, typed: &str) -> Result<(), FieldError> {
        let compared = |limit: &String| self.kind.compare(typed, limit);
        match (&self.min, &self.max) {
            (Some(min), _) if compared(min) == Some(Ordering::Less) => Err(FieldError::TooSmall(min.clone())),
            (_, Some(max)) if compared(max) == Some(Ordering::Greater) => Err(FieldError::TooLarge(max.clone())),
            _ => Ok(()),
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

fn first_error(errors: FieldErrors) -> FieldError {
    errors.into_iter().next().map_or(FieldError::Required, |(_, error)| error)
}

fn label_of(offered: &[&Choice], value: &str, reader: &Reader) -> Result<String, FieldError> {
    let chosen = offered.iter().find(|choice| choice.value == value).ok_or(FieldError::NotAChoice)?;
    Ok(chosen.label.wording(reader).words.to_owned())
}

fn name_of(colleagues: &[Colleague], id: &str) -> Result<String, FieldError> {
    colleagues.iter().find(|colleague| colleague.id == id).map(|colleague| colleague.name.clone()).ok_or(FieldError::NotAChoice)
}

fn rating(words: &[String; 5], typed: &str) -> Result<String, FieldError> {
    let place = RATINGS.iter().position(|rating| *rating == typed).ok_or(FieldError::NotAChoice)?;
    Ok(words[place].clone())
}

/// 5 to 15 digits (E.164 allows 15), with the usual marks between them.
fn is_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    (5..=15).contains(&digits) && typed.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c))
}

fn is_web_address(typed: &str) -> bool {
    (typed.starts_with("https://") || typed.starts_with("http://")) && typed.validate_url()
}
