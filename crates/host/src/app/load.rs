//! From a manifest and options to an application that can answer.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, OnceLock, Weak};

use anyhow::{Context as _, Result, ensure};
use tokio::sync::Semaphore;
use wasmtime::Engine;
use wasmtime::component::{Component, InstancePre, Linker};
use wasmtime_wasi_http::handler::ProxyHandler;
use wasmtime_wasi_http::p3::bindings::ServicePre;

use super::App;
use crate::access_log::Recorder;
use crate::allowed_hosts::AllowedHosts;
use crate::application::AppHandle;
use crate::bindings::{key_value, sqlite, variables};
use crate::files::{self, Mounts};
use crate::grants::Grants;
use crate::instance::{Census, Limits, Maker};
use crate::manifest::{self, Manifest};
use crate::outbound::{Client, Outbound};
use crate::routes::Router;
use crate::runtime_config::{self, Locations};
use crate::state::{HostData, State};
use crate::variables::Variables;
use crate::{Options, key_value::store::Store, sqlite::database::Database};

/// What all components are made of.
struct Parts<'a> {
    options: &'a Options,
    manifest: &'a Manifest,
    variables: Variables,
    databases: BTreeMap<String, Database>,
    stores: HashMap<String, Store>,
    client: Client,
    census: Arc<Census>,
    app: AppHandle,
}

impl App {
    /// Loads the application of `manifest`; copies of mounted files go to `copies`.
    ///
    /// # Errors
    /// One sentence about what is missing, denied or broken.
    pub async fn load(options: &Options, manifest: &Manifest, engine: &Engine, locations: &Locations, copies: &Path) -> Result<Arc<Self>> {
        let parts = Parts::new(options, manifest, locations)?;
        let mut components = HashMap::new();
        for (id, pre) in compile(engine, manifest).await? {
            let handler = ProxyHandler::new(parts.maker(&id, pre, copies)?);
            components.insert(id, handler);
        }
        let descriptions = manifest.component.iter().map(|(id, c)| (id.clone(), c.description.clone()));
        let app = Arc::new(Self {
            name: manifest.application.name.clone(),
            version: manifest.application.version.clone(),
            router: Router::new(&manifest.trigger.http, |warning| eprintln!("{warning}"))?,
            descriptions: descriptions.collect(),
            recorder: Recorder::new(&options.access_log, options.quiet)?.map(Arc::new),
            census: parts.census,
            components,
            permits: Semaphore::new(options.max_in_flight),
            address: OnceLock::new(),
        });
        let handle: Weak<Self> = Arc::downgrade(&app);
        parts.app.lead_to(handle);
        Ok(app)
    }
}

impl<'a> Parts<'a> {
    fn new(options: &'a Options, manifest: &'a Manifest, locations: &Locations) -> Result<Self> {
        let env_file = options.env_file.clone().unwrap_or_else(|| manifest.root.join(".env"));
        let database = |(label, place): (&String, &runtime_config::Database)| (label.clone(), Database::new(place.clone()));
        let store = |(label, place): (&String, &runtime_config::Store)| (label.clone(), Store::new(label.clone(), place.clone()));
        Ok(Self {
            options,
            manifest,
            variables: Variables::resolve(manifest, &options.variables, &env_file)?,
            databases: locations.databases.iter().map(database).collect(),
            stores: locations.stores.iter().map(store).collect(),
            client: Client::new()?,
            census: Arc::default(),
            app: AppHandle::default(),
        })
    }

    fn maker(&self, id: &str, pre: ServicePre<State>, copies: &Path) -> Result<Maker> {
        let grants = Arc::new(self.grants(id, copies)?);
        let outbound = Outbound { grants: grants.clone(), client: self.client.clone(), app: self.app.clone() };
        Ok(Maker { pre, grants, outbound, limits: self.limits(), census: self.census.clone() })
    }

