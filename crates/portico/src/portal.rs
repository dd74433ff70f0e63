//! Portals: the hub, fronts, request types and their forms, workflows.

mod audience;
mod domain;
mod domain_name;
pub mod form;
mod front;
mod hub;
mod intake;
mod portal_definition;
mod public;
mod request_type;
mod terms;
mod workflow;

pub use audience::{Audience, Sharing};
pub use domain::{
    ClaimDomain, DomainChange, Domains, DomainsPage, MOST_DOMAINS, PortalDomain, PortalDomains, ProveDomain, ReleaseDomain, is_portal_host,
};
pub use domain_name::{DomainName, DomainNameError};
pub use front::{PortalFront, PortalWords, Tab, TypeLink};
pub use hub::{FoundType, Hub, PortalLink};
pub use intake::{Followed, History, IntakeForm, MemberPick, Pick, Took, TypeWords};
pub use portal_definition::{PortalDefinition, TabDefinition};
pub use public::PublicPortals;
pub use request_type::RequestTypeDefinition;
pub use terms::{AcceptTerms, Terms, TermsPage};
pub use workflow::{Requirement, Status, Transition, WorkflowDefinition};

use crate::definition::Define;

/// Defines a workflow. No open request is left standing in a status that vanishes.
pub type DefineWorkflow<'a> = Define<'a, WorkflowDefinition>;
/// Defines a portal. No request type is left standing in a tab that vanishes.
pub type DefinePortal<'a> = Define<'a, PortalDefinition>;
/// Defines a request type.
pub type DefineRequestType<'a> = Define<'a, RequestTypeDefinition>;
