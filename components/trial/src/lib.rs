//! Forms of request types within a preview: filled in and tried out.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;

routes! {
    GET "/studio/preview/site/p/:portal/new/:type" for agent => handlers::form,
    POST "/studio/preview/site/p/:portal/new/:type" with form for agent => handlers::try_out,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
