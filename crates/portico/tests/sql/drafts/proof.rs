//! Whatever is drafted, and whoever there is: what the review says that people will see is what they get when they ask for the pages.

use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::page::{CustomerPage, DeskPage};
use portico::people::OrganisationMembers;
use portico::portal::{Hub, IntakeForm, PortalFront};
use portico::request::RequestList;
use portico::site::Thing;
use portico::site::studio::{ConfigurationPage, ConfigurationState, Draft, Given, Review, WhatIsSeen};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::world::{World, agent, contact, slug};

const PEOPLE: [&str; 5] = ["dana", "lee", "ivo", "mina", "noor"];
const MAILS: [&str; 5] = ["dana@acme.example", "lee@acme.example", "ivo@umbra.example", "mina@kite.example", "noor@solo.example"];
const PORTALS: [&str; 4] = ["support", "billing", "onboarding", "fresh"];
const TYPES: [&str; 3] = ["ask-a-question", "invoice-problem", "fresh-type"];
const WORDS: [&str; 8] =
    ["everyone", "oacme", "oumbra", "rprimary", "rbilling", "oacme.technical", "okite.billing", "c01900000000070008000000000000005"];

/// What is drafted, what of it is chosen, and what people are.
#[derive(Clone, Debug)]
struct Case {
    portals: Vec<(usize, Vec<usize>, bool)>,
    types: Vec<(usize, usize)>,
    left_out: usize,
    memberships: Vec<(usize, usize, usize)>,
    gone: Option<usize>,
    /// One account that became another.
    merged: Option<(usize, usize)>,
    /// The site's roles as they are drafted, each with whether it leads.
    roles: Option<Vec<(usize, bool)>>,
}

const ORGANISATIONS: [&str; 3] = ["acme", "umbra", "kite"];
/// The last one no site has yet.
const ROLES: [&str; 4] = ["primary", "billing", "technical", "boss"];

fn cases() -> impl Strategy<Value = Case> {
    let portal = (0usize..4, prop::collection::vec(0usize..8, 1..4), any::<bool>());
    let membership = (0usize..5, 0usize..3, 0usize..4);
    let roles = prop::collection::vec((0usize..4, any::<bool>()), 0..4);
    (
        prop::collection::vec(portal, 0..4),
        prop::collection::vec((0usize..3, 0usize..4), 0..3),
        0usize..6,
        prop::collection::vec(membership, 0..4),
        prop::option::of(0usize..5),
        prop::option::of((0usize..5, 0usize..5)),
        prop::option::of(roles),
    )
        .prop_map(|(portals, types, left_out, memberships, gone, merged, roles)| Case {
            portals,
            types,
            left_out,
            memberships,
            gone,
            merged: merged.filter(|(from, into)| from != into && gone.is_none()),
            roles,
        })
}

fn prepare(world: &World, case: &Case) {
    for (who, organisation, role) in &case.memberships {
        let (organisation, role) = (ORGANISATIONS[*organisation], ROLES[*role]);
        let data = json!({"organisation": organisation, "role": role});
        world.append("membership.granted", contact(PEOPLE[*who]).as_str(), &data);
    }
    if let Some(gone) = case.gone {
        world.append("contact.deactivated", contact(PEOPLE[gone]).as_str(), &json!({}));
    }
    if let Some((from, into)) = case.merged {
        world.append("contact.merged", contact(PEOPLE[from]).as_str(), &json!({"into": contact(PEOPLE[into]).as_str()}));
    }
    if let Some(roles) = &case.roles {
        let mut named: Vec<Json> = Vec::new();
        for (role, leads) in roles {
            let key = ROLES[*role];
            if !named.iter().any(|known| known["key"] == key) {
                named.push(json!({"key": key, "name": key, "leads": leads}));
            }
        }
        world.draft("ada", Thing::Site, "site", &super::with(world.edited(Thing::Site, "site"), "roles", named)).unwrap();
    }
    for (portal, words, open) in &case.portals {
        let key = PORTALS[*portal];
        let before = world.edited(Thing::Portal, if key == "fresh" { "support" } else { key });
        let audience: Vec<&str> =
            words.iter().enumerate().filter(|(place, word)| !words[..*place].contains(word)).map(|(_, word)| WORDS[*word]).collect();
        let sign_up = u8::from(*open && audience.contains(&"everyone"));
        let definition = super::with(super::with(before, "audience", json!(audience)), "sign_up", sign_up);
        world.draft("ada", Thing::Portal, key, &definition).unwrap();
    }
    for (kind, portal) in &case.types {
        let mut definition = world.edited(Thing::RequestType, if *kind == 2 { "ask-a-question" } else { TYPES[*kind] });
        let tab = world.edited(Thing::Portal, PORTALS[*portal])["tabs"][0]["key"].clone();
        definition["portal"] = json!(PORTALS[*portal]);
        definition["tab"] = if tab.is_null() { json!("none") } else { tab };
        world.draft("ada", Thing::RequestType, TYPES[*kind], &definition).unwrap();
    }
}

