//! The set-up of an empty site: once in its life.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/desk/first-run" for anybody => handlers::form,
    POST "/desk/first-run" with form for anybody => handlers::set_up,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
