//! Form fields. Each has a visible label, a help line and an error that are tied to it by `aria-describedby`, and keeps its
//! value. A form may have fields that are there, or must be filled in, only for some answers of others (`static/src/form_rules.ts`).

use maud::{Markup, html};

use super::icon::icon;
use crate::i18n::Locale;
use crate::t;

mod choices;
mod lines;
mod parts;

pub use choices::{Choice, checkboxes, radios, select, tick, yes_no};
pub use lines::{code, date, email, minute, money, number, password, phone, text, textarea, time, url};
pub use parts::{address, days};

/// What all fields have in common. Made by [`Field::new`] and the methods that follow it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    name: &'a str,
    label: &'a str,
    id: Option<&'a str>,
    value: &'a str,
    lang: Option<&'a str>,
    help: Option<&'a str>,
    help_lang: Option<&'a str>,
    error: Option<&'a str>,
    error_lang: Option<&'a str>,
    autocomplete: Option<&'a str>,
    required: bool,
    max_length: Option<u32>,
    range: (Option<&'a str>, Option<&'a str>),
    step: Option<&'a str>,
    conditional: bool,
    required_at_times: bool,
    autofocus: bool,
    described_too: bool,
}

impl<'a> Field<'a> {
    /// A field that is sent as `name` and named `label` for people.
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Self { name, label, ..Self::default() }
    }

    /// Its id, where it must differ from the name.
    pub fn id(self, id: &'a str) -> Self {
        Self { id: Some(id), ..self }
    }

    /// What is already in it.
    pub fn value(self, value: &'a str) -> Self {
        Self { value, ..self }
    }

    /// A line that helps to fill it in.
    pub fn help(self, help: impl Into<Option<&'a str>>) -> Self {
        Self { help: help.into(), ..self }
    }

    /// The language of the label, where it is not the page's ([`Designed::lang`](super::Designed::lang)).
    pub fn lang(self, lang: Option<&'a str>) -> Self {
        Self { lang, ..self }
    }

    /// The same of the help.
    pub fn help_lang(self, help_lang: Option<&'a str>) -> Self {
        Self { help_lang, ..self }
    }

    /// The same of the error.
    pub fn error_lang(self, error_lang: Option<&'a str>) -> Self {
        Self { error_lang, ..self }
    }

    /// What needs another look.
    pub fn error(self, error: impl Into<Option<&'a str>>) -> Self {
        Self { error: error.into(), ..self }
    }

    /// What the browser may fill in (HTML, "autofill detail tokens").
    pub fn autocomplete(self, token: &'a str) -> Self {
        Self { autocomplete: Some(token), ..self }
    }

    /// Must be filled in.
    pub fn required(self, required: bool) -> Self {
        Self { required, ..self }
    }

    /// At most this many UTF-16 units, as browsers count.
    pub fn max_length(self, most: impl Into<Option<u32>>) -> Self {
        Self { max_length: most.into(), ..self }
    }

    /// The least and the greatest value of a number or a date.
    pub fn range(self, least: Option<&'a str>, greatest: Option<&'a str>) -> Self {
        Self { range: (least, greatest), ..self }
    }

    /// The step of a number (`any`, `0.01`).
    pub fn step(self, step: &'a str) -> Self {
        Self { step: Some(step), ..self }
    }

    /// It is there only for some answers: it must not stop the form by itself where it is hidden. The server asks for it where it is there.
    pub fn conditional(self, conditional: bool) -> Self {
        Self { conditional, ..self }
    }

    /// It must be filled in for some answers; [`Field::required`] says whether for those that there are.
    pub fn required_at_times(self, at_times: bool) -> Self {
        Self { required_at_times: at_times, ..self }
    }

    /// Where the cursor goes when the page opens. One on a page.
    pub fn autofocus(self) -> Self {
        Self { autofocus: true, ..self }
    }

    /// The same with one more element that describes it: [`Field::more_id`].
    fn described_too(self) -> Self {
        Self { described_too: true, ..self }
    }

    fn more_id(&self) -> String {
        format!("{}-more", self.element_id())
    }

    fn element_id(&self) -> &'a str {
        self.id.unwrap_or(self.name)
    }

    /// The ids of error, help and what stands beside it, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let id = self.element_id();
        let parts = [(self.error.is_some(), "error"), (self.help.is_some(), "help"), (self.described_too, "more")];
        let ids: Vec<String> = parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{id}-{part}")).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn html_required(&self) -> bool {
        self.required && !self.conditional && !self.required_at_times
    }

    fn aria_required(&self) -> Option<&'static str> {
        if self.required { Some("true") } else { self.required_at_times.then_some("false") }
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() { "field-error space-y-1.5" } else { "space-y-1.5" }
    }
}

