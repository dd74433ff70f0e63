//! A change of password.

use maud::{Markup, html};
use portico::sign_in::password;
use portico_web::html::field::{self, Field};
use portico_web::html::{Icon, Locale, PageContext, layout, page_head, submit_button};
use portico_web::t;

use super::words::Faults;
use crate::forms::Fault;

/// The form, with what needs another look. Nothing that was typed comes back.
pub fn page(page_context: PageContext, faults: &[(&'static str, Fault)]) -> Markup {
    let l = &page_context.locale;
    let faults = Faults::new(l, faults, |field| label(l, field));
    let title = t!(l, "agents-change-password");
    let (present, new, again) = (label(l, "password"), label(l, "new_password"), label(l, "password_again"));
    let help = t!(l, "desk-password-help", least = password::SHORTEST);
    let main = html! {
        div class="space-y-5 max-w-md" {
            (page_head(&[("/desk/account", html! { (t!(l, "common-account")) })], &title, html! {}))
            p class="text-muted text-pretty" { (t!(l, "agents-change-password-hint")) }
            (faults.summary(l))
            form method="post" action="/desk/account/password" class="space-y-4" {
                (field::password(l, &Field::new("password", &present).required(true).error(faults.at("password"))))
                (field::password(l, &Field::new("new_password", &new).help(help.as_str()).autocomplete("new-password").required(true).error(faults.at("new_password"))))
                (field::password(l, &Field::new("password_again", &again).autocomplete("new-password").required(true).error(faults.at("password_again"))))
                (submit_button(&title, Some(Icon("check"))))
            }
        }
    };
    layout::desk_page(&page_context.clone().titled(title.as_str()), main)
}

fn label(l: &Locale, field: &str) -> String {
    match field {
        "password" => t!(l, "agents-present-password"),
        "new_password" => t!(l, "agents-new-password"),
        _ => t!(l, "agents-new-password-again"),
    }
}
