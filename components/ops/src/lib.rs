//! Health, migrations, and the key to an empty site.

use bytes::Bytes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::log::start();
    let path = request.uri().path().to_owned();
    let answer = match (request.method().as_str(), path.as_str()) {
        ("GET" | "HEAD", "/ops/health") => handlers::health().await,
        ("POST", "/ops/migrations") => handlers::migrations(request).await,
        ("POST", "/ops/setup-key") => handlers::setup_key(request).await,
        (_, "/ops/health") => handlers::method("GET, HEAD"),
        (_, "/ops/migrations" | "/ops/setup-key") => handlers::method("POST"),
        _ => handlers::not_found(),
    };
    let nosniff = (http::header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    answer.header(nosniff.0, nosniff.1).into_response().map(|body| FullBody::new(Bytes::from(body)))
}
