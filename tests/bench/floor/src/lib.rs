//! Answers `ok` to everything: the floor that the benchmark measures pages against.

use spin_sdk::http::{IntoResponse, Request, Response};
use spin_sdk::http_service;

/// The smallest complete answer.
#[http_service]
async fn answer(_: Request) -> Result<impl IntoResponse, http::Error> {
    Response::builder()
        .header("content-type", "text/html")
        .header("content-length", "2")
        .body("ok".to_owned())
}
