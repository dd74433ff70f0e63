//! Calls that a component makes: to hosts that it is granted, to its own application, and to its neighbours without leaving the process.

mod client;

use std::net::SocketAddr;
use std::sync::Arc;

use http::uri::{Authority, Scheme};
use http::{Request, Response, Uri};
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody, WasiHttpHooks};

use crate::allowed_hosts::chaining_target;
use crate::application::AppHandle;
use crate::grants::Grants;

pub use client::Client;

/// The way out for one instance.
#[derive(Clone)]
pub struct Outbound {
    /// What it may call.
    pub grants: Arc<Grants>,
    /// Connections, shared by all instances.
    pub client: Client,
    /// The application around it.
    pub app: AppHandle,
}

type Finished = Box<dyn Future<Output = Result<(), Error>> + Send>;
type Answer = Result<(Response<WasiBody>, Finished), Error>;

impl WasiHttpHooks for Outbound {
    fn send_request(
        &mut self,
        request: Request<WasiBody>,
        options: Option<RequestOptions>,
        _processed: Finished,
    ) -> Box<dyn Future<Output = Answer> + Send> {
        let outbound = self.clone();
        Box::new(async move {
            let response = outbound.send(request, options.unwrap_or_default()).await?;
            let done: Finished = Box::new(std::future::ready(Ok(())));
            Ok((response, done))
        })
    }
}

impl Outbound {
    async fn send(self, mut request: Request<WasiBody>, options: RequestOptions) -> Result<Response<WasiBody>, Error> {
        if is_for_itself(request.uri()) {
            self.check(self.grants.hosts.allows_self(), request.uri())?;
            let address = self.app.app().and_then(|app| app.address()).ok_or(Error::HttpRequestUriInvalid)?;
            redirect(&mut request, address)?;
            return self.client.send(request, options).await;
        }
        let uri = request.uri();
        let scheme = uri.scheme_str().unwrap_or("https");
        let host = uri.host().unwrap_or_default();
        self.check(self.grants.hosts.allows(scheme, host, uri.port_u16()), uri)?;
        match chaining_target(host).map(str::to_owned) {
            Some(component) => self.app.app().ok_or(Error::DestinationUnavailable)?.call(&component, request).await,
            None => self.client.send(request, options).await,
        }
    }

    /// Refuses what is not granted, with Spin's error, and tells the developer what to grant.
    fn check(&self, allowed: bool, uri: &Uri) -> Result<(), Error> {
        if allowed {
            return Ok(());
        }
        if !self.grants.silent {
            let scheme = uri.scheme_str().unwrap_or("http");
            let authority = uri.authority().map_or("self", Authority::as_str);
            eprintln!(
                "[{}] A component tried to make an outbound request to a non-allowed URL; to allow it, add {scheme}://{authority} to its `allowed_outbound_hosts`.",
                self.grants.component
            );
        }
        Err(Error::HttpRequestDenied)
    }
}

/// A request without a host, or to `self.alt`, is meant for the application itself.
fn is_for_itself(uri: &Uri) -> bool {
    uri.authority().is_none_or(|authority| authority.host().is_empty() || authority.host() == "self.alt")
}

fn redirect(request: &mut Request<WasiBody>, address: SocketAddr) -> Result<(), Error> {
    let authority = Authority::try_from(address.to_string()).map_err(|_| Error::HttpRequestUriInvalid)?;
    let host = http::HeaderValue::from_str(authority.as_str()).map_err(|_| Error::HttpRequestUriInvalid)?;
    request.headers_mut().insert(http::header::HOST, host);
    let mut parts = std::mem::take(request.uri_mut()).into_parts();
    parts.scheme = Some(Scheme::HTTP);
    parts.authority = Some(authority);
    *request.uri_mut() = Uri::from_parts(parts).map_err(|_| Error::HttpRequestUriInvalid)?;
    Ok(())
}
