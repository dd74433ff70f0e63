//! Portals' own domains: claimed, proved by a DNS record, released.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;
mod record;
mod resolver;

routes! {
    GET "/studio/domains" for agent => handlers::list,
    GET "/studio/domains/:portal" for agent => handlers::portal,
    POST "/studio/domains/:portal" with form for agent => handlers::claim,
    POST "/studio/domains/:portal/:host/proof" with form for agent => handlers::prove,
    GET "/studio/domains/:portal/:host/release" for agent => handlers::release_form,
    POST "/studio/domains/:portal/:host/release" with form for agent => handlers::release,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
