//! Asking for a mail that signs in, or up.

use maud::{Markup, html};
use portico::people::{LONGEST_NAME, NameError};
use portico::sign_in::SignIn;
use portico_web::html::{Field, Icon, Kind, Locale, PageContext, banner, designed, field, hidden, submit_button};
use portico_web::t;

use super::{AskForm, FieldError, Way};

/// What the page is made from.
pub struct Asking<'a> {
    /// Where it leads to.
    pub way: &'a Way,
    /// What was typed.
    pub form: &'a AskForm,
    /// What is wrong with it.
    pub faults: &'a [FieldError],
    /// Too many mails were asked for.
    pub too_many: bool,
}

/// Asks for the address, and for the name of somebody who signs up.
pub fn ask_page(page_context: &PageContext, page: &SignIn, asking: &Asking<'_>) -> Markup {
    let l = &page_context.locale;
    let signs_up = asking.form.name.is_some();
    html! {
        (words(page_context, page, signs_up))
        @if asking.too_many { (banner(Kind::Warning, t!(l, "account-too-many"), html! { (t!(l, "account-too-many-text")) })) }
        form method="post" action="/sign-in" class="space-y-4" {
            (way_fields(asking.way))
            @if signs_up { (hidden(&[("up", "1")])) (name_field(l, asking)) }
            (email_field(l, asking))
            div class="grid" { (submit_button(&t!(l, "account-send"), Some(Icon("mail")))) }
        }
        (other_way(l, page, asking.way, signs_up))
    }
}

fn words(page_context: &PageContext, page: &SignIn, signs_up: bool) -> Markup {
    let (title, text) = match signs_up {
        true => (t!(page_context, "account-sign-up"), t!(page_context, "account-sign-up-text")),
        false => (t!(page_context, "account-sign-in"), t!(page_context, "account-sign-in-text")),
    };
    let l = &page_context.locale;
    html! {
        div {
            @if let Some(portal) = &page.portal { p class="text-sm text-muted mb-1" { (designed(l, &portal.name)) } }
            h1 class="text-2xl font-semibold tracking-tight" { (title) }
            @match &page.words {
                Some(words) if !signs_up => { @let words = designed(l, words); div class="text-pretty mt-2 space-y-2" lang=[words.lang()] { @for line in words.words().lines() { p { (line) } } } }
                _ => p class="text-muted text-pretty mt-2" { (text) },
            }
        }
    }
}

fn name_field(l: &Locale, asking: &Asking<'_>) -> Markup {
    let label = t!(l, "account-name");
    let error = asking.faults.iter().find_map(|fault| match fault {
        FieldError::Name(NameError::Character) => Some(t!(l, "common-name-character")),
        FieldError::Name(_) => Some(t!(l, "account-name-wrong", most = LONGEST_NAME)),
        FieldError::Email => None,
    });
    let value = asking.form.name.as_deref().unwrap_or_default();
    field::text(
        l,
        &Field::new("name", &label).value(value).error(error.as_deref()).required(true).autocomplete("name").max_length(100).autofocus(),
    )
}

fn email_field(l: &Locale, asking: &Asking<'_>) -> Markup {
    let (label, message) = (t!(l, "account-email"), t!(l, "account-email-wrong"));
    let error = asking.faults.contains(&FieldError::Email).then_some(message.as_str());
    let plain = Field::new("email", &label).value(&asking.form.email).error(error).required(true).max_length(254);
    field::email(l, &if asking.form.name.is_none() { plain.autofocus() } else { plain })
}

/// From signing in to signing up, where the portal allows that, and back.
fn other_way(l: &Locale, page: &SignIn, way: &Way, signs_up: bool) -> Markup {
    let open = page.portal.is_some();
    html! {
        @if signs_up {
            p class="text-sm text-muted" { (t!(l, "account-have-one")) " " a class="text-link" href=(way.address("/sign-in", &[])) { (t!(l, "account-sign-in")) } }
        } @else if open {
            p class="text-sm text-muted" { (t!(l, "account-have-none")) " " a class="text-link" href=(way.address("/sign-in/up", &[])) { (t!(l, "account-sign-up")) } }
        }
    }
}

/// The fields by which a form goes on with the way.
pub fn way_fields(way: &Way) -> Markup {
    hidden(&[("portal", way.portal()), ("return_to", &way.return_to)])
}
