//! Who sees what: groups of readers, and how a request is shared.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::definition::{RoleName, Word};
use crate::ids::{ContactId, Slug};

/// A group of readers, as in the view `contact_audience`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everyone with an account.
    Everyone,
    /// One contact.
    Contact(ContactId),
    /// The members of an organisation.
    Organisation(Slug),
    /// Those who have this role in any organisation.
    Role(RoleName),
    /// Those who have this role in one organisation.
    RoleIn(Slug, RoleName),
}

impl Word for Audience {
    const WHAT: &'static str =
        "an audience: everyone, c and a contact's id, o and an organisation, r and a role, or o, organisation, dot, role";

    fn read(text: &str) -> Option<Self> {
        if text == "everyone" {
            return Some(Audience::Everyone);
        }
        let (kind, name) = (text.get(..1)?, text.get(1..)?);
        match (kind, name.split_once('.')) {
            ("c", None) => ContactId::parse(name).map(Audience::Contact),
            ("r", None) => RoleName::read(name).map(Audience::Role),
            ("o", None) => Slug::parse(name).map(Audience::Organisation),
            ("o", Some((organisation, role))) => Some(Audience::RoleIn(Slug::parse(organisation)?, RoleName::read(role)?)),
            _ => None,
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Audience::Everyone => f.write_str("everyone"),
            Audience::Contact(id) => write!(f, "c{id}"),
            Audience::Organisation(key) => write!(f, "o{key}"),
            Audience::Role(role) => write!(f, "r{role}"),
            Audience::RoleIn(key, role) => write!(f, "o{key}.{role}"),
        }
    }
}

impl Serialize for Audience {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Who else of the customer's organisation sees a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// Nobody.
    Private,
    /// Everybody.
    Organisation,
    /// Those who have this role there.
    Role(RoleName),
}

impl Sharing {
    /// As the log has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Sharing::Private => "private",
            Sharing::Organisation => "organisation",
            Sharing::Role(role) => role.as_str(),
        }
    }
}

impl Word for Sharing {
    const WHAT: &'static str = "private, organisation, or a role's name";

    fn read(text: &str) -> Option<Self> {
        match text {
            "private" => Some(Sharing::Private),
            "organisation" => Some(Sharing::Organisation),
            role => RoleName::read(role).map(Sharing::Role),
        }
    }
}

impl Serialize for Sharing {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
