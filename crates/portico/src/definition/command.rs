//! The command that every definition has.

use serde::Deserialize;

use super::{Definition, ValidationError, ValidationErrors};
use crate::command::{Appended, Call, Command, run};
use crate::db::Statement;
use crate::ids::{AgentId, EventId};
use crate::{Db, Result, Value, db, statement};

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

impl<D: Definition> Define<'_, D> {
    pub(crate) fn who(&self) -> &str {
        self.by.map_or("setup", AgentId::as_str)
    }

    pub(crate) fn data(&self) -> Value {
        // A definition has no map with keys that are not texts, and nothing else fails to be written as JSON.
        serde_json::to_string(self.definition).map_or(Value::Null, Value::Text)
    }
}

impl<D: Definition> Command for Define<'_, D> {
    fn statement(&self, id: &EventId, call: &Call) -> Statement {
        D::statement(self, id, call)
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
) -> Result<std::result::Result<Appended, ValidationErrors>> {
    if let Some(appended) = run(db, call, id, command).await? {
        return Ok(Ok(appended));
    }
    let why = statement!(
        "site/definition_refusals.sql",
        kind: D::KIND,
        key: command.key.to_string(),
        data: command.data(),
        by: command.who()
    );
    let refusals: Vec<Refusal> = db::page(db, why).await?;
    let errors: Vec<ValidationError> = refusals.into_iter().map(Refusal::into_error).collect();
    // What was in its way is gone since.
    let changed = || vec![ValidationError { path: String::new(), why: "something that it refers to has just changed; try again".into() }];
    Ok(Err(ValidationErrors(if errors.is_empty() { changed() } else { errors })))
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
    NoAgent,
    NoType,
    TabInUse,
    StatusInUse,
    StatusWasDone,
    ContactExists,
    EmailTaken,
    TooManyQueues,
    FieldOfOtherKind,
    FieldWasPublished,
    ChoiceWasPublished,
}

impl Refusal {
    fn into_error(self) -> ValidationError {
        let name = self.name;
        let why = match self.reason {
            Reason::NotAdministrator => "only an administrator defines this".to_owned(),
            Reason::NoWorkspace => format!("there is no workspace \"{name}\""),
            Reason::NoWorkflow => format!("there is no workflow \"{name}\""),
            Reason::NoPortal => format!("there is no portal \"{name}\""),
            Reason::NoTab => format!("the portal has no tab \"{name}\""),
            Reason::NoOrganisation => format!("there is no organisation \"{name}\""),
            Reason::NoContact => format!("there is no contact \"{name}\""),
            Reason::NoAgent => format!("there is no agent \"{name}\""),
            Reason::NoType => format!("there is no request type \"{name}\""),
            Reason::TabInUse => format!("the tab of the request type \"{name}\" is gone; give that one another tab first"),
            Reason::StatusInUse => format!("open requests stand in \"{name}\", which is gone or means something else now; move them first"),
            Reason::StatusWasDone => format!("\"{name}\" is done, and settled requests may stand in it; use another key for what is not"),
            Reason::ContactExists => format!("the contact \"{name}\" is registered already"),
            Reason::EmailTaken => format!("another contact has the address {name}"),
            Reason::FieldOfOtherKind => {
                format!("the field \"{name}\" had another kind when it was published: a change of kind is a new field")
            }
            Reason::FieldWasPublished => {
                format!("the field \"{name}\" was published and is gone; requests have answers to it: give it \"archived\": true")
            }
            Reason::ChoiceWasPublished => {
                format!("the choice \"{name}\" was published and is gone; requests have chosen it: give it \"retired\": true")
            }
            Reason::TooManyQueues => format!("a site has {name} queues at most; define one of them anew instead"),
        };
        ValidationError { path: self.path, why }
    }
}
