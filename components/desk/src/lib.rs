//! The team's console: queues, requests, replies and notes.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/desk" => handlers::queues::front,
    GET "/desk/queues/:queue" => handlers::queues::queue,
    GET "/desk/requests/:key" => handlers::requests::request,
    POST "/desk/requests/:key/replies" => handlers::replies::post_reply,
    POST "/desk/requests/:key/replies/withdrawal" => handlers::replies::withdraw_reply,
    POST "/desk/requests/:key/notes" => handlers::notes::post_note,
    POST "/desk/requests/:key/transitions" => handlers::changes::transition,
    POST "/desk/requests/:key/assignment" => handlers::changes::assign,
    POST "/desk/requests/:key/priority" => handlers::changes::prioritise,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
