//! The studio: portals and the site, drafted; all drafts reviewed and published.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio" for agent => handlers::overview::overview,
    GET "/studio/site" for agent => handlers::site::form,
    POST "/studio/site" with form for agent => handlers::site::save,
    GET "/studio/portals/new" for agent => handlers::portal::new,
    POST "/studio/portals/new" with form for agent => handlers::portal::create,
    GET "/studio/portals/:key" for agent => handlers::portal::form,
    POST "/studio/portals/:key" with form for agent => handlers::portal::save,
    GET "/studio/drafts" for agent => handlers::review::review,
    POST "/studio/drafts/publication" with form for agent => handlers::review::publish,
    POST "/studio/drafts/:kind/:key/discarding" with form for agent => handlers::review::discard,
    GET "/studio/history/:kind/:key" for agent => handlers::history::history,
    POST "/studio/history/:kind/:key/revert" with form for agent => handlers::history::revert,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
