//! The application around a component, as the component may use it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, OnceLock, Weak};

use http::{Request, Response};
use wasmtime_wasi_http::{Error, WasiBody};

/// Client address that a component sees when a neighbour calls it, as in Spin.
pub const CHAINED_CLIENT: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);

/// The answer of a neighbour, in time.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Response<WasiBody>, Error>> + Send + 'a>>;

/// An application for those inside it.
pub trait Application: Send + Sync {
    /// Where it listens.
    fn address(&self) -> Option<SocketAddr>;

    /// Calls a component without leaving the process.
    ///
    /// # Errors
    /// If there is no such component.
    fn call<'a>(&'a self, component: &'a str, request: Request<WasiBody>) -> Answering<'a>;
}

/// A way back to the application for its own components, which must not keep it alive.
#[derive(Clone, Default)]
pub struct AppHandle(Arc<OnceLock<Weak<dyn Application>>>);

impl AppHandle {
    /// Says which application it is.
    pub fn lead_to(&self, app: Weak<dyn Application>) {
        self.0.get_or_init(|| app);
    }

    /// The application; `None` before it is made, and when the host is stopping.
    pub fn app(&self) -> Option<Arc<dyn Application>> {
        self.0.get()?.upgrade()
    }
}