    fn limits(&self) -> Limits {
        Limits {
            max_requests: self.options.max_requests,
            max_concurrent: self.options.max_concurrent,
            request_timeout: self.options.request_timeout,
            idle_timeout: self.options.idle_timeout,
            max_memory: self.options.max_memory,
        }
    }

    fn grants(&self, id: &str, copies: &Path) -> Result<Grants> {
        let component = &self.manifest.component[id];
        let mounts: Mounts = files::mount(id, component, &self.manifest.root, copies, self.options.direct_mounts)?;
        let granted = |label: &String| (label.clone(), self.databases[label].clone());
        Ok(Grants {
            component: id.to_owned(),
            variables: self.variables.for_component(component)?,
            environment: component.environment.clone(),
            databases: component.sqlite_databases.iter().map(granted).collect(),
            stores: component.key_value_stores.iter().map(|l| (l.clone(), self.stores[l].clone())).collect(),
            hosts: Arc::new(self.hosts(id, component)?),
            mounts,
            silent: self.options.quiet,
        })
    }

    /// Hosts that a component may call. An entry that comes out empty stands for nothing: that is how an optional endpoint is
    /// written. Errors show the entry as it is written, since variables may be secret.
    fn hosts(&self, id: &str, component: &manifest::Component) -> Result<AllowedHosts> {
        let neighbours = self.manifest.triggered();
        let mut hosts = AllowedHosts::default();
        for entry in &component.allowed_outbound_hosts {
            let filled = self.variables.fill(entry)?;
            if filled != *entry && matches!(filled.as_str(), "" | "http://" | "https://") {
                continue;
            }
            hosts.allow(&filled, &neighbours).with_context(|| format!("component `{id}` cannot be granted the outbound host `{entry}`"))?;
        }
        Ok(hosts)
    }
}

/// Compiles all components that have a route, several at a time.
async fn compile(engine: &Engine, manifest: &Manifest) -> Result<Vec<(String, ServicePre<State>)>> {
    let linker = Arc::new(linker(engine)?);
    let mut tasks = Vec::new();
    for id in manifest.triggered() {
        let path = manifest.root.join(&manifest.component[id].source);
        ensure!(path.is_file(), "component `{id}` has no file {}: run `cargo xtask build`", path.display());
        let (engine, linker, id) = (engine.clone(), linker.clone(), id.to_owned());
        tasks.push(tokio::task::spawn_blocking(move || {
            let pre = prepare(&engine, &linker, &path).with_context(|| format!("component `{id}` cannot be loaded"))?;
            anyhow::Ok((id, pre))
        }));
    }
    let mut components = Vec::new();
    for task in tasks {
        components.push(task.await??);
    }
    Ok(components)
}

fn prepare(engine: &Engine, linker: &Linker<State>, path: &Path) -> Result<ServicePre<State>> {
    let component = Component::from_file(engine, path)?;
    let pre: InstancePre<State> = linker.instantiate_pre(&component)?;
    ServicePre::new(pre).map_err(anyhow::Error::from).context("it must export `wasi:http/handler@0.3`, as spin-sdk 7 does")
}

fn linker(engine: &Engine) -> Result<Linker<State>> {
    let mut linker = Linker::new(engine);
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    // Of WASI 0.3 what spin-sdk uses (files and sockets are the standard library's, by WASI 0.2): each interface is compiled for its own.
    wasmtime_wasi::p3::cli::add_to_linker(&mut linker)?;
    wasmtime_wasi::p3::clocks::add_to_linker(&mut linker)?;
    wasmtime_wasi::p3::random::add_to_linker(&mut linker)?;
    wasmtime_wasi_http::p3::add_to_linker(&mut linker)?;
    sqlite::add_to_linker::<_, HostData>(&mut linker, |state| state)?;
    key_value::add_to_linker::<_, HostData>(&mut linker, |state| state)?;
    variables::add_to_linker::<_, HostData>(&mut linker, |state| state)?;
    Ok(linker)
}
