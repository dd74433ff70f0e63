//! A portal: its words, who may see it, its tabs.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::icon;
use portico_web::t;

use super::{portal_access, portal_tabs};
use portico_studio::html::editor::{Editor, icons, own};
use portico_studio::html::{Shown, frame, preview};

/// Its form.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (l, address) = (shown.l(), format!("/studio/portals/{}", shown.key));
    let content = preview::beside(
        shown,
        "",
        html! {
            (frame::form(shown, &address, fields(shown)))
            div class="flex flex-wrap gap-2" {
                (frame::more_languages(shown, &address))
                a class="btn btn-sm" href=(format!("/studio/brand/portals/{}", shown.key)) { (icon("palette")) (t!(l, "brand-edit")) }
                @if shown.page.subject.live.is_some() { a class="btn btn-sm" href=(format!("/studio/domains/{}", shown.key)) { (icon("globe")) (t!(l, "domains-of-portal")) } }
                a class="btn btn-sm" href=(format!("/studio/request-types/new?portal={}", shown.key)) { (icon("plus")) (t!(l, "studio-new-type")) }
            }
        },
    );
    frame::thing(
        shown,
        "/studio",
        &[("/studio", html! { (t!(l, "studio-portals")) })],
        own(&shown.definition["name"], shown.languages),
        content,
    )
}

/// The form of a new one, with its key as it was typed.
pub fn new(shown: &Shown<'_>, key: &str) -> Markup {
    let l = shown.l();
    let fault = shown.faults.iter().find(|fault| fault.path == "key").map(|_| t!(l, "studio-key-taken"));
    let fields = html! {
        (frame::part(&t!(l, "studio-part-address"), html! {
            (field::text(l, &Field::new("key", &t!(l, "studio-key")).value(key).help(Some(t!(l, "studio-key-help").as_str())).error(fault.as_deref()).max_length(60)))
        }))
        (fields(shown))
    };
    let content = frame::form(shown, "/studio/portals/new", fields);
    frame::thing(shown, "/studio", &[("/studio", html! { (t!(l, "studio-portals")) })], t!(l, "studio-new-portal"), content)
}

fn fields(shown: &Shown<'_>) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    html! {
        (frame::part(&t!(l, "studio-part-words"), html! {
            (edit.text("name", &t!(l, "studio-name"), "", true, 80, 1))
            (edit.text("description", &t!(l, "studio-description"), &t!(l, "studio-description-help"), true, 200, 1))
            (edit.text("welcome", &t!(l, "studio-welcome"), &t!(l, "studio-welcome-help"), true, 2000, 3))
        }))
        (portal_access::part(shown))
        (portal_tabs::part(shown))
        (frame::part(&t!(l, "studio-part-look"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.one_of("icon", &t!(l, "studio-icon"), "", true, &icons()))
                (edit.number("position", &t!(l, "studio-position"), &t!(l, "studio-portal-position-help"), true))
            }
        }))
    }
}
