//! What administrators define: the site, its portals, workflows, request types and people. Each kind has a type that only a sound
//! definition can be read into, and one command, [`Define`], whose statement checks what the definition refers to.
//!
//! A definition is read from JSON, and whatever is wrong with it is told at once, each error with the path of its field. Rules about
//! several fields (a workflow's `initial` is one of its statuses) are looked at where all of the fields could be read.

mod command;
mod reader;
mod reading;
mod text;
mod validation;
mod words;

use std::fmt::Display;

use serde::Serialize;
use serde_json::Value as Json;

use crate::command::Call;
use crate::db::Statement;
use crate::ids::EventId;

pub use command::{Define, define};
pub use reader::{Reader, Wording};
pub use reading::Object;
pub(crate) use reading::read;
pub use text::Text;
pub use validation::{ValidationError, ValidationErrors};
pub use words::{
    ActorKind, Category, Color, DomainName, EntryKind, IconName, ImagePath, LanguageTag, LocalMinute, Owner, RoleName, State, Word,
    WorkspaceKey, ZoneName,
};
pub(crate) use words::{as_number, one_of};

/// The statement of a definition's command, by its file in `sql/`.
macro_rules! defined_by {
    ($file:literal) => {
        fn statement(
            define: &crate::definition::Define<'_, Self>,
            id: &crate::ids::EventId,
            call: &crate::command::Call,
        ) -> crate::db::Statement {
            crate::statement!(
                $file,
                id,
                at: call.at,
                call: call.id,
                ip: call.ip,
                user_agent: call.agent,
                by: define.who(),
                key: define.key.to_string(),
                data: define.data()
            )
        }
    };
}
pub(crate) use defined_by;

/// One kind of definition.
pub trait Definition: Sized + Serialize {
    /// What names one of its kind: the event's subject.
    type Key: Word + Display;
    /// The event's kind in the log.
    const KIND: &'static str;

    /// The statement of its command: `defined_by!` names its file.
    fn statement(define: &Define<'_, Self>, id: &EventId, call: &Call) -> Statement;

    /// Takes its fields from an object; what is wrong is noted there. `None` where a field is missing or can't be read.
    fn read(from: &mut Object<'_>) -> Option<Self>;

    /// Reads a definition: the data of its event.
    ///
    /// # Errors
    /// All that is wrong with it.
    fn from_json(data: &Json) -> Result<Self, ValidationErrors> {
        read(data, Self::read)
    }
}
