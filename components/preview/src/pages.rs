//! The HTML of previews: what stands around a customer's page, and in the place of one.

pub mod frame;

use maud::{Markup, html};
use portico::ids::Slug;
use portico_web::html::{Icon, PageContext, empty_state, layout};
use portico_web::t;

/// In the place of what this customer does not see: that, and what decides it. `desk` is the frame of the agent's own pages.
pub fn unseen(page_context: &PageContext, desk: &PageContext, portal: Option<&Slug>) -> Markup {
    let access = html! {
        @if let Some(portal) = portal { a class="btn" target="_top" href=(format!("/studio/portals/{portal}")) { (t!(desk, "preview-to-access")) } }
        a class="btn" target="_top" href="/studio/drafts" { (t!(desk, "studio-to-review")) }
    };
    let main = html! {
        div lang=(desk.locale.language.code()) { (empty_state(Icon("eye-off"), &page_context.title, &t!(desk, "preview-unseen-text"), access)) }
    };
    layout::customer(page_context, main)
}

/// In the place of a page that is a customer's own.
pub fn elsewhere(page_context: &PageContext) -> Markup {
    html! {
        h1 class="text-2xl font-semibold tracking-tight" { (t!(page_context, "preview-elsewhere")) }
        p class="text-muted text-pretty" { (t!(page_context, "preview-elsewhere-text")) }
        a class="btn btn-primary" href="/" { (t!(page_context, "preview-to-hub")) }
    }
}
