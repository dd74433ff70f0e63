//! People: contacts, their organisations and who leads them, and the team.

mod account;
mod agent_account;
mod agent_profile;
mod contact_profile;
mod definitions;
mod directory;
pub mod import;
mod invitation;
mod manage;
mod manage_team;
mod member_role;
mod membership;
mod open_account;
mod organisation_list;
mod organisation_member;
mod organisation_members;
mod organisation_profile;
mod person_name;
mod role;
mod seen_as;
mod team;

pub use account::{Account, OpenSession};
pub use agent_account::{AgentAccount, AgentSession, DeskProfile};
pub use agent_profile::{
    AgentProfile, AgentProfileAccount, Colleague, LinkPurpose, OfferedWorkspace, ProfiledAgent, ProfiledSession, SentLink, TeamForm,
    TeamOffer, TeamWorkspace,
};
pub use contact_profile::{
    ContactMembership, ContactMergePage, ContactProfile, ContactSession, MergePlan, MovedMembership, NamedContact, ProfiledContact,
};
pub use definitions::{AgentDefinition, ContactRegistration, MembershipGrant, OrganisationDefinition};
pub use directory::{
    Begins, ContactDirectory, Directory, ListedContact, ListedOrganisation, OrganisationDirectory, PEOPLE_SHOWN, is_searched, site_roles,
};
pub use invitation::{
    AcceptInvitation, DeclineInvitation, INVITATION_LIFE, INVITATIONS, INVITATIONS_PER_ADDRESS, InviteMember, WithdrawInvitation,
};
pub use manage::{
    DeactivateContact, EndContactSessions, InviteMemberAsAgent, LONGEST_ORGANISATION_NOTE, MergeContacts, NoteOrganisation,
    ReactivateContact, RenameContact, RevokeMembership, WithdrawInvitationAsAgent,
};
pub use manage_team::{
    AGENT_INVITATION_LIFE, ChangeAgent, CloseAgentAccount, InviteAgent, InviteAgentAccount, InviteAgentAgain, PASSWORD_LINK_LIFE,
    RenameAgentAccount, ReopenAgentAccount, SendPasswordLink, WithdrawAgentLink,
};
pub use member_role::{MOST_ROLES, MemberRole, PLAIN_MEMBER};
pub use membership::{ChangeMemberRole, RemoveMember};
pub use open_account::OpenAgentAccount;
pub use organisation_list::{InvitingOrganisation, OrganisationList, OwnOrganisation};
pub use organisation_member::{ManagedMember, OrganisationMember};
pub use organisation_members::{InvitedMember, MEMBERS_SHOWN, Member, OfferedRole, OrganisationHead, OrganisationMembers};
pub use organisation_profile::{
    GivenRole, HistoryLine, NamedPortal, OrganisationNote, OrganisationNotes, OrganisationProfile, ProfiledInvitation, ProfiledMember,
    ProfiledOrganisation,
};
pub use person_name::{LONGEST_NAME, NameError, PersonName};
pub use role::Role;
pub(crate) use role::roles;
pub use seen_as::{EndSeeing, SEEING, SeeAs, Seeing, SeenAs, SeenAsPage};
pub use team::{ListedAgent, ListedTeam, TeamAccount, TeamAccounts, TeamDirectory, TeamSought, agent_name, agent_of_address, is_admin};

use crate::definition::Define;

/// Defines an organisation.
pub type DefineOrganisation<'a> = Define<'a, OrganisationDefinition>;
/// Registers a contact whose address nobody has yet.
pub type RegisterContact<'a> = Define<'a, ContactRegistration>;
/// Makes a contact a member of an organisation, or changes their role there.
pub type GrantMembership<'a> = Define<'a, MembershipGrant>;
/// Defines an agent's public side.
pub type DefineAgent<'a> = Define<'a, AgentDefinition>;
