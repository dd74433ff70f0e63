//! What each page gives, to whom.

use portico::db::Statement;
use portico::ids::{RequestKey, SessionId};
use portico::mail::DueMails;
use portico::native::now;
use portico::page::{CustomerPage, SessionCheck};
use portico::people::Account;
use portico::portal::{Hub, IntakeForm, PortalFront};
use portico::request::queue::{Order, Selection};
use portico::request::{
    AssignRequest, DeskQueue, DeskRequest, PrioritiseRequest, QUEUE_ROWS, ReplyAsAgent, ReplyAsContact, RequestDetail, RequestList,
    TransitionAsAgent, UNDO_WINDOW,
};
use portico::sign_in::SignIn;
use portico::site::BrandColors;

use crate::world::{World, agent, english, queue, slug};

#[test]
fn the_hub_shows_only_permitted_portals_and_what_waits() {
    let world = World::demo();
    let names = |who: &str| -> Vec<String> {
        let session = world.session(who);
        now(Hub::load(&world.default, &world.visit(&session))).unwrap().portals.into_iter().map(|portal| english(&portal.name)).collect()
    };
    assert_eq!(names("dana"), ["Support", "Billing", "Onboarding"]);
    assert_eq!(names("lee"), ["Support", "Onboarding"]);
    assert_eq!(names("noor"), ["Support"]);
    let stranger = now(Hub::load(&world.default, &SessionCheck { session: None, now: 0, host: None })).unwrap();
    assert!(stranger.viewer().is_none() && stranger.portals.is_empty() && stranger.mine.is_empty());
    assert_eq!(stranger.public_portals.len(), 1);
}

#[test]
fn a_search_finds_types_and_own_requests_and_nobody_elses() {
    let world = World::demo();
    let (dana, ivo) = (world.session("dana"), world.session("ivo"));
    world.submit(&dana, "support", "report-a-problem", "Certificate expired").unwrap();
    let hub = |session: &SessionId, typed: &str| now(Hub::search(&world.default, &world.visit(session), "192.0.2.1", typed)).unwrap();
    assert_eq!(hub(&dana, "certif").found.len(), 1);
    assert_eq!(hub(&dana, "invoice").found_types.len(), 1);
    assert_eq!(hub(&ivo, "certif").found.len(), 0);
    assert_eq!(hub(&ivo, "invoice").found_types.len(), 0);
    assert!(hub(&dana, "\" OR scope : c* --").found.is_empty(), "what is typed is never an operator");
}

#[test]
fn the_list_pages_without_gaps_or_repeats_across_audiences() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    for n in 0..40 {
        // People take their time.
        world.wait(60_000);
        let who = if n % 3 == 0 { &lee } else { &dana };
        world.submit(who, "support", "ask-a-question", &format!("Question {n}")).unwrap();
    }
    let mut seen: Vec<RequestKey> = Vec::new();
    let mut before = None;
    loop {
        let list = now(RequestList::load(&world.default, &world.visit(&dana), None, before)).unwrap();
        seen.extend(list.requests.iter().map(|card| card.key.clone()));
        before = list.next;
        if before.is_none() {
            break;
        }
    }
    let expected: Vec<RequestKey> = (0..40).rev().map(|n| RequestKey::parse(&format!("SUP-{}", 1001 + n)).unwrap()).collect();
    assert_eq!(seen, expected);
    let searched = now(RequestList::search(&world.default, &world.visit(&dana), "192.0.2.1", "question 7", None)).unwrap();
    assert_eq!(searched.requests.len(), 1);
    let waiting = now(RequestList::load(&world.default, &world.visit(&dana), Some(portico::definition::State::Waiting), None)).unwrap();
    assert!(waiting.requests.is_empty());
}

#[test]
fn an_unchanged_request_is_told_by_its_version_alone() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let load = |version: &str| now(RequestDetail::load(&world.default, &world.visit(&dana), &key, None, version)).unwrap();
    let version = load("").version.unwrap();
    assert!(load(&version).request.is_none());
    let visible_at = world.clock.get() + UNDO_WINDOW;
    world.run(&ReplyAsAgent { agent: &agent("sam"), key: &key, body: "Hello", then: None, visible_at }).unwrap();
    assert!(load(&version).request.is_none(), "not before it is visible");
    world.wait(UNDO_WINDOW);
    assert!(load(&version).request.is_some());
}

#[test]
fn every_queue_in_every_order_pages_without_gaps() {
    let world = World::demo();
    let dana = world.session("dana");
    let sam = agent("sam");
    for n in 0..130 {
        world.wait(60_000);
        let key = world.submit(&dana, "support", "ask-a-question", &format!("Question {n}")).unwrap();
        if n % 2 == 0 {
            world.run(&AssignRequest { agent: &sam, key: &key, assignee: Some(&sam) }).unwrap();
        }
        world.run(&PrioritiseRequest { agent: &sam, key: &key, priority: 1 + n % 4 }).unwrap();
        match n % 5 {
            0 => world.run(&TransitionAsAgent { agent: &sam, key: &key, transition: &slug("ask") }).map(|_| ()),
            1 => world.run(&TransitionAsAgent { agent: &sam, key: &key, transition: &slug("finish") }).map(|_| ()),
            _ => Some(()),
        }
        .unwrap();
    }
    for (key, expected) in [("unassigned", 52), ("mine", 52), ("open", 104), ("waiting", 26), ("resolved", 26)] {
        for order in Order::ALL {
            let mut selection = queue(key, order);
            let mut seen = Vec::new();
            let count = loop {
                let list = now(DeskQueue::load(&world.default, &sam, world.clock.get(), &selection)).unwrap();
                assert!(list.rows.iter().all(|row| list.statuses.contains_key(&row.status)), "each row has words for its status");
                seen.extend(list.rows.iter().take(QUEUE_ROWS).map(|row| row.key.to_string()));
                if list.rows.len() <= QUEUE_ROWS {
                    break list.queues.iter().find(|queue| queue.key == slug(key)).unwrap().count;
                }
                selection.after = Some(list.queue.unwrap().cursor_after(&list.rows[QUEUE_ROWS - 1]));
            };
            let shown = seen.len();
            seen.sort();
            seen.dedup();
            assert_eq!((seen.len(), shown, count), (expected, expected, i64::try_from(expected).unwrap()), "{key} {order:?}");
        }
    }
}