/// Whether the pages of a thing are there for somebody: the front of a portal, the form of a request type wherever it is offered.
fn gets(world: &World, name: &str, what: WhatIsSeen, key: &str) -> bool {
    let session = world.session(name);
    let check = world.visit(&session);
    match what {
        WhatIsSeen::Portal => {
            let mut front = now(PortalFront::load(&world.default, &check, Some(&slug(key)))).unwrap();
            front.viewer().is_some() && front.subject().is_some()
        }
        WhatIsSeen::Type => PORTALS
            .iter()
            .any(|portal| now(IntakeForm::load(&world.default, &check, &slug(portal), &slug(key), None, 0)).unwrap().subject().is_some()),
        WhatIsSeen::Role => ORGANISATIONS.iter().any(|organisation| leads_as(world, name, organisation, key)),
    }
}

/// Whether somebody is shown an organisation's page as its lead, and has the role there.
fn leads_as(world: &World, name: &str, organisation: &str, role: &str) -> bool {
    let session = world.session(name);
    let sql = format!(
        "SELECT count(*) FROM membership WHERE contact_id = '{}' AND organisation_id = '{organisation}' AND role = '{role}'",
        contact(name)
    );
    let mut page = now(OrganisationMembers::load(&world.default, &world.visit(&session), &slug(organisation))).unwrap();
    world.count(&sql) == 1 && page.subject().is_some_and(|head| head.leads)
}

/// The requests that everybody is shown.
fn requests(world: &World) -> Vec<Vec<String>> {
    let of = |name: &str| {
        let session = world.session(name);
        let list = now(RequestList::load(&world.default, &world.visit(&session), None, None)).unwrap();
        list.requests.iter().map(|card| card.key.to_string()).collect()
    };
    PEOPLE.map(of).to_vec()
}

/// The same drafts as definitions of a file, of those that are sound.
fn given(review: &Review) -> Vec<Given> {
    let is_unsound = |draft: &Draft| {
        review.refusals.iter().any(|refusal| refusal.reason == "unsound" && (refusal.thing, &refusal.key) == (draft.thing, &draft.key))
    };
    let sound = review.drafts.iter().filter(|draft| draft.chosen && !is_unsound(draft)).cloned();
    sound.map(|draft| Given { kind: draft.thing.event(), key: draft.key, definition: draft.definition }).collect()
}

/// What the comparison of a file says of them.
fn compared(world: &World, given: &[Given], person: &str) -> ConfigurationState {
    now(ConfigurationPage::load(&world.default, &agent("ada"), given, person)).unwrap().subject().unwrap()
}

/// Groups of readers that the two views do not give to the same people.
const UNEQUAL: &str = "SELECT count(*) FROM contact c CROSS JOIN audience a
 WHERE (a.contact_id = '' OR a.organisation_id = '')
   AND EXISTS (SELECT 1 FROM contact_audience x WHERE x.contact_id = c.id AND x.audience_id = a.id)
       <> EXISTS (SELECT 1 FROM contact_word w
                   WHERE w.contact_id = c.id
                     AND w.word = CASE WHEN a.contact_id <> '' THEN 'c' || a.contact_id WHEN a.organisation_id = '' AND a.role = '' THEN 'everyone'
                                       WHEN a.organisation_id = '' THEN 'r' || a.role WHEN a.role = '' THEN 'o' || a.organisation_id
                                       ELSE 'o' || a.organisation_id || '.' || a.role END)";

