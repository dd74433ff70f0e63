//! Results as guests get them, and how large they may be.

use crate::batches::Batches;
use crate::bindings::sqlite::{Error, RowResult, Value};

/// Most bytes of one result (of one row, where rows are streamed), as in Spin.
pub const MAX_RESULT_BYTES: usize = 128 << 20;

/// Columns, rows, and how the statement ended.
pub type Rows = Batches<Vec<String>, RowResult, Error>;

/// What a row weighs.
pub fn bytes(row: &RowResult) -> usize {
    let extra = |value: &Value| match value {
        Value::Text(t) => t.len(),
        Value::Blob(b) => b.len(),
        Value::Null | Value::Integer(_) | Value::Real(_) => 0,
    };
    row.values.iter().map(|value| size_of::<Value>() + extra(value)).sum()
}

/// The refusal of a larger result.
pub fn too_large() -> Error {
    Error::Io(format!("query result exceeds limit of {MAX_RESULT_BYTES} bytes"))
}
