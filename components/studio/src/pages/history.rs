//! How a thing came to be as it is.

use maud::{Markup, html};
use portico::ids::EventId;
use portico::people::Role;
use portico::site::Thing;
use portico::site::studio::{Entry, EntryKind, ThingChange, ThingHistory};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{Icon, Locale, Tone, designed, hidden, icon, page_head, pager, status_pill, time};
use portico_web::t;

use portico_studio::html::{Done, difference, frame, words};

/// The page; `is_first`: it begins with the newest.
pub fn page(page: &DeskAdmitted<ThingHistory>, thing: Thing, key: &str, is_first: bool, done: Option<Done>) -> Markup {
    let mut page_context = page.page_context.clone();
    let l = &page.page_context.locale;
    page_context.toast = done.map(|done| done.text(l));
    let (changes, more) = Entry::changes(&page.subject);
    let newest = page.subject.first().filter(|_| is_first && page.reader.role == Role::Admin);
    let name = page.subject.iter().find_map(|entry| frame::name(&entry.definition));
    let next = more.map(|seq| format!("/studio/history/{}/{key}?before={seq}", thing.word()));
    let trail = [("/studio", html! { (t!(l, "studio-portals")) }), ("", html! { (words::thing(l, thing)) })];
    let title = t!(l, "studio-history");
    let main = html! {
        div class="space-y-5" {
            (page_head(&trail, html! { @if let Some(name) = &name { (designed(l, name)) } @else { (key) } }, html! {
                a class="btn btn-sm" href=(words::address(thing, key)) { (icon("pencil")) (t!(l, "studio-edit")) }
            }))
            h2 class="text-sm font-semibold text-muted" { (title) }
            ol class="space-y-3" {
                @for (place, change) in changes.iter().enumerate() {
                    (line(l, change, newest.filter(|_| place > 0).map(|newest| (thing, key, newest.seq))))
                }
            }
            (pager(l, next.as_deref()))
        }
    };
    frame::studio(&page_context, "/studio", title, main)
}

/// One entry; `revert` says of which thing, and which event was the newest, where it can be brought back.
fn line(l: &Locale, change: &ThingChange<'_>, revert: Option<(Thing, &str, i64)>) -> Markup {
    let entry = change.entry;
    let (tone, face, words) = match entry.what {
        EntryKind::Published => (Tone::Success, Icon("circle-check"), t!(l, "studio-was-published")),
        EntryKind::Saved => (Tone::Warning, Icon("pencil-line"), t!(l, "studio-was-drafted")),
        EntryKind::Discarded => (Tone::Neutral, Icon("trash-2"), t!(l, "studio-was-discarded")),
    };
    html! {
        li class="card p-4 space-y-3" id=(format!("e{}", entry.seq)) {
            div class="flex flex-wrap items-center gap-x-3 gap-y-2" {
                (status_pill(tone, face, words))
                span { @if entry.by == "setup" { (t!(l, "studio-by-setup")) } @else { (entry.by) } }
                span class="text-sm text-muted" { (time(l, entry.at)) (frame::from_file(l, entry.file.as_deref())) }
                @if let Some((thing, key, newest)) = revert.filter(|_| !entry.definition.is_null()) { (back(l, entry, thing, key, newest)) }
            }
            @match &change.fields {
                _ if entry.definition.is_null() => {}
                Some(fields) => (difference::fields(l, fields)),
                None => p class="text-sm text-muted" { (t!(l, "studio-was-new")) },
            }
        }
    }
}

fn back(l: &Locale, entry: &Entry, thing: Thing, key: &str, newest: i64) -> Markup {
    let (seq, newest, form_id) = (entry.seq.to_string(), newest.to_string(), EventId::generate());
    html! {
        form class="ms-auto" method="post" action=(format!("/studio/history/{}/{key}/revert", thing.word())) {
            (hidden(&[("form_id", form_id.as_str()), ("seq", &seq), ("newest", &newest)]))
            button class="btn btn-sm" { (icon("undo-2")) (t!(l, "studio-revert")) }
        }
    }
}
