//! A component's native twin: its routes, checks, statements and HTML in a program of this machine behind hyper, without WebAssembly and a
//! runtime for it. What the component is slower by is the price of those two; the bench measures both side by side.
//!
//! A component is a `cdylib` only, so its twin is started from its tests. What a runtime would give it, it takes from the environment
//! ([`portico_web::native`]).

mod describe;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};

use anyhow::Result;
use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use portico_web::routes::Route;
use portico_web::{Component, Path, RequestContext, Response, respond};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::{LocalSet, spawn_local};

use describe::describe;

/// Threads that answer, each with connections of its own to the databases: as many as the machines that the budgets are for have cores.
const THREADS: usize = 2;

/// Serves on a port that the system chooses, says where as a host does, and never ends. `routes` and `handle` are what
/// [`routes!`](portico_web::routes!) made of the component's table.
///
/// # Errors
/// Where it can't listen.
pub fn serve<H>(component: &'static str, routes: &'static [Route], handle: H) -> Result<()>
where
    H: AsyncFn(&mut RequestContext, Option<&Route>, &Path) -> portico_web::Result<Response> + Copy + Send + 'static,
{
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (sender, connections) = unbounded_channel();
            std::thread::spawn(move || thread(connections, component, routes, handle));
            sender
        })
        .collect();
    println!("Serving http://{}", listener.local_addr()?);
    // In turn: who accepts for itself takes more than its share.
    for thread in threads.iter().cycle() {
        thread.send(listener.accept()?)?;
    }
    Ok(())
}

/// Answers on the connections that it is given, all at once.
fn thread<H>(
    mut connections: UnboundedReceiver<(TcpStream, SocketAddr)>,
    component: &'static str,
    routes: &'static [Route],
    handle: H,
) -> Result<()>
where
    H: AsyncFn(&mut RequestContext, Option<&Route>, &Path) -> portico_web::Result<Response> + Copy + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, async move {
        while let Some((stream, peer)) = connections.recv().await {
            stream.set_nonblocking(true)?;
            stream.set_nodelay(true)?;
            let stream = TokioIo::new(tokio::net::TcpStream::from_std(stream)?);
            let answer = service_fn(move |mut request: Request<Incoming>| async move {
                describe(&mut request, peer);
                let (parts, body) = request.into_parts();
                Ok::<_, Infallible>(
                    respond(parts, body, Component { name: component, shows_portals: true }, routes, handle).await.map(Full::<Bytes>::new),
                )
            });
            spawn_local(async move {
                if let Err(error) = http1::Builder::new().serve_connection(stream, answer).await {
                    eprintln!("a connection to the twin of {component} broke: {error}");
                }
            });
        }
        Ok(())
    })
}
