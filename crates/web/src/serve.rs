//! From the runtime's request to the runtime's response, the same for every component.

use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, StatusCode};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use spin_sdk::http::{FullBody, Request};

use crate::response::X_ROBOTS_TAG;
use crate::session::Realm;
use crate::{HttpError, RequestContext, Response, Result, fields, log, origin, security, settings, wake};

/// The largest form body that is read, in bytes; every field's own limit is far below.
pub const LARGEST_BODY: usize = 256 * 1024;

/// The longest address that is looked up, in bytes of its path and query.
pub const LONGEST_ADDRESS: usize = 4096;

/// Answers a call with a component's routes.
pub async fn serve(request: Request, routes: impl AsyncFnOnce(&RequestContext) -> Result<Response>) -> http::Response<FullBody<Bytes>> {
    log::start();
    let (parts, body) = request.into_parts();
    let mut context = context(parts).await;
    let response = match admit(&mut context, body).await {
        Ok(()) => routes(&context).await,
        Err(refused) => Err(refused),
    };
    let response = response.unwrap_or_else(|error| error.response(&context));
    if response.wakes_courier {
        let origin = settings::public_url(&context).await.unwrap_or_default();
        spin_sdk::wasip3::spawn(wake::courier(origin));
    }
    finish(&context, response)
}

/// A call, seen as this site's settings say.
pub async fn context(parts: http::request::Parts) -> RequestContext {
    let ip_header = settings::get("client_ip_header").await.unwrap_or_default();
    let public_url = settings::get("public_url").await.unwrap_or_default();
    RequestContext::new(parts, now(), &ip_header, &public_url)
}

/// Milliseconds UTC.
#[must_use]
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Everything that is checked before a handler runs.
async fn admit(
    context: &mut RequestContext,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
) -> Result<()> {
    if context.path.len() + context.query.len() > LONGEST_ADDRESS {
        return Err(HttpError::too_long());
    }
    settings::check_keys().await?;
    origin::check_host(context, &settings::get("public_url").await?)?;
    if context.repeats_a_header() {
        return Err(HttpError::bad_request());
    }
    if context.method == Method::GET || context.method == Method::OPTIONS {
        return Ok(());
    }
    let origin = origin::check_origin(context);
    // What the same host's page sent over another scheme was typed by somebody here: it is shown to them again.
    if origin.is_err() && !origin::names_our_host(context) {
        return origin;
    }
    if context.header(CONTENT_LENGTH.as_str()).and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > LARGEST_BODY) {
        return Err(HttpError::too_large());
    }
    let body = match Limited::new(body, LARGEST_BODY).collect().await {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<LengthLimitError>() => return Err(HttpError::too_large()),
        Err(_) => return Err(HttpError::bad_request()),
    };
    let form = context.header(CONTENT_TYPE.as_str()).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    match (body.is_empty(), form) {
        (true, _) => {}
        (false, false) => return Err(HttpError::media_type()),
        (false, true) => context.pairs = fields::pairs(std::str::from_utf8(&body).map_err(|_| HttpError::bad_request())?)?,
    }
    origin
}

/// Adds what every answer carries, and gives it to the runtime.
pub fn finish(context: &RequestContext, mut response: Response) -> http::Response<FullBody<Bytes>> {
    if !may_be_kept(context, &response) {
        response = response.header(CACHE_CONTROL, "no-store");
    }
    if let Some(cause) = response.refusal.or_else(|| refusal(response.status)) {
        log::refused(context, response.status.as_u16(), cause);
    }
    if let Some(what) = response.fault.take() {
        spin_sdk::wasip3::spawn(log::keep_fault(context.call.at, context.call.id.clone(), context.path.clone(), what));
    }
    let mut response = response.header(HeaderName::from_static("x-request-id"), context.call.id.clone()).into_response();
    // Nothing is found by search engines but what says so (`Response::listed`).
    response.headers_mut().entry(X_ROBOTS_TAG).or_insert(HeaderValue::from_static("noindex"));
    security::add(response.headers_mut(), context.https);
    response.map(|body| FullBody::new(Bytes::from(body)))
}

/// Why a page that a handler made by itself lets nobody in.
fn refusal(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::UNAUTHORIZED => Some("not signed in"),
        StatusCode::FORBIDDEN => Some("not allowed"),
        StatusCode::TOO_MANY_REQUESTS => Some("too many tries"),
        _ => None,
    }
}

/// Whether a browser may keep an answer: what says so for itself and holds nothing of a person (a style sheet; that of a private portal's colour
/// is `immutable` and for one browser only), and pages that were shown to nobody in particular. A page with somebody's data, an error and what
/// a form was answered with is not written down anywhere (ASVS 5, 14.3.2).
fn may_be_kept(context: &RequestContext, response: &Response) -> bool {
    let says_so = |value: &str| value.starts_with("public") || value.ends_with("immutable");
    let public = response.headers.iter().any(|(name, value)| *name == CACHE_CONTROL && says_so(value));
    let signed_in = [Realm::Customer, Realm::Agent].iter().any(|realm| context.cookie(realm.cookie()).is_some());
    let asked_for = context.method == Method::GET && response.status.is_success();
    asked_for && (public || !signed_in)
}
