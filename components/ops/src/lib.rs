//! Health, migrations, a site from its definition, and the key to an empty one.

use bytes::Bytes;
use portico_web::{log, serve as web};
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod site;

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    log::start();
    let (parts, body) = request.into_parts();
    let context = web::context(parts).await;
    let response = match (context.method.as_str(), context.path.as_str()) {
        ("GET", "/ops/health") => handlers::health(&context).await,
        ("POST", "/ops/migrations") => handlers::migrations(&context).await,
        ("POST", "/ops/site") => site::load(&context, body).await,
        ("POST", "/ops/setup-key") => handlers::setup_key(&context, body).await,
        (_, "/ops/health") => handlers::method("GET, HEAD"),
        (_, "/ops/migrations" | "/ops/site" | "/ops/setup-key") => handlers::method("POST"),
        _ => handlers::not_found(),
    };
    web::finish(&context, response).map(FullBody::new)
}
