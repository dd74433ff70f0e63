//! Signing in by link or code: single use, short-lived, the same for known and unknown addresses. How often: `throttles.rs`.

use portico::ids::{ChallengeId, Email, SessionId};
use portico::native::now;
use portico::page::CustomerPage;
use portico::portal::Hub;
use portico::sign_in::SignInLink;
use portico::sign_in::*;
use portico::{Error, PersonName};

use crate::world::{World, contact, slug};

pub const KEY: &str = "a key";
/// The secret of the browser that asks.
pub const ASKER: &str = "the browser that asked";

/// The network that somebody is counted by.
pub fn network(name: &str) -> Source {
    Source::Network(name.to_owned())
}

/// A wrong code for a challenge.
pub fn wrong(challenge: &ChallengeId) -> &'static str {
    if Secrets::of(KEY, challenge).code == "000000" { "000001" } else { "000000" }
}

pub fn ask_from(world: &World, email: &str, name: Option<&str>, source: &Source) -> portico::Result<ChallengeId> {
    let challenge = ChallengeId::generate();
    let email = Email::parse(email).unwrap();
    let (portal, name) = (slug("support"), name.map(|name| PersonName::parse(name).unwrap()));
    let name = name.as_ref();
    let asked =
        Ask { challenge: &challenge, host: None, email: &email, name, portal: Some(&portal), return_to: "/requests", asker: ASKER, source };
    now(ask(&world.default, &world.call(), KEY, &asked)).map(|()| challenge)
}

fn ask_as(world: &World, email: &str, name: Option<&str>) -> ChallengeId {
    ask_from(world, email, name, &network("192.0.2.1")).unwrap()
}

pub fn show(world: &World, proof: &Proof<'_>) -> portico::Result<Outcome> {
    now(prove(&world.default, &world.call(), KEY, proof)).map(|tried| tried.outcome)
}

/// Types a code.
pub fn type_code(world: &World, challenge: &ChallengeId, code: &str, source: &Source) -> portico::Result<Outcome> {
    show(world, &Proof { challenge, host: None, code: Some(code), asker: None, source, replaces: None })
}

fn type_right(world: &World, challenge: &ChallengeId) -> Outcome {
    type_code(world, challenge, &Secrets::of(KEY, challenge).code, &network("192.0.2.1")).unwrap()
}

/// Presses the link in a browser with this secret.
pub fn press(world: &World, challenge: &ChallengeId, asker: Option<&str>) -> Outcome {
    show(world, &Proof { challenge, host: None, code: None, asker, source: &network("192.0.2.1"), replaces: None }).unwrap()
}

fn entered(outcome: Outcome) -> SignedIn {
    match outcome {
        Outcome::In(signed_in) => signed_in,
        other => panic!("not signed in: {other:?}"),
    }
}

fn signed_in(world: &World, session: &SessionId) -> Option<String> {
    now(Hub::load(&world.default, &world.visit(session))).unwrap().viewer().map(|viewer| viewer.name.clone())
}

#[test]
fn a_link_signs_in_once_and_not_after_ten_minutes() {
    let world = World::demo();
    let challenge = ask_as(&world, "Dana@Acme.example", None);
    let begun = entered(press(&world, &challenge, Some(ASKER)));
    assert_eq!(begun.return_to, "/requests");
    assert_eq!(signed_in(&world, &begun.session).as_deref(), Some("Dana Okafor"));
    assert!(matches!(press(&world, &challenge, Some(ASKER)), Outcome::Over));
    let late = ask_as(&world, "dana@acme.example", None);
    world.wait(10 * 60_000);
    assert!(matches!(press(&world, &late, Some(ASKER)), Outcome::Over));
    assert!(matches!(type_right(&world, &late), Outcome::Over));
}

#[test]
fn in_another_browser_a_link_needs_its_code_and_is_not_used_up_without_it() {
    let world = World::demo();
    let challenge = ask_as(&world, "dana@acme.example", None);
    for elsewhere in [None, Some("another browser")] {
        assert!(matches!(press(&world, &challenge, elsewhere), Outcome::Unproved));
    }
    let page = |secret: &str| {
        let page = now(SignInLink::load(&world.default, &challenge, world.clock.get(), None, &asker_hash(KEY, secret))).unwrap();
        page.asked.map(|asked| (asked.email.masked(), asked.here))
    };
    assert_eq!(page(ASKER), Some(("d•••@acme.example".to_owned(), true)));
    assert_eq!(page("another browser"), Some(("d•••@acme.example".to_owned(), false)));
    let code = Secrets::of(KEY, &challenge).code;
    let proof = Proof {
        challenge: &challenge,
        host: None,
        code: Some(&code),
        asker: Some("another browser"),
        source: &network("198.51.100.9"),
        replaces: None,
    };
    let begun = entered(show(&world, &proof).unwrap());
    assert!(signed_in(&world, &begun.session).is_some());
    assert_eq!(page(ASKER), None, "it is used up now");
}

