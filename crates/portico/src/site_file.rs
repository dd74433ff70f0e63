//! A site as a readable file: what it begins with, loaded by the same commands as a person's edits.

use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::agents::{ConfigureDesk, DeskSettings};
use crate::commands::{self, Call, Configuration, Configure, OpenAgentAccount};
use crate::form::Form;
use crate::ids::{AgentId, ContactId, Email, EventId};
use crate::{Db, PersonName, Result};

/// A site's configuration. Unknown keys are refused, so that a slip of the pen is seen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// Data of `site.configured`.
    pub site: Json,
    /// Data of `workspace.defined`, by key.
    pub workspaces: Vec<Keyed>,
    /// Data of `workflow.defined`, by key.
    pub workflows: Vec<Keyed>,
    /// Data of `portal.defined`, by key.
    pub portals: Vec<Keyed>,
    /// Data of `request_type.defined`, by key.
    pub request_types: Vec<Keyed>,
    /// Data of `organisation.defined`, by key.
    #[serde(default)]
    pub organisations: Vec<Keyed>,
    /// Customers.
    #[serde(default)]
    pub contacts: Vec<FileContact>,
    /// The team.
    #[serde(default)]
    pub agents: Vec<FileAgent>,
    /// What is asked of the team: data of `desk.configured`.
    #[serde(default)]
    pub desk: Option<DeskSettings>,
}

/// A definition with its key.
#[derive(Clone, Debug, Deserialize)]
pub struct Keyed {
    /// Its key: the event's subject.
    pub key: String,
    /// The rest: the event's data.
    #[serde(flatten)]
    pub data: serde_json::Map<String, Json>,
}

/// A customer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileContact {
    /// 32 hexadecimal digits; made where there is none.
    pub id: Option<ContactId>,
    /// Their name.
    pub name: PersonName,
    /// Their address.
    pub email: Email,
    /// BCP 47.
    #[serde(default)]
    pub language: Option<String>,
    /// Organisation and role.
    #[serde(default)]
    pub memberships: Vec<FileMembership>,
}

/// A contact's place in an organisation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileMembership {
    /// The organisation's key.
    pub organisation: String,
    /// The site's word for what they are there.
    pub role: String,
}

/// Somebody of the team.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAgent {
    /// 32 hexadecimal digits; made where there is none.
    pub id: Option<AgentId>,
    /// Their name.
    pub name: PersonName,
    /// The address that they sign in with.
    pub email: Email,
    /// `agent`, `lead`, `admin` or `auditor`.
    pub role: String,
    /// The keys of the workspaces they work in.
    pub workspaces: Vec<String>,
}

impl SiteFile {
    /// Reads a site from JSON.
    ///
    /// # Errors
    /// Where it is not of the right form: says where.
    pub fn from_json(text: &str) -> anyhow::Result<Self> {
        let file: SiteFile = serde_json::from_str(text)?;
        for kind in &file.request_types {
            let form: Form = serde_json::from_value(kind.data.get("form").cloned().unwrap_or(Json::Null))
                .map_err(|error| anyhow::anyhow!("the form of \"{}\": {error}", kind.key))?;
            if let Some(fault) = form.fault() {
                anyhow::bail!("the form of \"{}\": {fault}", kind.key);
            }
        }
        if let Some(fault) = file.desk.as_ref().and_then(DeskSettings::fault) {
            anyhow::bail!("{fault}");
        }
        Ok(file)
    }

    /// Loads what is asked of the team into the database `internal`. Loading it again changes nothing twice.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load_desk(&self, db: &impl Db, call: &Call) -> Result<()> {
        let Some(settings) = &self.desk else { return Ok(()) };
        let settings = json!(settings);
        let id = event_id("desk.configured", "desk", &settings.to_string());
        commands::run(db, call, &id, &ConfigureDesk { settings: &settings }).await?;
        Ok(())
    }

    /// Loads everything but the team's accounts into the database `default`. Loading it again changes nothing twice.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(&self, db: &impl Db, call: &Call) -> Result<()> {
        configure(db, call, Configuration::Site, "site", &self.site).await?;
        let lists = [
            (Configuration::Workspace, &self.workspaces),
            (Configuration::Workflow, &self.workflows),
            (Configuration::Portal, &self.portals),
            (Configuration::RequestType, &self.request_types),
            (Configuration::Organisation, &self.organisations),
        ];
        for (what, list) in lists {
            for (position, keyed) in list.iter().enumerate() {
                let mut data = keyed.data.clone();
                data.entry("position").or_insert(json!(position));
                configure(db, call, what, &keyed.key, &Json::Object(data)).await?;
            }
        }
        for contact in &self.contacts {
            contact.load(db, call).await?;
        }
        Ok(())
    }

    /// The team, each with an id.
    #[must_use]
    pub fn team(&self) -> Vec<(AgentId, &FileAgent)> {
        self.agents.iter().map(|agent| (agent.id.clone().unwrap_or_else(AgentId::generate), agent)).collect()
    }
}

impl FileContact {
    async fn load(&self, db: &impl Db, call: &Call) -> Result<()> {
        let id = self.id.clone().unwrap_or_else(ContactId::generate);
        let data = json!({"name": self.name, "email": self.email, "language": self.language});
        configure(db, call, Configuration::Contact, id.as_str(), &data).await?;
        for place in &self.memberships {
            let data = json!({"organisation": place.organisation, "role": place.role});
            configure(db, call, Configuration::Membership, id.as_str(), &data).await?;
        }
        Ok(())
    }
}

impl FileAgent {
    /// Opens this agent's account: the public side in `default`, the address in `internal`.
    ///
    /// # Errors
    /// Where a database fails.
    pub async fn load(&self, default: &impl Db, internal: &impl Db, call: &Call, id: &AgentId) -> Result<()> {
        self.load_public(default, call, id).await?;
        let account = OpenAgentAccount { agent: id, email: &self.email, name: &self.name };
        commands::run(internal, call, &event_id("agent_account.opened", id.as_str(), self.email.as_str()), &account).await?;
        Ok(())
    }

    /// The public side alone.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load_public(&self, default: &impl Db, call: &Call, id: &AgentId) -> Result<()> {
        let data = json!({"name": self.name, "role": self.role, "workspaces": self.workspaces});
        configure(default, call, Configuration::Agent, id.as_str(), &data).await
    }
}

async fn configure(db: &impl Db, call: &Call, what: Configuration, subject: &str, data: &Json) -> Result<()> {
    let id = event_id(what.kind(), subject, &data.to_string());
    commands::run(db, call, &id, &Configure { by: None, what, subject, data }).await?;
    Ok(())
}

/// The same for the same content: a file loaded twice is the same events.
fn event_id(kind: &str, subject: &str, data: &str) -> EventId {
    let namespace = EventId::parse("8a4f0d8e1b5c4e0fa6c2d2f6c9b7e310").unwrap_or_else(EventId::generate);
    EventId::of_submission(&namespace, &[kind, subject, data])
}
