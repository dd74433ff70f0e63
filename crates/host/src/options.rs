//! What can be set when a host is started.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use crate::access_log::AccessLog;

/// How to run an application. The defaults are Spin's where Spin has one.
// No `Debug`: variables hold secrets.
#[derive(Clone)]
pub struct Options {
    /// The manifest, or the folder of a `spin.toml`.
    pub manifest: PathBuf,
    /// Where databases and stores live by default; `.spin` beside the manifest if not given.
    pub state_dir: Option<PathBuf>,
    /// The runtime configuration file, if any.
    pub runtime_config: Option<PathBuf>,
    /// Where to listen; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Values of variables, before those of the environment.
    pub variables: Vec<(String, String)>,
    /// File with `SPIN_VARIABLE_NAME=value` lines; `.env` beside the manifest if not given.
    pub env_file: Option<PathBuf>,
    /// Requests that an instance gets in its life.
    pub max_requests: usize,
    /// Requests that an instance gets at the same time. With 1, the statements of each [`crate::Record`] are exact.
    pub max_concurrent: usize,
    /// Time for an answer; then it is a 500.
    pub request_timeout: Duration,
    /// Time that an instance without work is kept.
    pub idle_timeout: Duration,
    /// Bytes of memory of one instance.
    pub max_memory: usize,
    /// Requests from outside that are handled at the same time; more wait.
    pub max_in_flight: usize,
    /// Where records of answers go.
    pub access_log: AccessLog,
    /// True if neither components nor answers show up on standard error.
    pub quiet: bool,
    /// Where compiled code is kept; `cache` in the state folder if not given.
    pub cache_dir: Option<PathBuf>,
    /// True to compile anew at each start.
    pub disable_cache: bool,
    /// True to mount whole folders where they are instead of copying them.
    pub direct_mounts: bool,
    /// True to write `/tmp/perf-PID.map`, by which Linux's `perf` names the functions of guests.
    pub perf_map: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            manifest: PathBuf::from("spin.toml"),
            state_dir: None,
            runtime_config: None,
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            variables: Vec::new(),
            env_file: None,
            max_requests: 128,
            max_concurrent: 16,
            request_timeout: Duration::from_secs(30),
            idle_timeout: Duration::from_secs(1),
            max_memory: 512 << 20,
            max_in_flight: 512,
            access_log: AccessLog::default(),
            quiet: false,
            cache_dir: None,
            disable_cache: false,
            direct_mounts: false,
            perf_map: false,
        }
    }
}
