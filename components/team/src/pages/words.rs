//! What agents see, and why something was not done, in words.

use maud::{Markup, html};
use portico::definition::Text;
use portico::people::{NameError, Role};
use portico_studio::html::people_words::{list, name_error};
use portico_web::html::{Locale, SLOT, around};
use portico_web::t;

use crate::forms::FormError;

/// Why nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else changed them since.
    Overtaken,
    /// Nobody else administers the site.
    OnlyAdmin,
    /// One's own account.
    Oneself,
    /// A workspace or a colleague is gone since.
    Meanwhile,
}

impl Refusal {
    /// What, why, what now.
    pub fn text(self, l: &Locale, name: &str) -> String {
        match self {
            Refusal::Overtaken => t!(l, "team-refused-overtaken"),
            Refusal::OnlyAdmin => t!(l, "team-refused-only-admin", name = name),
            Refusal::Oneself => t!(l, "team-refused-oneself"),
            Refusal::Meanwhile => t!(l, "team-refused-meanwhile"),
        }
    }
}

/// What is wrong with a field: its id, and the words.
pub fn error(l: &Locale, error: &FormError) -> (&'static str, String) {
    match error {
        FormError::Name(NameError::Missing) => ("name", t!(l, "people-row-name")),
        FormError::Name(error) => ("name", name_error(l, *error)),
        FormError::Email => ("email", t!(l, "team-email-wrong")),
        FormError::Taken { name, .. } => ("email", t!(l, "team-email-taken", name = name.as_str())),
        FormError::Role => ("role", t!(l, "team-role-missing")),
        FormError::Workspaces => ("workspaces", t!(l, "team-workspaces-missing")),
        FormError::Gone => ("workspaces", t!(l, "team-workspaces-gone")),
    }
}

/// What somebody in this role may do.
pub fn may(l: &Locale, role: Role) -> String {
    match role {
        Role::Agent => t!(l, "team-may-agent"),
        Role::Lead => t!(l, "team-may-lead"),
        Role::Admin => t!(l, "team-may-admin"),
        Role::Auditor => t!(l, "team-may-auditor"),
    }
}

/// What they see, in a sentence: the requests of their workspaces, and what their role adds.
pub fn sees(l: &Locale, name: &str, role: Role, workspaces: &[Text]) -> Markup {
    html! {
        p class="text-pretty" {
            @if workspaces.is_empty() { (t!(l, "team-sees-nothing", name = name)) }
            @else { (around(&t!(l, "team-sees", name = name, workspaces = SLOT), list(l, workspaces))) }
        }
        p class="text-sm text-muted text-pretty" { (may(l, role)) }
    }
}
