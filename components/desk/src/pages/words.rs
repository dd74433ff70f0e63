//! Words and icons for what a request is: its queue, its status, how urgent it is, who reads a reply.

use maud::{Markup, html};
use portico::definition::{Category, Text};
use portico::ids::Slug;
use portico::request::Customer;
use portico::request::LONGEST_MESSAGE;
use portico::request::queue::Order;
use portico_web::html::{Icon, Locale, designed};
use portico_web::t;

use crate::forms::TextError;

/// A queue's name: the site's, else ours.
pub fn queue(l: &Locale, key: &Slug, name: Option<&Text>) -> Markup {
    html! { @match name { Some(name) => (designed(l, name)), None => (own_queue(l, key)) } }
}

/// What we call a queue that every site has.
pub fn own_queue(l: &Locale, key: &Slug) -> String {
    match key.as_str() {
        "unassigned" => t!(l, "desk-queue-unassigned"),
        "mine" => t!(l, "desk-queue-mine"),
        "open" => t!(l, "desk-queue-open"),
        "waiting" => t!(l, "desk-queue-waiting"),
        "resolved" => t!(l, "desk-queue-resolved"),
        key => key.to_owned(),
    }
}

/// An order, in a word or two.
pub fn order(l: &Locale, order: Order) -> String {
    match order {
        Order::Activity => t!(l, "desk-order-activity"),
        Order::Age => t!(l, "desk-order-age"),
        Order::Priority => t!(l, "desk-order-priority"),
    }
}

/// How urgent: 1 (urgent) to 4 (low).
pub fn priority(l: &Locale, priority: u8) -> String {
    match priority {
        1 => t!(l, "desk-priority-urgent"),
        2 => t!(l, "desk-priority-high"),
        3 => t!(l, "desk-priority-normal"),
        _ => t!(l, "desk-priority-low"),
    }
}

/// The icon of a priority, which tells it without its colour.
pub fn priority_icon(priority: u8) -> Markup {
    let (class, icon) = match priority {
        1 => ("text-error-ink", Icon("chevrons-up")),
        2 => ("text-warning-ink", Icon("chevron-up")),
        3 => ("text-muted", Icon("equal")),
        _ => ("text-muted", Icon("chevron-down")),
    };
    html! { span class=(class) { (icon) } }
}

/// The icon of a status, by its category.
pub fn status_icon(category: Category) -> Markup {
    let (class, icon) = match category {
        Category::Todo => ("text-muted", Icon("circle-dashed")),
        Category::Doing => ("text-info-ink", Icon("circle-dot")),
        Category::Waiting => ("text-warning-ink", Icon("hourglass")),
        Category::Done => ("text-success-ink", Icon("circle-check")),
    };
    html! { span class=(class) { (icon) } }
}

/// The class of a status in a list, which has its icon.
pub fn status_class(category: Category) -> &'static str {
    match category {
        Category::Todo => "is-todo",
        Category::Doing => "is-doing",
        Category::Waiting => "is-waiting",
        Category::Done => "is-done",
    }
}

/// The class of a priority in a list, which has its icon.
pub fn priority_class(priority: u8) -> &'static str {
    match priority {
        1 => "is-urgent",
        2 => "is-high",
        3 => "is-normal",
        _ => "is-low",
    }
}

/// "Acme · Dana Okafor", or the name alone.
pub fn from(organisation: Option<&str>, name: &str) -> String {
    organisation.map_or_else(|| name.to_owned(), |organisation| format!("{organisation} · {name}"))
}

/// Who will read a reply: "Dana and 2 others at Acme".
pub fn readers(l: &Locale, customer: &Customer) -> String {
    let first = customer.name.split_whitespace().next().unwrap_or(&customer.name);
    match customer.organisation.as_deref() {
        Some(organisation) => t!(l, "desk-readers", name = first, others = customer.other_readers, organisation = organisation),
        None => t!(l, "desk-reader", name = first),
    }
}

/// What a text needs another look for.
pub fn error_words(l: &Locale, fault: TextError) -> String {
    match fault {
        TextError::Missing => t!(l, "desk-text-missing"),
        TextError::TooLong => t!(l, "desk-text-too-long", most = LONGEST_MESSAGE),
    }
}
