//! How much a customer may do in a stretch of time: far above what people do, and low enough that nobody's program floods a site.
//!
//! A budget is counted in the log itself, by the one statement that would add to it. Agents have none.

/// A number of events in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The stretch, in milliseconds.
    pub window: i64,
    /// Events of one contact in it.
    pub contact: i64,
    /// Events of all contacts of one network ([`Call::network`](crate::command::Call::network)) in it.
    pub network: i64,
}

const MINUTE: i64 = 60_000;

/// Replies and transitions, whose reasons are replies.
pub const REPLIES: Budget = Budget { window: 10 * MINUTE, contact: 30, network: 200 };
/// New requests.
pub const SUBMISSIONS: Budget = Budget { window: 10 * MINUTE, contact: 30, network: 150 };
