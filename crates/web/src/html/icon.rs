//! Icons from Lucide, by reference into the one sprite that `static/build.mjs` makes. They are decoration: words stand beside
//! them or in a label.

use maud::{Markup, Render, html};

use crate::static_files::assets;

/// The name of a Lucide icon that the code uses. Write it as `Icon("bell")`: the build looks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(
    /// The name at lucide.dev.
    pub &'static str,
);

impl Render for Icon {
    fn render(&self) -> Markup {
        named_icon(self.0)
    }
}

/// The icon of this name, as large as the text around it.
pub fn icon(name: &'static str) -> Markup {
    named_icon(name)
}

/// An icon that a person chose for a portal, a request type or a status: one of `static/icons.txt`.
pub fn named_icon(name: &str) -> Markup {
    // What points to a side points to the other one where text runs from right to left.
    let turns = name == "log-out" || name.split('-').any(|part| matches!(part, "left" | "right" | "reply" | "send"));
    html! {
        svg class=(if turns { "icon icon-turns" } else { "icon" }) aria-hidden="true" {
            use href={ (assets().icons()) "#" (name) } {}
        }
    }
}
