//! The look of the site or of a portal: its images, its colour, what stands above its pages and when, its sign-in page.

use maud::{Markup, html};
use portico::site::Thing;
use portico_studio::html::editor::{Editor, own};
use portico_studio::html::{Shown, frame, preview};
use portico_web::html::{icon, section};
use portico_web::t;

use super::{colors, images};
use crate::images::{Place, Refusal};

/// What the page shows.
pub struct Brand<'a> {
    /// The site or the portal.
    pub shown: &'a Shown<'a>,
    /// Colours of its logo.
    pub proposed: &'a [String],
    /// Why a file was not taken.
    pub refused: Option<(Place, Refusal)>,
}

impl Brand<'_> {
    /// Where it is edited.
    pub fn address(&self) -> String {
        if self.is_site() { "/studio/brand".to_owned() } else { format!("/studio/brand/portals/{}", self.shown.key) }
    }

    /// Whether it is the site's.
    pub fn is_site(&self) -> bool {
        self.shown.thing == Thing::Site
    }
}

/// The page.
pub fn page(brand: &Brand<'_>) -> Markup {
    let (shown, l, address) = (brand.shown, brand.shown.l(), brand.address());
    let content = preview::beside(
        shown,
        "",
        html! {
            (portals(brand))
            (section(&t!(l, "brand-images"), None, html! {
                div class="grid gap-4 md:grid-cols-2" { (images::part(brand, Place::Logo)) (images::part(brand, Place::Banner)) }
            }))
            (frame::form(shown, &address, fields(brand)))
            div class="flex flex-wrap gap-2" { (frame::more_languages(shown, &address)) @if !brand.is_site() { (terms_link(brand)) } }
        },
    );
    if brand.is_site() {
        return frame::thing(shown, "/studio/brand", &[], t!(l, "brand-title"), content);
    }
    let portal = format!("/studio/portals/{}", shown.key);
    let trail = [
        ("/studio/brand", html! { (t!(l, "brand-title")) }),
        (portal.as_str(), html! { (own(&shown.definition["name"], shown.languages)) }),
    ];
    frame::thing(shown, "/studio/brand", &trail, t!(l, "brand-of-portal"), content)
}

fn fields(brand: &Brand<'_>) -> Markup {
    let (shown, l) = (brand.shown, brand.shown.l());
    let edit = Editor::of(shown);
    html! {
        (frame::part(&t!(l, "studio-color"), colors::part(brand, &edit)))
        (frame::part(&t!(l, "studio-announcement"), html! {
            (edit.text("announcement", &t!(l, "studio-announcement"), &t!(l, "brand-announcement-help"), false, 500, 2))
            div class="grid gap-4 sm:grid-cols-2" {
                (edit.minute("announcement_from", &t!(l, "brand-from"), &t!(l, "brand-schedule-help")))
                (edit.minute("announcement_until", &t!(l, "brand-until"), ""))
            }
        }))
        @if !brand.is_site() {
            (frame::part(&t!(l, "brand-sign-in"), edit.text("sign_in", &t!(l, "brand-sign-in-words"), &t!(l, "brand-sign-in-help"), false, 2000, 3)))
        }
    }
}

/// From the site's look to those of its portals.
fn portals(brand: &Brand<'_>) -> Markup {
    let l = brand.shown.l();
    html! {
        @if brand.is_site() {
            p class="text-muted text-pretty max-w-prose" { (t!(l, "brand-intro")) }
            div class="flex flex-wrap gap-2" {
                @for portal in &brand.shown.page.subject.portals {
                    a class="btn btn-sm" href=(format!("/studio/brand/portals/{}", portal.key)) { (icon("palette")) (portico_web::html::designed(l, &portal.name)) }
                }
            }
        } @else { p class="text-muted text-pretty max-w-prose" { (t!(l, "brand-inherits")) } }
    }
}

fn terms_link(brand: &Brand<'_>) -> Markup {
    html! { a class="btn btn-sm" href=(format!("{}/terms", brand.address())) { (icon("scroll-text")) (t!(brand.shown.l(), "brand-terms")) } }
}
