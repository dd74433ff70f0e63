//! Heads, lists, tiles and facts: how things stand on a page.

use maud::{Markup, Render, html};
use portico::definition::Text;

use super::designed::designed;
use super::icon::{Icon, icon};
use crate::i18n::Locale;
use crate::t;

/// The head of a page: where it belongs (`trail`, pairs of address and words), its name, and what else stands beside it.
pub fn page_head(trail: &[(&str, Markup)], title: impl Render, beside: Markup) -> Markup {
    html! {
        div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3" {
            div class="min-w-0 space-y-1" {
                @if !trail.is_empty() {
                    nav class="text-sm text-muted flex flex-wrap items-center gap-x-1.5" {
                        @for (i, (href, words)) in trail.iter().enumerate() {
                            @if i > 0 { span aria-hidden="true" { "·" } }
                            @if href.is_empty() { span { (words) } } @else { a class="link link-hover py-0.5" href=(href) { (words) } }
                        }
                    }
                }
                h1 class="text-2xl font-semibold tracking-tight" { (title) }
            }
            @if !beside.0.is_empty() { div class="flex flex-wrap gap-2" { (beside) } }
        }
    }
}

/// A part of a page under a quiet heading; `more` is a link at its end ("All requests").
pub fn section(title: &str, more: Option<(&str, &str)>, content: Markup) -> Markup {
    html! {
        section class="space-y-3" {
            div class="flex items-baseline gap-4" {
                h2 class="text-sm font-semibold text-muted" { (title) }
                @if let Some((href, words)) = more { a class="ms-auto py-1 link link-hover text-sm" href=(href) { (words) } }
            }
            (content)
        }
    }
}

/// A list of [`row_link`]s in one card.
pub fn rows(content: Markup) -> Markup {
    html! { ul class="card divide-y divide-base-300 overflow-hidden" { (content) } }
}

/// One thing of a list: its name, what is next with it, and a pill at the end (below, on a phone).
pub fn row_link(href: &str, title: impl Render, text: Markup, end: Markup) -> Markup {
    html! {
        li {
            a class="flex max-sm:flex-col sm:items-center gap-x-4 gap-y-2 px-4 sm:px-5 py-4 hover:bg-base-200/60 -outline-offset-2!" href=(href) {
                span class="grow min-w-0" {
                    span class="block font-medium" { (title) }
                    span class="block text-sm text-muted" { (text) }
                }
                (end)
            }
        }
    }
}

/// The thing to do next: the most visible thing on a page. `title` is a customer's, `button` says what happens ("Review").
pub fn action_card(href: &str, icon: Icon, title: &str, text: Markup, button: &str) -> Markup {
    html! {
        a class="group flex items-center gap-4 card border-2! border-warning! p-4 sm:p-5" href=(href) {
            span class="grid place-items-center size-11 rounded-xl bg-warning-soft text-warning-ink shrink-0 text-2xl" { (icon) }
            span class="grow min-w-0" {
                span class="block font-medium" lang="" { (title) }
                span class="block text-sm text-muted" { (text) }
            }
            span class="btn btn-primary max-sm:hidden" { (button) }
            span class="sm:hidden text-muted" { (super::icon("chevron-right")) }
        }
    }
}

/// A door: a portal, a request type, a collection, in a designer's words. `icon` is an [`Icon`] or [`named_icon`](super::named_icon).
pub fn tile(l: &Locale, href: &str, icon: impl Render, title: &Text, text: &Text) -> Markup {
    let (title, text) = (designed(l, title), designed(l, text));
    html! {
        a class="card p-5 flex flex-col gap-2 hover:border-edge transition-colors" href=(href) {
            span class="text-2xl text-brand-ink leading-none" { (icon) }
            span class="font-semibold" lang=[title.lang()] { (title.words()) }
            @if !text.words().is_empty() { span class="text-sm text-muted text-pretty" lang=[text.lang()] { (text.words()) } }
        }
    }
}

/// What is known about something: pairs of a name and a value.
pub fn facts(pairs: &[(Markup, Markup)]) -> Markup {
    html! {
        dl class="space-y-2 text-sm" {
            @for (name, value) in pairs { div { dt class="text-muted" { (name) } dd { (value) } } }
        }
    }
}

/// The way to the next part of a long list. `next` is the address with the key of the last row; nothing where the list ends.
pub fn pager(l: &Locale, next: Option<&str>) -> Markup {
    html! {
        @if let Some(next) = next {
            nav class="flex justify-center pt-2" { a class="btn" rel="next" href=(next) { (t!(l, "common-next-page")) (icon("chevron-down")) } }
        }
    }
}

/// A search by GET. `hint` says what can be found; `value` is what was searched for.
pub fn search_box(l: &Locale, action: &str, name: &str, value: &str, hint: &str) -> Markup {
    html! {
        form role="search" method="get" action=(action) {
            label class="input input-lg rounded-2xl gap-3" {
                span class="text-muted" { (icon("search")) }
                span class="sr-only" { (t!(l, "common-search")) }
                input type="search" name=(name) value=(value) placeholder=(hint) enterkeyhint="search" autocomplete="off" data-key="/";
                button class="sr-only" { (t!(l, "common-search")) }
            }
        }
    }
}
