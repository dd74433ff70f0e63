//! The site's own words in mails: drafted, shown, tried.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;
mod samples;

routes! {
    GET "/studio/mails" for agent => handlers::list,
    GET "/studio/mails/:kind" for agent => handlers::form,
    POST "/studio/mails/:kind" with form for agent => handlers::save,
    GET "/studio/mails/:kind/preview" for agent => handlers::preview,
    POST "/studio/mails/:kind/trial" with form for agent => handlers::try_mail,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
