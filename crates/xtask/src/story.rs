//! What the people of the demo site have said and done so far: `static/sites/demo-story.json`, told by the same commands as theirs.

use anyhow::{Context, Result, bail};
use portico::Db;
use portico::command;
use portico::command::{Call, Command};
use portico::db::{Statement, Value};
use portico::ids::{AgentId, ContactId, EventId, RequestKey, SessionId, Slug};
use portico::native::now;
use portico::request::{
    AssignRequest, PostNote, PrioritiseRequest, ReplyAsAgent, ReplyAsContact, SubmitRequest, TransitionAsAgent, TransitionAsContact,
};
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::Beginning;
use portico::site::SiteFile;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Thread {
    portal: String,
    #[serde(rename = "type")]
    request_type: String,
    title: String,
    body: String,
    #[serde(default)]
    answers: Vec<(String, String)>,
    steps: Vec<Step>,
}

/// One thing that somebody did; the first step of a thread is its submission.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Minutes before now.
    ago: i64,
    /// First name of a contact or an agent.
    who: String,
    #[serde(default)]
    reply: Option<String>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    transition: Option<String>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    assign: Option<String>,
    #[serde(default)]
    priority: Option<u8>,
}

/// Where the story is told: the two databases of one site.
pub struct Stage<'a, D, I> {
    /// What a customer may ever see.
    pub default: &'a D,
    /// What never leaves the desk.
    pub internal: &'a I,
}

/// Tells the whole story, oldest first; it ends at `now` (milliseconds UTC).
pub fn tell<D: Db, I: Db>(stage: Stage<'_, D, I>, file: &SiteFile, now: i64) -> Result<()> {
    let threads: Vec<Thread> =
        serde_json::from_str(include_str!("../../../static/sites/demo-story.json")).context("static/sites/demo-story.json")?;
    let cast = Cast::of(&stage, file, now)?;
    let teller = Teller { stage, cast, now };
    let mut steps: Vec<(usize, usize)> =
        threads.iter().enumerate().flat_map(|(thread, t)| (0..t.steps.len()).map(move |step| (thread, step))).collect();
    steps.sort_by_key(|&(thread, step)| std::cmp::Reverse(threads[thread].steps[step].ago));
    let mut keys: Vec<Option<RequestKey>> = vec![None; threads.len()];
    for (at, step) in steps {
        let thread = &threads[at];
        match &keys[at] {
            None => keys[at] = Some(teller.submit(thread, &thread.steps[step])?),
            Some(key) => teller.step(key, &thread.steps[step]).with_context(|| format!("{}: step {step}", thread.title))?,
        }
    }
    run(teller.stage.default, "DELETE FROM session", vec![])?;
    // What happened before today has been told already.
    run(teller.stage.default, "UPDATE delivery SET sent_at = due_at WHERE sent_at IS NULL", vec![])?;
    run(teller.stage.internal, "DELETE FROM agent_session", vec![])
}

fn run(db: &impl Db, sql: &'static str, params: Vec<Value>) -> Result<()> {
    Ok(now(db.query(Statement::unnamed(sql, params))).map(drop)?)
}

/// Everybody who does something, with a session to do it in.
struct Cast {
    contacts: Vec<(String, SessionId)>,
    agents: Vec<(String, AgentId, SessionId)>,
}

impl Cast {
    fn of(stage: &Stage<'_, impl Db, impl Db>, file: &SiteFile, at: i64) -> Result<Self> {
        let mut contacts = Vec::new();
        for contact in &file.contacts {
            contacts.push((first_name(contact.registration.name.as_str()), begin_session(stage.default, &contact.id)?));
        }
        let mut agents = Vec::new();
        let call = Call { at, id: "demo".into(), ip: String::new(), agent: "xtask".into() };
        for agent in &file.agents {
            let session = now(agent_account::begin(stage.internal, &call, &Beginning::by_password(&agent.id, call.at)))?.session;
            agents.push((first_name(agent.definition.name.as_str()), agent.id.clone(), session));
        }
        Ok(Cast { contacts, agents })
    }

