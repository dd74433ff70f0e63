//! What databases store and take.

use crate::PersonName;
use crate::ids::{AgentId, ChallengeId, ContactId, Email, EventId, RequestKey, SessionId, Slug};
use crate::portal::DomainName;

/// What SQLite stores and takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `NULL`
    Null,
    /// 64-bit signed
    Integer(i64),
    /// 64-bit float
    Real(f64),
    /// UTF-8
    Text(String),
}

impl Value {
    /// What it is, without saying which: for the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "NULL",
            Value::Integer(_) => "an integer",
            Value::Real(_) => "a real",
            Value::Text(_) => "a text",
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Integer(number)
    }
}

/// What a parameter of a statement is given. What is not there, `None`, is `NULL`.
pub trait Parameter {
    /// As the database takes it.
    fn value(&self) -> Value;
}

impl Parameter for Value {
    fn value(&self) -> Value {
        self.clone()
    }
}

impl Parameter for str {
    fn value(&self) -> Value {
        self.into()
    }
}

impl Parameter for String {
    fn value(&self) -> Value {
        self.as_str().into()
    }
}

impl Parameter for i64 {
    fn value(&self) -> Value {
        (*self).into()
    }
}

impl Parameter for u8 {
    fn value(&self) -> Value {
        i64::from(*self).into()
    }
}

/// As JSON.
impl Parameter for serde_json::Value {
    fn value(&self) -> Value {
        self.to_string().into()
    }
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn value(&self) -> Value {
        (**self).value()
    }
}

impl<T: Parameter> Parameter for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Parameter::value)
    }
}

macro_rules! texts {
    ($($name:ty),*) => {
        $(impl Parameter for $name {
            fn value(&self) -> Value {
                self.as_str().into()
            }
        })*
    };
}

texts!(AgentId, ChallengeId, ContactId, DomainName, Email, EventId, PersonName, RequestKey, SessionId, Slug);
