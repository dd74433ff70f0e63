//! Where one writes. What goes to the customer and what stays with the team are two places that differ in shape, colour, icon
//! and words, so that nobody writes into the wrong one.

use maud::{Markup, html};

use super::icon::icon;
use crate::i18n::Locale;
use crate::t;

/// A place to write.
#[derive(Debug)]
pub struct Composer<'a> {
    /// Where it is posted to.
    pub action: &'a str,
    /// Values that travel along ([`hidden`](super::hidden)): the event's id.
    pub hidden: Markup,
    /// What was typed before and came back with an error.
    pub value: &'a str,
    /// What needs another look.
    pub error: Option<&'a str>,
    /// What the button says. A reply names its readers: "Reply to Dana and 2 others at Acme".
    pub button: &'a str,
    /// Controls in the row of the button: the status after the reply.
    pub tools: Markup,
    /// At most this many UTF-16 units.
    pub max_length: u32,
}

/// The customer's: a card at the end of the conversation.
pub fn composer_customer(l: &Locale, c: &Composer<'_>) -> Markup {
    html! {
        form id="reply" class="composer-card card p-3 sm:p-4 space-y-2" method="post" action=(c.action) {
            (c.hidden)
            label class="sr-only" for="reply-body" { (t!(l, "common-reply-label")) }
            (area(l, c, "reply-body", "textarea border-0! text-base", &t!(l, "common-reply-placeholder"), None))
            (problem(l, c, "reply-body"))
            div class="flex flex-wrap items-center gap-2" {
                (c.tools)
                button class="btn btn-primary ms-auto max-sm:grow" data-send { (busy()) (c.button) }
            }
        }
    }
}

/// The desk's reply: a white sheet under a thick line in the brand's colour. The customer reads it.
pub fn composer_reply(l: &Locale, c: &Composer<'_>) -> Markup {
    html! {
        form id="reply" class="composer-reply space-y-2" method="post" action=(c.action) {
            (c.hidden)
            label class="flex items-center gap-2 text-xs font-medium text-brand-ink" for="reply-body" {
                (icon("reply")) (t!(l, "common-desk-reply-label"))
                span class="ms-auto font-normal text-muted flex items-center gap-1.5" { (icon("eye")) (t!(l, "common-visible-to-customer")) }
            }
            (area(l, c, "reply-body", "textarea", &t!(l, "common-desk-reply-placeholder"), Some("r")))
            (problem(l, c, "reply-body"))
            div class="flex flex-wrap sm:flex-nowrap items-center gap-2" {
                (c.tools)
                button class="btn btn-primary btn-sm ms-auto min-w-0 shrink h-auto! min-h-8 py-1.5" data-send { (busy()) (icon("reply")) (c.button) }
            }
        }
    }
}

/// The desk's note: a slip of warm paper with a dashed edge, under a lock. It never leaves the desk.
pub fn composer_note(l: &Locale, c: &Composer<'_>) -> Markup {
    html! {
        form id="note" class="composer-note space-y-2" method="post" action=(c.action) {
            (c.hidden)
            label class="flex items-center gap-2 text-xs font-medium" for="note-body" { (icon("lock")) (t!(l, "common-note-label")) }
            (area(l, c, "note-body", "textarea textarea-sm", &t!(l, "common-note-placeholder"), Some("n")))
            (problem(l, c, "note-body"))
            (c.tools)
            button class="btn btn-note btn-sm w-full" data-send { (busy()) (icon("lock")) (c.button) }
        }
    }
}

fn area(l: &Locale, c: &Composer<'_>, id: &str, class: &str, hint: &str, key: Option<&str>) -> Markup {
    html! {
        textarea class=(class) id=(id) name="body" rows="3" placeholder=(hint) required maxlength=(c.max_length) data-grow data-key=[key] autofocus[c.error.is_some()]
            aria-invalid=[c.error.map(|_| "true")] aria-describedby=[c.error.map(|_| format!("{id}-error"))]
            { "\n" (c.value) }
        p id=(format!("{id}-left")) class="text-sm text-muted" data-words=(t!(l, "common-left")) hidden role="status" {}
    }
}

fn problem(l: &Locale, c: &Composer<'_>, id: &str) -> Markup {
    html! {
        @if let Some(error) = c.error {
            p id=(format!("{id}-error")) class="flex gap-1.5 text-sm font-medium text-error-ink" {
                span class="mt-px" { (icon("circle-alert")) }
                span { span class="sr-only" { (t!(l, "common-error")) " " } (error) }
            }
        }
    }
}

fn busy() -> Markup {
    html! { span class="when-busy loading loading-spinner loading-xs" aria-hidden="true" {} }
}
