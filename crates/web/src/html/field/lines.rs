//! Fields that are typed into.

use maud::{Markup, html};

use super::{Field, labelled};
use crate::i18n::Locale;
use crate::t;

/// A line of text.
pub fn text(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, line(field, "text", None))
}

/// An e-mail address.
pub fn email(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, &filled_by(field, "email"), line(&filled_by(field, "email"), "email", Some("email")))
}

/// A phone number.
pub fn phone(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, line(&filled_by(field, "tel"), "tel", Some("tel")))
}

/// A web address.
pub fn url(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, line(field, "url", Some("url")))
}

/// A password, the present one unless [`Field::autocomplete`] says `new-password`. Its value is never sent back.
pub fn password(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, line(&filled_by(&field.value(""), "current-password"), "password", None))
}

/// A number; whole unless [`Field::step`] says else.
pub fn number(l: &Locale, field: &Field<'_>) -> Markup {
    let keys = if field.step.is_some() { "decimal" } else { "numeric" };
    labelled(l, field, html! { div class="max-w-48" { (line(field, "number", Some(keys))) } })
}

/// A date, `2026-11-21`.
pub fn date(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, html! { div class="max-w-56" { (line(field, "date", None)) } })
}

/// A minute by the site's clock, `2026-11-21T09:30`.
pub fn minute(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, html! { div class="max-w-64" { (line(field, "datetime-local", None)) } })
}

/// A time of day, `09:30`.
pub fn time(l: &Locale, field: &Field<'_>) -> Markup {
    labelled(l, field, html! { div class="max-w-40" { (line(field, "time", None)) } })
}

/// An amount with its currency behind it.
pub fn money(l: &Locale, field: &Field<'_>, currency: &str) -> Markup {
    let control = html! {
        div class="flex items-center gap-2 max-w-56" {
            (line(&field.described_too(), "text", Some("decimal")))
            span id=(field.more_id()) class="shrink-0 text-muted" { (currency) }
        }
    };
    labelled(l, field, control)
}

/// A one-time code of six digits, in one field that phones fill in by themselves.
pub fn code(l: &Locale, field: &Field<'_>) -> Markup {
    let control = html! {
        input class="input code-input" type="text" id=(field.element_id()) name=(field.name) inputmode="numeric" autocomplete="one-time-code"
            pattern="[0-9 ]{6,8}" maxlength="8" value=(field.value) required[field.html_required()] autofocus[field.autofocus]
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    };
    labelled(l, field, control)
}

/// Several lines of text: `rows` high, growing with what is typed.
pub fn textarea(l: &Locale, field: &Field<'_>, rows: u8) -> Markup {
    let control = html! {
        textarea class="textarea" id=(field.element_id()) name=(field.name) rows=(rows) data-grow
            maxlength=[field.max_length] required[field.html_required()] aria-required=[field.aria_required()] autofocus[field.autofocus]
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] { "\n" (field.value) }
        @if field.max_length.is_some() {
            p id=(format!("{}-left", field.element_id())) class="text-sm text-muted" data-words=(t!(l, "common-left")) hidden role="status" {}
        }
    };
    labelled(l, field, control)
}

/// The same field, filled in by the browser as `token` unless it says else.
fn filled_by<'a>(field: &Field<'a>, token: &'a str) -> Field<'a> {
    Field { autocomplete: field.autocomplete.or(Some(token)), ..*field }
}

pub(super) fn line(field: &Field<'_>, kind: &str, keys: Option<&str>) -> Markup {
    html! {
        input class="input" type=(kind) id=(field.element_id()) name=(field.name) value=(field.value) inputmode=[keys]
            autocomplete=[field.autocomplete] maxlength=[field.max_length]
            min=[field.range.0] max=[field.range.1] step=[field.step] autofocus[field.autofocus]
            required[field.html_required()] aria-required=[field.aria_required()]
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    }
}
