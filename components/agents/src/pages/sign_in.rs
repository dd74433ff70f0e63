//! The team's sign-in.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, Kind, PageContext, banner, hidden, layout, submit_button};
use portico_web::t;

use crate::forms::{SignInError, SignInForm};

/// Address and password, and why they were refused.
pub fn page(page_context: PageContext, form: &SignInForm, refusal: Option<SignInError>) -> Markup {
    let l = &page_context.locale;
    let email = t!(l, "desk-email");
    let password = t!(l, "desk-password");
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight" { (t!(l, "desk-sign-in")) }
            p class="text-muted" { (t!(l, "desk-sign-in-hint")) }
        }
        @if let Some(refusal) = refusal { (refused(&page_context, refusal)) }
        form method="post" action="/desk/sign-in" class="space-y-4" {
            (hidden(&[("return_to", &form.return_to)]))
            (field::email(l, &Field::new("email", &email).value(&form.email).autocomplete("username").max_length(254).required(true)))
            (field::password(l, &Field::new("password", &password).autocomplete("current-password").required(true)))
            div class="grid" { (submit_button(&t!(l, "common-sign-in"), Some(Icon("log-in")))) }
        }
        p class="text-sm text-muted" { (t!(l, "desk-customer-here")) " " a class="text-link" href="/sign-in" { (t!(l, "desk-customer-sign-in")) } }
    };
    let title = t!(l, "desk-sign-in");
    layout::narrow(&page_context.clone().titled(title), main)
}

fn refused(page_context: &PageContext, refusal: SignInError) -> Markup {
    let (title, text) = match refusal {
        SignInError::Incomplete => (t!(page_context, "desk-refused-incomplete"), t!(page_context, "desk-refused-incomplete-hint")),
        SignInError::Wrong => (t!(page_context, "desk-refused-wrong"), t!(page_context, "desk-refused-wrong-hint")),
        SignInError::TooMany => (t!(page_context, "error-429-title"), t!(page_context, "error-429-text")),
    };
    banner(Kind::Error, &title, html! { (text) })
}