#[test]
fn a_code_has_five_tries_and_the_link_in_the_asking_browser_still_works_after_them() {
    let world = World::demo();
    let challenge = ask_as(&world, "dana@acme.example", None);
    let wrong_code = wrong(&challenge);
    assert!(matches!(type_code(&world, &challenge, wrong_code, &network("a")).unwrap(), Outcome::Wrong(4)));
    let begun = entered(type_right(&world, &challenge));
    assert!(signed_in(&world, &begun.session).is_some());
    assert!(matches!(type_right(&world, &challenge), Outcome::Over), "it is single-use");

    let second = ask_as(&world, "dana@acme.example", None);
    for left in (0..5).rev() {
        assert!(matches!(type_code(&world, &second, wrong(&second), &network("a")).unwrap(), Outcome::Wrong(l) if l == left));
    }
    assert!(matches!(type_right(&world, &second), Outcome::Over));
    entered(press(&world, &second, Some(ASKER)));
}

#[test]
fn signing_in_uses_up_everything_that_was_mailed_to_the_address() {
    let world = World::demo();
    let (first, second) = (ask_as(&world, "dana@acme.example", None), ask_as(&world, "dana@acme.example", None));
    let other = ask_as(&world, "lee@acme.example", None);
    entered(type_right(&world, &second));
    assert!(matches!(type_right(&world, &first), Outcome::Over));
    assert!(matches!(press(&world, &first, Some(ASKER)), Outcome::Over));
    entered(type_right(&world, &other));
}

#[test]
fn signing_in_again_ends_the_session_it_replaces_and_no_other() {
    let world = World::demo();
    let (before, elsewhere) = (world.session("lee"), world.session("dana"));
    let challenge = ask_as(&world, "dana@acme.example", None);
    let replaces = Some(&before);
    let source = network("192.0.2.1");
    let wrong_code = Proof { challenge: &challenge, host: None, code: Some(wrong(&challenge)), asker: None, source: &source, replaces };
    show(&world, &wrong_code).unwrap();
    assert!(signed_in(&world, &before).is_some(), "a wrong code ends nothing");
    let begun = entered(show(&world, &Proof { code: None, asker: Some(ASKER), ..wrong_code }).unwrap());
    assert!(signed_in(&world, &before).is_none());
    assert!(signed_in(&world, &elsewhere).is_some() && signed_in(&world, &begun.session).is_some());
}

#[test]
fn an_unknown_address_is_answered_alike_but_gets_no_mail_and_no_session() {
    let world = World::demo();
    let challenge = ask_as(&world, "nobody@nowhere.example", None);
    assert_eq!(world.count("SELECT count(*) FROM delivery"), 0);
    assert!(matches!(type_right(&world, &challenge), Outcome::Wrong(4)));
    assert!(matches!(type_right(&world, &challenge), Outcome::Wrong(3)), "each is a try");
}

#[test]
fn whoever_guesses_does_not_learn_that_the_owner_signed_in_meanwhile() {
    let world = World::demo();
    let guessed = ask_from(&world, "dana@acme.example", None, &network("a stranger's")).unwrap();
    entered(press(&world, &ask_as(&world, "dana@acme.example", None), Some(ASKER)));
    let unknown = ask_from(&world, "nobody@nowhere.example", None, &network("a stranger's")).unwrap();
    for _ in 0..6 {
        let [one, other] = [&guessed, &unknown].map(|challenge| type_code(&world, challenge, wrong(challenge), &network("a")).unwrap());
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }
}

#[test]
fn signing_up_makes_an_account_that_joins_its_organisation_by_domain() {
    let world = World::demo();
    let begun = entered(press(&world, &ask_as(&world, "new@acme.example", Some("New Person")), Some(ASKER)));
    assert_eq!(signed_in(&world, &begun.session).as_deref(), Some("New Person"));
    assert_eq!(
        world.count("SELECT count(*) FROM membership m JOIN contact c ON c.id = m.contact_id WHERE c.email = 'new@acme.example'"),
        1
    );
    assert_eq!(world.count("SELECT count(*) FROM event WHERE kind = 'contact.registered' AND data ->> 'name' = 'New Person'"), 1);
}

#[test]
fn a_closed_account_is_neither_mailed_nor_opened_again_by_signing_up() {
    let world = World::demo();
    let asked = ask_as(&world, "dana@acme.example", None);
    world.default.connection.execute("UPDATE contact SET active = 0 WHERE id = ?1", [contact("dana").as_str()]).unwrap();
    assert!(matches!(press(&world, &asked, Some(ASKER)), Outcome::Over));
    let mails = world.count("SELECT count(*) FROM delivery");
    ask_as(&world, "dana@acme.example", Some("Dana Again"));
    assert_eq!(world.count("SELECT count(*) FROM delivery"), mails);
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

#[test]
fn one_ends_all_own_sessions_but_this_one() {
    let world = World::demo();
    let (here, phone, laptop, lee) = (world.session("dana"), world.session("dana"), world.session("dana"), world.session("lee"));
    now(end_other_sessions(&world.default, world.clock.get(), &here)).unwrap();
    assert!(signed_in(&world, &phone).is_none() && signed_in(&world, &laptop).is_none());
    assert!(signed_in(&world, &here).is_some() && signed_in(&world, &lee).is_some());
    now(end_other_sessions(&world.default, world.clock.get(), &phone)).unwrap();
    assert!(signed_in(&world, &here).is_some(), "an ended session ends nothing any more");
}
