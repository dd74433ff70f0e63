//! The bar on top of every page within a preview: that it is one, as whom, of what, and what could not be shown as it was chosen.

use maud::{Markup, html};
use portico::site::studio::AboutPreview;
use portico_web::html::{Locale, PageContext, brand, designed, icon};
use portico_web::{fields, t};

use super::Options;

/// What it says.
pub struct Bar<'a> {
    /// The name of the customer who looks; `None`: a stranger.
    pub who: Option<String>,
    /// What is shown.
    pub about: &'a AboutPreview,
    /// How it was asked for.
    pub options: &'a Options,
    /// The page's colour, `#rrggbb`, or "".
    pub color: &'a str,
    /// The customer's path.
    pub path: &'a str,
}

/// In the agent's language (`desk`), whatever that of the page is.
pub fn bar(desk: &PageContext, page: &PageContext, bar: &Bar<'_>) -> Markup {
    let l = &desk.locale;
    let who = match &bar.who {
        Some(name) => t!(l, "preview-bar-as", name = name.as_str()),
        None => t!(l, "preview-bar-stranger"),
    };
    let query = bar.options.query();
    let joint = if query.is_empty() { "" } else { "&" };
    let whole = format!("/studio/preview?at={}{joint}{query}", fields::encode(bar.path));
    let foreign = l.language.code() != page.locale.language.code();
    html! {
        aside class="above-bar" aria-label=(t!(l, "preview-title")) lang=[foreign.then_some(l.language.code())] dir=(l.language.dir()) {
            p class="flex flex-wrap items-center gap-x-2" {
                (icon("eye")) b class="font-semibold" { (who) }
                span { (t!(l, "preview-bar-drafts", count = bar.about.drafted)) }
                a class="underline ms-auto" href=(whole) target="_top" { (t!(l, "preview-bar-change")) }
            }
            (mended(l, bar.color))
            @for name in &bar.about.unsound {
                p { (icon("triangle-alert")) " " a class="underline" target="_top" href="/studio/drafts" { (t!(l, "preview-unsound", name = designed(l, name).words())) } }
            }
        }
    }
}

/// A colour that can't be told from the paper is shown as another one.
fn mended(l: &Locale, color: &str) -> Markup {
    let Some(legible) = brand::legible(color) else { return html! {} };
    html! {
        @if legible.is_mended_by_day { p data-mended { (icon("contrast")) " " (t!(l, "preview-mended-day", color = color, shown = legible.day.0.as_str())) } }
        @if legible.is_mended_by_night { p data-mended { (icon("contrast")) " " (t!(l, "preview-mended-night", color = color, shown = legible.night.0.as_str())) } }
    }
}
