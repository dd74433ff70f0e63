//! Ready portals to begin with.

use maud::{Markup, html};
use portico::definition::Text;
use portico::site::studio::Named;
use portico_studio::html::{Shown, frame};
use portico_web::html::field::{self, Field};
use portico_web::html::{Choice, Locale, designed, hidden, icon, named_icon, page_head};
use portico_web::t;
use serde_json::Value as Json;

use crate::forms::starting_point::StartingPoint;

/// The page.
pub fn page(shown: &Shown<'_>, points: &[StartingPoint]) -> Markup {
    let l = shown.l();
    let title = t!(l, "studio-starting-points");
    let main = html! {
        div class="space-y-5" {
            (page_head(&[("/studio", html! { (t!(l, "studio-portals")) })], &title, html! {}))
            p class="text-muted text-pretty max-w-prose" { (t!(l, "studio-starting-points-hint")) }
            div class="grid gap-4 lg:grid-cols-2" { @for point in points { (card(shown, point)) } }
        }
    };
    frame::studio(&shown.page.page_context, "/studio", title, main)
}

/// One of them: what it is for, what can be asked for there, and where its requests are to go.
fn card(shown: &Shown<'_>, point: &StartingPoint) -> Markup {
    let l = shown.l();
    html! {
        article class="card p-5 flex flex-col gap-3" {
            h2 class="font-semibold flex items-center gap-3" {
                span class="text-2xl text-brand-ink" { (named_icon(point.portal["icon"].as_str().unwrap_or_default())) }
                (designed(l, &point.name))
            }
            p class="text-muted text-pretty" { (designed(l, &point.description)) }
            ul class="flex flex-wrap gap-x-4 gap-y-1 text-sm" { @for kind in &point.request_types { li { (kind_name(l, kind)) } } }
            form class="mt-auto pt-2 grid gap-3 sm:grid-cols-2 sm:items-end" method="post" action=(format!("/studio/starting-points/{}", point.key)) {
                (hidden(&[("form_id", shown.form_id.as_str())]))
                (called(l, point))
                (choice(l, point, "workspace", &t!(l, "studio-workspace"), &shown.page.subject.workspaces))
                (choice(l, point, "workflow", &t!(l, "studio-workflow"), &shown.page.subject.workflows))
                div class="sm:col-span-2 space-y-1" {
                    (tick("own_workflow", &format!("{}-own_workflow", point.key), &t!(l, "studio-own-workflow")))
                    p class="text-sm text-muted text-pretty" { (t!(l, "studio-own-workflow-help")) }
                }
                button class="btn btn-primary sm:col-span-2 justify-self-start" { (icon("wand-sparkles")) (t!(l, "studio-begin")) span class="sr-only" { ": " (designed(l, &point.name)) } }
            }
        }
    }
}

/// What the portal is called, and the word in its address.
fn called(l: &Locale, point: &StartingPoint) -> Markup {
    let name: Option<Text> = serde_json::from_value(point.portal["name"].clone()).ok();
    let name = name.map(|name| designed(l, &name).words().to_owned()).unwrap_or_default();
    let (name_id, key_id) = (format!("{}-name", point.key), format!("{}-key", point.key));
    html! {
        (field::text(l, &Field::new("name", &t!(l, "studio-name")).id(&name_id).value(&name).required(true).max_length(80)))
        (field::text(l, &Field::new("key", &t!(l, "studio-key")).id(&key_id).value(point.portal["key"].as_str().unwrap_or_default()).help(Some(t!(l, "studio-start-key-help").as_str())).max_length(50)))
    }
}

fn tick(name: &str, id: &str, label: &str) -> Markup {
    html! {
        label class="flex items-center gap-3 min-h-11" for=(id) { input class="checkbox" type="checkbox" name=(name) id=(id) value="1"; span { (label) } }
    }
}

fn kind_name(l: &Locale, kind: &Json) -> Markup {
    let name: Option<Text> = serde_json::from_value(kind["name"].clone()).ok();
    html! {
        span class="text-muted me-1.5" { (named_icon(kind["icon"].as_str().unwrap_or_default())) }
        @if let Some(name) = &name { (designed(l, name)) }
    }
}

/// One of the site's own; the first is chosen.
fn choice(l: &Locale, point: &StartingPoint, name: &str, label: &str, list: &[Named]) -> Markup {
    let id = format!("{}-{name}", point.key);
    let names: Vec<String> = list.iter().map(|named| designed(l, &named.name).words().to_owned()).collect();
    let choices: Vec<Choice<'_>> = list.iter().zip(&names).map(|(named, name)| Choice::new(&named.key, name)).collect();
    let first = list.first().map_or("", |named| named.key.as_str());
    field::select(l, &Field::new(name, label).id(&id).value(first).required(true), &choices)
}
