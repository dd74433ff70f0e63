//! The queues, and the list of one of them: a page of its own, and the pane beside a request.

use maud::{Markup, html};
use portico::request::queue::{Assignee, Stage};
use portico::request::{DeskQueue, DeskRow, QUEUE_ROWS};
use portico_web::admission::DeskAdmitted;
use portico_web::html::desk::{DeskRow as Row, desk_rows, list_head, queue_link, queue_nav};
use portico_web::html::layout::{DeskPanes, desk};
use portico_web::html::people::first_name;
use portico_web::html::time::age;
use portico_web::html::{Locale, designed, hidden, icon, menu, pager, too_many_searches};
use portico_web::t;

use super::{Shown, empty, words};
use crate::forms::View;

/// A queue without a request open.
pub fn page(page: &DeskAdmitted<DeskQueue>, view: &View) -> Markup {
    let (page_context, shown) = (page.page_context.clone(), Shown::of_queue(page, view));
    let l = page_context.locale.clone();
    let page_context = match shown.queue.name.as_ref().filter(|_| !shown.view.is_search()) {
        Some(name) => page_context.titled_by_designer(name),
        None => page_context.titled(own_title(&l, &shown)),
    };
    desk(&page_context, DeskPanes { nav: nav(&l, &shown), list: list(&l, &shown, None), detail: None, back: "" })
}

/// The queues, with their counts.
pub fn nav(l: &Locale, shown: &Shown<'_>) -> Markup {
    let current = |queue| !shown.view.is_search() && shown.queue.key == queue;
    let links = html! {
        @for queue in shown.queues {
            (queue_link(&View::of_menu(queue).list(), words::queue(l, &queue.key, queue.name.as_ref()), u64::try_from(queue.count).ok(), current(queue.key.clone())))
        }
    };
    queue_nav(l, links)
}

/// The list of a queue, or what was found; `open` is the key of the request beside it.
pub fn list(l: &Locale, shown: &Shown<'_>, open: Option<&str>) -> Markup {
    let (queue, view) = (shown.queue, &shown.view);
    let all = if shown.refused { &[] } else { shown.rows };
    let rows = &all[..all.len().min(QUEUE_ROWS)];
    let cursor = |row: &DeskRow| if view.is_search() { row.by_activity() } else { queue.cursor_after(row) };
    let next = rows.last().filter(|_| all.len() > QUEUE_ROWS).map(|last| view.from(Some(cursor(last))).list());
    // The count in the navigation is of this week; the list goes on.
    let counted = !view.is_search() && queue.filter.state != Stage::Done;
    let in_menu = shown.in_menu(queue.key.as_str()).filter(|_| counted);
    let count = in_menu.and_then(|queue| u64::try_from(queue.count).ok());
    html! {
        (list_head(title(l, shown), count, order_menu(l, shown)))
        (search(l, shown))
        @if view.after.is_some() {
            p class="px-3 py-2 border-b border-base-300" { a class="link link-hover text-muted" href=(view.from(None).list()) { (icon("arrow-up")) " " (t!(l, "desk-from-start")) } }
        }
        @if shown.refused { div class="p-3" { (too_many_searches(l)) } }
        @else if rows.is_empty() { div class="p-3" { (empty::nothing(l, shown)) } }
        @else { (rows_of(l, rows, shown, open)) }
        div class="pb-4" { (pager(l, next.as_deref())) }
    }
}

fn title(l: &Locale, shown: &Shown<'_>) -> Markup {
    let name = shown.queue.name.as_ref().filter(|_| !shown.view.is_search());
    html! { @match name { Some(name) => (designed(l, name)), None => (own_title(l, shown)) } }
}

/// Our title, where the site has none of its own.
fn own_title(l: &Locale, shown: &Shown<'_>) -> String {
    match shown.queue.key.as_str() {
        _ if shown.view.is_search() => t!(l, "desk-found"),
        "resolved" => t!(l, "desk-resolved"),
        _ => words::own_queue(l, &shown.queue.key),
    }
}

/// The orders that the queue's index has; what a search found has one only.
fn order_menu(l: &Locale, shown: &Shown<'_>) -> Markup {
    let orders = shown.queue.filter.orders();
    let face = html! { (icon("arrow-up-down")) (words::order(l, shown.queue.order)) };
    let items = html! {
        p class="px-2.5 py-1.5 text-xs text-muted" { (t!(l, "desk-order")) }
        @for &order in orders {
            a class="menu-item" href=(shown.view.reordered(shown.queue, order).list()) aria-current=[(order == shown.queue.order).then_some("true")] { (words::order(l, order)) }
        }
    };
    html! { @if !shown.view.is_search() && orders.len() > 1 { (menu("btn btn-ghost btn-sm font-normal", "", face, items)) } }
}

fn search(l: &Locale, shown: &Shown<'_>) -> Markup {
    let view = &shown.view;
    let kept = view.kept();
    let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! {
        form role="search" method="get" action=(view.path()) class="p-2 border-b border-base-300 flex items-center gap-1" {
            (hidden(&kept))
            label class="input input-sm grow min-w-0" {
                span class="text-muted" { (icon("search")) }
                span class="sr-only" { (t!(l, "desk-search")) }
                input type="search" name="q" value=(view.typed) placeholder=(t!(l, "desk-search")) maxlength="200" enterkeyhint="search" autocomplete="off" data-key="/ mod+k";
                kbd class="kbd kbd-sm text-muted max-lg:hidden" aria-hidden="true" { "/" }
            }
            button class="sr-only" { (t!(l, "common-search")) }
            @if view.is_search() {
                a class="btn btn-ghost btn-square btn-sm" href=(view.without_search().list()) aria-label=(t!(l, "common-search-clear")) { (icon("x")) }
            }
        }
    }
}

fn rows_of(l: &Locale, rows: &[DeskRow], shown: &Shown<'_>, open: Option<&str>) -> Markup {
    let texts: Vec<(String, String)> =
        rows.iter().map(|row| (shown.view.request(&row.key), words::from(row.organisation.as_deref(), &row.requester))).collect();
    let rows: Vec<Row<'_>> = rows
        .iter()
        .zip(&texts)
        .map(|(row, (href, from))| Row {
            href,
            key: row.key.as_str(),
            title: &row.title,
            from,
            when: html! { i { (t!(l, "desk-last-activity")) " " } (age(l, row.updated_at)) },
            age: html! { (t!(l, "desk-opened")) " " (age(l, row.opened_at)) },
            state: state(l, row, shown),
            current: open == Some(row.key.as_str()),
        })
        .collect();
    desk_rows(l, &rows)
}

/// Status, priority and, where they differ within the list, the assignee; each with a word.
fn state(l: &Locale, row: &DeskRow, shown: &Shown<'_>) -> Markup {
    let of_one = matches!(shown.queue.filter.assignee, Some(Assignee::Me | Assignee::Agent(_)));
    let assignee = row.assignee.as_deref().filter(|_| shown.view.is_search() || !of_one);
    html! {
        @if let Some(status) = shown.statuses.get(&row.status) { span class=(words::status_class(status.category)) { (designed(l, &status.name)) } }
        span class=(words::priority_class(row.priority)) { (words::priority(l, row.priority)) }
        @if let Some(assignee) = assignee { span class="is-assigned" title=(assignee) { (first_name(assignee)) } }
    }
}
