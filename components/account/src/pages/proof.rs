//! Proving who one is: by the mailed code or the mailed link.

use maud::{Markup, html};
use portico::ids::ChallengeId;
use portico_front::sign_in::{Way, way_fields};
use portico_web::html::{Field, Icon, Locale, PageContext, field, hidden, icon, submit_button};
use portico_web::t;

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It can't be one; no try was counted.
    NotSixDigits,
    /// A link in another browser than the asking one needs its code.
    Missing,
    /// Too many wrong ones were typed.
    TooMany,
    /// It is another one.
    Wrong {
        /// So many tries are left.
        left: i64,
    },
}

/// What the page is made from.
pub struct Coding<'a> {
    /// Where it leads to.
    pub way: &'a Way,
    /// What the mail was sent for.
    pub challenge: &'a ChallengeId,
    /// The address that was typed, in the browser where it was typed.
    pub email: Option<&'a str>,
    /// Somebody signs up.
    pub signs_up: bool,
    /// What is wrong with the code that was typed.
    pub fault: Option<CodeError>,
    /// Mail lands in the development mailbox.
    pub mailbox: bool,
}

/// Says that a mail is on its way and takes the code from it.
pub fn code_page(page_context: &PageContext, c: &Coding<'_>) -> Markup {
    let l = &page_context.locale;
    let up = if c.signs_up { "1" } else { "" };
    html! {
        (head(Icon("mail"), &t!(l, "account-code-title"), html! { (on_its_way(l, c)) }))
        form method="post" action="/sign-in/code" class="space-y-4" {
            (hidden(&[("challenge", c.challenge.as_str()), ("up", up)]))
            (way_fields(c.way))
            (code_field(l, false, c.fault))
            div class="grid" { (submit_button(&t!(l, "account-sign-in"), None)) }
        }
        p class="text-sm text-muted" {
            (t!(l, "account-nothing-came")) " "
            a class="text-link" href=(c.way.address("/sign-in", &[])) { (t!(l, "account-other-address")) }
        }
        @if c.mailbox {
            p class="text-sm" { a class="text-link inline-flex items-center gap-2" href="/dev/mail" target="_blank" rel="noopener" { (icon("inbox")) (t!(l, "account-mailbox")) } }
        }
    }
}

/// The same for every address: whether there is an account is not ours to tell.
fn on_its_way(l: &Locale, c: &Coding<'_>) -> String {
    match (c.email, c.signs_up) {
        (Some(email), true) => t!(l, "account-code-sent", email = email),
        (Some(email), false) => t!(l, "account-code-if", email = email),
        (None, _) => t!(l, "account-code-somewhere"),
    }
}

/// `elsewhere`: behind a link, whose mail is known, in another browser than the asking one.
fn code_field(l: &Locale, elsewhere: bool, fault: Option<CodeError>) -> Markup {
    let (label, help) = (t!(l, "account-code"), if elsewhere { t!(l, "account-link-elsewhere-help") } else { t!(l, "account-code-help") });
    let error = fault.map(|fault| match fault {
        CodeError::NotSixDigits => t!(l, "account-code-six"),
        CodeError::Missing => t!(l, "account-code-missing"),
        CodeError::TooMany => t!(l, "account-code-too-many"),
        CodeError::Wrong { left } if elsewhere => t!(l, "account-link-elsewhere-wrong", left = left),
        CodeError::Wrong { left } => t!(l, "account-code-wrong", left = left),
    });
    field::code(l, &Field::new("code", &label).help(help.as_str()).error(error.as_deref()).required(true).autofocus())
}

/// What the page behind a link is made from.
pub struct Linking<'a> {
    /// Stands in the link.
    pub token: &'a str,
    /// Whose account it opens, masked.
    pub account: &'a str,
    /// This browser asked for it.
    pub here: bool,
    /// What is wrong with the code that was typed.
    pub fault: Option<CodeError>,
}

/// In the browser that asked one button, which only a person presses; in any other one the code too.
pub fn link_page(page_context: &PageContext, linking: &Linking<'_>) -> Markup {
    let (l, site) = (&page_context.locale, page_context.site_name.as_str());
    let (title, text) = match linking.here {
        true => (t!(l, "account-link-title"), t!(l, "account-link-text", site = site)),
        false => (t!(l, "account-link-elsewhere-title"), t!(l, "account-link-elsewhere-text", site = site)),
    };
    html! {
        (head(Icon(if linking.here { "log-in" } else { "shield-check" }), &title, html! { (text) }))
        p class="flex items-center gap-3 rounded-lg bg-base-200 px-4 py-3" {
            span class="text-muted" { (icon("user")) }
            span class="min-w-0" {
                span class="sr-only" { (t!(l, "account-link-account")) " " }
                span class="font-medium break-all" { (linking.account) }
            }
        }
        form method="post" action="/sign-in/link" class="space-y-4" {
            (hidden(&[("token", linking.token)]))
            @if !linking.here { (code_field(l, true, linking.fault)) }
            div class="grid" { (submit_button(&t!(l, "account-sign-in"), None)) }
        }
        p class="text-sm text-muted text-pretty" { (if linking.here { t!(l, "account-link-not-you") } else { t!(l, "account-link-elsewhere-or") }) }
    }
}

/// The link or the code can't be used any more.
pub fn over_page(page_context: &PageContext, way: &Way) -> Markup {
    let l = &page_context.locale;
    html! {
        (head(Icon("hourglass"), &t!(l, "account-over-title"), html! { (t!(l, "account-over-text")) }))
        div class="grid" { a class="btn btn-primary" href=(way.address("/sign-in", &[])) { (icon("mail")) (t!(l, "account-over-again")) } }
    }
}

/// The head of a narrow page: a sign, its name, and what it is for.
fn head(icon: Icon, title: &str, text: Markup) -> Markup {
    html! {
        div class="space-y-2" {
            span class="grid place-items-center size-11 rounded-xl text-2xl bg-brand-soft text-brand-ink mb-4" { (icon) }
            h1 class="text-2xl font-semibold tracking-tight" { (title) }
            p class="text-muted text-pretty" { (text) }
        }
    }
}
