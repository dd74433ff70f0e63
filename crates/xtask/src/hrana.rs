//! A libSQL server behind the domain's [`Db`], over its HTTP protocol (Hrana, version 2): for telling the demo's story to a database that is no file.

use anyhow::Context;
use portico::db::{Db, Row, Statement, Value};
use portico::{Error, Result};
use serde_json::{Value as Json, json};
use ureq::Agent;

/// A database on a server. Each statement is a stream of its own.
pub struct Hrana {
    agent: Agent,
    url: String,
    token: String,
}

impl Hrana {
    /// The database at an address of `runtime-config.toml`.
    #[must_use]
    pub fn new(url: &str, token: &str) -> Self {
        Hrana { agent: Agent::new_with_defaults(), url: format!("{}/v2/pipeline", url.trim_end_matches('/')), token: token.to_owned() }
    }

    fn send(&self, sql: &str, params: Vec<Value>) -> anyhow::Result<Json> {
        let args: Vec<Json> = params.into_iter().map(to_hrana).collect();
        let requests = json!({"requests": [{"type": "execute", "stmt": {"sql": sql, "args": args}}, {"type": "close"}]});
        let mut call = self.agent.post(&self.url).header("content-type", "application/json");
        if !self.token.is_empty() {
            call = call.header("authorization", format!("Bearer {}", self.token));
        }
        let answer = call.send(requests.to_string())?.body_mut().read_to_string()?;
        Ok(serde_json::from_str(&answer)?)
    }
}

impl Db for Hrana {
    async fn query(&self, statement: Statement) -> Result<Vec<Row>> {
        let answer = self.send(&statement.sql, statement.params).with_context(|| format!("asking {}", self.url))?;
        let result = &answer["results"][0];
        if let Some(said) = result["error"]["message"].as_str() {
            return Err(Error::of_database(said));
        }
        let rows = result["response"]["result"]["rows"].as_array().context("a result has rows")?;
        rows.iter()
            .map(|row| row.as_array().context("a row is a list")?.iter().map(from_hrana).collect::<anyhow::Result<Row>>())
            .collect::<anyhow::Result<_>>()
            .map_err(Error::from)
    }
}

fn to_hrana(value: Value) -> Json {
    match value {
        Value::Null => json!({"type": "null"}),
        // As a text, since JSON's numbers are not read as 64 bits everywhere.
        Value::Integer(number) => json!({"type": "integer", "value": number.to_string()}),
        Value::Real(number) => json!({"type": "float", "value": number}),
        Value::Text(text) => json!({"type": "text", "value": text}),
    }
}

fn from_hrana(value: &Json) -> anyhow::Result<Value> {
    let text = || value["value"].as_str().context("a value");
    Ok(match value["type"].as_str() {
        Some("null") => Value::Null,
        Some("integer") => Value::Integer(text()?.parse()?),
        Some("float") => Value::Real(value["value"].as_f64().context("a number")?),
        Some("text") => Value::Text(text()?.to_owned()),
        _ => anyhow::bail!("neither a text nor a number"),
    })
}

#[cfg(test)]
mod tests {
    use portico::native::now;

    use super::*;
    use crate::sqld::Sqld;

    #[test]
    fn a_server_takes_and_gives_what_a_file_does() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("portico-hrana-{}", std::process::id()));
        let server = Sqld::start(&folder)?;
        let db = Hrana::new(&server.url(), "");
        let params = vec![Value::Integer(i64::MAX), Value::Real(1.5), Value::Text("é".into()), Value::Null];
        assert_eq!(now(db.query(Statement::unnamed("SELECT ?1, ?2, ?3, ?4", params.clone())))?, [params]);
        assert!(matches!(now(db.query(Statement::unnamed("SELECT nonsense", vec![]))), Err(Error::Fault(_))));
        drop(server);
        std::fs::remove_dir_all(folder)?;
        Ok(())
    }
}
