//! The questions of a form, in order.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Choice, Locale, hidden, icon, section};
use portico_web::t;
use serde_json::Value as Json;

use super::words;
use crate::forms::question::KINDS;
use portico_studio::html::editor::own_words;
use portico_studio::html::{Shown, frame};

/// The list, with what can be done to each, and a form that adds one.
pub fn list(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let fields = shown.definition["form"]["fields"].as_array().cloned().unwrap_or_default();
    let content = html! {
        div class="space-y-3" {
            ol class="card divide-y divide-base-300" {
                @for (place, asked) in fields.iter().enumerate() { (row(shown, asked, place, fields.len())) }
            }
            @if shown.may_edit() { (add(shown)) }
        }
    };
    section(&t!(l, "studio-questions"), None, content)
}

fn row(shown: &Shown<'_>, asked: &Json, place: usize, count: usize) -> Markup {
    let l = shown.l();
    let id = asked["id"].as_str().unwrap_or_default();
    let label = own_words(&asked["label"], shown.languages);
    let address = format!("/studio/request-types/{}/fields/{id}", shown.key);
    html! {
        li class="flex items-center gap-3 px-4 py-2.5" id=(format!("form.fields[{place}]")) {
            div class="grow min-w-0" {
                a class="link link-hover font-medium" href=(address) lang="" { (label) }
                p class="text-sm text-muted" { (facts(l, asked)) }
            }
            @if shown.may_edit() {
                div class="flex gap-1 shrink-0" {
                    (step(shown, &address, "up", &t!(l, "studio-up", what = label.as_str()), place == 0))
                    (step(shown, &address, "down", &t!(l, "studio-down", what = label.as_str()), place + 1 == count))
                }
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

/// One place up or down; works by keyboard as any button.
fn step(shown: &Shown<'_>, address: &str, to: &str, label: &str, is_off: bool) -> Markup {
    html! {
        form method="post" action=(format!("{address}/place")) {
            (frame::seen(shown))
            (hidden(&[("to", to)]))
            button class="btn btn-ghost btn-square btn-sm" aria-label=(label) title=(label) disabled[is_off] { @if to == "up" { (icon("arrow-up")) } @else { (icon("arrow-down")) } }
        }
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
