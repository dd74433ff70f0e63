//! A DNS resolver on this machine, asked over HTTP (RFC 8484), that answers as it is told to: with real messages, and with all that can go wrong.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use simple_dns::rdata::{A, CNAME, RData, TXT};
use simple_dns::{CLASS, Name, Packet, PacketFlag, RCODE, ResourceRecord};

/// What is known of a name.
#[derive(Clone, Debug)]
pub enum Zone {
    /// Texts, each in pieces of at most so many bytes.
    Texts(Vec<String>, usize),
    /// An alias, and the texts at its end.
    Alias(String, Vec<String>),
    /// The name is there, with an address.
    Address,
    /// The name servers do not answer.
    Broken,
    /// No answer to the question: this status, media type and body.
    Http(u16, &'static str, Vec<u8>),
    /// Silence.
    Silent,
}

/// The resolver; what it knows can be changed while it serves.
#[derive(Clone, Default)]
pub struct Resolver {
    zones: Arc<Mutex<HashMap<String, Zone>>>,
    asked: Arc<Mutex<Vec<String>>>,
    /// Its address.
    pub url: String,
}

impl Resolver {
    /// Opens one that knows no name.
    ///
    /// # Errors
    /// Where there is no port.
    pub fn open() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let resolver = Resolver { url: format!("http://127.0.0.1:{}", listener.local_addr()?.port()), ..Resolver::default() };
        let shared = resolver.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                std::thread::spawn(move || {
                    if let Err(error) = shared.answer(stream) {
                        eprintln!("the resolver: {error:#}");
                    }
                });
            }
        });
        Ok(resolver)
    }

    /// What is known of a name from now on; `None`: nothing.
    pub fn set(&self, name: &str, zone: Option<Zone>) {
        let mut zones = self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        match zone {
            Some(zone) => drop(zones.insert(name.to_ascii_lowercase(), zone)),
            None => drop(zones.remove(name)),
        }
    }

    /// The names that were asked for, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let question = read(&stream)?;
        let packet = Packet::parse(&question)?;
        let name = packet.questions.first().context("a question")?.qname.to_string();
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(name.clone());
        let zone = self.zones.lock().unwrap_or_else(PoisonError::into_inner).get(&name.to_ascii_lowercase()).cloned();
        let (status, kind, body) = match zone {
            Some(Zone::Http(status, kind, body)) => (status, kind, body),
            Some(Zone::Silent) => {
                std::thread::sleep(std::time::Duration::from_secs(20));
                return Ok(());
            }
            zone => (200, "application/dns-message", message(packet, &name, zone)?),
        };
        write!(stream, "HTTP/1.1 {status} x\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len())?;
        stream.write_all(&body)?;
        Ok(())
    }
}

/// The body of a call that is as RFC 8484 asks for.
fn read(stream: &TcpStream) -> Result<Vec<u8>> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut length, mut kind, mut line) = (0, String::new(), String::new());
    reader.read_line(&mut line)?;
    anyhow::ensure!(line.starts_with("POST /dns-query "), "{line}");
    line.clear();
    while reader.read_line(&mut line)? > 0 && line.trim() != "" {
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse()?,
            "content-type" => value.trim().clone_into(&mut kind),
            _ => {}
        }
        line.clear();
    }
    anyhow::ensure!(kind == "application/dns-message", "{kind}");
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(body)
}

fn message(question: Packet<'_>, name: &str, zone: Option<Zone>) -> Result<Vec<u8>> {
    let mut answer = question.into_reply();
    answer.set_flags(PacketFlag::RECURSION_AVAILABLE);
    let record = |owner: &str, data: RData<'static>| -> Result<ResourceRecord<'static>> {
        Ok(ResourceRecord::new(Name::new(owner)?.into_owned(), CLASS::IN, 60, data))
    };
    match zone {
        None => *answer.rcode_mut() = RCODE::NameError,
        Some(Zone::Broken) => *answer.rcode_mut() = RCODE::ServerFailure,
        Some(Zone::Address) => answer.answers.push(record(name, RData::A(A { address: 0x7f00_0001 }))?),
        Some(Zone::Texts(texts, piece)) => {
            for value in texts {
                answer.answers.push(record(name, RData::TXT(text(&value, piece)?))?);
            }
        }
        Some(Zone::Alias(to, texts)) => {
            answer.answers.push(record(name, RData::CNAME(CNAME(Name::new(&to)?.into_owned())))?);
            for value in texts {
                answer.answers.push(record(&to, RData::TXT(text(&value, 255)?))?);
            }
        }
        Some(Zone::Http(..) | Zone::Silent) => {}
    }
    Ok(answer.build_bytes_vec_compressed()?)
}

fn text(value: &str, piece: usize) -> Result<TXT<'static>> {
    let pieces = value.as_bytes().chunks(piece.clamp(1, 255)).map(std::str::from_utf8);
    let mut text = TXT::new();
    for piece in pieces {
        text = text.with_string(piece?)?.into_owned();
    }
    Ok(text)
}
