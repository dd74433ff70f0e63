//! The hub and the fronts of portals; everything that nobody else answers is a 404 here.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod image;
mod terms;

routes! {
    GET "/" for anybody => handlers::hub,
    GET "/p/:portal" for anybody => handlers::portal,
    GET "/brand.css" for anybody => handlers::site_brand,
    GET "/p/:portal/brand.css" for anybody => handlers::portal_brand,
    GET "/brand/:name" for anybody => image::image,
    GET "/brand/:name/icon" for anybody => image::icon,
    GET "/p/:portal/terms" for anybody => terms::terms,
    GET "/robots.txt" for anybody => handlers::robots;
    else handlers::nowhere
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
