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
            form class="mt-auto pt-2 grid gap-3 sm:grid-cols-2" method="post" action=(format!("/studio/starting-points/{}", point.key)) {
                (hidden(&[("form_id", shown.form_id.as_str())]))
                (choice(l, point, "workspace", &t!(l, "studio-workspace"), &shown.page.subject.workspaces))
                (choice(l, point, "workflow", &t!(l, "studio-workflow"), &shown.page.subject.workflows))
                button class="btn btn-primary sm:col-span-2 justify-self-start" { (icon("wand-sparkles")) (t!(l, "studio-begin")) span class="sr-only" { ": " (designed(l, &point.name)) } }
            }
        }
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
