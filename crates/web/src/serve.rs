//! From the runtime's request to the runtime's response, the same for every component.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, StatusCode};
use spin_sdk::http::{FullBody, Request};

use crate::body::{self, Unread};
use crate::realm::Realm;
use crate::response::X_ROBOTS_TAG;
use crate::routes::{self, Body, Found, Route};
use crate::{HttpError, Path, RequestContext, Response, Result, clock, fields, log, origin, security, settings};

/// The longest address that is looked up, in bytes of its path and query.
pub const LONGEST_ADDRESS: usize = 4096;

/// Answers a call of the runtime with the routes of a component: what [`routes!`](crate::routes!) made of its table.
pub async fn serve(
    request: Request,
    component: &'static str,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> http::Response<FullBody<Bytes>> {
    let (parts, body) = request.into_parts();
    respond(parts, body, component, routes, handle).await.map(FullBody::new)
}

/// The same for a call from anywhere.
pub async fn respond(
    parts: http::request::Parts,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
    component: &'static str,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> http::Response<Bytes> {
    log::start();
    log::component(component);
    let mut context = context(parts).await;
    let response = match answer(&mut context, body, routes, handle).await {
        Ok(response) => response,
        Err(error) => error.response(&context),
    };
    if let Some(wake) = response.wakes {
        wake(settings::public_url(&context).await.unwrap_or_default());
    }
    finish(&context, response)
}

/// Goes on behind the answer. Where no runtime is, nothing does: there is neither a courier nor anybody who looks at a health page.
pub(crate) fn afterwards(work: impl Future<Output = ()> + 'static) {
    #[cfg(target_family = "wasm")]
    spin_sdk::wasip3::spawn(work);
    #[cfg(not(target_family = "wasm"))]
    drop(work);
}

async fn answer(
    context: &mut RequestContext,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> Result<Response> {
    let found = routes::find(routes, context.method.as_str(), &context.path);
    let taken = if let Found::Route(route, _) = &found { route.body } else { Body::Form };
    admit(context, taken, body).await?;
    match found {
        Found::OtherMethods(methods) => Err(HttpError::method(&methods)),
        Found::Nothing => handle(context, None, &Path::default()).await,
        Found::Route(route, path) => handle(context, Some(route), &path).await,
    }
}

/// A call, seen as this site's settings say.
pub async fn context(parts: http::request::Parts) -> RequestContext {
    let ip_header = settings::get("client_ip_header").await.unwrap_or_default();
    let public_url = settings::get("public_url").await.unwrap_or_default();
    RequestContext::new(parts, clock::now(), &ip_header, &public_url)
}

/// Everything that is checked before a handler runs.
async fn admit(
    context: &mut RequestContext,
    taken: Body,
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
    let announced = context.header(CONTENT_LENGTH.as_str()).and_then(|length| length.parse().ok());
    let body = body::read(body, announced, taken.most()).await.map_err(|unread| match unread {
        Unread::TooLarge => HttpError::too_large(),
        Unread::BrokenOff => HttpError::bad_request(),
    })?;
    if !body.is_empty() && !taken.is_of(context.header(CONTENT_TYPE.as_str()).unwrap_or_default()) {
        return Err(HttpError::media_type());
    }
    match taken {
        Body::Nothing | Body::Form => context.pairs = fields::pairs(std::str::from_utf8(&body).map_err(|_| HttpError::bad_request())?)?,
        Body::Json(_) | Body::Bytes(_) => context.body = body,
    }
    origin
}

/// Adds what every answer carries, and gives it to the runtime.
pub fn finish(context: &RequestContext, mut response: Response) -> http::Response<Bytes> {
    if !may_be_kept(context, &response) {
        response = response.header(CACHE_CONTROL, "no-store");
    }
    if let Some(cause) = response.refusal.or_else(|| refusal(response.status)) {
        log::refused(context, response.status.as_u16(), cause);
    }
    if let Some(what) = response.fault.take() {
        afterwards(log::keep_fault(context.call.at, context.call.id.clone(), context.path.clone(), what));
    }
    let mut response = response.header(HeaderName::from_static("x-request-id"), context.call.id.clone()).into_response();
    // Nothing is found by search engines but what says so (`Response::listed`).
    response.headers_mut().entry(X_ROBOTS_TAG).or_insert(HeaderValue::from_static("noindex"));
    security::add(response.headers_mut(), context.https);
    response.map(Bytes::from)
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
