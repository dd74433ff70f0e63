//! The studio: its places on top, one wide column below.

use maud::{Markup, html};

use super::super::icon::icon;
use super::super::menu::tabs;
use super::super::page_context::{PageContext, Viewer};
use super::{account_menu, page};
use crate::t;

/// A page of the studio. `places` are pairs of address and words; the one at `here` is marked.
pub fn studio(page_context: &PageContext, here: &str, places: &[(&str, Markup)], main: Markup) -> Markup {
    let content = html! {
        header class="bg-base-100" {
            div class="mx-auto max-w-6xl px-4 min-h-12 flex items-center gap-3" {
                a class="btn btn-ghost btn-sm -ms-2 flex-nowrap" href="/desk" { (icon("arrow-left")) span { (t!(page_context, "common-to-desk")) } }
                div class="ms-auto flex items-center gap-2 min-w-0" {
                    span class="truncate text-sm text-muted max-sm:hidden" { (page_context.brand.name) }
                    @if let Viewer::Agent { name, initials, .. } = &page_context.viewer { (account_menu(page_context, name, initials, "/desk/sign-out")) }
                }
            }
            div class="border-b border-base-300" { div class="mx-auto max-w-6xl px-4" { (tabs(&t!(page_context, "common-studio"), here, places)) } }
        }
        main id="main" tabindex="-1" class="mx-auto w-full max-w-6xl grow px-4 pt-5 sm:pt-6 pb-24" { (main) }
    };
    page(page_context, "desk", "min-h-dvh flex flex-col", content)
}
