//! What the portals of a run of tests stand on (`PORTICO_ON`): files; a libSQL server for each database; or three hosts on such servers.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};
use portico::migrations::Database;
use tokio::net::{TcpListener, TcpStream};
use xtask::databases;
use xtask::sqld::{Sqld, section};

/// The hosts that stand behind a proxy.
const REPLICAS: usize = 3;

/// What a portal stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// SQLite files, one host.
    Files,
    /// libSQL servers, one host.
    LibSql,
    /// libSQL servers, three hosts behind a proxy.
    Replicas,
}

impl Backend {
    /// The one of this run.
    ///
    /// # Errors
    /// Where `PORTICO_ON` names none.
    pub fn chosen() -> Result<Self> {
        match std::env::var("PORTICO_ON").as_deref() {
            Err(_) | Ok("files") => Ok(Backend::Files),
            Ok("libsql") => Ok(Backend::LibSql),
            Ok("replicas") => Ok(Backend::Replicas),
            Ok(other) => bail!("PORTICO_ON is {other:?}, not files, libsql or replicas"),
        }
    }

    /// How many hosts answer.
    #[must_use]
    pub fn hosts(self) -> usize {
        if self == Backend::Replicas { REPLICAS } else { 1 }
    }
}

/// Where the databases of a portal are served from.
#[derive(Default)]
pub struct Servers(Vec<(Database, Sqld)>);

impl Servers {
    /// Starts a server for each database of a folder, where this run wants them. The files move below the servers, and links stand in
    /// their places, so that a test looks into them as ever.
    ///
    /// # Errors
    /// Where a file can't be moved, or a server does not start.
    pub fn over(folder: &Path, backend: Backend) -> Result<Self> {
        let mut servers = Self::default();
        if backend == Backend::Files {
            return Ok(servers);
        }
        for database in Database::ALL {
            let place = folder.join(format!("{}.sqld", database.label()));
            let (file, moved) = (databases::path(folder, database), place.join("dbs/default/data"));
            std::fs::create_dir_all(moved.parent().context("a folder")?)?;
            std::fs::rename(&file, &moved)?;
            std::os::unix::fs::symlink(&moved, &file)?;
            servers.0.push((database, Sqld::start(&place)?));
        }
        Ok(servers)
    }

    /// Kills them, and starts them again.
    ///
    /// # Errors
    /// Where one does not run or does not come back.
    pub fn restart(&mut self) -> Result<()> {
        self.0.iter_mut().try_for_each(|(_, server)| {
            server.kill()?;
            server.go_on()
        })
    }

    /// Writes the runtime configuration of a folder: both databases.
    ///
    /// # Errors
    /// Where the folder can't be written.
    pub fn runtime_config(&self, folder: &Path) -> Result<PathBuf> {
        let config = folder.join("runtime-config.toml");
        let text = if self.0.is_empty() {
            let internal = databases::path(folder, Database::Internal);
            format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {:?}\n", internal.display().to_string())
        } else {
            self.0.iter().map(|(database, server)| section(database.label(), &server.url())).collect()
        };
        std::fs::write(&config, text)?;
        Ok(config)
    }
}

/// Gives each connection to the next of several hosts, until its runtime ends; where it listens.
///
/// # Errors
/// Where no port is free.
pub async fn proxy(hosts: Vec<SocketAddr>) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let turn = AtomicUsize::new(0);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let hosts = hosts.clone();
            let first = turn.fetch_add(1, Ordering::Relaxed);
            tokio::spawn(async move {
                // Whoever is down is passed over, as a balancer does.
                for host in (0..hosts.len()).map(|next| hosts[(first + next) % hosts.len()]) {
                    if let Ok(mut server) = TcpStream::connect(host).await {
                        server.set_nodelay(true).and(client.set_nodelay(true)).ok();
                        // Either side may hang up; the other then sees it.
                        tokio::io::copy_bidirectional(&mut client, &mut server).await.ok();
                        return;
                    }
                }
            });
        }
    });
    Ok(address)
}
