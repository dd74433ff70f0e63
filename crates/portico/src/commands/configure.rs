//! What administrators define, and what a site begins with.

use serde::Deserialize;

use super::{Appended, Call, Command, run};
use crate::definitions::{
    AgentDefinition, ContactRegistration, Definition, Fault, Faults, MembershipGrant, OrganisationDefinition, PortalDefinition,
    RequestTypeDefinition, SiteDefinition, WorkflowDefinition, WorkspaceDefinition,
};
use crate::ids::{AgentId, Email, EventId};
use crate::{Db, PersonName, Result, Value, db};

/// Defines something, or defines it anew. What it refers to must be there, and nothing that leans on it may fall.
#[derive(Debug)]
pub struct Define<'a, D: Definition> {
    /// The administrator, or `None` while the site is being set up.
    pub by: Option<&'a AgentId>,
    /// Which one.
    pub key: &'a D::Key,
    /// All of it.
    pub definition: &'a D,
}

/// Configures the site.
pub type ConfigureSite<'a> = Define<'a, SiteDefinition>;
/// Defines a workspace.
pub type DefineWorkspace<'a> = Define<'a, WorkspaceDefinition>;
/// Defines a workflow. No open request is left standing in a status that vanishes.
pub type DefineWorkflow<'a> = Define<'a, WorkflowDefinition>;
/// Defines a portal. No request type is left standing in a tab that vanishes.
pub type DefinePortal<'a> = Define<'a, PortalDefinition>;
/// Defines a request type.
pub type DefineRequestType<'a> = Define<'a, RequestTypeDefinition>;
/// Defines an organisation.
pub type DefineOrganisation<'a> = Define<'a, OrganisationDefinition>;
/// Registers a contact whose address nobody has yet.
pub type RegisterContact<'a> = Define<'a, ContactRegistration>;
/// Makes a contact a member of an organisation, or changes their role there.
pub type GrantMembership<'a> = Define<'a, MembershipGrant>;
/// Defines an agent's public side.
pub type DefineAgent<'a> = Define<'a, AgentDefinition>;

impl<D: Definition> Define<'_, D> {
    fn who(&self) -> Value {
        self.by.map_or("setup", AgentId::as_str).into()
    }

    fn data(&self) -> Value {
        // A definition has no map with keys that are not texts, and nothing else fails to be written as JSON.
        serde_json::to_string(self.definition).map_or(Value::Null, Value::Text)
    }
}

impl<D: Definition> Command for Define<'_, D> {
    const SQL: &'static str = D::SQL;

    fn params(&self) -> Vec<Value> {
        vec![self.who(), self.key.to_string().into(), self.data()]
    }
}

/// Runs a definition's command. Where it is refused, a second statement tells why.
///
/// # Errors
/// Where the database fails; then nothing was written. The inner error: it was refused.
pub async fn define<D: Definition>(
    db: &impl Db,
    call: &Call,
    id: &EventId,
    command: &Define<'_, D>,
) -> Result<std::result::Result<Appended, Faults>> {
    if let Some(appended) = run(db, call, id, command).await? {
        return Ok(Ok(appended));
    }
    let params = vec![D::KIND.into(), command.key.to_string().into(), command.data(), command.who()];
    let refusals: Vec<Refusal> = db::page(db, include_str!("../../../../sql/pages/definition_refusals.sql"), params).await?;
    let faults: Vec<Fault> = refusals.into_iter().map(Refusal::into_fault).collect();
    // What was in its way is gone since.
    let changed = || vec![Fault { path: String::new(), why: "something that it refers to has just changed; try again".into() }];
    Ok(Err(Faults(if faults.is_empty() { changed() } else { faults })))
}

#[derive(Deserialize)]
struct Refusal {
    path: String,
    reason: Reason,
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reason {
    NotAdministrator,
    NoWorkspace,
    NoWorkflow,
    NoPortal,
    NoTab,
    NoOrganisation,
    NoContact,
    TabInUse,
    StatusInUse,
    StatusWasDone,
    ContactExists,
    EmailTaken,
}

impl Refusal {
    fn into_fault(self) -> Fault {
        let name = self.name;
        let why = match self.reason {
            Reason::NotAdministrator => "only an administrator defines this".to_owned(),
            Reason::NoWorkspace => format!("there is no workspace \"{name}\""),
            Reason::NoWorkflow => format!("there is no workflow \"{name}\""),
            Reason::NoPortal => format!("there is no portal \"{name}\""),
            Reason::NoTab => format!("the portal has no tab \"{name}\""),
            Reason::NoOrganisation => format!("there is no organisation \"{name}\""),
            Reason::NoContact => format!("there is no contact \"{name}\""),
            Reason::TabInUse => format!("the tab of the request type \"{name}\" is gone; give that one another tab first"),
            Reason::StatusInUse => format!("open requests stand in \"{name}\", which is gone or means something else now; move them first"),
            Reason::StatusWasDone => format!("\"{name}\" is done, and settled requests may stand in it; use another key for what is not"),
            Reason::ContactExists => format!("the contact \"{name}\" is registered already"),
            Reason::EmailTaken => format!("another contact has the address {name}"),
        };
        Fault { path: self.path, why }
    }
}

/// Opens the account that an agent signs in with, in the database `internal`.
#[derive(Clone, Debug)]
pub struct OpenAgentAccount<'a> {
    /// Whose.
    pub agent: &'a AgentId,
    /// The address they sign in with.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a PersonName,
}

impl Command for OpenAgentAccount<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/open_agent_account.sql");

    fn params(&self) -> Vec<Value> {
        vec!["setup".into(), self.agent.as_str().into(), self.email.as_str().into(), self.name.as_str().into()]
    }
}
