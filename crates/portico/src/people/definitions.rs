//! Customers and the team.

use serde::Serialize;

use super::Role;
use crate::PersonName;
use crate::definition::{Definition, Object, defined_by};
use crate::definition::{DomainName, LanguageTag, RoleName, WorkspaceKey, as_number};
use crate::ids::{AgentId, ContactId, Email, Slug};

/// An organisation: `organisation.defined`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OrganisationDefinition {
    /// What people read.
    pub name: String,
    /// A new contact with an address there becomes a member.
    pub domains: Vec<DomainName>,
}

impl Definition for OrganisationDefinition {
    type Key = Slug;
    const KIND: &'static str = "organisation.defined";
    defined_by!("people/define_organisation.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, domains) = (from.name("name", 80), from.words("domains"));
        Some(OrganisationDefinition { name: name?, domains: domains? })
    }
}

/// A customer's account: `contact.registered`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ContactRegistration {
    /// Their name.
    pub name: PersonName,
    /// Their address.
    pub email: Email,
    /// The browser's, else the site's, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
}

impl Definition for ContactRegistration {
    type Key = ContactId;
    const KIND: &'static str = "contact.registered";
    defined_by!("people/register_contact.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, email, language) = (from.word("name"), from.word("email"), from.optional_word("language"));
        Some(ContactRegistration { name: name?, email: email?, language })
    }
}

/// A contact's place in an organisation: `membership.granted`. The key is the contact's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct MembershipGrant {
    /// The organisation's key.
    pub organisation: Slug,
    /// What they are there.
    pub role: RoleName,
}

impl Definition for MembershipGrant {
    type Key = ContactId;
    const KIND: &'static str = "membership.granted";
    defined_by!("people/grant_membership.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (organisation, role) = (from.word("organisation"), from.word("role"));
        Some(MembershipGrant { organisation: organisation?, role: role? })
    }
}

/// An agent's public side: `agent.defined`. Their address and password are in the database `internal`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AgentDefinition {
    /// Their name.
    pub name: PersonName,
    /// What they may do.
    pub role: Role,
    /// The workspaces they work in.
    pub workspaces: Vec<WorkspaceKey>,
    /// Works here.
    #[serde(serialize_with = "as_number")]
    pub active: bool,
}

impl Definition for AgentDefinition {
    type Key = AgentId;
    const KIND: &'static str = "agent.defined";
    defined_by!("people/define_agent.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, role, workspaces) = (from.word("name"), from.word("role"), from.words("workspaces"));
        let active = from.optional_flag("active").unwrap_or(true);
        Some(AgentDefinition { name: name?, role: role?, workspaces: workspaces?, active })
    }
}
