//! The questions of request types' forms, drafted.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/request-types/:key/fields" for agent => handlers::list,
    POST "/studio/request-types/:key/fields" with form for agent => handlers::add,
    GET "/studio/request-types/:key/fields/:field" for agent => handlers::form,
    POST "/studio/request-types/:key/fields/:field" with form for agent => handlers::save,
    POST "/studio/request-types/:key/fields/:field/place" with form for agent => handlers::place,
    POST "/studio/request-types/:key/fields/:field/removal" with form for agent => handlers::remove,
    POST "/studio/request-types/:key/fields/:field/return" with form for agent => handlers::bring_back,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
