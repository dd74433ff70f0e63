//! A site as a readable file: what it begins with, loaded by the same commands as a person's edits.

use std::fmt::Display;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::file_text::{FILE_FORMAT, newer_format};
use super::{Image, SiteDefinition, SiteKey, WorkspaceDefinition};
use crate::command::{self, Call};
use crate::definition::{self, Define, Definition, Object, ValidationError, ValidationErrors, read};
use crate::ids::{AgentId, ContactId, Email, EventId};
use crate::people::{AgentDefinition, ContactRegistration, MembershipGrant, OpenAgentAccount, OrganisationDefinition};
use crate::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use crate::request::queue::QueueDefinition;
use crate::sign_in::agent::{ConfigureDesk, DeskSettings};
use crate::{Db, Result, db, statement};

/// A site's configuration. Unknown keys are refused, so that a slip of the pen is seen.
#[derive(Clone, Debug, Serialize)]
pub struct SiteFile {
    /// The version of its shape, [`FILE_FORMAT`]; a file that says nothing has the first.
    pub format: u32,
    /// What was uploaded, of that which definitions name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// The site itself.
    pub site: SiteDefinition,
    /// By key.
    pub workspaces: Vec<Keyed<WorkspaceDefinition>>,
    /// By key.
    pub workflows: Vec<Keyed<WorkflowDefinition>>,
    /// By key.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Keyed<OrganisationDefinition>>,
    /// Customers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<FileContact>,
    /// By key.
    pub portals: Vec<Keyed<PortalDefinition>>,
    /// By key.
    pub request_types: Vec<Keyed<RequestTypeDefinition>>,
    /// The team.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agents: Vec<FileAgent>,
    /// The desk's queues, beside those that every site has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub queues: Vec<Keyed<QueueDefinition>>,
    /// What is asked of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desk: Option<DeskSettings>,
}

/// What a site began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its log is empty.
    Nothing,
    /// This very file: some of it or all is there.
    ThisFile,
    /// Something else.
    Other,
}

/// A definition with its key.
#[derive(Clone, Debug, Serialize)]
pub struct Keyed<D: Definition> {
    /// The event's subject.
    #[serde(serialize_with = "as_text")]
    pub key: D::Key,
    /// The event's data.
    #[serde(flatten)]
    pub definition: D,
}

/// A customer.
#[derive(Clone, Debug, Serialize)]
pub struct FileContact {
    /// Made from the address where the file has none.
    pub id: ContactId,
    /// Who they are.
    #[serde(flatten)]
    pub registration: ContactRegistration,
    /// Organisations and roles.
    pub memberships: Vec<MembershipGrant>,
}

/// Somebody of the team.
#[derive(Clone, Debug, Serialize)]
pub struct FileAgent {
    /// Made from the address where the file has none.
    pub id: AgentId,
    /// The address that they sign in with.
    pub email: Email,
    /// Their public side.
    #[serde(flatten)]
    pub definition: AgentDefinition,
}

impl SiteFile {
    /// Reads a site from JSON.
    ///
    /// # Errors
    /// All that is wrong with it, each with where it stands.
    pub fn from_json(text: &str) -> std::result::Result<Self, ValidationErrors> {
        let not_json = |error: serde_json::Error| {
            ValidationErrors(vec![ValidationError { path: String::new(), why: format!("is not JSON: {error}") }])
        };
        Self::from_value(&serde_json::from_str(text).map_err(not_json)?)
    }

    /// Reads a site from JSON that was parsed before.
    ///
    /// # Errors
    /// As [`SiteFile::from_json`].
    pub fn from_value(file: &Json) -> std::result::Result<Self, ValidationErrors> {
        if let Some(newer) = newer_format(file) {
            let why = format!("is {newer}: the file is of a newer Portico, and this one reads {FILE_FORMAT}; upgrade this site first");
            return Err(ValidationErrors(vec![ValidationError { path: "format".to_owned(), why }]));
        }
        read(file, |from| {
            from.optional_number::<u32>("format", 1..=i64::from(FILE_FORMAT));
            let images = from.optional_list("images", Image::read);
            let site = from.object("site", SiteDefinition::read);
            let (workspaces, workflows) = (keyed(from, "workspaces"), keyed(from, "workflows"));
            let (portals, request_types) = (keyed(from, "portals"), keyed(from, "request_types"));
            let organisations = if from.has("organisations") { keyed(from, "organisations") } else { Some(Vec::new()) };
            let (contacts, agents) = (from.optional_list("contacts", FileContact::read), from.optional_list("agents", FileAgent::read));
            let queues = if from.has("queues") { keyed(from, "queues") } else { Some(Vec::new()) };
            let desk = read_desk(from);
            Some(SiteFile {
                format: FILE_FORMAT,
                images: images?,
                site: site?,
                workspaces: workspaces?,
                workflows: workflows?,
                organisations: organisations?,
                contacts: contacts?,
                portals: portals?,
                request_types: request_types?,
                agents: agents?,
                queues: queues?,
                desk,
            })
        })
    }

