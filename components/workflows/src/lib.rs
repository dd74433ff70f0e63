//! Workflows and workspaces, drafted: how requests go through the team, and to which part of it.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/workflows/new" for agent => handlers::workflow::new,
    POST "/studio/workflows/new" with form for agent => handlers::workflow::create,
    GET "/studio/workflows/:key" for agent => handlers::workflow::form,
    POST "/studio/workflows/:key" with form for agent => handlers::workflow::save,
    POST "/studio/workflows/:key/statuses" with form for agent => handlers::workflow::add_status,
    GET "/studio/workflows/:key/statuses/:status" for agent => handlers::status::form,
    POST "/studio/workflows/:key/statuses/:status" with form for agent => handlers::status::save,
    POST "/studio/workflows/:key/statuses/:status/place" with form for agent => handlers::status::put,
    POST "/studio/workflows/:key/statuses/:status/removal" with form for agent => handlers::status::remove,
    POST "/studio/workflows/:key/transitions" with form for agent => handlers::workflow::add_transition,
    GET "/studio/workflows/:key/transitions/:transition" for agent => handlers::transition::form,
    POST "/studio/workflows/:key/transitions/:transition" with form for agent => handlers::transition::save,
    POST "/studio/workflows/:key/transitions/:transition/place" with form for agent => handlers::transition::put,
    POST "/studio/workflows/:key/transitions/:transition/removal" with form for agent => handlers::transition::remove,
    GET "/studio/workspaces/new" for agent => handlers::workspace::new,
    POST "/studio/workspaces/new" with form for agent => handlers::workspace::create,
    GET "/studio/workspaces/:key" for agent => handlers::workspace::form,
    POST "/studio/workspaces/:key" with form for agent => handlers::workspace::save,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
