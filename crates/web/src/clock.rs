//! What time it is.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds UTC.
#[must_use]
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
