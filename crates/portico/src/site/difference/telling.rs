//! Changes in words, for whoever is to agree to them.

use std::fmt;

use super::{Change, Field, How};

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change { what, key, how } = self;
        let name = if what == key { (*what).to_owned() } else { format!("{what} {key}") };
        match how {
            How::New => write!(f, "+ {name}"),
            How::Stays => write!(f, "  {name} is not in the file, and stays"),
            How::Fields(fields) => {
                write!(f, "~ {name}")?;
                fields.iter().try_for_each(|field| write!(f, "\n    {field}"))
            }
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Field { path, before, after } = self;
        match (before, after) {
            (None, Some(after)) => write!(f, "{path}: {after} is added"),
            (Some(before), None) => write!(f, "{path}: {before} goes"),
            (Some(before), Some(after)) => write!(f, "{path}: {before} becomes {after}"),
            (None, None) => f.write_str(path),
        }
    }
}
