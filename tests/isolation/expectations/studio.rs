//! Routes of the studio, but for people's.

use super::Gets::{Again, Led, Missing, Page, Refused};
use super::{Row, all, row, studio, team};

/// Each of them.
pub const ROWS: &[Row] = &[
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
];
