//! The host as a process of its own, which can be killed.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::databases::{self, Databases};

use crate::backend::{Backend, Servers};
use crate::site::{repository, variables};
use crate::{Person, Site};

/// A host with its own databases and a fixed address.
pub struct Process {
    /// Its address without a slash at the end.
    pub url: String,
    /// The manifest it serves.
    pub manifest: PathBuf,
    servers: Servers,
    folder: TempDir,
    port: u16,
    more: Vec<(String, String)>,
    child: Option<Child>,
    said: Arc<Mutex<String>>,
}

impl Process {
    /// Prepares the demo site in a folder of its own, with further variables; starts nothing yet.
    ///
    /// # Errors
    /// Where the databases can't be made.
    pub fn new(more: &[(&str, &str)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        databases::migrate(folder.path())?.load_demo()?;
        let servers = Servers::over(folder.path(), Backend::chosen()?)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let url = format!("http://127.0.0.1:{port}");
        let manifest = repository().join("spin.toml");
        Ok(Process { url, manifest, servers, folder, port, more, child: None, said: Arc::default() })
    }

    /// Starts it and waits until it serves.
    ///
    /// # Errors
    /// Where it does not.
    pub fn start(&mut self) -> Result<()> {
        let binary = repository().join("target/release/portico-host");
        self.start_with(Command::new(binary))
    }

    /// Starts it so that it can write no file beyond `kilobytes`: what a full disk is to a database.
    ///
    /// # Errors
    /// Where it does not serve.
    pub fn start_on_small_disk(&mut self, kilobytes: u64) -> Result<()> {
        let mut shell = Command::new("bash");
        let binary = repository().join("target/release/portico-host");
        shell.args(["-c", &format!("trap '' XFSZ; ulimit -f {kilobytes}; exec \"$0\" \"$@\"")]).arg(binary);
        self.start_with(shell)
    }

    fn start_with(&mut self, mut command: Command) -> Result<()> {
        command.arg("--from").arg(&self.manifest).args(["--listen", &format!("127.0.0.1:{}", self.port)]);
        command
            .arg("--state-dir")
            .arg(self.folder.path())
            .arg("--runtime-config-file")
            .arg(self.servers.runtime_config(self.folder.path())?);
        command.arg("--cache-dir").arg(repository().join("target/host-cache")).arg("--direct-mounts");
        for (name, value) in variables(&self.more) {
            command.arg("--variable").arg(format!("{name}={value}"));
        }
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("starting target/release/portico-host; build it first")?;
        let stdout = child.stdout.take().context("its output")?;
        let mut stderr = child.stderr.take().context("its errors")?;
        let said = Arc::clone(&self.said);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stderr.read(&mut buffer) {
                said.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        });
        self.child = Some(child);
        let mut lines = BufReader::new(stdout).lines();
        let served = lines.any(|line| line.is_ok_and(|line| line.starts_with("Serving ")));
        std::thread::spawn(move || lines.for_each(drop));
        anyhow::ensure!(served, "the host does not serve: {}", self.said());
        Ok(())
    }

    /// Kills it as a power cut does (SIGKILL).
    ///
    /// # Errors
    /// Where it does not run.
    pub fn kill(&mut self) -> Result<()> {
        let mut child = self.child.take().context("it runs")?;
        child.kill()?;
        child.wait()?;
        Ok(())
    }

    /// Kills what serves its databases, and starts that again.
    ///
    /// # Errors
    /// Where it does not come back; where its databases are files, nothing happens.
    pub fn restart_databases(&mut self) -> Result<()> {
        self.servers.restart()
    }

    /// Whether it still runs.
    ///
    /// # Errors
    /// Where the system does not say.
    pub fn runs(&mut self) -> Result<bool> {
        match &mut self.child {
            Some(child) => Ok(child.try_wait()?.is_none()),
            None => Ok(false),
        }
    }

    /// What it and its components have written on standard error.
    #[must_use]
    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its databases, opened beside it.
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

    /// The folder of its databases.
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

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // Whoever is gone already can't be killed; that is all that can go wrong.
            child.kill().ok();
            child.wait().ok();
        }
    }
}
