//! A small HTTP/1.1 client on kept-alive loopback connections: strict, so that a wrong answer is not counted as a fast one.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};

/// No answer takes longer.
const PATIENCE: Duration = Duration::from_secs(30);
/// No answer is larger, in bytes.
const LARGEST: usize = 8 << 20;

/// What is asked: the bytes of the n-th request.
pub type Source<'a> = dyn Fn(usize) -> Vec<u8> + Sync + 'a;

/// The answers of one stretch of load.
#[derive(Clone, Debug, Default)]
pub struct Load {
    /// Microseconds of each answer.
    pub micros: Vec<u32>,
    /// How long it lasted.
    pub seconds: f64,
    /// Bytes of all bodies.
    pub bytes: u64,
}

impl Load {
    /// Answers a second.
    pub fn rate(&self) -> f64 {
        self.micros.len() as f64 / self.seconds
    }

    /// Adds another stretch.
    pub fn add(&mut self, other: Load) {
        self.micros.extend(other.micros);
        self.seconds += other.seconds;
        self.bytes += other.bytes;
    }
}

/// Asks over `connections` at once for some time, each answer awaited before the next is asked for.
///
/// # Errors
/// At the first answer of another status than `expected`, without a length, or not at all.
pub fn load(address: SocketAddr, connections: usize, time: Duration, expected: u16, source: &Source<'_>) -> Result<Load> {
    let (asked, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let begin = Instant::now();
    let worker = || -> Result<Load> {
        let mut connection = Connection::open(address)?;
        let mut own = Load::default();
        while begin.elapsed() < time && !failed.load(Ordering::Relaxed) {
            let request = source(asked.fetch_add(1, Ordering::Relaxed));
            let start = Instant::now();
            let body = connection.call(&request, expected).inspect_err(|_| failed.store(true, Ordering::Relaxed))?;
            own.bytes += body as u64;
            own.micros.push(u32::try_from(start.elapsed().as_micros())?);
        }
        Ok(own)
    };
    let mut all = Load::default();
    std::thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..connections).map(|_| scope.spawn(worker)).collect();
        for worker in workers {
            all.add(worker.join().map_err(|_| anyhow!("a connection's thread fell over"))??);
        }
        Ok(())
    })?;
    all.seconds = begin.elapsed().as_secs_f64();
    Ok(all)
}

/// One connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> Result<Self> {
        ensure!(address.ip().is_loopback(), "load goes to this machine only");
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Connection { stream, buffer: Vec::new() })
    }

    /// Sends a request and reads its answer; gives the length of the body.
    pub fn call(&mut self, request: &[u8], expected: u16) -> Result<usize> {
        self.stream.write_all(request)?;
        self.buffer.clear();
        let head = loop {
            self.more()?;
            if let Some(end) = self.buffer.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let text = std::str::from_utf8(&self.buffer[..head]).context("the head of an answer")?;
        let status: u16 = text.split(' ').nth(1).context("an answer has a status")?.parse()?;
        let length = header(text, "content-length").with_context(|| format!("an answer without a length:\n{text}"))?.parse::<usize>()?;
        ensure!(length <= LARGEST, "an answer of {length} bytes");
        while self.buffer.len() < head + length {
            self.more()?;
        }
        ensure!(self.buffer.len() == head + length, "bytes after the end of an answer");
        if status != expected {
            let asked = String::from_utf8_lossy(request).lines().next().unwrap_or_default().to_owned();
            let answer: String = String::from_utf8_lossy(&self.buffer).chars().take(2000).collect();
            bail!("{status} where {expected} was expected, for {asked}\n{answer}");
        }
        Ok(length)
    }

    /// The whole of the last answer.
    pub fn answer(&self) -> String {
        String::from_utf8_lossy(&self.buffer).into_owned()
    }

    fn more(&mut self) -> Result<()> {
        let mut part = [0; 32 * 1024];
        match self.stream.read(&mut part).context("waiting for an answer")? {
            0 => bail!("the connection was closed before the end of an answer"),
            read => self.buffer.extend_from_slice(&part[..read]),
        }
        Ok(())
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().filter_map(|line| line.split_once(':')).find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// The bytes of a GET, as a browser would ask.
pub fn get(path: &str, cookie: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\naccept-encoding: br, gzip\r\naccept-language: en\r\n\
         user-agent: bench\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n\r\n"
    )
    .into_bytes()
}

/// The bytes of a form being sent from a network address.
pub fn post(path: &str, cookie: &str, ip: &str, form: &str) -> Vec<u8> {
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\naccept-language: en\r\nuser-agent: bench\r\nsec-fetch-site: same-origin\r\n\
         x-forwarded-for: {ip}\r\ncookie: {cookie}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
    )
    .into_bytes()
}
