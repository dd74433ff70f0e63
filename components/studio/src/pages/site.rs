//! The site itself.

use maud::{Markup, html};
use portico_web::t;

use portico_studio::html::editor::Editor;
use portico_studio::html::{Shown, frame, preview};

/// Its form.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let fields = html! {
        (frame::part(&t!(l, "studio-part-brand"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.line("name", &t!(l, "studio-site-name"), "", true))
                (edit.line("color", &t!(l, "studio-color"), &t!(l, "studio-color-help"), true))
                (edit.line("logo", &t!(l, "studio-logo"), &t!(l, "studio-logo-help"), false))
                (edit.line("reply_to", &t!(l, "studio-reply-to"), &t!(l, "studio-reply-to-help"), true))
            }
        }))
        (frame::part(&t!(l, "studio-announcement"), html! {
            (edit.text("announcement", &t!(l, "studio-announcement"), &t!(l, "studio-site-announcement-help"), false, 500, 2))
        }))
        (frame::part(&t!(l, "studio-part-language"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.line("language", &t!(l, "studio-site-language"), &t!(l, "studio-site-language-help"), true))
                (edit.line("zone", &t!(l, "studio-zone"), &t!(l, "studio-zone-help"), true))
            }
        }))
    };
    let content = preview::beside(
        shown,
        "",
        html! {
            (frame::form(shown, "/studio/site", fields))
            div class="flex flex-wrap gap-2" { (frame::more_languages(shown, "/studio/site")) }
        },
    );
    frame::thing(shown, "/studio/site", &[], t!(l, "studio-site"), content)
}