/// Label, help, control, error: for a field of one control.
fn labelled(l: &Locale, field: &Field<'_>, control: Markup) -> Markup {
    html! {
        div class=(field.class()) {
            label class="block font-medium" for=(field.element_id()) { (label(field)) (mark(l, field)) }
            (help(field))
            (control)
            (error(l, field))
        }
    }
}

/// A field of several controls: its label is that of the group.
pub fn grouped(l: &Locale, field: &Field<'_>, controls: Markup) -> Markup {
    html! {
        fieldset id=(field.element_id()) tabindex="-1" class=(field.class()) aria-describedby=[field.described_by()] {
            legend class="block font-medium mb-1.5" { (label(field)) (mark(l, field)) }
            (help(field))
            div class="grid gap-2" { (controls) }
            (error(l, field))
        }
    }
}

fn label(field: &Field<'_>) -> Markup {
    html! { @match field.lang { Some(lang) => span lang=(lang) { (field.label) }, None => (field.label) } }
}

/// Most fields of a good form are required, so the word stands at those that are not; a star at those that are. Where that changes, both stand there.
fn mark(l: &Locale, field: &Field<'_>) -> Markup {
    let required = html! {
        span class="text-error-ink" aria-hidden="true" { "\u{a0}*" }
        span class="sr-only" { " (" (t!(l, "common-required")) ")" }
    };
    let optional = html! { span class="text-sm font-normal text-muted" { " · " (t!(l, "common-optional")) } };
    match (field.required_at_times, field.required) {
        (true, now) => html! {
            span data-mark="required" hidden[!now] { (required) }
            span data-mark="optional" hidden[now] { (optional) }
        },
        (false, true) => required,
        (false, false) => optional,
    }
}

fn help(field: &Field<'_>) -> Markup {
    html! { @if let Some(help) = field.help { p id=(format!("{}-help", field.element_id())) class="text-sm text-muted text-pretty" lang=[field.help_lang] { (help) } } }
}

fn error(l: &Locale, field: &Field<'_>) -> Markup {
    html! {
        @if let Some(error) = field.error {
            p id=(format!("{}-error", field.element_id())) class="flex gap-1.5 text-sm font-medium text-error-ink" {
                span class="mt-px" { (icon("circle-alert")) }
                span { span class="sr-only" { (t!(l, "common-error")) " " } @match field.error_lang { Some(lang) => span lang=(lang) { (error) }, None => (error) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_tied_to_its_field_and_what_was_typed_stays() {
        let field = Field::new("mail", "E-mail").value("dana@\"<b>").help("For answers.").error("This is not an address.").required(true);
        let html = email(&Locale::default(), &field).into_string();
        assert!(html.contains(r#"aria-describedby="mail-error mail-help" aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"id="mail-error""#) && html.contains(r#"id="mail-help""#), "{html}");
        assert!(html.contains(r#"value="dana@&quot;&lt;b&gt;""#), "{html}");
    }

    #[test]
    fn a_field_that_may_be_hidden_does_not_stop_the_form() {
        let field = Field::new("invoice", "Invoice").required(true).conditional(true);
        let html = text(&Locale::default(), &field).into_string();
        assert!(!html.contains(" required") && html.contains(r#"aria-required="true""#), "{html}");
    }

    #[test]
    fn a_field_that_must_be_filled_in_at_times_has_both_marks_and_one_of_them_in_sight() {
        let field = Field::new("phone", "Phone").required_at_times(true);
        let html = phone(&Locale::default(), &field).into_string();
        assert!(html.contains(r#"data-mark="required" hidden"#) && html.contains(r#"aria-required="false""#), "{html}");
        let html = phone(&Locale::default(), &field.required(true)).into_string();
        assert!(html.contains(r#"data-mark="optional" hidden"#) && html.contains(r#"aria-required="true""#), "{html}");
        assert!(!html.contains(" required="), "{html}");
    }

    #[test]
    fn a_text_that_begins_with_an_empty_line_keeps_it() {
        let html = textarea(&Locale::default(), &Field::new("body", "Text").value("\nhello"), 3).into_string();
        assert!(html.contains(">\n\nhello</textarea>"), "{html}");
    }
}
