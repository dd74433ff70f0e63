//! The table: for each route, what each kind of person gets.

mod people;
mod studio;

/// What somebody gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gets {
    /// 200: the page.
    Page,
    /// 303: it was done, or it is elsewhere; not the sign-in.
    Led,
    /// 303 to the sign-in for customers, or for the team; 401 for a form that was sent.
    SignIn,
    /// 204: nothing new.
    Nothing,
    /// 404: there is no such thing for them.
    Missing,
    /// 409: it is there, and not for them to change.
    Refused,
    /// 401: only the operator.
    Operator,
    /// 410: the link or code is of no use.
    Over,
    /// 422: something needs another look.
    Again,
}

/// A route and what people get, in the order of [`PEOPLE`].
pub struct Row {
    /// As in the sources.
    pub route: &'static str,
    /// The address that is asked for; `KEY` is a request's, `MEMBER` and `INVITATION` are Acme's.
    pub path: &'static str,
    /// The fields that are sent.
    pub fields: &'static [(&'static str, &'static str)],
    /// In the order of [`PEOPLE`].
    pub gets: [Gets; 8],
    /// A text that whoever gets the page reads there.
    pub shows: &'static str,
}

impl Row {
    /// The same for a page on which this is read.
    pub const fn showing(self, shows: &'static str) -> Row {
        Row { shows, ..self }
    }
}

/// Those who may least come first.
pub const PEOPLE: [&str; 8] = [
    "a stranger",
    "a customer of another company",
    "an agent of another workspace",
    "an auditor",
    "a colleague of the requester",
    "a lead of the requester's organisation",
    "an agent of the workspace",
    "an admin",
];

use Gets::{Again, Led, Missing, Nothing, Operator, Over, Page, Refused, SignIn};

/// The same for everybody.
const fn all(gets: Gets) -> [Gets; 8] {
    [gets; 8]
}

/// A customer's own: the team has no customer's session, so they are strangers there.
const fn customers(foreign: Gets, colleague: Gets) -> [Gets; 8] {
    [SignIn, foreign, SignIn, SignIn, colleague, colleague, SignIn, SignIn]
}

/// What leads do with the members of their organisation; for others there is no such thing.
const fn leads(gets: Gets) -> [Gets; 8] {
    [SignIn, Missing, SignIn, SignIn, Missing, gets, SignIn, SignIn]
}

/// The desk: customers are strangers there.
const fn team(other: Gets, auditor: Gets, of_workspace: Gets) -> [Gets; 8] {
    [SignIn, SignIn, other, auditor, SignIn, SignIn, of_workspace, of_workspace]
}

/// The studio: administrators, and whoever looks; the rest of the team is not told that there is such a thing.
const fn studio(auditor: Gets, admin: Gets) -> [Gets; 8] {
    [SignIn, SignIn, Missing, auditor, SignIn, SignIn, Missing, admin]
}

const fn row(route: &'static str, path: &'static str, fields: &'static [(&'static str, &'static str)], gets: [Gets; 8]) -> Row {
    Row { route, path, fields, gets, shows: "" }
}

/// Every route. One that is missing fails the test.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().chain(studio::ROWS).chain(people::ROWS)
}

