//! A portal's front: its welcome, and what one can ask for.

use maud::{Markup, Render, html};
use portico::page::CustomerPage;
use portico::portal::{PortalFront, PortalWords, Tab, TypeLink};
use portico_web::admission::CustomerAdmitted;
use portico_web::html::{Icon, PageContext, Viewer, designed, empty_state, first_answer, icon, layout, named_icon, tabs};
use portico_web::markdown::Texts;
use portico_web::{fields, t};

use crate::pieces::{announcement, cover};

/// A portal's front. `wanted` is the key of the tab asked for; anything unknown is the first.
pub fn portal(page: &CustomerAdmitted<PortalFront>, wanted: &str) -> Markup {
    let (page_context, portal, types) = (&page.page_context, &page.subject, page.types.as_slice());
    let filled = filled_tabs(&portal.tabs, types);
    let open = filled.iter().find(|tab| tab.key == wanted).or(filled.first()).map_or("", |tab| tab.key.as_str());
    let shown: Vec<&TypeLink> = types.iter().filter(|kind| tab_of(kind, &filled) == open).collect();
    let main = html! {
        div class="space-y-8" {
            (cover(portal.banner.as_deref().or(page.site().and_then(|site| site.banner.as_deref()))))
            (head(page_context, portal))
            (welcome(page_context, portal))
            (announcement(&page_context.locale, portal.announcement.as_ref()))
            @if let Viewer::Anonymous = page_context.viewer { (first_time(page_context, portal)) }
            @if types.is_empty() {
                (empty_state(Icon("inbox"), &t!(page_context, "hub-no-types"), &t!(page_context, "hub-no-types-hint"), html! { a class="btn" href="/" { (t!(page_context, "common-error-home")) } }))
            } @else {
                div class="space-y-4" {
                    @if filled.len() > 1 { (tab_row(page_context, portal, &filled, open)) }
                    ul class="grid md:grid-cols-2 gap-3 sm:gap-4" { @for kind in &shown { li class="grid" { (type_card(page_context, portal, kind)) } } }
                }
            }
        }
    };
    layout::customer(page_context, main)
}

fn head(page_context: &PageContext, portal: &PortalWords) -> Markup {
    let l = &page_context.locale;
    let name = designed(l, &portal.brand.name);
    html! {
        div class="space-y-4" {
            // On its own domain a portal is the start.
            @if !page_context.on_domain {
                nav class="text-sm text-muted" aria-label=(t!(page_context, "hub-trail")) {
                    a class="inline-flex items-center gap-1.5 link link-hover py-1" href="/" { (icon("arrow-left")) (t!(page_context, "hub-start")) }
                }
            }
            div class="flex items-center gap-4" {
                span class="grid place-items-center size-12 rounded-2xl bg-brand-soft text-brand-ink text-2xl shrink-0" { (named_icon(&portal.brand.icon)) }
                h1 class="min-w-0 text-2xl sm:text-3xl font-semibold tracking-tight" lang=[name.lang()] { (name.words()) }
            }
        }
    }
}

/// What the designer says first, Markdown.
fn welcome(page_context: &PageContext, portal: &PortalWords) -> Markup {
    let l = &page_context.locale;
    let welcome = designed(l, &portal.welcome);
    html! {
        @if !welcome.words().trim().is_empty() {
            div class="prose-text max-w-prose text-pretty" lang=[welcome.lang()] { (Texts::default().render(l, welcome.words())) }
        }
    }
}

/// For those who are not signed in: what they need, and that it takes a moment.
fn first_time(page_context: &PageContext, portal: &PortalWords) -> Markup {
    let to = |path: &str| format!("{path}?return_to={}", fields::encode(&format!("/p/{}", portal.brand.id)));
    html! {
        section class="card p-5 flex flex-wrap items-center gap-x-6 gap-y-3 bg-brand-soft! border-transparent!" {
            p class="grow basis-64 text-pretty" { (t!(page_context, "hub-first-time")) }
            div class="flex flex-wrap gap-2" {
                a class="btn btn-primary" href=(to("/sign-in/up")) { (t!(page_context, "account-sign-up")) }
                a class="btn" href=(to("/sign-in")) { (t!(page_context, "common-sign-in")) }
            }
        }
    }
}

