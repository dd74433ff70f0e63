//! The lists of organisations and of contacts.

use maud::{Markup, html};
use portico::people::{ContactDirectory, Directory, ListedContact, ListedOrganisation, OrganisationDirectory, PEOPLE_SHOWN, is_searched};
use portico_web::admission::DeskAdmitted;
use portico_web::html::{
    Icon, Locale, PageContext, Tone, Who, avatar, button_link, empty_state, page_head, pager, row_link, rows, search_box, status_pill,
};
use portico_web::{fields, t};

use portico_studio::html::people::{Place, people, reads_only};

/// What was looked for, and whether the list begins at its beginning.
pub struct Sought<'a> {
    /// As it was typed; "" for all.
    pub typed: &'a str,
    /// It is the first page.
    pub is_first: bool,
}

/// What differs between the two lists.
struct Words<'a> {
    place: Place,
    address: &'a str,
    title: String,
    hint: String,
    new: String,
    icon: Icon,
    none: (String, String),
}

/// Organisations.
pub fn organisations(page: &DeskAdmitted<OrganisationDirectory>, sought: &Sought<'_>) -> Markup {
    let l = &page.page_context.locale;
    let words = Words {
        place: Place::Organisations,
        address: "/studio/people/organisations",
        title: t!(l, "people-organisations"),
        hint: t!(l, "people-search-organisations"),
        new: t!(l, "people-new-organisation"),
        icon: Icon("building-2"),
        none: (t!(l, "people-no-organisations"), t!(l, "people-no-organisations-text")),
    };
    let next = |row: &ListedOrganisation| (row.name.clone(), row.key.clone(), row.place);
    list(&page.page_context, &page.subject, sought, &words, &|row| organisation(l, row), &next)
}

/// Contacts.
pub fn contacts(page: &DeskAdmitted<ContactDirectory>, sought: &Sought<'_>) -> Markup {
    let l = &page.page_context.locale;
    let words = Words {
        place: Place::Contacts,
        address: "/studio/people/contacts",
        title: t!(l, "people-contacts"),
        hint: t!(l, "people-search-contacts"),
        new: t!(l, "people-new-contact"),
        icon: Icon("users"),
        none: (t!(l, "people-no-contacts"), t!(l, "people-no-contacts-text")),
    };
    let next = |row: &ListedContact| (row.name.clone(), row.id.as_str().to_owned(), row.place);
    list(&page.page_context, &page.subject, sought, &words, &|row| contact(l, row), &next)
}

fn list<Row>(
    page_context: &PageContext,
    directory: &Directory<Row>,
    sought: &Sought<'_>,
    words: &Words<'_>,
    row: &dyn Fn(&Row) -> Markup,
    last: &dyn Fn(&Row) -> (String, String, i64),
) -> Markup {
    let l = &page_context.locale;
    let shown = &directory.rows[..directory.rows.len().min(PEOPLE_SHOWN)];
    let is_search = is_searched(sought.typed);
    let next = (directory.rows.len() > PEOPLE_SHOWN).then(|| shown.last().map(last)).flatten().map(|(name, id, place)| match is_search {
        true => format!("{}?q={}&before={place}", words.address, fields::encode(sought.typed)),
        false => format!("{}?after={}&after_id={}", words.address, fields::encode(&name), fields::encode(&id)),
    });
    let new_address = format!("{}/new", words.address);
    let new = || html! { @if directory.may_edit { (button_link(&new_address, &words.new, Some(Icon("plus")))) } };
    let is_empty = shown.is_empty() && sought.is_first;
    let main = html! {
        (page_head(&[], &words.title, new()))
        (reads_only(l, directory.may_edit))
        (search_box(l, words.address, "q", sought.typed, &words.hint))
        @if is_empty && is_search {
            (empty_state(Icon("search-x"), &t!(l, "people-nothing-found"), &t!(l, "people-nothing-found-text"), html! { a class="btn" href=(words.address) { (t!(l, "common-search-clear")) } }))
        } @else if is_empty {
            (empty_state(words.icon, &words.none.0, &words.none.1, html! { (new()) @if directory.may_edit { a class="btn" href="/studio/people/imports" { (t!(l, "people-import-file")) } } }))
        } @else if shown.is_empty() {
            p class="text-muted" { (t!(l, "people-no-more")) }
        } @else {
            (rows(html! { @for one in shown { (row(one)) } }))
            (pager(l, next.as_deref()))
        }
    };
    people(page_context, words.place, words.title.clone(), main)
}

fn organisation(l: &Locale, row: &ListedOrganisation) -> Markup {
    let members = if row.members >= 100 { t!(l, "people-members-many") } else { t!(l, "people-members-count", count = row.members) };
    let text = html! { (members) @if !row.domains.is_empty() { " · " span class="break-all" { (row.domains.join(", ")) } } };
    let address = format!("/studio/people/organisations/{}", row.key);
    row_link(&address, &row.name, text, html! {})
}

fn contact(l: &Locale, row: &ListedContact) -> Markup {
    let title =
        html! { span class="flex items-center gap-3" { (avatar(&row.name, Who::Other)) span class="min-w-0 break-words" { (row.name) } } };
    let text = html! { span class="break-all" { (row.email) } @if !row.organisations.is_empty() { " · " (row.organisations.join(", ")) } };
    let address = format!("/studio/people/contacts/{}", row.id);
    row_link(&address, title, text, state(l, row.active, row.merged))
}

/// Whether an account is closed, and why.
pub fn state(l: &Locale, active: bool, merged: bool) -> Markup {
    html! {
        @if merged { (status_pill(Tone::Neutral, Icon("merge"), t!(l, "people-merged"))) }
        @else if !active { (status_pill(Tone::Warning, Icon("circle-slash"), t!(l, "people-closed"))) }
    }
}
