//! People: contacts and their organisations, and the team.

mod account;
mod agent_account;
mod definitions;
mod member_role;
mod open_account;
mod person_name;
mod role;
mod team;

pub use account::{Account, OpenSession, OrganisationRole};
pub use agent_account::{AgentAccount, AgentSession, DeskProfile};
pub use definitions::{AgentDefinition, ContactRegistration, MembershipGrant, OrganisationDefinition};
pub use member_role::{MOST_ROLES, MemberRole, PLAIN_MEMBER};
pub use open_account::OpenAgentAccount;
pub use person_name::{LONGEST_NAME, NameError, PersonName};
pub use role::Role;
pub(crate) use role::roles;
pub use team::{AgentTeam, DeskTeam, TeamAccount, is_admin};

use crate::definition::Define;

/// Defines an organisation.
pub type DefineOrganisation<'a> = Define<'a, OrganisationDefinition>;
/// Registers a contact whose address nobody has yet.
pub type RegisterContact<'a> = Define<'a, ContactRegistration>;
/// Makes a contact a member of an organisation, or changes their role there.
pub type GrantMembership<'a> = Define<'a, MembershipGrant>;
/// Defines an agent's public side.
pub type DefineAgent<'a> = Define<'a, AgentDefinition>;
