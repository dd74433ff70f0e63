//! Styles, scripts, icons and logos, as the front-end build left them.

use bytes::Bytes;
use portico_web::settings;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod encoding;
mod files;
mod handlers;

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    let https = settings::is_https(request.headers()).await;
    handlers::file(request.method(), request.uri().path(), request.headers(), https).map(FullBody::new)
}
