//! A small proxy for development and tests: gives each connection to the next of several hosts, and passes over those that are down.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use anyhow::{Context, Result};

/// What a caller reads whose host ended before it answered, as behind any balancer.
const TRY_AGAIN: &str = "<!doctype html><html lang=\"en\"><title>Try again</title><h1>Try again</h1>\
<p>The server that had your request has just stopped. Nothing that was confirmed is lost: send it again, another one answers.</p></html>\n";

/// Serves at `listen` (port 0: a free one) until the program ends; gives where.
///
/// # Errors
/// Where the port is taken.
pub fn balance(listen: SocketAddr, hosts: Vec<SocketAddr>) -> Result<SocketAddr> {
    let listener = TcpListener::bind(listen).with_context(|| format!("listening at {listen}"))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for (turn, client) in listener.incoming().enumerate() {
            let first = turn % hosts.len();
            let order: Vec<SocketAddr> = hosts[first..].iter().chain(&hosts[..first]).copied().collect();
            if let Ok(client) = client {
                // Where either side hangs up, the other sees it: there is nobody else to tell.
                thread::spawn(move || join(client, &order).ok());
            }
        }
    });
    Ok(address)
}

/// Joins a caller and the first host that is up, until both are done.
fn join(mut client: TcpStream, hosts: &[SocketAddr]) -> std::io::Result<()> {
    let Some(server) = hosts.iter().find_map(|host| TcpStream::connect(host).ok()) else {
        // What is left unread when a connection closes takes the answer with it; who has hung up needs none.
        return if client.read(&mut [0; 16 * 1024])? == 0 { Ok(()) } else { sorry(&mut client) };
    };
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let waits = Arc::new(AtomicBool::new(false));
    let (from, to, asked) = (client.try_clone()?, server.try_clone()?, Arc::clone(&waits));
    thread::spawn(move || {
        pass_on(&from, &to, &asked, true);
        to.shutdown(Shutdown::Write).ok();
    });
    pass_on(&server, &client, &waits, false);
    server.shutdown(Shutdown::Both).ok();
    // It has asked, and not a byte of an answer came.
    if waits.load(Ordering::SeqCst) { sorry(&mut client) } else { client.shutdown(Shutdown::Both) }
}

/// Passes bytes on until there are no more, and notes each time whether the caller waits from then on.
fn pass_on(mut from: &TcpStream, mut to: &TcpStream, waits: &AtomicBool, asking: bool) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        waits.store(asking, Ordering::SeqCst);
        if to.write_all(&buffer[..count]).is_err() {
            return;
        }
    }
}

fn sorry(client: &mut TcpStream) -> std::io::Result<()> {
    let length = TRY_AGAIN.len();
    let head = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html; charset=utf-8\r\nRetry-After: 1\r\nConnection: close\r\n";
    client.write_all(format!("{head}Content-Length: {length}\r\n\r\n{TRY_AGAIN}").as_bytes())?;
    client.shutdown(Shutdown::Both)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A host that reads a request and then answers so, or hangs up.
    fn host(answer: Option<&'static str>) -> Result<SocketAddr> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        thread::spawn(move || {
            for client in listener.incoming() {
                let Ok(mut client) = client else { continue };
                if client.read(&mut [0; 1024]).is_ok()
                    && let Some(answer) = answer
                {
                    client.write_all(answer.as_bytes()).ok();
                }
            }
        });
        Ok(address)
    }

    fn nobody() -> Result<SocketAddr> {
        Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
    }

    fn ask(proxy: SocketAddr) -> Result<String> {
        let mut stream = TcpStream::connect(proxy)?;
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n")?;
        let mut said = String::new();
        stream.read_to_string(&mut said)?;
        Ok(said)
    }

    #[test]
    fn connections_go_round_and_a_host_that_is_down_is_passed_over() -> Result<()> {
        let proxy = balance(([127, 0, 0, 1], 0).into(), vec![host(Some("one"))?, nobody()?, host(Some("three"))?])?;
        let said = (0..6).map(|_| ask(proxy)).collect::<Result<Vec<_>>>()?;
        assert_eq!(said, ["one", "three", "three", "one", "three", "three"]);
        Ok(())
    }

    #[test]
    fn who_gets_no_answer_is_asked_to_try_again() -> Result<()> {
        for hosts in [vec![host(None)?], vec![nobody()?]] {
            let said = ask(balance(([127, 0, 0, 1], 0).into(), hosts)?)?;
            assert!(said.starts_with("HTTP/1.1 503") && said.contains("Retry-After: 1") && said.contains("send it again"), "{said}");
        }
        Ok(())
    }
}
