//! Agents' accounts: how the team signs in and out, their passwords, second factors and sessions.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;
mod second_factor;
mod vault;

routes! {
    GET "/desk/sign-in" for anybody => handlers::sign_in::form,
    POST "/desk/sign-in" with form for anybody => handlers::sign_in::sign_in,
    GET "/desk/sign-in/code" for anybody => handlers::code::form,
    POST "/desk/sign-in/code" with form for anybody => handlers::code::sign_in,
    GET "/desk/sign-in/enrolment" for anybody => handlers::enrolment::form,
    POST "/desk/sign-in/enrolment" with form for anybody => handlers::enrolment::enrol,
    GET "/desk/sign-in/link" for anybody => handlers::link::form,
    POST "/desk/sign-in/link" with form for anybody => handlers::link::set_password,
    POST "/desk/sign-out" with form for anybody => handlers::sign_in::sign_out,
    GET "/desk/account" for agent => handlers::account::account,
    POST "/desk/account/sessions/end" with form for agent => handlers::account::end_others,
    POST "/desk/account/sessions/:id/end" with form for agent => handlers::account::end_session,
    GET "/desk/account/password" for agent => handlers::password::form,
    POST "/desk/account/password" with form for agent => handlers::password::change,
    GET "/desk/account/second-factor" for agent => handlers::second_factor::form,
    POST "/desk/account/second-factor" with form for agent => handlers::second_factor::enrol,
    GET "/desk/account/second-factor/removal" for agent => handlers::second_factor::removal_form,
    POST "/desk/account/second-factor/removal" with form for agent => handlers::second_factor::remove,
    GET "/desk/account/recovery-codes" for agent => handlers::second_factor::codes_form,
    POST "/desk/account/recovery-codes" with form for agent => handlers::second_factor::renew_codes,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
