//! Asks the resolver of the variable `dns_url` for the texts of a name, by DNS over HTTPS (RFC 8484). The component can reach nothing else.

mod message;

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use futures::future::{Either, select};
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use http::{Request, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use spin_sdk::http::FullBody;

use crate::record::Found;

/// The path that resolvers answer at (the one of RFC 8484's examples).
const PATH: &str = "/dns-query";
/// The media type of a question and of its answer.
const MESSAGE: &str = "application/dns-message";
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// The largest DNS message there is, in bytes (RFC 1035, 4.2.2).
const LARGEST: usize = 65_535;

/// The texts of `name`, as the resolver at `url` has them now.
pub async fn texts(url: &str, name: &str) -> Found {
    let Some(question) = message::question(name) else { return Found::Nothing { name: false } };
    let request = Request::post(format!("{}{PATH}", url.trim_end_matches('/')))
        .header(CONTENT_TYPE, MESSAGE)
        .header(ACCEPT, MESSAGE)
        .header(CONTENT_LENGTH, question.len())
        .body(FullBody::new(Bytes::from(question)));
    let Ok(request) = request else { return Found::Unreachable };
    match select(pin!(exchange(request, name)), pin!(spin_sdk::time::sleep(PATIENCE))).await {
        Either::Left((found, _)) => found,
        Either::Right(_) => Found::TimedOut,
    }
}

async fn exchange(request: Request<FullBody<Bytes>>, name: &str) -> Found {
    let Ok(response) = spin_sdk::http::send(request).await else { return Found::Unreachable };
    if response.status() != StatusCode::OK {
        return Found::Broken(format!("HTTP {}", response.status().as_u16()));
    }
    let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !media_type.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(MESSAGE) {
        return Found::Broken(media_type.chars().filter(|c| !c.is_control()).take(60).collect());
    }
    match Limited::new(response.into_body(), LARGEST).collect().await {
        Ok(body) => message::read(&body.to_bytes(), name),
        Err(error) if error.is::<LengthLimitError>() => Found::Broken("> 64 KB".to_owned()),
        Err(_) => Found::Unreachable,
    }
}
