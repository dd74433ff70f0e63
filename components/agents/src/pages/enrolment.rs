//! Making a second factor: a secret for the authenticator, and a code that shows that it arrived there.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, Locale, PageContext, copy_button, hidden, layout, page_head, submit_button};
use portico_web::t;

use super::words::{self, Faults};
use crate::forms::Fault;
use crate::second_factor::{grouped, qr_path};

/// A secret that is shown.
pub struct Offer<'a> {
    /// In base32.
    pub secret: &'a str,
    /// As it travels with the form.
    pub sealed: &'a str,
    /// What an authenticator reads.
    pub address: String,
}

/// For an agent whose role must have a second factor, after the password.
pub fn at_sign_in(page_context: PageContext, offer: &Offer<'_>, return_to: &str, fault: Option<Fault>) -> Markup {
    let l = &page_context.locale;
    let fault = fault.map(|fault| words::fault(l, fault));
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight" { (t!(l, "agents-enrol")) }
            p class="text-muted text-pretty" { (t!(l, "agents-enrol-must")) }
        }
        form method="post" action="/desk/sign-in/enrolment" class="space-y-4" {
            (hidden(&[("return_to", return_to), ("offer", offer.sealed)]))
            (secret(l, offer))
            (code(l, fault.as_deref()))
            div class="grid" { (submit_button(&t!(l, "agents-enrol-send"), Some(Icon("shield-check")))) }
        }
    };
    let title = t!(l, "agents-enrol");
    layout::narrow(&page_context.clone().titled(title), main)
}

/// From the agent's own account.
pub fn own(page_context: PageContext, offer: &Offer<'_>, faults: &[(&'static str, Fault)]) -> Markup {
    let l = &page_context.locale;
    let password = t!(l, "agents-present-password");
    let faults = Faults::new(l, faults, |field| if field == "code" { t!(l, "agents-code") } else { password.clone() });
    let title = t!(l, "agents-enrol");
    let main = html! {
        div class="space-y-5 max-w-md" {
            (page_head(&[("/desk/account", html! { (t!(l, "common-account")) })], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "agents-enrol-hint")) }
            (faults.summary(l))
            form method="post" action="/desk/account/second-factor" class="space-y-4" {
                (hidden(&[("offer", offer.sealed)]))
                (secret(l, offer))
                (code(l, faults.at("code")))
                (field::password(l, &Field::new("password", &password).required(true).error(faults.at("password"))))
                (submit_button(&t!(l, "agents-enrol-send"), Some(Icon("shield-check"))))
            }
        }
    };
    layout::desk_page(&page_context.clone().titled(title), main)
}

/// The secret as a picture for a camera, as a link for a phone, and as a text for whoever has neither.
fn secret(l: &Locale, offer: &Offer<'_>) -> Markup {
    html! {
        div class="space-y-3" {
            p class="font-medium" { (t!(l, "agents-scan")) }
            @if let Some((path, side)) = qr_path(&offer.address) {
                // Dark on light by night too: many cameras read nothing else.
                svg class="w-52 rounded-xl border border-base-300" viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(t!(l, "agents-qr")) shape-rendering="crispEdges" {
                    rect width=(side) height=(side) fill="#fff" {}
                    path d=(path) fill="#000" {}
                }
            }
            p class="text-sm text-muted" { (t!(l, "agents-or-type")) }
            div class="flex flex-wrap items-center gap-2" {
                code class="font-mono text-sm break-words rounded-lg bg-base-200 px-2.5 py-1.5" { (grouped(offer.secret, 4, " ")) }
                (copy_button(l, offer.secret))
            }
        }
    }
}

fn code(l: &Locale, fault: Option<&str>) -> Markup {
    let (label, help) = (t!(l, "agents-code"), t!(l, "agents-code-help"));
    field::code(l, &Field::new("code", &label).help(help.as_str()).required(true).error(fault))
}
