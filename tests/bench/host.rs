//! A host in a process of its own, as it is run elsewhere; ended with the value.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use xtask::run::root;

/// The keys of the sites that are measured.
pub const KEYS: [(&str, &str); 5] = [
    ("customer_key", "bench customer key 0123456789abcdef"),
    ("agent_key", "bench agent key 0123456789abcdef"),
    ("sign_in_key", "bench sign-in key 0123456789abcdef"),
    ("agent_link_key", "bench agent link key 0123456789abcdef"),
    ("operator_token", "bench-operator-token-0123456789abcdef"),
];

/// Ticks of a process's time in a second: the same on every Linux that Rust runs on.
const TICKS: f64 = 100.0;

/// A running host, or another program that serves.
pub struct Host {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    // Held so that what the host says later does not break it.
    output: BufReader<ChildStdout>,
}

impl Host {
    /// Starts the host with a manifest and a state folder.
    pub fn start(manifest: &Path, state: &Path) -> Result<Self> {
        Self::start_with(manifest, state, &[])
    }

    /// The same with more options.
    pub fn start_with(manifest: &Path, state: &Path, options: &[&str]) -> Result<Self> {
        let mut command = Command::new(root().join("target/release/portico-host"));
        command.arg("--from").arg(manifest).arg("--state-dir").arg(state).args(["--listen", "127.0.0.1:0", "--quiet", "--cache-dir"]);
        command.arg(root().join("target/host-cache")).args(options);
        let config = state.join("runtime-config.toml");
        if config.exists() {
            command.arg("--runtime-config-file").arg(config);
        }
        // Writers come from addresses of their own: what one network may send is limited.
        command.env("SPIN_VARIABLE_CLIENT_IP_HEADER", "x-forwarded-for");
        command.envs(KEYS.map(|(name, value)| (format!("SPIN_VARIABLE_{}", name.to_uppercase()), value)));
        Self::launch(command)
    }

    /// Starts any program that says where it serves as the host does.
    pub fn launch(mut command: Command) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting {}", command.get_program().display()))?;
        let output = BufReader::new(child.stdout.take().context("its output")?);
        let mut host = Host { child, address: SocketAddr::from(([127, 0, 0, 1], 0)), output };
        let mut line = String::new();
        while host.output.read_line(&mut line)? > 0 {
            // The runner of a twin's tests may have begun the line.
            if let Some((_, address)) = line.trim().split_once("Serving http://") {
                host.address = address.parse()?;
                return Ok(host);
            }
            line.clear();
        }
        bail!("it ended before it served")
    }

    /// Seconds of processor time that it has used so far, where the system tells.
    pub fn processor(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // The name of the program, in parentheses, may hold spaces; the times are the 12th and 13th field after it.
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some((fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?) / TICKS)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("the host could not be ended: {error}");
        }
    }
}
