//! What needs another look, in words.

use maud::{Markup, Render, html};
use portico::portal::form::{FieldError, FieldKind};
use portico_web::html::time::day;
use portico_web::html::{Locale, designed};
use portico_web::t;

/// Why an answer can't be accepted, and what would be.
pub struct Problem<'a> {
    /// The language of the words, where it is not the page's.
    pub lang: Option<&'a str>,
    /// In a sentence, Portico's or the designer's own.
    pub words: String,
}

impl Render for Problem<'_> {
    fn render(&self) -> Markup {
        html! { @match self.lang { Some(lang) => span lang=(lang) { (self.words) }, None => (self.words) } }
    }
}

/// What is wrong with the answer to a question of this kind.
pub fn problem<'a>(l: &'a Locale, kind: FieldKind, error: &'a FieldError) -> Problem<'a> {
    if let FieldError::Pattern(Some(own)) = error {
        let own = designed(l, own);
        return Problem { lang: own.lang(), words: own.words().to_owned() };
    }
    Problem { lang: None, words: message(l, kind, error) }
}

fn message(l: &Locale, kind: FieldKind, error: &FieldError) -> String {
    let dated = matches!(kind, FieldKind::Date | FieldKind::DateRange | FieldKind::Time);
    match error {
        FieldError::Required if kind == FieldKind::Consent => t!(l, "intake-error-consent"),
        FieldError::Required if is_chosen(kind) => t!(l, "intake-error-choose"),
        FieldError::Required => t!(l, "intake-error-required"),
        FieldError::TooShort(least) => t!(l, "intake-error-short", count = *least),
        FieldError::TooLong(most) => t!(l, "intake-error-long", count = *most),
        FieldError::TooSmall(least) if dated => t!(l, "intake-error-early", day = day(l, least)),
        FieldError::TooSmall(least) => t!(l, "intake-error-small", least = least.as_str()),
        FieldError::TooLarge(most) if dated => t!(l, "intake-error-late", day = day(l, most)),
        FieldError::TooLarge(most) => t!(l, "intake-error-large", most = most.as_str()),
        FieldError::NotANumber => t!(l, "intake-error-number"),
        FieldError::NotADate => t!(l, "intake-error-date"),
        FieldError::NotATime => t!(l, "intake-error-time"),
        FieldError::NotAnAmount(0) => t!(l, "intake-error-whole-amount"),
        FieldError::NotAnAmount(decimals) => t!(l, "intake-error-amount", count = *decimals),
        FieldError::Incomplete => t!(l, "intake-error-incomplete"),
        FieldError::Backwards => t!(l, "intake-error-backwards"),
        FieldError::NotAnEmail => t!(l, "intake-error-email"),
        FieldError::NotAPhone => t!(l, "intake-error-phone"),
        FieldError::NotAUrl => t!(l, "intake-error-url"),
        FieldError::NotAChoice => t!(l, "intake-error-choice"),
        FieldError::TooFewRows(least) => t!(l, "intake-error-few-rows", count = *least),
        FieldError::TooManyRows(most) => t!(l, "intake-error-many-rows", count = *most),
        FieldError::Pattern(_) => t!(l, "intake-error-pattern"),
    }
}

fn is_chosen(kind: FieldKind) -> bool {
    use FieldKind::{Contact, Country, Date, DateRange, MultiChoice, Rating, SingleChoice, Time, YesNo};
    matches!(kind, SingleChoice | MultiChoice | YesNo | Contact | Date | DateRange | Time | Rating | Country)
}
