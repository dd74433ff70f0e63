//! Tells people what happened, by mail; in development into a mailbox that a page shows.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod mail;
mod pages;
mod retry;
mod round;
mod transport;

routes! {
    POST "/wake" => handlers::wake,
    POST "/courier/tick" => handlers::tick,
    GET "/dev/mail" => handlers::mailbox,
    GET "/dev/mail/:id" => handlers::kept_mail,
    GET "/dev/mail/:id/html" => handlers::kept_html,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
