//! Pieces that the hub and portals' fronts have in common.

use maud::{Markup, html};
use portico::definition::Category;
use portico::page::Announcement;
use portico::portal::{FoundType, PortalLink};
use portico::request::Card;
use portico_web::html::time::minute;
use portico_web::html::{
    Kind, Locale, banner as notice, designed, first_answer, named_icon, next_step_brief, row_link, status_look, status_pill, tile, time,
    written,
};

const HOUR: i64 = 3_600_000;

/// An announcement, at its time; its first sentence is what the eye catches.
pub fn announcement(l: &Locale, announcement: Option<&Announcement>) -> Markup {
    let shown = announcement.filter(|announcement| announcement.is_shown(&minute(l, l.now)));
    html! {
        @if let Some(text) = shown.map(|shown| &shown.text).map(|text| designed(l, text)).filter(|text| !text.words().trim().is_empty()) {
            @let words = text.words().trim();
            @let (first, rest) = words.split_once(". ").unwrap_or((words, ""));
            @let stop = if rest.is_empty() { "" } else { "." };
            (notice(Kind::Info, text.with(format!("{first}{stop}")), html! { (text.with(rest.to_owned())) }))
        }
    }
}

/// The brand's image across the top.
pub fn cover(image: Option<&str>) -> Markup {
    html! { @if let Some(image) = image { img class="w-full h-28 sm:h-44 object-cover rounded-2xl" src=(image) alt="" width="1600" height="400"; } }
}

/// Doors to portals.
pub fn portal_tiles(l: &Locale, portals: &[PortalLink]) -> Markup {
    html! {
        div class="grid sm:grid-cols-2 lg:grid-cols-3 gap-4" {
            @for portal in portals { (tile(l, &format!("/p/{}", portal.id), named_icon(&portal.icon), &portal.name, &portal.description)) }
        }
    }
}

/// A request in a list. `reader` is the name that goes without saying.
pub fn request_row(l: &Locale, card: Card<'_>, reader: &str, now: i64) -> Markup {
    let (tone, icon) = status_look(card.status.category, card.status.step.is_some());
    let text = html! { @if card.requester != reader { (card.requester) " · " } (happens_now(l, card, now)) };
    let end = html! {
        span class="flex items-center gap-3 shrink-0 sm:flex-row-reverse" {
            (status_pill(tone, icon, designed(l, &card.status.name)))
            span class="text-xs text-muted" { (time(l, card.resolved_at.unwrap_or(card.updated_at))) }
        }
    };
    row_link(&format!("/requests/{}", card.key), written(&card.title), text, end)
}

/// What happens now with a request: at first, and while that time is not over, by when it is answered.
pub fn happens_now(l: &Locale, card: Card<'_>, now: i64) -> Markup {
    let awaited = card.status.category == Category::Todo && now < card.opened_at + card.response_hours * HOUR;
    html! {
        @if awaited { (first_answer(l, card.response_hours)) } @else { (next_step_brief(l, &card.status.next_step, card.agent.as_deref())) }
    }
}

/// A request type that a search found.
pub fn found_type(l: &Locale, found: &FoundType) -> Markup {
    let end = html! { span class="text-sm text-muted flex items-center gap-2 shrink-0" { (designed(l, &found.portal_name)) } };
    row_link(&format!("/p/{}/new/{}", found.portal, found.id), designed(l, &found.name), html! { (designed(l, &found.description)) }, end)
}
