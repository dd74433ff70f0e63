//! Menus, tabs and small controls.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::script::script;
use crate::i18n::Locale;
use crate::t;

/// A menu by `<details>`: `face` is what is always seen, `label` its name where the face has no words, `items` are
/// [`menu_link`]s and [`menu_post`]s. `class` is for the face (`btn btn-ghost btn-circle`).
pub fn menu(class: &str, label: &str, face: Markup, items: Markup) -> Markup {
    html! {
        details class="relative" data-menu {
            summary class=(class) aria-label=[(!label.is_empty()).then_some(label)] { (face) }
            div class="menu-sheet" { (items) }
        }
    }
}

/// A place to go.
pub fn menu_link(href: &str, icon: Option<Icon>, text: &str) -> Markup {
    html! { a class="menu-item" href=(href) { @if let Some(icon) = icon { span class="text-muted" { (icon) } } (text) } }
}

/// A thing to do.
pub fn menu_post(action: &str, values: &[(&str, &str)], icon: Option<Icon>, text: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (super::hidden(values))
            button class="menu-item" { @if let Some(icon) = icon { span class="text-muted" { (icon) } } (text) }
        }
    }
}

/// Tabs that are pages: pairs of address and words; `current` is the address of this one.
pub fn tabs(label: &str, current: &str, pairs: &[(&str, Markup)]) -> Markup {
    html! {
        nav class="tab-row" aria-label=(label) {
            @for (href, words) in pairs { a href=(href) aria-current=[(*href == current).then_some("page")] { (words) } }
        }
    }
}

/// Light, dark, or as the device says. Only scripts can set it, so it is there only with script.
pub fn theme_choice(l: &Locale) -> Markup {
    html! {
        div role="group" aria-label=(t!(l, "common-theme")) data-theme-choice hidden {
            (theme_button("system", Icon("monitor"), &t!(l, "common-theme-system")))
            (theme_button("day", Icon("sun"), &t!(l, "common-theme-day")))
            (theme_button("night", Icon("moon"), &t!(l, "common-theme-night")))
        }
    }
}

fn theme_button(name: &str, icon: Icon, words: &str) -> Markup {
    html! { button class="menu-item" type="button" data-theme-set=(name) aria-pressed="false" { span class="text-muted" { (icon) } (words) } }
}

/// A key of the keyboard.
pub fn kbd(key: &str) -> Markup {
    html! { kbd class="kbd kbd-sm text-muted" { (key) } }
}

/// Copies `text`. Hidden without script.
pub fn copy_button(l: &Locale, text: &str) -> Markup {
    html! {
        (script("copy"))
        button class="btn btn-sm" type="button" data-copy=(text) hidden {
            (icon("copy"))
            span data-done=(t!(l, "common-copied")) aria-live="polite" { (t!(l, "common-copy")) }
        }
    }
}
