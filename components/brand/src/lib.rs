//! The look of the site and of its portals, drafted: logos and banners, colours, announcements and their time, sign-in pages, terms; and the guide of
//! the first hour.

use bytes::Bytes;
use portico_studio::upload::LARGEST_UPLOAD;
use portico_web::routes;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;

mod handlers;
mod images;
mod pages;

routes! {
    GET "/studio/brand" for agent => handlers::brand::of_site,
    POST "/studio/brand" with form for agent => handlers::brand::save_of_site,
    POST "/studio/brand/images/:place" with bytes(LARGEST_UPLOAD) for agent => handlers::image::upload_for_site,
    POST "/studio/brand/images/:place/removal" with form for agent => handlers::image::remove_from_site,
    GET "/studio/brand/portals/:key" for agent => handlers::brand::of_portal,
    POST "/studio/brand/portals/:key" with form for agent => handlers::brand::save_of_portal,
    POST "/studio/brand/portals/:key/images/:place" with bytes(LARGEST_UPLOAD) for agent => handlers::image::upload_for_portal,
    POST "/studio/brand/portals/:key/images/:place/removal" with form for agent => handlers::image::remove_from_portal,
    GET "/studio/brand/portals/:key/terms" for agent => handlers::terms::form,
    POST "/studio/brand/portals/:key/terms" with form for agent => handlers::terms::save,
    GET "/studio/guide" for agent => handlers::guide::guide,
}

#[http_service]
async fn serve(request: Request) -> http::Response<FullBody<Bytes>> {
    portico_web::serve(request, env!("CARGO_PKG_NAME"), ROUTES, handle).await
}
