//! The conditions in the forms of request types, drafted: when something is asked, must be answered, or is offered.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;
mod shape;
mod target;

routes! {
    GET "/studio/request-types/:key/conditions/:field/:of" for agent => handlers::form,
    POST "/studio/request-types/:key/conditions/:field/:of" with form for agent => handlers::save,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
