//! The fields of a form's definition as HTML.

use maud::{Markup, html};
use portico::portal::form::{Choice as Response, Field as Asked, FieldKind, Form};
use portico_web::html::Locale;
use portico_web::html::field::{self, Choice, Field};
use portico_web::{Submitted, t};

use crate::words;

/// Up to so many choices stand in sight; more fold up.
const IN_SIGHT: usize = 6;

/// The id of a field's element; its own names can't meet the page's then.
pub fn element_id(field: &str) -> String {
    format!("field-{field}")
}

/// One field with what was typed. A field with a condition is hidden by the script while the condition does not hold; without
/// script it stands there and says when it matters.
pub fn field(l: &Locale, form: &Form, asked: &Asked, typed: &Submitted, error: Option<&str>, colleagues: &[Response]) -> Markup {
    let condition = asked.show_when.as_ref().and_then(|condition| serde_json::to_string(condition).ok());
    let control = control(l, asked, typed, error, condition.as_deref(), colleagues);
    let hidden_at_first = condition.is_some() && !form.is_shown(asked, typed);
    html! {
        @if condition.is_some() {
            div class="ps-4 border-s-2 border-base-300 space-y-1.5" data-show-when=[condition.as_deref()] data-hidden-at-first[hidden_at_first] {
                @if let Some(hint) = words::only_if(l, &form.fields, asked) { noscript { p class="text-sm text-muted mb-2" { (hint) } } }
                (control)
            }
        } @else { (control) }
    }
}

fn control(l: &Locale, asked: &Asked, typed: &Submitted, error: Option<&str>, condition: Option<&str>, colleagues: &[Response]) -> Markup {
    let id = element_id(&asked.id);
    let value = raw_first(typed, &asked.id);
    let most = u32::try_from(asked.max_length()).ok();
    let plain = Field::new(&asked.id, &asked.label)
        .id(&id)
        .value(value)
        .help(asked.help.as_deref())
        .error(error)
        .required(asked.required)
        .lang(l.designed())
        .show_when(condition);
    let ranged = plain.range(asked.min.as_deref(), asked.max.as_deref());
    match asked.kind {
        FieldKind::ShortText => field::text(l, &plain.max_length(most)),
        FieldKind::LongText => field::textarea(l, &plain.max_length(most), 6),
        FieldKind::Number => field::number(l, &ranged.step("any")),
        FieldKind::Date => field::date(l, &ranged),
        FieldKind::SingleChoice => one_of(l, &plain, &choices(l.designed(), &asked.choices)),
        FieldKind::MultiChoice => {
            let chosen: Vec<&str> = typed.all(&asked.id).iter().map(String::as_str).collect();
            field::checkboxes(l, &plain, &choices(l.designed(), &asked.choices), &chosen)
        }
        FieldKind::YesNo => field::yes_no(l, &plain),
        // The reader's own address is known; another's must not be filled in with it.
        FieldKind::Email => field::email(l, &plain.max_length(most).autocomplete("off")),
        FieldKind::Phone => field::phone(l, &plain.max_length(most)),
        FieldKind::Url => field::url(l, &plain.max_length(most)),
        FieldKind::Contact => colleague(l, &plain, colleagues),
        FieldKind::Heading => heading(l, asked),
    }
}

/// One of some: in sight where they are few.
pub fn one_of(l: &Locale, plain: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    if choices.len() <= IN_SIGHT { field::radios(l, plain, choices) } else { field::select(l, plain, choices) }
}

/// Somebody of the reader's organisations; the first is the reader.
fn colleague(l: &Locale, plain: &Field<'_>, colleagues: &[Response]) -> Markup {
    let myself = colleagues.first().map(|own| t!(l, "intake-myself", name = own.label.as_str())).unwrap_or_default();
    let mut picks = choices(None, colleagues);
    if let Some(own) = picks.first_mut() {
        own.label = &myself;
    }
    field::select(l, plain, &picks)
}

fn heading(l: &Locale, asked: &Asked) -> Markup {
    html! {
        div class="pt-4 border-t border-base-300" lang=[l.designed()] {
            h2 class="text-lg font-semibold" { (asked.label) }
            @if let Some(help) = &asked.help { p class="text-sm text-muted text-pretty" { (help) } }
        }
    }
}

/// The answers to choose from, in this language.
fn choices<'a>(lang: Option<&'a str>, answers: &'a [Response]) -> Vec<Choice<'a>> {
    answers.iter().map(|answer| Choice::new(&answer.value, &answer.label).lang(lang)).collect()
}

/// As typed, with the white space around it.
fn raw_first<'a>(typed: &'a Submitted, field: &str) -> &'a str {
    typed.all(field).first().map_or("", String::as_str)
}