#[test]
fn the_desk_shows_a_request_only_to_agents_of_its_workspace() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    let selection = queue("open", Order::Activity);
    let load = |who: &str| now(DeskRequest::load(&world.default, &agent(who), world.clock.get(), &selection, &key, None, None)).unwrap();
    let shown = load("sam").request.unwrap();
    assert_eq!((shown.customer.name.as_str(), shown.customer.other_readers), ("Dana Okafor", 1));
    assert!(load("tom").request.is_none());
    assert!(load("max").transitions.is_empty(), "an auditor is offered nothing");
    let search = Selection { search: portico::request::search::expression("broken"), ..selection.clone() };
    assert_eq!(now(DeskQueue::load(&world.default, &agent("sam"), 0, &search)).unwrap().rows.len(), 1);
    assert_eq!(now(DeskQueue::load(&world.default, &agent("tom"), 0, &search)).unwrap().rows.len(), 0);
}

#[test]
fn small_pages_give_what_they_promise() {
    let world = World::demo();
    let dana = world.session("dana");
    let visit = world.visit(&dana);
    let front = now(PortalFront::load(&world.default, &visit, Some(&slug("billing")))).unwrap();
    assert_eq!((front.portal.unwrap().tabs.len(), front.types.len()), (2, 3));
    let form = now(IntakeForm::load(&world.default, &visit, &slug("support"), &slug("request-access"), None, 0)).unwrap();
    assert!(form.request_type.unwrap().form.faults().is_empty());
    assert_eq!(form.colleagues.iter().map(|pick| pick.name.as_str()).collect::<Vec<_>>(), ["Dana Okafor", "Lee Marsh"]);
    let account = now(Account::load(&world.default, &visit)).unwrap();
    assert!(account.sessions.iter().any(|session| session.current));
    assert_eq!(english(&now(SignIn::load(&world.default, &visit, Some(&slug("support")))).unwrap().portal.unwrap().name), "Support");
}

#[test]
fn a_portal_that_is_not_open_to_anybody_is_named_and_coloured_for_nobody_who_may_not_see_it() {
    let world = World::demo();
    let (dana, ivo) = (world.session("dana"), world.session("ivo"));
    let (billing, support, onboarding, none) = (slug("billing"), slug("support"), slug("onboarding"), slug("none"));
    let nobody = SessionCheck { session: None, now: world.clock.get(), host: None };
    assert!(now(SignIn::load(&world.default, &nobody, Some(&billing))).unwrap().portal.is_none());
    assert!(now(SignIn::load(&world.default, &nobody, Some(&support))).unwrap().portal.is_some());
    let color = |visit: &SessionCheck<'_>, portal| {
        let colors = now(BrandColors::load(&world.default, visit, portal)).unwrap();
        colors.color.map(|color| (color, colors.public))
    };
    let site = color(&nobody, None).unwrap();
    assert!(site.1, "the site's own is anybody's");
    assert_eq!(color(&nobody, Some(&support)), Some(site));
    assert_eq!((color(&nobody, Some(&billing)), color(&nobody, Some(&none))), (None, None), "as if it were not there");
    assert_eq!(color(&world.visit(&ivo), Some(&onboarding)), None);
    assert_eq!(color(&world.visit(&dana), Some(&billing)), Some(("#0f766e".to_owned(), false)));
}

#[test]
fn letters_say_who_wrote_what_to_whom() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Q").unwrap();
    world.run(&AssignRequest { agent: &agent("sam"), key: &key, assignee: Some(&agent("sam")) }).unwrap();
    world.run(&ReplyAsContact { session: &dana, key: &key, body: "any news?" }).unwrap();
    let mut ids = world.default.connection.prepare("SELECT id FROM delivery").unwrap();
    let ids: Vec<String> = ids.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mails = now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap();
    let told: Vec<_> = mails.requests.iter().map(|mail| (mail.kind.as_str(), mail.recipient_kind.as_str())).collect();
    assert_eq!(told.len(), 2);
    assert!(told.contains(&("request_received", "contact")) && told.contains(&("reply_posted", "agent")));
}

#[test]
fn a_column_that_nobody_reads_fails_the_test_of_its_page() {
    let world = World::demo();
    let read = |sql: &'static str| {
        now(portico::db::page::<Colour>(&world.default, Statement::unnamed(sql, vec![])))
            .map(|page| page.color)
            .map_err(|error| error.causes())
    };
    assert_eq!(read("SELECT json_object('color', '#0f766e')").unwrap(), "#0f766e");
    assert!(read("SELECT json_object('color', '#0f766e', 'logo', NULL)").unwrap_err().contains("nobody reads logo"));
}

#[derive(serde::Deserialize)]
struct Colour {
    color: String,
}