fn all(world: &World, things: &[(WhatIsSeen, String)]) -> Vec<Vec<bool>> {
    PEOPLE.iter().map(|name| things.iter().map(|(what, key)| gets(world, name, *what, key)).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_the_proof_says_is_what_people_get(case in cases()) {
        let world = World::demo();
        for name in PEOPLE {
            world.submit(&world.session(name), "support", "ask-a-question", name);
        }
        prepare(&world, &case);
        prop_assert_eq!(world.count(UNEQUAL), 0, "the two views of who belongs to what");
        let mut chosen = world.all();
        if case.left_out < chosen.len() {
            chosen.remove(case.left_out);
        }
        let review = world.review(Some(&chosen), "");
        let things: Vec<(WhatIsSeen, String)> = review.sight.iter().map(|sight| (sight.what, sight.key.clone())).collect();
        let (before, requests_before) = (all(&world, &things), requests(&world));
        let (given, mut said) = (given(&review), Vec::new());
        for mail in MAILS {
            let (drafted, filed) = (world.review(Some(&chosen), mail), compared(&world, &given, mail));
            prop_assert_eq!(format!("{:?}", filed.sight), format!("{:?}", drafted.sight), "a file is proved as drafts are");
            prop_assert_eq!(format!("{:?}", filed.people), format!("{:?}", drafted.people), "{}", mail);
            said.push(drafted.people.into_iter().find(|person| person.email == mail));
        }
        let published = world.publish("ada", &chosen);
        prop_assert_eq!(published, review.refusals.is_empty() && !chosen.is_empty());
        let after = all(&world, &things);
        prop_assert_eq!(requests(&world), requests_before, "requests stay with those who saw them");
        for (who, person) in said.iter().enumerate() {
            // Whose account is closed sees nothing, and is not shown.
            let Some(person) = person else {
                prop_assert!(before[who].iter().chain(&after[who]).all(|seen| !seen));
                continue;
            };
            let claimed: (Vec<bool>, Vec<bool>) = person.sees.iter().map(|seen| (seen.before, seen.after)).unzip();
            prop_assert_eq!(&claimed.0, &before[who], "{} before", person.name);
            if published {
                prop_assert_eq!(&claimed.1, &after[who], "{} after", person.name);
            }
        }
        // The hub asks another view than the front.
        for (name, portal) in PEOPLE.iter().flat_map(|name| PORTALS.iter().map(move |portal| (name, portal))) {
            let session = world.session(name);
            let hub = now(Hub::load(&world.default, &world.visit(&session))).unwrap();
            let is_listed = hub.portals.iter().any(|listed| listed.id.as_str() == *portal);
            prop_assert_eq!(is_listed, gets(&world, name, WhatIsSeen::Portal, portal), "{} lists {}", name, portal);
        }
        if let Err(error) = replay(&world.default, Database::Default) {
            return Err(TestCaseError::fail(format!("{error:#}")));
        }
        for (place, sight) in review.sight.iter().enumerate().filter(|_| published) {
            let count = |from: &[Vec<bool>], to: &[Vec<bool>]| (0..PEOPLE.len()).filter(|who| !from[*who][place] && to[*who][place]).count() as i64;
            prop_assert_eq!((sight.gain, sight.loss), (count(&before, &after), count(&after, &before)), "{}", sight.key);
            prop_assert_eq!(sight.gainers.len() as i64, sight.gain.min(3));
            let is_public = now(PortalFront::load(&world.default, &portico::page::SessionCheck { session: None, now: 0, host: None }, Some(&slug(&sight.key)))).unwrap().subject().is_some();
            prop_assert_eq!(sight.is_public, sight.what == WhatIsSeen::Portal && is_public);
        }
    }

    #[test]
    fn whatever_is_saved_as_a_draft_is_no_fault_of_the_review(definition in any_json()) {
        let world = World::demo();
        for thing in [Thing::Portal, Thing::RequestType, Thing::Workflow, Thing::Site] {
            let key = if thing == Thing::Site { "site" } else { "support" };
            world.draft("ada", thing, key, &definition).unwrap();
        }
        prop_assert_eq!(world.review(None, "").drafts.len(), 4);
    }
}

/// Objects in which anything may stand where a definition has something else.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("x")),
        Just(json!(7)),
        Just(json!(["oacme", 1, {}])),
        Just(json!([{"key": 1}]))
    ];
    let names = ["audience", "tabs", "statuses", "portal", "tab", "workspace", "name", "sign_up", "position", "icon", "form"];
    prop::collection::vec((prop::sample::select(names.to_vec()), leaf), 0..8)
        .prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
