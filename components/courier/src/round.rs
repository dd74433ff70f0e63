//! A round: claim what is due, load what it says, write the mails, send them, write down how it went. Whoever falls over in between
//! leaves claims whose lease ends; then they are tried again, with the same key (at least once).

use std::cell::Cell;
use std::collections::HashMap;
use std::time::Duration;

use futures_util::StreamExt;
use portico::mail::DueMails;
use portico::mail::delivery::{self, Claimed, Settled};
use portico::migrations::Database;
use portico::site::retention;
use portico_web::clock::now;
use portico_web::{database, settings};

use crate::retry::next_try;
use crate::transport::Transport;
use portico_mail::Sender;

/// Deliveries per round.
const ROUND: usize = 20;
/// Deliveries per wake or tick; what is left, the next one finds.
const MOST: usize = 1000;
/// A claim holds this long, in milliseconds.
const LEASE: i64 = 60_000;
/// Nothing is begun later than this after the claim, in milliseconds: the slowest try still ends within the lease.
const LAST_BEGIN: i64 = 40_000;
/// Mails on their way at the same time.
const AT_ONCE: usize = 4;
/// A reply that can still be taken back falls due this soon, in milliseconds; a wake waits for it.
const SOON: i64 = 12_000;
/// How often a wake waits; what comes after that is the tick's.
const WAITS: usize = 10;
/// Milliseconds between two times that an instance purges after a wake; a tick always does.
const PURGE_EVERY: i64 = 3_600_000;

/// What a round works with.
pub struct Office {
    default: database::Database,
    internal: database::Database,
    transport: Transport,
    origin: String,
    sign_in_key: String,
    agent_link_key: String,
}

/// How a number of deliveries went.
#[derive(Debug, Default)]
pub struct Tally {
    /// Sent.
    pub sent: usize,
    /// Not needed any more.
    pub needless: usize,
    /// To be tried again.
    pub later: usize,
    /// Given up.
    pub given_up: usize,
}

impl Office {
    /// Opens what is needed. `origin` begins the links in mails.
    ///
    /// # Errors
    /// Where a database or a variable is missing, or `mail_url` is not understood: then nothing is claimed, and nothing is lost.
    pub async fn open(origin: String) -> portico::Result<Self> {
        Ok(Office {
            default: database::default().await?,
            internal: database::internal().await?,
            transport: Transport::named(&settings::get("mail_url").await?, settings::get("mail_token").await?)?,
            origin,
            sign_in_key: settings::key("sign_in_key").await?,
            agent_link_key: settings::key("agent_link_key").await?,
        })
    }
}

thread_local! {
    /// Whether this instance is at what is due, and whether it is to look once more: something was added meanwhile.
    static AT_IT: Cell<bool> = const { Cell::new(false) };
    static ONCE_MORE: Cell<bool> = const { Cell::new(false) };
    /// Whether this instance waits already: one is enough for all that fall due.
    static WAITING: Cell<bool> = const { Cell::new(false) };
    /// When this instance purged last, milliseconds UTC.
    static PURGED_AT: Cell<i64> = const { Cell::new(0) };
}

/// What a wake starts: all that is due, and soon after what can be taken back until then; now and then what need not be kept any longer.
pub async fn after_wake(office: &Office) -> portico::Result<()> {
    ONCE_MORE.set(true);
    if AT_IT.replace(true) {
        // Whoever is at it looks once more: many wakes at once make one large round, not many small ones that wait for each other.
        return Ok(());
    }
    let done = until_nothing_is_added(office).await;
    AT_IT.set(false);
    done?;
    if !WAITING.replace(true) {
        let waited = wait_and_send(office).await;
        WAITING.set(false);
        waited?;
    }
    if now() >= PURGED_AT.get() + PURGE_EVERY {
        purge(office).await?;
    }
    Ok(())
}

async fn until_nothing_is_added(office: &Office) -> portico::Result<()> {
    while ONCE_MORE.replace(false) {
        all_due(office).await?;
    }
    Ok(())
}

/// Deletes what need not be kept any longer (`docs/retention.md`); gives how many rows went.
///
/// # Errors
/// Where a database fails; the next time goes on from there.
pub async fn purge(office: &Office) -> portico::Result<usize> {
    PURGED_AT.set(now());
    let gone = retention::purge(&office.default, Database::Default, now()).await?;
    Ok(gone + retention::purge(&office.internal, Database::Internal, now()).await?)
}

