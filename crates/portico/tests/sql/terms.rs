//! Terms are accepted before anything is asked for, and the log proves it.

use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::page::CustomerPage;
use portico::portal::{AcceptTerms, TermsPage};
use portico::site::studio::TermsRecord;
use serde_json::{Value as Json, json};

use crate::world::{World, agent, slug};

impl World {
    /// Publishes terms in the portal for support.
    pub fn terms(&self, text: &Json) {
        let sql = "SELECT data FROM event WHERE kind = 'portal.defined' AND subject = 'support' ORDER BY seq DESC LIMIT 1";
        let data: String = self.default.connection.query_row(sql, [], |row| row.get(0)).unwrap();
        let mut definition: Json = serde_json::from_str(&data).unwrap();
        definition["terms"] = text.clone();
        self.append("portal.defined", "support", &definition);
    }

    fn accepts(&self, name: &str, terms_version: i64) -> bool {
        let (session, support) = (self.session(name), slug("support"));
        let command = AcceptTerms { session: &session, portal: &support, terms_version, hash: "abc", language: "en" };
        self.run(&command).is_some()
    }

    fn asks(&self, name: &str) -> bool {
        self.submit(&self.session(name), "support", "ask-a-question", "Q").is_some()
    }
}

#[test]
fn nothing_is_asked_for_before_the_terms_of_now_are_accepted() {
    let world = World::demo();
    assert!(world.asks("dana"), "no terms, no question");
    world.terms(&json!({"en": "Be kind.", "de": "Seien Sie nett."}));
    assert!(!world.asks("dana") && !world.accepts("dana", 2) && world.accepts("dana", 1) && world.asks("dana"));
    assert!(!world.accepts("dana", 1), "once is enough");
    assert!(!world.asks("lee"), "each for themselves");
    world.terms(&json!("Be kind, and brief."));
    assert!(!world.asks("dana") && !world.accepts("dana", 1) && world.accepts("dana", 2) && world.asks("dana"));
    world.terms(&Json::Null);
    assert!(world.asks("lee"), "no terms any more");
    world.terms(&json!("Be kind, and brief."));
    assert!(world.asks("dana"), "these are version 2, which was accepted");
    replay(&world.default, Database::Default).unwrap();
}

#[test]
fn terms_are_shown_to_whoever_sees_the_portal_and_their_record_to_the_studio() {
    let world = World::demo();
    world.terms(&json!("Be kind."));
    world.accepts("dana", 1);
    let session = world.session("dana");
    let mut page = now(TermsPage::load(&world.default, &world.visit(&session), &slug("support"))).unwrap();
    assert!(page.subject().is_some_and(|terms| terms.version == 1 && terms.accepted_at.is_some()));
    let mut other = now(TermsPage::load(&world.default, &world.visit(&world.session("ivo")), &slug("onboarding"))).unwrap();
    assert!(other.subject().is_none());
    let record = |name: &str| now(TermsRecord::load(&world.default, &agent(name), "support", i64::MAX)).unwrap();
    assert_eq!((record("ada").versions[0].accepted, record("ada").acceptances[0].hash.as_str()), (1, "abc"));
    assert!(record("sam").versions.is_empty() && record("sam").acceptances.is_empty(), "who has no business there sees nothing");
}
