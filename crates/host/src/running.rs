//! Starting and stopping a host.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::access_log::{INTERVAL, Record, Recorder};
use crate::app::App;
use crate::manifest::Manifest;
use crate::options::Options;
use crate::runtime_config::Locations;
use crate::{engine, server};

/// A host that serves. Dropping it stops it without grace; [`Running::stop`] lets requests finish.
pub struct Running {
    address: SocketAddr,
    app: Arc<App>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
    writing: Option<JoinHandle<()>>,
    // Holds the copies of mounted files until the host is gone.
    _copies: tempfile::TempDir,
}

/// Loads the application and serves it.
///
/// # Errors
/// One sentence about what is missing, unknown, broken or taken.
pub async fn start(options: Options) -> Result<Running> {
    ensure!(options.max_requests > 0 && options.max_concurrent > 0, "an instance must get at least one request");
    let manifest = Manifest::load(&options.manifest)?;
    let state = std::path::absolute(options.state_dir.clone().unwrap_or_else(|| manifest.root.join(".spin")))?;
    let locations = Locations::load(options.runtime_config.as_deref(), &state)?;
    locations.prepare(&manifest)?;
    let listener = server::bind(options.listen).await?;
    let copies = tempfile::tempdir()?;
    let engine = engine::new(cache(&options, &state)?.as_deref(), options.perf_map)?;
    let app = App::load(&options, &manifest, &engine, &locations, copies.path()).await?;
    let address = listener.local_addr()?;
    app.set_address(address);
    let (stop, stopped) = watch::channel(false);
    let serving = tokio::spawn(server::serve(app.clone(), listener, stopped));
    let writing = app.recorder.clone().map(|recorder| tokio::spawn(write(recorder)));
    Ok(Running { address, app, stop, serving, writing, _copies: copies })
}

impl Running {
    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.address
    }

    /// Answers so far, if they are kept ([`crate::AccessLog::Memory`]). The record of an answer with a length is there before the client has all of it.
    pub fn records(&self) -> Vec<Record> {
        self.app.recorder.as_ref().map(|recorder| recorder.records()).unwrap_or_default()
    }

    /// Public routes as `(component, route, description)`, in the order of the manifest; that of `/` is empty.
    pub fn routes(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.app.router.listed().iter().map(|target| {
            let description = self.app.descriptions.get(&target.component).map_or("", String::as_str);
            (target.component.as_str(), target.based.as_str(), description)
        })
    }

    /// Stops accepting, waits for requests in flight (five seconds at most) and writes the last records.
    ///
    /// # Errors
    /// If the access log cannot be written.
    pub async fn stop(mut self) -> Result<()> {
        self.stop.send_replace(true);
        (&mut self.serving).await?;
        if let Some(recorder) = &self.app.recorder {
            recorder.write()?;
        }
        Ok(())
    }

    /// Serves until something else stops it.
    ///
    /// # Errors
    /// If the server broke down.
    pub async fn wait(&mut self) -> Result<()> {
        Ok((&mut self.serving).await?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.app.census.close();
        self.serving.abort();
        if let Some(writing) = &self.writing {
            writing.abort();
        }
    }
}

fn cache(options: &Options, state: &Path) -> Result<Option<std::path::PathBuf>> {
    if options.disable_cache {
        return Ok(None);
    }
    let folder = options.cache_dir.clone().unwrap_or_else(|| state.join("cache"));
    std::fs::create_dir_all(&folder)?;
    Ok(Some(std::path::absolute(folder)?))
}

async fn write(recorder: Arc<Recorder>) {
    loop {
        tokio::time::sleep(INTERVAL).await;
        if let Err(error) = recorder.write() {
            eprintln!("cannot write the access log: {error}");
            return;
        }
    }
}
