//! The queues, and the list of one of them: a page of its own, and the pane beside a request.

use maud::{Markup, html};
use portico::request::queue::{Order, Queue};
use portico::request::{Counts, DeskQueue, DeskRow, QUEUE_ROWS};
use portico_web::admission::DeskAdmitted;
use portico_web::html::desk::{DeskRow as Row, desk_rows, list_head, queue_link, queue_nav};
use portico_web::html::layout::{DeskPanes, desk};
use portico_web::html::people::first_name;
use portico_web::html::time::age;
use portico_web::html::{Icon, Locale, button_link, designed, empty_state, hidden, icon, menu, pager, too_many_searches};
use portico_web::t;

use super::words;
use crate::forms::View;

/// A queue without a request open.
pub fn page(page: &DeskAdmitted<DeskQueue>, view: &View) -> Markup {
    let l = page.page_context.locale.clone();
    let rows = (!page.refused).then_some(page.rows.as_slice());
    let panes = DeskPanes { nav: nav(&l, &page.counts, view), list: list(&l, &page.counts, rows, view, None), detail: None, back: "" };
    desk(&page.page_context.clone().titled(title(&l, view)), panes)
}

/// The queues, with their counts.
pub fn nav(l: &Locale, counts: &Counts, view: &View) -> Markup {
    let links = html! {
        @for queue in Queue::ALL {
            (queue_link(&format!("/desk/queues/{}", queue.word()), &words::queue(l, queue), u64::try_from(count(counts, queue)).ok(), !view.is_search() && view.queue == queue, false))
        }
    };
    queue_nav(l, links)
}

/// The list of a view, or why it was not searched for (`None`); `open` is the key of the request beside it.
pub fn list(l: &Locale, counts: &Counts, rows: Option<&[DeskRow]>, view: &View, open: Option<&str>) -> Markup {
    let (rows, refused) = (rows.unwrap_or_default(), rows.is_none());
    let shown = &rows[..rows.len().min(QUEUE_ROWS)];
    let next = shown.last().filter(|_| rows.len() > QUEUE_ROWS).map(|last| view.from(Some(view.selection().cursor_after(last))).list());
    let count = (!view.is_search() && view.queue != Queue::Resolved).then(|| u64::try_from(count(counts, view.queue)).ok()).flatten();
    html! {
        (list_head(&title(l, view), count, order_menu(l, view)))
        (search(l, view))
        @if view.after.is_some() {
            p class="px-3 py-2 border-b border-base-300" { a class="link link-hover text-muted" href=(view.from(None).list()) { (icon("arrow-up")) " " (t!(l, "desk-from-start")) } }
        }
        @if refused { div class="p-3" { (too_many_searches(l)) } }
        @else if shown.is_empty() { div class="p-3" { (nothing(l, view)) } }
        @else { (rows_of(l, shown, view, open)) }
        div class="pb-4" { (pager(l, next.as_deref())) }
    }
}

fn title(l: &Locale, view: &View) -> String {
    match view.queue {
        _ if view.is_search() => t!(l, "desk-found"),
        // The count in the navigation is of this week; the list goes on.
        Queue::Resolved => t!(l, "desk-resolved"),
        queue => words::queue(l, queue),
    }
}

fn count(counts: &Counts, queue: Queue) -> i64 {
    match queue {
        Queue::Unassigned => counts.unassigned,
        Queue::Mine => counts.mine,
        Queue::Open => counts.open,
        Queue::Waiting => counts.waiting,
        Queue::Resolved => counts.resolved,
    }
}

/// What is resolved, and what a search found, has one order only.
fn order_menu(l: &Locale, view: &View) -> Markup {
    let face = html! { (icon("arrow-up-down")) (words::order(l, view.order)) };
    let items = html! {
        p class="px-2.5 py-1.5 text-xs text-muted" { (t!(l, "desk-order")) }
        @for order in Order::ALL {
            a class="menu-item" href=(view.ordered(order).list()) aria-current=[(order == view.order).then_some("true")] { (words::order(l, order)) }
        }
    };
    html! { @if !view.is_search() && view.queue != Queue::Resolved { (menu("btn btn-ghost btn-sm font-normal", "", face, items)) } }
}

