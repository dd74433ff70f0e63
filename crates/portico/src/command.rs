//! Everything that changes business state: each command is one statement that adds one event to the log.
//!
//! A command's `FROM` is the policy view that its page reads from: where the caller sees nothing, nothing is written
//! and [`run`] gives `None`.

use crate::db::Statement;
use crate::ids::EventId;
use crate::{Db, Error, Result, Value};

/// The HTTP call that a change came with, for the log.
#[derive(Clone, Debug)]
pub struct Call {
    /// Milliseconds UTC.
    pub at: i64,
    /// Stands on error pages and in the runtime's log.
    pub id: String,
    /// The caller's address, written so that its first [`NETWORK`] characters name its network: IPv4 with dots, IPv6 with all its
    /// digits (RFC 4291, 2.2, form 1).
    pub ip: String,
    /// The caller's user agent, at most 200 characters.
    pub agent: String,
}

/// So many characters of [`Call::ip`] are the network that a caller is counted by: an IPv4 address, or the /64 of an IPv6 one, within which
/// one household or one machine has all addresses (RFC 6177). In SQL: `substr(ip, 1, 19)`.
pub const NETWORK: usize = 19;

impl Call {
    /// The network that the caller is counted by.
    #[must_use]
    pub fn network(&self) -> &str {
        self.ip.get(..NETWORK).unwrap_or(&self.ip)
    }
}

/// One change, that one statement of `sql/` makes. Derived from a struct whose fields are the statement's parameters, beside those of the event:
/// `:id`, and of its [`Call`] `:at`, `:call`, `:ip`, `:user_agent`.
pub trait Command {
    /// The statement that adds its event, with this id.
    fn statement(&self, id: &EventId, call: &Call) -> Statement;
}

pub use portico_statements_macro::Command;

/// The event that a command added, or had added before.
#[derive(Clone, Debug)]
pub struct Appended {
    /// Its place in the log.
    pub seq: i64,
    /// What it happened to.
    pub subject: String,
    /// What happened.
    pub data: serde_json::Value,
}

impl Appended {
    /// A text in the event's data.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.data.get(name).and_then(serde_json::Value::as_str)
    }
}

/// Runs a command. `None`: there is no such thing for this caller, or it can't be done from where it stands;
/// the page of the thing tells which.
///
/// # Errors
/// Where the database fails; then nothing was written.
pub async fn run<C: Command>(db: &impl Db, call: &Call, id: &EventId, command: &C) -> Result<Option<Appended>> {
    let rows = db.query(command.statement(id, call)).await?;
    rows.into_iter().next().map(read_appended).transpose()
}

fn read_appended(row: Vec<Value>) -> Result<Appended> {
    match row.as_slice() {
        // What has a budget says in a fourth column until when it is used up.
        [_, _, _, Value::Integer(until)] => Err(Error::OverBudget { until: *until }),
        [Value::Integer(seq), Value::Text(subject), Value::Text(data)]
        | [Value::Integer(seq), Value::Text(subject), Value::Text(data), Value::Null] => {
            let data = serde_json::from_str(data).map_err(|error| Error::of_json(&error, "reading an event's data"))?;
            Ok(Appended { seq: *seq, subject: subject.clone(), data })
        }
        _ => Err(Error::fault("a command returned no event")),
    }
}
