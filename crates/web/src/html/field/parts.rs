//! Fields of several parts, sent as several values of one name, in order.

use maud::{Markup, html};

use super::choices::{Choice, list};
use super::lines::line;
use super::{Field, grouped};
use crate::i18n::Locale;
use crate::t;

/// Two days, the first one first.
pub fn days(l: &Locale, field: &Field<'_>, [first, last]: [&str; 2]) -> Markup {
    let day = |part: &str, label: &str, value| one(field, part, label, value, |day| line(day, "date", None));
    grouped(
        l,
        field,
        html! { div class="grid gap-3 sm:grid-cols-2 max-w-md" { (day("from", &t!(l, "common-from"), first)) (day("to", &t!(l, "common-to"), last)) } },
    )
}

/// Street, postcode, town and country, as far as the browser knows them filled in by it.
pub fn address(l: &Locale, field: &Field<'_>, [street, postcode, town, country]: [&str; 4], countries: &[Choice<'_>]) -> Markup {
    let typed =
        |part: &str, label: &str, value, token| one(field, part, label, value, |part| line(&part.autocomplete(token), "text", None));
    let free = field.required(false);
    let postcode =
        one(&free, "postcode", &t!(l, "common-postcode"), postcode, |part| line(&part.autocomplete("postal-code"), "text", None));
    let country = one(field, "country", &t!(l, "common-country"), country, |part| list(l, &part.autocomplete("country"), countries));
    let parts = html! {
        (typed("street", &t!(l, "common-street"), street, "street-address"))
        div class="grid gap-3 sm:grid-cols-[8rem_1fr]" { (postcode) (typed("town", &t!(l, "common-town"), town, "address-level2")) }
        (country)
    };
    grouped(l, field, html! { div class="grid gap-3" { (parts) } })
}

/// A part with a label of its own; help and error stand at the whole.
fn one(field: &Field<'_>, part: &str, label: &str, value: &str, control: impl Fn(&Field<'_>) -> Markup) -> Markup {
    let id = format!("{}-{part}", field.element_id());
    let inner = Field { id: Some(&id), value, help: None, ..*field };
    html! {
        div class="space-y-1" {
            label class="block text-sm text-muted" for=(id) { (label) }
            (control(&Field { error: None, ..inner }))
        }
    }
}
