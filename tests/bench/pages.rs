//! What is measured: which calls, over HTTP and natively.

use portico::command;
use std::cell::Cell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use portico::Db;
use portico::command::Call;
use portico::db::{Row, Statement};
use portico::ids::{EventId, RequestKey, Slug};
use portico::native::{Sqlite, now};
use portico::page::{SessionCheck, SessionOwner};
use portico::portal::{Hub, IntakeForm, PortalFront};
use portico::request::queue::{Facet, Order, Selection};
use portico::request::{DeskNotes, DeskQueue, RequestDetail, RequestList};
use portico::request::{ReplyAsContact, SubmitRequest};
use portico::site::BrandColors;
use xtask::databases::{Databases, milliseconds};

use crate::client::{get, post};
use crate::site::{Site, Viewer};
use crate::writers::Writer;

/// A kind of call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The hub's statement for nobody in particular, and a few lines of text.
    Robots,
    /// A tiny statement, and a few lines of text.
    Brand,
    Hub,
    List,
    Request,
    Queue,
    Submit,
    Reply,
    Front,
    Form,
}

/// The queues that agents look at.
const QUEUES: [(&str, Facet, Order); 5] = [
    ("unassigned", Facet::Assignee, Order::Activity),
    ("mine", Facet::Assignee, Order::Activity),
    ("open", Facet::State, Order::Priority),
    ("open", Facet::State, Order::Age),
    ("waiting", Facet::State, Order::Activity),
];

const TEXT: &str = "Thank you, that helps. We will try it tomorrow and come back to you.";

impl Page {
    /// All, those that change something last.
    pub const ALL: [Page; 8] = [Page::Robots, Page::Brand, Page::Hub, Page::List, Page::Request, Page::Queue, Page::Submit, Page::Reply];

    /// Pages that are made of the configuration alone.
    pub const OF_THE_CONFIGURATION: [Page; 2] = [Page::Front, Page::Form];

