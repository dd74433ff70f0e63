//! Organisations and contacts from a file: looked through first, then read in.

use bytes::Bytes;
use portico::people::import::LARGEST_IMPORT;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/people/imports" for agent => handlers::files::list,
    POST "/studio/people/imports" with bytes(LARGEST_IMPORT) for agent => handlers::files::send,
    GET "/studio/people/imports/:import" for agent => handlers::files::lines,
    POST "/studio/people/imports/:import/reading" with form for agent => handlers::reading::read_in,
    POST "/studio/people/imports/:import/discarding" with form for agent => handlers::reading::discard,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
