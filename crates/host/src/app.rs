//! A loaded application: its routes, and its components ready to answer.

mod load;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use anyhow::Result;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Empty, Full};
use tokio::sync::Semaphore;
use wasmtime_wasi_http::handler::ProxyHandler;
use wasmtime_wasi_http::{Error, WasiBody};

use crate::access_log::Recorder;
use crate::application::{Answering, Application, CHAINED_CLIENT};
use crate::headers;
use crate::instance::{Census, Maker};
use crate::routes::{Match, Router};
use crate::trace::Trace;

/// Path prefix that Spin answers by itself.
const WELL_KNOWN: &str = "/.well-known/spin/";

/// An application that can answer requests.
pub struct App {
    name: String,
    version: String,
    /// Its public routes.
    pub router: Router,
    /// One line about each component that has one.
    pub descriptions: HashMap<String, String>,
    /// Its records, if anybody wants them.
    pub recorder: Option<Arc<Recorder>>,
    /// Its instances.
    pub census: Arc<Census>,
    components: HashMap<String, ProxyHandler<Maker>>,
    permits: Semaphore,
    address: OnceLock<SocketAddr>,
}

impl Application for App {
    fn address(&self) -> Option<SocketAddr> {
        self.address.get().copied()
    }

    fn call<'a>(&'a self, component: &'a str, mut request: Request<WasiBody>) -> Answering<'a> {
        Box::pin(async move {
            let Some(handler) = self.components.get(component) else {
                return Err(Error::InternalError(Some(format!("unknown routing destination '{component}'"))));
            };
            let trace = Trace::start(self.recorder.as_ref(), &request);
            let path = request.uri().path().to_owned();
            let found = Match::chained(component, &path);
            headers::complete_uri(&mut request).map_err(|error| Error::InternalError(Some(error.to_string())))?;
            Ok(answer(handler, request, &found, CHAINED_CLIENT, trace).await)
        })
    }
}

impl App {
    /// Tells the application where it listens.
    pub fn set_address(&self, address: SocketAddr) {
        self.address.get_or_init(|| address);
    }

    /// Answers a request from outside.
    ///
    /// # Errors
    /// If the request names no host or two, where Spin closes the connection too.
    pub async fn handle(&self, mut request: Request<WasiBody>, client: SocketAddr) -> Result<Response<WasiBody>> {
        headers::strip(&mut request);
        let trace = Trace::start(self.recorder.as_ref(), &request);
        let path = request.uri().path().to_owned();
        if let Some(page) = path.strip_prefix(WELL_KNOWN) {
            return Ok(follow(trace, self.well_known(page)));
        }
        let Some(found) = self.router.find(&path) else {
            return Ok(follow(trace, status(StatusCode::NOT_FOUND)));
        };
        headers::complete_uri(&mut request)?;
        let Some(handler) = self.components.get(&found.target.component) else {
            return Ok(follow(trace, status(StatusCode::INTERNAL_SERVER_ERROR)));
        };
        let _permit = self.permits.acquire().await?;
        Ok(answer(handler, request, &found, client, trace).await)
    }

    fn well_known(&self, page: &str) -> Response<WasiBody> {
        match page {
            "health" => Response::new(full("OK")),
            "info" => {
                let mut response = Response::new(full(serde_json::json!({ "name": self.name, "version": self.version }).to_string()));
                response.headers_mut().insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
                response
            }
            _ => status(StatusCode::NOT_FOUND),
        }
    }
}

/// Has a component answer; whatever goes wrong in it is a 500, as in Spin.
async fn answer(
    handler: &ProxyHandler<Maker>,
    mut request: Request<WasiBody>,
    found: &Match<'_>,
    client: SocketAddr,
    mut trace: Option<Trace>,
) -> Response<WasiBody> {
    let component = &found.target.component;
    let served = trace.as_mut().map(|trace| trace.component(component));
    let response = match headers::describe_route(&mut request, found, client) {
        Ok(()) => handler.handle(served, request).await.map_err(anyhow::Error::from),
        Err(error) => Err(error),
    };
    let response = response.unwrap_or_else(|error| {
        eprintln!("[{component}] no answer: {error:#}");
        status(StatusCode::INTERNAL_SERVER_ERROR)
    });
    follow(trace, response)
}

fn follow(trace: Option<Trace>, response: Response<WasiBody>) -> Response<WasiBody> {
    match trace {
        Some(trace) => trace.follow(response),
        None => response,
    }
}

fn status(status: StatusCode) -> Response<WasiBody> {
    let mut response = Response::new(Empty::new().map_err(Error::from).boxed_unsync());
    *response.status_mut() = status;
    response
}

fn full(text: impl Into<Bytes>) -> WasiBody {
    Full::new(text.into()).map_err(Error::from).boxed_unsync()
}