/// Those of customers, of the desk, and of nobody in particular.
const ROWS: &[Row] = &[
    // hub
    row("GET /", "/", &[], all(Page)),
    row("GET /p/:portal", "/p/onboarding", &[], customers(Missing, Page)),
    row("GET /p/:portal", "/p/support", &[], all(Page)),
    row("GET /brand.css", "/brand.css", &[], all(Page)),
    row("GET /p/:portal/brand.css", "/p/support/brand.css", &[], all(Page)),
    row("GET /p/:portal/brand.css", "/p/onboarding/brand.css", &[], [Missing, Missing, Missing, Missing, Page, Page, Missing, Missing]),
    row("GET /brand/:name", "/brand/not-there.png", &[], all(Missing)),
    row("GET /brand/:name/icon", "/brand/not-there.png/icon", &[], all(Missing)),
    row("GET /p/:portal/terms", "/p/support/terms", &[], customers(Missing, Missing)),
    row("GET /robots.txt", "/robots.txt", &[], all(Page)),
    // account
    row("GET /sign-in", "/sign-in", &[], [Page, Led, Page, Page, Led, Led, Page, Page]),
    row("GET /sign-in/up", "/sign-in/up?portal=support", &[], [Page, Led, Page, Page, Led, Led, Page, Page]),
    row("POST /sign-in", "/sign-in", &[("email", "not-an-address")], all(Again)),
    row("GET /sign-in/code", "/sign-in/code?challenge=FORM", &[], all(Page)),
    row("POST /sign-in/code", "/sign-in/code", &[("challenge", "FORM"), ("code", "123456")], all(Over)),
    row("GET /sign-in/link", "/sign-in/link?token=FORM", &[], all(Over)),
    row("POST /sign-in/link", "/sign-in/link", &[("token", "FORM")], all(Over)),
    row("GET /account", "/account", &[], customers(Page, Page)),
    row("POST /account/sessions/end", "/account/sessions/end", &[], customers(Led, Led)),
    row("POST /account/sessions/:id/end", "/account/sessions/SESSION/end", &[], customers(Missing, Missing)),
    row("GET /account/organisations", "/account/organisations", &[], customers(Page, Page)),
    row("GET /account/organisations/:organisation", "/account/organisations/acme", &[], customers(Missing, Page)).showing("Members"),
    row(
        "POST /account/organisations/:organisation/invitations",
        "/account/organisations/acme/invitations",
        &[("form_id", "FORM"), ("name", "Somebody"), ("email", "FORM@matrix.example"), ("role", "member")],
        leads(Led),
    ),
    row(
        "POST /account/organisations/:organisation/invitations/:invitation/withdrawal",
        "/account/organisations/acme/invitations/INVITATION/withdrawal",
        &[("form_id", "FORM")],
        leads(Led),
    ),
    // Somebody else is invited.
    row(
        "POST /account/invitations/:invitation/acceptance",
        "/account/invitations/INVITATION/acceptance",
        &[("form_id", "FORM")],
        customers(Missing, Missing),
    ),
    row(
        "POST /account/invitations/:invitation/refusal",
        "/account/invitations/INVITATION/refusal",
        &[("form_id", "FORM")],
        customers(Missing, Missing),
    ),
    row("GET /account/organisations/:organisation/members/:member", "/account/organisations/acme/members/MEMBER", &[], leads(Page)),
    row(
        "POST /account/organisations/:organisation/members/:member/role",
        "/account/organisations/acme/members/MEMBER/role",
        &[("form_id", "FORM"), ("role", "billing")],
        leads(Led),
    ),
    row(
        "POST /account/organisations/:organisation/members/:member/removal",
        "/account/organisations/acme/members/MEMBER/removal",
        &[("form_id", "FORM")],
        leads(Led),
    ),
    // Nobody is signed out by the matrix: a session that is not there is led away all the same.
    row("POST /account/sign-out", "/account/sign-out", &[], all(Led)),
    // intake
    row("GET /p/:portal/new/:type", "/p/onboarding/new/plan-kick-off", &[], customers(Missing, Page)),
    row(
        "POST /p/:portal/new/:type",
        "/p/onboarding/new/plan-kick-off",
        &[("form_id", "FORM"), ("summary", "x"), ("day", "2026-12-01")],
        customers(Missing, Led),
    ),
    // requests
    row("GET /requests", "/requests", &[], customers(Page, Page)).showing("My requests"),
    row("GET /requests/:key", "/requests/KEY", &[], customers(Missing, Page)),
    row("GET /requests/:key/live", "/requests/KEY/live?version=x", &[], [Nothing, Missing, Nothing, Nothing, Page, Page, Nothing, Nothing]),
    row("POST /requests/:key/replies", "/requests/KEY/replies", &[("form_id", "FORM"), ("body", "x")], customers(Missing, Led)),
    row(
        "POST /requests/:key/transitions",
        "/requests/KEY/transitions",
        &[("form_id", "FORM"), ("transition", "resolve")],
        customers(Missing, Led),
    ),
    // desk
    row("GET /desk", "/desk", &[], all(Led)),
    row("GET /desk/queues/:queue", "/desk/queues/open", &[], team(Page, Page, Page)),
    // A queue of Finance, where the agent of another workspace works, and the agent of the request's does not.
    row("GET /desk/queues/:queue", "/desk/queues/wrong-invoices", &[], [SignIn, SignIn, Page, Page, SignIn, SignIn, Missing, Page]),
    row("GET /desk/requests/:key", "/desk/requests/KEY", &[], team(Missing, Page, Page)),
    row(
        "POST /desk/requests/:key/replies",
        "/desk/requests/KEY/replies",
        &[("form_id", "FORM"), ("body", "x")],
        team(Missing, Refused, Led),
    ),
    row(
        "POST /desk/requests/:key/replies/withdrawal",
        "/desk/requests/KEY/replies/withdrawal",
        &[("form_id", "FORM"), ("reply", "FORM")],
        team(Missing, Refused, Refused),
    ),
    row("POST /desk/requests/:key/notes", "/desk/requests/KEY/notes", &[("form_id", "FORM"), ("body", "x")], team(Missing, Refused, Led)),
    row(
        "POST /desk/requests/:key/transitions",
        "/desk/requests/KEY/transitions",
        &[("form_id", "FORM"), ("transition", "ask")],
        team(Missing, Refused, Led),
    ),
    row(
        "POST /desk/requests/:key/assignment",
        "/desk/requests/KEY/assignment",
        &[("form_id", "FORM"), ("assignee", "")],
        team(Missing, Refused, Led),
    ),
    row(
        "POST /desk/requests/:key/priority",
        "/desk/requests/KEY/priority",
        &[("form_id", "FORM"), ("priority", "1")],
        team(Missing, Refused, Led),
    ),
    // agents
    row("GET /desk/sign-in", "/desk/sign-in", &[], all(Page)),
    row("POST /desk/sign-in", "/desk/sign-in", &[("email", ""), ("password", "")], all(Again)),
    // The second step is for whoever has just shown the password, and nobody has.
    row("GET /desk/sign-in/code", "/desk/sign-in/code", &[], all(SignIn)),
    row("POST /desk/sign-in/code", "/desk/sign-in/code", &[("code", "123456")], all(SignIn)),
    row("GET /desk/sign-in/enrolment", "/desk/sign-in/enrolment", &[], all(SignIn)),
    row("POST /desk/sign-in/enrolment", "/desk/sign-in/enrolment", &[("code", "123456")], all(SignIn)),
    // A link of nobody's.
    row("GET /desk/sign-in/link", "/desk/sign-in/link?token=FORM", &[], all(Over)),
    row("POST /desk/sign-in/link", "/desk/sign-in/link", &[("token", "FORM"), ("new_password", "x")], all(Over)),
    row("POST /desk/sign-out", "/desk/sign-out", &[], all(SignIn)),
    row("GET /desk/account", "/desk/account", &[], team(Page, Page, Page)),
    row("GET /desk/account/password", "/desk/account/password", &[], team(Page, Page, Page)),
    row("POST /desk/account/password", "/desk/account/password", &[("password", "x"), ("new_password", "x")], team(Again, Again, Again)),
    row("GET /desk/account/second-factor", "/desk/account/second-factor", &[], team(Page, Page, Page)),
    row("POST /desk/account/second-factor", "/desk/account/second-factor", &[("password", "x")], team(Again, Again, Again)),
    // Nobody here has a second factor to do without.
    row("GET /desk/account/second-factor/removal", "/desk/account/second-factor/removal", &[], team(Missing, Missing, Missing)),
    row("POST /desk/account/second-factor/removal", "/desk/account/second-factor/removal", &[], team(Missing, Missing, Missing)),
    row("GET /desk/account/recovery-codes", "/desk/account/recovery-codes", &[], team(Missing, Missing, Missing)),
    row("POST /desk/account/recovery-codes", "/desk/account/recovery-codes", &[], team(Missing, Missing, Missing)),
    // Only one's own sessions, and this one is nobody's.
    row("POST /desk/account/sessions/:id/end", "/desk/account/sessions/FORM/end", &[], team(Missing, Missing, Missing)),
    row("POST /desk/account/sessions/end", "/desk/account/sessions/end", &[], team(Led, Led, Led)),
    row("GET /desk/first-run", "/desk/first-run?key=x", &[], all(Missing)),
    row("POST /desk/first-run", "/desk/first-run", &[("key", "x")], all(Missing)),
    // courier: woken from inside only; the mailbox is for development
    row("POST /wake", "/wake", &[], all(Missing)),
    row("POST /courier/tick", "/courier/tick", &[], all(Operator)),
    row("GET /dev/mail", "/dev/mail", &[], all(Page)),
    row("GET /dev/mail/:id", "/dev/mail/MAIL", &[], all(Page)),
    row("GET /dev/mail/:id/html", "/dev/mail/MAIL/html", &[], all(Page)),
    // ops
    row("GET /ops/health", "/ops/health", &[], all(Page)),
    row("POST /ops/migrations", "/ops/migrations", &[], all(Operator)),
    row("POST /ops/site", "/ops/site", &[], all(Operator)),
    row("POST /ops/setup-key", "/ops/setup-key", &[], all(Operator)),
    // assets
    row("GET /static/NAME", "/static/nothing.css", &[], all(Missing)),
];
