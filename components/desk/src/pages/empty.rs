//! A list with nothing in it.

use maud::{Markup, html};
use portico::request::MenuQueue;
use portico_web::html::{Icon, Locale, button_link, empty_state};
use portico_web::t;

use super::{Shown, words};
use crate::forms::View;

/// Why the list is empty, and what to do.
pub fn nothing(l: &Locale, shown: &Shown<'_>) -> Markup {
    let to = |key: &str| shown.in_menu(key).map_or_else(|| html! {}, |queue| link(l, queue));
    if shown.view.is_search() {
        let title = t!(l, "desk-nothing-found", typed = shown.view.typed.as_str());
        return empty_state(Icon("search-x"), &title, &t!(l, "desk-nothing-found-hint"), to(shown.queue.key.as_str()));
    }
    if shown.view.after.is_some() {
        return empty_state(Icon("check"), &t!(l, "desk-nothing-after"), &t!(l, "desk-nothing-after-hint"), to(shown.queue.key.as_str()));
    }
    // A queue that the site has named may ask for something else than ours of that key.
    match shown.queue.key.as_str() {
        _ if shown.queue.name.is_some() => empty_state(Icon("check"), &t!(l, "desk-none-here"), &t!(l, "desk-none-here-hint"), to("open")),
        "unassigned" => empty_state(Icon("check"), &t!(l, "desk-none-unassigned"), &t!(l, "desk-none-unassigned-hint"), to("mine")),
        "mine" => empty_state(Icon("coffee"), &t!(l, "desk-none-mine"), &t!(l, "desk-none-mine-hint"), to("unassigned")),
        "open" => empty_state(Icon("inbox"), &t!(l, "desk-none-open"), &t!(l, "desk-none-open-hint"), to("resolved")),
        "waiting" => empty_state(Icon("hourglass"), &t!(l, "desk-none-waiting"), &t!(l, "desk-none-waiting-hint"), to("open")),
        _ => empty_state(Icon("circle-check"), &t!(l, "desk-none-resolved"), &t!(l, "desk-none-resolved-hint"), to("open")),
    }
}

fn link(l: &Locale, queue: &MenuQueue) -> Markup {
    button_link(&View::of_menu(queue).list(), words::queue(l, &queue.key, queue.name.as_ref()), None)
}