    /// What the site in this database began with. Only an empty one, or one that began with this file, is this file's to load.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn origin(&self, db: &impl Db) -> Result<Origin> {
        let event = event_id(SiteDefinition::KIND, SiteKey, &data(&self.site)?);
        Ok(match db::text(db, statement!("site/origin.sql", event: event.as_str())).await?.as_deref() {
            Some("nothing") => Origin::Nothing,
            Some("this") => Origin::ThisFile,
            _ => Origin::Other,
        })
    }

    /// Loads what is asked of the team into the database `internal`. Loading it again changes nothing twice.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load_desk(&self, db: &impl Db, call: &Call) -> Result<()> {
        let Some(settings) = &self.desk else { return Ok(()) };
        let settings = json!(settings);
        let id = event_id("desk.configured", "desk", &settings.to_string());
        command::run(db, call, &id, &ConfigureDesk { settings: &settings }).await?;
        Ok(())
    }

    /// Loads everything into the database `default`, the team's public side included; their accounts are [`FileAgent::load`]'s. Loading it again
    /// changes nothing twice.
    ///
    /// # Errors
    /// Where the database fails, or refuses a definition: names it, and what is wrong.
    pub async fn load(&self, db: &impl Db, call: &Call) -> Result<()> {
        self.load_images(db, call).await?;
        load_definition(db, call, &SiteKey, &self.site).await?;
        load_all(db, call, &self.workspaces).await?;
        load_all(db, call, &self.workflows).await?;
        load_all(db, call, &self.organisations).await?;
        for contact in &self.contacts {
            load_definition(db, call, &contact.id, &contact.registration).await?;
            for membership in &contact.memberships {
                load_definition(db, call, &contact.id, membership).await?;
            }
        }
        load_all(db, call, &self.portals).await?;
        load_all(db, call, &self.request_types).await?;
        // Before the queues, which may be an agent's.
        for agent in &self.agents {
            load_definition(db, call, &agent.id, &agent.definition).await?;
        }
        load_all(db, call, &self.queues).await
    }

    /// Keeps the images, before anything names them.
    ///
    /// # Errors
    /// Where the database fails.
    pub(super) async fn load_images(&self, db: &impl Db, call: &Call) -> Result<()> {
        for image in &self.images {
            image.keep(db, None, call.at).await?;
        }
        Ok(())
    }
}

fn read_desk(from: &mut Object<'_>) -> Option<DeskSettings> {
    let settings = from.optional("desk").map(DeskSettings::deserialize)?;
    let settings = settings.map_err(|error: serde_json::Error| from.fault("desk", error.to_string())).ok()?;
    for (field, why) in settings.faults() {
        from.fault(&format!("desk.{field}"), why);
    }
    Some(settings)
}

/// A list of definitions, each with its key, which no other has.
fn keyed<D: Definition>(from: &mut Object<'_>, name: &'static str) -> Option<Vec<Keyed<D>>>
where
    D::Key: PartialEq,
{
    let list = from.list(name, |from| {
        let (key, definition) = (from.word("key"), D::read(from));
        Some(Keyed { key: key?, definition: definition? })
    })?;
    for place in (1..list.len()).filter(|&place| list[..place].iter().any(|earlier: &Keyed<D>| earlier.key == list[place].key)) {
        from.fault(&format!("{name}[{place}].key"), "is there twice");
    }
    Some(list)
}

impl FileContact {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (id, registration) = (from.optional_word("id"), ContactRegistration::read(from));
        let memberships = from.optional_list("memberships", MembershipGrant::read);
        let registration = registration?;
        let id = id.or_else(|| ContactId::parse(event_id("contact", registration.email.as_str(), "").as_str()))?;
        Some(FileContact { id, registration, memberships: memberships? })
    }
}

impl FileAgent {
    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (id, email, definition) = (from.optional_word("id"), from.word::<Email>("email"), AgentDefinition::read(from));
        let email = email?;
        let id = id.unwrap_or_else(|| AgentId::of_address(&email));
        Some(FileAgent { id, email, definition: definition? })
    }

    /// An agent as a site file has them.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn from_value(agent: &Json) -> std::result::Result<Self, ValidationErrors> {
        read(agent, Self::read)
    }

    /// Opens this agent's account: the public side in `default`, the address in `internal`.
    ///
    /// # Errors
    /// Where a database fails, or refuses the definition.
    pub async fn load(&self, default: &impl Db, internal: &impl Db, call: &Call) -> Result<()> {
        load_definition(default, call, &self.id, &self.definition).await?;
        let account = OpenAgentAccount { agent: &self.id, email: &self.email, name: &self.definition.name };
        command::run(internal, call, &event_id("agent_account.opened", self.id.as_str(), self.email.as_str()), &account).await?;
        Ok(())
    }
}

async fn load_all<D: Definition>(db: &impl Db, call: &Call, list: &[Keyed<D>]) -> Result<()> {
    for keyed in list {
        load_definition(db, call, &keyed.key, &keyed.definition).await?;
    }
    Ok(())
}

async fn load_definition<D: Definition>(db: &impl Db, call: &Call, key: &D::Key, value: &D) -> Result<()> {
    let id = event_id(D::KIND, key, &data(value)?);
    match definition::define(db, call, &id, &Define { by: None, key, definition: value }).await? {
        Ok(_) => Ok(()),
        Err(faults) => Err(anyhow::Error::new(faults).context(format!("{} {key} was refused", D::KIND)).into()),
    }
}

fn as_text<S: serde::Serializer>(key: &impl Display, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.collect_str(key)
}

/// A definition as its event has it.
fn data<D: Definition>(definition: &D) -> Result<String> {
    Ok(serde_json::to_string(definition).map_err(anyhow::Error::from)?)
}

/// The same for the same content: a file loaded twice is the same events.
fn event_id(kind: &str, subject: impl Display, data: &str) -> EventId {
    let namespace = EventId::parse("8a4f0d8e1b5c4e0fa6c2d2f6c9b7e310").unwrap_or_else(EventId::generate);
    EventId::of_submission(&namespace, &[kind, &subject.to_string(), data])
}
