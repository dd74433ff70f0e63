//! The site itself.

use maud::{Markup, html};
use portico_web::html::icon;
use portico_web::t;

use super::roles;
use portico_studio::html::editor::Editor;
use portico_studio::html::{Shown, frame, preview};

/// Its form.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let fields = html! {
        (frame::part(&t!(l, "studio-part-words"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.line("name", &t!(l, "studio-site-name"), "", true))
                (edit.line("reply_to", &t!(l, "studio-reply-to"), &t!(l, "studio-reply-to-help"), true))
            }
        }))
        (frame::part(&t!(l, "studio-part-language"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.line("language", &t!(l, "studio-site-language"), &t!(l, "studio-site-language-help"), true))
                (edit.line("zone", &t!(l, "studio-zone"), &t!(l, "studio-zone-help"), true))
            }
        }))
        (roles::part(shown))
    };
    let content = preview::beside(
        shown,
        "",
        html! {
            (frame::form(shown, "/studio/site", fields))
            div class="flex flex-wrap gap-2" { a class="btn btn-sm" href="/studio/brand" { (icon("palette")) (t!(l, "brand-edit")) } }
        },
    );
    frame::thing(shown, "/studio/site", &[], t!(l, "studio-site"), content)
}
