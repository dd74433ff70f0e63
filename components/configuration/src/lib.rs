//! The configuration as one file, in the browser: taken out, compared with another, and what differs drafted.

use bytes::Bytes;
use portico_studio::upload::LARGEST_UPLOAD;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

/// A file sent once more with what was ticked: each of its lines ends with one byte more.
const LARGEST_AGAIN: usize = LARGEST_UPLOAD + 512 * 1024;

routes! {
    GET "/studio/configuration" for agent => handlers::file::front,
    GET "/studio/configuration/export" for agent => handlers::file::export,
    POST "/studio/configuration/comparison" with bytes(LARGEST_AGAIN) for agent => handlers::comparison::compare,
    POST "/studio/configuration/drafts" with bytes(LARGEST_AGAIN) for agent => handlers::comparison::draft,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
