//! The configuration's texts in all of their languages: what is missing, what is behind its source, and the way to translators and back.

use bytes::Bytes;
use portico_studio::upload::LARGEST_UPLOAD;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod changes;
mod handlers;
mod pages;
mod xliff;

routes! {
    GET "/studio/languages" for agent => handlers::overview,
    GET "/studio/languages/:language" for agent => handlers::language,
    GET "/studio/languages/:language/export" for agent => handlers::export,
    POST "/studio/languages/:language/import" with bytes(LARGEST_UPLOAD) for agent => handlers::import,
    POST "/studio/languages/:language/drafts" with form for agent => handlers::draft,
    POST "/studio/languages/:language/confirmations" with form for agent => handlers::confirm,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
