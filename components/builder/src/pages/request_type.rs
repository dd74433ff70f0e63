//! A request type: what customers read, where its requests go, what is asked.

use maud::{Markup, html};
use portico_web::html::field::{self, Field};
use portico_web::html::{Locale, designed, icon};
use portico_web::t;

use super::{expectations, questions};
use portico_studio::html::editor::{Editor, choices, icons, own};
use portico_studio::html::{Shown, frame, preview};

/// Its forms.
pub fn page(shown: &Shown<'_>) -> Markup {
    let (l, address) = (shown.l(), format!("/studio/request-types/{}", shown.key));
    let content = preview::beside(
        shown,
        "",
        html! {
            (expectations::used_by(shown))
            (questions::part(shown))
            (frame::form(shown, &address, parts(shown)))
            div class="flex flex-wrap gap-2" {
                (frame::more_languages(shown, &address))
                @if shown.page.subject.live.is_some() {
                    a class="btn btn-sm" href=(format!("/p/{}/new/{}", shown.definition["portal"].as_str().unwrap_or_default(), shown.key)) { (icon("external-link")) (t!(l, "studio-open")) }
                }
            }
        },
    );
    frame::thing(shown, "/studio", &trail(shown), own(&shown.definition["name"], shown.languages), content)
}

/// The form of a new one, with its key as it was typed.
pub fn new(shown: &Shown<'_>, key: &str) -> Markup {
    let l = shown.l();
    let fault = shown.faults.iter().find(|fault| fault.path == "key").map(|_| t!(l, "studio-key-taken"));
    let parts = html! {
        (parts(shown))
        (frame::part(&t!(l, "studio-part-address"), html! {
            (field::text(l, &Field::new("key", &t!(l, "studio-key")).value(key).help(Some(t!(l, "studio-key-help").as_str())).error(fault.as_deref()).max_length(60)))
        }))
    };
    let content = frame::form(shown, "/studio/request-types/new", parts);
    frame::thing(shown, "/studio", &trail(shown), t!(l, "studio-new-type"), content)
}

/// The portal that it is offered in.
fn trail<'a>(shown: &'a Shown<'_>) -> Vec<(&'a str, Markup)> {
    let l = shown.l();
    let portal = shown.page.subject.portals.iter().find(|portal| shown.definition["portal"] == portal.key);
    let mut trail = vec![("/studio", html! { (t!(l, "studio-portals")) })];
    trail.extend(portal.map(|portal| ("", html! { (designed(l, &portal.name)) })));
    trail
}

fn parts(shown: &Shown<'_>) -> Markup {
    let (l, edit) = (shown.l(), Editor::of(shown));
    let state = &shown.page.subject;
    let named = |list: &'_ [portico::site::studio::Named]| -> Vec<(String, String)> {
        list.iter().map(|named| (named.key.clone(), format!("{} · {}", designed(l, &named.name).words(), named.key))).collect()
    };
    let (workspaces, workflows) = (named(&state.workspaces), named(&state.workflows));
    html! {
        (frame::part(&t!(l, "studio-part-words"), html! {
            (edit.text("name", &t!(l, "studio-name"), &t!(l, "studio-type-name-help"), true, 80, 1))
            (edit.text("description", &t!(l, "studio-description"), "", true, 200, 1))
        }))
        (frame::part(&t!(l, "studio-part-destination"), html! {
            div class="grid gap-4 sm:grid-cols-2" {
                (place(shown))
                (edit.one_of("workspace", &t!(l, "studio-workspace"), &t!(l, "studio-workspace-help"), true, &choices(&workspaces)))
                (edit.one_of("workflow", &t!(l, "studio-workflow"), "", true, &choices(&workflows)))
                (edit.one_of("priority", &t!(l, "studio-priority"), "", true, &choices(&priorities(l))))
                (edit.one_of("icon", &t!(l, "studio-icon"), "", true, &icons()))
                (edit.number("position", &t!(l, "studio-position"), &t!(l, "studio-type-position-help"), true))
            }
        }))
        (expectations::part(shown, &edit))
        (expectations::readers(shown, &edit))
    }
}

fn priorities(l: &Locale) -> Vec<(String, String)> {
    let words = [t!(l, "desk-priority-urgent"), t!(l, "desk-priority-high"), t!(l, "desk-priority-normal"), t!(l, "desk-priority-low")];
    words.into_iter().enumerate().map(|(place, word)| ((place + 1).to_string(), word)).collect()
}

/// Portal and tab, as one choice.
fn place(shown: &Shown<'_>) -> Markup {
    let l = shown.l();
    let places: Vec<(String, String)> = shown
        .page
        .subject
        .portals
        .iter()
        .flat_map(|portal| portal.tabs.iter().map(move |tab| (portal, tab)))
        .map(|(portal, tab)| {
            (format!("{}/{}", portal.key, tab.key), format!("{} · {}", designed(l, &portal.name).words(), designed(l, &tab.name).words()))
        })
        .collect();
    let of = |name: &str| shown.definition[name].as_str().unwrap_or_default();
    let value = format!("{}/{}", of("portal"), of("tab"));
    let fault = shown.faults.iter().find(|fault| ["portal", "tab"].contains(&fault.path.as_str())).map(|fault| fault.why.as_str());
    let label = t!(l, "studio-place-in");
    field::select(l, &Field::new("place", &label).value(&value).required(true).error(fault).error_lang(Some("en")), &choices(&places))
}
