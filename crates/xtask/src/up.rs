//! `cargo xtask up`: from a clean clone to a portal that serves.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::databases::{self, DEMO_PASSWORD};
use crate::run::root;
use crate::{build, keys, tools};

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
}

/// How often the runtime is looked at.
const LOOK: Duration = Duration::from_millis(50);

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
    let first_run = prepare(options)?;
    let keys = keys::load_or_make(&options.state_dir)?;
    let token = keys.iter().find(|(name, _)| name == "operator_token").map(|(_, value)| value.clone()).unwrap_or_default();
    let mut runtime = serve(options, address, spin, &keys)?;
    let stopped = remember_the_end()?;
    let ready = wait_until_ready(&mut runtime, address, &stopped)?;
    let ticking = ready.then(|| {
        greet(address, first_run.as_deref());
        tick(address, token)
    });
    wait_until_stopped(&mut runtime, &stopped)?;
    drop(ticking);
    eprintln!("  stopped");
    Ok(())
}

/// Makes what is missing of the databases. Gives the key of the first-run page where there is no site yet.
fn prepare(options: &Options) -> Result<Option<String>> {
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

fn serve(options: &Options, address: SocketAddr, spin: bool, keys: &[(String, String)]) -> Result<Child> {
    let config = runtime_config(&options.state_dir)?;
    let mut command = if spin { Command::new("spin") } else { Command::new(root().join("target/release/portico-host")) };
    if spin {
        command.arg("up");
    }
    command.arg("--from").arg("spin.toml").arg("--listen").arg(address.to_string());
    command.arg("--state-dir").arg(&options.state_dir).arg("--runtime-config-file").arg(config);
    command.current_dir(root());
    // Whoever develops reads the mails; everywhere else the mailbox stays shut.
    command.env("SPIN_VARIABLE_DEV_MAILBOX", "on");
    for (name, value) in keys {
        command.env(format!("SPIN_VARIABLE_{}", name.to_uppercase()), value);
    }
    command.spawn().context("starting the runtime; `cargo xtask up` without --no-build builds it")
}

/// The runtime's configuration: the repository's own, or one for another state folder.
fn runtime_config(state_dir: &Path) -> Result<PathBuf> {
    if state_dir == Path::new(".spin") {
        return Ok(PathBuf::from("runtime-config.toml"));
    }
    let state_dir = std::path::absolute(state_dir)?;
    let path = state_dir.join("runtime-config.toml");
    let internal = state_dir.join("internal.db");
    std::fs::write(&path, format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {:?}\n", internal.display().to_string()))?;
    Ok(path)
}

/// Notes that the end was asked for.
fn remember_the_end() -> Result<Arc<AtomicBool>> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stopped);
    ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst))?;
    Ok(stopped)
}

/// Waits for the health page. `false`: it was stopped before.
fn wait_until_ready(runtime: &mut Child, address: SocketAddr, stopped: &AtomicBool) -> Result<bool> {
    let agent = ureq::Agent::new_with_defaults();
    for _ in 0..1200 {
        let ended = runtime.try_wait()?;
        if stopped.load(Ordering::SeqCst) {
            return Ok(false);
        }
        if let Some(status) = ended {
            bail!("the runtime ended before it served: {status}");
        }
        if agent.get(format!("http://{address}/ops/health")).call().is_ok() {
            return Ok(true);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("the runtime does not answer at {address}")
}

/// Waits for the runtime's end. Ctrl-C in a terminal reaches it as well; another signal is for us alone, and is passed on.
fn wait_until_stopped(runtime: &mut Child, stopped: &AtomicBool) -> Result<()> {
    let mut looks = 0;
    loop {
        let asked = stopped.load(Ordering::SeqCst);
        match runtime.try_wait()? {
            Some(status) if !status.success() && !asked => bail!("the runtime ended: {status}"),
            Some(_) => return Ok(()),
            None => std::thread::sleep(LOOK),
        }
        looks += u32::from(asked);
        if looks == 5 {
            // Where there is no `kill`, its own way of ending: at once.
            let told = Command::new("kill").arg("-INT").arg(runtime.id().to_string()).status();
            if !told.is_ok_and(|status| status.success()) {
                runtime.kill()?;
            }
        }
    }
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
