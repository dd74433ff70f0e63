//! Tells people what happened, by mail; in development into a mailbox, which the component `mailbox` shows.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod retry;
mod round;
mod transport;

routes! {
    POST "/wake" for component => handlers::wake,
    POST "/courier/tick" for operator => handlers::tick,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
