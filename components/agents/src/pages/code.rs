//! The second step of a sign-in.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, PageContext, hidden, layout, submit_button};
use portico_web::t;

use super::words;
use crate::forms::Fault;

/// The field for a code, and why one was refused.
pub fn page(page_context: PageContext, return_to: &str, fault: Option<Fault>) -> Markup {
    let l = &page_context.locale;
    let (label, help) = (t!(l, "agents-code"), t!(l, "agents-code-or-recovery"));
    let fault = fault.map(|fault| words::fault(l, fault));
    let code = Field::new("code", &label).help(help.as_str()).autocomplete("one-time-code").max_length(40).required(true);
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight" { (t!(l, "agents-second-step")) }
            p class="text-muted text-pretty" { (t!(l, "agents-second-step-hint")) }
        }
        form method="post" action="/desk/sign-in/code" class="space-y-4" {
            (hidden(&[("return_to", return_to)]))
            (field::text(l, &code.error(fault.as_deref()).autofocus()))
            div class="grid" { (submit_button(&t!(l, "common-sign-in"), Some(Icon("log-in")))) }
        }
        p class="text-sm text-muted text-pretty" { (t!(l, "agents-lost-device")) " " a class="text-link" href="/desk/sign-in" { (t!(l, "agents-start-again")) } }
    };
    let title = t!(l, "agents-second-step");
    layout::narrow(&page_context.clone().titled(title), main)
}
