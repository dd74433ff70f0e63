//! From the runtime's request to the runtime's response, the same for every component.

use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, Method};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use spin_sdk::http::{FullBody, Request};

use crate::{Answer, Failure, Result, Visitor, fields, log, origin, settings, wake};

/// The largest form body that is read, in bytes; every field's own limit is far below.
pub const LARGEST_BODY: usize = 256 * 1024;

/// The longest address that is looked up, in bytes of its path and query.
pub const LONGEST_ADDRESS: usize = 4096;

const SECURITY: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
];

/// Answers a call with a component's routes.
pub async fn serve(request: Request, routes: impl AsyncFnOnce(&Visitor) -> Result<Answer>) -> http::Response<FullBody<Bytes>> {
    log::start();
    let (parts, body) = request.into_parts();
    let ip_header = settings::get("client_ip_header").await.unwrap_or_default();
    let mut visitor = Visitor::new(parts, now(), &ip_header);
    let answer = match admit(&mut visitor, body).await {
        Ok(()) => routes(&visitor).await,
        Err(refused) => Err(refused),
    };
    let answer = answer.unwrap_or_else(|failure| failure.answer(&visitor));
    if answer.wakes_courier {
        let origin = settings::public_url(&visitor).await.unwrap_or_default();
        spin_sdk::wasip3::spawn(wake::courier(origin));
    }
    finish(&visitor, answer)
}

/// Milliseconds UTC.
#[must_use]
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Everything that is checked before a handler runs.
async fn admit(
    visitor: &mut Visitor,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
) -> Result<()> {
    if visitor.path.len() + visitor.query.len() > LONGEST_ADDRESS {
        return Err(Failure::too_long());
    }
    origin::check_host(visitor, &settings::get("public_url").await?)?;
    if visitor.method == Method::GET || visitor.method == Method::OPTIONS {
        return Ok(());
    }
    origin::check_origin(visitor)?;
    if visitor.header(CONTENT_LENGTH.as_str()).and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > LARGEST_BODY) {
        return Err(Failure::too_large());
    }
    let body = match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return Err(Failure::too_large()),
        Err(_) => return Err(Failure::bad_request()),
    };
    let form = visitor.header(CONTENT_TYPE.as_str()).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    match (body.is_empty(), form) {
        (true, _) => Ok(()),
        (false, false) => Err(Failure::media_type()),
        (false, true) => {
            visitor.pairs = fields::pairs(std::str::from_utf8(&body).map_err(|_| Failure::bad_request())?)?;
            Ok(())
        }
    }
}

fn finish(visitor: &Visitor, mut answer: Answer) -> http::Response<FullBody<Bytes>> {
    for (name, value) in SECURITY {
        let name = HeaderName::from_static(name);
        if !answer.headers.iter().any(|(set, _)| *set == name) {
            answer.headers.push((name, value.to_owned()));
        }
    }
    if visitor.https {
        answer.headers.push((http::header::STRICT_TRANSPORT_SECURITY, "max-age=31536000".to_owned()));
    }
    answer.headers.push((HeaderName::from_static("x-request-id"), visitor.call.id.clone()));
    answer.into_response().map(|body| FullBody::new(Bytes::from(body)))
}
