//! What a contact can be in an organisation: the site's own roles.

use serde::Serialize;

use crate::definition::{Object, RoleName, Text, as_number};

/// What a member is called who has no role of the site's own: whoever joins by the domain of their address.
pub const PLAIN_MEMBER: &str = "member";

/// A role of the site, a part of `site.configured`. Leads of an organisation give them to its members.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MemberRole {
    /// As memberships and audiences name it.
    pub key: RoleName,
    /// What customers read.
    pub name: Text,
    /// Whoever has it leads: manages the members of their organisation.
    #[serde(serialize_with = "as_number")]
    pub leads: bool,
}

/// The most roles of a site: they are choices of one field.
pub const MOST_ROLES: usize = 50;

impl MemberRole {
    /// Reads the roles of a site, each there once; none where nothing is said of them.
    pub(crate) fn read_all(from: &mut Object<'_>) -> Option<Vec<Self>> {
        let roles = from.optional_list("roles", Self::read)?;
        for place in (1..roles.len()).filter(|&place| roles[..place].iter().any(|earlier| earlier.key == roles[place].key)) {
            from.fault(&format!("roles[{place}].key"), "is there twice");
        }
        if roles.len() > MOST_ROLES {
            from.fault("roles", format!("has more than {MOST_ROLES} roles"));
        }
        Some(roles)
    }

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (key, name, leads) = (from.word::<RoleName>("key"), from.text("name", 60), from.flag("leads"));
        // Anybody with an address of the organisation's becomes that by signing up.
        if leads && key.as_ref().is_some_and(|key| key.as_str() == PLAIN_MEMBER) {
            from.fault("leads", format!("can't be said of \"{PLAIN_MEMBER}\", which is what everybody joins as"));
        }
        Some(MemberRole { key: key?, name: name?, leads })
    }
}
