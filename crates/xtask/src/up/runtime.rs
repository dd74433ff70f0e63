//! What serves: a Spin or the embedded host, one or several behind a proxy.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::run::root;

/// How often the runtimes are looked at.
const LOOK: Duration = Duration::from_millis(50);

/// One that runs, and where it listens.
pub struct Runtime {
    child: Child,
    address: SocketAddr,
}

/// How runtimes are started.
pub struct Plan<'a> {
    /// By the `spin` on the PATH; else the embedded host.
    pub spin: bool,
    /// The folder of its files.
    pub state_dir: &'a Path,
    /// Where databases and stores are.
    pub config: &'a Path,
    /// Variables of `spin.toml`.
    pub keys: &'a [(String, String)],
}

impl Plan<'_> {
    /// Starts one.
    pub fn start(&self, address: SocketAddr) -> Result<Runtime> {
        let mut command = if self.spin { Command::new("spin") } else { Command::new(root().join("target/release/portico-host")) };
        if self.spin {
            command.arg("up");
        } else {
            // What compiled code is kept by is the component, not the site: another state folder, or a fresh one, begins at once.
            command.arg("--cache-dir").arg(root().join("target/host-cache"));
        }
        command.arg("--from").arg("spin.toml").arg("--listen").arg(address.to_string());
        command.arg("--state-dir").arg(self.state_dir).arg("--runtime-config-file").arg(self.config);
        command.current_dir(root());
        // Whoever develops reads the mails; everywhere else the mailbox stays shut.
        command.env("SPIN_VARIABLE_DEV_MAILBOX", "on");
        for (name, value) in self.keys {
            command.env(format!("SPIN_VARIABLE_{}", name.to_uppercase()), value);
        }
        let child = command.spawn().context("starting the runtime; `cargo xtask up` without --no-build builds it")?;
        Ok(Runtime { child, address })
    }
}

/// Notes that the end was asked for.
pub fn remember_the_end() -> Result<Arc<AtomicBool>> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stopped);
    ctrlc::set_handler(move || flag.store(true, Ordering::SeqCst))?;
    Ok(stopped)
}

impl Runtime {
    /// Waits until it answers, with whatever. `false`: it was stopped before.
    pub fn wait_until_ready(&mut self, stopped: &AtomicBool) -> Result<bool> {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        for _ in 0..1200 {
            let ended = self.child.try_wait()?;
            if stopped.load(Ordering::SeqCst) {
                return Ok(false);
            }
            if let Some(status) = ended {
                bail!("the runtime ended before it served: {status}");
            }
            if agent.get(format!("http://{}/ops/health", self.address)).call().is_ok() {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("the runtime does not answer at {}", self.address)
    }
}

impl Drop for Runtime {
    fn drop(&mut self) {
        // Where we end for another reason, it does too; whoever is gone already can't be killed.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Waits for the end of all. Ctrl-C in a terminal reaches them as well; another signal is for us alone, and is passed on. Where one of several
/// ends by itself, the others go on.
pub fn wait_until_stopped(mut runtimes: Vec<Runtime>, stopped: &AtomicBool) -> Result<()> {
    let mut looks = 0;
    while !runtimes.is_empty() {
        let asked = stopped.load(Ordering::SeqCst);
        let mut running = Vec::new();
        for mut runtime in runtimes {
            match runtime.child.try_wait()? {
                None => running.push(runtime),
                Some(status) if !asked => eprintln!("  the runtime at {} ended: {status}", runtime.address),
                Some(_) => {}
            }
        }
        runtimes = running;
        if runtimes.is_empty() && !asked {
            bail!("nothing serves any more");
        }
        std::thread::sleep(LOOK);
        looks += u32::from(asked);
        if looks == 5 {
            runtimes.iter_mut().try_for_each(interrupt)?;
        }
    }
    Ok(())
}

fn interrupt(runtime: &mut Runtime) -> Result<()> {
    // Where there is no `kill`, its own way of ending: at once.
    let told = Command::new("kill").arg("-INT").arg(runtime.child.id().to_string()).status();
    if told.is_ok_and(|status| status.success()) { Ok(()) } else { Ok(runtime.child.kill()?) }
}
