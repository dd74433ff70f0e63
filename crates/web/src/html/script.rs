//! The scripts that only some pages need: a piece brings its own, so that a page loads what is on it and nothing else.

use maud::{Markup, html};

use crate::static_files::assets;

/// The script `static/src/NAME.ts` for what stands on this page. Twice on a page it runs once (HTML, "module map").
pub fn script(name: &str) -> Markup {
    html! { script type="module" src=(assets().js(name)) {} }
}
