//! What stands around the pages of people: those of the studio, and within them the kinds of people.

use maud::{Markup, html};
use portico_web::html::{Kind, Locale, PageContext, banner, tabs};
use portico_web::t;

use super::frame;

const ORGANISATIONS: &str = "/studio/people/organisations";
const CONTACTS: &str = "/studio/people/contacts";
const AGENTS: &str = "/studio/people/agents";
const IMPORTS: &str = "/studio/people/imports";

/// The kinds of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Organisations.
    Organisations,
    /// Contacts.
    Contacts,
    /// The team.
    Agents,
    /// Files of organisations and contacts.
    Imports,
}

/// A page of people.
pub fn people(page_context: &PageContext, place: Place, title: String, main: Markup) -> Markup {
    let l = &page_context.locale;
    let here = match place {
        Place::Organisations => ORGANISATIONS,
        Place::Contacts => CONTACTS,
        Place::Agents => AGENTS,
        Place::Imports => IMPORTS,
    };
    let places = [
        (ORGANISATIONS, html! { (t!(l, "people-organisations")) }),
        (CONTACTS, html! { (t!(l, "people-contacts")) }),
        (AGENTS, html! { (t!(l, "people-agents")) }),
        (IMPORTS, html! { (t!(l, "people-imports")) }),
    ];
    let main = html! { div class="space-y-5" { (tabs(&t!(l, "studio-people"), here, &places)) (main) } };
    frame::studio(page_context, ORGANISATIONS, title, main)
}

/// For whoever looks and does not change.
pub fn reads_only(l: &Locale, may_edit: bool) -> Markup {
    html! { @if !may_edit { (banner(Kind::Info, t!(l, "studio-reads-only"), html! { (t!(l, "people-reads-only-text")) })) } }
}