/// The tabs that have something in them.
fn filled_tabs<'a>(tabs: &'a [Tab], types: &[TypeLink]) -> Vec<&'a Tab> {
    tabs.iter().filter(|tab| types.iter().any(|kind| kind.tab == tab.key)).collect()
}

/// The tab of a request type; one of a tab that is gone stands in the first.
fn tab_of<'a>(kind: &'a TypeLink, filled: &[&'a Tab]) -> &'a str {
    let known = filled.iter().any(|tab| tab.key == kind.tab);
    if known { &kind.tab } else { filled.first().map_or("", |tab| tab.key.as_str()) }
}

fn tab_row(page_context: &PageContext, portal: &PortalWords, filled: &[&Tab], open: &str) -> Markup {
    let address = |key: &str| format!("/p/{}?tab={key}", portal.brand.id);
    let l = &page_context.locale;
    let addresses: Vec<String> = filled.iter().map(|tab| address(&tab.key)).collect();
    let names = filled.iter().map(|tab| designed(l, &tab.name).render());
    let pairs: Vec<(&str, Markup)> = addresses.iter().map(String::as_str).zip(names).collect();
    tabs(&t!(page_context, "hub-tabs"), &address(open), &pairs)
}

fn type_card(page_context: &PageContext, portal: &PortalWords, kind: &TypeLink) -> Markup {
    let l = &page_context.locale;
    let (name, description) = (designed(l, &kind.name), designed(l, &kind.description));
    html! {
        a class="card p-4 sm:p-5 flex gap-4 hover:border-edge transition-colors" href=(format!("/p/{}/new/{}", portal.brand.id, kind.id)) {
            span class="grid place-items-center size-11 rounded-xl bg-brand-soft text-brand-ink text-xl shrink-0" { (named_icon(&kind.icon)) }
            span class="min-w-0 grow flex flex-col gap-1" {
                span class="font-semibold" lang=[name.lang()] { (name.words()) }
                span class="text-sm text-muted text-pretty" lang=[description.lang()] { (description.words()) }
                span class="text-xs text-muted flex items-center gap-1.5 mt-auto pt-1" { (icon("clock")) (first_answer(l, kind.response_hours)) }
            }
            span class="self-center text-muted" { (icon("chevron-right")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use portico_web::{AdmitCustomer, RequestContext};

    use super::*;

    fn front(tab: &str) -> String {
        let words = serde_json::json!({
            "brand": {"id": "support", "name": "Support", "color": null, "logo": null, "icon": "life-buoy"},
            "description": "", "welcome": "Hello",
            "announcement": {"text": "Closed on Friday. We are back on Monday."},
            "tabs": [{"key": "empty", "name": "Nothing"}, {"key": "help", "name": "Help"}, {"key": "access", "name": "Access"}],
        });
        let kind = |id: &str, tab: &str| serde_json::json!({"id": id, "tab": tab, "name": id, "description": "", "icon": "bug", "response_hours": 3});
        let types = serde_json::json!([kind("problem", "help"), kind("entry", "access"), kind("orphan", "gone")]);
        let site = serde_json::json!({"name": "Northwind", "language": "en", "zone": "UTC", "announcement": null, "color": "#1d4f91", "logo": null});
        let page = serde_json::json!({"site": site, "viewer": null, "portal": words, "types": types});
        let context = RequestContext::new(http::Request::get("http://localhost/").body(()).unwrap().into_parts().0, 0, "", "");
        portal(&serde_json::from_value::<PortalFront>(page).unwrap().admit(&context).unwrap(), tab).into_string()
    }

    #[test]
    fn a_tab_shows_its_own_request_types_and_an_unknown_one_is_the_first() {
        let shown = |tab: &str| ["problem", "entry", "orphan"].map(|id| front(tab).contains(&format!("/p/support/new/{id}\"")));
        assert_eq!(shown("access"), [false, true, false]);
        // What has lost its tab is not lost: it stands in the first.
        assert_eq!(shown("help"), [true, false, true]);
        assert_eq!(shown("\"><script>"), shown("help"));
        assert!(!front("").contains("Nothing"));
    }

    #[test]
    fn the_first_sentence_of_an_announcement_stands_out() {
        assert!(front("").contains("Closed on Friday.</b> We are back on Monday."));
    }
}
