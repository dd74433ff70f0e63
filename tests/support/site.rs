//! A portal to test: its own, in this process, on the real components; or with `PORTICO_URL` one that is already running with the demo site.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result};
use portico::migrations::Database;
use portico_host::{AccessLog, Options, Record, Running};
use tempfile::TempDir;
use xtask::databases::{self, Databases};
use xtask::proxy;

use crate::backend::{Backend, Servers};
use crate::distance::Trips;

/// The keys of the tests' own portals.
pub const KEYS: [(&str, &str); 5] = [
    ("customer_key", "test customer key 0123456789abcdef"),
    ("agent_key", "test agent key 0123456789abcdef 012345"),
    ("sign_in_key", "test sign-in key 0123456789abcdef"),
    ("agent_link_key", "test agent link key 0123456789abcdef"),
    ("operator_token", "test-operator-token-0123456789abcdef"),
];

/// One of [`KEYS`].
#[must_use]
pub fn key(name: &str) -> &'static str {
    KEYS.iter().find(|(found, _)| *found == name).map_or("", |(_, value)| value)
}

/// A portal.
pub struct Site {
    /// Its address without a slash at the end.
    pub url: String,
    own: Option<Own>,
}

/// What a portal of our own can be looked into.
struct Own {
    runtime: tokio::runtime::Runtime,
    hosts: Vec<Running>,
    servers: Servers,
    folder: TempDir,
}

impl Site {
    /// The portal that all tests of a program share: with the demo site.
    ///
    /// # Panics
    /// Where it can't be started: then no test can say anything.
    #[allow(clippy::panic, reason = "without a portal there is no test")]
    pub fn shared() -> &'static Site {
        static SITE: OnceLock<Site> = OnceLock::new();
        SITE.get_or_init(|| match std::env::var("PORTICO_URL") {
            Ok(url) => Site { url: url.trim_end_matches('/').to_owned(), own: None },
            Err(_) => Site::start(&Setting::default()).unwrap_or_else(|error| panic!("starting a portal: {error:#}")),
        })
    }

    /// The same, for a test that must look inside; without one of our own it says that it was left out.
    #[must_use]
    pub fn inside(test: &str) -> Option<&'static Site> {
        let site = Site::shared();
        if site.own.is_none() {
            println!("left out, since it looks into the portal: {test}");
        }
        site.own.as_ref().map(|_| site)
    }

    /// A portal of a test's own, since others would see what it changes; none where the tests use one that runs. `test` says what is left out there.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn own(test: &str) -> anyhow::Result<Option<Site>> {
        if Site::inside(test).is_none() {
            return Ok(None);
        }
        Site::start(&Setting::default()).map(Some)
    }

    /// A portal that somebody else started.
    #[must_use]
    pub fn elsewhere(url: &str) -> Self {
        Site { url: url.to_owned(), own: None }
    }

    /// A portal of one's own.
    ///
    /// # Errors
    /// Where it can't be started.
    pub fn start(setting: &Setting) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let databases = databases::migrate(folder.path())?;
        if setting.demo {
            databases.load_demo()?;
        }
        drop(databases);
        let servers = Servers::over(folder.path(), setting.distance)?;
        Self::start_in(folder, servers, setting)
    }

    /// A portal of one's own whose databases nobody has made yet.
    ///
    /// # Errors
    /// Where it can't be started.
    pub fn start_from_nothing(setting: &Setting) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let servers = Servers::over(folder.path(), setting.distance)?;
        Self::start_in(folder, servers, setting)
    }

    /// The same databases with another setting.
    ///
    /// # Errors
    /// Where it can't be started.
    pub fn restart(self, setting: &Setting) -> Result<Self> {
        let Own { runtime, hosts, servers, folder } = self.own.context("a portal of our own")?;
        for host in hosts {
            runtime.block_on(host.stop())?;
        }
        drop(runtime);
        Self::start_in(folder, servers, setting)
    }

    fn start_in(folder: TempDir, servers: Servers, setting: &Setting) -> Result<Self> {
        let options = options(folder.path(), &servers, setting)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let count = Backend::chosen()?.hosts();
        let hosts = (0..count).map(|_| runtime.block_on(portico_host::start(options.clone()))).collect::<Result<Vec<_>>>()?;
        let address = match &hosts[..] {
            [only] => only.addr(),
            all => proxy::balance(([127, 0, 0, 1], 0).into(), all.iter().map(Running::addr).collect())?,
        };
        let url = format!("http://127.0.0.1:{}", address.port());
        Ok(Site { url, own: Some(Own { runtime, hosts, servers, folder }) })
    }

    /// What the host saw so far; empty for a portal that is not ours.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.own.iter().flat_map(|own| own.hosts.iter().flat_map(Running::records)).collect()
    }

    /// What has gone to and fro between the hosts and a database that is at a [`Setting::distance`].
    ///
    /// # Errors
    /// For any other database.
    pub fn trips(&self, database: Database) -> Result<Trips> {
        self.own.as_ref().context("the databases of a portal that is not ours")?.servers.trips(database)
    }

    /// The databases of a portal of our own, opened beside it.
    ///
    /// # Errors
    /// For a portal that is not ours.
    pub fn databases(&self) -> Result<Databases> {
        let own = self.own.as_ref().context("the databases of a portal that is not ours")?;
        let databases = databases::migrate(own.folder.path())?;
        for db in [&databases.default, &databases.internal] {
            db.connection.busy_timeout(std::time::Duration::from_secs(20))?;
        }
        Ok(databases)
    }

    /// The folder of a portal of our own.
    ///
    /// # Errors
    /// For a portal that is not ours.
    pub fn folder(&self) -> Result<&Path> {
        Ok(self.own.as_ref().context("the folder of a portal that is not ours")?.folder.path())
    }
}

/// How a portal of one's own is started.
#[derive(Clone, Debug)]
pub struct Setting {
    /// With the demo site; else empty.
    pub demo: bool,
    /// Another manifest than the shipped one.
    pub manifest: PathBuf,
    /// Requests at once in an instance; 1 makes the host's counts exact.
    pub max_concurrent: usize,
    /// Further variables.
    pub variables: Vec<(String, String)>,
    /// How long it takes to a database on a server and back.
    pub distance: Option<Duration>,
}

impl Default for Setting {
    fn default() -> Self {
        Setting { demo: true, manifest: repository().join("spin.toml"), max_concurrent: 16, variables: Vec::new(), distance: None }
    }
}

/// The folder of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The variables of a portal of our own: the keys, and callers' addresses from the header that [`crate::Person`] sends, so that people
/// are throttled each by themselves.
#[must_use]
pub fn variables(more: &[(String, String)]) -> Vec<(String, String)> {
    let fixed = KEYS.iter().copied().chain([("client_ip_header", "x-forwarded-for"), ("dev_mailbox", "on")]);
    fixed.map(|(name, value)| (name.to_owned(), value.to_owned())).chain(more.iter().cloned()).collect()
}

fn options(folder: &Path, servers: &Servers, setting: &Setting) -> Result<Options> {
    Ok(Options {
        manifest: setting.manifest.clone(),
        state_dir: Some(folder.to_owned()),
        runtime_config: Some(servers.runtime_config(folder)?),
        listen: ([127, 0, 0, 1], 0).into(),
        variables: variables(&setting.variables),
        max_concurrent: setting.max_concurrent,
        access_log: AccessLog::Memory,
        cache_dir: Some(repository().join("target/host-cache")),
        // What went wrong inside stands on standard error where somebody looks for it.
        quiet: std::env::var_os("PORTICO_LOUD").is_none(),
        direct_mounts: true,
        ..Options::default()
    })
}
