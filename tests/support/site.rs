//! A portal to test: its own, in this process, on the real components; or with `PORTICO_URL` one that is already running with the demo site.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};
use portico_host::{AccessLog, Options, Record, Running};
use tempfile::TempDir;
use xtask::databases::{self, Databases};

/// The keys of the tests' own portals.
pub const KEYS: [(&str, &str); 4] = [
    ("customer_key", "test customer key 0123456789abcdef"),
    ("agent_key", "test agent key 0123456789abcdef"),
    ("sign_in_key", "test sign-in key 0123456789abcdef"),
    ("operator_token", "test-operator-token-0123456789abcdef"),
];

/// A portal.
pub struct Site {
    /// Its address without a slash at the end.
    pub url: String,
    own: Option<Own>,
}

/// What a portal of our own can be looked into.
struct Own {
    runtime: tokio::runtime::Runtime,
    running: Running,
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
        let options = options(folder.path(), setting)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let running = runtime.block_on(portico_host::start(options))?;
        let url = format!("http://127.0.0.1:{}", running.addr().port());
        Ok(Site { url, own: Some(Own { runtime, running, folder }) })
    }

    /// What the host saw so far; empty for a portal that is not ours.
    pub fn records(&self) -> Vec<Record> {
        self.own.as_ref().map(|own| own.running.records()).unwrap_or_default()
    }

    /// The databases of a portal of our own, opened beside it.
    ///
    /// # Errors
    /// For a portal that is not ours.
    pub fn databases(&self) -> Result<Databases> {
        let own = self.own.as_ref().context("the databases of a portal that is not ours")?;
        databases::migrate(own.folder.path())
    }

    /// Whether this is a portal of our own.
    pub fn is_ours(&self) -> bool {
        self.own.is_some()
    }

    /// Stops a portal of our own.
    ///
    /// # Errors
    /// Where it does not stop cleanly.
    pub fn stop(self) -> Result<()> {
        match self.own {
            Some(Own { runtime, running, .. }) => runtime.block_on(running.stop()),
            None => Ok(()),
        }
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
}

impl Default for Setting {
    fn default() -> Self {
        Setting { demo: true, manifest: repository().join("spin.toml"), max_concurrent: 16, variables: Vec::new() }
    }
}

/// The folder of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

fn options(folder: &Path, setting: &Setting) -> Result<Options> {
    let config = folder.join("runtime-config.toml");
    let internal = databases::path(folder, portico::migrations::Database::Internal);
    std::fs::write(&config, format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {:?}\n", internal.display().to_string()))?;
    let mut variables: Vec<_> = KEYS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    variables.extend(setting.variables.iter().cloned());
    Ok(Options {
        manifest: setting.manifest.clone(),
        state_dir: Some(folder.to_owned()),
        runtime_config: Some(config),
        listen: ([127, 0, 0, 1], 0).into(),
        variables,
        max_concurrent: setting.max_concurrent,
        access_log: AccessLog::Memory,
        cache_dir: Some(repository().join("target/host-cache")),
        quiet: true,
        ..Options::default()
    })
}