    /// For people.
    pub fn name(self) -> &'static str {
        match self {
            Page::Robots => "robots.txt",
            Page::Brand => "brand.css",
            Page::Hub => "hub",
            Page::List => "request list",
            Page::Request => "request page",
            Page::Queue => "desk queue",
            Page::Submit => "submit",
            Page::Reply => "reply",
            Page::Front => "portal's front",
            Page::Form => "form",
        }
    }

    /// Whether it changes nothing.
    pub fn is_read(self) -> bool {
        !matches!(self, Page::Submit | Page::Reply)
    }

    /// Whether people look at it: that has a budget.
    pub fn has_budget(self) -> bool {
        self.is_read() && !matches!(self, Page::Robots | Page::Brand)
    }

    /// The status of a good answer.
    pub fn status(self) -> u16 {
        if self.is_read() { 200 } else { 303 }
    }

    /// The component that answers it, where it has a twin.
    pub fn component(self) -> Option<&'static str> {
        match self {
            Page::Robots | Page::Brand | Page::Hub | Page::Front => Some("hub"),
            Page::List | Page::Request => Some("requests"),
            Page::Queue => Some("desk"),
            Page::Submit | Page::Reply | Page::Form => None,
        }
    }

    /// The n-th call, over HTTP.
    pub fn call(self, site: &Site, prepared: &[Vec<u8>], n: usize) -> Vec<u8> {
        if self.is_read() {
            return prepared[n % prepared.len()].clone();
        }
        let Writer { key, cookie, ip, .. } = &site.writers[n % site.writers.len()];
        let form_id = EventId::generate();
        if self == Page::Reply {
            return post(&format!("/requests/{key}/replies"), cookie, ip, &format!("form_id={form_id}&body={}", encoded()));
        }
        let form = format!("form_id={form_id}&summary=Measured&details={}", encoded());
        post("/p/support/new/ask-a-question", cookie, ip, &form)
    }

    /// The calls that can be made again and again.
    pub fn prepare(self, site: &Site) -> Vec<Vec<u8>> {
        let each = |path: &str| site.viewers.iter().map(|viewer| get(path, &viewer.cookie)).collect();
        match self {
            Page::Robots => vec![get("/robots.txt", "")],
            Page::Brand => vec![get("/brand.css", "")],
            Page::Hub => each("/"),
            Page::List => each("/requests"),
            Page::Request => opened(site).map(|(viewer, key)| get(&format!("/requests/{key}"), &viewer.cookie)).collect(),
            Page::Queue => (0..QUEUES.len() * site.workers.len())
                .map(|n| {
                    let (queue, _, order) = QUEUES[n % QUEUES.len()];
                    get(&format!("/desk/queues/{queue}?order={}", order.as_str()), &site.workers[n / QUEUES.len()].cookie)
                })
                .collect(),
            Page::Front => each("/p/support"),
            Page::Form => each("/p/support/new/ask-a-question"),
            Page::Submit | Page::Reply => Vec::new(),
        }
    }

    /// The n-th call natively, without HTTP and HTML: the same statement with the same parameters.
    pub fn run(self, site: &Site, databases: &Databases, n: usize) -> Result<Spent> {
        let viewer = &site.viewers[n % site.viewers.len()];
        let visit = SessionCheck { session: Some(&viewer.session), now: milliseconds(), host: None };
        let nobody = SessionCheck { session: None, ..visit };
        let db = Timed { db: &databases.default, statement: Cell::default() };
        let begin = Instant::now();
        match self {
            Page::Robots => drop(now(Hub::load(&db, &nobody))?),
            Page::Brand => drop(now(BrandColors::load(&db, &nobody, None))?),
            Page::Hub => drop(now(Hub::load(&db, &visit))?),
            Page::List => drop(now(RequestList::load(&db, &visit, None, None))?),
            Page::Request => {
                let key = &viewer.keys[(n / site.viewers.len()) % viewer.keys.len()];
                drop(now(RequestDetail::load(&db, &visit, key, None, ""))?.request.context("a viewer sees their request")?);
            }
            Page::Queue => {
                let ((queue, facet, order), worker) = (QUEUES[n % QUEUES.len()], &site.workers[n % site.workers.len()]);
                let queue = Slug::parse(queue).context("a queue's key")?;
                let selection = Selection { queue, facet, order: Some(order), after: None, search: String::new() };
                drop(now(DeskQueue::load(&db, &worker.id, visit.now, &selection))?);
                let notes = Timed { db: &databases.internal, statement: Cell::default() };
                now(DeskNotes::load(&notes, &worker.session, visit.now, None))?.owner().context("a signed-in agent")?;
                db.statement.set(db.statement.get() + notes.statement.get());
            }
            Page::Front => drop(now(PortalFront::load(&db, &visit, Some(&word("support")?)))?),
            Page::Form => drop(now(IntakeForm::load(&db, &visit, &word("support")?, &word("ask-a-question")?, None, 0))?),
            Page::Submit | Page::Reply => self.write(&db, &site.writers[n % site.writers.len()])?,
        }
        Ok(Spent { statement: db.statement.get(), reading: begin.elapsed().saturating_sub(db.statement.get()) })
    }

    fn write(self, db: &Timed<'_>, writer: &Writer) -> Result<()> {
        let call = Call { at: milliseconds(), id: "bench".into(), ip: writer.ip.clone(), agent: "bench".into() };
        let id = EventId::generate();
        let Writer { session, key, .. } = writer;
        let appended = if self == Page::Reply {
            now(command::run(db, &call, &id, &ReplyAsContact { session, key, body: TEXT }))?
        } else {
            let (portal, kind) = (word("support")?, word("ask-a-question")?);
            let request = SubmitRequest {
                session,
                portal: &portal,
                request_type: &kind,
                title: "Measured",
                body: TEXT,
                answers: "[]",
                form_version: 1,
                live_version: 1,
                organisation: None,
                for_member: None,
                follows: None,
            };
            now(command::run(db, &call, &id, &request))?
        };
        appended.map(drop).context("a viewer's change was refused")
    }
}

fn word(text: &str) -> Result<Slug> {
    Slug::parse(text).context("a word")
}

/// [`TEXT`] as a form sends it.
fn encoded() -> String {
    TEXT.replace(',', "%2C").replace(' ', "+")
}

/// Viewers with their requests, one of each in turn.
fn opened(site: &Site) -> impl Iterator<Item = (&Viewer, &RequestKey)> {
    let most = site.viewers.iter().map(|viewer| viewer.keys.len()).max().unwrap_or_default();
    (0..most).flat_map(|n| site.viewers.iter().filter_map(move |viewer| Some((viewer, viewer.keys.get(n % viewer.keys.len().max(1))?))))
}

/// The time of one native call.
pub struct Spent {
    /// In SQLite.
    pub statement: Duration,
    /// In reading its JSON into the page's struct.
    pub reading: Duration,
}

/// A database that measures how long its statements take.
struct Timed<'a> {
    db: &'a Sqlite,
    statement: Cell<Duration>,
}

impl Db for Timed<'_> {
    async fn query(&self, statement: Statement) -> portico::Result<Vec<Row>> {
        let begin = Instant::now();
        let rows = self.db.query(statement).await;
        self.statement.set(self.statement.get() + begin.elapsed());
        rows
    }
}
