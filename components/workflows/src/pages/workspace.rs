//! A workspace: its name, and what goes to it.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::section;
use portico_web::t;

use super::parts;
use portico_studio::html::editor::{Editor, own};
use portico_studio::html::{Shown, frame};

/// Its form.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (l, address) = (shown.l(), format!("/studio/workspaces/{}", shown.key));
    let content = html! {
        (frame::form(shown, &address, name(shown)))
        div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) }
        (section(&t!(l, "studio-used-by"), None, parts::used_by(shown)))
    };
    let trail = [("/studio", html! { (t!(l, "studio-portals")) })];
    frame::thing(shown, "/studio", &trail, own(&shown.definition["name"], shown.languages), content)
}

/// The form of a new one, with its key as it was typed.
pub fn new(shown: &Shown<'_>, key: &str) -> Markup {
    let l = shown.l();
    let fault = shown.faults.iter().find(|fault| fault.path == "key").map(|_| t!(l, "studio-workspace-key-taken"));
    let fields = html! {
        (name(shown))
        (frame::part(&t!(l, "studio-part-address"), html! {
            (field::text(l, &Field::new("key", &t!(l, "studio-workspace-key")).value(key).help(Some(t!(l, "studio-workspace-key-help").as_str())).error(fault.as_deref()).max_length(10)))
        }))
    };
    let content = frame::form(shown, "/studio/workspaces/new", fields);
    frame::thing(shown, "/studio", &[("/studio", html! { (t!(l, "studio-portals")) })], t!(l, "studio-new-workspace"), content)
}

fn name(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    frame::part(&t!(l, "studio-part-team"), html! { (Editor::of(shown).text("name", &t!(l, "studio-name"), "", true, 80, 1)) })
}
