//! Kinds of fields that Portico has the choices and the words for.

use maud::{Markup, html};
use portico::definition::Wording;
use portico::portal::form::{Field as Asked, FieldState, countries};
use portico_web::html::field::{self, Choice, Field};
use portico_web::html::{Locale, designed};
use portico_web::{Submitted, t};

/// The id of a field's element; its own names can't meet the page's then.
pub fn element_id(field: &str) -> String {
    format!("field-{field}")
}

/// The words for 1 (worst) to 5 (best).
pub fn ratings(l: &Locale) -> [String; 5] {
    [t!(l, "intake-rating-1"), t!(l, "intake-rating-2"), t!(l, "intake-rating-3"), t!(l, "intake-rating-4"), t!(l, "intake-rating-5")]
}

/// Five answers in words, so that nobody has to know which end is which.
pub fn rating(l: &Locale, plain: &Field<'_>) -> Markup {
    let words = ratings(l);
    let choices: Vec<Choice<'_>> =
        ["1", "2", "3", "4", "5"].into_iter().zip(&words).map(|(value, label)| Choice::new(value, label)).collect();
    field::radios(l, plain, &choices)
}

/// All countries, by their names in the page's language.
pub fn country(l: &Locale, plain: &Field<'_>) -> Markup {
    field::select(l, &plain.autocomplete("country"), &all_countries(l))
}

/// Street, postcode, town, country.
pub fn address(l: &Locale, plain: &Field<'_>, parts: [&str; 4]) -> Markup {
    field::address(l, plain, parts, &all_countries(l))
}

fn all_countries(l: &Locale) -> Vec<Choice<'static>> {
    countries(l.language.code()).map(|(code, name)| Choice::new(code, name)).collect()
}

/// A statement with a box to tick.
pub fn consent(l: &Locale, plain: &Field<'_>, asked: &Asked) -> Markup {
    let Wording { language, words } = asked.statement.as_ref().map_or(Wording { language: "", words: "" }, |text| text.wording(&l.reader));
    field::tick(l, plain, &Choice::new("yes", words).lang(l.foreign(language)))
}

/// What was typed into the parts of a field that is sent as several values of one name.
pub fn parts<'a, const COUNT: usize>(typed: &'a Submitted, field: &str) -> [&'a str; COUNT] {
    let all = typed.all(field);
    std::array::from_fn(|at| all.get(at).map_or("", String::as_str))
}

/// A result, which the script keeps to what is typed; without script it is reckoned when the form is sent.
pub fn computed(l: &Locale, state: &FieldState<'_>) -> Markup {
    let (asked, id) = (state.field, element_id(&state.field.id));
    html! {
        div class="space-y-1.5" {
            p id=(format!("{id}-label")) class="font-medium" { (designed(l, &asked.label)) }
            @if let Some(help) = &asked.help { p class="text-sm text-muted text-pretty" { (designed(l, help)) } }
            noscript { p class="text-sm text-muted" { (t!(l, "intake-computed-later")) } }
            p {
                output id=(id) class="text-lg font-semibold tabular-nums" aria-labelledby=(format!("{id}-label")) data-result { (state.answer.first().map_or("–", AsRef::as_ref)) }
                @if let Some(currency) = &asked.currency { " " span class="text-muted" { (currency) } }
            }
        }
    }
}
