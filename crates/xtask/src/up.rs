//! `cargo xtask up`: from a clean clone to a portal that serves.

mod remote;
mod runtime;

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::databases::{self, DEMO_PASSWORD};
use crate::run::root;
use crate::sqld::Sqld;
use crate::{build, files, keys, proxy, tools};
use remote::Remote;
use runtime::{Plan, Runtime, remember_the_end, wait_until_stopped};

/// How often the courier is woken in development, as cron would in production.
const TICK: Duration = Duration::from_secs(5);

/// What `cargo xtask up` takes.
#[derive(clap::Args)]
pub struct Options {
    /// The port to serve on
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Begin with new databases
    #[arg(long)]
    fresh: bool,
    /// No demo site: the first-run page makes the first administrator
    #[arg(long)]
    empty: bool,
    /// Where the databases are
    #[arg(long, default_value = ".spin")]
    state_dir: PathBuf,
    /// Use what was built last
    #[arg(long)]
    no_build: bool,
    /// Serve with the embedded host, even where a Spin is on the PATH
    #[arg(long)]
    embedded: bool,
    /// So many hosts behind a small proxy, on a libSQL server for each database: how it runs on many machines, shown on one
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=9))]
    replicas: u8,
    /// Where databases and stores are, as Spin takes it; on libSQL servers they are made and filled through /ops
    #[arg(long, conflicts_with = "fresh")]
    runtime_config_file: Option<PathBuf>,
}

/// Builds, migrates, loads, serves; ends on Ctrl-C, or when it is told to (SIGTERM).
pub fn up(options: &Options) -> Result<()> {
    let address = SocketAddr::from(([127, 0, 0, 1], options.port));
    TcpListener::bind(address).with_context(|| format!("port {} is taken; choose another with --port", options.port))?;
    let spin = !options.embedded && tools::has_spin();
    if !options.no_build {
        build::application()?;
        if !spin {
            build::host()?;
        }
    }
    let stage = Stage::set(options)?;
    let keys = keys::load_or_make(&options.state_dir)?;
    let token = keys.iter().find(|(name, _)| name == "operator_token").map(|(_, value)| value.clone()).unwrap_or_default();
    let stopped = remember_the_end()?;
    let plan = Plan { spin, state_dir: &options.state_dir, config: &stage.config, keys: &keys };
    let mut runtimes = start(&plan, address, options.replicas)?;
    let ready = runtimes.iter_mut().map(|runtime| runtime.wait_until_ready(&stopped)).collect::<Result<Vec<_>>>()?;
    let ticking = if ready.iter().all(|ready| *ready) {
        let first_run = match &stage.remote {
            Some(remote) => remote.prepare(address, &token, options.empty)?,
            None => stage.first_run,
        };
        greet(address, first_run.as_deref());
        Some(tick(address, token))
    } else {
        None
    };
    wait_until_stopped(runtimes, &stopped)?;
    drop(ticking);
    eprintln!("  stopped");
    Ok(())
}

/// One runtime at the address, or several behind a proxy.
fn start(plan: &Plan<'_>, address: SocketAddr, replicas: u8) -> Result<Vec<Runtime>> {
    if replicas == 1 {
        return Ok(vec![plan.start(address)?]);
    }
    // All are taken at once, so that no two are the same.
    let taken = (0..replicas).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<std::io::Result<Vec<_>>>()?;
    let free = taken.iter().map(TcpListener::local_addr).collect::<std::io::Result<Vec<_>>>()?;
    drop(taken);
    proxy::balance(address, free.clone())?;
    let listed: Vec<String> = free.iter().map(ToString::to_string).collect();
    eprintln!("▸ starting {replicas} hosts behind a proxy: {}", listed.join(", "));
    free.into_iter().map(|address| plan.start(address)).collect()
}

/// What the portal will stand on.
struct Stage {
    config: PathBuf,
    /// Where the databases are no files: they are made once the portal serves.
    remote: Option<Remote>,
    /// The key of the first-run page where the databases are files, and there is no site yet.
    first_run: Option<String>,
    /// The servers in development, which end with us.
    _servers: Vec<Sqld>,
}

impl Stage {
    fn set(options: &Options) -> Result<Self> {
        files::private_folder(&options.state_dir)?;
        let mut servers = Vec::new();
        let config = if let Some(config) = &options.runtime_config_file {
            std::path::absolute(config)?
        } else if options.replicas > 1 {
            if options.fresh {
                remote::remove(&options.state_dir)?;
            }
            let (started, config) = remote::serve(&options.state_dir)?;
            servers = started;
            config
        } else {
            runtime_config(&options.state_dir)?
        };
        let remote = Remote::of(&config)?;
        let first_run = if remote.is_none() { prepare_files(options)? } else { None };
        Ok(Stage { config, remote, first_run, _servers: servers })
    }
}

/// Makes what is missing of the databases. Gives the key of the first-run page where there is no site yet.
fn prepare_files(options: &Options) -> Result<Option<String>> {
    ensure!(options.replicas == 1, "several hosts can't share files: leave out --runtime-config-file, or name one with libSQL servers");
    if options.fresh {
        databases::remove(&options.state_dir)?;
    }
    let databases = databases::migrate(&options.state_dir)?;
    if databases.is_empty()? && !options.empty {
        eprintln!("▸ loading the demo site");
        databases.load_demo().context("loading the demo site")?;
    }
    // Also where a set-up was cut short.
    if databases.is_without_agents()? { databases.setup_key().map(Some) } else { Ok(None) }
}

/// The runtime's configuration: the repository's own, or one for another state folder.
fn runtime_config(state_dir: &Path) -> Result<PathBuf> {
    if state_dir == Path::new(".spin") {
        return Ok(root().join("runtime-config.toml"));
    }
    let state_dir = std::path::absolute(state_dir)?;
    let path = state_dir.join("runtime-config.toml");
    let internal = state_dir.join("internal.db");
    std::fs::write(&path, format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {:?}\n", internal.display().to_string()))?;
    Ok(path)
}

fn greet(address: SocketAddr, first_run: Option<&str>) {
    let url = format!("http://localhost:{}", address.port());
    println!("\n  Portico serves at {url}\n");
    match first_run {
        Some(key) => println!("  Nobody is here yet. Make the first administrator (within an hour):\n    {url}/desk/first-run?key={key}\n"),
        None => {
            println!(
                "  As a customer      {url}/sign-in  with dana@acme.example (also lee@acme.example, ivo@umbra.example, mina@kite.example)"
            );
            println!("                     the mail with link and code is at {url}/dev/mail");
            println!("  As the team        {url}/desk     with sam@northwind.example (also priya@, tom@, ada@ and max@northwind.example)");
            println!("                     password: {DEMO_PASSWORD}\n");
        }
    }
    println!("  Ctrl-C stops.\n");
}

/// Wakes the courier now and then, until the sender is dropped.
fn tick(address: SocketAddr, token: String) -> mpsc::Sender<()> {
    let (sender, receiver) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        let agent = ureq::Agent::new_with_defaults();
        while receiver.recv_timeout(TICK) == Err(mpsc::RecvTimeoutError::Timeout) {
            let sent = agent.post(format!("http://{address}/courier/tick")).header("authorization", format!("Bearer {token}")).send_empty();
            if let Err(error) = sent {
                eprintln!("  the courier could not be woken: {error}");
            }
        }
    });
    sender
}
