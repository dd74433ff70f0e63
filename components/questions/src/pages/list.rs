//! The questions of a form, in order; those that are archived below them.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Choice, Locale, icon, script, section};
use portico_web::t;
use serde_json::Value as Json;

use super::{used_by, words};
use crate::forms::question::{KINDS, is_archived};
use portico_studio::html::editor::{own, own_words};
use portico_studio::html::{Shown, frame};

/// The page; `moved` is the question that was just moved, whose button keeps the focus.
pub fn page(shown: &Shown<'_>, moved: &str) -> Markup {
    let (l, kind) = (shown.l(), format!("/studio/request-types/{}", shown.key));
    let fields = shown.definition["form"]["fields"].as_array().cloned().unwrap_or_default();
    let (archived, asked): (Vec<(usize, &Json)>, Vec<_>) = fields.iter().enumerate().partition(|(_, field)| is_archived(field));
    let content = html! {
        p class="text-muted text-pretty max-w-prose" { (t!(l, "studio-questions-hint")) }
        div class="space-y-3" {
            @if shown.may_edit() && asked.len() > 1 { (script("reorder")) }
            ol class="card divide-y divide-base-300" data-reorder="move" {
                @for (at, (place, field)) in asked.iter().enumerate() { (row(shown, field, *place, (at, asked.len()), moved)) }
            }
            @if shown.may_edit() { (add(shown)) }
        }
        @if !archived.is_empty() {
            (section(&t!(l, "studio-archived"), None, html! {
                p class="text-sm text-muted text-pretty mb-2" { (t!(l, "studio-archived-hint")) }
                ul class="card divide-y divide-base-300" { @for (place, field) in &archived { (archived_row(shown, field, *place)) } }
            }))
        }
    };
    let trail =
        [("/studio", html! { (t!(l, "studio-portals")) }), (kind.as_str(), html! { (own(&shown.definition["name"], shown.languages)) })];
    frame::thing(shown, "/studio", &trail, t!(l, "studio-questions"), content)
}

fn address(shown: &Shown<'_>, asked: &Json) -> String {
    format!("/studio/request-types/{}/fields/{}", shown.key, asked["id"].as_str().unwrap_or_default())
}

fn row(shown: &Shown<'_>, asked: &Json, place: usize, (at, count): (usize, usize), moved: &str) -> Markup {
    let l = shown.l();
    let (label, address) = (own_words(&asked["label"], shown.languages), address(shown, asked));
    let is_moved = asked["id"] == moved;
    html! {
        li class=(if is_moved { "flex items-center gap-3 px-4 py-2.5 bg-brand-soft" } else { "flex items-center gap-3 px-4 py-2.5" }) id=(format!("form.fields[{place}]")) {
            @if shown.may_edit() { span class="reorder-handle" data-handle aria-hidden="true" hidden { (icon("grip-vertical")) } }
            div class="grow min-w-0" {
                a class="link link-hover font-medium" href=(address) lang="" { (label) }
                p class="text-sm text-muted" { (facts(l, asked)) }
                (used_by::line(shown, asked["id"].as_str().unwrap_or_default(), None))
            }
            @if shown.may_edit() {
                form class="flex gap-1 shrink-0" method="post" action=(format!("{address}/place")) {
                    (frame::seen(shown))
                    (step("up", &t!(l, "studio-up", what = label.as_str()), at == 0, is_moved && at > 0))
                    (step("down", &t!(l, "studio-down", what = label.as_str()), at + 1 == count, is_moved && at == 0))
                }
            }
        }
    }
}

/// One place up or down; works by keyboard as any button, and has the focus again where it was just pressed.
fn step(to: &str, label: &str, is_off: bool, has_focus: bool) -> Markup {
    html! {
        button class="btn btn-ghost btn-square btn-sm" name="to" value=(to) aria-label=(label) title=(label) disabled[is_off] autofocus[has_focus] {
            @if to == "up" { (icon("arrow-up")) } @else { (icon("arrow-down")) }
        }
    }
}

fn archived_row(shown: &Shown<'_>, asked: &Json, place: usize) -> Markup {
    let (l, address) = (shown.l(), address(shown, asked));
    html! {
        li class="flex items-center gap-3 px-4 py-2.5" id=(format!("form.fields[{place}]")) {
            div class="grow min-w-0" {
                a class="link link-hover" href=(address) { (own(&asked["label"], shown.languages)) }
                p class="text-sm text-muted" { (words::kind(l, asked["kind"].as_str().unwrap_or_default())) }
            }
            (bring_back(shown, &address, &own_words(&asked["label"], shown.languages)))
        }
    }
}

/// The button that asks an archived question again.
pub fn bring_back(shown: &Shown<'_>, address: &str, label: &str) -> Markup {
    let l = shown.l();
    html! {
        @if shown.may_edit() {
            form method="post" action=(format!("{address}/return")) {
                (frame::seen(shown))
                button class="btn btn-sm" { (icon("archive-restore")) (t!(l, "studio-ask-again")) span class="sr-only" { ": " (label) } }
            }
        }
    }
}

/// Its kind, and what is particular about it.
fn facts(l: &Locale, asked: &Json) -> Markup {
    let is_on = |name: &str| asked[name] == true;
    html! {
        (words::kind(l, asked["kind"].as_str().unwrap_or_default()))
        @if is_on("required") { " · " (t!(l, "common-required")) }
        @match asked["part"].as_str() { Some("title") => { " · " (t!(l, "studio-is-title")) }, Some("body") => { " · " (t!(l, "studio-is-body")) }, _ => {} }
        @if !asked["show_when"].is_null() { " · " (t!(l, "studio-has-condition")) }
    }
}

fn add(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let names: Vec<(&str, String)> = KINDS.iter().map(|kind| (*kind, words::kind(l, kind))).collect();
    let kinds: Vec<Choice<'_>> = names.iter().map(|(kind, name)| Choice::new(kind, name)).collect();
    let fault = shown.faults.iter().find(|fault| fault.path.starts_with("form.fields")).map(|fault| fault.why.as_str());
    html! {
        form class="card p-4 grid gap-3 sm:grid-cols-[1fr_16rem_auto] sm:items-end" method="post" action=(format!("/studio/request-types/{}/fields", shown.key)) {
            (frame::seen(shown))
            (field::text(l, &Field::new("label", &t!(l, "studio-new-question")).required(true).max_length(200).error(fault).error_lang(Some("en"))))
            (field::select(l, &Field::new("kind", &t!(l, "studio-kind")).value("short_text").required(true), &kinds))
            button class="btn" { (icon("plus")) (t!(l, "studio-add")) }
        }
    }
}
