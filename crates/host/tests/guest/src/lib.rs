//! The component that the host's tests run. The last part of the path says what to do, the query with what.

mod storage;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use http_body_util::BodyExt as _;
use spin_sdk::http::{IntoResponse, Request, Response};
use spin_sdk::{http_service, variables, wasip3};

static REQUESTS: AtomicUsize = AtomicUsize::new(0);
static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// What a request asks for.
pub struct Ask(HashMap<String, String>);

impl Ask {
    /// The query's `name`, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn number(&self, name: &str) -> Result<u64> {
        self.get(name)
            .parse()
            .with_context(|| format!("{name} must be a number"))
    }
}

/// Answers with text; an error is a 400 with its message.
#[http_service]
async fn answer(request: Request) -> Result<impl IntoResponse, http::Error> {
    let (status, text) = match act(request).await {
        Ok(text) => (200, text),
        Err(error) => (400, format!("{error:#}")),
    };
    http::Response::builder()
        .status(status)
        .header("content-length", text.len())
        .body(text)
}

async fn act(request: Request) -> Result<String> {
    REQUESTS.fetch_add(1, Ordering::Relaxed);
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let ask = Ask(url::form_urlencoded::parse(query).into_owned().collect());
    let path = request.uri().path().to_owned();
    match path.rsplit('/').next().unwrap_or_default() {
        "headers" => headers(&request),
        "echo" => Ok(String::from_utf8(
            request.into_body().collect().await?.to_bytes().to_vec(),
        )?),
        "variable" => variables::get(ask.get("name"))
            .await
            .map_err(|e| anyhow::anyhow!("{e:?}")),
        "env" => Ok(std::env::var(ask.get("name"))?),
        "file" => Ok(std::fs::read_to_string(ask.get("path"))?),
        "write-file" => std::fs::write(ask.get("path"), "x")
            .map(|()| String::new())
            .map_err(Into::into),
        "print" => {
            eprintln!("{}", ask.get("text"));
            Ok(String::new())
        }
        "sql" => storage::sql(&ask).await,
        "opens" => storage::opens(&ask).await,
        "kv" => storage::key_value(&ask).await,
        "get" => get(&ask).await,
        "count" => Ok(REQUESTS.load(Ordering::Relaxed).to_string()),
        "sleep" => sleep(&ask).await,
        "later" => later(&ask),
        "connect" => connect(&ask),
        "spin" => loop {
            std::hint::black_box(&ask);
        },
        "trap" => panic!("as asked"),
        "memory" => Ok(vec![1_u8; usize::try_from(ask.number("bytes")?)?]
            .len()
            .to_string()),
        other => bail!("nothing is called {other:?}"),
    }
}

fn headers(request: &Request) -> Result<String> {
    let mut text = String::new();
    for (name, value) in request.headers() {
        writeln!(text, "{name}: {}", value.to_str()?)?;
    }
    Ok(text)
}

async fn get(ask: &Ask) -> Result<String> {
    let response: Response = spin_sdk::http::get(ask.get("url"))
        .await
        .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await?.to_bytes();
    Ok(format!("{status} {}", String::from_utf8_lossy(&body)))
}

/// Waits, and says how many requests waited together at most.
async fn sleep(ask: &Ask) -> Result<String> {
    let running = RUNNING.fetch_add(1, Ordering::Relaxed) + 1;
    MOST.fetch_max(running, Ordering::Relaxed);
    pause(ask.number("ms")?).await;
    RUNNING.fetch_sub(1, Ordering::Relaxed);
    Ok(MOST.load(Ordering::Relaxed).to_string())
}

/// Answers at once and writes a key after a while.
fn later(ask: &Ask) -> Result<String> {
    let (key, ms) = (ask.get("key").to_owned(), ask.number("ms")?);
    wasip3::spawn(async move {
        pause(ms).await;
        if let Err(error) = storage::set(&key, "done").await {
            eprintln!("{error}");
        }
    });
    Ok("soon".to_owned())
}

fn connect(ask: &Ask) -> Result<String> {
    std::net::TcpStream::connect(ask.get("address"))?;
    Ok("connected".to_owned())
}

async fn pause(ms: u64) {
    let nanos = Duration::from_millis(ms).as_nanos();
    wasip3::clocks::monotonic_clock::wait_for(nanos.try_into().unwrap_or(u64::MAX)).await;
}
