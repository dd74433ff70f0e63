//! The HTTP/1.1 server in front of an application.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use wasmtime_wasi_http::Error;

use crate::app::App;

/// Connections that may be open at the same time; more wait in the system's queue.
const MAX_CONNECTIONS: usize = 4096;
/// How long a stop waits for requests and background work.
const GRACE: Duration = Duration::from_secs(5);

/// Opens the port.
///
/// # Errors
/// Says so if the port is taken.
pub async fn bind(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!("{address} is already in use: stop what listens there, or choose another port with --listen"),
        _ => anyhow!("cannot listen on {address}: {error}"),
    })
}

/// Serves `app` until `stop` says so, then finishes what is in flight.
pub async fn serve(app: Arc<App>, listener: TcpListener, mut stop: watch::Receiver<bool>) {
    let slots = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &slots) => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        if let Some(accepted) = accepted {
            answer(&app, accepted, &graceful);
        }
    }
    drop(listener);
    let finished = async {
        graceful.shutdown().await;
        while app.census.busy() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    if tokio::time::timeout(GRACE, finished).await.is_err() {
        eprintln!("stopped with requests still in flight after {} s", GRACE.as_secs());
    }
}

/// A connection, who is at its other end, and its slot.
type Accepted = (TcpStream, SocketAddr, OwnedSemaphorePermit);

/// Has `app` answer the requests of a connection.
fn answer(app: &Arc<App>, (stream, client, slot): Accepted, graceful: &GracefulShutdown) {
    let app = app.clone();
    let service = service_fn(move |request: http::Request<Incoming>| {
        let app = app.clone();
        let request = request.map(|body| body.map_err(Error::from).boxed_unsync());
        async move { app.handle(request, client).await }
    });
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // A connection that breaks is the client's affair; hyper has no more to say about it.
        drop(connection.await);
        drop(slot);
    });
}

async fn accept(listener: &TcpListener, slots: &Arc<Semaphore>) -> Option<Accepted> {
    let slot = slots.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, client)) => {
            stream.set_nodelay(true).ok()?;
            Some((stream, client, slot))
        }
        Err(error) => {
            eprintln!("cannot accept a connection: {error}");
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}
