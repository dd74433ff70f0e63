//! What a mailed link leads to: a password is chosen.

use maud::{Markup, html};
use portico::ids::Email;
use portico::people::LinkPurpose;
use portico::sign_in::agent::AgentLink;
use portico::sign_in::password;
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, PageContext, hidden, icon, layout, role_name, submit_button};
use portico_web::t;

use super::words::Faults;
use crate::forms::Fault;

/// The form, with what needs another look. Nothing that was typed comes back.
pub fn page(page_context: PageContext, link: &AgentLink, email: &Email, token: &str, faults: &[(&'static str, Fault)]) -> Markup {
    let l = &page_context.locale;
    let (new, again) = (t!(l, "agents-new-password"), t!(l, "agents-new-password-again"));
    let faults = Faults::new(l, faults, |field| if field == "password_again" { again.clone() } else { new.clone() });
    let (site, help) = (page_context.site_name.as_str(), t!(l, "desk-password-help", least = password::SHORTEST));
    let role = role_name(l, link.role);
    let (title, hint, button) = match link.purpose {
        LinkPurpose::Invitation => (
            t!(l, "agents-join", name = link.name.as_str(), site = site),
            t!(l, "agents-join-hint", role = role.as_str()),
            t!(l, "agents-join-send"),
        ),
        LinkPurpose::Password => (t!(l, "agents-link"), t!(l, "agents-link-hint", name = link.name.as_str()), t!(l, "agents-link-send")),
    };
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight text-balance" { (title) }
            p class="text-muted text-pretty" { (hint) }
        }
        (faults.summary(l))
        form method="post" action="/desk/sign-in/link" class="space-y-4" {
            (hidden(&[("token", token)]))
            div class="text-sm" {
                p class="text-muted" { (t!(l, "agents-link-address")) }
                p class="font-medium break-all" { (email.as_str()) }
                // Password managers keep the new one under it.
                input type="hidden" name="email" value=(email.as_str()) autocomplete="username";
            }
            (field::password(l, &Field::new("new_password", &new).help(help.as_str()).autocomplete("new-password").required(true).error(faults.at("new_password"))))
            (field::password(l, &Field::new("password_again", &again).autocomplete("new-password").required(true).error(faults.at("password_again"))))
            div class="grid" { (submit_button(&button, Some(Icon("log-in")))) }
        }
    };
    layout::narrow(&page_context.clone().titled(title), main)
}

/// A link that is of no use any more: why that may be, and what now.
pub fn over(page_context: PageContext) -> Markup {
    let l = &page_context.locale;
    let title = t!(l, "agents-link-over");
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight text-balance" { (title) }
            p class="text-muted text-pretty" { (t!(l, "agents-link-over-text")) }
        }
        div class="grid" { a class="btn btn-primary" href="/desk/sign-in" { (icon("log-in")) (t!(l, "agents-link-to-sign-in")) } }
    };
    layout::narrow(&page_context.clone().titled(title), main)
}
