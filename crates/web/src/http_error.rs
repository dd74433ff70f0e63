//! What can go wrong with a call, and the one place that turns it into an answer.

use http::StatusCode;
use http::header::{ALLOW, RETRY_AFTER};
use maud::html;
use portico::Error;

use crate::html::{Kept, PageContext, error_page, kept_form, layout};
use crate::i18n::Locale;
use crate::{RequestContext, Response, log, origin, t};

/// The result of a handler.
pub type Result<T> = std::result::Result<T, HttpError>;

/// Why a call has no ordinary answer.
#[derive(Debug)]
pub struct HttpError {
    cause: Cause,
    page_context: Option<Box<PageContext>>,
}

#[derive(Debug)]
enum Cause {
    Domain(Error),
    BadRequest,
    Foreign,
    Misdirected,
    Method(String),
    TooLarge,
    TooLong,
    MediaType,
    SignInFirst { at: &'static str },
}

macro_rules! causes {
    ($($(#[$doc:meta])* $name:ident => $cause:ident),* $(,)?) => {
        $($(#[$doc])* #[must_use] pub fn $name() -> Self { Cause::$cause.into() })*
    };
}

impl HttpError {
    causes! {
        /// What was sent is not what a browser sends: broken encoding, missing parts. HTTP 400.
        bad_request => BadRequest,
        /// A change was asked for by another site's page. HTTP 403.
        foreign => Foreign,
        /// The host asked for is not ours. HTTP 421.
        misdirected => Misdirected,
        /// The body is larger, or has more fields, than is read. HTTP 413.
        too_large => TooLarge,
        /// The address is longer than is read. HTTP 414.
        too_long => TooLong,
        /// The body is not a form. HTTP 415.
        media_type => MediaType,
    }

    /// There is no such thing for this person. HTTP 404.
    #[must_use]
    pub fn not_found() -> Self {
        Error::NotFound.into()
    }

    /// The path exists, but not with this method; `allowed` names those that it has, "GET, POST". HTTP 405.
    #[must_use]
    pub fn method(allowed: &str) -> Self {
        Cause::Method(allowed.to_owned()).into()
    }

    /// The customer has to sign in first, and comes back then.
    #[must_use]
    pub fn sign_in_first() -> Self {
        Cause::SignInFirst { at: "/sign-in" }.into()
    }

    /// The agent has to sign in first, and comes back then.
    #[must_use]
    pub fn desk_sign_in_first() -> Self {
        Cause::SignInFirst { at: "/desk/sign-in" }.into()
    }

    /// Whether the caller has to sign in first.
    #[must_use]
    pub fn asks_to_sign_in(&self) -> bool {
        matches!(self.cause, Cause::SignInFirst { .. })
    }

    /// Shows the failure in the frame of the page that it happened on.
    #[must_use]
    pub fn within(mut self, page_context: PageContext) -> Self {
        self.page_context = Some(Box::new(page_context));
        self
    }

    /// Turns it into an answer: a page, or JSON (RFC 9457) for those who ask for that.
    pub(crate) fn response(self, context: &RequestContext) -> Response {
        if let Cause::Domain(error @ (Error::Busy(_) | Error::Upgrading(_) | Error::Unavailable(_) | Error::Fault(_))) = &self.cause {
            log::failed(error, &context.call.id, &format!("{} {}", context.method, context.path));
        }
        let (status, refusal) = (self.status(), self.refusal());
        if let Cause::SignInFirst { at } = self.cause {
            return crate::session::sign_in_first(context, at);
        }
        let mut response = if context.wants_json() { self.as_json(context, status) } else { self.as_page(context, status) };
        response.refusal = refusal;
        response.fault = if let Cause::Domain(error @ Error::Fault(_)) = &self.cause { Some(error.causes()) } else { None };
        match self.cause {
            Cause::Method(allowed) => response.header(ALLOW, allowed),
            Cause::Domain(Error::TooMany) => response.header(RETRY_AFTER, "900"),
            Cause::Domain(Error::OverBudget { until }) => response.retry_at(context.call.at, until),
            Cause::Domain(Error::Busy(_)) => response.header(RETRY_AFTER, "2"),
            Cause::Domain(Error::Upgrading(_)) => response.header(RETRY_AFTER, "60"),
            _ => response,
        }
    }

    fn status(&self) -> StatusCode {
        match &self.cause {
            Cause::Domain(Error::NotFound) => StatusCode::NOT_FOUND,
            Cause::Domain(Error::Conflict) => StatusCode::CONFLICT,
            Cause::Domain(Error::TooMany | Error::OverBudget { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Cause::Domain(Error::Busy(_) | Error::Upgrading(_) | Error::Unavailable(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Cause::Domain(Error::Fault(_)) => StatusCode::INTERNAL_SERVER_ERROR,
            Cause::BadRequest => StatusCode::BAD_REQUEST,
            Cause::Foreign => StatusCode::FORBIDDEN,
            Cause::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Cause::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Cause::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Cause::TooLong => StatusCode::URI_TOO_LONG,
            Cause::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Cause::SignInFirst { .. } => StatusCode::UNAUTHORIZED,
        }
    }

    /// Why the caller was not let in, where that is what it is.
    fn refusal(&self) -> Option<&'static str> {
        match &self.cause {
            Cause::BadRequest => Some("a broken call"),
            Cause::Foreign => Some("a foreign origin"),
            Cause::Misdirected => Some("a foreign host"),
            Cause::TooLarge => Some("a body that is too large"),
            Cause::TooLong => Some("an address that is too long"),
            Cause::MediaType => Some("a body that is no form"),
            Cause::Method(_) => Some("a method that the path does not have"),
            _ => None,
        }
    }

    /// What happened, and what to do now.
    fn words(&self, l: &Locale, status: StatusCode) -> (String, String) {
        match self.cause {
            Cause::Domain(Error::Upgrading(_)) => (t!(l, "error-upgrading-title"), t!(l, "error-upgrading-text")),
            _ => words(l, status),
        }
    }

    fn as_page(&self, context: &RequestContext, status: StatusCode) -> Response {
        let page_context = match &self.page_context {
            Some(page_context) => (**page_context).clone(),
            None => context.page_context(None, None),
        };
        let l = &page_context.locale;
        let (title, text) = self.words(l, status);
        let home = if context.path.starts_with("/desk") { "/desk" } else { "/" };
        // Only what is our fault needs a word to look for in the log.
        let id = status.is_server_error().then_some(context.call.id.as_str());
        let again = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
        let main = html! {
            (error_page(l, status.as_u16(), &title, &text, home, id))
            (kept_form(l, &Kept { action: origin::local_path(&context.path).unwrap_or("/"), pairs: &context.pairs, again }))
        };
        Response::page_with(status, layout::narrow(&page_context.clone().titled(title), main))
    }

    fn as_json(&self, context: &RequestContext, status: StatusCode) -> Response {
        let (title, text) = self.words(&Locale::default(), status);
        let problem = serde_json::json!({"status": status.as_u16(), "title": title, "detail": text, "instance": context.call.id});
        Response::json(status, &problem).header(http::header::CONTENT_TYPE, "application/problem+json")
    }
}

/// The same for what its status says all of.
fn words(l: &Locale, status: StatusCode) -> (String, String) {
    match status.as_u16() {
        400 => (t!(l, "error-400-title"), t!(l, "error-400-text")),
        403 => (t!(l, "error-403-title"), t!(l, "error-403-text")),
        405 => (t!(l, "error-405-title"), t!(l, "error-405-text")),
        409 => (t!(l, "error-409-title"), t!(l, "error-409-text")),
        413 => (t!(l, "error-413-title"), t!(l, "error-413-text")),
        414 => (t!(l, "error-414-title"), t!(l, "error-414-text")),
        415 => (t!(l, "error-415-title"), t!(l, "error-415-text")),
        421 => (t!(l, "error-421-title"), t!(l, "error-421-text")),
        422 => (t!(l, "error-422-title"), t!(l, "error-422-text")),
        429 => (t!(l, "error-429-title"), t!(l, "error-429-text")),
        500 => (t!(l, "error-500-title"), t!(l, "error-500-text")),
        503 => (t!(l, "error-503-title"), t!(l, "error-503-text")),
        _ => (t!(l, "error-404-title"), t!(l, "error-404-text")),
    }
}

impl From<Cause> for HttpError {
    fn from(cause: Cause) -> Self {
        HttpError { cause, page_context: None }
    }
}

impl From<Error> for HttpError {
    fn from(error: Error) -> Self {
        Cause::Domain(error).into()
    }
}

impl From<anyhow::Error> for HttpError {
    fn from(cause: anyhow::Error) -> Self {
        Error::from(cause).into()
    }
}
