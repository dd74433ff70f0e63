//! Forms of request types, and their submission.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;

routes! {
    GET "/p/:portal/new/:type" for anybody => handlers::form,
    POST "/p/:portal/new/:type" with form for customer => handlers::submit,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve_portals(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
