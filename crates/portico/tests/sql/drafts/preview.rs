//! What a preview shows is what publishing gives.

use portico::native::now;
use portico::page::{CustomerPage, DeskPage};
use portico::portal::{Hub, IntakeForm, PortalFront};
use portico::site::Thing;
use portico::site::studio::{Preview, PreviewOf, Whom, keep_typed};
use serde_json::json;

use super::with;
use crate::world::{World, agent, contact, english, slug};

const CONTACTS: [&str; 5] = ["dana", "lee", "ivo", "mina", "noor"];

fn of(whom: &Whom) -> PreviewOf<'_> {
    PreviewOf { agent: ada(), whom, thing: None, is_alone: false, is_typed: false, new_customer: "Somebody New" }
}

fn ada() -> &'static portico::ids::AgentId {
    static ADA: std::sync::LazyLock<portico::ids::AgentId> = std::sync::LazyLock::new(|| agent("ada"));
    &ADA
}

fn names(hub: &Hub) -> Vec<String> {
    hub.portals.iter().map(|portal| english(&portal.name)).collect()
}

impl World {
    fn previewed_hub(&self, of: &PreviewOf<'_>) -> Hub {
        now(of.hub(&self.default, self.clock.get())).unwrap().subject().unwrap().page.hub
    }

    fn previewed_front(&self, of: &PreviewOf<'_>, portal: &str) -> Preview<portico::site::studio::FrontPreview> {
        now(of.front(&self.default, Some(&slug(portal)))).unwrap().subject().unwrap()
    }

    fn previewed_form(&self, of: &PreviewOf<'_>, portal: &str, kind: &str) -> IntakeForm {
        now(of.form(&self.default, &slug(portal), &slug(kind))).unwrap().subject().unwrap().page.form
    }

    /// Another name and other readers for billing; a request type more in support.
    fn draft_much(&self) {
        let billing = self.edited(Thing::Portal, "billing");
        let billing = with(with(billing, "name", "Money"), "audience", json!(["oumbra", "rtechnical"]));
        assert!(self.draft("ada", Thing::Portal, "billing", &billing).is_some());
        let kind = with(self.edited(Thing::RequestType, "report-a-problem"), "name", "Something is broken");
        assert!(self.draft("ada", Thing::RequestType, "report-a-problem", &kind).is_some());
        assert!(self.draft("ada", Thing::RequestType, "praise", &with(kind, "name", "Praise us")).is_some());
    }
}

#[test]
fn each_customer_is_shown_what_publishing_will_show_them() {
    let world = World::demo();
    world.draft_much();
    let look = |name: &str| {
        let whom = Whom::Contact(contact(name));
        let (hub, front) = (world.previewed_hub(&of(&whom)), world.previewed_front(&of(&whom), "support"));
        let form = world.previewed_form(&of(&whom), "support", "praise");
        let colleagues = form.colleagues.iter().map(|pick| pick.name.clone()).collect::<Vec<_>>();
        let types: Vec<String> = front.page.front.types.iter().map(|kind| english(&kind.name)).collect();
        (names(&hub), types, form.request_type.map(|kind| english(&kind.name)), colleagues)
    };
    let planned = CONTACTS.map(look);
    assert!(world.publish("ada", &world.all()));
    for (name, planned) in CONTACTS.into_iter().zip(planned) {
        let session = world.session(name);
        let check = world.visit(&session);
        let hub = now(Hub::load(&world.default, &check)).unwrap();
        let front = now(PortalFront::load(&world.default, &check, Some(&slug("support")))).unwrap();
        let form = now(IntakeForm::load(&world.default, &check, &slug("support"), &slug("praise"), None, 0)).unwrap();
        let types: Vec<String> = front.types.iter().map(|kind| english(&kind.name)).collect();
        let mut planned_types = planned.1.clone();
        let mut live_types = types.clone();
        planned_types.sort();
        live_types.sort();
        assert_eq!((&planned.0, planned_types), (&names(&hub), live_types), "{name}");
        assert_eq!(planned.2, form.request_type.map(|kind| english(&kind.name)), "{name}");
    }
}

