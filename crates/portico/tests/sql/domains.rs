//! Portals' own domains: who claims and proves them, and what is seen and done there.

use portico::command;
use portico::ids::{ChallengeId, Email, EventId, SessionId};
use portico::mail::DueMails;
use portico::native::now;
use portico::page::{CustomerPage, SessionCheck};
use portico::people::{Account, InviteMember};
use portico::portal::{
    ClaimDomain, DomainName, DomainsPage, Hub, MOST_DOMAINS, PortalFront, ProveDomain, PublicPortals, ReleaseDomain, is_portal_host,
};
use portico::request::{ReplyAsContact, RequestDetail, RequestList};
use portico::sign_in::{Ask, Outcome, Proof, Secrets, SignIn, SignInLink, ask, asker_hash};

use crate::sign_in::{ASKER, KEY, network, show};
use crate::world::{World, agent, slug};

const HOST: &str = "help.acme.example";

fn name(host: &str) -> DomainName {
    DomainName::parse(host).unwrap()
}

impl World {
    fn claim(&self, by: &str, portal: &str, host: &str) -> bool {
        self.run(&ClaimDomain { by: &agent(by), portal: &slug(portal), host: &name(host), most: MOST_DOMAINS }).is_some()
    }

    fn prove_domain(&self, by: &str, portal: &str, host: &str) -> bool {
        self.run(&ProveDomain { by: &agent(by), portal: &slug(portal), host: &name(host) }).is_some()
    }

    fn release(&self, by: &str, portal: &str, host: &str) -> bool {
        self.run(&ReleaseDomain { by: &agent(by), portal: &slug(portal), host: &name(host) }).is_some()
    }

    /// A portal whose own domain is proved.
    fn with_domain(self, portal: &str, host: &str) -> Self {
        assert!(self.claim("ada", portal, host) && self.prove_domain("ada", portal, host));
        self
    }

    /// A customer's session that began on a domain.
    fn session_at(&self, name: &str, host: &str) -> SessionId {
        let session = self.session(name);
        let set = "UPDATE session SET host = ?2 WHERE id = ?1";
        self.default.connection.execute(set, [session.as_str(), host]).unwrap();
        session
    }

    fn visit_at<'a>(&self, session: Option<&'a SessionId>, host: &'a str) -> SessionCheck<'a> {
        SessionCheck { session, now: self.clock.get(), host: Some(host) }
    }

    /// Dana's requests in two portals, by their keys.
    fn two_requests(&self) -> [portico::ids::RequestKey; 2] {
        let dana = self.session("dana");
        let kind: String = self
            .default
            .connection
            .query_row("SELECT id FROM request_type WHERE portal_id = 'billing' LIMIT 1", [], |row| row.get(0))
            .unwrap();
        [
            self.submit(&dana, "support", "ask-a-question", "Of support").unwrap(),
            self.submit(&dana, "billing", &kind, "Of billing").unwrap(),
        ]
    }
}

#[test]
fn a_claim_locks_nothing_and_the_first_portal_that_proves_a_domain_has_it() {
    let world = World::demo();
    assert!(world.claim("ada", "support", HOST) && world.claim("ada", "billing", HOST));
    assert!(!now(is_portal_host(&world.default, HOST)).unwrap(), "a claim is no proof");
    assert!(world.prove_domain("ada", "billing", HOST) && now(is_portal_host(&world.default, HOST)).unwrap());
    assert!(!world.prove_domain("ada", "support", HOST), "it is billing's");
    assert!(!world.claim("ada", "support", HOST), "it was claimed before");
    let page = now(DomainsPage::load(&world.default, &agent("ada"), world.clock.get(), Some(&slug("support")))).unwrap();
    let page = portico::page::DeskPage::subject(&mut { page }).unwrap();
    assert!(page.portals[0].domains[0].elsewhere.is_some() && page.portals[0].domains[0].proved_at.is_none());
    assert!(world.release("ada", "billing", HOST) && world.prove_domain("ada", "support", HOST), "once it is given up, it is free");
    assert!(!world.claim("ada", "billing", HOST), "a proved one is claimed by nobody else");
}

#[test]
fn only_administrators_change_domains_and_the_same_press_twice_is_one() {
    let world = World::demo();
    for other in ["sam", "priya", "max"] {
        assert!(!world.claim(other, "support", HOST), "{other}");
    }
    let (id, ada, host) = (EventId::generate(), agent("ada"), name(HOST));
    let claim = ClaimDomain { by: &ada, portal: &slug("support"), host: &host, most: MOST_DOMAINS };
    let first = world.run_as(&id, &claim).unwrap().seq;
    assert_eq!(world.run_as(&id, &claim).unwrap().seq, first);
    assert!(!world.prove_domain("sam", "support", HOST) && !world.release("max", "support", HOST));
    assert!(!world.prove_domain("ada", "support", "other.acme.example"), "what nobody claimed is not proved");
    assert!(!world.claim("ada", "no-such", HOST));
    for number in 1..MOST_DOMAINS {
        assert!(world.claim("ada", "support", &format!("h{number}.acme.example")));
    }
    assert!(!world.claim("ada", "support", "one-more.acme.example"));
}

