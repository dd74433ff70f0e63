//! What the portals of a run of tests stand on (`PORTICO_ON`): files; a libSQL server for each database; or three hosts on such servers.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use portico::migrations::Database;
use xtask::databases;
use xtask::sqld::{Sqld, section};

use crate::distance::{Distance, Trips};

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

struct Server {
    database: Database,
    sqld: Sqld,
    distance: Option<Distance>,
}

/// Where the databases of a portal are served from; none where they are files.
#[derive(Default)]
pub struct Servers(Vec<Server>);

impl Servers {
    /// Starts a server for each database of a folder, where this run wants them. Files that are there move below the servers, and links
    /// stand in their places, so that a test looks into them as ever.
    ///
    /// # Errors
    /// Where a file can't be moved, or a server does not start.
    pub fn over(folder: &Path, distance: Option<Duration>) -> Result<Self> {
        let mut servers = Self::default();
        if Backend::chosen()? == Backend::Files {
            return Ok(servers);
        }
        for database in Database::ALL {
            let place = folder.join(format!("{}.sqld", database.label()));
            let (file, moved) = (databases::path(folder, database), place.join("dbs/default/data"));
            std::fs::create_dir_all(moved.parent().context("a folder")?)?;
            if file.exists() {
                std::fs::rename(&file, &moved)?;
            }
            std::os::unix::fs::symlink(&moved, &file)?;
            let sqld = Sqld::start(&place)?;
            let distance = distance.map(|round_trip| Distance::to(sqld.address(), round_trip)).transpose()?;
            servers.0.push(Server { database, sqld, distance });
        }
        Ok(servers)
    }

    /// Whether there are none: the databases are files.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Kills them, and starts them again; `largest_file` in kilobytes as [`Sqld::limit`] has it.
    ///
    /// # Errors
    /// Where one does not run or does not come back.
    pub fn restart(&mut self, largest_file: Option<u64>) -> Result<()> {
        self.0.iter_mut().try_for_each(|server| {
            server.sqld.kill()?;
            server.sqld.limit(largest_file);
            server.sqld.go_on()
        })
    }

    /// What has gone to and fro between the hosts and a database at a distance.
    ///
    /// # Errors
    /// Where it is at none.
    pub fn trips(&self, database: Database) -> Result<Trips> {
        let server = self.0.iter().find(|server| server.database == database);
        Ok(server.and_then(|server| server.distance.as_ref()).context("a database at a distance")?.trips())
    }

    /// Writes the runtime configuration of a folder: both databases.
    ///
    /// # Errors
    /// Where the folder can't be written.
    pub fn runtime_config(&self, folder: &Path) -> Result<PathBuf> {
        let config = folder.join("runtime-config.toml");
        let text = if self.is_empty() {
            let internal = databases::path(folder, Database::Internal);
            format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {:?}\n", internal.display().to_string())
        } else {
            self.0.iter().map(|server| section(server.database.label(), &server.url())).collect()
        };
        std::fs::write(&config, text)?;
        Ok(config)
    }
}

impl Server {
    fn url(&self) -> String {
        self.distance.as_ref().map_or_else(|| self.sqld.url(), |distance| format!("http://{}", distance.address))
    }
}
