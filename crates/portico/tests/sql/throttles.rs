//! How often one may ask and guess: strict for one source, loose for all strangers together, and nobody keeps an owner out.

use portico::Error;
use portico::command::Call;
use portico::sign_in::*;

use crate::sign_in::{ASKER, KEY, ask_from, network, press, type_code, wrong};
use crate::world::World;

const DANA: &str = "dana@acme.example";

fn known(id: &str) -> Source {
    Source::KnownBrowser(id.to_owned())
}

fn asks(world: &World, email: &str, source: &Source) -> bool {
    match ask_from(world, email, None, source) {
        Ok(_) => true,
        Err(Error::TooMany) => false,
        Err(other) => panic!("{other}"),
    }
}

/// Asks and mistypes until it is refused; gives how many wrong codes were tried.
fn guesses(world: &World, email: &str, source: &Source) -> i64 {
    let mut tried = 0;
    for round in 0..40 {
        // Each mail for a browser of its own: only the codes are counted here.
        let challenge = ask_from(world, email, None, &known(&format!("for {} {round}", source.word()))).unwrap();
        for _ in 0..5 {
            match type_code(world, &challenge, wrong(&challenge), source) {
                Ok(Outcome::Wrong(_)) => tried += 1,
                Err(Error::TooMany) => return tried,
                other => panic!("{other:?}"),
            }
        }
    }
    tried
}

#[test]
fn mails_are_counted_per_address_and_source_and_a_wrong_code_does_not_empty_the_count() {
    for email in [DANA, "nobody@nowhere.example"] {
        let world = World::demo();
        let here = network("192.0.2.1");
        for _ in 0..MAILS.here {
            let challenge = ask_from(&world, email, None, &here).unwrap();
            // From elsewhere: who asked stays who asked.
            type_code(&world, &challenge, wrong(&challenge), &network("198.51.100.1")).unwrap();
        }
        assert!(!asks(&world, email, &here), "{email}");
        assert!(asks(&world, email, &network("192.0.2.2")), "another network may");
        world.wait(MAILS.window);
        assert!(asks(&world, email, &here), "and later everybody");
    }
}

#[test]
fn one_network_asks_for_so_many_mails_and_no_more() {
    let world = World::demo();
    let here = network("192.0.2.1");
    for number in 0..MAILS.source {
        assert!(asks(&world, &format!("n{number}@nowhere.example"), &here));
    }
    assert!(!asks(&world, "one-more@nowhere.example", &here));
}

#[test]
fn all_strangers_together_have_a_budget_which_the_owners_browser_neither_needs_nor_uses_up() {
    let world = World::demo();
    for number in 0..MAILS.account {
        assert!(asks(&world, DANA, &network(&format!("198.51.100.{number}"))));
    }
    assert!(!asks(&world, DANA, &network("203.0.113.1")), "one address is not flooded from everywhere");
    let owner = known("dana's browser");
    for _ in 0..MAILS.here {
        assert!(asks(&world, DANA, &owner), "its owner is not kept out");
    }
    assert!(!asks(&world, DANA, &owner), "but has a budget of their own");
}

#[test]
fn wrong_codes_are_counted_per_address_and_source_whatever_challenge_they_are_for() {
    for email in [DANA, "nobody@nowhere.example"] {
        let world = World::demo();
        assert_eq!(guesses(&world, email, &network("192.0.2.1")), CODES.here, "{email}");
        assert_eq!(guesses(&world, email, &network("192.0.2.1")), 0, "a new mail does not help");
        assert_eq!(guesses(&world, "lee@acme.example", &network("192.0.2.1")), CODES.here, "another address does");
        world.wait(CODES.window);
        assert_eq!(guesses(&world, email, &network("192.0.2.1")), CODES.here);
    }
}

#[test]
fn wrong_codes_from_everywhere_have_an_end_and_the_owner_still_gets_in() {
    for email in [DANA, "nobody@nowhere.example"] {
        let world = World::demo();
        let mut tried = 0;
        for number in 0..10 {
            tried += guesses(&world, email, &network(&format!("198.51.100.{number}")));
        }
        assert_eq!(tried, CODES.account, "{email}");
        // In a browser that signed in before, by the code; in the one that asked, by the link.
        let own = ask_from(&world, email, None, &known("own")).unwrap();
        assert!(type_code(&world, &own, wrong(&own), &known("own")).is_ok());
        assert!(matches!(type_code(&world, &own, &Secrets::of(KEY, &own).code, &network("203.0.113.1")), Err(Error::TooMany)));
        let outcome = press(&world, &own, Some(ASKER));
        assert_eq!(matches!(outcome, Outcome::In(_)), email == DANA, "{outcome:?}");
    }
}

#[test]
fn one_network_guesses_so_often_for_all_addresses_together() {
    let world = World::demo();
    let here = network("192.0.2.1");
    let tried: i64 = (0..10).map(|number| guesses(&world, &format!("n{number}@nowhere.example"), &here)).sum();
    assert_eq!(tried, CODES.source);
}

#[test]
fn tries_at_challenges_that_do_not_exist_are_counted_too() {
    let world = World::demo();
    for _ in 0..CODES.source {
        let unknown = portico::ids::ChallengeId::generate();
        assert!(matches!(type_code(&world, &unknown, "123456", &network("192.0.2.1")), Ok(Outcome::Over)));
    }
    let unknown = portico::ids::ChallengeId::generate();
    assert!(matches!(type_code(&world, &unknown, "123456", &network("192.0.2.1")), Err(Error::TooMany)));
}

#[test]
fn a_whole_ipv6_network_is_one_source() {
    let call = |ip: &str| Call { at: 0, id: String::new(), ip: ip.to_owned(), agent: String::new() };
    let [one, other] = ["2001:0db8:0001:0002:0000:0000:0000:0003", "2001:0db8:0001:0002:ffff:0000:0000:0009"].map(call);
    let world = World::demo();
    for number in 0..MAILS.here {
        let call = if number % 2 == 0 { &one } else { &other };
        assert!(asks(&world, DANA, &network(call.network())));
    }
    assert!(!asks(&world, DANA, &network(one.network())) && !asks(&world, DANA, &network(other.network())));
}
