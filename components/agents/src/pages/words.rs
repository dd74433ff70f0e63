//! Words for what needs another look.

use maud::Markup;
use portico_web::html::{Locale, error_summary_with};
use portico_web::{new_password, t};

use crate::forms::Fault;

/// What is wrong with a field.
pub fn fault(l: &Locale, fault: Fault) -> String {
    match fault {
        Fault::WrongPassword => t!(l, "agents-fault-password"),
        Fault::New(fault) => new_password::words(l, fault),
        Fault::PasswordsDiffer => t!(l, "desk-fault-passwords"),
        Fault::WrongCode => t!(l, "agents-fault-code"),
        Fault::OfferOver => t!(l, "agents-fault-offer"),
        Fault::TooMany => t!(l, "error-429-text"),
    }
}

/// A form's faults in words: all of them at its head, each at its field.
pub struct Faults(Vec<(&'static str, String, String)>);

impl Faults {
    /// `label` names a field.
    pub fn new(l: &Locale, faults: &[(&'static str, Fault)], label: impl Fn(&str) -> String) -> Self {
        let words = faults.iter().map(|(field, fault)| {
            let problem = self::fault(l, *fault);
            let named = t!(l, "common-error-at", field = label(field), problem = problem.as_str());
            (*field, problem, named)
        });
        Faults(words.collect())
    }

    /// The fault of a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(found, ..)| *found == field).map(|(_, words, _)| words.as_str())
    }

    /// All, each leading to its field.
    pub fn summary(&self, l: &Locale) -> Markup {
        let all: Vec<(&str, &str)> = self.0.iter().map(|(field, _, named)| (*field, named.as_str())).collect();
        error_summary_with(l, &all, &t!(l, "agents-errors-hint"))
    }
}