#[test]
fn at_a_host_that_is_no_portals_there_is_no_site() {
    let world = World::demo();
    world.claim("ada", "support", HOST);
    let dana = world.session_at("dana", HOST);
    let at = world.visit_at(Some(&dana), HOST);
    let db = &world.default;
    assert!(now(Hub::load(db, &at)).unwrap().site().is_none());
    assert!(now(PortalFront::load(db, &at, None)).unwrap().site().is_none());
    assert!(now(SignIn::load(db, &at, None)).unwrap().site().is_none());
    assert!(now(Account::load(db, &at)).unwrap().site().is_none());
    let list = now(RequestList::load(db, &at, None, None)).unwrap();
    assert!(list.site().is_none() && list.viewer().is_none(), "a session of a domain that is none is over");
    assert!(!now(PublicPortals::load(db, Some(HOST))).unwrap().has_site);
}

#[test]
fn a_domain_shows_one_portal_its_front_and_its_requests() {
    let world = World::demo().with_domain("support", HOST);
    let [of_support, of_billing] = world.two_requests();
    let dana = world.session_at("dana", HOST);
    let (at, db) = (world.visit_at(Some(&dana), HOST), &world.default);
    let front = now(PortalFront::load(db, &at, None)).unwrap();
    assert_eq!(front.portal().unwrap().id, "support");
    assert_eq!(front.site().unwrap().domain.as_ref().unwrap().id, "support");
    let keys = |list: &RequestList| list.requests.iter().map(|card| card.key.to_string()).collect::<Vec<_>>();
    let own = [of_support.to_string()];
    assert_eq!(keys(&now(RequestList::load(db, &at, None, None)).unwrap()), own);
    assert_eq!(keys(&now(RequestList::load(db, &at, Some(portico::definition::State::Progress), None)).unwrap()), own);
    assert_eq!(keys(&now(RequestList::search(db, &at, "n", "of", None)).unwrap()), own);
    let detail = |key| now(RequestDetail::load(db, &at, key, None, "")).unwrap().subject().is_some();
    assert!(detail(&of_support) && !detail(&of_billing));
    assert_eq!(now(PublicPortals::load(db, Some(HOST))).unwrap().portals, ["support"]);
    // At the main address nothing is missing.
    let main = world.session("dana");
    assert_eq!(now(RequestList::load(db, &world.visit(&main), None, None)).unwrap().requests.iter().count(), 2);
}

#[test]
fn on_a_domain_nothing_is_done_to_what_it_does_not_show() {
    let world = World::demo().with_domain("support", HOST);
    let [of_support, of_billing] = world.two_requests();
    let dana = world.session_at("dana", HOST);
    let reply = |key| world.run(&ReplyAsContact { session: &dana, key, body: "more" }).is_some();
    assert!(reply(&of_support) && !reply(&of_billing));
    let kind: String = world
        .default
        .connection
        .query_row("SELECT id FROM request_type WHERE portal_id = 'billing' LIMIT 1", [], |row| row.get(0))
        .unwrap();
    assert!(world.submit(&dana, "support", "ask-a-question", "Q").is_some() && world.submit(&dana, "billing", &kind, "Q").is_none());
    // Whoever has the domain next gets the cookies that browsers keep for it.
    assert!(world.release("ada", "support", HOST) && !reply(&of_support));
    assert!(world.claim("ada", "support", HOST) && world.prove_domain("ada", "support", HOST) && !reply(&of_support), "it stays over");
}

#[test]
fn a_claim_that_is_given_up_signs_nobody_out_where_another_portal_has_the_domain() {
    let world = World::demo();
    assert!(world.claim("ada", "billing", HOST));
    let world = world.with_domain("support", HOST);
    let dana = world.session_at("dana", HOST);
    assert!(world.release("ada", "billing", HOST));
    assert!(now(Account::load(&world.default, &world.visit_at(Some(&dana), HOST))).unwrap().viewer().is_some());
}

fn asks(world: &World, host: Option<&str>) -> portico::Result<ChallengeId> {
    let challenge = ChallengeId::generate();
    let (email, source) = (Email::parse("dana@acme.example").unwrap(), network("192.0.2.1"));
    let asked = Ask { challenge: &challenge, host, email: &email, name: None, portal: None, return_to: "/", asker: ASKER, source: &source };
    now(ask(&world.default, &world.call(), KEY, &asked)).map(|()| challenge)
}

