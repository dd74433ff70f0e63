//! The colour of a brand: those of the logo to choose from, and what becomes of it by day and by night.

use maud::{Markup, html};
use portico_studio::html::editor::Editor;
use portico_web::html::brand::legible;
use portico_web::html::{Kind, Locale, banner};
use portico_web::t;

use super::Brand;

/// The part of the form about it.
pub fn part(brand: &Brand<'_>, edit: &Editor<'_>) -> Markup {
    let (shown, l) = (brand.shown, brand.shown.l());
    let help = if brand.is_site() { t!(l, "studio-color-help") } else { t!(l, "studio-portal-color-help") };
    html! {
        div class="grid gap-4 sm:grid-cols-2 sm:items-start" {
            (edit.line("color", &t!(l, "studio-color"), &help, brand.is_site()))
            @if let Some(color) = shown.definition["color"].as_str() { (preview(l, color)) }
        }
        @if shown.may_edit() { (proposals(brand)) }
        @if let Some(color) = shown.definition["color"].as_str() { (mended(l, color)) }
    }
}

/// A button by day and by night, as customers will see it.
fn preview(l: &Locale, color: &str) -> Markup {
    let Some(legible) = legible(color) else { return html! {} };
    let sides = [("#fdfdfb", legible.day, t!(l, "brand-by-day")), ("#171b21", legible.night, t!(l, "brand-by-night"))];
    html! {
        div class="grid grid-cols-2 gap-3" {
            @for (paper, (fill, ink), words) in sides {
                svg viewBox="0 0 160 72" class="w-full h-auto rounded-xl border border-base-300" role="img" aria-label=(words) {
                    rect width="160" height="72" fill=(paper) {}
                    rect x="20" y="18" width="120" height="36" rx="10" fill=(fill) {}
                    text x="80" y="41" text-anchor="middle" font-size="14" font-weight="600" fill=(ink) { (words) }
                }
            }
        }
    }
}

/// Each but the one that is taken already is a button that drafts it.
fn proposals(brand: &Brand<'_>) -> Markup {
    let l = brand.shown.l();
    let others: Vec<&String> = brand.proposed.iter().filter(|color| brand.shown.definition["color"] != **color).collect();
    html! {
        @if !others.is_empty() {
            div class="space-y-2" {
                p class="text-sm font-medium" { (t!(l, "brand-proposed")) }
                div class="flex flex-wrap gap-2" {
                    @for color in others {
                        button class="btn btn-sm" name="proposed" value=(color) {
                            svg viewBox="0 0 20 20" class="size-5" aria-hidden="true" { circle cx="10" cy="10" r="9" fill=(color) {} }
                            (t!(l, "brand-take-color", color = color.as_str()))
                        }
                    }
                }
            }
        }
    }
}

/// Where the chosen colour would vanish, another one stands there: so that nobody wonders why. By night that is so of every dark colour, and said quietly.
fn mended(l: &Locale, color: &str) -> Markup {
    let Some(legible) = legible(color) else { return html! {} };
    let by_night =
        html! { @if legible.is_mended_by_night { (t!(l, "brand-mended-by-night", color = color, other = legible.night.0.as_str())) } };
    html! {
        @if legible.is_mended_by_day {
            (banner(Kind::Info, t!(l, "brand-mended"), html! { (t!(l, "brand-mended-by-day", color = color, other = legible.day.0.as_str())) " " (by_night) }))
        } @else if legible.is_mended_by_night {
            p class="text-sm text-muted text-pretty" { (by_night) }
        }
    }
}
