//! A customer's requests: the list, one of them with its conversation, replies and transitions.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/requests" for customer => handlers::list,
    GET "/requests/:key" for customer => handlers::detail,
    GET "/requests/:key/live" for anybody => handlers::live,
    POST "/requests/:key/replies" with form for customer => handlers::post_reply,
    POST "/requests/:key/transitions" with form for customer => handlers::take_transition,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve_portals(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}

/// The same routes natively, for the bench.
#[test]
#[ignore = "serves until it is ended: `cargo xtask bench` starts it"]
fn native_twin() -> Result<(), Box<dyn std::error::Error>> {
    Ok(portico_twin::serve(env!("CARGO_PKG_NAME"), ROUTES, handle)?)
}
