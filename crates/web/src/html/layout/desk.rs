//! The desk's page: queues, list and one request side by side; on a phone one of them, with the way to the others on top.

use maud::{Markup, html};

use super::{account_menu, page};
use crate::html::feedback::empty_state;
use crate::html::icon::{Icon, icon};
use crate::html::menu::kbd;
use crate::html::page_context::{PageContext, Viewer};
use crate::html::script::script;
use crate::t;

/// What stands in the three panes.
#[derive(Debug)]
pub struct DeskPanes<'a> {
    /// The queues and other places ([`queue_nav`](crate::html::desk::queue_nav)).
    pub nav: Markup,
    /// The head and rows of the chosen queue.
    pub list: Markup,
    /// The open request, or another page that takes its place; nothing where only the list is shown.
    pub detail: Option<Markup>,
    /// Where "back" leads from the detail on a phone: the address of the list.
    pub back: &'a str,
}

/// The desk around three panes. It wears no brand: there, colours tell what the customer sees from what only the team sees.
pub fn desk(page_context: &PageContext, panes: DeskPanes<'_>) -> Markup {
    let open = panes.detail.is_some();
    let content = html! {
        (top_bar(page_context, open.then_some(panes.back)))
        nav id="desk-nav" class="desk-nav" popover aria-label=(t!(page_context, "common-desk-queues")) {
            (nav_head(page_context))
            (panes.nav)
            div class="mt-auto pt-4 flex items-center gap-2" { (nav_foot(page_context)) }
        }
        (list_and_detail(page_context, panes.list, panes.detail))
        (keyboard_help(page_context))
        (script("shortcuts"))
    };
    page(page_context, "desk", "min-h-dvh", html! { div class="desk" data-open[open] { (content) } })
}

/// A page of the desk beside its panes: an agent's account, the team. One column, with the way back on top.
pub fn desk_page(page_context: &PageContext, main: Markup) -> Markup {
    let content = html! {
        header class="bg-base-100 border-b border-base-300" {
            div class="mx-auto max-w-3xl px-4 min-h-12 flex items-center gap-2" {
                a class="btn btn-ghost btn-sm -ms-2 min-w-0 flex-nowrap" href="/desk" { (icon("arrow-left")) span class="truncate" { (t!(page_context, "common-to-desk")) } }
                div class="ms-auto flex items-center gap-2 min-w-0" {
                    span class="truncate text-sm text-muted max-sm:hidden" { (page_context.brand.name) }
                    @if let Viewer::Agent { name, initials, .. } = &page_context.viewer { (account_menu(page_context, name, initials, "/desk/sign-out")) }
                }
            }
        }
        main id="main" tabindex="-1" class="mx-auto w-full max-w-3xl grow px-4 py-5 sm:py-6" { (main) }
    };
    page(page_context, "desk", "min-h-dvh flex flex-col", content)
}

/// The main part is the request where one is open, else the list.
fn list_and_detail(page_context: &PageContext, list: Markup, detail: Option<Markup>) -> Markup {
    html! {
        @if let Some(detail) = detail {
            section class="desk-list" aria-label=(t!(page_context, "common-desk-list")) { (list) }
            main id="main" tabindex="-1" class="desk-detail" { (detail) }
        } @else {
            main id="main" tabindex="-1" class="desk-list" { h1 class="sr-only" { (page_context.title) } (list) }
            section class="desk-detail place-items-center p-8" aria-label=(t!(page_context, "common-desk-detail")) {
                (empty_state(Icon("inbox"), &t!(page_context, "common-desk-nothing-open"), &t!(page_context, "common-desk-nothing-open-hint"), html! {}))
            }
        }
    }
}

/// Phones only: the way back, the menu, whose desk it is.
fn top_bar(page_context: &PageContext, back: Option<&str>) -> Markup {
    html! {
        header class="desk-top flex items-center gap-2 px-2 min-h-12 bg-base-100 border-b border-base-300" {
            @if let Some(back) = back {
                a class="btn btn-ghost btn-square btn-sm" href=(back) aria-label=(t!(page_context, "common-back")) { (icon("arrow-left")) }
            }
            span class="font-semibold truncate" { (page_context.brand.name) }
            button class="btn btn-ghost btn-sm ms-auto" type="button" popovertarget="desk-nav" { (icon("menu")) (t!(page_context, "common-desk-queues")) }
        }
    }
}

fn nav_head(page_context: &PageContext) -> Markup {
    html! {
        a class="flex items-center gap-2 px-2 py-1 mb-3 rounded-md" href="/desk" {
            span class="grid place-items-center size-7 shrink-0 rounded-md bg-primary text-primary-content font-bold brand-initial" aria-hidden="true" data-letters=(page_context.brand.initial) {}
            span class="font-semibold truncate" { (page_context.brand.name) }
        }
    }
}

fn nav_foot(page_context: &PageContext) -> Markup {
    html! {
        @if let Viewer::Agent { name, initials, .. } = &page_context.viewer {
            div class="menu-start menu-up" { (account_menu(page_context, name, initials, "/desk/sign-out")) }
            span class="truncate text-muted" { (name) }
        }
        button class="btn btn-ghost btn-sm px-1.5 ms-auto max-lg:hidden" type="button" data-key="?" aria-label=(t!(page_context, "common-keys")) title=(t!(page_context, "common-keys")) popovertarget="keys" {
            (icon("keyboard")) (kbd("?"))
        }
    }
}

/// The list of keys, and the switch that turns single keys off.
fn keyboard_help(page_context: &PageContext) -> Markup {
    let keys = [
        ("j", t!(page_context, "common-keys-next")),
        ("k", t!(page_context, "common-keys-previous")),
        ("a", t!(page_context, "common-keys-assign")),
        ("r", t!(page_context, "common-keys-reply")),
        ("n", t!(page_context, "common-keys-note")),
        ("t", t!(page_context, "common-keys-status")),
        ("p", t!(page_context, "common-keys-priority")),
        ("/", t!(page_context, "common-keys-search")),
        ("Ctrl Enter", t!(page_context, "common-keys-send")),
        ("Esc", t!(page_context, "common-keys-leave")),
        ("?", t!(page_context, "common-keys-help")),
    ];
    html! {
        div id="keys" class="keys-sheet card p-5 text-sm" popover role="dialog" aria-labelledby="keys-title" {
            div class="flex items-center mb-3" {
                h2 id="keys-title" class="font-semibold text-base" { (t!(page_context, "common-keys")) }
                button class="btn btn-ghost btn-sm btn-square ms-auto" type="button" popovertarget="keys" popovertargetaction="hide" autofocus aria-label=(t!(page_context, "common-close")) { (icon("x")) }
            }
            dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 items-center" {
                @for (key, words) in &keys { dt { kbd { (key) } } dd { (words) } }
            }
            label class="mt-4 flex items-center gap-2" { input class="toggle toggle-sm" type="checkbox" data-keys-switch checked; (t!(page_context, "common-keys-on")) }
        }
    }
}
