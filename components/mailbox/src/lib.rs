//! The development mailbox: mail that went nowhere else.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;

routes! {
    GET "/dev/mail" for anybody => handlers::mailbox,
    GET "/dev/mail/:id" for anybody => handlers::kept_mail,
    GET "/dev/mail/:id/html" for anybody => handlers::kept_html,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
