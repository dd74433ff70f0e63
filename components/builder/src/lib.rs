//! The builder: request types, drafted; ready portals to begin with.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/starting-points" for agent => handlers::starting_point::all,
    POST "/studio/starting-points/:key" with form for agent => handlers::starting_point::begin,
    GET "/studio/request-types/new" for agent => handlers::request_type::new,
    POST "/studio/request-types/new" with form for agent => handlers::request_type::create,
    GET "/studio/request-types/:key" for agent => handlers::request_type::form,
    POST "/studio/request-types/:key" with form for agent => handlers::request_type::save,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
