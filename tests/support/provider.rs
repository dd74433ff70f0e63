//! A mail provider or relay on this machine that writes down what it gets, and refuses as often as it is told to.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;

/// One mail that was handed over, or one try to.
#[derive(Clone, Debug, Default)]
pub struct Handed {
    /// The idempotency key (HTTP) or the message id (SMTP).
    pub key: String,
    /// The JSON (HTTP) or the message (SMTP).
    pub content: String,
    /// Whether it was accepted.
    pub accepted: bool,
}

/// What it got, in order.
#[derive(Clone, Default)]
pub struct Inbox(Arc<Mutex<Vec<Handed>>>);

impl Inbox {
    /// All tries so far.
    #[must_use]
    pub fn all(&self) -> Vec<Handed> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn add(&self, handed: Handed) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(handed);
    }
}

/// A port on which nobody listens.
///
/// # Errors
/// Where the system gives none.
pub fn closed_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Opens an HTTP provider; the first `refusals` tries get a 500.
///
/// # Errors
/// Where the port is taken.
pub fn http(port: u16, refusals: usize) -> Result<Inbox> {
    serve(port, move |stream, inbox| answer_http(stream, inbox, refusals))
}

/// Opens a mail relay; the first `refusals` mails get a 451.
///
/// # Errors
/// Where the port is taken.
pub fn smtp(port: u16, refusals: usize) -> Result<Inbox> {
    serve(port, move |stream, inbox| answer_smtp(stream, inbox, refusals))
}

fn serve(port: u16, answer: impl Fn(TcpStream, &Inbox) -> Result<()> + Send + 'static) -> Result<Inbox> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    let inbox = Inbox::default();
    let shared = inbox.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if let Err(error) = answer(stream, &shared) {
                eprintln!("the provider: {error}");
            }
        }
    });
    Ok(inbox)
}

fn answer_http(stream: TcpStream, inbox: &Inbox, refusals: usize) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut key, mut length, mut line) = (String::new(), 0, String::new());
    while reader.read_line(&mut line)? > 0 && line.trim() != "" {
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match name.to_ascii_lowercase().as_str() {
            "idempotency-key" => value.trim().clone_into(&mut key),
            "content-length" => length = value.trim().parse()?,
            _ => {}
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let accepted = inbox.all().len() >= refusals;
    inbox.add(Handed { key, content: String::from_utf8_lossy(&body).into_owned(), accepted });
    let status = if accepted { "202 Accepted" } else { "500 Internal Server Error" };
    let mut stream = stream;
    write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")?;
    Ok(())
}

fn answer_smtp(stream: TcpStream, inbox: &Inbox, refusals: usize) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut stream = stream;
    stream.write_all(b"220 relay.example\r\n")?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 {
        match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                let content = message(&mut reader)?;
                let key = content.lines().find_map(|line| line.strip_prefix("Message-ID:")).unwrap_or_default().trim().to_owned();
                let accepted = inbox.all().len() >= refusals;
                inbox.add(Handed { key, content, accepted });
                stream.write_all(if accepted { b"250 taken\r\n" } else { b"451 later\r\n" })?;
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => stream.write_all(b"250 ok\r\n")?,
        }
        line.clear();
    }
    Ok(())
}

fn message(reader: &mut impl BufRead) -> Result<String> {
    let mut content = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == ".\r\n" {
            return Ok(content);
        }
        content.push_str(&line);
    }
}
