//! What stands around the fields of a form.

use maud::{Markup, Render, html};

use super::icon::{Icon, icon};
use crate::i18n::Locale;
use crate::t;

/// The list of what needs another look, at the head of a form that came back (422). Each line leads to its field: the pairs
/// are the field's id and its message. Nothing where there is no error.
pub fn error_summary(l: &Locale, errors: &[(&str, impl Render)]) -> Markup {
    error_summary_with(l, errors, &t!(l, "common-errors-hint"))
}

/// The same with another sentence about what was typed: of secrets, which no page shows again.
pub fn error_summary_with(l: &Locale, errors: &[(&str, impl Render)], hint: &str) -> Markup {
    html! {
        @if !errors.is_empty() {
            div class="rounded-2xl border-2 border-error-ink bg-error-soft px-4 py-3" role="alert" tabindex="-1" autofocus {
                h2 class="font-semibold flex items-center gap-2 text-error-ink" {
                    (icon("circle-alert")) (t!(l, "common-errors", count = errors.len()))
                }
                p class="text-sm" { (hint) }
                ul class="mt-2 space-y-1 text-sm" {
                    @for (id, message) in errors {
                        li { a class="text-error-ink underline underline-offset-2" href=(format!("#{id}")) { (message) } }
                    }
                }
            }
        }
    }
}

/// The one main button of a form. It says what it does ("Send request"), and shows that it is working.
pub fn submit_button(text: &str, icon: Option<Icon>) -> Markup {
    html! {
        button class="btn btn-primary" type="submit" {
            span class="when-busy loading loading-spinner loading-xs" aria-hidden="true" {}
            @if let Some(icon) = icon { (icon) }
            (text)
        }
    }
}

/// Beside the button of a form that was sent too often: how long to wait (`until`, milliseconds UTC). The page opens there.
pub fn over_budget(l: &Locale, until: i64) -> Markup {
    html! {
        p class="flex gap-1.5 text-sm font-medium text-error-ink scroll-mb-24" role="alert" tabindex="-1" autofocus {
            span class="mt-px" { (icon("hourglass")) } span { (over_budget_words(l, until)) }
        }
    }
}

/// The same in words alone.
pub fn over_budget_words(l: &Locale, until: i64) -> String {
    t!(l, "common-over-budget", count = (until - l.now + 59_999) / 60_000)
}

/// A link that looks like a quiet button.
pub fn button_link(href: &str, text: impl Render, icon: Option<Icon>) -> Markup {
    html! { a class="btn" href=(href) { @if let Some(icon) = icon { (icon) } (text) } }
}

/// Values that travel with a form unseen.
pub fn hidden(values: &[(&str, &str)]) -> Markup {
    html! { @for (name, value) in values { input type="hidden" name=(name) value=(value); } }
}

/// A form that is one button: a single step such as "This is solved". `class` is the button's (`btn`, `btn btn-primary`, `btn btn-ghost`).
pub fn post_button(action: &str, values: &[(&str, &str)], class: &str, icon: Option<Icon>, text: impl Render) -> Markup {
    html! {
        form method="post" action=(action) class="contents" {
            (hidden(values))
            button class=(class) { @if let Some(icon) = icon { (icon) } (text) }
        }
    }
}
