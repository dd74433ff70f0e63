//! What one instance of a component holds on the host's side.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use wasmtime::StoreLimits;
use wasmtime::component::{HasData, Resource, ResourceTable};
use wasmtime_wasi::filesystem::FsPerms;
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use crate::grants::Grants;
use crate::outbound::Outbound;
use crate::{sockets, stdio};

/// How many statements an instance has run, by database.
pub struct StatementCounts(Vec<(String, AtomicU64)>);

impl StatementCounts {
    /// Counts for the databases of `grants`, all zero.
    pub fn new(grants: &Grants) -> Self {
        Self(grants.databases.keys().map(|label| (label.clone(), AtomicU64::new(0))).collect())
    }

    /// One more statement on `label`.
    pub fn add(&self, label: &str) {
        if let Some((_, count)) = self.0.iter().find(|(l, _)| l == label) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The counts as they are now.
    pub fn now(&self) -> Vec<u64> {
        self.0.iter().map(|(_, count)| count.load(Ordering::Relaxed)).collect()
    }

    /// What came since `before`, without the databases that had nothing.
    pub fn since(&self, before: &[u64]) -> BTreeMap<String, u64> {
        let counts = self.0.iter().zip(before);
        let new = counts.map(|((label, count), before)| (label.clone(), count.load(Ordering::Relaxed).saturating_sub(*before)));
        new.filter(|(_, count)| *count > 0).collect()
    }
}

/// The data of a store.
pub struct State {
    /// Grants of the component.
    pub grants: Arc<Grants>,
    /// Statements that this instance has run.
    pub statements: Arc<StatementCounts>,
    /// Number of this instance, unique in a running host.
    pub instance: u64,
    /// Resources of the guest.
    pub table: ResourceTable,
    /// Databases and key-value stores that the guest has open.
    open: usize,
    /// Limit of memory.
    pub limits: StoreLimits,
    wasi: WasiCtx,
    http: WasiHttpCtx,
    outbound: Outbound,
}

impl State {
    /// How many databases and stores one instance may have open, as in Spin.
    const MAX_OPEN: usize = 256;

    /// State of a new instance.
    ///
    /// # Errors
    /// If a mounted folder is gone.
    pub fn new(grants: &Arc<Grants>, instance: u64, limits: StoreLimits, outbound: Outbound) -> Result<Self> {
        Ok(Self {
            grants: grants.clone(),
            statements: Arc::new(StatementCounts::new(grants)),
            instance,
            table: ResourceTable::new(),
            open: 0,
            limits,
            wasi: wasi(grants)?,
            http: WasiHttpCtx::new(),
            outbound,
        })
    }
}

/// What a guest's handles stand for. A handle's type is the bindings' own, which know nothing of this side; the table knows by its number.
impl State {
    /// Whether the guest has as much open as it may.
    pub fn is_full(&self) -> bool {
        self.open >= Self::MAX_OPEN
    }

    /// Keeps what a new handle stands for.
    ///
    /// # Errors
    /// If the table is full.
    pub fn hold<H: 'static, T: Send + 'static>(&mut self, thing: T) -> wasmtime::Result<Resource<H>> {
        let held = self.table.push(thing)?;
        self.open += 1;
        Ok(Resource::new_own(held.rep()))
    }

    /// What a handle stands for.
    ///
    /// # Errors
    /// If it stands for nothing, or something of another kind.
    pub fn held<H: 'static, T: 'static>(&self, handle: &Resource<H>) -> wasmtime::Result<&T> {
        Ok(self.table.get(&Resource::new_borrow(handle.rep()))?)
    }

    /// Drops what a handle stood for.
    ///
    /// # Errors
    /// As [`State::held`].
    pub fn let_go<H: 'static, T: 'static>(&mut self, handle: &Resource<H>) -> wasmtime::Result<()> {
        self.table.delete(Resource::<T>::new_own(handle.rep()))?;
        self.open -= 1;
        Ok(())
    }
}

fn wasi(grants: &Arc<Grants>) -> Result<WasiCtx> {
    let mut builder = WasiCtxBuilder::new();
    for (name, value) in &grants.environment {
        builder.env(name, value);
    }
    for (folder, inside) in &grants.mounts {
        builder.preopened_dir(folder, inside, FsPerms::ReadOnly)?;
    }
    if !grants.silent {
        builder.stdout(stdio::Output::new(&grants.component));
        builder.stderr(stdio::Output::new(&grants.component));
    }
    // Mounted files are small and in the system's cache: reading them here is quicker than on another thread.
    builder.allow_blocking_current_thread(true);
    sockets::restrict(&mut builder, grants.hosts.clone());
    Ok(builder.build())
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for State {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { hooks: &mut self.outbound, table: &mut self.table, ctx: &mut self.http }
    }
}

/// Tells generated bindings that their host functions work on a [`State`].
pub struct HostData;

impl HasData for HostData {
    type Data<'a> = &'a mut State;
}
