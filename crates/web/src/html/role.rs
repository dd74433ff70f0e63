//! What an agent may do, in words.

use portico::people::Role;

use crate::i18n::Locale;
use crate::t;

/// A role's name.
pub fn role_name(l: &Locale, role: Role) -> String {
    match role {
        Role::Admin => t!(l, "agents-role-admin"),
        Role::Lead => t!(l, "agents-role-lead"),
        Role::Auditor => t!(l, "agents-role-auditor"),
        Role::Agent => t!(l, "agents-role-agent"),
    }
}
