//! The form by which a lead invites somebody.

use maud::{Markup, html};
use portico::people::{LONGEST_NAME, NameError, OfferedRole, OrganisationMembers, PLAIN_MEMBER};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::field::{self, Choice};
use portico_web::html::form::over_budget;
use portico_web::html::{Field, Icon, Locale, designed, error_summary, hidden, submit_button};
use portico_web::t;

use crate::forms::members::{InviteError, InviteForm};

/// What was typed, and what is wrong with it.
pub struct Inviting<'a> {
    /// What was typed.
    pub form: &'a InviteForm,
    /// What is wrong with it.
    pub faults: &'a [InviteError],
    /// Too many were invited; until when, milliseconds UTC.
    pub over_until: Option<i64>,
}

/// It says that the mail comes in the lead's name.
pub fn invite_form(l: &Locale, page: &CustomerAdmitted<OrganisationMembers>, inviting: &Inviting<'_>) -> Markup {
    let (organisation, faults) = (&page.subject, inviting.faults);
    let lines: Vec<(&str, String)> = faults.iter().map(|fault| (field_of(*fault), words(l, *fault))).collect();
    let lines: Vec<(&str, &String)> = lines.iter().map(|(id, line)| (*id, line)).collect();
    html! {
        section class="space-y-3 scroll-mt-20" id="invite" {
            h2 class="text-sm font-semibold text-muted" { (t!(l, "account-invite")) }
            (error_summary(l, &lines))
            form class="card p-5 sm:p-6 space-y-5" method="post" action=(format!("/account/organisations/{}/invitations", organisation.id)) {
                (hidden(&[("form_id", inviting.form.form_id.as_str())]))
                div class="grid gap-5 sm:grid-cols-2" { (name(l, inviting)) (email(l, inviting)) }
                (role_field(l, &page.roles, &inviting.form.role, true, error_at(l, faults, "role").as_deref()))
                p class="text-sm text-muted text-pretty break-words" { (t!(l, "account-invite-help", organisation = organisation.name.as_str(), own = page.reader.email.as_str())) }
                @if let Some(until) = inviting.over_until { (over_budget(l, until)) }
                (submit_button(&t!(l, "account-invite-send"), Some(Icon("send"))))
            }
        }
    }
}

fn name(l: &Locale, inviting: &Inviting<'_>) -> Markup {
    let (label, error) = (t!(l, "account-invite-name"), error_at(l, inviting.faults, "name"));
    let plain = Field::new("name", &label).value(&inviting.form.name).error(error.as_deref());
    field::text(l, &plain.required(true).autocomplete("off").max_length(100))
}

fn email(l: &Locale, inviting: &Inviting<'_>) -> Markup {
    let (label, error) = (t!(l, "account-email"), error_at(l, inviting.faults, "email"));
    let plain = Field::new("email", &label).value(&inviting.form.email).error(error.as_deref());
    field::email(l, &plain.required(true).autocomplete("off").max_length(254))
}

/// The site's roles; below them, `with_member`, "member", unless the site has a word of its own for it.
pub fn role_field(l: &Locale, offered: &[OfferedRole], chosen: &str, with_member: bool, error: Option<&str>) -> Markup {
    let (label, plain, leads) = (t!(l, "account-invite-role"), t!(l, "account-member"), t!(l, "account-role-leads"));
    let names: Vec<_> = offered.iter().map(|role| designed(l, &role.name)).collect();
    let mut choices: Vec<Choice<'_>> = Vec::new();
    for (role, name) in offered.iter().zip(&names) {
        let help = role.leads.then_some(leads.as_str());
        choices.push(Choice { help, ..Choice::new(&role.key, name.words()).lang(name.lang()) });
    }
    if with_member && offered.iter().all(|role| role.key != PLAIN_MEMBER) {
        choices.push(Choice::new(PLAIN_MEMBER, &plain));
    }
    let field = Field::new("role", &label).value(chosen).error(error).required(true);
    if choices.len() <= 6 { field::radios(l, &field, &choices) } else { field::select(l, &field, &choices) }
}

fn field_of(fault: InviteError) -> &'static str {
    match fault {
        InviteError::Name(_) => "name",
        InviteError::Email | InviteError::MemberAlready => "email",
        InviteError::Role => "role",
    }
}

fn error_at(l: &Locale, faults: &[InviteError], field: &str) -> Option<String> {
    faults.iter().find(|fault| field_of(**fault) == field).map(|fault| words(l, *fault))
}

fn words(l: &Locale, fault: InviteError) -> String {
    match fault {
        InviteError::Name(NameError::Character) => t!(l, "common-name-character"),
        InviteError::Name(_) => t!(l, "account-invite-name-wrong", most = LONGEST_NAME),
        InviteError::Email => t!(l, "account-email-wrong"),
        InviteError::MemberAlready => t!(l, "account-member-already"),
        InviteError::Role => t!(l, "account-role-wrong"),
    }
}
