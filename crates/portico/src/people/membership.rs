//! What leads do with the members of their organisation.

use crate::command::Command;
use crate::definition::RoleName;
use crate::ids::{ContactId, SessionId, Slug};

/// A lead gives a member another role.
#[derive(Clone, Command, Debug)]
#[command("people/change_member_role.sql")]
pub struct ChangeMemberRole<'a> {
    /// The lead's session.
    pub session: &'a SessionId,
    /// Theirs.
    pub organisation: &'a Slug,
    /// Whose role.
    pub member: &'a ContactId,
    /// One of the site's roles, or [`PLAIN_MEMBER`](super::PLAIN_MEMBER).
    pub role: &'a RoleName,
}

/// A lead removes a member.
#[derive(Clone, Command, Debug)]
#[command("people/remove_member.sql")]
pub struct RemoveMember<'a> {
    /// The lead's session.
    pub session: &'a SessionId,
    /// Theirs.
    pub organisation: &'a Slug,
    /// Who goes.
    pub member: &'a ContactId,
}
