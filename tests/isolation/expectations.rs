//! The table: for each route, what each kind of person gets.

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

/// Every route. One that is missing here fails the test.
pub const ROWS: &[Row] = &[
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
    // studio
    row("GET /studio", "/studio", &[], studio(Page, Page)).showing("Portals"),
    row("GET /studio/site", "/studio/site", &[], studio(Page, Page)),
    row("POST /studio/site", "/studio/site", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/portals/new", "/studio/portals/new", &[], studio(Missing, Page)),
    row("POST /studio/portals/new", "/studio/portals/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/portals/:key", "/studio/portals/onboarding", &[], studio(Page, Page)).showing("Who may see it"),
    row("GET /studio/portals/:key", "/studio/portals/not-there", &[], studio(Missing, Missing)),
    row("POST /studio/portals/:key", "/studio/portals/onboarding", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/workflows/new", "/studio/workflows/new", &[], studio(Missing, Page)),
    row("POST /studio/workflows/new", "/studio/workflows/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/workspaces/new", "/studio/workspaces/new", &[], studio(Missing, Page)),
    row("POST /studio/workspaces/new", "/studio/workspaces/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/workspaces/:key", "/studio/workspaces/ONB", &[], studio(Page, Page)),
    row("POST /studio/workspaces/:key", "/studio/workspaces/ONB", &[("form_id", "FORM")], studio(Missing, Again)),
    row(
        "POST /studio/workflows/:key/statuses/:status/place",
        "/studio/workflows/support/statuses/not-there/place",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row(
        "POST /studio/workflows/:key/transitions/:transition/place",
        "/studio/workflows/support/transitions/not-there/place",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("GET /studio/workflows/:key", "/studio/workflows/support", &[], studio(Page, Page)),
    row("POST /studio/workflows/:key", "/studio/workflows/support", &[("form_id", "FORM")], studio(Missing, Again)),
    row("POST /studio/workflows/:key/statuses", "/studio/workflows/support/statuses", &[("form_id", "FORM")], studio(Missing, Again)),
    row(
        "POST /studio/workflows/:key/statuses/:status/removal",
        "/studio/workflows/support/statuses/not-there/removal",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("POST /studio/workflows/:key/transitions", "/studio/workflows/support/transitions", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/workflows/:key/transitions/:transition", "/studio/workflows/support/transitions/finish", &[], studio(Page, Page))
        .showing("What the customer presses"),
    row(
        "POST /studio/workflows/:key/transitions/:transition",
        "/studio/workflows/support/transitions/finish",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    row(
        "POST /studio/workflows/:key/transitions/:transition/removal",
        "/studio/workflows/support/transitions/not-there/removal",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("GET /studio/workflows/:key/statuses/:status", "/studio/workflows/support/statuses/received", &[], studio(Page, Page)),
    row(
        "POST /studio/workflows/:key/statuses/:status",
        "/studio/workflows/support/statuses/received",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    // preview, trial, seeing
    row("GET /studio/preview", "/studio/preview", &[], studio(Page, Page)).showing("Preview"),
    row("GET /studio/preview/site/", "/studio/preview/site/", &[], studio(Page, Page)),
    row("GET /studio/preview/site/p/:portal", "/studio/preview/site/p/support?as=new", &[], studio(Page, Page)).showing("Preview as"),
    row("GET /studio/preview/site/sign-in", "/studio/preview/site/sign-in", &[], studio(Page, Page)),
    row("GET /studio/preview/site/sign-in/up", "/studio/preview/site/sign-in/up?portal=support", &[], studio(Page, Page)),
    row("GET /studio/preview/site/nothing-there", "/studio/preview/site/nothing-there?return_to=/p/onboarding", &[], studio(Page, Page)),
    row("GET /studio/preview/site/brand.css", "/studio/preview/site/brand.css?v=1d4f91", &[], team(Page, Page, Page)),
    row("GET /studio/preview/site/p/:portal/brand.css", "/studio/preview/site/p/x/brand.css?v=1d4f91", &[], team(Page, Page, Page)),
    row(
        "GET /studio/preview/site/p/:portal/new/:type",
        "/studio/preview/site/p/support/new/report-a-problem?as=new",
        &[],
        studio(Page, Page),
    )
    .showing("Preview as"),
    row(
        "POST /studio/preview/site/p/:portal/new/:type",
        "/studio/preview/site/p/support/new/report-a-problem?as=new",
        &[("form_id", "FORM")],
        studio(Again, Again),
    ),
    row("GET /studio/see-as", "/studio/see-as", &[], studio(Page, Page)).showing("Lately"),
    row("POST /studio/see-as", "/studio/see-as", &[("form_id", "FORM"), ("email", "nobody@acme.example")], studio(Missing, Again)),
    row("POST /studio/see-as/end", "/studio/see-as/end", &[], all(Led)),
    // domains
    row("GET /studio/domains", "/studio/domains", &[], studio(Page, Page)).showing("Support"),
    row("GET /studio/domains/:portal", "/studio/domains/support", &[], studio(Page, Page)).showing("main address only"),
    row("POST /studio/domains/:portal", "/studio/domains/support", &[("form_id", "FORM"), ("host", "acme")], studio(Missing, Again)),
    row(
        "POST /studio/domains/:portal/:host/proof",
        "/studio/domains/support/help.acme.example/proof",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("GET /studio/domains/:portal/:host/release", "/studio/domains/support/help.acme.example/release", &[], studio(Missing, Missing)),
    // Of a domain that is none it is released already.
    row(
        "POST /studio/domains/:portal/:host/release",
        "/studio/domains/support/help.acme.example/release",
        &[("form_id", "FORM")],
        studio(Missing, Led),
    ),
    row("GET /studio/drafts", "/studio/drafts", &[], studio(Page, Page)),
    row("POST /studio/drafts/publication", "/studio/drafts/publication", &[("form_id", "FORM")], studio(Missing, Refused)),
    // There is no such draft: the list says so.
    row(
        "POST /studio/drafts/:kind/:key/discarding",
        "/studio/drafts/portal/onboarding/discarding",
        &[("form_id", "FORM"), ("draft_seq", "1")],
        studio(Missing, Led),
    ),
    row("GET /studio/history/:kind/:key", "/studio/history/portal/onboarding", &[], studio(Page, Page)).showing("first version"),
    row(
        "POST /studio/history/:kind/:key/revert",
        "/studio/history/portal/onboarding/revert",
        &[("form_id", "FORM"), ("seq", "1"), ("newest", "1")],
        studio(Missing, Led),
    ),
    // brand
    row("GET /studio/brand", "/studio/brand", &[], studio(Page, Page)).showing("Images"),
    row("POST /studio/brand", "/studio/brand", &[("form_id", "FORM")], studio(Missing, Again)),
    row("POST /studio/brand/images/:place", "/studio/brand/images/nowhere", &[], studio(Missing, Missing)),
    row("POST /studio/brand/images/:place/removal", "/studio/brand/images/nowhere/removal", &[], studio(Missing, Missing)),
    row("GET /studio/brand/portals/:key", "/studio/brand/portals/onboarding", &[], studio(Page, Page)).showing("Sign-in page"),
    row("GET /studio/brand/portals/:key", "/studio/brand/portals/not-there", &[], studio(Missing, Missing)),
    row(
        "POST /studio/brand/portals/:key",
        "/studio/brand/portals/onboarding",
        &[("form_id", "FORM"), ("color", "blue")],
        studio(Missing, Again),
    ),
    row("POST /studio/brand/portals/:key/images/:place", "/studio/brand/portals/onboarding/images/nowhere", &[], studio(Missing, Missing)),
    row(
        "POST /studio/brand/portals/:key/images/:place/removal",
        "/studio/brand/portals/onboarding/images/nowhere/removal",
        &[],
        studio(Missing, Missing),
    ),
    row("GET /studio/brand/portals/:key/terms", "/studio/brand/portals/onboarding/terms", &[], studio(Page, Page)).showing("Who accepted"),
    row("POST /studio/brand/portals/:key/terms", "/studio/brand/portals/onboarding/terms", &[("form_id", "FORM")], studio(Missing, Led)),
    row("GET /studio/guide", "/studio/guide", &[], studio(Page, Page)).showing("Try it as a customer"),
    // translations
    row("GET /studio/languages", "/studio/languages", &[], studio(Page, Page)).showing("Languages"),
    row("GET /studio/languages/:language", "/studio/languages/fr", &[], studio(Page, Page)).showing("missing"),
    row("GET /studio/languages/:language", "/studio/languages/en", &[], studio(Missing, Missing)),
    row("GET /studio/languages/:language/export", "/studio/languages/de/export", &[], studio(Page, Page)).showing("Onboarding"),
    row("POST /studio/languages/:language/import", "/studio/languages/en/import", &[], studio(Missing, Missing)),
    row(
        "POST /studio/languages/:language/drafts",
        "/studio/languages/de/drafts",
        &[("form_id", "FORM"), ("changes", "[]")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/languages/:language/confirmations",
        "/studio/languages/de/confirmations",
        &[("form_id", "FORM"), ("kind", "portal"), ("key", "onboarding"), ("path", "name"), ("source", "x")],
        studio(Missing, Led),
    ),
    // configuration: nobody sends a file here (tests/http/configuration.rs does).
    row("GET /studio/configuration", "/studio/configuration", &[], studio(Page, Page)).showing("The live site as a file"),
    row("GET /studio/configuration/export", "/studio/configuration/export", &[], studio(Page, Page)).showing("Onboarding"),
    row("POST /studio/configuration/comparison", "/studio/configuration/comparison", &[("form_id", "FORM")], studio(Missing, Again)),
    row("POST /studio/configuration/drafts", "/studio/configuration/drafts", &[("form_id", "FORM")], studio(Missing, Again)),
    // mails
    row("GET /studio/mails", "/studio/mails", &[], studio(Page, Page)).showing("read in mails"),
    row("GET /studio/mails/:kind", "/studio/mails/sign_in", &[], studio(Page, Page)).showing("How it arrives"),
    row("POST /studio/mails/:kind", "/studio/mails/sign_in", &[("form_id", "FORM"), ("body.en", "{nothing}")], studio(Missing, Again)),
    row("GET /studio/mails/:kind/preview", "/studio/mails/reply_posted/preview", &[], studio(Page, Page)).showing("printer"),
    row("POST /studio/mails/:kind/trial", "/studio/mails/sign_in/trial", &[("form_id", "FORM"), ("read", "en")], studio(Missing, Led)),
    // builder
    row("GET /studio/request-types/new", "/studio/request-types/new?portal=onboarding", &[], studio(Missing, Page)),
    row("POST /studio/request-types/new", "/studio/request-types/new", &[("form_id", "FORM")], studio(Missing, Again)),
    row("GET /studio/request-types/:key", "/studio/request-types/plan-kick-off", &[], studio(Page, Page)).showing("What is asked"),
    row("POST /studio/request-types/:key", "/studio/request-types/plan-kick-off", &[("form_id", "FORM")], studio(Missing, Again)),
    // conditions
    row(
        "GET /studio/request-types/:key/conditions/:field/:of",
        "/studio/request-types/plan-kick-off/conditions/summary/show",
        &[],
        studio(Page, Page),
    ),
    row(
        "POST /studio/request-types/:key/conditions/:field/:of",
        "/studio/request-types/plan-kick-off/conditions/summary/show",
        &[("form_id", "FORM"), ("add", "group")],
        studio(Missing, Page),
    ),
    // questions
    row("GET /studio/request-types/:key/fields", "/studio/request-types/plan-kick-off/fields", &[], studio(Page, Page))
        .showing("What is asked"),
    row(
        "POST /studio/request-types/:key/fields",
        "/studio/request-types/plan-kick-off/fields",
        &[("form_id", "FORM"), ("label", ""), ("kind", "short_text")],
        studio(Missing, Again),
    ),
    row("GET /studio/request-types/:key/fields/:field", "/studio/request-types/plan-kick-off/fields/summary", &[], studio(Page, Page)),
    row(
        "POST /studio/request-types/:key/fields/:field",
        "/studio/request-types/plan-kick-off/fields/summary",
        &[("form_id", "FORM")],
        studio(Missing, Again),
    ),
    // The first question moved up stays where it is.
    row(
        "POST /studio/request-types/:key/fields/:field/place",
        "/studio/request-types/plan-kick-off/fields/summary/place",
        &[("form_id", "FORM"), ("to", "up")],
        studio(Missing, Led),
    ),
    row(
        "POST /studio/request-types/:key/fields/:field/removal",
        "/studio/request-types/plan-kick-off/fields/not-there/removal",
        &[("form_id", "FORM")],
        studio(Missing, Missing),
    ),
    row("GET /studio/starting-points", "/studio/starting-points", &[], studio(Missing, Page)).showing("Begin with this"),
    row("POST /studio/starting-points/:key", "/studio/starting-points/no-such", &[("form_id", "FORM")], studio(Missing, Missing)),
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