fn search(l: &Locale, view: &View) -> Markup {
    html! {
        form role="search" method="get" action=(view.from(None).list().split('?').next().unwrap_or_default()) class="p-2 border-b border-base-300 flex items-center gap-1" {
            @if view.order != Order::Activity { (hidden(&[("order", view.order.word())])) }
            label class="input input-sm grow min-w-0" {
                span class="text-muted" { (icon("search")) }
                span class="sr-only" { (t!(l, "desk-search")) }
                input type="search" name="q" value=(view.typed) placeholder=(t!(l, "desk-search")) maxlength="200" enterkeyhint="search" autocomplete="off" data-key="/ mod+k";
                kbd class="kbd kbd-sm text-muted max-lg:hidden" aria-hidden="true" { "/" }
            }
            button class="sr-only" { (t!(l, "common-search")) }
            @if view.is_search() {
                a class="btn btn-ghost btn-square btn-sm" href=(format!("/desk/queues/{}", view.queue.word())) aria-label=(t!(l, "common-search-clear")) { (icon("x")) }
            }
        }
    }
}

fn rows_of(l: &Locale, rows: &[DeskRow], view: &View, open: Option<&str>) -> Markup {
    let texts: Vec<(String, String)> =
        rows.iter().map(|row| (view.request(&row.key), words::from(row.organisation.as_deref(), &row.requester))).collect();
    let rows: Vec<Row<'_>> = rows
        .iter()
        .zip(&texts)
        .map(|(row, (href, from))| Row {
            href,
            key: row.key.as_str(),
            title: &row.title,
            from,
            when: html! { span class="sr-only" { (t!(l, "desk-last-activity")) " " } (age(l, row.updated_at)) },
            age: html! { (t!(l, "desk-opened")) " " (age(l, row.opened_at)) },
            state: state(l, row, view),
            current: open == Some(row.key.as_str()),
        })
        .collect();
    desk_rows(l, &rows)
}

/// Status, priority and, where they differ within the list, the assignee; each with a word.
fn state(l: &Locale, row: &DeskRow, view: &View) -> Markup {
    let assignee = row.assignee.as_deref().filter(|_| view.is_search() || view.queue != Queue::Mine);
    html! {
        span class="shrink-0 max-w-full truncate" { (words::status_icon(row.category)) " " (designed(l, &row.status)) }
        span class="shrink-0" { (words::priority_icon(row.priority)) " " (words::priority(l, row.priority)) }
        @if let Some(assignee) = assignee { span class="min-w-0 truncate" title=(assignee) { (icon("user")) " " (first_name(assignee)) } }
    }
}

/// Why the list is empty, and what to do.
fn nothing(l: &Locale, view: &View) -> Markup {
    let to = |queue: Queue| button_link(&format!("/desk/queues/{}", queue.word()), &words::queue(l, queue), None);
    if view.is_search() {
        let title = t!(l, "desk-nothing-found", typed = view.typed.as_str());
        return empty_state(Icon("search-x"), &title, &t!(l, "desk-nothing-found-hint"), to(view.queue));
    }
    if view.after.is_some() {
        return empty_state(Icon("check"), &t!(l, "desk-nothing-after"), &t!(l, "desk-nothing-after-hint"), to(view.queue));
    }
    match view.queue {
        Queue::Unassigned => {
            empty_state(Icon("check"), &t!(l, "desk-none-unassigned"), &t!(l, "desk-none-unassigned-hint"), to(Queue::Mine))
        }
        Queue::Mine => empty_state(Icon("coffee"), &t!(l, "desk-none-mine"), &t!(l, "desk-none-mine-hint"), to(Queue::Unassigned)),
        Queue::Open => empty_state(Icon("inbox"), &t!(l, "desk-none-open"), &t!(l, "desk-none-open-hint"), to(Queue::Resolved)),
        Queue::Waiting => empty_state(Icon("hourglass"), &t!(l, "desk-none-waiting"), &t!(l, "desk-none-waiting-hint"), to(Queue::Open)),
        Queue::Resolved => {
            empty_state(Icon("circle-check"), &t!(l, "desk-none-resolved"), &t!(l, "desk-none-resolved-hint"), to(Queue::Open))
        }
    }
}
