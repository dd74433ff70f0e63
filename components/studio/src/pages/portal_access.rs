//! Who may see a portal: the form, and in words.

use maud::{Markup, html};
use portico_web::html::Locale;
use portico_web::t;

use crate::forms::access::{Access, NEW_ROWS};
use portico_studio::html::editor::tick;
use portico_studio::html::{Shown, frame};

/// The part of a portal's form about access.
pub fn part(shown: &Shown<'_>) -> Markup {
    let (l, access) = (shown.l(), Access::of(shown.definition));
    let sign_up = shown.definition["sign_up"] == true || shown.definition["sign_up"] == 1;
    frame::part(
        &t!(l, "studio-part-access"),
        html! {
            @for fault in shown.faults.iter().filter(|fault| fault.path.starts_with("audience") || fault.path == "sign_up") {
                p class="text-sm font-medium text-error-ink" id=(fault.path) tabindex="-1" lang="en" { (fault.why) }
            }
            (mode(l, "everyone", &t!(l, "studio-access-everyone"), access.everyone))
            div class="ps-8" { (tick("sign_up", &t!(l, "studio-access-sign-up"), sign_up)) }
            (mode(l, "named", &t!(l, "studio-access-named"), !access.everyone))
            div class="ps-8 space-y-4" {
                p class="text-sm text-muted text-pretty" { (t!(l, "studio-access-union")) }
                (organisations(shown, &access))
                (roles(l, &access))
                (contacts(shown, &access))
            }
        },
    )
}

fn mode(l: &Locale, value: &str, words: &str, is_on: bool) -> Markup {
    html! {
        label class="flex items-center gap-3 min-h-11" {
            input class="radio" type="radio" name="access" value=(value) checked[is_on];
            span class="font-medium" { (words) }
        }
        @if value == "everyone" { p class="ps-8 text-sm text-muted" { (t!(l, "studio-access-everyone-help")) } }
    }
}

/// A row for each organisation, and some that are empty.
fn organisations(shown: &Shown<'_>, access: &Access) -> Markup {
    let l = shown.l();
    let blank = (String::new(), String::new());
    html! {
        fieldset class="space-y-2" {
            legend class="text-sm font-medium" { (t!(l, "studio-access-organisations")) }
            p class="text-sm text-muted" { (t!(l, "studio-access-organisations-help")) }
            datalist id="roles" { @for role in &shown.page.subject.roles { option value=(role) {} } }
            datalist id="organisations" { @for known in &shown.page.subject.organisations { option value=(known.key) { (known.name) } } }
            @for (key, role) in access.organisations.iter().chain(std::iter::repeat_n(&blank, NEW_ROWS)) {
                div class="grid gap-2 sm:grid-cols-2" {
                    input class="input input-sm" type="text" name="organisation" value=(key) list="organisations" maxlength="60" aria-label=(t!(l, "studio-access-organisation")) placeholder=(t!(l, "studio-access-organisation"));
                    input class="input input-sm" type="text" name="organisation_role" value=(role) list="roles" maxlength="60" aria-label=(t!(l, "studio-access-role-there")) placeholder=(t!(l, "studio-access-role-there"));
                }
                @if let Some(name) = shown.page.subject.readers.get(&format!("o{key}")) { p class="text-sm text-muted" { (name) } }
            }
        }
    }
}

fn roles(l: &Locale, access: &Access) -> Markup {
    let blank = String::new();
    html! {
        fieldset class="space-y-2" {
            legend class="text-sm font-medium" { (t!(l, "studio-access-roles")) }
            div class="grid gap-2 sm:grid-cols-2" {
                @for role in access.roles.iter().chain(std::iter::repeat_n(&blank, NEW_ROWS)) {
                    input class="input input-sm" type="text" name="role" value=(role) list="roles" maxlength="60" aria-label=(t!(l, "studio-access-role")) placeholder=(t!(l, "studio-access-role"));
                }
            }
        }
    }
}

/// Named contacts stay while their box is ticked.
fn contacts(shown: &Shown<'_>, access: &Access) -> Markup {
    let l = shown.l();
    html! {
        @if !access.contacts.is_empty() {
            fieldset class="space-y-1" {
                legend class="text-sm font-medium" { (t!(l, "studio-access-contacts")) }
                @for word in &access.contacts {
                    label class="flex items-center gap-3 min-h-11" {
                        input class="checkbox" type="checkbox" name="contact" value=(word) checked;
                        span { (shown.page.subject.readers.get(word).unwrap_or(word)) }
                    }
                }
            }
        }
    }
}
