//! Routes of the studio for the team, for customers and their organisations.

use super::Gets::{Again, Led, Missing, Page, Refused};
use super::{Row, row, studio};

/// Each of them.
pub const ROWS: &[Row] = &[
    // team
    row("GET /studio/people/agents", "/studio/people/agents", &[], studio(Page, Page)).showing("sam@northwind.example"),
    row("GET /studio/people/agents/new", "/studio/people/agents/new", &[], studio(Missing, Page)),
    row("POST /studio/people/agents/new", "/studio/people/agents/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/people/agents/:agent", "/studio/people/agents/01900000000070008000000000000101", &[], studio(Page, Page))
        .showing("How they sign in"),
    row("GET /studio/people/agents/:agent", "/studio/people/agents/FORM", &[], studio(Missing, Missing)),
    row(
        "POST /studio/people/agents/:agent/plan",
        "/studio/people/agents/01900000000070008000000000000101/plan",
        &[],
        studio(Missing, Again),
    ),
    row("POST /studio/people/agents/:agent/plan", "/studio/people/agents/FORM/plan", &[("name", "x")], studio(Missing, Missing)),
    row(
        "POST /studio/people/agents/:agent/change",
        "/studio/people/agents/01900000000070008000000000000101/change",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    row(
        "GET /studio/people/agents/:agent/closing",
        "/studio/people/agents/01900000000070008000000000000101/closing",
        &[],
        studio(Missing, Page),
    )
    .showing("is signed out everywhere"),
    // Of a definition that nobody has seen.
    row(
        "POST /studio/people/agents/:agent/closing",
        "/studio/people/agents/01900000000070008000000000000101/closing",
        &[("form_id", "FORM"), ("seen", "1")],
        studio(Missing, Refused),
    ),
    row(
        "POST /studio/people/agents/:agent/opening",
        "/studio/people/agents/FORM/opening",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("POST /studio/people/agents/:agent/link", "/studio/people/agents/FORM/link", &[("form_id", "FORM")], studio(Missing, Led)),
    row(
        "POST /studio/people/agents/:agent/link/withdrawal",
        "/studio/people/agents/FORM/link/withdrawal",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/agents/:agent/sessions/end",
        "/studio/people/agents/FORM/sessions/end",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/agents/:agent/second-factor/reset",
        "/studio/people/agents/FORM/second-factor/reset",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    // people
    row("GET /studio/people/organisations", "/studio/people/organisations", &[], studio(Page, Page)).showing("Acme"),
    row("GET /studio/people/organisations/new", "/studio/people/organisations/new", &[], studio(Missing, Page)),
    row("POST /studio/people/organisations/new", "/studio/people/organisations/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/people/organisations/:organisation", "/studio/people/organisations/acme", &[], studio(Page, Page))
        .showing("Notes of the team"),
    row("GET /studio/people/organisations/:organisation", "/studio/people/organisations/not-there", &[], studio(Missing, Missing)),
    row(
        "POST /studio/people/organisations/:organisation",
        "/studio/people/organisations/acme",
        &[("form_id", "FORM"), ("seq", "1")],
        studio(Missing, Again),
    ),
    row(
        "POST /studio/people/organisations/:organisation/notes",
        "/studio/people/organisations/acme/notes",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    row(
        "POST /studio/people/organisations/:organisation/members",
        "/studio/people/organisations/acme/members",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    // Who is no member: nothing is done, and the page says so.
    row(
        "POST /studio/people/organisations/:organisation/members/:contact/role",
        "/studio/people/organisations/acme/members/FORM/role",
        &[("form_id", "FORM"), ("role", "billing")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/organisations/:organisation/members/:contact/removal",
        "/studio/people/organisations/acme/members/FORM/removal",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/organisations/:organisation/invitations/:invitation/withdrawal",
        "/studio/people/organisations/acme/invitations/FORM/withdrawal",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row("GET /studio/people/contacts", "/studio/people/contacts", &[], studio(Page, Page)).showing("Contacts"),
    row("GET /studio/people/contacts/new", "/studio/people/contacts/new", &[], studio(Missing, Page)),
    row("POST /studio/people/contacts/new", "/studio/people/contacts/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/people/contacts/:contact", "/studio/people/contacts/01900000000070008000000000000001", &[], studio(Page, Page))
        .showing("What they see"),
    row("GET /studio/people/contacts/:contact", "/studio/people/contacts/FORM", &[], studio(Missing, Missing)),
    row(
        "POST /studio/people/contacts/:contact/name",
        "/studio/people/contacts/01900000000070008000000000000001/name",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    row(
        "POST /studio/people/contacts/:contact/sessions/end",
        "/studio/people/contacts/FORM/sessions/end",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/contacts/:contact/deactivation",
        "/studio/people/contacts/FORM/deactivation",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/people/contacts/:contact/reactivation",
        "/studio/people/contacts/FORM/reactivation",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "GET /studio/people/contacts/:contact/merge",
        "/studio/people/contacts/01900000000070008000000000000001/merge",
        &[],
        studio(Missing, Page),
    ),
    row(
        "POST /studio/people/contacts/:contact/merge",
        "/studio/people/contacts/01900000000070008000000000000001/merge",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    // imports: nobody sends a file here (tests/http/imports.rs does).
    row("GET /studio/people/imports", "/studio/people/imports", &[], studio(Missing, Page)).showing("What the columns are called"),
    row("POST /studio/people/imports", "/studio/people/imports", &[], studio(Missing, Again)),
    row("GET /studio/people/imports/:import", "/studio/people/imports/FORM", &[], studio(Missing, Missing)),
    row(
        "POST /studio/people/imports/:import/reading",
        "/studio/people/imports/FORM/reading",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row(
        "POST /studio/people/imports/:import/discarding",
        "/studio/people/imports/FORM/discarding",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/request-types/:key/fields/:field/return",
        "/studio/request-types/plan-kick-off/fields/not-there/return",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
];