fn proves(world: &World, challenge: &ChallengeId, host: Option<&str>) -> Outcome {
    let code = Secrets::of(KEY, challenge).code;
    show(world, &Proof { challenge, host, code: Some(&code), asker: None, source: &network("192.0.2.1"), replaces: None }).unwrap()
}

#[test]
fn a_sign_in_is_good_at_the_host_that_it_was_asked_at() {
    let world = World::demo().with_domain("support", HOST);
    assert!(asks(&world, Some("evil.example")).is_err(), "nothing is mailed for a host that is no portal's");
    let on_domain = asks(&world, Some(HOST)).unwrap();
    assert!(matches!(proves(&world, &on_domain, None), Outcome::Over));
    assert!(matches!(proves(&world, &on_domain, Some("evil.example")), Outcome::Over));
    let page =
        |challenge, host| now(SignInLink::load(&world.default, challenge, world.clock.get(), host, &asker_hash(KEY, ASKER))).unwrap();
    assert!(page(&on_domain, Some(HOST)).asked.is_some() && page(&on_domain, None).asked.is_none());
    assert_eq!(page(&on_domain, Some(HOST)).portal.unwrap().id, "support");
    let Outcome::In(signed_in) = proves(&world, &on_domain, Some(HOST)) else { panic!("the code was right") };
    let at = world.visit_at(Some(&signed_in.session), HOST);
    assert!(now(Account::load(&world.default, &at)).unwrap().viewer().is_some());
    let begun = format!("SELECT count(*) FROM session WHERE id = '{}' AND host = '{HOST}'", signed_in.session);
    assert_eq!(world.count(&begun), 1);
    let at_main = asks(&world, None).unwrap();
    assert!(matches!(proves(&world, &at_main, Some(HOST)), Outcome::Over));
    assert!(matches!(proves(&world, &at_main, None), Outcome::In(_)));
}

#[test]
fn a_sign_in_whose_domain_was_released_meanwhile_leads_to_the_main_address_and_works_there() {
    let world = World::demo().with_domain("support", HOST);
    let challenge = asks(&world, Some(HOST)).unwrap();
    let domain = || {
        let mails = now(DueMails::load(&world.default, world.clock.get(), &[challenge.to_string()])).unwrap();
        mails.sign_ins.first().unwrap().domain.clone()
    };
    assert_eq!(domain().as_deref(), Some(HOST));
    world.release("ada", "support", HOST);
    assert_eq!(domain(), None);
    assert!(matches!(proves(&world, &challenge, Some(HOST)), Outcome::Over));
    assert!(matches!(proves(&world, &challenge, None), Outcome::In(_)));
}

#[test]
fn mails_about_a_portals_requests_lead_to_the_domain_that_it_proved_first_and_agents_to_the_desk() {
    let world = World::demo().with_domain("support", HOST).with_domain("support", "second.acme.example");
    let [of_support, _] = world.two_requests();
    world.run(&ReplyAsContact { session: &world.session("dana"), key: &of_support, body: "more" }).unwrap();
    let domains = || {
        let ids: Vec<String> = world
            .default
            .connection
            .prepare("SELECT id FROM outbox ORDER BY seq")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mails = now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap().requests;
        mails.into_iter().map(|mail| (mail.recipient_kind, mail.title, mail.domain)).collect::<Vec<_>>()
    };
    let told = domains();
    assert!(told.contains(&("contact".to_owned(), "Of support".to_owned(), Some(HOST.to_owned()))), "{told:?}");
    assert!(told.contains(&("contact".to_owned(), "Of billing".to_owned(), None)), "{told:?}");
    assert!(told.iter().all(|(kind, _, domain)| kind == "contact" || domain.is_none()), "{told:?}");
    world.release("ada", "support", HOST);
    assert!(domains().contains(&("contact".to_owned(), "Of support".to_owned(), Some("second.acme.example".to_owned()))));
    world.release("ada", "support", "second.acme.example");
    assert!(domains().iter().all(|(_, _, domain)| domain.is_none()));
}

#[test]
fn whoever_is_invited_from_a_domain_is_led_there() {
    let world = World::demo().with_domain("support", HOST);
    let role = portico::definition::Word::read("member").unwrap();
    let (email, called) = (Email::parse("new@elsewhere.example").unwrap(), portico::PersonName::parse("New").unwrap());
    let invite = |session: &SessionId| {
        let command =
            InviteMember { session, organisation: &slug("acme"), email: &email, name: &called, role: &role, expires_at: i64::MAX };
        let id = EventId::generate();
        now(command::run(&world.default, &world.call(), &id, &command)).unwrap().unwrap();
        let ids = [format!("{id}.{id}")];
        now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap().invitations.pop().unwrap().domain
    };
    assert_eq!(invite(&world.session_at("dana", HOST)).as_deref(), Some(HOST));
    assert_eq!(invite(&world.session("dana")), None);
}
