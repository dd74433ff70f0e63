//! What goes back: always complete, always with its length.

use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, LOCATION, RETRY_AFTER, SET_COOKIE};
use http::{HeaderName, HeaderValue, StatusCode};
use maud::Markup;

use crate::wake;

/// What search engines may do with an answer.
pub(crate) const X_ROBOTS_TAG: HeaderName = HeaderName::from_static("x-robots-tag");

/// An answer in the making.
#[derive(Debug)]
pub struct Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: Vec<u8>,
    /// What wakes the courier afterwards, with the site's address: only a component that writes what is delivered has it compiled in.
    pub(crate) wakes: Option<fn(String)>,
    /// Why the caller was not let in, for the log.
    pub(crate) refusal: Option<&'static str>,
    /// The causes of a mistake of ours, for the health page.
    pub(crate) fault: Option<String>,
}

impl Response {
    /// An answer with a body of some type.
    #[must_use]
    pub fn new(status: StatusCode, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![(CONTENT_TYPE, content_type.to_owned())];
        Response { status, headers, body: body.into(), wakes: None, refusal: None, fault: None }
    }

    /// A page.
    #[must_use]
    pub fn page(markup: Markup) -> Self {
        Self::page_with(StatusCode::OK, markup)
    }

    /// A page with another status than 200.
    #[must_use]
    pub fn page_with(status: StatusCode, markup: Markup) -> Self {
        Self::new(status, "text/html; charset=utf-8", markup.into_string()).header(CACHE_CONTROL, "private, no-cache")
    }

    /// A page that says that too many searches were made for now, and when to search again (429).
    #[must_use]
    pub fn too_many_searches(markup: Markup) -> Self {
        Self::page_with(StatusCode::TOO_MANY_REQUESTS, markup).header(RETRY_AFTER, (portico::request::search::WINDOW / 1000).to_string())
    }

    /// After a POST: go and look there (303).
    #[must_use]
    pub fn redirect(location: &str) -> Self {
        let mut response = Self::new(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", "");
        response.headers.push((LOCATION, location.to_owned()));
        response.header(CACHE_CONTROL, "no-store")
    }

    /// Nothing new (204).
    #[must_use]
    pub fn nothing() -> Self {
        let mut response = Self::new(StatusCode::NO_CONTENT, "", "");
        response.headers.clear();
        response.header(CACHE_CONTROL, "private, no-cache")
    }

    /// JSON.
    #[must_use]
    pub fn json(status: StatusCode, value: &serde_json::Value) -> Self {
        Self::new(status, "application/json", value.to_string()).header(CACHE_CONTROL, "no-store")
    }

    /// What went wrong, for programs (RFC 9457).
    #[must_use]
    pub fn problem(status: StatusCode, title: &str, detail: &str) -> Self {
        let problem = serde_json::json!({"status": status.as_u16(), "title": title, "detail": detail});
        Self::json(status, &problem).header(CONTENT_TYPE, "application/problem+json")
    }

    /// Search engines may show it. Nothing else of a site is for them: see [`serve`](crate::serve()).
    #[must_use]
    pub fn listed(self) -> Self {
        self.header(X_ROBOTS_TAG, "all")
    }

    /// Sets a header, in place of one of the same name.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.retain(|(other, _)| *other != name);
        self.headers.push((name, value.into()));
        self
    }

    /// Says when trying again is of use, in whole seconds (RFC 9110, 10.2.3); both in milliseconds UTC.
    #[must_use]
    pub fn retry_at(self, now: i64, until: i64) -> Self {
        self.header(RETRY_AFTER, ((until - now + 999) / 1000).max(1).to_string())
    }

    /// Adds a cookie, as [`crate::cookies`] writes it.
    #[must_use]
    pub fn cookie(mut self, cookie: String) -> Self {
        self.headers.push((SET_COOKIE, cookie));
        self
    }

    /// Names the content (RFC 9110, 8.8.3), so that an unchanged one need not be sent again.
    #[must_use]
    pub fn etag(self, tag: &str) -> Self {
        self.header(ETAG, format!("\"{tag}\""))
    }

    /// After this answer is sent there may be something to deliver.
    #[must_use]
    pub fn wake_courier(mut self) -> Self {
        self.wakes = Some(wake::begin);
        self
    }

    /// The caller is not let in, and this is why: the log says so.
    #[must_use]
    pub fn refused(mut self, cause: &'static str) -> Self {
        self.refusal = Some(cause);
        self
    }

    /// As the runtime takes it. A header that can't be one (it would need a line break) is left out.
    #[must_use]
    pub fn into_response(self) -> http::Response<Vec<u8>> {
        let mut response = http::Response::new(self.body);
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                response.headers_mut().append(name, value);
            }
        }
        if self.status != StatusCode::NO_CONTENT && self.status != StatusCode::NOT_MODIFIED {
            let length = HeaderValue::from(response.body().len());
            response.headers_mut().insert(CONTENT_LENGTH, length);
        }
        response
    }
}
