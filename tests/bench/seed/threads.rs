//! The life of requests: asked, taken, talked about, settled or left open; many at the same time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use anyhow::{Context, Result};
use fastrand::Rng;
use portico::portal::RequestTypeDefinition;
use portico::request::UNDO_WINDOW;
use portico::site::{Keyed, SiteFile};

use super::events::{AgentReply, Answer, Assigned, Prioritised, Reader, Reply, Submitted, Transitioned};
use super::log::{Actor, Log};
use super::people::People;
use super::words;

const MINUTE: f64 = 60_000.0;
const WORKFLOW: &str = "support";

/// A step of the demo site's workflow.
#[derive(Clone, Copy)]
struct Transition {
    key: &'static str,
    to: &'static str,
    state: &'static str,
    resolution: Option<&'static str>,
}

const START: Transition = Transition { key: "start", to: "in_progress", state: "progress", resolution: None };
const ASK: Transition = Transition { key: "ask", to: "waiting", state: "waiting", resolution: None };
const FINISH: Transition = Transition { key: "finish", to: "done", state: "done", resolution: Some("solved") };
const RESOLVE: Transition = Transition { key: "resolve", to: "done", state: "done", resolution: Some("solved_by_customer") };
const REOPEN: Transition = Transition { key: "reopen", to: "in_progress", state: "progress", resolution: None };
const WITHDRAW: Transition = Transition { key: "withdraw", to: "cancelled", state: "done", resolution: Some("withdrawn") };

/// A request that is being talked about.
struct Thread {
    at: i64,
    id: String,
    kind: usize,
    workspace: usize,
    asker: usize,
    agent: Option<String>,
    status: &'static str,
    /// Nobody takes it.
    unclaimed: bool,
    prioritised: bool,
    /// Replies still to come.
    replies: u16,
    customer_spoke: bool,
    settles: bool,
    reopens: bool,
}

/// A request type of the site.
struct Kind {
    key: String,
    portal: String,
    workspace: usize,
    priority: u8,
    sharing: String,
}

/// All requests of a site.
pub struct Threads<'a> {
    people: &'a People,
    kinds: Vec<Kind>,
    /// Key and newest number.
    workspaces: Vec<(String, i64)>,
    rng: Rng,
    end: i64,
}

impl<'a> Threads<'a> {
    /// On a site that has these people and request types, up to the moment `end`.
    pub fn new(people: &'a People, file: &SiteFile, log: &Log, rng: Rng, end: i64) -> Result<Self> {
        let workspaces: Vec<(String, i64)> = file
            .workspaces
            .iter()
            .map(|workspace| Ok((workspace.key.to_string(), log.last_number(workspace.key.as_str())?)))
            .collect::<Result<_>>()?;
        let kinds = file.request_types.iter().map(|keyed| kind(keyed, &workspaces)).collect::<Result<_>>()?;
        Ok(Threads { people, kinds, workspaces, rng, end })
    }

    /// Tells `size` requests from `start` on, every event in its order of time.
    pub fn tell(mut self, size: u64, start: i64, log: &mut Log) -> Result<()> {
        let mut going: BinaryHeap<Reverse<(i64, u64)>> = BinaryHeap::new();
        let mut threads: std::collections::HashMap<u64, Thread> = std::collections::HashMap::new();
        let pause = (self.end - start) as f64 / size as f64;
        for number in 0..size {
            let opened = start + (pause * number as f64) as i64;
            while let Some(&Reverse((at, of))) = going.peek().filter(|Reverse((at, _))| *at < opened) {
                going.pop();
                if let Some(mut thread) = threads.remove(&of) {
                    thread.at = at;
                    if let Some(next) = self.step(&mut thread, log)? {
                        going.push(Reverse((next, of)));
                        threads.insert(of, thread);
                    }
                }
            }
            let thread = self.open(opened, log)?;
            going.push(Reverse((opened + self.gap(20.0), number)));
            threads.insert(number, thread);
        }
        Ok(())
    }

    /// A moment later: `minutes` in the middle, sometimes much more.
    fn gap(&mut self, minutes: f64) -> i64 {
        (-(1.0 - self.rng.f64()).ln() * minutes * MINUTE * 1.4) as i64 + 1000
    }

