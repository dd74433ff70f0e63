//! A customer's requests: the list, one of them with its conversation, replies and transitions.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/requests" => handlers::list,
    GET "/requests/:key" => handlers::detail,
    GET "/requests/:key/live" => handlers::live,
    POST "/requests/:key/replies" => handlers::post_reply,
    POST "/requests/:key/transitions" => handlers::take_transition,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
