//! A network between a host and its databases: what is sent arrives later, and each round trip is counted.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// What has gone to and fro.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trips {
    /// Connections that were made: each takes a round trip before anything is sent (TCP's handshake).
    pub connections: u64,
    /// Questions with their answers.
    pub questions: u64,
}

#[derive(Default)]
struct Counts {
    connections: AtomicU64,
    questions: AtomicU64,
}

/// A way to a server.
pub struct Distance {
    /// Where it begins.
    pub address: SocketAddr,
    counts: Arc<Counts>,
}

impl Distance {
    /// A way to `server` that takes `round_trip` to and fro; it stands until the program ends.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn to(server: SocketAddr, round_trip: Duration) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let (address, counts) = (listener.local_addr()?, Arc::<Counts>::default());
        let kept = Arc::clone(&counts);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                counts.connections.fetch_add(1, Ordering::SeqCst);
                let counts = Arc::clone(&counts);
                // Where either side hangs up, the other sees it.
                thread::spawn(move || join(&client, server, round_trip, &counts).ok());
            }
        });
        Ok(Distance { address, counts: kept })
    }

    /// What has gone to and fro so far.
    #[must_use]
    pub fn trips(&self) -> Trips {
        Trips { connections: self.counts.connections.load(Ordering::SeqCst), questions: self.counts.questions.load(Ordering::SeqCst) }
    }
}

fn join(client: &TcpStream, server: SocketAddr, round_trip: Duration, counts: &Arc<Counts>) -> Result<()> {
    let made = Instant::now();
    let server = TcpStream::connect(server)?;
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    // On this machine the handshake takes no time: what is sent first waits for it.
    let (there, back) = (channel(), channel());
    let asked = Arc::new(AtomicBool::new(false));
    deliver(there.1, server.try_clone()?, || {});
    let answered = Arc::clone(&asked);
    // Once an answer has arrived, what the client sends next is another question.
    deliver(back.1, client.try_clone()?, move || answered.store(false, Ordering::SeqCst));
    let answers = server.try_clone()?;
    thread::spawn(move || collect(answers, &back.0, |at| at + round_trip / 2));
    let counts = Arc::clone(counts);
    collect(client.try_clone()?, &there.0, |at| {
        if !asked.swap(true, Ordering::SeqCst) {
            counts.questions.fetch_add(1, Ordering::SeqCst);
        }
        at.max(made + round_trip) + round_trip / 2
    });
    Ok(())
}

type Parcel = (Instant, Vec<u8>);

/// Reads what is sent, with when it arrives.
fn collect(mut from: TcpStream, to: &Sender<Parcel>, arrives: impl Fn(Instant) -> Instant) {
    let mut buffer = [0; 64 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        if to.send((arrives(Instant::now()), buffer[..count].to_vec())).is_err() {
            return;
        }
    }
}

/// Writes each parcel when it arrives; `before` that, something is noted.
fn deliver(parcels: Receiver<Parcel>, mut to: TcpStream, before: impl Fn() + Send + 'static) {
    thread::spawn(move || {
        for (at, bytes) in parcels {
            thread::sleep(at.saturating_duration_since(Instant::now()));
            before();
            if to.write_all(&bytes).is_err() {
                break;
            }
        }
        to.shutdown(Shutdown::Write).ok();
    });
}
