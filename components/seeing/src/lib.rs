//! Seeing the live site as a customer: it begins and ends here, and what was seen is listed. The pages themselves are the customers' own components'.

use bytes::Bytes;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod pages;

routes! {
    GET "/studio/see-as" for agent => handlers::list,
    POST "/studio/see-as" with form for agent => handlers::begin,
    POST "/studio/see-as/end" for anybody => handlers::end,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
