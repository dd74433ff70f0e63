//! The team in the studio: agents are invited, changed and closed. What is done here is done at once.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod forms;
mod handlers;
mod pages;

routes! {
    GET "/studio/people/agents" for agent => handlers::list::list,
    GET "/studio/people/agents/new" for agent => handlers::invite::form,
    POST "/studio/people/agents/new" with form for agent => handlers::invite::invite,
    GET "/studio/people/agents/:agent" for agent => handlers::profile::profile,
    POST "/studio/people/agents/:agent/plan" with form for agent => handlers::change::plan,
    POST "/studio/people/agents/:agent/change" with form for agent => handlers::change::change,
    GET "/studio/people/agents/:agent/closing" for agent => handlers::closing::plan,
    POST "/studio/people/agents/:agent/closing" with form for agent => handlers::closing::close,
    POST "/studio/people/agents/:agent/opening" with form for agent => handlers::closing::open_again,
    POST "/studio/people/agents/:agent/link" with form for agent => handlers::link::send,
    POST "/studio/people/agents/:agent/link/withdrawal" with form for agent => handlers::link::withdraw,
    POST "/studio/people/agents/:agent/sessions/end" with form for agent => handlers::sign_in::end_sessions,
    POST "/studio/people/agents/:agent/second-factor/reset" with form for agent => handlers::sign_in::reset_second_factor,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
