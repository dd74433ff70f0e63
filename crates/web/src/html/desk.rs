//! The desk's own pieces: queues, rows, and the request with the dashed line between the customer's side and the team's.

use maud::{Markup, Render, html};

use super::icon::icon;
use crate::i18n::Locale;
use crate::t;

/// The queues, for the desk's navigation.
pub fn queue_nav(l: &Locale, links: Markup) -> Markup {
    html! { ul class="space-y-0.5" aria-label=(t!(l, "common-desk-queues")) { (links) } }
}

/// One queue and how many requests wait in it.
pub fn queue_link(href: &str, label: impl Render, count: Option<u64>, current: bool) -> Markup {
    html! {
        li {
            a class="queue-link" href=(href) aria-current=[current.then_some("page")] {
                span { (label) }
                @if let Some(count) = count { b { (count) } }
            }
        }
    }
}

/// The head of the list pane: the queue's name, its number, and tools at the end.
pub fn list_head(title: impl Render, count: Option<u64>, tools: Markup) -> Markup {
    html! {
        div class="sticky top-0 z-10 bg-base-100 border-b border-base-300 px-3 min-h-12 flex items-center gap-2" {
            h2 class="font-semibold" { (title) }
            @if let Some(count) = count { span class="text-muted tabular-nums" { (count) } }
            div class="ms-auto flex items-center gap-1" { (tools) }
        }
    }
}

/// One request in the list pane.
#[derive(Debug)]
pub struct DeskRow<'a> {
    /// Where it opens.
    pub href: &'a str,
    /// Its key, `SUP-1042`.
    pub key: &'a str,
    /// Its summary.
    pub title: &'a str,
    /// Who asks: "Acme · Dana Okafor".
    pub from: &'a str,
    /// How long ago something happened, short: [`time::age`](super::time::age).
    pub when: Markup,
    /// How long it has been open.
    pub age: Markup,
    /// Its status, priority and assignee: a `span` with a word or two each, whose class has an icon in `desk.css`.
    pub state: Markup,
    /// Whether it is the open one.
    pub current: bool,
}

/// The rows of the list pane. There are fifty, so no row repeats what `desk-rows` says of all: its parts are told apart by their places.
pub fn desk_rows(l: &Locale, rows: &[DeskRow<'_>]) -> Markup {
    html! { ul class="desk-rows" data-rows aria-label=(t!(l, "common-desk-list")) { @for row in rows { li { (desk_row(row)) } } } }
}

fn desk_row(row: &DeskRow<'_>) -> Markup {
    html! {
        a href=(row.href) aria-current=[row.current.then_some("true")] {
            b lang="" { (row.title) }
            span { (row.when) }
            span { (row.key) "\u{2002}" (row.from) }
            span { (row.age) }
            span { (row.state) }
        }
    }
}

/// An open request: its place and name, what it is now (`state`: status, priority, assignee as menus), a `notice` about what was just
/// done or not done, then its [`sides`].
pub fn request_pane(place: Markup, title: &str, state: Markup, notice: Markup, sides: Markup) -> Markup {
    html! {
        div class="request-pane" {
            header class="bg-base-100 border-b border-base-300 px-4 lg:px-5 py-2.5 flex flex-wrap items-center gap-x-4 gap-y-2" {
                div class="min-w-0 grow basis-64" {
                    p class="text-xs text-muted truncate" { (place) }
                    h1 class="text-base font-semibold line-clamp-2" lang="" title=(title) { (title) }
                }
                div class="state-menus" { (state) }
                @if !notice.0.is_empty() { div class="basis-full" { (notice) } }
            }
            (sides)
        }
    }
}

/// What stands left and right of the dashed line.
#[derive(Debug)]
pub struct Sides {
    /// What the customer sees. It opens at its end.
    pub conversation: Markup,
    /// Where one writes to the customer.
    pub reply: Markup,
    /// What only the team sees.
    pub team: Markup,
    /// Where one writes for the team.
    pub note: Markup,
    /// Whether a phone, which has room for one, opens with the team's.
    pub team_first: bool,
}

/// What the customer sees on one side of the dashed line, what only the team sees on the other. A phone shows one at a time.
pub fn sides(l: &Locale, sides: Sides) -> Markup {
    html! {
        div class="sides" {
            fieldset class="sides-switch" {
                legend class="sr-only" { (t!(l, "common-side-choice")) }
                label { input class="sr-only" type="radio" name="side" value="public" data-side-switch checked[!sides.team_first]; (icon("message-circle")) (t!(l, "common-side-public")) }
                label { input class="sr-only" type="radio" name="side" value="team" data-side-switch checked[sides.team_first]; (icon("lock")) (t!(l, "common-side-team")) }
            }
            section class="side-public" data-side="public" aria-label=(t!(l, "common-visible-to-customer")) {
                div class="side-scroll from-end" tabindex="0" { div class="p-4 lg:p-5 space-y-5" { (sides.conversation) } }
                (sides.reply)
            }
            aside class="side-team" data-side="team" aria-label=(t!(l, "common-team-only")) {
                p class="px-4 py-3 flex items-center gap-2 text-team-ink font-medium" {
                    (icon("lock")) (t!(l, "common-team-only"))
                    span class="ms-auto text-xs font-normal" { (t!(l, "common-team-only-hint")) }
                }
                div class="side-scroll px-4 pb-4 space-y-3" tabindex="0" { (sides.team) }
                (sides.note)
            }
        }
    }
}
