//! The host, asked from outside, with a guest that does whatever a test wants.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking, in its helpers too")]

mod instances;
mod outbound;
mod process;
mod remote;
mod routing;
mod sqlite;
mod startup;
mod stores;
mod variables;
mod world;
