//! What administrators do with contacts and organisations in the studio: at once, since people are not configuration.

use crate::PersonName;
use crate::command::Command;
use crate::definition::RoleName;
use crate::ids::{AgentId, ContactId, Email, EventId, SessionId, Slug};

/// The most characters of a note about an organisation.
pub const LONGEST_ORGANISATION_NOTE: u32 = 4000;

/// Calls a contact otherwise.
#[derive(Clone, Command, Debug)]
#[command("people/rename_contact.sql")]
pub struct RenameContact<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub contact: &'a ContactId,
    /// What they are called from now on.
    pub name: &'a PersonName,
}

/// Signs a contact out everywhere.
#[derive(Clone, Command, Debug)]
#[command("people/end_contact_sessions.sql")]
pub struct EndContactSessions<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub contact: &'a ContactId,
}

/// Closes a contact's account.
#[derive(Clone, Command, Debug)]
#[command("people/deactivate_contact.sql")]
pub struct DeactivateContact<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whose.
    pub contact: &'a ContactId,
}

/// Opens a contact's account again.
#[derive(Clone, Command, Debug)]
#[command("people/reactivate_contact.sql")]
pub struct ReactivateContact<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whose.
    pub contact: &'a ContactId,
}

/// Takes a contact out of an organisation.
#[derive(Clone, Command, Debug)]
#[command("people/revoke_membership.sql")]
pub struct RevokeMembership<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub contact: &'a ContactId,
    /// Out of this one.
    pub organisation: &'a Slug,
}

/// Makes two accounts of one person one.
#[derive(Clone, Command, Debug)]
#[command("people/merge_contacts.sql")]
pub struct MergeContacts<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// The one that goes.
    pub contact: &'a ContactId,
    /// The one that is kept.
    pub into: &'a ContactId,
}

/// Invites somebody into an organisation. Appended: the invitation's id is the subject.
#[derive(Clone, Command, Debug)]
#[command("people/invite_member_as_agent.sql")]
pub struct InviteMemberAsAgent<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whose member they are to be.
    pub organisation: &'a Slug,
    /// Who is invited.
    pub email: &'a Email,
    /// What a new account is called.
    pub name: &'a PersonName,
    /// What they join as.
    pub role: &'a RoleName,
    /// Milliseconds UTC: the moment of the call and [`INVITATION_LIFE`](super::INVITATION_LIFE).
    pub expires_at: i64,
}

/// Takes back an invitation.
#[derive(Clone, Command, Debug)]
#[command("people/withdraw_invitation_as_agent.sql")]
pub struct WithdrawInvitationAsAgent<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Into this one.
    pub organisation: &'a Slug,
    /// Which one.
    pub invitation: &'a EventId,
}

/// Keeps a note about an organisation, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/note_organisation.sql")]
pub struct NoteOrganisation<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator.
    pub agent: &'a AgentId,
    /// About which one.
    pub organisation: &'a Slug,
    /// What there is to know, 1 to [`LONGEST_ORGANISATION_NOTE`] characters.
    pub body: &'a str,
}
