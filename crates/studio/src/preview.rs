//! Customers' pages within a preview: how one is asked for, the bar on top, links that stay. Drawn by the components `preview` and `trial`.

mod bar;
mod inside;
mod options;

use http::StatusCode;
use http::header::CONTENT_SECURITY_POLICY;
use maud::Markup;
use portico::ids::AgentId;
use portico::page::CustomerPage;
use portico::site::studio::{AboutPreview, PreviewOf, Whom};
use portico_web::html::{PageContext, Viewer};
use portico_web::{RequestContext, Response, fields, security, t};

use crate::html::preview::SITE;
pub use inside::kept_inside;
pub use options::Options;

impl Options {
    /// What to ask the database for. `new_customer` is what somebody new is called.
    #[must_use]
    pub fn of<'a>(&'a self, agent: &'a AgentId, whom: &'a Whom, new_customer: &'a str) -> PreviewOf<'a> {
        PreviewOf { agent, whom, thing: self.about(), is_alone: self.is_alone, is_typed: self.is_typed, new_customer }
    }
}

/// What somebody new is called, in the language of the agent's browser.
#[must_use]
pub fn new_customer(context: &RequestContext) -> String {
    t!(context.page_context(None, None), "preview-new-name")
}

/// The colour that a page wears; "" where there is no site.
#[must_use]
pub fn color_of(page: &impl CustomerPage) -> String {
    let own = page.portal().and_then(|portal| portal.color.clone());
    own.or_else(|| page.site().map(|site| site.color.clone())).unwrap_or_default()
}

/// The frame of a customer's page within the preview: the bar on top, the light that was chosen, a customer's path. `desk` is that of the agent's
/// own pages.
#[must_use]
pub fn framed(mut page_context: PageContext, desk: &PageContext, options: &Options, about: &AboutPreview, color: &str) -> PageContext {
    let who = if let Viewer::Contact { name, .. } = &page_context.viewer { Some(name.clone()) } else { None };
    let path = page_context.path.strip_prefix(SITE).unwrap_or("/").to_owned();
    page_context.above = Some(bar::bar(desk, &page_context, &bar::Bar { who, about, options, color, path: &path }));
    page_context.theme = options.theme().unwrap_or(page_context.theme);
    page_context.path = path;
    page_context
}

/// What this customer does not see: strangers sign in first, to others there is no such thing.
#[must_use]
pub fn unseen(context: &RequestContext, options: &Options, is_stranger: bool) -> Response {
    let path = context.path.strip_prefix(SITE).unwrap_or("/");
    let next = if is_stranger { "sign-in" } else { "nothing-there" };
    let query = options.query();
    let joint = if query.is_empty() { "" } else { "&" };
    Response::redirect(&format!("{SITE}/{next}?return_to={}{joint}{query}", fields::encode(path)))
}

/// A customer's page, kept within the preview. Our own pages may hold it in a frame.
#[must_use]
pub fn inside(options: &Options, status: StatusCode, page: Markup) -> Response {
    let page = kept_inside(&page.into_string(), options);
    Response::new(status, "text/html; charset=utf-8", page).header(CONTENT_SECURITY_POLICY, security::IS_A_PREVIEW)
}
