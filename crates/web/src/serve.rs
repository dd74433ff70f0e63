//! From the runtime's request to the runtime's response, the same for every component.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, StatusCode};
use portico::portal::is_portal_host;
use spin_sdk::http::{FullBody, Request};

use crate::body::{self, Unread};
use crate::realm::Realm;
use crate::response::X_ROBOTS_TAG;
use crate::routes::{self, Body, Found, Route};
use crate::{HttpError, Path, RequestContext, Response, Result, clock, database, fields, log, origin, security, settings};

/// The longest address that is looked up, in bytes of its path and query.
pub const LONGEST_ADDRESS: usize = 4096;

/// Answers a call of the runtime with the routes of a component: what [`routes!`](crate::routes!) made of its table. At the site's own hosts only.
pub async fn serve(
    request: Request,
    component: &'static str,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> http::Response<FullBody<Bytes>> {
    let (parts, body) = request.into_parts();
    respond(parts, body, Component { name: component, shows_portals: false }, routes, handle).await.map(FullBody::new)
}

/// The same of a component whose pages are a portal's too, on the portal's own domain (decision 0027).
pub async fn serve_portals(
    request: Request,
    component: &'static str,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> http::Response<FullBody<Bytes>> {
    let (parts, body) = request.into_parts();
    respond(parts, body, Component { name: component, shows_portals: true }, routes, handle).await.map(FullBody::new)
}

/// Who answers.
#[derive(Clone, Copy, Debug)]
pub struct Component {
    /// Its id in `spin.toml`.
    pub name: &'static str,
    /// Whether it answers portals' own domains too.
    pub shows_portals: bool,
}

/// The same for a call from anywhere.
pub async fn respond(
    parts: http::request::Parts,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
    component: Component,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> http::Response<Bytes> {
    log::start();
    log::component(component.name);
    let mut context = context(parts).await;
    let mut answered = answer(&mut context, body, component.shows_portals, routes, handle).await;
    if component.shows_portals
        && context.has_unproved_domain()
        && !is_let_in(&context, &answered)
        && let Err(refused) = ask_for_domain(&context).await
    {
        answered = Err(refused);
    }
    let response = match answered {
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

/// Whether a customer's command was let in. Their cookie is one of this host only, and the command's statement asked whether the host still shows a portal.
fn is_let_in(context: &RequestContext, answered: &Result<Response>) -> bool {
    context.method == Method::POST && context.customer.is_some() && answered.as_ref().is_ok_and(|response| response.status.is_redirection())
}

/// Of an answer that no page's statement stands behind (a sheet, a refusal, the way to the sign-in): whether the host that was asked is a portal's.
///
/// # Errors
/// HTTP 421 where it is none.
async fn ask_for_domain(context: &RequestContext) -> Result<()> {
    let Some(host) = &context.domain else { return Ok(()) };
    let is_known = is_portal_host(&database::default().await?, host).await?;
    if is_known { Ok(()) } else { Err(HttpError::misdirected()) }
}

async fn answer(
    context: &mut RequestContext,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
    shows_portals: bool,
    routes: &'static [Route],
    handle: impl AsyncFnOnce(&mut RequestContext, Option<&Route>, &Path) -> Result<Response>,
) -> Result<Response> {
    let found = routes::find(routes, context.method.as_str(), &context.path);
    let taken = if let Found::Route(route, _) = &found { route.body } else { Body::Form };
    admit(context, taken, shows_portals, body).await?;
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
    shows_portals: bool,
    body: impl http_body::Body<Data = Bytes, Error = impl Into<Box<dyn std::error::Error + Send + Sync>>>,
) -> Result<()> {
    if context.path.len() + context.query.len() > LONGEST_ADDRESS {
        return Err(HttpError::too_long());
    }
    settings::check_keys().await?;
    origin::check_host(context, shows_portals)?;
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
