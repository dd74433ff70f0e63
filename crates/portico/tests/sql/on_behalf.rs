//! A lead asks for a member of the organisation.

use portico::ids::{ContactId, RequestKey, SessionId};
use portico::mail::DueMails;
use portico::native::now;
use portico::portal::IntakeForm;
use portico::request::queue::Order;
use portico::request::{DeskRequest, RequestDetail, RequestHead, RequestList, SubmitRequest};
use serde_json::json;

use crate::world::{World, agent, contact, queue, slug};

fn ask_for(world: &World, session: &SessionId, portal: &str, request_type: &str, whom: &ContactId) -> Option<RequestKey> {
    let command = SubmitRequest {
        session,
        portal: &slug(portal),
        request_type: &slug(request_type),
        title: "For somebody",
        body: "Typed by the lead",
        answers: "[]",
        form_version: 1,
        live_version: 1,
        organisation: None,
        for_member: Some(whom),
        follows: None,
    };
    world.run(&command).map(|event| RequestKey::parse(event.text("key").unwrap()).unwrap())
}

fn seen(world: &World, session: &SessionId, key: &RequestKey) -> Option<RequestHead> {
    now(RequestDetail::load(&world.default, &world.visit(session), key, None, "")).unwrap().request
}

fn private(world: &World, request_type: &str) {
    world.default.connection.execute("UPDATE request_type SET sharing = 'private' WHERE id = ?1", [request_type]).unwrap();
}

#[test]
fn the_request_is_the_members_and_both_sides_and_the_desk_read_who_asked() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    let key = ask_for(&world, &dana, "support", "ask-a-question", &contact("lee")).unwrap();
    for session in [&dana, &lee] {
        let head = seen(&world, session, &key).unwrap();
        assert_eq!((head.requester.as_str(), head.asked_by.unwrap().name.as_str()), ("Lee Marsh", "Dana Okafor"));
    }
    let list = now(RequestList::load(&world.default, &world.visit(&lee), None, None)).unwrap();
    assert!(list.requests.iter().all(|card| card.requester_id == contact("lee")) && list.requests.len() == 1);
    let desk =
        now(DeskRequest::load(&world.default, &agent("sam"), world.clock.get(), &queue("open", Order::Age), &key, None, None)).unwrap();
    let request = desk.request.unwrap();
    assert_eq!((request.customer.name.as_str(), request.asked_by.as_deref()), ("Lee Marsh", Some("Dana Okafor")));
    let own = world.submit(&lee, "support", "ask-a-question", "Own").unwrap();
    assert!(seen(&world, &lee, &own).unwrap().asked_by.is_none());
}

#[test]
fn the_member_is_told_and_by_whom_it_was_asked() {
    let world = World::demo();
    let dana = world.session("dana");
    ask_for(&world, &dana, "support", "ask-a-question", &contact("lee")).unwrap();
    let ids: String =
        world.default.connection.query_row("SELECT id FROM outbox WHERE kind = 'request_received'", [], |row| row.get(0)).unwrap();
    let mail = now(DueMails::load(&world.default, world.clock.get(), &[ids])).unwrap().requests.pop().unwrap();
    assert_eq!((mail.email.as_deref(), mail.asked_by.as_deref()), (Some("lee@acme.example"), Some("Dana Okafor")));
}

#[test]
fn what_is_private_is_read_by_the_lead_who_asked_as_long_as_they_belong_there_and_by_no_other() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    world.append("membership.granted", contact("noor").as_str(), &json!({"organisation": "acme", "role": "primary"}));
    let noor = world.session("noor");
    private(&world, "ask-a-question");
    let key = ask_for(&world, &dana, "support", "ask-a-question", &contact("lee")).unwrap();
    let head = seen(&world, &dana, &key).unwrap();
    assert_eq!(head.shared_with, None, "it is shared with nobody");
    assert!(seen(&world, &lee, &key).is_some() && seen(&world, &noor, &key).is_none());
    let desk =
        now(DeskRequest::load(&world.default, &agent("sam"), world.clock.get(), &queue("open", Order::Age), &key, None, None)).unwrap();
    assert_eq!(desk.request.unwrap().customer.other_readers, 1, "the lead alone");
    world.append("membership.revoked", contact("dana").as_str(), &json!({"organisation": "acme"}));
    assert!(seen(&world, &dana, &key).is_none() && seen(&world, &lee, &key).is_some());
}

#[test]
fn nobody_asks_for_whom_they_do_not_lead_or_who_does_not_see_the_portal() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    assert!(ask_for(&world, &lee, "support", "ask-a-question", &contact("dana")).is_none(), "Lee leads nobody");
    assert!(ask_for(&world, &dana, "support", "ask-a-question", &contact("ivo")).is_none(), "Ivo is of another company");
    assert!(ask_for(&world, &dana, "billing", "billing-question", &contact("lee")).is_none(), "Lee does not see Billing");
    assert!(ask_for(&world, &dana, "billing", "billing-question", &contact("dana")).is_some(), "for oneself is as for nobody");
    assert_eq!(world.count("SELECT count(*) FROM request"), 1);
    assert_eq!(world.count("SELECT count(*) FROM audience WHERE contact_id <> '' AND organisation_id <> ''"), 0);
}

#[test]
fn the_form_offers_a_lead_the_members_who_see_the_portal_and_others_nobody() {
    let world = World::demo();
    let offered = |who: &str, portal: &str, request_type: &str| -> Vec<String> {
        let session = world.session(who);
        let form = now(IntakeForm::load(&world.default, &world.visit(&session), &slug(portal), &slug(request_type), None, 0)).unwrap();
        form.members.into_iter().map(|member| member.name).collect()
    };
    assert_eq!(offered("dana", "support", "ask-a-question"), ["Lee Marsh"]);
    assert_eq!(offered("dana", "billing", "billing-question"), Vec::<String>::new());
    assert_eq!(offered("lee", "support", "ask-a-question"), Vec::<String>::new());
}
