//! One request beside its queue: its head, then what the customer sees and what only the team sees.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::request::{DeskDetail, DeskRequest, Note};
use portico_web::html::desk::{Sides, request_pane, sides};
use portico_web::html::layout::{DeskPanes, desk};
use portico_web::html::{Locale, PageContext, designed};
use portico_web::markdown::Texts;

use super::{Notice, controls, conversation, list, notices, team};
use crate::forms::{Draft, View};

/// What the page of a request is made of.
pub struct RequestPage<'a> {
    /// From the database `default`.
    pub page: &'a DeskRequest,
    /// From the database `internal`.
    pub notes: &'a [Note],
    /// The list beside it.
    pub view: View,
    /// Of the forms on this page.
    pub form_id: EventId,
    /// What stands in the composers.
    pub draft: &'a Draft,
    /// What was just done, or not done.
    pub notice: Option<Notice>,
    /// The reply that was just sent, to be taken back.
    pub sent: Option<EventId>,
    /// Only entries older than this are shown.
    pub before: Option<i64>,
    /// Whether a phone opens with the team's side.
    pub team_first: bool,
    /// Milliseconds UTC.
    pub now: i64,
    /// What was said to and by the customer.
    pub texts: Texts,
}

/// The page; nothing where there is no request.
pub fn page(page_context: PageContext, parts: &RequestPage<'_>) -> Option<Markup> {
    let request = parts.page.request.as_ref()?;
    let l = page_context.locale.clone();
    let panes = DeskPanes {
        nav: list::nav(&l, &parts.page.counts, &parts.view),
        list: list::list(&l, &parts.page.counts, Some(&parts.page.rows), &parts.view, Some(request.key.as_str())),
        detail: Some(detail(&l, parts, request)),
        back: &parts.view.list(),
    };
    Some(desk(&page_context.titled_by_customer(&format!("{} · {}", request.key, request.title)), panes))
}

fn detail(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let place = html! { (request.key) " · " (designed(l, &request.type_name)) " · " (designed(l, &request.portal)) };
    let both = Sides {
        conversation: conversation::conversation(l, parts, request),
        reply: conversation::reply(l, parts, request),
        team: team::team(l, parts, request),
        note: team::composer(l, parts, request),
        team_first: parts.team_first,
    };
    request_pane(place, &request.title, controls::controls(l, parts, request), notices::notice(l, parts.notice), sides(l, both))
}
