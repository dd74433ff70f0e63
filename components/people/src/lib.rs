//! People in the studio: organisations and contacts. What is done here is done at once.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/people/organisations" for agent => handlers::organisations::list,
    GET "/studio/people/organisations/new" for agent => handlers::organisations::new,
    POST "/studio/people/organisations/new" with form for agent => handlers::organisations::create,
    GET "/studio/people/organisations/:organisation" for agent => handlers::organisation::profile,
    POST "/studio/people/organisations/:organisation" with form for agent => handlers::organisation::save,
    POST "/studio/people/organisations/:organisation/notes" with form for agent => handlers::organisation::note,
    POST "/studio/people/organisations/:organisation/members" with form for agent => handlers::members::add,
    POST "/studio/people/organisations/:organisation/members/:contact/role" with form for agent => handlers::members::change_role,
    POST "/studio/people/organisations/:organisation/members/:contact/removal" with form for agent => handlers::members::remove,
    POST "/studio/people/organisations/:organisation/invitations/:invitation/withdrawal" with form for agent => handlers::members::withdraw,
    GET "/studio/people/contacts" for agent => handlers::contacts::list,
    GET "/studio/people/contacts/new" for agent => handlers::contacts::new,
    POST "/studio/people/contacts/new" with form for agent => handlers::contacts::create,
    GET "/studio/people/contacts/:contact" for agent => handlers::contact::profile,
    POST "/studio/people/contacts/:contact/name" with form for agent => handlers::contact::rename,
    POST "/studio/people/contacts/:contact/sessions/end" with form for agent => handlers::contact::end_sessions,
    POST "/studio/people/contacts/:contact/deactivation" with form for agent => handlers::contact::deactivate,
    POST "/studio/people/contacts/:contact/reactivation" with form for agent => handlers::contact::reactivate,
    GET "/studio/people/contacts/:contact/merge" for agent => handlers::merge::plan,
    POST "/studio/people/contacts/:contact/merge" with form for agent => handlers::merge::merge,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
