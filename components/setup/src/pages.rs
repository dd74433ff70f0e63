//! The first page of an empty site.

use maud::{Markup, html};
use portico::people::{LONGEST_NAME, NameError};
use portico::sign_in::password;
use portico_web::html::field::{self, Choice, Field};
use portico_web::html::{Icon, Locale, PageContext, error_summary_with, hidden, layout, script, submit_button};
use portico_web::zone::Zone;
use portico_web::{new_password, t};

use crate::forms::{FirstRunError as Fault, FirstRunForm, LONGEST_COMPANY};

/// The form, with what needs another look.
pub fn first_run_page(mut page_context: PageContext, form: &FirstRunForm, faults: &[(&'static str, Fault)]) -> Markup {
    let l = &page_context.locale;
    let faults: Vec<(&str, String)> = faults.iter().map(|(field, fault)| (*field, words(l, *fault))).collect();
    let faults: Vec<(&str, &str)> = faults.iter().map(|(field, words)| (*field, words.as_str())).collect();
    let named: Vec<(&str, String)> =
        faults.iter().map(|(field, words)| (*field, t!(l, "common-error-at", field = label(l, field), problem = *words))).collect();
    let summary: Vec<(&str, &str)> = named.iter().map(|(field, words)| (*field, words.as_str())).collect();
    let title = t!(l, "desk-first-run");
    let main = html! {
        div class="space-y-1" {
            h1 class="text-2xl font-semibold tracking-tight" { (title) }
            p class="text-muted text-pretty" { (t!(l, "desk-first-run-hint")) }
        }
        (error_summary_with(l, &summary, &t!(l, "desk-first-run-errors-hint")))
        form method="post" action="/desk/first-run" class="space-y-4" {
            (hidden(&[("key", &form.key)]))
            (company(l, form, &faults))
            (administrator(l, form, &faults))
            div class="grid" { (submit_button(&t!(l, "desk-first-run-send"), Some(Icon("arrow-right")))) }
        }
    };
    page_context.brand.name = "Portico".to_owned();
    page_context.brand.initial = "P".to_owned();
    page_context.site_name = "Portico".to_owned();
    layout::narrow(&page_context.titled(title), main)
}

fn company(l: &Locale, form: &FirstRunForm, faults: &[(&str, &str)]) -> Markup {
    let (company, zone) = (label(l, "company"), label(l, "zone"));
    let (company_help, zone_help) = (t!(l, "desk-company-help"), t!(l, "desk-zone-help"));
    let zones: Vec<Choice<'_>> = Zone::names().map(|name| Choice::new(name, name)).collect();
    html! {
        (field::text(l, &Field::new("company", &company).value(&form.company).help(company_help.as_str()).autocomplete("organization").max_length(80).required(true).error(fault(faults, "company"))))
        // A script chooses the browser's own zone where nothing is chosen.
        div data-zone { (field::select(l, &Field::new("zone", &zone).value(&form.zone).help(zone_help.as_str()).required(true).error(fault(faults, "zone")), &zones)) (script("zone")) }
    }
}

fn administrator(l: &Locale, form: &FirstRunForm, faults: &[(&str, &str)]) -> Markup {
    let (name, email) = (label(l, "name"), label(l, "email"));
    let (secret, again) = (label(l, "password"), label(l, "password_again"));
    let email_help = t!(l, "desk-first-email-help");
    let secret_help = t!(l, "desk-password-help", least = password::SHORTEST);
    html! {
        (field::text(l, &Field::new("name", &name).value(&form.name).autocomplete("name").max_length(100).required(true).error(fault(faults, "name"))))
        (field::email(l, &Field::new("email", &email).value(&form.email).help(email_help.as_str()).autocomplete("username").max_length(254).required(true).error(fault(faults, "email"))))
        (field::password(l, &Field::new("password", &secret).help(secret_help.as_str()).autocomplete("new-password").required(true).error(fault(faults, "password"))))
        (field::password(l, &Field::new("password_again", &again).autocomplete("new-password").required(true).error(fault(faults, "password_again"))))
    }
}

/// A field's label.
fn label(l: &Locale, field: &str) -> String {
    match field {
        "company" => t!(l, "desk-company"),
        "zone" => t!(l, "desk-zone"),
        "name" => t!(l, "desk-your-name"),
        "email" => t!(l, "desk-email"),
        "password" => t!(l, "desk-password"),
        _ => t!(l, "desk-password-again"),
    }
}

fn fault<'a>(faults: &[(&str, &'a str)], field: &str) -> Option<&'a str> {
    faults.iter().find(|(found, _)| *found == field).map(|(_, words)| *words)
}

fn words(l: &Locale, fault: Fault) -> String {
    match fault {
        Fault::Missing => t!(l, "desk-fault-missing"),
        Fault::CompanyTooLong => t!(l, "desk-fault-name", most = LONGEST_COMPANY),
        Fault::CompanyCharacter => t!(l, "desk-fault-company-character"),
        Fault::Name(NameError::Missing) => t!(l, "desk-fault-missing"),
        Fault::Name(NameError::TooLong) => t!(l, "desk-fault-name", most = LONGEST_NAME),
        Fault::Name(NameError::Character) => t!(l, "common-name-character"),
        Fault::NotAnEmail => t!(l, "desk-fault-email"),
        Fault::NotAZone => t!(l, "desk-fault-zone"),
        Fault::Password(fault) => new_password::words(l, fault),
        Fault::PasswordsDiffer => t!(l, "desk-fault-passwords"),
    }
}
