//! Hosts as processes of their own, which can be killed: as many as this run of tests has ([`Backend::hosts`]).

use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::databases::{self, Databases};
use xtask::{proxy, sqld};

use crate::backend::{Backend, Servers};
use crate::site::{repository, variables};
use crate::{Person, Site};

/// Hosts with databases of their own and a fixed address.
pub struct Process {
    /// Their address without a slash at the end.
    pub url: String,
    /// The manifest they serve.
    pub manifest: PathBuf,
    hosts: Vec<Host>,
    /// Whose turn it is to be killed.
    turn: usize,
    servers: Servers,
    /// Whether files can't grow.
    small_disk: bool,
    folder: TempDir,
    more: Vec<(String, String)>,
    said: Arc<Mutex<String>>,
}

struct Host {
    address: SocketAddr,
    child: Option<Child>,
}

impl Process {
    /// Prepares the demo site in a folder of its own, with further variables; starts no host yet.
    ///
    /// # Errors
    /// Where the databases can't be made.
    pub fn new(more: &[(&str, &str)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        databases::migrate(folder.path())?.load_demo()?;
        let servers = Servers::over(folder.path(), None)?;
        // All are taken at once, so that no two are the same.
        let free = (0..Backend::chosen()?.hosts()).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<Vec<_>, _>>()?;
        let hosts = free.iter().map(|free| Ok(Host { address: free.local_addr()?, child: None })).collect::<Result<Vec<_>>>()?;
        drop(free);
        let address = match &hosts[..] {
            [only] => only.address,
            all => proxy::balance(([127, 0, 0, 1], 0).into(), all.iter().map(|host| host.address).collect())?,
        };
        let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let manifest = repository().join("spin.toml");
        let url = format!("http://{address}");
        Ok(Process { url, manifest, hosts, turn: 0, servers, small_disk: false, folder, more, said: Arc::default() })
    }

    /// Starts those that do not run, and waits until they serve.
    ///
    /// # Errors
    /// Where one does not.
    pub fn start(&mut self) -> Result<()> {
        if std::mem::take(&mut self.small_disk) {
            self.servers.restart(None)?;
        }
        self.start_with(|| Command::new(binary()))
    }

    /// Starts them so that no file of the databases grows beyond `kilobytes`: what a full disk is to them.
    ///
    /// # Errors
    /// Where one does not serve.
    pub fn start_on_small_disk(&mut self, kilobytes: u64) -> Result<()> {
        self.small_disk = true;
        self.servers.restart(Some(kilobytes))?;
        self.start_with(|| sqld::within(&binary(), kilobytes))
    }

    fn start_with(&mut self, command: impl Fn() -> Command) -> Result<()> {
        for at in 0..self.hosts.len() {
            if self.hosts[at].child.is_none() {
                let mut command = command();
                self.arguments(&mut command, self.hosts[at].address)?;
                self.hosts[at].child = Some(self.serving(command)?);
            }
        }
        Ok(())
    }

    fn arguments(&self, command: &mut Command, address: SocketAddr) -> Result<()> {
        let config = self.servers.runtime_config(self.folder.path())?;
        command.arg("--from").arg(&self.manifest).args(["--listen", &address.to_string()]);
        command.arg("--state-dir").arg(self.folder.path()).arg("--runtime-config-file").arg(config);
        command.arg("--cache-dir").arg(repository().join("target/host-cache")).arg("--direct-mounts");
        for (name, value) in variables(&self.more) {
            command.arg("--variable").arg(format!("{name}={value}"));
        }
        Ok(())
    }

    /// Runs a host and waits until it serves.
    fn serving(&self, mut command: Command) -> Result<Child> {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().context("starting target/release/portico-host; build it first")?;
        let stdout = child.stdout.take().context("its output")?;
        let mut stderr = child.stderr.take().context("its errors")?;
        let said = Arc::clone(&self.said);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut buffer) {
                said.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        });
        let mut lines = BufReader::new(stdout).lines();
        let served = lines.any(|line| line.is_ok_and(|line| line.starts_with("Serving ")));
        std::thread::spawn(move || lines.for_each(drop));
        anyhow::ensure!(served, "the host does not serve: {}", self.said());
        Ok(child)
    }

    /// Kills all as a power cut does (SIGKILL).
    ///
    /// # Errors
    /// Where one does not run.
    pub fn kill(&mut self) -> Result<()> {
        self.hosts.iter_mut().try_for_each(Host::kill)
    }

    /// Kills one of them, each in its turn; where there is only one, that.
    ///
    /// # Errors
    /// Where it does not run.
    pub fn kill_next(&mut self) -> Result<()> {
        self.turn = (self.turn + 1) % self.hosts.len();
        self.hosts[self.turn].kill()
    }

    /// Kills what serves the databases, and starts that again.
    ///
    /// # Errors
    /// Where it does not come back; where the databases are files, nothing happens.
    pub fn restart_databases(&mut self) -> Result<()> {
        self.servers.restart(None)
    }

    /// Whether all of them still run.
    ///
    /// # Errors
    /// Where the system does not say.
    pub fn runs(&mut self) -> Result<bool> {
        let mut all = true;
        for host in &mut self.hosts {
            all &= match &mut host.child {
                Some(child) => child.try_wait()?.is_none(),
                None => false,
            };
        }
        Ok(all)
    }

    /// What they and their components have written on standard error.
    #[must_use]
    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The databases, opened beside them.
    ///
    /// # Errors
    /// Where they can't be opened.
    pub fn databases(&self) -> Result<Databases> {
        let databases = databases::migrate(self.folder.path())?;
        for db in [&databases.default, &databases.internal] {
            db.connection.busy_timeout(std::time::Duration::from_secs(20))?;
        }
        Ok(databases)
    }

    /// The folder of the databases.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The same as a portal to come in to.
    #[must_use]
    pub fn site(&self) -> Site {
        Site::elsewhere(&self.url)
    }

    /// Somebody whom nobody knows yet.
    ///
    /// # Errors
    /// Where no client can be made.
    pub fn stranger(&self) -> Result<Person> {
        Person::at(&self.url)
    }
}

fn binary() -> PathBuf {
    repository().join("target/release/portico-host")
}

impl Host {
    fn kill(&mut self) -> Result<()> {
        let mut child = self.child.take().context("it runs")?;
        child.kill()?;
        child.wait()?;
        Ok(())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // Whoever is gone already can't be killed; that is all that can go wrong.
            child.kill().ok();
            child.wait().ok();
        }
    }
}
