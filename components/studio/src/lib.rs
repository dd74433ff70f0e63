//! The studio: portals, workflows and the site, drafted; all drafts reviewed and published.

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
    GET "/studio/workflows/:key" for agent => handlers::workflow::form,
    POST "/studio/workflows/:key" with form for agent => handlers::workflow::save,
    POST "/studio/workflows/:key/statuses" with form for agent => handlers::workflow::add_status,
    GET "/studio/workflows/:key/statuses/:status" for agent => handlers::status::form,
    POST "/studio/workflows/:key/statuses/:status" with form for agent => handlers::status::save,
    POST "/studio/workflows/:key/statuses/:status/removal" with form for agent => handlers::status::remove,
    POST "/studio/workflows/:key/transitions" with form for agent => handlers::workflow::add_transition,
    GET "/studio/workflows/:key/transitions/:transition" for agent => handlers::transition::form,
    POST "/studio/workflows/:key/transitions/:transition" with form for agent => handlers::transition::save,
    POST "/studio/workflows/:key/transitions/:transition/removal" with form for agent => handlers::transition::remove,
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
