//! What differs between two versions of a thing, field by field.

use maud::{Markup, html};
use portico::definition::Word;
use portico::portal::Audience;
use portico::site::{Field, differences};
use portico_web::html::Locale;
use portico_web::t;
use serde_json::Value as Json;

/// What makes `before` become `after`.
pub fn between(l: &Locale, before: &Json, after: &Json) -> Markup {
    fields(l, &differences(before, after))
}

/// Fields that change, each with what it was and what it becomes.
pub fn fields(l: &Locale, fields: &[Field]) -> Markup {
    html! {
        @if fields.is_empty() { p class="text-sm text-muted" { (t!(l, "studio-nothing-changed")) } }
        @else {
            dl class="changes" {
                @for field in fields {
                    dt { code { (field.path) } }
                    dd {
                        @if let Some(before) = &field.before { del { (value(l, &field.path, before)) } }
                        @if let Some(after) = &field.after { ins { (value(l, &field.path, after)) } }
                    }
                }
            }
        }
    }
}

/// A value as its designer would write it.
fn value(l: &Locale, path: &str, value: &Json) -> Markup {
    let readers = value.as_array().filter(|_| path == "audience");
    html! {
        @match (readers, value) {
            (Some(words), _) => (words.iter().filter_map(Json::as_str).map(|word| reader(l, word)).collect::<Vec<_>>().join(", ")),
            (_, Json::String(words)) => span lang="" { (words) },
            (_, other) => span lang="" { (other.to_string()) },
        }
    }
}

/// One of a portal's readers, in words.
fn reader(l: &Locale, word: &str) -> String {
    match Audience::read(word) {
        Some(Audience::Everyone) => t!(l, "studio-access-everyone"),
        Some(Audience::Role(role)) => t!(l, "studio-reader-role", role = role.as_str()),
        Some(Audience::Organisation(key)) => t!(l, "studio-reader-organisation", organisation = key.as_str()),
        Some(Audience::RoleIn(key, role)) => t!(l, "studio-reader-role-in", role = role.as_str(), organisation = key.as_str()),
        Some(Audience::Contact(_)) => t!(l, "studio-reader-contact"),
        None => word.to_owned(),
    }
}
