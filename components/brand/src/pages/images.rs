//! An image of a brand: how it looks, another one, none.

use maud::{Markup, html};
use portico_studio::html::frame;
use portico_studio::upload::LARGEST_FILE;
use portico_web::html::{Locale, icon};
use portico_web::t;

use super::Brand;
use crate::images::{MOST_PIXELS, Place, Refusal};

/// Megabytes, as people are told.
const MOST_MEGABYTES: usize = LARGEST_FILE / (1024 * 1024);

/// A card with the image on paper by day and by night, and the forms that change it.
pub fn part(brand: &Brand<'_>, place: Place) -> Markup {
    let (shown, l) = (brand.shown, brand.shown.l());
    let (title, help) = match place {
        Place::Logo => (t!(l, "studio-logo"), t!(l, "brand-logo-help")),
        Place::Banner => (t!(l, "brand-banner"), t!(l, "brand-banner-help")),
    };
    let path = shown.definition[place.word()].as_str();
    html! {
        div class="card p-4 sm:p-5 space-y-4" id=(place.word()) {
            h3 class="font-semibold" { (title) }
            @match path {
                Some(path) => (picture(l, path, place)),
                None => p class="rounded-xl border border-dashed border-edge px-4 py-6 text-center text-sm text-muted text-pretty" { (none(brand, place)) },
            }
            @if shown.may_edit() {
                (upload(brand, place, &help))
                @if path.is_some() { (removal(brand, place)) }
            }
        }
    }
}

/// A logo as it stands in the header by day and by night.
fn picture(l: &Locale, path: &str, place: Place) -> Markup {
    html! {
        @match place {
            Place::Logo => div class="grid grid-cols-2 gap-3" {
                @for (theme, alt) in [("day", t!(l, "brand-by-day")), ("night", t!(l, "brand-by-night"))] {
                    div class="rounded-xl border border-base-300 bg-base-100 p-4 grid place-items-center" data-theme=(theme) {
                        img class="brand-logo h-9 w-auto max-w-full object-contain" src=(path) alt=(alt) height="36";
                    }
                }
            },
            Place::Banner => img class="w-full h-28 object-cover rounded-xl" src=(path) alt=(t!(l, "brand-banner")) width="1600" height="400";,
        }
    }
}

fn none(brand: &Brand<'_>, place: Place) -> String {
    let l = brand.shown.l();
    match (brand.is_site(), place) {
        (true, Place::Logo) => t!(l, "brand-no-logo"),
        (true, Place::Banner) => t!(l, "brand-no-banner"),
        (false, Place::Logo) => t!(l, "brand-logo-of-site"),
        (false, Place::Banner) => t!(l, "brand-banner-of-site"),
    }
}

fn upload(brand: &Brand<'_>, place: Place, help: &str) -> Markup {
    let (l, word) = (brand.shown.l(), place.word());
    let problem = brand.refused.filter(|(refused, _)| *refused == place).map(|(_, refusal)| words(l, refusal));
    let (id, help_id, error_id) = (format!("{word}-file"), format!("{word}-help"), format!("{word}-error"));
    let described = if problem.is_some() { format!("{error_id} {help_id}") } else { help_id.clone() };
    html! {
        form class="space-y-2" method="post" enctype="multipart/form-data" action=(format!("{}/images/{word}", brand.address())) {
            (frame::seen(brand.shown))
            label class="block text-sm font-medium" for=(id) { (t!(l, "brand-file")) }
            input class="file-input w-full min-h-11" type="file" id=(id) name="file" required accept="image/png,image/jpeg,image/webp,image/svg+xml"
                data-largest=(LARGEST_FILE) data-too-large=(words(l, Refusal::TooLarge)) aria-describedby=(described) aria-invalid[problem.is_some()] autofocus[problem.is_some()];
            @if let Some(problem) = &problem { p id=(error_id) class="text-sm font-medium text-error-ink" role="alert" { (icon("circle-alert")) " " (problem) } }
            p id=(help_id) class="text-sm text-muted text-pretty" { (help) " " (t!(l, "brand-limits", megabytes = MOST_MEGABYTES, pixels = MOST_PIXELS)) }
            button class="btn btn-sm" { (icon("upload")) (if brand.shown.definition[word].is_null() { t!(l, "brand-upload") } else { t!(l, "brand-replace") }) }
        }
    }
}

fn removal(brand: &Brand<'_>, place: Place) -> Markup {
    html! {
        form method="post" action=(format!("{}/images/{}/removal", brand.address(), place.word())) {
            (frame::seen(brand.shown))
            button class="btn btn-ghost btn-sm text-error-ink" { (icon("trash-2")) (t!(brand.shown.l(), "brand-remove")) }
        }
    }
}

/// What is wrong with a file, and what to do.
fn words(l: &Locale, refusal: Refusal) -> String {
    match refusal {
        Refusal::Missing => t!(l, "brand-file-missing"),
        Refusal::TooLarge => t!(l, "brand-file-too-large", megabytes = MOST_MEGABYTES),
        Refusal::NotAnImage => t!(l, "brand-file-not-an-image"),
        Refusal::TooManyPixels => t!(l, "brand-file-too-many-pixels", pixels = MOST_PIXELS),
        Refusal::Unsafe => t!(l, "brand-file-unsafe"),
    }
}
