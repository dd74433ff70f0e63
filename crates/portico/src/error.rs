//! What can go wrong, as cases that a person can act on.

mod database;
mod lost;

use anyhow::anyhow;

pub use lost::{Lost, is_behind_a_writer};

/// The result of a domain operation.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure, by what its reader can do about it. The sources of the last four are for the log, never for a page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing for this person; whether it exists for another is not said. HTTP 404.
    #[error("not found")]
    NotFound,
    /// The thing has moved on since the page was made. HTTP 409.
    #[error("conflict")]
    Conflict,
    /// Too many tries; later it works again. HTTP 429.
    #[error("too many tries")]
    TooMany,
    /// Its budget ([`crate::request::budget`]) is used up; from `until` on, in milliseconds UTC, there is room again. HTTP 429.
    #[error("too much until {until}")]
    OverBudget {
        /// Milliseconds UTC.
        until: i64,
    },
    /// A database is at work for others: the same call works in a moment. HTTP 503 with `Retry-After`.
    #[error("busy")]
    Busy(#[source] anyhow::Error),
    /// The database is brought up to another version, and takes no change until that is done. HTTP 503 with `Retry-After`.
    #[error("upgrading")]
    Upgrading(#[source] anyhow::Error),
    /// Something that Portico needs is down or full: it works again when somebody has seen to it. HTTP 503.
    #[error("unavailable")]
    Unavailable(#[source] anyhow::Error),
    /// Our own mistake: a wrong column, broken JSON, a missing setting. Trying again is of no use. HTTP 500.
    #[error("fault")]
    Fault(#[source] anyhow::Error),
}

impl Error {
    /// What a database said, sorted into the last four cases by its words (see `error/database.rs`).
    #[must_use]
    pub fn of_database(said: &str) -> Self {
        database::sorted(said)
    }

    /// A fault in the JSON that a statement gave. Values, which may be somebody's, are left out.
    #[must_use]
    pub fn of_json(error: &serde_json::Error, what: &str) -> Self {
        Error::Fault(anyhow!("{what}: {}", database::without_values(&error.to_string())))
    }

    /// A fault that has no source but these words. They must hold no value of a row.
    #[must_use]
    pub fn fault(what: impl Into<String>) -> Self {
        Error::Fault(anyhow!(what.into()))
    }

    /// Says what was being done when it happened.
    #[must_use]
    pub fn context(self, doing: impl std::fmt::Display + Send + Sync + 'static) -> Self {
        match self {
            Error::Busy(source) => Error::Busy(source.context(doing)),
            Error::Upgrading(source) => Error::Upgrading(source.context(doing)),
            Error::Unavailable(source) => Error::Unavailable(source.context(doing)),
            Error::Fault(source) => Error::Fault(source.context(doing)),
            other => other,
        }
    }

    /// The whole chain of causes, on one line, for the log.
    #[must_use]
    pub fn causes(&self) -> String {
        match self {
            Error::Busy(source) | Error::Upgrading(source) | Error::Unavailable(source) | Error::Fault(source) => {
                format!("{self}: {source:#}").replace(['\r', '\n'], " ")
            }
            other => other.to_string(),
        }
    }
}

/// What nobody has sorted is our own mistake.
impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Self {
        cause.downcast::<Error>().unwrap_or_else(Error::Fault)
    }
}
