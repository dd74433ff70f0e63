//! Faces: one or two letters in a circle. A customer, an agent and a group differ in colour, and words beside them say the same.

use maud::{Markup, Render, html};

use super::icon::icon;

/// What kind of person a face stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader, on a customer page, or the customer who asked, on the desk.
    Contact,
    /// Somebody else on the customer's side.
    Other,
    /// Somebody of the team.
    Agent,
    /// Several people: an organisation, a role.
    Group,
}

impl Who {
    fn paper(self) -> &'static str {
        match self {
            Who::Contact => "bg-secondary text-secondary-content",
            Who::Other | Who::Group => "bg-neutral-soft text-neutral-ink",
            Who::Agent => "bg-primary text-primary-content",
        }
    }
}

/// A face for `name`. The name itself must stand beside it.
pub fn avatar(name: &str, who: Who) -> Markup {
    face(name, who, "avatar-face")
}

/// A small face with the name beside it; `more` says what they are ("Acme", "technical lead").
pub fn person(name: &str, who: Who, more: Option<&str>) -> Markup {
    html! {
        span class="flex items-center gap-2 min-w-0" {
            (face(name, who, "avatar-face avatar-small"))
            span class="min-w-0" {
                (name)
                @if let Some(more) = more { span class="text-muted" { ", " (more) } }
            }
        }
    }
}

/// Several people with the words for who they are ("Everybody at Acme").
pub fn group(words: impl Render) -> Markup {
    html! {
        span class="flex items-center gap-2 min-w-0" {
            (face("", Who::Group, "avatar-face avatar-small"))
            span class="min-w-0" { (words) }
        }
    }
}

/// The first letters of the first and the last word of a name, or the first two of a single one. The style sheet makes capitals of them: the
/// browser has the tables for all scripts, and no component needs them.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|word| word.starts_with(char::is_alphanumeric)).collect();
    match words.as_slice() {
        [] => String::from("?"),
        [only] => only.chars().take(2).collect(),
        [first, .., last] => first.chars().take(1).chain(last.chars().take(1)).collect(),
    }
}

/// What one calls a person by: the first word of the name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

pub(super) fn face(name: &str, who: Who, class: &str) -> Markup {
    html! {
        @if who == Who::Group {
            span class=(format!("{class} {}", who.paper())) aria-hidden="true" { (icon("building-2")) }
        } @else {
            span class=(format!("{class} {}", who.paper())) aria-hidden="true" data-letters=(initials(name)) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_come_from_the_first_and_the_last_name() {
        assert_eq!(initials("Dana Okafor"), "DO");
        assert_eq!(initials("Anna-Lena von der Heide (Acme)"), "AH");
        assert_eq!(initials("Åsa"), "Ås");
        assert_eq!(initials("  "), "?");
    }
}
