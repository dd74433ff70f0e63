//! `docs/limits.md` says what is so.

use portico::people::import::{LARGEST_IMPORT, MOST_IMPORTED_ROWS};
use portico::people::{INVITATIONS, INVITATIONS_PER_ADDRESS, LONGEST_ORGANISATION_NOTE, MEMBERS_SHOWN, MOST_ROLES, PEOPLE_SHOWN};
use portico::portal::{MOST_DOMAINS, form};
use portico::request::LONGEST_MESSAGE;
use portico::request::budget::{Budget, REPLIES, SUBMISSIONS};
use portico::request::queue::MOST_QUEUES;
use portico::sign_in::{CODES, MAILS};

use crate::{body, fields, markdown, routes, serve};

const PAGE: &str = include_str!("../../../docs/limits.md");

/// A number as the page writes it: `20,000`.
fn written(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(",")
}

/// The row of the page that begins with this constant.
fn row(name: &str) -> &'static str {
    PAGE.lines().find(|line| line.starts_with(&format!("| `{name}`"))).unwrap_or_else(|| panic!("docs/limits.md has no row for {name}"))
}

#[test]
fn the_page_of_limits_says_what_is_enforced() {
    for (name, number) in [
        ("LARGEST_FORM", routes::LARGEST_FORM),
        ("LONGEST_ADDRESS", serve::LONGEST_ADDRESS),
        ("MOST_DISCARDED", body::MOST_DISCARDED),
        ("MOST_PAIRS", fields::MOST_PAIRS),
        ("LONGEST_MESSAGE", LONGEST_MESSAGE as usize),
        ("LONGEST_LINE", form::LONGEST_LINE),
        ("LONGEST_TEXT", form::LONGEST_TEXT),
        ("LONGEST_TITLE", form::LONGEST_TITLE),
        ("LONGEST_NUMBER", form::LONGEST_NUMBER),
        ("LONGEST_MATCHED", form::LONGEST_MATCHED),
        ("MOST_CELLS", markdown::MOST_CELLS),
        ("MOST_LEVELS", markdown::MOST_LEVELS),
        ("MOST_LINKS", markdown::MOST_LINKS),
        ("LARGEST_TEXT", markdown::LARGEST_TEXT),
        ("LARGEST_PAGE", markdown::LARGEST_PAGE),
        ("MOST_FIELDS", form::MOST_FIELDS),
        ("MOST_CHOICES", form::MOST_CHOICES),
        ("MOST_BOXES", form::MOST_BOXES),
        ("MOST_COLUMNS", form::MOST_COLUMNS),
        ("MOST_ROWS", form::MOST_ROWS),
        ("MOST_VALUES", form::MOST_VALUES),
        ("LONGEST_STATEMENT", form::LONGEST_STATEMENT),
        ("DEEPEST_CONDITION", form::DEEPEST_CONDITION),
        ("MOST_TESTS", form::MOST_TESTS),
        ("LONGEST_PATTERN", form::LONGEST_PATTERN),
        ("MOST_QUEUES", MOST_QUEUES),
        ("MOST_ROLES", MOST_ROLES),
        ("MOST_DOMAINS", MOST_DOMAINS as usize),
        ("MEMBERS_SHOWN", MEMBERS_SHOWN),
        ("PEOPLE_SHOWN", PEOPLE_SHOWN),
        ("LARGEST_IMPORT", LARGEST_IMPORT),
        ("MOST_IMPORTED_ROWS", MOST_IMPORTED_ROWS),
        ("LONGEST_ORGANISATION_NOTE", LONGEST_ORGANISATION_NOTE as usize),
    ] {
        assert!(row(name).contains(&format!("| {} ", written(number))), "{name} is {}: {}", written(number), row(name));
    }
    for (name, tries) in [("MAILS", MAILS), ("CODES", CODES)] {
        let says = format!(
            "{} here, {} of an account, {} of a network in {} minutes",
            tries.here,
            tries.account,
            tries.source,
            tries.window / 60_000
        );
        assert!(row(name).contains(&says), "{says}: {}", row(name));
    }
    for (name, Budget { window, contact, network }) in [("REPLIES", REPLIES), ("SUBMISSIONS", SUBMISSIONS)] {
        assert_eq!(window, 600_000, "the page says ten minutes");
        assert!(row(name).contains(&format!("{contact} of a contact, {network} of a network")), "{}", row(name));
    }
    let Budget { window, contact, network } = INVITATIONS;
    assert_eq!(window, 86_400_000, "the page says a day");
    assert!(row("INVITATIONS").contains(&format!("{contact} of a contact, {network} of a network")), "{}", row("INVITATIONS"));
    let to_one = format!("{INVITATIONS_PER_ADDRESS} of an organisation to one address");
    assert!(row("INVITATIONS_PER_ADDRESS").contains(&to_one), "{}", row("INVITATIONS_PER_ADDRESS"));
}

#[test]
fn what_a_form_can_send_is_read() {
    const { assert!(form::MOST_VALUES < fields::MOST_PAIRS) };
}
