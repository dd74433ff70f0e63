//! The team's sign-in.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Chrome, Icon, Kind, banner, hidden, layout, submit_button};
use portico_web::t;

use crate::forms::{Refusal, SignInForm};

/// Address and password, and why they were refused.
pub fn page(chrome: Chrome, form: &SignInForm, refusal: Option<Refusal>) -> Markup {
    let l = &chrome.locale;
    let email = t!(l, "desk-email");
    let password = t!(l, "desk-password");
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight" { (t!(l, "desk-sign-in")) }
            p class="text-muted" { (t!(l, "desk-sign-in-hint")) }
        }
        @if let Some(refusal) = refusal { (refused(&chrome, refusal)) }
        form method="post" action="/desk/sign-in" class="space-y-4" {
            (hidden(&[("return_to", &form.return_to)]))
            (field::email(l, &Field::new("email", &email).value(&form.email).autocomplete("username").max_length(254).required(true)))
            (field::password(l, &Field::new("password", &password).autocomplete("current-password").required(true)))
            div class="grid" { (submit_button(&t!(l, "common-sign-in"), Some(Icon("log-in")))) }
        }
        p class="text-sm text-muted" { (t!(l, "desk-customer-here")) " " a class="text-link" href="/sign-in" { (t!(l, "desk-customer-sign-in")) } }
    };
    let title = t!(l, "desk-sign-in");
    layout::narrow(&chrome.clone().titled(title), main)
}

fn refused(chrome: &Chrome, refusal: Refusal) -> Markup {
    let (title, text) = match refusal {
        Refusal::Incomplete => (t!(chrome, "desk-refused-incomplete"), t!(chrome, "desk-refused-incomplete-hint")),
        Refusal::Wrong => (t!(chrome, "desk-refused-wrong"), t!(chrome, "desk-refused-wrong-hint")),
        Refusal::TooMany => (t!(chrome, "error-429-title"), t!(chrome, "error-429-text")),
    };
    banner(Kind::Error, &title, html! { (text) })
}
