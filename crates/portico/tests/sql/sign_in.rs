//! Challenges: single use, short-lived, throttled, the same for known and unknown addresses.

use portico::ids::{ChallengeId, Email, SessionId};
use portico::native::now;
use portico::pages::Hub;
use portico::sign_in::*;
use portico::{Error, PersonName};

use crate::world::{World, contact, slug};

const KEY: &str = "a key";

fn ask_as(world: &World, email: &str, name: Option<&str>) -> portico::Result<ChallengeId> {
    let challenge = ChallengeId::generate();
    let email = Email::parse(email).unwrap();
    let (portal, name) = (slug("support"), name.map(|name| PersonName::parse(name).unwrap()));
    let asked = Ask { challenge: &challenge, email: &email, name: name.as_ref(), portal: Some(&portal), return_to: "/requests" };
    now(ask(&world.default, &world.call(), KEY, &asked)).map(|()| challenge)
}

fn signed_in(world: &World, session: &SessionId) -> Option<String> {
    now(Hub::load(&world.default, &world.visit(session), "")).unwrap().viewer.map(|viewer| viewer.name)
}

#[test]
fn a_link_signs_in_once_and_not_after_fifteen_minutes() {
    let world = World::demo();
    let token = Secrets::of(KEY, &ask_as(&world, "Dana@Acme.example", None).unwrap()).token;
    let begun = now(consume_link(&world.default, &world.call(), &token)).unwrap();
    assert_eq!(begun.return_to, "/requests");
    assert_eq!(signed_in(&world, &begun.session).as_deref(), Some("Dana Okafor"));
    assert!(matches!(now(consume_link(&world.default, &world.call(), &token)), Err(Error::NotFound)));
    let late = Secrets::of(KEY, &ask_as(&world, "dana@acme.example", None).unwrap()).token;
    world.wait(CHALLENGE_LIFE);
    assert!(matches!(now(consume_link(&world.default, &world.call(), &late)), Err(Error::NotFound)));
}

#[test]
fn a_code_has_five_tries() {
    let world = World::demo();
    let challenge = ask_as(&world, "dana@acme.example", None).unwrap();
    let code = Secrets::of(KEY, &challenge).code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let attempt = |typed: &str| now(consume_code(&world.default, &world.call(), KEY, &challenge, typed)).unwrap();
    assert!(matches!(attempt(wrong), CodeOutcome::Wrong(4)));
    let CodeOutcome::Right(begun) = attempt(&code) else { panic!("the code is right") };
    assert!(signed_in(&world, &begun.session).is_some());
    assert!(matches!(attempt(&code), CodeOutcome::Over), "it is single-use");

    let second = ask_as(&world, "dana@acme.example", None).unwrap();
    let code = Secrets::of(KEY, &second).code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        now(consume_code(&world.default, &world.call(), KEY, &second, wrong)).unwrap();
    }
    assert!(matches!(now(consume_code(&world.default, &world.call(), KEY, &second, &code)).unwrap(), CodeOutcome::Over));
}

#[test]
fn an_unknown_address_is_answered_alike_but_gets_no_mail_and_no_session() {
    let world = World::demo();
    let challenge = ask_as(&world, "nobody@nowhere.example", None).unwrap();
    assert_eq!(world.count("SELECT count(*) FROM delivery"), 0);
    let code = Secrets::of(KEY, &challenge).code;
    assert!(matches!(now(consume_code(&world.default, &world.call(), KEY, &challenge, &code)).unwrap(), CodeOutcome::Wrong(_)));
    for _ in 1..TRIES_PER_ADDRESS {
        ask_as(&world, "nobody@nowhere.example", None).unwrap();
    }
    assert!(matches!(ask_as(&world, "nobody@nowhere.example", None), Err(Error::TooMany)));
    world.wait(CHALLENGE_LIFE + 10);
    assert!(ask_as(&world, "nobody@nowhere.example", None).is_ok());
}

#[test]
fn signing_up_makes_an_account_that_joins_its_organisation_by_domain() {
    let world = World::demo();
    let token = Secrets::of(KEY, &ask_as(&world, "new@acme.example", Some("New Person")).unwrap()).token;
    let begun = now(consume_link(&world.default, &world.call(), &token)).unwrap();
    assert_eq!(signed_in(&world, &begun.session).as_deref(), Some("New Person"));
    assert_eq!(
        world.count("SELECT count(*) FROM membership m JOIN contact c ON c.id = m.contact_id WHERE c.email = 'new@acme.example'"),
        1
    );
    assert_eq!(world.count("SELECT count(*) FROM event WHERE kind = 'contact.registered' AND data ->> 'name' = 'New Person'"), 1);
}

#[test]
fn one_ends_own_sessions_and_nobody_elses() {
    let world = World::demo();
    let (phone, laptop, lee) = (world.session("dana"), world.session("dana"), world.session("lee"));
    let at = world.clock.get();
    assert!(matches!(now(end_session(&world.default, at, &lee, &phone)), Err(Error::NotFound)));
    now(end_session(&world.default, at, &laptop, &phone)).unwrap();
    assert!(signed_in(&world, &phone).is_none() && signed_in(&world, &laptop).is_some());
    world.default.connection.execute("UPDATE contact SET active = 0 WHERE id = ?1", [contact("dana").as_str()]).unwrap();
    assert!(signed_in(&world, &laptop).is_none(), "a closed account is signed out everywhere");
}
