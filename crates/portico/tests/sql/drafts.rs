//! The configuration drafted, reviewed and published.

mod preview;
mod proof;

use portico::command::Appended;
use portico::ids::EventId;
use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::page::DeskPage;
use portico::portal::{Hub, PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use portico::site::studio::{
    Chosen, DiscardDraft, DraftOf, DraftReview, Entry, EntryKind, Judged, PublishDrafts, Review, SaveDraft, SaveDrafts, ThingHistory,
    ThingPage,
};
use portico::site::{Contacts, SiteDefinition, SiteFile, Thing, WorkspaceDefinition};
use serde_json::{Value as Json, json};

use crate::world::{World, agent};

impl World {
    /// The versions of a thing, as somebody sees them who opens its page: live, draft.
    fn seqs(&self, thing: Thing, key: &str) -> (i64, i64) {
        now(ThingPage::load(&self.default, &agent("ada"), thing, key)).unwrap().subject().unwrap().seqs()
    }

    /// What is edited of a thing.
    pub fn edited(&self, thing: Thing, key: &str) -> Json {
        let mut page = now(ThingPage::load(&self.default, &agent("ada"), thing, key)).unwrap();
        page.subject().unwrap().definition().cloned().unwrap_or_default()
    }

    /// Saves a draft as somebody who has just opened the page.
    pub fn draft(&self, by: &str, thing: Thing, key: &str, definition: &Json) -> Option<Appended> {
        let (live_seq, draft_seq) = self.seqs(thing, key);
        let Judged { definition, faults } = match thing {
            Thing::Site => Judged::by::<SiteDefinition>(definition, "en"),
            Thing::Workflow => Judged::by::<WorkflowDefinition>(definition, "en"),
            Thing::RequestType => Judged::by::<RequestTypeDefinition>(definition, "en"),
            Thing::Workspace => Judged::by::<WorkspaceDefinition>(definition, "en"),
            _ => Judged::by::<PortalDefinition>(definition, "en"),
        };
        self.run(&SaveDraft { by: &agent(by), thing, key, definition: &definition, faults: &faults, live_seq, draft_seq })
    }

    /// All drafts, as whoever publishes has seen them.
    pub fn all(&self) -> Vec<Chosen> {
        let chosen = |draft: portico::site::studio::Draft| Chosen {
            kind: draft.thing.event(),
            id: draft.key,
            seq: draft.seq,
            event: EventId::generate(),
        };
        self.review(None, "").drafts.into_iter().map(chosen).collect()
    }

    fn review(&self, chosen: Option<&[Chosen]>, person: &str) -> Review {
        now(DraftReview::load(&self.default, &agent("ada"), chosen, person)).unwrap().subject().unwrap()
    }

    pub fn publish(&self, by: &str, chosen: &[Chosen]) -> bool {
        self.run(&PublishDrafts { by: &agent(by), chosen }).is_some()
    }

    pub fn reasons(&self) -> Vec<(String, String, String)> {
        self.review(None, "").refusals.into_iter().map(|objection| (objection.key, objection.path, objection.reason)).collect()
    }

    fn entries(&self, thing: Thing, key: &str) -> Vec<Entry> {
        now(ThingHistory::load(&self.default, &agent("ada"), thing, key, i64::MAX)).unwrap().into_entries()
    }

    fn hub(&self, name: &str) -> Vec<String> {
        let session = self.session(name);
        let hub = now(Hub::load(&self.default, &self.visit(&session))).unwrap();
        hub.portals.iter().map(|portal| crate::world::english(&portal.name)).collect()
    }
}

fn with(mut definition: Json, name: &str, value: impl Into<Json>) -> Json {
    definition[name] = value.into();
    definition
}

#[test]
fn a_draft_changes_nothing_that_customers_see_before_it_is_published_and_all_of_it_then() {
    let world = World::demo();
    let before = world.hub("dana");
    let portal = with(world.edited(Thing::Portal, "support"), "name", "Help & care");
    assert!(world.draft("ada", Thing::Portal, "support", &portal).is_some());
    assert_eq!((world.hub("dana"), world.edited(Thing::Portal, "support")), (before, portal));
    assert!(world.publish("ada", &world.all()));
    assert!(world.hub("dana").contains(&"Help & care".to_owned()));
    assert!(world.all().is_empty());
}

#[test]
fn nothing_is_overwritten_that_its_author_did_not_see() {
    let world = World::demo();
    let portal = world.edited(Thing::Portal, "support");
    let seen = world.seqs(Thing::Portal, "support");
    let save = |by: &str, name: &str, (live_seq, draft_seq): (i64, i64)| {
        let definition = &with(portal.clone(), "name", name);
        world
            .run(&SaveDraft { by: &agent(by), thing: Thing::Portal, key: "support", definition, faults: &[], live_seq, draft_seq })
            .is_some()
    };
    assert!(save("ada", "First", seen));
    assert!(!save("ada", "Second", seen), "of the draft that was there meanwhile nothing was seen");
    let seen = world.seqs(Thing::Portal, "support");
    assert!(save("ada", "Second", seen) && world.edited(Thing::Portal, "support")["name"] == "Second");
    let seen = world.seqs(Thing::Portal, "support");
    world.append("portal.defined", "support", &with(portal.clone(), "name", "By a file"));
    assert!(!save("ada", "Third", seen), "what became live meanwhile was not seen");
    assert_eq!(world.reasons(), [("support".into(), String::new(), "live_changed".into())]);
    assert!(!world.publish("ada", &world.all()));
    assert!(save("ada", "Third", world.seqs(Thing::Portal, "support")) && world.publish("ada", &world.all()));
}

#[test]
fn the_same_draft_sent_twice_is_one_and_so_is_its_publishing() {
    let world = World::demo();
    let definition = &with(world.edited(Thing::Portal, "support"), "name", "Once");
    let (live_seq, draft_seq) = world.seqs(Thing::Portal, "support");
    let command = SaveDraft { by: &agent("ada"), thing: Thing::Portal, key: "support", definition, faults: &[], live_seq, draft_seq };
    let id = EventId::generate();
    let seqs = [0, 1].map(|_| world.run_as(&id, &command).unwrap().seq);
    assert_eq!(seqs[0], seqs[1]);
    let (chosen, id) = (world.all(), EventId::generate());
    let publish = PublishDrafts { by: &agent("ada"), chosen: &chosen };
    assert!(world.run_as(&id, &publish).is_some());
    let events = world.count("SELECT count(*) FROM event");
    assert!(world.run_as(&id, &publish).is_some());
    assert_eq!(world.count("SELECT count(*) FROM event"), events);
}

/// Two things of a file as somebody saw them.
fn set_of(world: &World) -> Vec<DraftOf> {
    let of = |thing: Thing, key: &str| {
        let (live_seq, draft_seq) = world.seqs(thing, key);
        let definition = with(world.edited(thing, key), "name", "By a file");
        DraftOf {
            event: EventId::generate(),
            kind: thing.event(),
            key: key.to_owned(),
            definition,
            faults: Vec::new(),
            live_seq,
            draft_seq,
        }
    };
    vec![of(Thing::Portal, "support"), of(Thing::RequestType, "ask-a-question")]
}

#[test]
fn drafts_of_a_file_are_all_saved_or_none_and_sent_twice_they_are_the_same() {
    let world = World::demo();
    let drafts = set_of(&world);
    let save = |by: &str, id: &EventId, drafts: &[DraftOf]| {
        world.run_as(id, &SaveDrafts { by: &agent(by), drafts, file: Some("portico.json") }).is_some()
    };
    for other in ["sam", "tom", "max"] {
        assert!(!save(other, &EventId::generate(), &drafts), "{other} is no administrator");
    }
    // Somebody drafts one of them first: then none is saved.
    world
        .draft("ada", Thing::RequestType, "ask-a-question", &with(world.edited(Thing::RequestType, "ask-a-question"), "position", 9))
        .unwrap();
    assert!(!save("ada", &EventId::generate(), &drafts));
    assert_eq!(world.all().len(), 1);
    let (drafts, id) = (set_of(&world), EventId::generate());
    assert!(save("ada", &id, &drafts));
    let events = world.count("SELECT count(*) FROM event");
    assert!(save("ada", &id, &drafts), "sent twice, it is what it was");
    assert_eq!(world.count("SELECT count(*) FROM event"), events);
    let review = world.review(None, "");
    assert_eq!(review.drafts.iter().filter_map(|draft| draft.file.as_deref()).collect::<Vec<_>>(), ["portico.json"; 2]);
    assert!(world.publish("ada", &world.all()) && world.edited(Thing::Portal, "support")["name"] == "By a file");
    let told: Vec<_> = world.entries(Thing::Portal, "support").into_iter().map(|entry| (entry.what, entry.file)).collect();
    assert_eq!(told[..2], [(EntryKind::Published, None), (EntryKind::Saved, Some("portico.json".to_owned()))]);
}

#[test]
fn a_portal_and_what_is_in_it_are_published_together_or_not_at_all() {
    let world = World::demo();
    let portal = json!({"position": 9, "name": "Partners", "description": "d", "welcome": "w", "icon": "bug", "sign_up": 0,
                        "audience": ["oacme"], "tabs": [{"key": "main", "name": "Main"}]});
    let mut kind = world.edited(Thing::RequestType, "ask-a-question");
    (kind["portal"], kind["tab"]) = (json!("partners"), json!("main"));
    world.draft("ada", Thing::Portal, "partners", &portal).unwrap();
    world.draft("ada", Thing::RequestType, "partner-question", &kind).unwrap();
    let all = world.all();
    let only_type: Vec<Chosen> = all.iter().filter(|chosen| chosen.id == "partner-question").cloned().collect();
    assert!(!world.publish("ada", &only_type), "its portal is not there");
    let review = world.review(Some(&only_type), "");
    assert_eq!(review.refusals.iter().map(|refusal| refusal.reason.as_str()).collect::<Vec<_>>(), ["no_portal"]);
    assert!(world.publish("ada", &all));
    assert!(world.hub("dana").contains(&"Partners".to_owned()) && !world.hub("ivo").contains(&"Partners".to_owned()));
    let session = world.session("dana");
    assert!(world.submit(&session, "partners", "partner-question", "Hello").is_some());
}

#[test]
fn what_stands_in_the_way_is_told_with_its_place_and_nothing_is_published() {
    let world = World::demo();
    let kind = world.edited(Thing::RequestType, "ask-a-question");
    let portal = with(world.edited(Thing::Portal, "support"), "sign_up", 0);
    let session = world.session("dana");
    world.submit(&session, "support", "ask-a-question", "Open").unwrap();
    // Its first status under another key, in which the request does not stand.
    let workflow = world.edited(Thing::Workflow, "support").to_string().replace("\"received\"", "\"begun\"");
    let workflow: Json = serde_json::from_str(&workflow).unwrap();
    let cases = [
        (Thing::RequestType, "ask-a-question", with(kind.clone(), "workspace", "NON"), "no_workspace"),
        (Thing::RequestType, "ask-a-question", with(kind.clone(), "workflow", "none"), "no_workflow"),
        (Thing::RequestType, "ask-a-question", with(kind, "tab", "none"), "no_tab"),
        (Thing::Portal, "support", with(portal.clone(), "tabs", json!([{"key": "x", "name": "X"}])), "tab_in_use"),
        (Thing::Portal, "support", with(portal.clone(), "audience", json!(["onone"])), "no_organisation"),
        (Thing::Portal, "support", with(portal.clone(), "audience", json!(["rnobody-is-this"])), "nobody"),
        (Thing::Portal, "support", with(portal, "audience", json!(["c01900000000070008000000000009999"])), "no_contact"),
        (Thing::Workflow, "support", workflow, "status_in_use"),
        (Thing::Site, "site", with(world.edited(Thing::Site, "site"), "color", "blue"), "unsound"),
    ];
    for (thing, key, definition, reason) in cases {
        world.draft("ada", thing, key, &definition).unwrap();
        let told = world.reasons();
        assert!(told.iter().any(|(of, _, why)| of == key && why == reason), "{reason}: {told:?}");
        assert!(!world.publish("ada", &world.all()), "{reason}");
        let draft_seq = world.seqs(thing, key).1;
        assert!(world.run(&DiscardDraft { by: &agent("ada"), thing, key, draft_seq }).is_some());
        assert!(world.all().is_empty());
    }
}

#[test]
fn whoever_publishes_a_workspace_in_which_nobody_works_works_there() {
    let world = World::demo();
    let works = |name: &str, workspace: &str| {
        world.count(&format!("SELECT count(*) FROM agent_workspace WHERE agent_id = '{}' AND workspace_id = '{workspace}'", agent(name)))
            == 1
    };
    let others = world.count("SELECT count(*) FROM agent_workspace");
    world.draft("ada", Thing::Workspace, "HUM", &json!({"name": "Human resources"})).unwrap();
    world.draft("ada", Thing::Workspace, "FIN", &json!({"name": "Money"})).unwrap();
    let (chosen, id) = (world.all(), EventId::generate());
    for _ in 0..2 {
        assert!(world.run_as(&id, &PublishDrafts { by: &agent("ada"), chosen: &chosen }).is_some(), "sent twice, it is one");
    }
    assert!(works("ada", "HUM"));
    assert_eq!(world.count("SELECT count(*) FROM agent_workspace"), others + 1, "where somebody works nothing changes");
    let sam = json!({"name": "Sam", "role": "agent", "workspaces": ["HUM"], "active": 1});
    world.append("agent.defined", agent("sam").as_str(), &sam);
    world.append("agent.defined", agent("ada").as_str(), &json!({"name": "Ada", "role": "admin", "workspaces": [], "active": 1}));
    world.draft("ada", Thing::Workspace, "HUM", &json!({"name": "People"})).unwrap();
    assert!(world.publish("ada", &world.all()) && !works("ada", "HUM"), "Sam works there");
    world.append("agent.defined", agent("sam").as_str(), &json!({"name": "Sam", "role": "agent", "workspaces": ["HUM"], "active": 0}));
    world.draft("ada", Thing::Workspace, "HUM", &json!({"name": "Our people"})).unwrap();
    assert!(world.publish("ada", &world.all()) && works("ada", "HUM"), "whose account is closed works nowhere");
    replay(&world.default, Database::Default).unwrap();
}

#[test]
fn only_what_was_seen_is_published() {
    let world = World::demo();
    let portal = world.edited(Thing::Portal, "support");
    world.draft("ada", Thing::Portal, "support", &with(portal.clone(), "name", "Seen")).unwrap();
    let seen = world.all();
    world.draft("ada", Thing::Portal, "support", &with(portal, "name", "Not seen")).unwrap();
    assert!(!world.publish("ada", &seen));
    assert_eq!(world.review(Some(&seen), "").refusals[0].reason, "draft_changed");
    assert!(!world.publish("ada", &[]), "nothing was chosen");
}

#[test]
fn administrators_draft_all_leads_the_request_types_of_their_workspaces_and_others_nothing() {
    let world = World::demo();
    let (portal, kind) = (world.edited(Thing::Portal, "support"), world.edited(Thing::RequestType, "ask-a-question"));
    let portal = with(portal, "name", "P");
    for nobody in ["sam", "tom", "max", "priya"] {
        assert!(world.draft(nobody, Thing::Portal, "support", &portal).is_none(), "{nobody}");
    }
    world.append("agent.defined", agent("priya").as_str(), &json!({"name": "Priya", "role": "lead", "workspaces": ["FIN"], "active": 1}));
    assert!(world.draft("priya", Thing::RequestType, "ask-a-question", &with(kind.clone(), "name", "Q")).is_none(), "it is not hers");
    assert!(
        world.draft("priya", Thing::RequestType, "ask-a-question", &with(kind.clone(), "workspace", "FIN")).is_none(),
        "nor can she take it"
    );
    let own = world.edited(Thing::RequestType, "invoice-problem");
    assert!(
        world.draft("priya", Thing::RequestType, "invoice-problem", &with(own.clone(), "workspace", "SUP")).is_none(),
        "nor give hers away"
    );
    assert!(world.draft("priya", Thing::RequestType, "invoice-problem", &with(own, "priority", 1)).is_some());
    assert!(!world.publish("priya", &world.all()), "an administrator publishes");
    let draft_seq = world.seqs(Thing::RequestType, "invoice-problem").1;
    for (who, may) in [("sam", false), ("max", false), ("priya", true)] {
        let discard = DiscardDraft { by: &agent(who), thing: Thing::RequestType, key: "invoice-problem", draft_seq };
        assert_eq!(world.run(&discard).is_some(), may, "{who}");
    }
    for (who, may) in [("sam", false), ("max", true), ("priya", true), ("ada", true)] {
        let mut page = now(ThingPage::load(&world.default, &agent(who), Thing::Portal, "support")).unwrap();
        assert_eq!(page.subject().is_some(), may, "{who}");
    }
}

#[test]
fn the_history_of_a_thing_has_its_drafts_and_each_version_can_be_drafted_again() {
    let world = World::demo();
    let first = world.edited(Thing::Portal, "support");
    world.draft("ada", Thing::Portal, "support", &with(first.clone(), "name", "One")).unwrap();
    assert!(world.publish("ada", &world.all()));
    world.draft("ada", Thing::Portal, "support", &with(first.clone(), "name", "Two")).unwrap();
    let draft_seq = world.seqs(Thing::Portal, "support").1;
    world.run(&DiscardDraft { by: &agent("ada"), thing: Thing::Portal, key: "support", draft_seq }).unwrap();
    let entries = world.entries(Thing::Portal, "support");
    let kinds: Vec<EntryKind> = entries.iter().map(|entry| entry.what).collect();
    assert_eq!(kinds, [EntryKind::Discarded, EntryKind::Saved, EntryKind::Published, EntryKind::Saved, EntryKind::Published]);
    let (changes, more) = Entry::changes(&entries);
    let paths = |place: usize| changes[place].fields.as_ref().unwrap().iter().map(|field| field.path.clone()).collect::<Vec<_>>();
    assert_eq!((paths(1), paths(2), changes[4].fields.is_none(), more), (vec!["name".to_owned()], Vec::new(), true, None));
    world.draft("ada", Thing::Portal, "support", &entries[4].definition).unwrap();
    assert!(world.publish("ada", &world.all()));
    assert_eq!(world.edited(Thing::Portal, "support"), first);
    assert!(world.entries(Thing::RequestType, "support").is_empty(), "another kind of thing has another history");
}

#[test]
fn a_site_that_was_published_from_drafts_is_the_same_file_as_one_that_was_loaded() {
    let world = World::demo();
    let export = || now(SiteFile::of_site(&world.default, &world.internal, Contacts::All)).unwrap().unwrap().to_json().unwrap();
    let before = export();
    for (thing, key) in
        [(Thing::Portal, "support"), (Thing::RequestType, "ask-a-question"), (Thing::Workflow, "support"), (Thing::Site, "site")]
    {
        let definition = world.edited(thing, key);
        let draft = if thing == Thing::Workflow { with(definition, "name", "W") } else { with(definition, "name", "N") };
        world.draft("ada", thing, key, &draft).unwrap();
    }
    assert!(world.publish("ada", &world.all()));
    let changed = export();
    let again = SiteFile::from_json(&changed).unwrap();
    assert!(changed != before && again.to_json().unwrap() == changed);
    assert!(again.changes(Some(&again)).unwrap().is_empty());
}

/// Customers' components open the database that drafts are in.
#[test]
fn nothing_but_the_studio_reads_a_draft() {
    let mut readers: Vec<String> =
        crate::statements::sent().into_iter().filter(|sent| sent.sql.contains("draft")).map(|sent| sent.name).collect();
    readers.sort();
    let studio = [
        "configuration_page",
        "discard_draft",
        "draft_review",
        "guide",
        "keep_typed_definition",
        "preview_form",
        "preview_front",
        "preview_hub",
        "publish_drafts",
        "save_draft",
        "save_drafts",
        "studio",
        "thing",
        "thing_history",
        "translations",
    ];
    assert_eq!(readers, studio.map(|name| format!("site/{name}.sql")));
}