    fn open(&mut self, at: i64, log: &mut Log) -> Result<Thread> {
        let asker = self.people.asker(&mut self.rng);
        let contact = &self.people.contacts[asker];
        let kind = self.kind_for(contact.place.map(|(organisation, role)| (self.people.organisations[organisation].as_str(), role)));
        let (title, body) = (words::summary(&mut self.rng, contact.tongue), words::text(&mut self.rng, contact.tongue));
        let product = ["Identity", "Storage", "Billing", "Network"][self.rng.usize(..4)];
        let asked = &self.kinds[kind];
        let workspace = &mut self.workspaces[asked.workspace];
        workspace.1 += 1;
        let organisation = contact.place.map(|(organisation, _)| self.people.organisations[organisation].as_str());
        let id = log.new_id(at);
        let data = Submitted {
            key: format!("{}-{}", workspace.0, workspace.1),
            number: workspace.1,
            workspace: &workspace.0,
            portal: &asked.portal,
            kind: &asked.key,
            workflow: WORKFLOW,
            contact: &contact.id,
            organisation,
            follows: None,
            title: &title,
            body: &body,
            answers: vec![Answer { field: "product", label: "Product", text: product }],
            status: "received",
            state: "progress",
            priority: asked.priority,
            form_version: 1,
            confidential: 0,
            audience: audience(&contact.id, organisation, &asked.sharing),
        };
        log.append(&id, at, Actor::Contact(&contact.id), "request.submitted", &id, &data)?;
        Ok(self.plan(id, kind, asker))
    }

    /// How it will go: two of three are settled, most are talked about once or twice, a few two hundred times.
    fn plan(&mut self, id: String, kind: usize, asker: usize) -> Thread {
        let settles = self.rng.u8(0..100) < 67;
        let unclaimed = !settles && self.rng.u8(0..100) < 30;
        let replies = (1.0 - self.rng.f64()).powf(-1.0 / 1.6).min(200.0) as u16;
        Thread {
            at: 0,
            id,
            kind,
            workspace: self.kinds[kind].workspace,
            asker,
            agent: None,
            status: "received",
            unclaimed,
            prioritised: self.rng.u8(0..12) == 0,
            replies: if unclaimed { 0 } else { replies },
            customer_spoke: true,
            settles,
            reopens: self.rng.u8(0..40) == 0,
        }
    }

    /// What this customer may ask for: some of it is for roles, some for organisations.
    fn kind_for(&mut self, place: Option<(&str, &str)>) -> usize {
        let portal = match place {
            Some((_, "primary" | "billing")) if self.rng.u8(0..10) < 4 => "billing",
            Some((super::people::LARGEST_ORGANISATION | "kite", _)) if self.rng.u8(0..10) < 3 => "onboarding",
            _ => "support",
        };
        let offered: Vec<usize> = (0..self.kinds.len()).filter(|kind| self.kinds[*kind].portal == portal).collect();
        offered[self.rng.usize(..offered.len())]
    }

    /// The next thing that happens, and when something will happen after it.
    fn step(&mut self, thread: &mut Thread, log: &mut Log) -> Result<Option<i64>> {
        let minutes = match thread.agent.clone() {
            _ if thread.unclaimed => return Ok(None),
            _ if thread.status == "done" => {
                self.customer_moves(thread, REOPEN, log)?;
                thread.reopens = false;
                60.0
            }
            None => {
                self.assign(thread, log)?;
                5.0
            }
            Some(agent) if thread.prioritised => {
                self.prioritise(thread, &agent, log)?;
                10.0
            }
            Some(agent) if thread.replies > 0 => {
                thread.replies -= 1;
                self.talk(thread, &agent, log)?;
                180.0
            }
            Some(agent) if thread.settles => return self.settle(thread, &agent, log),
            Some(_) => return Ok(None),
        };
        let next = thread.at + self.gap(minutes);
        Ok((next < self.end).then_some(next))
    }

    fn assign(&mut self, thread: &mut Thread, log: &mut Log) -> Result<()> {
        let agent = self.people.agent(thread.workspace, &mut self.rng).to_owned();
        let id = log.new_id(thread.at);
        log.append(&id, thread.at, Actor::Agent(&agent), "request.assigned", &thread.id, &Assigned { from: None, assignee: &agent })?;
        thread.agent = Some(agent);
        Ok(())
    }

    fn prioritise(&mut self, thread: &mut Thread, agent: &str, log: &mut Log) -> Result<()> {
        thread.prioritised = false;
        let id = log.new_id(thread.at);
        let data = Prioritised { from: self.kinds[thread.kind].priority, priority: self.rng.u8(1..=4) };
        log.append(&id, thread.at, Actor::Agent(agent), "request.prioritised", &thread.id, &data)
    }

