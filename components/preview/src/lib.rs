//! Previews: what customers will see once drafts are published, drawn by what draws it for them.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;

routes! {
    GET "/studio/preview" for agent => handlers::frame::frame,
    GET "/studio/preview/site/" for agent => handlers::front::hub,
    GET "/studio/preview/site/p/:portal" for agent => handlers::front::portal,
    GET "/studio/preview/site/sign-in" for agent => handlers::front::sign_in,
    GET "/studio/preview/site/sign-in/up" for agent => handlers::front::sign_in,
    GET "/studio/preview/site/nothing-there" for agent => handlers::front::nothing_there,
    GET "/studio/preview/site/brand.css" for agent => handlers::frame::brand,
    GET "/studio/preview/site/p/:portal/brand.css" for agent => handlers::frame::brand;
    else handlers::frame::elsewhere
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
