//! An administrator sees the site as a contact, and changes nothing.

use portico::ids::{Email, EventId, SessionId};
use portico::native::now;
use portico::page::CustomerPage;
use portico::people::{Account, EndSeeing, SEEING, SeeAs};
use portico::portal::Hub;
use portico::request::{ReplyAsContact, RequestList};

use crate::statements::sent;
use crate::world::{World, agent, contact};

impl World {
    /// Ada, or somebody else of the team, begins to see the site as Dana.
    fn see_as_dana(&self, by: &str) -> Option<SessionId> {
        let (by, email) = (agent(by), Email::parse("dana@acme.example").unwrap());
        let id = EventId::generate();
        let command = SeeAs { by: &by, email: &email, until: self.clock.get() + SEEING, reason: "She can't find it" };
        self.run_as(&id, &command).map(|_| SessionId::parse(id.as_str()).unwrap())
    }

    fn hub_of(&self, session: &SessionId) -> Hub {
        now(Hub::load(&self.default, &self.visit(session))).unwrap()
    }
}

#[test]
fn an_administrator_sees_what_the_contact_sees_and_is_named_and_others_do_not_begin() {
    let world = World::demo();
    let session = world.see_as_dana("ada").unwrap();
    let (own, seen) = (world.hub_of(&world.session("dana")), world.hub_of(&session));
    let viewer = seen.viewer().unwrap();
    assert_eq!((viewer.contact_id.clone(), viewer.seen_by.as_ref().unwrap().name.as_str()), (contact("dana"), "Ada Lind"));
    assert!(own.viewer().unwrap().seen_by.is_none());
    assert_eq!(own.portals.len(), seen.portals.len());
    for other in ["sam", "priya", "max"] {
        assert!(world.see_as_dana(other).is_none(), "{other}");
    }
}

#[test]
fn it_ends_after_ten_minutes_by_the_button_and_with_the_agents_role() {
    let world = World::demo();
    let session = world.see_as_dana("ada").unwrap();
    world.wait(SEEING - 1000);
    assert!(world.hub_of(&session).viewer().is_some());
    world.wait(2000);
    assert!(world.hub_of(&session).viewer().is_none());
    let session = world.see_as_dana("ada").unwrap();
    assert!(world.run(&EndSeeing { session: &session }).is_some() && world.hub_of(&session).viewer().is_none());
    assert!(world.run(&EndSeeing { session: &session }).is_none(), "it has ended");
    let session = world.see_as_dana("ada").unwrap();
    world.default.connection.execute("UPDATE agent SET role = 'lead' WHERE id = ?1", [agent("ada").as_str()]).unwrap();
    assert!(world.hub_of(&session).viewer().is_none());
    let own = world.session("dana");
    assert!(world.run(&EndSeeing { session: &own }).is_none(), "a contact's own session is none of these");
}

#[test]
fn nothing_can_be_done_in_it_and_the_contact_is_not_offered_it() {
    let world = World::demo();
    let (own, session) = (world.session("dana"), world.see_as_dana("ada").unwrap());
    let key = world.submit(&own, "support", "report-a-problem", "Slow").unwrap();
    assert!(world.submit(&session, "support", "report-a-problem", "Slow").is_none());
    let reply = |session: &SessionId| world.run(&ReplyAsContact { session, key: &key, body: "Hello" }).is_some();
    assert!(reply(&own) && !reply(&session));
    let account = now(Account::load(&world.default, &world.visit(&own))).unwrap();
    assert_eq!(account.sessions.len(), 1, "her own alone");
    assert!(now(RequestList::load(&world.default, &world.visit(&session), None, None)).unwrap().viewer().is_some());
}

/// What is written for customers asks for sessions that may act. The two searches count, and count for the agent.
#[test]
fn no_statement_that_writes_asks_for_a_session_that_only_reads() {
    let searches = ["portal/hub_search.sql", "request/list_search.sql"];
    let writes = |sql: &str| ["INSERT INTO", "UPDATE ", "DELETE FROM"].iter().any(|word| sql.contains(word));
    let all = sent();
    let asking: Vec<&str> =
        all.iter().filter(|sent| writes(&sent.sql) && sent.sql.contains("live_session")).map(|sent| sent.name.as_str()).collect();
    assert_eq!(asking, searches);
    let acting = all.iter().filter(|sent| sent.sql.contains("acting_session")).count();
    assert!(acting >= 11, "{acting} commands are found");
}
