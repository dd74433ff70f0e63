//! HTTP over the network, with connections that are kept and TLS for `https`.

use std::time::Duration;

use anyhow::Result;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody};

/// How long to wait for an answer where the guest does not say, as in Spin.
const PATIENCE: Duration = Duration::from_secs(600);

/// A pool of connections. Copies share it.
#[derive(Clone)]
pub struct Client(legacy::Client<HttpsConnector<HttpConnector>, WasiBody>);

impl Client {
    /// A client that trusts Mozilla's root certificates.
    ///
    /// # Errors
    /// If TLS cannot be set up.
    pub fn new() -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(rustls::crypto::ring::default_provider())?
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        Ok(Self(legacy::Client::builder(TokioExecutor::new()).build(connector)))
    }

    /// Sends `request` and gives the answer when its headers are there.
    ///
    /// # Errors
    /// In the terms of `wasi:http`: no such host, refused, timed out, or a broken protocol.
    pub async fn send(&self, request: Request<WasiBody>, options: RequestOptions) -> Result<Response<WasiBody>, Error> {
        let connect = options.connect_timeout.unwrap_or(PATIENCE);
        let patience = connect.saturating_add(options.first_byte_timeout.unwrap_or(PATIENCE));
        let answer = tokio::time::timeout(patience, self.0.request(request)).await;
        let response = answer.map_err(|_| Error::ConnectionReadTimeout)?.map_err(explain)?;
        Ok(response.map(|body| body.map_err(Error::from).boxed_unsync()))
    }
}

fn explain(error: legacy::Error) -> Error {
    if !error.is_connect() {
        return Error::HttpProtocolError;
    }
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        let text = error.to_string();
        if text.contains("dns error") || text.contains("lookup") {
            return Error::DnsError { rcode: Some("address not available".to_owned()), info_code: Some(0) };
        }
        if text.contains("tls") || text.contains("certificate") {
            return Error::TlsProtocolError;
        }
        cause = error.source();
    }
    Error::ConnectionRefused
}