async fn wait_and_send(office: &Office) -> portico::Result<()> {
    for _ in 0..WAITS {
        let started = now();
        let Some(due) = delivery::next_due(&office.default, started, started + SOON).await? else { break };
        spin_sdk::time::sleep(Duration::from_millis(due.abs_diff(started) + 20)).await;
        all_due(office).await?;
    }
    Ok(())
}

/// Rounds, as long as they come out full.
///
/// # Errors
/// Where a database fails; what was claimed is tried again when its lease ends.
pub async fn all_due(office: &Office) -> portico::Result<Tally> {
    let mut tally = Tally::default();
    // One at a time where a try may hang: nobody else's delivery hangs with it.
    let size = if office.transport.may_hang() { 1 } else { ROUND };
    for _ in 0..MOST / size {
        let claimed = delivery::claim(&office.default, now(), now() + LEASE, i64::try_from(size).unwrap_or(1)).await?;
        if claimed.is_empty() {
            break;
        }
        let full = claimed.len() == size;
        let outcomes = deliver(office, claimed).await?;
        delivery::settle(&office.default, now(), &outcomes).await?;
        outcomes.iter().for_each(|outcome| tally.count(outcome));
        if !full {
            break;
        }
    }
    Ok(tally)
}

async fn deliver(office: &Office, claimed: Vec<Claimed>) -> portico::Result<Vec<Settled>> {
    let begun = now();
    if office.transport.may_hang() {
        // Written down first: if the runtime ends us in the middle, the next try comes later and later, as after any other failure.
        let hung = |claimed: &Claimed| Settled {
            id: claimed.id.clone(),
            sent: false,
            retry_at: next_try(&claimed.id, claimed.attempts, begun),
            error: Some("the relay did not answer in time".to_owned()),
        };
        delivery::settle(&office.default, begun, &claimed.iter().map(hung).collect::<Vec<_>>()).await?;
    }
    let ids: Vec<String> = claimed.iter().map(|claimed| claimed.id.clone()).collect();
    let letters = DueMails::load(&office.default, begun, &ids).await?;
    let addresses = agents_addresses(office, &letters).await?;
    let tries = claimed.iter().map(|claimed| attempt(office, &letters, &addresses, claimed, begun));
    Ok(futures_util::stream::iter(tries).buffer_unordered(AT_ONCE).collect().await)
}

async fn agents_addresses(office: &Office, letters: &DueMails) -> portico::Result<HashMap<String, String>> {
    let told = letters.requests.iter().filter(|letter| letter.recipient_kind == "agent").map(|letter| letter.recipient.as_str());
    let linked = letters.agent_links.iter().map(|letter| letter.agent.as_str());
    let agents: Vec<&str> = told.chain(linked).chain(letters.trials.iter().map(|letter| letter.agent.as_str())).collect();
    if agents.is_empty() { Ok(HashMap::new()) } else { delivery::addresses(&office.internal, &agents).await }
}

/// One try with one delivery.
async fn attempt(office: &Office, letters: &DueMails, addresses: &HashMap<String, String>, claimed: &Claimed, begun: i64) -> Settled {
    let settled = |sent, retry_at, error: Option<&str>| Settled { id: claimed.id.clone(), sent, retry_at, error: error.map(str::to_owned) };
    let later = |error: &str| settled(false, next_try(&claimed.id, claimed.attempts, now()), Some(error));
    let Some(site) = &letters.site else { return later("the site is empty") };
    if now() > begun + LAST_BEGIN {
        return later("the round took too long");
    }
    let (sign_in_key, agent_link_key) = (&office.sign_in_key, &office.agent_link_key);
    let sender = Sender { site, origin: &office.origin, sign_in_key, agent_link_key, now: now() };
    let mail = match portico_mail::write(&sender, claimed, letters, addresses) {
        Ok(mail) => mail,
        Err(needless) => return settled(true, None, Some(needless)),
    };
    match office.transport.send(&office.internal, &mail).await {
        Ok(()) => settled(true, None, None),
        Err(refused) => {
            let (delivery, attempts, for_good) = (claimed.id.as_str(), claimed.attempts, refused.for_good);
            tracing::warn!(target: "courier", delivery, attempts, for_good, causes = refused.error, "a mail did not leave");
            if refused.for_good { settled(false, None, Some(&refused.error)) } else { later(&refused.error) }
        }
    }
}

impl Tally {
    fn count(&mut self, outcome: &Settled) {
        let place = match (outcome.sent, &outcome.error, outcome.retry_at) {
            (true, None, _) => &mut self.sent,
            (true, Some(_), _) => &mut self.needless,
            (false, _, Some(_)) => &mut self.later,
            (false, _, None) => &mut self.given_up,
        };
        *place += 1;
    }
}
