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
    GET "/sign-in" for anybody => handlers::sign_in::form,
    POST "/sign-in" with form for anybody => handlers::sign_in::ask,
    GET "/sign-in/up" for anybody => handlers::sign_in::sign_up_form,
    GET "/sign-in/code" for anybody => handlers::proof::code_form,
    POST "/sign-in/code" with form for anybody => handlers::proof::code,
    GET "/sign-in/link" for anybody => handlers::proof::link_form,
    POST "/sign-in/link" with form for anybody => handlers::proof::link,
    GET "/account" for customer => handlers::account::account,
    POST "/account/sessions/end" with form for customer => handlers::account::end_other_sessions,
    POST "/account/sessions/:id/end" with form for customer => handlers::account::end_session,
    POST "/account/sign-out" with form for anybody => handlers::account::sign_out,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
