//! What can go wrong, as cases that a person can act on.

use crate::form::FieldErrors;

/// The result of a domain operation.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure, by what its reader can do about it.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing for this person; whether it exists for another is not said. HTTP 404.
    NotFound,
    /// What was sent can't be accepted; each field says why. HTTP 422.
    Invalid(FieldErrors),
    /// The thing has moved on since the page was made. HTTP 409.
    Conflict,
    /// Too many tries; later it works again. HTTP 429.
    TooMany,
    /// Something that Portico needs did not answer. The cause is for the log, never for a page. HTTP 503.
    Unavailable(anyhow::Error),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::NotFound => write!(f, "not found"),
            Error::Invalid(errors) => write!(f, "invalid: {errors:?}"),
            Error::Conflict => write!(f, "conflict"),
            Error::TooMany => write!(f, "too many tries"),
            Error::Unavailable(cause) => write!(f, "unavailable: {cause:#}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<anyhow::Error> for Error {
    fn from(cause: anyhow::Error) -> Self {
        Error::Unavailable(cause)
    }
}
