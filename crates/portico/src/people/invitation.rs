//! Leads invite people into their organisation, by address.

use crate::command::Command;
use crate::ids::{Email, EventId, SessionId, Slug};
use crate::request::budget::Budget;
use crate::{PersonName, definition::RoleName};

/// How long an invitation can be taken, in milliseconds.
pub const INVITATION_LIFE: i64 = 14 * DAY;
/// Invitations: each makes the site write to somebody who did not ask for it.
pub const INVITATIONS: Budget = Budget { window: DAY, contact: 30, network: 100 };
/// Invitations of one organisation to one address, in the same time.
pub const INVITATIONS_PER_ADDRESS: i64 = 3;
const DAY: i64 = 86_400_000;

/// A lead invites somebody. Appended: the invitation's id is the subject.
#[derive(Clone, Command, Debug)]
#[command(
    "people/invite_member.sql",
    window: INVITATIONS.window,
    ahead_of_contact: INVITATIONS.contact - 1,
    ahead_of_network: INVITATIONS.network - 1,
    ahead_of_address: INVITATIONS_PER_ADDRESS - 1
)]
pub struct InviteMember<'a> {
    /// The lead's session.
    pub session: &'a SessionId,
    /// Whose member they are to be.
    pub organisation: &'a Slug,
    /// Who is invited.
    pub email: &'a Email,
    /// What the lead calls them.
    pub name: &'a PersonName,
    /// What they join as.
    pub role: &'a RoleName,
    /// Milliseconds UTC: the moment of the call and [`INVITATION_LIFE`].
    pub expires_at: i64,
}

/// A lead takes an invitation back.
#[derive(Clone, Command, Debug)]
#[command("people/withdraw_invitation.sql")]
pub struct WithdrawInvitation<'a> {
    /// The lead's session.
    pub session: &'a SessionId,
    /// Theirs.
    pub organisation: &'a Slug,
    /// Which one.
    pub invitation: &'a EventId,
}

/// Somebody joins the organisation that invites them.
#[derive(Clone, Command, Debug)]
#[command("people/accept_invitation.sql")]
pub struct AcceptInvitation<'a> {
    /// Their session.
    pub session: &'a SessionId,
    /// Which one.
    pub invitation: &'a EventId,
}

/// Somebody does not join.
#[derive(Clone, Command, Debug)]
#[command("people/decline_invitation.sql")]
pub struct DeclineInvitation<'a> {
    /// Their session.
    pub session: &'a SessionId,
    /// Which one.
    pub invitation: &'a EventId,
}
