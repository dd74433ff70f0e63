//! Status, priority and assignee in the head of a request: each is a menu of one-click steps. Who may not write sees the words alone.

use maud::{Markup, Render, html};
use portico::portal::Requirement;
use portico::request::{DeskDetail, DeskTransition};
use portico_web::html::{Icon, Locale, SLOT, around, designed, hidden, icon};
use portico_web::t;

use super::parts::RequestPage;
use super::words;

/// The three menus.
pub fn controls(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let status = html! { (words::status_icon(request.category)) (designed(l, &request.status)) };
    let priority = html! { (words::priority_icon(request.priority)) (words::priority(l, request.priority)) };
    let assignee = html! {
        (icon("user"))
        @match &request.assignee { Some(name) => span class="truncate max-w-40" { (name) }, None => (t!(l, "desk-nobody")) }
    };
    if !request.may_write {
        return html! { @for face in [status, priority, assignee] { span class="pill bg-neutral-soft text-neutral-ink" { (face) } } };
    }
    html! {
        (drop_down(&t!(l, "desk-status"), "t", status, statuses(l, parts, request)))
        (drop_down(&t!(l, "desk-priority"), "p", priority, priorities(l, parts, request)))
        (drop_down(&t!(l, "desk-assignee"), "", assignee, assignees(l, parts, request)))
        @if request.assignee_id.is_none() {
            form method="post" action=(parts.shown.view.action(&request.key, "assignment")) class="contents" {
                (step(parts, "assignee", "me"))
                button class="btn btn-sm btn-primary" data-key="a" title=(t!(l, "desk-assign-me")) { (icon("user-plus")) span class="max-sm:sr-only" { (t!(l, "desk-assign-me")) } }
            }
        }
    }
}

fn statuses(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    html! {
        (heading(&t!(l, "desk-status")))
        (current(words::status_icon(request.category), designed(l, &request.status)))
        @for way in parts.ways() {
            @if way.lacks.is_empty() { (one_click(parts, request, "transitions", ("transition", &way.key), words::status_icon(way.category), designed(l, &way.to))) }
            @else { (lacking(l, way)) }
        }
        p class="px-2.5 pt-1.5 pb-1 text-xs text-muted border-t border-base-300 mt-1.5" { (around(&t!(l, "desk-customer-reads", status = SLOT), designed(l, &request.customer_status))) }
    }
}

/// A way that is not open yet, and why.
fn lacking(l: &Locale, way: &DeskTransition) -> Markup {
    let why = |lack: &Requirement| match lack {
        Requirement::Assignee => t!(l, "desk-lacks-assignee"),
        Requirement::Reply => t!(l, "desk-lacks-reply"),
    };
    html! {
        p class="menu-item text-muted" {
            (words::status_icon(way.category))
            span class="min-w-0" { (designed(l, &way.to)) @for lack in &way.lacks { span class="block text-xs" { (why(lack)) } } }
        }
    }
}

fn priorities(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    html! {
        (heading(&t!(l, "desk-priority")))
        @for priority in 1..=4_u8 {
            @if priority == request.priority { (current(words::priority_icon(priority), words::priority(l, priority))) }
            @else { (one_click(parts, request, "priority", ("priority", &priority.to_string()), words::priority_icon(priority), words::priority(l, priority))) }
        }
    }
}

fn assignees(l: &Locale, parts: &RequestPage<'_>, request: &DeskDetail) -> Markup {
    let me = Some(&parts.page.reader.id);
    let mine = request.assignee_id.as_ref() == me;
    let face = |icon: Icon| html! { span class="text-muted" { (icon) } };
    html! {
        (heading(&t!(l, "desk-assignee")))
        @if let Some(name) = &request.assignee { (current(face(Icon("user")), name)) }
        @if !mine && request.assignee_id.is_some() {
            form method="post" action=(parts.shown.view.action(&request.key, "assignment")) {
                (step(parts, "assignee", "me"))
                button class="menu-item" data-key="a" { (face(Icon("user-plus"))) (t!(l, "desk-assign-me")) }
            }
        }
        div class="max-h-72 overflow-auto" {
            @for colleague in &parts.page.colleagues {
                @if Some(&colleague.id) != me && Some(&colleague.id) != request.assignee_id.as_ref() {
                    (one_click(parts, request, "assignment", ("assignee", colleague.id.as_str()), face(Icon("user")), &colleague.name))
                }
            }
        }
        @if request.assignee_id.is_some() { (one_click(parts, request, "assignment", ("assignee", ""), face(Icon("user-x")), t!(l, "desk-nobody"))) }
    }
}

/// A menu that a key opens.
fn drop_down(label: &str, key: &str, face: Markup, items: Markup) -> Markup {
    html! {
        details class="relative" data-menu {
            summary class="btn btn-sm" data-key=[(!key.is_empty()).then_some(key)] { span class="sr-only" { (label) ": " } (face) span class="text-muted" { (icon("chevron-down")) } }
            div class="menu-sheet" { (items) }
        }
    }
}

fn heading(text: &str) -> Markup {
    html! { p class="px-2.5 py-1.5 text-xs text-muted" { (text) } }
}

/// What it is now: no step leads there.
fn current(icon_: Markup, text: impl Render) -> Markup {
    html! { p class="menu-item" aria-current="true" { (icon_) span class="min-w-0 truncate" { (text) } span class="ms-auto text-muted" { (icon("check")) } } }
}

fn one_click(
    parts: &RequestPage<'_>,
    request: &DeskDetail,
    what: &str,
    (name, value): (&str, &str),
    icon: Markup,
    text: impl Render,
) -> Markup {
    html! {
        form method="post" action=(parts.shown.view.action(&request.key, what)) {
            (step(parts, name, value))
            button class="menu-item" { (icon) span class="min-w-0 truncate" { (text) } }
        }
    }
}

fn step(parts: &RequestPage<'_>, name: &str, value: &str) -> Markup {
    hidden(&[("form_id", parts.form_id.as_str()), (name, value)])
}