#[test]
fn strangers_and_somebody_new_see_what_is_for_all() {
    let world = World::demo();
    world.draft_much();
    let stranger = world.previewed_hub(&of(&Whom::Stranger));
    let public = now(portico::portal::PublicPortals::load(&world.default, None)).unwrap().portals;
    let seen: Vec<String> = stranger.portals.iter().map(|portal| portal.id.clone()).collect();
    assert_eq!(seen, public);
    let new = world.previewed_hub(&of(&Whom::NewCustomer));
    assert_eq!(new.viewer().unwrap().name, "Somebody New");
    assert!(!names(&new).contains(&"Money".to_owned()) && stranger.viewer().is_none());
    // By default it is somebody who sees the portal in question.
    let first = world.previewed_front(&of(&Whom::First), "billing");
    assert!(first.page.front.portal.is_some() && first.about.contact.is_some());
    assert!(world.previewed_front(&of(&Whom::Contact(contact("noor"))), "billing").page.front.portal.is_none());
}

#[test]
fn what_was_typed_is_for_its_author_and_no_draft_of_others_is_shown_where_one_alone_is_asked_for() {
    let world = World::demo();
    world.draft_much();
    let typed = with(world.edited(Thing::Portal, "support"), "name", "Help yourself");
    let keep = |by: &str| now(keep_typed(&world.default, &agent(by), Thing::Portal, "support", &typed, world.clock.get())).unwrap();
    assert!(keep("ada") && !keep("priya") && !keep("max") && !keep("sam"));
    let whom = Whom::Contact(contact("ivo"));
    let about = PreviewOf { thing: Some((Thing::Portal, "support")), ..of(&whom) };
    let shown = |of: &PreviewOf<'_>| names(&world.previewed_hub(of));
    let (live, typed) = (shown(&about), shown(&PreviewOf { is_typed: true, ..about.clone() }));
    assert!(typed.contains(&"Help yourself".to_owned()) && typed.contains(&"Money".to_owned()), "{typed:?}");
    assert!(!live.contains(&"Help yourself".to_owned()), "{live:?}");
    let alone = shown(&PreviewOf { is_typed: true, is_alone: true, ..about.clone() });
    assert!(alone.contains(&"Help yourself".to_owned()) && !alone.contains(&"Money".to_owned()), "{alone:?}");
    let others = PreviewOf { agent: &agent("max"), is_typed: true, ..about };
    assert!(!shown(&others).contains(&"Help yourself".to_owned()), "it was Ada who typed it");
}

#[test]
fn readers_that_were_only_typed_count() {
    let world = World::demo();
    let sees = |words: serde_json::Value, name: &str| {
        let typed = with(world.edited(Thing::Portal, "onboarding"), "audience", words);
        assert!(now(keep_typed(&world.default, &agent("ada"), Thing::Portal, "onboarding", &typed, world.clock.get())).unwrap());
        let whom = Whom::Contact(contact(name));
        let about = PreviewOf { thing: Some((Thing::Portal, "onboarding")), is_typed: true, ..of(&whom) };
        world.previewed_front(&about, "onboarding").page.front.portal.is_some()
    };
    for (words, seers) in
        [(json!(["everyone"]), &CONTACTS[..]), (json!(["oacme"]), &["dana", "lee"]), (json!([format!("c{}", contact("noor"))]), &["noor"])]
    {
        let seen: Vec<&str> = CONTACTS.into_iter().filter(|name| sees(words.clone(), name)).collect();
        assert_eq!(seen, seers, "{words}");
    }
}

#[test]
fn an_unsound_draft_is_told_and_what_is_live_is_shown_and_agents_get_nothing() {
    let world = World::demo();
    let broken = with(world.edited(Thing::Portal, "support"), "name", "");
    assert!(world.draft("ada", Thing::Portal, "support", &broken).is_some());
    let whom = Whom::Contact(contact("dana"));
    let front = world.previewed_front(&of(&whom), "support");
    assert_eq!((front.about.drafted, front.about.unsound.len()), (0, 1));
    assert_eq!(english(&front.page.front.portal.unwrap().brand.name), "Support");
    for other in ["sam", "tom"] {
        let of = PreviewOf { agent: &agent(other), ..of(&whom) };
        assert!(now(of.hub(&world.default, world.clock.get())).unwrap().subject().is_none(), "{other}");
    }
}
