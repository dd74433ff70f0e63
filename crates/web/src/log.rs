//! What is written on standard error for those who run the site: one line of JSON for each event of `tracing` (docs/operations.md).
//!
//! A line holds ids and the caller's network, never a name, an address, a text or a token: addresses in what libraries and servers say
//! are struck out here. Spans are not followed, since calls run side by side in an instance: what belongs to a call stands in its events.

use std::fmt::Debug;
use std::io::Write;
use std::sync::OnceLock;

use portico::site::faults::{self, Fault};
use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::span;
use tracing::{Event, Level, Metadata, Subscriber};

use crate::clock::now;
use crate::realm::Realm;
use crate::{RequestContext, database};

/// Characters of one value.
const LONGEST: usize = 1000;

/// Lets events be written from now on. Once per instance is enough; more do nothing.
pub fn start() {
    // An error says that it has been started already.
    tracing::subscriber::set_global_default(Lines { write: to_stderr }).ok();
}

/// The component that this instance is of, as its table of routes says.
static COMPONENT: OnceLock<&str> = OnceLock::new();

/// Says which component this is; [`crate::routes!`] does.
pub fn component(name: &'static str) {
    COMPONENT.get_or_init(|| name);
}

/// Keeps a mistake for the health page, after the answer. Where the database can't be written the line in the log is all there is.
pub(crate) async fn keep_fault(at: i64, request_id: String, path: String, what: String) {
    // A call that failed before it came to the routes was for the component of its path.
    let by_path = || path.split('/').nth(1).unwrap_or_default();
    let component = COMPONENT.get().copied().unwrap_or_else(by_path).to_owned();
    let kept = match database::default().await {
        Ok(db) => faults::keep(&db, &Fault { at, component, what, call_id: request_id.clone() }).await,
        Err(error) => Err(error),
    };
    if let Err(error) = kept {
        failed(&error, &request_id, "keeping a fault for the health page");
    }
}

/// An error of the last three kinds, which a person has met on a page or a job has met in the background (`place`).
pub fn failed(error: &portico::Error, request_id: &str, place: &str) {
    let causes = error.causes();
    match error {
        portico::Error::Busy(_) => tracing::warn!(target: "busy", request_id, place, causes),
        portico::Error::Upgrading(_) => tracing::warn!(target: "upgrading", request_id, place, causes),
        portico::Error::Unavailable(_) => tracing::error!(target: "unavailable", request_id, place, causes),
        _ => tracing::error!(target: "fault", request_id, place, causes),
    }
}

/// The same for what goes on after an answer: nobody has met it, so a mistake of ours is kept for the health page from here.
pub async fn failed_in_background(error: &portico::Error, request_id: &str, place: &str) {
    failed(error, request_id, place);
    if matches!(error, portico::Error::Fault(_)) {
        keep_fault(now(), request_id.to_owned(), String::new(), error.causes()).await;
    }
}

/// A call that was not let in, and why.
pub fn refused(context: &RequestContext, status: u16, cause: &str) {
    let (method, path) = (context.method.as_str(), context.path.as_str());
    tracing::warn!(target: "refusal", request_id = context.call.id, network = context.call.network(), method, path, status, cause);
}

/// A session's token that is not believed. The call goes on as nobody's.
pub fn token_refused(context: &RequestContext, realm: Realm, cause: &str) {
    let (realm, path) = (realm.word(), context.path.as_str());
    tracing::warn!(target: "refusal", request_id = context.call.id, network = context.call.network(), realm, path, cause, "a session's token");
}

/// How a step of signing in, or out, went. `by` is the way (`mail`, `code`, `link`, `password`), `outcome` a word (`asked`, `in`, `wrong`, `over`,
/// `throttled`, `out`), `id` whom it was about where that is known: an account's id, or the pseudonym of a typed address.
pub fn sign_in(context: &RequestContext, realm: Realm, by: &str, outcome: &str, id: &str) {
    let realm = realm.word();
    tracing::info!(target: "sign_in", request_id = context.call.id, network = context.call.network(), realm, by, outcome, id);
}

struct Lines {
    write: fn(&str),
}

fn to_stderr(line: &str) {
    // Where nobody listens there is nobody to tell that.
    std::io::stderr().lock().write_all(line.as_bytes()).ok();
}

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= Level::INFO
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(Map::new());
        event.record(&mut line);
        (self.write)(&line.finish(event.metadata(), now()));
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// A line in the making.
struct Line(Map<String, Value>);

impl Line {
    fn finish(mut self, metadata: &Metadata<'_>, at: i64) -> String {
        let time = jiff::Timestamp::from_millisecond(at).map(|time| time.to_string()).unwrap_or_default();
        self.0.insert("time".to_owned(), time.into());
        self.0.insert("level".to_owned(), metadata.level().as_str().into());
        self.0.insert("target".to_owned(), metadata.target().into());
        format!("{}\n", Value::Object(self.0))
    }

    fn put(&mut self, field: &Field, value: impl Into<Value>) {
        self.0.insert(field.name().to_owned(), value.into());
    }
}

impl Visit for Line {
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value);
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field, without_addresses(value));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.put(field, without_addresses(&format!("{value:?}")));
    }
}

/// The text with mail addresses struck out, and not longer than a line should be.
#[must_use]
pub fn without_addresses(text: &str) -> String {
    let kept: Vec<&str> = text.split(' ').map(|word| if word.contains('@') { "…" } else { word }).collect();
    kept.join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    thread_local! {
        static WRITTEN: RefCell<String> = const { RefCell::new(String::new()) };
    }

    /// What these events are written as.
    fn written(events: impl FnOnce()) -> Vec<Value> {
        let lines = Lines { write: |text| WRITTEN.with_borrow_mut(|written| written.push_str(text)) };
        tracing::subscriber::with_default(lines, events);
        let text = WRITTEN.with_borrow_mut(std::mem::take);
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn an_event_is_one_line_of_json_without_anybodys_address() {
        let lines = written(|| {
            tracing::warn!(target: "courier", tries = 3, said = "550 <dana@acme.example>: no such user\nat all", "not sent");
            tracing::debug!("too small to be told");
            failed(&portico::Error::of_database("no such column: nonsense"), "0190", "GET /requests");
        });
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["said"], "550 … no such user\nat all");
        assert_eq!((&lines[0]["tries"], &lines[0]["message"], &lines[0]["level"]), (&3.into(), &"not sent".into(), &"WARN".into()));
        assert!(lines[0]["time"].as_str().unwrap().ends_with('Z'));
        assert_eq!((&lines[1]["target"], &lines[1]["request_id"]), (&"fault".into(), &"0190".into()));
        assert_eq!(lines[1]["causes"], "fault: no such column: nonsense");
    }

    #[test]
    fn each_kind_of_error_has_its_own_target() {
        let lines = written(|| {
            for said in ["database is locked", "disk I/O error", "malformed JSON"] {
                failed(&portico::Error::of_database(said), "", "");
            }
        });
        assert!(lines.iter().map(|line| line["target"].as_str().unwrap()).eq(["busy", "unavailable", "fault"]));
    }
}
