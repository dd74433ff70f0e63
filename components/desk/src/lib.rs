//! The team's console: queues, requests, replies and notes.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/desk" for anybody => handlers::queues::front,
    GET "/desk/queues/:queue" for agent => handlers::queues::queue,
    GET "/desk/requests/:key" for agent => handlers::requests::request,
    POST "/desk/requests/:key/replies" with form for agent => handlers::replies::post_reply,
    POST "/desk/requests/:key/replies/withdrawal" with form for agent => handlers::replies::withdraw_reply,
    POST "/desk/requests/:key/notes" with form for agent => handlers::notes::post_note,
    POST "/desk/requests/:key/transitions" with form for agent => handlers::changes::transition,
    POST "/desk/requests/:key/assignment" with form for agent => handlers::changes::assign,
    POST "/desk/requests/:key/priority" with form for agent => handlers::changes::prioritise,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}

/// The same routes natively, for the bench.
#[test]
#[ignore = "serves until it is ended: `cargo xtask bench` starts it"]
fn native_twin() -> Result<(), Box<dyn std::error::Error>> {
    Ok(portico_twin::serve(env!("CARGO_PKG_NAME"), ROUTES, handle)?)
}
