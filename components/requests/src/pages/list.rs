//! The list of all requests.

use maud::{Markup, Render, html};
use portico::definition::State;
use portico::page::Viewer;
use portico::request::{Card, RequestList};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::status::{next_step_brief, status_look};
use portico_web::html::{
    Icon, PageContext, button_link, designed, empty_state, page_head, pager, row_link, rows, search_box, status_pill, tabs, time,
    too_many_searches, written,
};
use portico_web::{fields, t};

use crate::forms::{Filter, STATES};

/// The list, narrowed to what the filter says.
pub fn list(page: &CustomerAdmitted<RequestList>, filter: &Filter) -> Markup {
    let (page_context, viewer) = (&page.page_context, &page.reader);
    let l = &page_context.locale;
    let found = &page.requests;
    let next = page.next.filter(|_| !page.refused).map(|before| address(filter, Some(before)));
    let new = button_link("/", t!(l, "requests-new"), Some(Icon("plus")));
    html! {
        div class="space-y-6" {
            (page_head(&[], t!(l, "requests-title"), new))
            (search_box(l, "/requests", "q", &filter.search, &t!(l, "requests-search-hint")))
            @if !page.refused { (narrowing(page_context, filter)) }
            @if filter.before.is_some() { p { a class="text-link text-sm" href=(address(filter, None)) { (t!(l, "requests-list-newest")) } } }
            @if page.refused { (too_many_searches(l)) }
            @else if found.is_empty() { (nothing(page_context, filter)) }
            @else { (rows(html! { @for card in found.iter() { (row(page_context, viewer, card)) } })) }
            (pager(l, next.as_deref()))
        }
    }
}

/// The tabs; a search goes over all of them, so it has none.
fn narrowing(page_context: &PageContext, filter: &Filter) -> Markup {
    let l = &page_context.locale;
    if !filter.search.is_empty() {
        return html! {
            p class="flex flex-wrap items-baseline gap-x-4 gap-y-1" {
                span { (t!(l, "requests-found", search = filter.search.as_str())) }
                a class="text-link text-sm" href="/requests" { (t!(l, "common-search-clear")) }
            }
        };
    }
    let words = [t!(l, "requests-tab-all"), t!(l, "requests-tab-waiting"), t!(l, "requests-tab-progress"), t!(l, "requests-tab-done")];
    let addresses = STATES.map(|state| address(&Filter { state, search: String::new(), before: None }, None));
    let pairs: Vec<(&str, Markup)> = addresses.iter().map(String::as_str).zip(words.iter().map(Render::render)).collect();
    tabs(&t!(l, "requests-tabs"), &address(filter, None), &pairs)
}

fn row(page_context: &PageContext, viewer: &Viewer, card: Card<'_>) -> Markup {
    let l = &page_context.locale;
    let (tone, icon) = status_look(card.status.category, card.status.step.is_some());
    let text = html! {
        @match card.resolved_at {
            Some(at) => { (t!(l, "requests-resolved")) " " (time(l, at)) }
            None => { (next_step_brief(l, &card.status.next_step, card.agent.as_deref())) }
        }
        span class="block text-xs mt-1" {
            @if card.requester_id != viewer.contact_id { b class="font-medium text-base-content" { (t!(l, "requests-asked-by", name = card.requester.as_str())) } " · " }
            (designed(l, card.portal)) " · " (card.key)
            @if card.resolved_at.is_none() { " · " (time(l, card.updated_at)) }
        }
    };
    row_link(&format!("/requests/{}", card.key), written(&card.title), text, status_pill(tone, icon, designed(l, &card.status.name)))
}

/// Why there is nothing, and what to do.
fn nothing(page_context: &PageContext, filter: &Filter) -> Markup {
    let l = &page_context.locale;
    if !filter.search.is_empty() {
        let clear = button_link("/requests", t!(l, "common-search-clear"), None);
        return empty_state(Icon("search-x"), &t!(l, "requests-nothing-found"), &t!(l, "requests-nothing-found-text"), clear);
    }
    let all = button_link("/requests", t!(l, "requests-show-all"), None);
    match filter.state {
        Some(State::Waiting) => empty_state(Icon("coffee"), &t!(l, "requests-none-waiting"), &t!(l, "requests-none-waiting-text"), all),
        Some(State::Progress) => empty_state(Icon("inbox"), &t!(l, "requests-none-progress"), &t!(l, "requests-none-progress-text"), all),
        Some(State::Done) => empty_state(Icon("circle-check"), &t!(l, "requests-none-done"), &t!(l, "requests-none-done-text"), all),
        None => {
            let ask = html! { a class="btn btn-primary" href="/" { (t!(l, "requests-ask")) } };
            empty_state(Icon("inbox"), &t!(l, "requests-none"), &t!(l, "requests-none-text"), ask)
        }
    }
}

fn address(filter: &Filter, before: Option<i64>) -> String {
    let mut query = Vec::new();
    if let Some(state) = filter.state {
        query.push(format!("state={}", state.as_str()));
    }
    if !filter.search.is_empty() {
        query.push(format!("q={}", fields::encode(&filter.search)));
    }
    if let Some(before) = before {
        query.push(format!("before={before}"));
    }
    if query.is_empty() { "/requests".to_owned() } else { format!("/requests?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_the_next_page_keeps_what_it_was_narrowed_to() {
        let filter = |state, search: &str| Filter { state, search: search.to_owned(), before: Some(9) };
        assert_eq!(address(&filter(None, ""), None), "/requests");
        assert_eq!(address(&filter(Some(State::Done), ""), Some(7)), "/requests?state=done&before=7");
        assert_eq!(address(&filter(None, "a&b"), Some(7)), "/requests?q=a%26b&before=7");
    }
}
