//! The hub: what waits for the customer, what is in progress, where to ask.

use maud::{Markup, html};
use portico::definition::State;
use portico::page::{CustomerPage, Site, Viewer};
use portico::portal::Hub;
use portico::request::Card;
use portico_web::admission::CustomerAdmitted;
use portico_web::html::time::hour;
use portico_web::html::{
    Icon, PageContext, action_card, empty_state, first_name, icon, layout, rows, search_box, section, time, too_many_searches,
};
use portico_web::t;

use crate::pieces::{announcement, cover, found_type, happens_now, portal_tiles, request_row};

/// The hub, for whoever looks: a customer, somebody who is not signed in, the first person on an empty site.
/// `typed` is what was searched for; `now` is milliseconds UTC.
pub fn hub(page: &CustomerAdmitted<Hub>, typed: &str, now: i64) -> Markup {
    let page_context = &page.page_context;
    match (page.site(), &page.reader) {
        (None, _) => layout::narrow(&page_context.clone().titled(t!(page_context, "hub-empty-title")), first_run(page_context)),
        (Some(site), None) => layout::customer(page_context, front(page_context, site, page)),
        (Some(site), Some(viewer)) => {
            let name = first_name(&viewer.name);
            if typed.is_empty() {
                let main = page_of(
                    page_context,
                    typed,
                    &greeting(page_context, name, now),
                    announcement(&page_context.locale, site.announcement.as_ref()),
                    at_a_glance(page_context, viewer, page, now),
                    page,
                );
                layout::customer(page_context, main)
            } else {
                let title = if page.refused { t!(page_context, "common-search") } else { t!(page_context, "hub-results", typed = typed) };
                let clear = html! { a class="inline-flex items-center gap-1.5 link link-hover text-sm py-1" href="/" { (icon("x")) (t!(page_context, "common-search-clear")) } };
                let content = if page.refused { too_many_searches(&page_context.locale) } else { results(page_context, viewer, page, now) };
                let main = page_of(page_context, typed, &title, clear, content, page);
                layout::customer(&page_context.clone().titled(title), main)
            }
        }
    }
}

/// A signed-in customer's hub: its first line, the search and what stands under it, its content, the portals.
fn page_of(page_context: &PageContext, typed: &str, title: &str, under: Markup, content: Markup, page: &CustomerAdmitted<Hub>) -> Markup {
    html! {
        div class="space-y-10" {
            (cover(page.site().and_then(|site| site.banner.as_deref())))
            div class="space-y-5" {
                h1 class="text-2xl sm:text-3xl font-semibold tracking-tight" { (title) }
                (search_box(&page_context.locale, "/", "q", typed, &t!(page_context, "hub-search-hint")))
                (under)
            }
            (content)
            (portals(page_context, page))
        }
    }
}

fn greeting(page_context: &PageContext, name: &str, now: i64) -> String {
    match hour(&page_context.locale, now) {
        5..12 => t!(page_context, "hub-good-morning", name = name),
        12..18 => t!(page_context, "hub-good-afternoon", name = name),
        _ => t!(page_context, "hub-good-evening", name = name),
    }
}

/// What waits for them, what is in progress, what was just done.
fn at_a_glance(page_context: &PageContext, viewer: &Viewer, page: &Hub, now: i64) -> Markup {
    let l = &page_context.locale;
    let (waiting, going, done) = (of(page, State::Waiting), of(page, State::Progress), of(page, State::Done));
    let all = t!(l, "hub-all-requests");
    let all = Some(("/requests", all.as_str()));
    let list = |cards: &[Card<'_>]| rows(html! { @for &card in cards { (request_row(l, card, &viewer.name, now)) } });
    html! {
        @if !waiting.is_empty() {
            (section(&t!(l, "hub-waiting"), None, html! { div class="grid gap-3" { @for &card in &waiting { (waiting_card(page_context, card, now)) } } }))
        }
        @if !going.is_empty() { (section(&t!(l, "hub-in-progress"), all, list(&going))) }
        @if !done.is_empty() { (section(&t!(l, "hub-done"), if going.is_empty() { all } else { None }, list(&done))) }
        @if page.mine.is_empty() { (nothing_open(page_context)) }
    }
}

fn of(page: &Hub, state: State) -> Vec<Card<'_>> {
    page.mine.iter().filter(|card| card.state == state).collect()
}

fn waiting_card(page_context: &PageContext, card: Card<'_>, now: i64) -> Markup {
    let l = &page_context.locale;
    let text = html! { (happens_now(l, card, now)) " " span class="block text-xs mt-1" { (time(l, card.updated_at)) } };
    action_card(&format!("/requests/{}", card.key), Icon("hand"), &card.title, text, &t!(l, "hub-answer"))
}

fn nothing_open(page_context: &PageContext) -> Markup {
    html! {
        section class="card border-dashed px-5 py-4 flex items-center gap-4" {
            span class="grid place-items-center size-11 rounded-xl bg-success-soft text-success-ink shrink-0 text-2xl" { (icon("circle-check")) }
            div {
                h2 class="font-medium" { (t!(page_context, "hub-nothing-open")) }
                p class="text-sm text-muted" { (t!(page_context, "hub-nothing-open-hint")) " " a class="text-link" href="/requests" { (t!(page_context, "hub-all-requests")) } }
            }
        }
    }
}

