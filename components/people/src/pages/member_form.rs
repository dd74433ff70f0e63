//! The fields by which somebody becomes a contact, or a member.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::import::RowError;
use portico_web::html::field::{self, Choice};
use portico_web::html::{Field, Icon, Locale, PageContext, error_summary, hidden, page_head, submit_button};
use portico_web::t;

use crate::forms::MemberForm;
use portico_studio::html::people::{Place, people};
use portico_studio::html::people_words::row_error;

/// Why somebody was not invited or added.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// What was typed.
    Row(Vec<RowError>),
    /// They are a member already, or their account is closed.
    NotInvited,
}

impl Refusal {
    /// Each with the id of its field.
    pub fn lines(&self, l: &Locale) -> Vec<(&'static str, String)> {
        match self {
            Refusal::Row(errors) => lines(l, errors),
            Refusal::NotInvited => vec![("email", t!(l, "people-not-invited"))],
        }
    }
}

/// Errors of a row, each with the id of its field.
pub fn lines(l: &Locale, errors: &[RowError]) -> Vec<(&'static str, String)> {
    errors.iter().map(|error| (field_of(error), row_error(l, error))).collect()
}

fn field_of(error: &RowError) -> &'static str {
    match error {
        RowError::NameMissing | RowError::NameTooLong | RowError::NameCharacter | RowError::OtherName(_) => "name",
        RowError::EmailMissing | RowError::Email(_) | RowError::Closed | RowError::Taken => "email",
        RowError::Role(_) | RowError::OtherRole(_) => "role",
        _ => "organisation",
    }
}

/// Name and address, side by side where there is room.
pub fn name_and_email(l: &Locale, form: &MemberForm, lines: &[(&'static str, String)]) -> Markup {
    let error = |id: &str| lines.iter().find(|(field, _)| *field == id).map(|(_, words)| words.as_str());
    let (name, email) = (t!(l, "people-name"), t!(l, "people-email"));
    html! {
        div class="grid gap-5 sm:grid-cols-2" {
            (field::text(l, &Field::new("name", &name).value(&form.name).required(true).autocomplete("off").max_length(100).error(error("name"))))
            (field::email(l, &Field::new("email", &email).value(&form.email).required(true).autocomplete("off").max_length(254).error(error("email"))))
        }
    }
}

/// A role; what is chosen from is pairs of a key and what is read.
pub fn role_field(l: &Locale, choices: &[Choice<'_>], chosen: &str, error: Option<&str>) -> Markup {
    let label = t!(l, "people-role");
    let field = Field::new("role", &label).value(chosen).required(true).error(error);
    if choices.len() <= 4 { field::radios(l, &field, choices) } else { field::select(l, &field, choices) }
}

/// The page of a contact that is to be.
pub fn new_contact(mut page_context: PageContext, form: &MemberForm, errors: &[RowError]) -> Markup {
    page_context.toast = None;
    let l = &page_context.locale;
    let lines = lines(l, errors);
    let (title, organisation, help) = (t!(l, "people-new-contact"), t!(l, "people-organisation"), t!(l, "people-organisation-help"));
    let (role, role_help) = (t!(l, "people-role"), t!(l, "people-role-help"));
    let error = |id: &str| lines.iter().find(|(field, _)| *field == id).map(|(_, words)| words.as_str());
    let trail = [("/studio/people/contacts", html! { (t!(l, "people-contacts")) })];
    let main = html! {
        div class="max-w-3xl space-y-5" {
            (page_head(&trail, &title, html! {}))
            (error_summary(l, &lines))
            form method="post" action="/studio/people/contacts/new" class="card p-5 sm:p-6 space-y-5" {
                (hidden(&[("form_id", EventId::generate().as_str())]))
                (name_and_email(l, form, &lines))
                div class="grid gap-5 sm:grid-cols-2" {
                    (field::text(l, &Field::new("organisation", &organisation).value(&form.organisation).help(help.as_str()).autocomplete("off").max_length(80).error(error("organisation"))))
                    (field::text(l, &Field::new("role", &role).value(&form.role).help(role_help.as_str()).autocomplete("off").max_length(60).error(error("role"))))
                }
                p class="text-sm text-muted text-pretty" { (t!(l, "people-new-contact-help")) }
                (submit_button(&t!(l, "people-create-contact"), Some(Icon("user-plus"))))
            }
        }
    };
    people(&page_context, Place::Contacts, title, main)
}
