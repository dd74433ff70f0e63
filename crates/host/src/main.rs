//! `portico-host`: serves a Spin application. Its flags are named like those of `spin up`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use clap::Parser;
use portico_host::{AccessLog, Options, Running};
use tokio::signal::unix::{SignalKind, signal};

/// Serves a Spin application with the interfaces that Portico uses.
#[derive(Parser)]
#[command(name = "portico-host", version)]
struct Arguments {
    /// The manifest, or its folder.
    #[arg(short, long, default_value = "spin.toml")]
    from: PathBuf,
    /// Address and port to listen on.
    #[arg(long, env = "SPIN_HTTP_LISTEN_ADDR", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// Folder of databases, stores and compiled code [default: .spin beside the manifest].
    #[arg(long)]
    state_dir: Option<PathBuf>,
    /// Runtime configuration file.
    #[arg(long, env = "RUNTIME_CONFIG_FILE")]
    runtime_config_file: Option<PathBuf>,
    /// Value of a variable, as NAME=VALUE; may be given several times.
    #[arg(long, value_parser = variable)]
    variable: Vec<(String, String)>,
    /// File with SPIN_VARIABLE_NAME=value lines [default: .env beside the manifest].
    #[arg(long)]
    env_file: Option<PathBuf>,
    /// Requests that an instance gets before it is dropped.
    #[arg(long, alias = "max-requests", default_value_t = 128)]
    max_instance_reuse_count: usize,
    /// Requests that an instance gets at the same time.
    #[arg(long, alias = "max-concurrent", default_value_t = 16)]
    max_instance_concurrent_reuse_count: usize,
    /// Time for an answer, such as 30s or 500ms.
    #[arg(long, default_value = "30s", value_parser = duration)]
    request_timeout: Duration,
    /// Time that an instance without work is kept.
    #[arg(long, default_value = "1s", value_parser = duration)]
    idle_instance_timeout: Duration,
    /// Show nothing of components and answers on standard error.
    #[arg(short, long)]
    quiet: bool,
    /// Write a line of JSON per answer to this file.
    #[arg(long)]
    access_log: Option<PathBuf>,
    /// Mount whole folders where they are instead of copying them.
    #[arg(long)]
    direct_mounts: bool,
    /// Write /tmp/perf-PID.map, by which `perf` names the functions of guests
    #[arg(long)]
    perf_map: bool,
    /// Compile components anew at each start.
    #[arg(long)]
    disable_cache: bool,
    /// Folder of compiled code [default: cache in the state folder].
    #[arg(long)]
    cache_dir: Option<PathBuf>,
}

impl Arguments {
    fn options(self) -> Options {
        Options {
            manifest: self.from,
            state_dir: self.state_dir,
            runtime_config: self.runtime_config_file,
            listen: self.listen,
            variables: self.variable,
            env_file: self.env_file,
            max_requests: self.max_instance_reuse_count,
            max_concurrent: self.max_instance_concurrent_reuse_count,
            request_timeout: self.request_timeout,
            idle_timeout: self.idle_instance_timeout,
            access_log: self.access_log.map_or(AccessLog::Stderr, AccessLog::File),
            quiet: self.quiet,
            cache_dir: self.cache_dir,
            disable_cache: self.disable_cache,
            direct_mounts: self.direct_mounts,
            perf_map: self.perf_map,
            ..Options::default()
        }
    }
}

/// How long the end of the process waits for statements that still run; they are not acknowledged to anybody.
const LAST_CALL: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    let options = Arguments::parse().options();
    let result = tokio::runtime::Runtime::new().map_err(anyhow::Error::from).and_then(|runtime| {
        let result = runtime.block_on(run(options));
        runtime.shutdown_timeout(LAST_CALL);
        result
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("portico-host: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<()> {
    // Listen for signals first, so that one that comes while components compile is not lost.
    let mut interrupted = signal(SignalKind::interrupt())?;
    let mut terminated = signal(SignalKind::terminate())?;
    let mut host = tokio::select! {
        host = portico_host::start(options) => host?,
        _ = interrupted.recv() => return Ok(()),
        _ = terminated.recv() => return Ok(()),
    };
    announce(&host);
    tokio::select! {
        _ = interrupted.recv() => host.stop().await,
        _ = terminated.recv() => host.stop().await,
        ended = host.wait() => ended,
    }
}

fn announce(host: &Running) {
    let base = format!("http://{}", host.addr());
    println!("\nServing {base}\nAvailable Routes:");
    for (component, route, description) in host.routes() {
        let (path, wildcard) = match route.strip_suffix("/...") {
            Some(prefix) => (prefix, " (wildcard)"),
            None => (route, ""),
        };
        let path = if path.is_empty() { "/" } else { path };
        println!("  {component}: {base}{path}{wildcard}");
        if !description.is_empty() {
            println!("    {description}");
        }
    }
}

fn variable(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a variable is given as NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let number: u64 = digits.parse().map_err(|_| format!("{text:?} is not a time such as 30s or 500ms"))?;
    match &text[digits.len()..] {
        "" | "s" => Ok(Duration::from_secs(number)),
        "ms" => Ok(Duration::from_millis(number)),
        "us" | "μs" => Ok(Duration::from_micros(number)),
        "ns" => Ok(Duration::from_nanos(number)),
        unit => Err(format!("{unit:?} is not one of s, ms, us, ns")),
    }
}
