//! Runs a Spin application on Wasmtime: development server, test bench, and the floor of the benchmark.
//!
//! A thin, faithful subset of the Spin runtime. It reads the same `spin.toml` and `runtime-config.toml` and the same files under
//! `.spin/`, enforces the same grants, and refuses what it does not know. No feature lives here that Spin lacks.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! let host = portico_host::start(portico_host::Options::default()).await?;
//! println!("http://{}", host.addr());
//! host.stop().await
//! # }
//! ```

mod access_log;
mod allowed_hosts;
mod app;
mod application;
mod batches;
mod bindings;
mod engine;
mod expressions;
mod files;
mod grants;
mod headers;
mod instance;
mod key_value;
pub mod manifest;
mod options;
mod outbound;
mod routes;
mod running;
mod runtime_config;
mod server;
mod sockets;
mod sqlite;
mod state;
mod stdio;
mod trace;
mod variables;

pub use access_log::{AccessLog, Record};
pub use options::Options;
pub use running::{Running, start};