    /// A reply of whoever is to speak.
    fn talk(&mut self, thread: &mut Thread, agent: &str, log: &mut Log) -> Result<()> {
        let contact = &self.people.contacts[thread.asker];
        let id = log.new_id(thread.at);
        if !thread.customer_spoke && self.rng.u8(0..10) < 8 {
            let body = words::text(&mut self.rng, contact.tongue);
            let next = (thread.status == "waiting").then_some(START);
            let data = reply(&body, thread.at, thread.status, next);
            thread.status = next.map_or(thread.status, |next| next.to);
            thread.customer_spoke = true;
            return log.append(&id, thread.at, Actor::Contact(&contact.id), "reply.posted", &thread.id, &data);
        }
        let body = words::text(&mut self.rng, contact.tongue);
        let next = match self.rng.u8(0..10) {
            0..4 if thread.status != "waiting" => Some(ASK),
            4..8 if thread.status == "received" => Some(START),
            _ => None,
        };
        let data = AgentReply { reply: reply(&body, thread.at + UNDO_WINDOW, thread.status, next), resolution: None };
        thread.status = next.map_or(thread.status, |next| next.to);
        thread.customer_spoke = false;
        log.append(&id, thread.at, Actor::Agent(agent), "reply.posted", &thread.id, &data)
    }

    fn settle(&mut self, thread: &mut Thread, agent: &str, log: &mut Log) -> Result<Option<i64>> {
        match self.rng.u8(0..10) {
            0 if thread.status == "received" => self.customer_moves(thread, WITHDRAW, log)?,
            0..3 => self.customer_moves(thread, RESOLVE, log)?,
            3..6 => {
                let body = words::text(&mut self.rng, self.people.contacts[thread.asker].tongue);
                let id = log.new_id(thread.at);
                let data =
                    AgentReply { reply: reply(&body, thread.at + UNDO_WINDOW, thread.status, Some(FINISH)), resolution: FINISH.resolution };
                log.append(&id, thread.at, Actor::Agent(agent), "reply.posted", &thread.id, &data)?;
                thread.status = FINISH.to;
            }
            _ => {
                let id = log.new_id(thread.at);
                log.append(&id, thread.at, Actor::Agent(agent), "request.transitioned", &thread.id, &moved(thread.status, FINISH, ""))?;
                thread.status = FINISH.to;
            }
        }
        let next = thread.at + self.gap(600.0);
        Ok((thread.reopens && thread.status == "done" && next < self.end.min(thread.at + 14 * 86_400_000)).then_some(next))
    }

    fn customer_moves(&mut self, thread: &mut Thread, transition: Transition, log: &mut Log) -> Result<()> {
        let contact = &self.people.contacts[thread.asker];
        let reason = if transition.key == REOPEN.key { words::text(&mut self.rng, contact.tongue) } else { String::new() };
        let id = log.new_id(thread.at);
        let data = moved(thread.status, transition, &reason);
        log.append(&id, thread.at, Actor::Contact(&contact.id), "request.transitioned", &thread.id, &data)?;
        thread.status = transition.to;
        Ok(())
    }
}

fn reply<'a>(body: &'a str, visible_at: i64, from: &'a str, next: Option<Transition>) -> Reply<'a> {
    Reply { body, visible_at, from, to: next.map(|next| next.to), state: next.map(|next| next.state) }
}

fn moved<'a>(from: &'a str, transition: Transition, reason: &'a str) -> Transitioned<'a> {
    let Transition { key, to, state, resolution } = transition;
    Transitioned { transition: key, from, to, state, resolution, reason }
}

/// Its readers, as `submit_request.sql` gives them.
fn audience<'a>(contact: &'a str, organisation: Option<&'a str>, sharing: &'a str) -> Vec<Reader<'a>> {
    let mut readers = vec![Reader { contact: Some(contact), organisation: None, role: None }];
    if sharing != "private" && organisation.is_some() {
        readers.push(Reader { contact: None, organisation, role: (sharing != "organisation").then_some(sharing) });
    }
    readers
}

fn kind(keyed: &Keyed<RequestTypeDefinition>, workspaces: &[(String, i64)]) -> Result<Kind> {
    let definition = &keyed.definition;
    let workspace = definition.workspace.as_str();
    Ok(Kind {
        key: keyed.key.to_string(),
        portal: definition.portal.to_string(),
        workspace: workspaces.iter().position(|(key, _)| key == workspace).context("a workspace of the site")?,
        priority: definition.priority,
        sharing: definition.sharing.as_str().to_owned(),
    })
}
