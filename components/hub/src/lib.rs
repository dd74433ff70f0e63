//! The hub and the fronts of portals; everything that nobody else answers is a 404 here.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;

routes! {
    GET "/" => handlers::hub,
    GET "/p/:portal" => handlers::portal,
    GET "/brand.css" => handlers::site_brand,
    GET "/p/:portal/brand.css" => handlers::portal_brand,
    GET "/robots.txt" => handlers::robots;
    else handlers::nowhere
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
