//! The set-up of an empty site: once in its life.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/desk/first-run" => handlers::form,
    POST "/desk/first-run" => handlers::set_up,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
