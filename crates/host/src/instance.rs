//! Instances of a component: how they are made, how many requests each gets, and when it is dropped.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::time::Sleep;
use wasmtime::component::GuestTaskId;
use wasmtime::{Store, StoreContextMut, StoreLimitsBuilder};
use wasmtime_wasi_http::WasiHttpView as _;
use wasmtime_wasi_http::handler::{HandlerState, Instance, Proxy, ShouldAccept, WorkerExpiration, WorkerState, WorkerStatus};
use wasmtime_wasi_http::p3::bindings::ServicePre;

use crate::engine;
use crate::grants::Grants;
use crate::outbound::Outbound;
use crate::state::State;
use crate::trace::{Served, ServedBy};

/// How far instances are used. Same for all components.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Requests that an instance gets in its life.
    pub max_requests: usize,
    /// Requests that it gets at the same time.
    pub max_concurrent: usize,
    /// Time for an answer, and for what a guest does after it.
    pub request_timeout: Duration,
    /// Time that an instance without work is kept.
    pub idle_timeout: Duration,
    /// Bytes of memory.
    pub max_memory: usize,
}

/// What instances share in a running host.
#[derive(Default)]
pub struct Census {
    made: AtomicU64,
    busy: AtomicUsize,
    closed: AtomicBool,
}

impl Census {
    /// From now on it is nobody's business how instances end.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// Instances that handle a request or work on after one.
    pub fn busy(&self) -> usize {
        self.busy.load(Ordering::Relaxed)
    }
}

/// Makes instances of one component.
pub struct Maker {
    /// The component, linked.
    pub pre: ServicePre<State>,
    /// Its grants.
    pub grants: Arc<Grants>,
    /// Its way out.
    pub outbound: Outbound,
    /// Its limits.
    pub limits: Limits,
    /// Counts instances.
    pub census: Arc<Census>,
}

impl HandlerState for Maker {
    type StoreData = State;
    type WorkerExpiration = Expiry;
    type WorkerState = Worker;

    async fn instantiate(&self) -> wasmtime::Result<Instance<State, Expiry, Worker>> {
        let number = self.census.made.fetch_add(1, Ordering::Relaxed) + 1;
        let limits = StoreLimitsBuilder::new().memory_size(self.limits.max_memory).build();
        let state = State::new(&self.grants, number, limits, self.outbound.clone()).map_err(wasmtime::Error::from_anyhow)?;
        let mut store = Store::new(self.pre.engine(), state);
        store.limiter(|state| &mut state.limits);
        engine::interrupt(&mut store);
        let proxy = Proxy::P3(self.pre.instantiate_async(&mut store).await?);
        Ok(Instance {
            store,
            proxy,
            view: |state| state.http(),
            expiration: Expiry::new(self.limits, self.census.clone()),
            state: Worker { limits: self.limits, census: self.census.clone() },
        })
    }
}

/// Decides whether an instance gets another request.
pub struct Worker {
    limits: Limits,
    census: Arc<Census>,
}

impl WorkerState for Worker {
    type StoreData = State;
    type RequestData = Option<ServedBy>;

    fn should_accept_request(&self, concurrent: usize, total: usize) -> ShouldAccept {
        if total >= self.limits.max_requests {
            ShouldAccept::Never
        } else if concurrent >= self.limits.max_concurrent {
            ShouldAccept::No
        } else {
            ShouldAccept::Yes
        }
    }

    fn on_request_start(
        &self,
        store: StoreContextMut<'_, State>,
        served: Option<ServedBy>,
        _: GuestTaskId,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + Sync>> {
        if let Some(served) = served {
            served.get_or_init(|| Served::by(store.data()));
        }
        Box::pin(tokio::time::sleep(self.limits.request_timeout))
    }

    fn drop(&self, store: Store<State>, result: wasmtime::Result<()>) {
        let State { grants, instance, .. } = store.data();
        match result {
            Err(error) if !self.census.closed.load(Ordering::Relaxed) => {
                eprintln!("[{}] instance {instance} stopped: {error:?}", grants.component);
            }
            _ => {}
        }
    }
}

/// Decides when an instance is dropped: after its idle time, or when a request took too long.
pub struct Expiry {
    limits: Limits,
    census: Arc<Census>,
    busy: bool,
    alarm: Pin<Box<Sleep>>,
}

impl Expiry {
    fn new(limits: Limits, census: Arc<Census>) -> Self {
        Self { limits, census, busy: false, alarm: Box::pin(tokio::time::sleep(limits.idle_timeout)) }
    }

    fn set_busy(&mut self, busy: bool) {
        match (self.busy, busy) {
            (false, true) => _ = self.census.busy.fetch_add(1, Ordering::Relaxed),
            (true, false) => _ = self.census.busy.fetch_sub(1, Ordering::Relaxed),
            _ => {}
        }
        self.busy = busy;
    }
}

impl WorkerExpiration for Expiry {
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>, status: WorkerStatus, since: Instant) -> Poll<()> {
        let (busy, patience) = match status {
            WorkerStatus::Idle => (false, self.limits.idle_timeout),
            WorkerStatus::Requests | WorkerStatus::PostReturn => (true, self.limits.request_timeout),
        };
        self.set_busy(busy);
        let due = tokio::time::Instant::from_std(since + patience);
        // An alarm that is set too early is left alone until it rings: setting it anew for each request would cost more.
        if self.alarm.deadline() > due {
            self.alarm.as_mut().reset(due);
        }
        while self.alarm.as_mut().poll(context).is_ready() {
            if tokio::time::Instant::now() >= due {
                return Poll::Ready(());
            }
            self.alarm.as_mut().reset(due);
        }
        Poll::Pending
    }
}

impl Drop for Expiry {
    fn drop(&mut self) {
        self.set_busy(false);
    }
}
