//! A workflow as a picture: statuses in their order from top to bottom, transitions as arcs beside them. It is made by the server, without script, and is
//! hidden from screen readers, which read the lists below it.

use maud::{Markup, html};
use portico_web::html::{Locale, script};
use portico_web::t;
use serde_json::Value as Json;

use portico_studio::Languages;
use portico_studio::html::Shown;
use portico_studio::html::editor::own_words;

const ROW: usize = 56;
const BOX: usize = 220;
/// Space for arcs on either side.
const SIDE: usize = 150;

/// What of a workflow is edited beside its picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// The workflow itself.
    All,
    /// The status at this place.
    Status(usize),
    /// The transition at this place.
    Transition(usize),
}

/// The fields of a form, and beside them the picture of what it makes, which follows what is typed. On a phone there are the fields alone.
pub fn beside(shown: &Shown<'_>, address: &str, here: Here, fields: Markup) -> Markup {
    html! {
        div class="drawn-beside" {
            div class="space-y-5 min-w-0" { (fields) }
            div class="max-sm:hidden min-w-0" { (script("drawing")) (drawing(shown, address, here)) }
        }
    }
}

/// The picture in a form that is sent to `address`.
pub fn drawing(shown: &Shown<'_>, address: &str, here: Here) -> Markup {
    html! {
        div id="drawing" data-drawing hx-post=(address) hx-vals="{\"draw\": \"1\"}" hx-trigger="redraw" hx-swap="outerMorph" hx-validate="false" "hx-status:4xx"="swap:none" "hx-status:5xx"="swap:none" {
            (workflow(shown.definition, shown.languages, shown.l(), here))
        }
    }
}

/// The picture of a workflow's definition.
pub fn workflow(definition: &Json, languages: &Languages, l: &Locale, here: Here) -> Markup {
    let statuses = definition["statuses"].as_array().cloned().unwrap_or_default();
    let place = |key: &Json| statuses.iter().position(|status| status["key"] == *key);
    let (width, height) = (BOX + 2 * SIDE, ROW * statuses.len().max(1));
    let mut arcs: Vec<(usize, usize, bool, bool)> = Vec::new();
    for (at, transition) in definition["transitions"].as_array().into_iter().flatten().enumerate() {
        let Some(to) = place(&transition["to"]) else { continue };
        let is_offered = !transition["customer_name"].is_null();
        arcs.extend(
            transition["from"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(place)
                .map(|from| (from, to, is_offered, here == Here::Transition(at))),
        );
    }
    arcs.sort_unstable();
    arcs.dedup();
    html! {
        figure class="card p-4 overflow-x-auto" {
            svg class="diagram" viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) aria-hidden="true" {
                defs { marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse" { path d="M0 0 8 4 0 8z" {} } }
                @for (from, to, is_offered, is_here) in &arcs {
                    path class=(arc_class(*is_offered, *is_here)) d=(arc(*from, *to)) marker-end="url(#tip)" {}
                }
                @for (row, status) in statuses.iter().enumerate() { (node(row, status, definition["initial"] == status["key"], here == Here::Status(row), languages)) }
            }
            figcaption class="text-sm text-muted mt-2" { (t!(l, "studio-diagram-legend")) }
        }
    }
}

fn arc_class(is_offered: bool, is_here: bool) -> &'static str {
    match (is_offered, is_here) {
        (true, true) => "arc arc-customer arc-here",
        (false, true) => "arc arc-here",
        (true, false) => "arc arc-customer",
        (false, false) => "arc",
    }
}

/// On the right where it leads down, on the left where it leads up; the further, the wider.
fn arc(from: usize, to: usize) -> String {
    let middle = |row: usize| row * ROW + ROW / 2;
    let (start, end) = (middle(from), middle(to));
    let bulge = (24 + 26 * from.abs_diff(to)).min(SIDE - 10);
    if to > from {
        let x = SIDE + BOX;
        let (start, end) = (start + 6, end - 6);
        format!("M{x} {start}C{} {start} {} {end} {x} {end}", x + bulge, x + bulge)
    } else {
        let (start, end) = (start - 6, end + 6);
        format!("M{SIDE} {start}C{} {start} {} {end} {SIDE} {end}", SIDE - bulge, SIDE - bulge)
    }
}

fn node(row: usize, status: &Json, is_initial: bool, is_here: bool, languages: &Languages) -> Markup {
    let y = row * ROW + 8;
    let class = match status["category"].as_str() {
        Some("doing") => "node node-doing",
        Some("waiting") => "node node-waiting",
        Some("done") => "node node-done",
        _ => "node",
    };
    html! {
        @if is_here { rect class="node-here" x=(SIDE - 5) y=(y - 5) width=(BOX + 10) height=(ROW - 6) rx="14" {} }
        rect class=(class) x=(SIDE) y=(y) width=(BOX) height=(ROW - 16) rx="10" stroke-width=(if is_initial { "2.5" } else { "1" }) {}
        text x=(SIDE + BOX / 2) y=(row * ROW + ROW / 2) { (own_words(&status["name"], languages)) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_status_is_a_box_and_each_way_between_two_an_arc_once() {
        let definition = json!({
            "initial": "a",
            "statuses": [{"key": "a", "name": "New <1>", "category": "todo"}, {"key": "b", "name": "Done", "category": "done"}],
            "transitions": [
                {"key": "x", "from": ["a"], "to": "b"}, {"key": "y", "from": ["a"], "to": "b"}, {"key": "z", "from": ["b", "gone"], "to": "a"},
                {"key": "n", "from": ["a"], "to": "nowhere"},
            ],
        });
        let picture = workflow(&definition, &Languages::of(&definition, "en", ""), &Locale::default(), Here::Transition(0)).into_string();
        assert_eq!((picture.matches("<rect").count(), picture.matches("class=\"arc").count()), (2, 2 + 1));
        assert!(picture.contains("New &lt;1&gt;"), "{picture}");
    }
}
