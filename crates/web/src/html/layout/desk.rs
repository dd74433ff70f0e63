//! The desk's page: queues, list and one request side by side; on a phone one of them, with the way to the others on top.

use maud::{Markup, html};

use super::{account_menu, page};
use crate::html::chrome::{Chrome, Viewer};
use crate::html::feedback::empty_state;
use crate::html::icon::{Icon, icon};
use crate::html::menu::kbd;
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
pub fn desk(chrome: &Chrome, panes: DeskPanes<'_>) -> Markup {
    let open = panes.detail.is_some();
    let content = html! {
        (top_bar(chrome, open.then_some(panes.back)))
        nav id="desk-nav" class="desk-nav" popover aria-label=(t!(chrome, "common-desk-queues")) {
            (nav_head(chrome))
            (panes.nav)
            div class="mt-auto pt-4 flex items-center gap-2" { (nav_foot(chrome)) }
        }
        (list_and_detail(chrome, panes.list, panes.detail))
        (keyboard_help(chrome))
    };
    page(chrome, "desk", "min-h-dvh", html! { div class="desk" data-open[open] { (content) } })
}

/// A page of the desk beside its panes: an agent's account, the team. One column, with the way back on top.
pub fn desk_page(chrome: &Chrome, main: Markup) -> Markup {
    let content = html! {
        header class="bg-base-100 border-b border-base-300" {
            div class="mx-auto max-w-3xl px-4 min-h-12 flex items-center gap-2" {
                a class="btn btn-ghost btn-sm -ms-2 min-w-0 flex-nowrap" href="/desk" { (icon("arrow-left")) span class="truncate" { (t!(chrome, "common-to-desk")) } }
                div class="ms-auto flex items-center gap-2 min-w-0" {
                    span class="truncate text-sm text-muted max-sm:hidden" { (chrome.brand.name) }
                    @if let Viewer::Agent { name, initials } = &chrome.viewer { (account_menu(chrome, name, initials, "/desk/sign-out")) }
                }
            }
        }
        main id="main" tabindex="-1" class="mx-auto w-full max-w-3xl grow px-4 py-5 sm:py-6" { (main) }
    };
    page(chrome, "desk", "min-h-dvh flex flex-col", content)
}

/// The main part is the request where one is open, else the list.
fn list_and_detail(chrome: &Chrome, list: Markup, detail: Option<Markup>) -> Markup {
    html! {
        @if let Some(detail) = detail {
            section class="desk-list" aria-label=(t!(chrome, "common-desk-list")) { (list) }
            main id="main" tabindex="-1" class="desk-detail" { (detail) }
        } @else {
            main id="main" tabindex="-1" class="desk-list" { h1 class="sr-only" { (chrome.title) } (list) }
            section class="desk-detail place-items-center p-8" aria-label=(t!(chrome, "common-desk-detail")) {
                (empty_state(Icon("inbox"), &t!(chrome, "common-desk-nothing-open"), &t!(chrome, "common-desk-nothing-open-hint"), html! {}))
            }
        }
    }
}

/// Phones only: the way back, the menu, whose desk it is.
fn top_bar(chrome: &Chrome, back: Option<&str>) -> Markup {
    html! {
        header class="desk-top flex items-center gap-2 px-2 min-h-12 bg-base-100 border-b border-base-300" {
            @if let Some(back) = back {
                a class="btn btn-ghost btn-square btn-sm" href=(back) aria-label=(t!(chrome, "common-back")) { (icon("arrow-left")) }
            }
            span class="font-semibold truncate" { (chrome.brand.name) }
            button class="btn btn-ghost btn-sm ms-auto" type="button" popovertarget="desk-nav" { (icon("menu")) (t!(chrome, "common-desk-queues")) }
        }
    }
}

fn nav_head(chrome: &Chrome) -> Markup {
    html! {
        a class="flex items-center gap-2 px-2 py-1 mb-3 rounded-md" href="/desk" {
            span class="grid place-items-center size-7 shrink-0 rounded-md bg-primary text-primary-content font-bold brand-initial" aria-hidden="true" data-letters=(chrome.brand.initial) {}
            span class="font-semibold truncate" { (chrome.brand.name) }
        }
    }
}

fn nav_foot(chrome: &Chrome) -> Markup {
    html! {
        @if let Viewer::Agent { name, initials } = &chrome.viewer {
            div class="menu-start menu-up" { (account_menu(chrome, name, initials, "/desk/sign-out")) }
            span class="truncate text-muted" { (name) }
        }
        button class="btn btn-ghost btn-sm px-1.5 ms-auto max-lg:hidden" type="button" data-key="?" aria-label=(t!(chrome, "common-keys")) title=(t!(chrome, "common-keys")) popovertarget="keys" {
            (icon("keyboard")) (kbd("?"))
        }
    }
}

/// The list of keys, and the switch that turns single keys off.
fn keyboard_help(chrome: &Chrome) -> Markup {
    let keys = [
        ("j", t!(chrome, "common-keys-next")),
        ("k", t!(chrome, "common-keys-previous")),
        ("a", t!(chrome, "common-keys-assign")),
        ("r", t!(chrome, "common-keys-reply")),
        ("n", t!(chrome, "common-keys-note")),
        ("t", t!(chrome, "common-keys-status")),
        ("p", t!(chrome, "common-keys-priority")),
        ("/", t!(chrome, "common-keys-search")),
        ("Ctrl Enter", t!(chrome, "common-keys-send")),
        ("Esc", t!(chrome, "common-keys-leave")),
        ("?", t!(chrome, "common-keys-help")),
    ];
    html! {
        div id="keys" class="keys-sheet card p-5 text-sm" popover role="dialog" aria-labelledby="keys-title" {
            div class="flex items-center mb-3" {
                h2 id="keys-title" class="font-semibold text-base" { (t!(chrome, "common-keys")) }
                button class="btn btn-ghost btn-sm btn-square ms-auto" type="button" popovertarget="keys" popovertargetaction="hide" autofocus aria-label=(t!(chrome, "common-close")) { (icon("x")) }
            }
            dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 items-center" {
                @for (key, words) in &keys { dt class="text-end" { (kbd(key)) } dd { (words) } }
            }
            label class="mt-4 flex items-center gap-2" { input class="toggle toggle-sm" type="checkbox" data-keys-switch checked; (t!(chrome, "common-keys-on")) }
        }
    }
}
