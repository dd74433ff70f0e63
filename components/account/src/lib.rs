//! Customers sign in, up and out; a customer's own account.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod asked;
mod forms;
mod handlers;
mod pages;

routes! {
    GET "/sign-in" => handlers::sign_in::form,
    POST "/sign-in" => handlers::sign_in::ask,
    GET "/sign-in/up" => handlers::sign_in::sign_up_form,
    GET "/sign-in/code" => handlers::proof::code_form,
    POST "/sign-in/code" => handlers::proof::code,
    GET "/sign-in/link" => handlers::proof::link_form,
    POST "/sign-in/link" => handlers::proof::link,
    GET "/account" => handlers::account::account,
    POST "/account/sessions/end" => handlers::account::end_other_sessions,
    POST "/account/sessions/:id/end" => handlers::account::end_session,
    POST "/account/sign-out" => handlers::account::sign_out,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
