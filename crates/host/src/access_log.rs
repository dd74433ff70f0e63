//! One record per answer. The hot path only pushes onto a list; a task writes it out some times a second.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// How long a record waits at most.
pub const INTERVAL: Duration = Duration::from_millis(50);

/// Where records go.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum AccessLog {
    /// A line for people on standard error.
    #[default]
    Stderr,
    /// Lines of JSON in a file, which is emptied first.
    File(PathBuf),
    /// Kept, for [`crate::Running::records`].
    Memory,
    /// Nowhere.
    Off,
}

/// What is known of one answer.
///
/// Statements are counted per instance, so that they are exact for a request only if its instance did nothing else meanwhile:
/// run the host with `max_concurrent` 1 to count them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// When the request came, in milliseconds since 1970 (UTC).
    pub at_ms: u64,
    /// Id of the component; empty where no route matched.
    pub component: String,
    /// HTTP method.
    pub method: String,
    /// Path without the query.
    pub path: String,
    /// HTTP status.
    pub status: u16,
    /// From the request's arrival to the end of the answer's body, in microseconds.
    pub micros: u64,
    /// SQL statements by database label.
    pub statements: BTreeMap<String, u64>,
    /// True if the answer went out with a `Content-Length`.
    pub length: bool,
    /// Bytes of the answer's body.
    pub bytes: u64,
    /// Number of the instance that answered; 0 where none did.
    pub instance: u64,
}

/// Collects records and writes them.
pub struct Recorder {
    pending: Mutex<Vec<Record>>,
    sink: Mutex<Sink>,
}

enum Sink {
    Stderr,
    File(BufWriter<File>),
    Memory(Vec<Record>),
}

impl Recorder {
    /// A recorder for `log`, or none if records go nowhere.
    ///
    /// # Errors
    /// If the file cannot be made.
    pub fn new(log: &AccessLog, quiet: bool) -> Result<Option<Self>> {
        let sink = match log {
            AccessLog::Off => return Ok(None),
            AccessLog::Stderr if quiet => return Ok(None),
            AccessLog::Stderr => Sink::Stderr,
            AccessLog::Memory => Sink::Memory(Vec::new()),
            AccessLog::File(path) => {
                let file = File::create(path).with_context(|| format!("cannot write the access log {}", path.display()))?;
                Sink::File(BufWriter::new(file))
            }
        };
        Ok(Some(Self { pending: Mutex::new(Vec::new()), sink: Mutex::new(sink) }))
    }

    /// Adds a record.
    pub fn add(&self, record: Record) {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).push(record);
    }

    /// Writes what came since the last time.
    ///
    /// # Errors
    /// If the disk or terminal refuses it.
    pub fn write(&self) -> std::io::Result<()> {
        let mut sink = self.sink.lock().unwrap_or_else(PoisonError::into_inner);
        let records = std::mem::take(&mut *self.pending.lock().unwrap_or_else(PoisonError::into_inner));
        if records.is_empty() {
            return Ok(());
        }
        match &mut *sink {
            Sink::Memory(kept) => kept.extend(records),
            Sink::Stderr => {
                let mut text = String::new();
                for record in &records {
                    text.push_str(&line(record));
                }
                std::io::stderr().lock().write_all(text.as_bytes())?;
            }
            Sink::File(file) => {
                for record in &records {
                    serde_json::to_writer(&mut *file, record)?;
                    file.write_all(b"\n")?;
                }
                file.flush()?;
            }
        }
        Ok(())
    }

    /// All records so far, if they are kept in memory.
    pub fn records(&self) -> Vec<Record> {
        if let Err(error) = self.write() {
            eprintln!("cannot write the access log: {error}");
        }
        match &*self.sink.lock().unwrap_or_else(PoisonError::into_inner) {
            Sink::Memory(kept) => kept.clone(),
            Sink::Stderr | Sink::File(_) => Vec::new(),
        }
    }
}

fn line(record: &Record) -> String {
    let statements: u64 = record.statements.values().sum();
    format!(
        "{} {} {} {} {:.1} ms {} B {statements} sql\n",
        record.status,
        record.method,
        record.path,
        if record.component.is_empty() { "-" } else { &record.component },
        record.micros as f64 / 1000.0,
        record.bytes,
    )
}