    fn contact(&self, name: &str) -> Option<&SessionId> {
        self.contacts.iter().find(|(known, _)| known == name).map(|(_, session)| session)
    }

    fn agent(&self, name: &str) -> Result<(&AgentId, &SessionId)> {
        let found = self.agents.iter().find(|(known, ..)| known == name);
        found.map(|(_, id, session)| (id, session)).with_context(|| format!("nobody is called {name}"))
    }
}

fn first_name(name: &str) -> String {
    name.split(' ').next().unwrap_or_default().to_lowercase()
}

fn begin_session(db: &impl Db, contact: &ContactId) -> Result<SessionId> {
    let id = SessionId::generate();
    let sql = "INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) VALUES (?1, ?2, 0, ?3, '', 'xtask')";
    run(db, sql, vec![id.as_str().into(), contact.as_str().into(), i64::MAX.into()])?;
    Ok(id)
}

struct Teller<'a, D, I> {
    stage: Stage<'a, D, I>,
    cast: Cast,
    now: i64,
}

impl<D: Db, I: Db> Teller<'_, D, I> {
    fn call(&self, step: &Step) -> Call {
        Call { at: self.now - step.ago * 60_000, id: "demo".into(), ip: String::new(), agent: "xtask".into() }
    }

    fn submit(&self, thread: &Thread, step: &Step) -> Result<RequestKey> {
        let answers: Vec<_> =
            thread.answers.iter().map(|(label, text)| serde_json::json!({"field": "", "label": label, "text": text})).collect();
        let answers = serde_json::Value::from(answers).to_string();
        let (portal, request_type) =
            Slug::parse(&thread.portal).zip(Slug::parse(&thread.request_type)).context("portal and type are words")?;
        let command = SubmitRequest {
            session: self.cast.contact(&step.who).with_context(|| format!("no contact is called {}", step.who))?,
            portal: &portal,
            request_type: &request_type,
            title: &thread.title,
            body: &thread.body,
            answers: &answers,
            form_version: 1,
            live_version: 1,
            organisation: None,
            for_member: None,
            follows: None,
        };
        let event = now(command::run(self.stage.default, &self.call(step), &EventId::generate(), &command))?;
        let event = event.with_context(|| format!("{} can't submit \"{}\"", step.who, thread.title))?;
        event.text("key").and_then(RequestKey::parse).context("a submitted request has a key")
    }

    fn step(&self, key: &RequestKey, step: &Step) -> Result<()> {
        let transition = step.transition.as_deref().and_then(Slug::parse);
        if let Some(session) = self.cast.contact(&step.who) {
            return match (&step.reply, &transition) {
                (Some(body), _) => self.run(step, &ReplyAsContact { session, key, body }),
                (None, Some(transition)) => self.run(step, &TransitionAsContact { session, key, transition, reason: &step.reason }),
                (None, None) => bail!("{} does nothing", step.who),
            };
        }
        let (agent, session) = self.cast.agent(&step.who)?;
        if let Some(name) = &step.assign {
            self.run(step, &AssignRequest { agent, key, assignee: Some(self.cast.agent(name)?.0) })?;
        }
        if let Some(priority) = step.priority {
            self.run(step, &PrioritiseRequest { agent, key, priority })?;
        }
        if let Some(body) = &step.note {
            let note = PostNote { session, agent, key, body };
            now(command::run(self.stage.internal, &self.call(step), &EventId::generate(), &note))?.context("the note was refused")?;
        }
        match (&step.reply, &transition) {
            (Some(body), then) => {
                let visible_at = self.call(step).at;
                self.run(step, &ReplyAsAgent { agent, key, body, then: then.as_ref(), visible_at })
            }
            (None, Some(transition)) => self.run(step, &TransitionAsAgent { agent, key, transition }),
            (None, None) => Ok(()),
        }
    }

    fn run<C: Command>(&self, step: &Step, command: &C) -> Result<()> {
        let event = now(command::run(self.stage.default, &self.call(step), &EventId::generate(), command))?;
        event.map(|_| ()).with_context(|| format!("what {} did {} minutes ago was refused", step.who, step.ago))
    }
}
