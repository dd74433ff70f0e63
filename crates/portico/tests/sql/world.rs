//! The demo site in memory, and people who do things in it.

use portico::command;
use portico::command::{Appended, Call, Command};
use portico::definition::{Definition, Reader, Text};
use portico::ids::{AgentId, ContactId, EventId, RequestKey, SessionId, Slug};
use portico::migrations::Database;
use portico::native::{Sqlite, now};
use portico::page::SessionCheck;
use portico::request::queue::{Facet, Order, Selection};
use portico::sign_in::agent::{self as agent_sign_in, Beginning};
use portico::site::SiteFile;

pub const START: i64 = 1_700_000_000_000;

pub struct World {
    pub default: Sqlite,
    pub internal: Sqlite,
    pub clock: std::cell::Cell<i64>,
}

/// A customer of the demo site by first name.
pub fn contact(name: &str) -> ContactId {
    let number = ["dana", "lee", "ivo", "mina", "noor"].iter().position(|known| *known == name).unwrap() + 1;
    ContactId::parse(&format!("0190000000007000800000000000{number:04x}")).unwrap()
}

/// An agent of the demo site by first name.
pub fn agent(name: &str) -> AgentId {
    let number = ["sam", "priya", "tom", "ada", "max"].iter().position(|known| *known == name).unwrap() + 0x101;
    AgentId::parse(&format!("0190000000007000800000000000{number:04x}")).unwrap()
}

pub fn slug(word: &str) -> Slug {
    Slug::parse(word).unwrap()
}

/// One of the queues that every site has, in this order.
pub fn queue(key: &str, order: Order) -> Selection {
    let facet = if ["unassigned", "mine"].contains(&key) { Facet::Assignee } else { Facet::State };
    Selection { queue: slug(key), facet, order: Some(order), after: None, search: String::new() }
}

/// A designer's text as somebody who reads English gets it.
pub fn english(text: &Text) -> String {
    text.wording(&Reader::new(Vec::new(), "en")).words.to_owned()
}

impl World {
    pub fn demo() -> Self {
        let world = World {
            default: Sqlite::in_memory(Database::Default).unwrap(),
            internal: Sqlite::in_memory(Database::Internal).unwrap(),
            clock: std::cell::Cell::new(START),
        };
        let file = SiteFile::from_json(include_str!("../../../../static/sites/demo.json")).unwrap();
        now(file.load(&world.default, &world.call())).unwrap();
        for agent in &file.agents {
            now(agent.load(&world.default, &world.internal, &world.call())).unwrap();
        }
        world
    }

    pub fn call(&self) -> Call {
        self.clock.set(self.clock.get() + 1);
        Call { at: self.clock.get(), id: "call".into(), ip: "192.0.2.1".into(), agent: "test".into() }
    }

    pub fn wait(&self, milliseconds: i64) {
        self.clock.set(self.clock.get() + milliseconds);
    }

    /// A session of a customer, as consuming a challenge makes it.
    pub fn session(&self, name: &str) -> SessionId {
        self.session_of(&contact(name))
    }

    /// The same of anybody.
    pub fn session_of(&self, contact: &ContactId) -> SessionId {
        let id = SessionId::generate();
        self.default
            .connection
            .execute(
                "INSERT INTO session (id, contact_id, created_at, expires_at, ended_at, ip, user_agent) VALUES (?1, ?2, ?3, ?4, NULL, '192.0.2.1', 'test')",
                rusqlite::params![id.as_str(), contact.as_str(), self.clock.get(), self.clock.get() + 86_400_000 * 60],
            )
            .unwrap();
        id
    }

    /// A session of an agent.
    pub fn agent_session(&self, name: &str) -> SessionId {
        let (call, agent) = (self.call(), agent(name));
        now(agent_sign_in::begin(&self.internal, &call, &Beginning::by_password(&agent, call.at))).unwrap().session
    }

    pub fn run<C: Command>(&self, command: &C) -> Option<Appended> {
        self.run_as(&EventId::generate(), command)
    }

    pub fn run_as<C: Command>(&self, id: &EventId, command: &C) -> Option<Appended> {
        now(command::run(&self.default, &self.call(), id, command)).unwrap()
    }

    /// Defines something as the set-up does.
    pub fn define<D: Definition + std::fmt::Debug>(&self, key: &D::Key, data: &serde_json::Value) {
        let definition = D::from_json(data).unwrap();
        self.run(&portico::definition::Define { by: None, key, definition: &definition }).unwrap();
    }

    pub fn visit<'a>(&self, session: &'a SessionId) -> SessionCheck<'a> {
        SessionCheck { session: Some(session), now: self.clock.get(), host: None }
    }

    /// Submits a request and gives its key.
    pub fn submit(&self, session: &SessionId, portal: &str, request_type: &str, title: &str) -> Option<RequestKey> {
        let version = self.count(&format!("SELECT coalesce(max(form_version), 0) FROM request_type WHERE id = '{request_type}'"));
        let command = portico::request::SubmitRequest {
            session,
            portal: &slug(portal),
            request_type: &slug(request_type),
            title,
            body: "It is broken",
            answers: r#"[{"field":"product","label":"Product","text":"Identity"}]"#,
            form_version: version,
            live_version: version,
            organisation: None,
            for_member: None,
            follows: None,
        };
        self.run(&command).map(|event| RequestKey::parse(event.text("key").unwrap()).unwrap())
    }

    /// Adds an event as it stands, by nobody in particular.
    pub fn append(&self, kind: &str, subject: &str, data: &serde_json::Value) {
        self.append_by("setup", kind, subject, data);
    }

    /// The same by whom it says.
    pub fn append_by(&self, actor: &str, kind: &str, subject: &str, data: &serde_json::Value) {
        let id = EventId::generate();
        self.default
            .connection
            .execute(
                "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
                 VALUES (?1, ?2, 'system', ?6, ?3, ?4, ?5, 'call', '', 'test')",
                rusqlite::params![id.as_str(), self.call().at, kind, subject, data.to_string(), actor],
            )
            .unwrap();
    }

    pub fn count(&self, sql: &str) -> i64 {
        self.default.connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}
