//! What customers will see, in a frame: beside the form of a thing, and on a page of its own. The component `preview` fills it.

use maud::{Markup, html};
use portico::site::Thing;
use portico_web::html::{Locale, icon, script};
use portico_web::t;
use serde_json::Value as Json;

use super::Shown;

/// Where the site is within the preview: what stands behind it is a customer's path.
pub const SITE: &str = "/studio/preview/site";

/// How a preview is looked at.
#[derive(Debug, Default)]
pub struct Looking<'a> {
    /// The thing that it is about, as `portal/support`; or "".
    pub thing: &'a str,
    /// The customer's path that is shown.
    pub at: &'a str,
    /// Whether what was typed last is shown.
    pub is_typed: bool,
    /// `day`, `night`, or "".
    pub light: &'a str,
    /// As wide as a telephone.
    pub is_narrow: bool,
}

/// Whether customers see things of this kind.
#[must_use]
pub fn is_seen(thing: Thing) -> bool {
    matches!(thing, Thing::Site | Thing::Portal | Thing::RequestType)
}

/// The customer's path on which a thing is seen first; `None`: on none.
#[must_use]
pub fn place_of(thing: Thing, key: &str, definition: &Json) -> Option<String> {
    match thing {
        Thing::Site => Some("/".to_owned()),
        Thing::Portal => Some(format!("/p/{key}")),
        Thing::RequestType => Some(format!("/p/{}/new/{key}", definition["portal"].as_str().filter(|portal| !portal.is_empty())?)),
        _ => None,
    }
}

/// The form of a thing, and beside it what it makes. `within` is the id of the element of the preview's page to begin with, or "": the script leads there. A
/// fragment in the address would take the focus into the frame.
pub fn beside(shown: &Shown<'_>, within: &str, content: Markup) -> Markup {
    let (l, thing) = (shown.l(), format!("{}/{}", shown.thing.word(), shown.key));
    let Some(at) = place_of(shown.thing, shown.key, shown.definition) else { return content };
    let looking = Looking { thing: &thing, at: &at, is_narrow: true, ..Looking::default() };
    let address = format!("{SITE}{at}?thing={thing}");
    html! {
        (script("preview"))
        div class="preview-sides" {
            div class="space-y-5 min-w-0" { (content) }
            details class="preview preview-beside" data-preview data-within=[Some(within).filter(|within| !within.is_empty())] open {
                summary class="flex items-center gap-2 py-2 font-semibold cursor-pointer" { (icon("eye")) (t!(l, "preview-title")) }
                div class="space-y-3" {
                    (controls(l, &looking, onlookers(l)))
                    p class="text-sm text-muted min-h-5" role="status" data-preview-state data-typed=(t!(l, "preview-as-typed")) { (t!(l, "preview-as-saved")) }
                    (framed(l, &address))
                }
            }
        }
    }
}

/// The frame itself.
pub fn framed(l: &Locale, address: &str) -> Markup {
    html! { div class="preview-frame" { iframe src=(address) title=(t!(l, "preview-frame")) loading="lazy" {} } }
}

/// Who looks (`who`), in which light, how wide. Without script a button shows it on its own page.
pub fn controls(l: &Locale, looking: &Looking<'_>, who: Markup) -> Markup {
    html! {
        form method="get" action="/studio/preview" class="space-y-3" data-preview-controls {
            @if !looking.thing.is_empty() { input type="hidden" name="thing" value=(looking.thing); }
            input type="hidden" name="at" value=(looking.at);
            @if looking.is_typed { input type="hidden" name="typed" value="1"; }
            (who)
            div class="flex flex-wrap items-center gap-2" {
                (switch(&t!(l, "preview-light"), "light", looking.light, &[("", t!(l, "preview-light-own")), ("day", t!(l, "common-theme-day")), ("night", t!(l, "common-theme-night"))]))
                (switch(&t!(l, "preview-width"), "width", if looking.is_narrow { "phone" } else { "desktop" }, &[("phone", t!(l, "preview-phone")), ("desktop", t!(l, "preview-desktop"))]))
                button class="btn btn-sm" { (icon("external-link")) (t!(l, "preview-show")) }
            }
        }
    }
}

fn onlookers(l: &Locale) -> Markup {
    switch(
        &t!(l, "preview-as"),
        "as",
        "first",
        &[("first", t!(l, "preview-first")), ("new", t!(l, "preview-new")), ("stranger", t!(l, "preview-stranger"))],
    )
}

/// One of a few, side by side.
fn switch(label: &str, name: &str, value: &str, choices: &[(&str, String)]) -> Markup {
    html! {
        div class="join" role="radiogroup" aria-label=(label) {
            @for (choice, words) in choices {
                input class="join-item btn btn-sm" type="radio" name=(name) value=(choice) checked[*choice == value] aria-label=(words);
            }
        }
    }
}

/// The button that shows a form as it is filled in, on a page of its own; nothing is saved.
pub fn button(l: &Locale) -> Markup {
    html! { button class="btn" name="preview" value="1" formtarget="_blank" { (icon("eye")) (t!(l, "preview-open")) } }
}
