//! One request beside its queue: its head, then what the customer sees and what only the team sees.

use maud::{Markup, html};
use portico::request::DeskDetail;
use portico_web::html::desk::{Sides, request_pane, sides};
use portico_web::html::layout::{DeskPanes, desk};
use portico_web::html::{Locale, designed};

use super::parts::RequestPage;
use super::{controls, conversation, list, notices, team};

/// The page.
pub fn page(parts: &RequestPage<'_>) -> Markup {
    let request = &parts.page.subject;
    let l = parts.page.page_context.locale.clone();
    let panes = DeskPanes {
        nav: list::nav(&l, &parts.shown),
        list: list::list(&l, &parts.shown, Some(request.key.as_str())),
        detail: Some(detail(&l, parts, request)),
        back: &parts.shown.view.list(),
    };
    let page_context = parts.page.page_context.clone();
    desk(&page_context.titled_by_customer(&format!("{} · {}", request.key, request.title)), panes)
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
