//! Recovery codes, which are shown once, and what is confirmed with password and code.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, Kind, Locale, PageContext, banner, button_link, copy_button, error_page, layout, page_head, submit_button};
use portico_web::t;

use super::words::Faults;
use crate::forms::Fault;

/// New recovery codes, in an agent's account.
pub fn codes(page_context: PageContext, codes: &[String]) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "agents-codes");
    let main = html! {
        div class="space-y-5 max-w-md" {
            (page_head(&[("/desk/account", html! { (t!(l, "common-account")) })], &title, html! {}))
            (list(l, codes))
            div class="flex flex-wrap items-center gap-2" {
                (button_link("/desk/account", t!(l, "agents-codes-kept"), Some(Icon("check"))))
                (copy_button(l, &codes.join("\n")))
            }
        }
    };
    layout::desk_page(&page_context.clone().titled(title), main)
}

/// The same where somebody has just come in.
pub fn at_sign_in(page_context: PageContext, codes: &[String], return_to: &str) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "agents-codes");
    let main = html! {
        h1 class="text-2xl font-semibold tracking-tight" { (title) }
        (list(l, codes))
        div class="grid gap-2" {
            (copy_button(l, &codes.join("\n")))
            a class="btn btn-primary" href=(return_to) { (t!(l, "agents-codes-kept-to-desk")) }
        }
    };
    layout::narrow(&page_context.clone().titled(title), main)
}

fn list(l: &Locale, codes: &[String]) -> Markup {
    html! {
        (banner(Kind::Warning, t!(l, "agents-codes-once"), html! { (t!(l, "agents-codes-hint")) }))
        ol class="font-mono text-sm rounded-xl border border-base-300 bg-base-200 px-4 py-3 space-y-1" { @for code in codes { li { (code) } } }
    }
}

/// What is confirmed with password and code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// Doing without the second factor.
    Removal,
    /// New recovery codes.
    NewCodes,
}

/// The form that asks for both.
pub fn confirm(page_context: PageContext, what: Confirmed, faults: &[(&'static str, Fault)]) -> Markup {
    let l = &page_context.locale;
    let (password, code) = (t!(l, "agents-present-password"), t!(l, "agents-code"));
    let code_help = t!(l, "agents-code-or-recovery");
    let faults = Faults::new(l, faults, |field| if field == "code" { code.clone() } else { password.clone() });
    let (title, hint, action) = match what {
        Confirmed::Removal => (t!(l, "agents-removal"), t!(l, "agents-removal-hint"), "/desk/account/second-factor/removal"),
        Confirmed::NewCodes => (t!(l, "agents-new-codes"), t!(l, "agents-new-codes-hint"), "/desk/account/recovery-codes"),
    };
    let main = html! {
        div class="space-y-5 max-w-md" {
            (page_head(&[("/desk/account", html! { (t!(l, "common-account")) })], &title, html! {}))
            p class="text-muted text-pretty" { (hint) }
            (faults.summary(l))
            form method="post" action=(action) class="space-y-4" {
                (field::password(l, &Field::new("password", &password).required(true).error(faults.at("password"))))
                (field::text(l, &Field::new("code", &code).help(code_help.as_str()).autocomplete("one-time-code").max_length(40).required(true).error(faults.at("code"))))
                (submit_button(&title, None))
            }
        }
    };
    layout::desk_page(&page_context.clone().titled(title.as_str()), main)
}

/// Too many wrong passwords or codes.
pub fn throttled(page_context: PageContext) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "error-429-title");
    let main = error_page(l, 429, &title, &t!(l, "error-429-text"), "/desk/account", None);
    layout::narrow(&page_context.clone().titled(title), main)
}
