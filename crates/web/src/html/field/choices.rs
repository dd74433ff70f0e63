//! Fields that are chosen from.

use maud::{Markup, html};

use super::{Field, grouped, labelled};
use crate::i18n::Locale;
use crate::t;

/// One answer that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What people read.
    pub label: &'a str,
    /// What it means, where the label is not enough.
    pub help: Option<&'a str>,
    /// The language of the words, where it is not the page's.
    pub lang: Option<&'a str>,
    /// It is not offered for the answers that there are: the script takes it away, without script it stands there.
    pub hidden_at_first: bool,
}

impl<'a> Choice<'a> {
    /// An answer without further words.
    pub fn new(value: &'a str, label: &'a str) -> Self {
        Self { value, label, help: None, lang: None, hidden_at_first: false }
    }

    /// The same in another language than the page's.
    pub fn lang(self, lang: Option<&'a str>) -> Self {
        Self { lang, ..self }
    }

    /// The same where it is not offered at first.
    pub fn hidden_at_first(self, hidden_at_first: bool) -> Self {
        Self { hidden_at_first, ..self }
    }
}

/// One of many, in a list that folds up. For up to six, [`radios`] are quicker.
pub fn select(l: &Locale, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    labelled(l, field, list(l, field, choices))
}

pub(super) fn list(l: &Locale, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    html! {
        select class="select" id=(field.element_id()) name=(field.name) autocomplete=[field.autocomplete] required[field.html_required()]
            aria-required=[field.aria_required()] aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] {
            option value="" selected[field.value.is_empty()] { (t!(l, "common-choose")) }
            @for choice in choices { option value=(choice.value) selected[choice.value == field.value] lang=[choice.lang] { (choice.label) } }
        }
    }
}

/// One of a few, all in sight.
pub fn radios(l: &Locale, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    grouped(l, field, columns(choices, html! { @for choice in choices { (option(field, choice, "radio", choice.value == field.value)) } }))
}

/// Any of a few; `chosen` are the values that are on. Sent as the same name several times.
pub fn checkboxes(l: &Locale, field: &Field<'_>, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
    let free = field.required(false);
    grouped(
        l,
        field,
        columns(choices, html! { @for choice in choices { (option(&free, choice, "checkbox", chosen.contains(&choice.value))) } }),
    )
}

/// One box to tick beside a statement.
pub fn tick(l: &Locale, field: &Field<'_>, statement: &Choice<'_>) -> Markup {
    grouped(l, field, option(field, statement, "checkbox", field.value == statement.value))
}

/// Short answers stand in two columns where there is room; the shortest find it on a phone too, where all others are the rows of one list, so
/// that what comes below them is not far away.
fn columns(choices: &[Choice<'_>], options: Markup) -> Markup {
    let none_beyond = |most: usize| choices.iter().all(|choice| choice.help.is_none() && choice.label.chars().count() <= most);
    let class = match choices.len() > 2 {
        true if none_beyond(14) => "grid gap-2 grid-cols-2 choice-pairs",
        true if none_beyond(30) => "grid choice-rows sm:grid-cols-2",
        _ => "grid choice-rows",
    };
    html! { div class=(class) { (options) } }
}

/// Yes or no, with neither chosen at first: sends `yes` or `no`.
pub fn yes_no(l: &Locale, field: &Field<'_>) -> Markup {
    let (yes, no) = (t!(l, "common-yes"), t!(l, "common-no"));
    let choices = [Choice::new("yes", &yes), Choice::new("no", &no)];
    let controls = html! {
        div class="grid grid-cols-2 gap-2 max-w-sm" { @for choice in &choices { (option(field, choice, "radio", choice.value == field.value)) } }
    };
    grouped(l, field, controls)
}

fn option(field: &Field<'_>, choice: &Choice<'_>, kind: &str, on: bool) -> Markup {
    html! {
        label class="choice" data-hidden-at-first[choice.hidden_at_first] {
            input class=(format!("{kind} mt-px")) type=(kind) name=(field.name) value=(choice.value) checked[on]
                required[field.html_required()] aria-invalid=[field.invalid()];
            span class="min-w-0" lang=[choice.lang] {
                span class="block" { (choice.label) }
                @if let Some(help) = choice.help { span class="block text-sm text-muted" { (help) } }
            }
        }
    }
}
