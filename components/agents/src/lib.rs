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
    GET "/desk/sign-in" => handlers::sign_in::form,
    POST "/desk/sign-in" => handlers::sign_in::sign_in,
    GET "/desk/sign-in/code" => handlers::code::form,
    POST "/desk/sign-in/code" => handlers::code::sign_in,
    GET "/desk/sign-in/enrolment" => handlers::enrolment::form,
    POST "/desk/sign-in/enrolment" => handlers::enrolment::enrol,
    POST "/desk/sign-out" => handlers::sign_in::sign_out,
    GET "/desk/account" => handlers::account::account,
    POST "/desk/account/sessions/end" => handlers::account::end_others,
    POST "/desk/account/sessions/:id/end" => handlers::account::end_session,
    GET "/desk/account/password" => handlers::password::form,
    POST "/desk/account/password" => handlers::password::change,
    GET "/desk/account/second-factor" => handlers::second_factor::form,
    POST "/desk/account/second-factor" => handlers::second_factor::enrol,
    GET "/desk/account/second-factor/removal" => handlers::second_factor::removal_form,
    POST "/desk/account/second-factor/removal" => handlers::second_factor::remove,
    GET "/desk/account/recovery-codes" => handlers::second_factor::codes_form,
    POST "/desk/account/recovery-codes" => handlers::second_factor::renew_codes,
    GET "/desk/agents" => handlers::team::team,
    POST "/desk/agents/:id/sessions/end" => handlers::team::end_sessions,
    POST "/desk/agents/:id/second-factor/reset" => handlers::team::reset_second_factor,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, routes).await
}
