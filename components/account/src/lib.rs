//! Customers sign in, up and out; a customer's own account; their organisations, whose leads manage the members.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod asked;
mod forms;
mod handlers;
mod pages;

routes! {
    GET "/sign-in" for anybody => handlers::sign_in::form,
    POST "/sign-in" with form for oneself => handlers::sign_in::ask,
    GET "/sign-in/up" for anybody => handlers::sign_in::sign_up_form,
    GET "/sign-in/code" for anybody => handlers::proof::code_form,
    POST "/sign-in/code" with form for oneself => handlers::proof::code,
    GET "/sign-in/link" for anybody => handlers::proof::link_form,
    POST "/sign-in/link" with form for oneself => handlers::proof::link,
    GET "/account" for customer => handlers::account::account,
    POST "/account/sessions/end" with form for customer => handlers::account::end_other_sessions,
    POST "/account/sessions/:id/end" with form for customer => handlers::account::end_session,
    GET "/account/organisations" for customer => handlers::organisations::list,
    POST "/account/invitations/:invitation/acceptance" with form for customer => handlers::organisations::accept,
    POST "/account/invitations/:invitation/refusal" with form for customer => handlers::organisations::decline,
    GET "/account/organisations/:organisation" for customer => handlers::members::list,
    POST "/account/organisations/:organisation/invitations" with form for customer => handlers::members::invite,
    POST "/account/organisations/:organisation/invitations/:invitation/withdrawal" with form for customer => handlers::members::withdraw,
    GET "/account/organisations/:organisation/members/:member" for customer => handlers::member::detail,
    POST "/account/organisations/:organisation/members/:member/role" with form for customer => handlers::member::change_role,
    POST "/account/organisations/:organisation/members/:member/removal" with form for customer => handlers::member::remove,
    POST "/account/sign-out" with form for oneself => handlers::account::sign_out,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve_portals(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
