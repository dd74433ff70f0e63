//! The fields of somebody of the team.

use maud::{Markup, html};
use portico::definition::{Text, WorkspaceKey};
use portico::people::Role;
use portico_web::html::field::{self, Choice};
use portico_web::html::{Field, Locale, designed, role_name};
use portico_web::t;

use super::words;
use crate::forms::{AgentForm, FormError};

const ROLES: [Role; 4] = [Role::Agent, Role::Lead, Role::Admin, Role::Auditor];

/// The fields by their ids, as they stand in the form.
const FIELDS: [&str; 4] = ["name", "email", "role", "workspaces"];

/// What needs another look, each with the id of its field, in the order of the form.
pub fn lines(l: &Locale, errors: &[FormError]) -> Vec<(&'static str, String)> {
    let mut lines: Vec<_> = errors.iter().map(|error| words::error(l, error)).collect();
    lines.sort_by_key(|(id, _)| FIELDS.iter().position(|field| field == id));
    lines
}

fn at<'a>(lines: &'a [(&'static str, String)], id: &str) -> Option<&'a str> {
    lines.iter().find(|(field, _)| *field == id).map(|(_, words)| words.as_str())
}

/// The name.
pub fn name(l: &Locale, form: &AgentForm, lines: &[(&'static str, String)]) -> Markup {
    let label = t!(l, "people-name");
    field::text(
        l,
        &Field::new("name", &label).value(&form.name).required(true).autocomplete("off").max_length(100).error(at(lines, "name")),
    )
}

/// The address.
pub fn email(l: &Locale, form: &AgentForm, lines: &[(&'static str, String)]) -> Markup {
    let (label, help) = (t!(l, "people-email"), t!(l, "team-email-help"));
    let field = Field::new("email", &label).value(&form.email).help(help.as_str()).required(true).autocomplete("off");
    field::email(l, &field.max_length(254).error(at(lines, "email")))
}

/// The role, each with what it may do, and the workspaces.
pub fn role_and_workspaces(
    l: &Locale,
    form: &AgentForm,
    workspaces: &[(&WorkspaceKey, &Text)],
    lines: &[(&'static str, String)],
) -> Markup {
    let roles: Vec<(&str, String, String)> = ROLES.iter().map(|role| (role.word(), role_name(l, *role), words::may(l, *role))).collect();
    let roles: Vec<Choice<'_>> = roles.iter().map(|(word, name, may)| Choice { help: Some(may), ..Choice::new(word, name) }).collect();
    let names: Vec<_> = workspaces.iter().map(|(key, name)| (key.to_string(), designed(l, name))).collect();
    let places: Vec<Choice<'_>> = names.iter().map(|(key, name)| Choice::new(key, name.words()).lang(name.lang())).collect();
    let chosen: Vec<&str> = form.workspaces.iter().map(String::as_str).collect();
    let (role, place, help) = (t!(l, "people-role"), t!(l, "team-workspaces"), t!(l, "team-workspaces-help"));
    html! {
        (field::radios(l, &Field::new("role", &role).value(form.role.map(Role::word).unwrap_or_default()).required(true).error(at(lines, "role")), &roles))
        (field::checkboxes(l, &Field::new("workspaces", &place).help(help.as_str()).error(at(lines, "workspaces")), &places, &chosen))
    }
}