/// What a search found: ways to ask first, since most people search before they ask.
fn results(page_context: &PageContext, viewer: &Viewer, page: &Hub, now: i64) -> Markup {
    let l = &page_context.locale;
    html! {
        @if page.found_types.is_empty() && page.found.is_empty() {
            (empty_state(Icon("search-x"), &t!(l, "hub-nothing-found"), &t!(l, "hub-nothing-found-hint"), html! {}))
        } @else {
            p class="sr-only" role="status" { (t!(l, "hub-found", count = page.found_types.len() + page.found.len())) }
        }
        @if !page.found_types.is_empty() {
            (section(&t!(l, "hub-found-types"), None, rows(html! { @for found in &page.found_types { (found_type(l, found)) } })))
        }
        @if !page.found.is_empty() {
            (section(&t!(l, "hub-found-requests"), None, rows(html! { @for card in page.found.iter() { (request_row(l, card, &viewer.name, now)) } })))
        }
    }
}

fn portals(page_context: &PageContext, page: &Hub) -> Markup {
    html! {
        @if page.portals.is_empty() {
            (empty_state(Icon("door-open"), &t!(page_context, "hub-no-portals"), &t!(page_context, "hub-no-portals-hint", site = page_context.site_name.as_str()), html! {}))
        } @else {
            (section(&t!(page_context, "hub-portals"), None, portal_tiles(&page_context.locale, &page.portals)))
        }
    }
}

/// For those who are not signed in.
fn front(page_context: &PageContext, site: &Site, page: &Hub) -> Markup {
    html! {
        div class="space-y-10" {
            (cover(site.banner.as_deref()))
            section class="card px-6 py-12 sm:px-12 sm:py-16 space-y-5 bg-brand-soft! border-transparent!" {
                h1 class="text-3xl sm:text-4xl font-semibold tracking-tight" { (t!(page_context, "hub-welcome", site = site.name.as_str())) }
                p class="text-lg max-w-prose text-pretty" { (t!(page_context, "hub-welcome-text")) }
                a class="btn btn-primary btn-lg" href="/sign-in" { (t!(page_context, "common-sign-in")) (icon("arrow-right")) }
            }
            (announcement(&page_context.locale, site.announcement.as_ref()))
            @if !page.public_portals.is_empty() { (section(&t!(page_context, "hub-public-portals"), None, portal_tiles(&page_context.locale, &page.public_portals))) }
        }
    }
}

/// For the first person on an empty site.
fn first_run(page_context: &PageContext) -> Markup {
    html! {
        div class="grid justify-items-center gap-3 text-center py-4" {
            span class="grid place-items-center size-14 rounded-2xl text-3xl bg-neutral-soft text-neutral-ink mb-2" { (icon("sprout")) }
            h1 class="text-2xl font-semibold tracking-tight" { (t!(page_context, "hub-empty-title")) }
            p class="text-muted text-pretty" { (t!(page_context, "hub-empty-text")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use portico_web::{AdmitCustomer, RequestContext};

    use super::*;

    fn unknown_caller() -> RequestContext {
        RequestContext::new(http::Request::get("http://localhost/").body(()).unwrap().into_parts().0, MORNING, "", "")
    }

    const MORNING: i64 = 1_763_708_400_000; // 21 November 2025, 07:00 UTC

    fn page(viewer: serde_json::Value, card: Option<&str>) -> String {
        let category = card.unwrap_or("todo");
        let card = card.map(|_| {
            serde_json::json!({"key": "SUP-1", "title": "Slow", "state": "progress", "status": "way/here", "agent": null, "portal": "support",
                "requester": "Dana Okafor", "requester_id": "01900000000070008000000000000001", "opened_at": MORNING, "updated_at": MORNING,
                "updated_seq": 1, "resolved_at": null, "response_hours": 3})
        });
        let status = serde_json::json!({"category": category, "name": "Word", "next_step": "{agent} has it.", "step": 0});
        let mine = serde_json::json!({"cards": card.into_iter().collect::<Vec<_>>(), "statuses": {"way/here": status}, "portals": {"support": "Support"}});
        let page = serde_json::json!({
            "site": {"name": "Northwind", "language": "en", "zone": "UTC", "announcement": null, "color": "#1d4f91", "logo": null},
            "viewer": viewer, "portals": [], "public_portals": [{"id": "support", "name": "Support", "description": "", "icon": "bug"}], "mine": mine,
        });
        let page: Hub = serde_json::from_value(page).unwrap();
        hub(&page.admit(&unknown_caller()).unwrap(), "", MORNING + 3_600_000).into_string()
    }

    fn dana() -> serde_json::Value {
        serde_json::json!({"contact_id": "01900000000070008000000000000001", "name": "Dana Okafor", "email": "dana@acme.example", "language": null})
    }

    #[test]
    fn a_customer_is_greeted_by_the_time_of_day_and_told_what_to_do() {
        let html = page(dana(), None);
        assert!(html.contains("Good morning, Dana.") && html.contains("You have no open requests"), "{html}");
    }

    #[test]
    fn a_new_request_says_when_it_is_answered_and_one_in_work_who_has_it() {
        assert!(page(dana(), Some("todo")).contains("First answer usually within 3 hours."));
        assert!(page(dana(), Some("doing")).contains("Our team has it."));
    }

    #[test]
    fn somebody_who_is_not_signed_in_sees_the_way_in_and_the_public_portals() {
        let html = page(serde_json::Value::Null, None);
        assert!(html.contains("href=\"/sign-in\"") && html.contains("href=\"/p/support\""), "{html}");
    }
}
