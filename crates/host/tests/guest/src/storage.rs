//! Databases and key-value stores.

use anyhow::{Result, anyhow, bail};
use spin_sdk::key_value::Store;
use spin_sdk::sqlite::{Connection, Value};

use crate::Ask;

/// Runs `q` on the database `db` and gives columns and rows as text; `each` stops after that many rows.
pub async fn sql(ask: &Ask) -> Result<String> {
    let connection = Connection::open(ask.get("db"))
        .await
        .map_err(|e| anyhow!("open: {e:?}"))?;
    let parameters: Vec<Value> = ask
        .get("p")
        .split(',')
        .filter(|p| !p.is_empty())
        .map(Value::text)
        .collect();
    let mut result = connection
        .execute(ask.get("q"), parameters)
        .await
        .map_err(|e| anyhow!("execute: {e:?}"))?;
    let mut lines = vec![result.columns().join("|")];
    let most = ask.get("each").parse().unwrap_or(usize::MAX);
    while lines.len() <= most
        && let Some(row) = result.next().await
    {
        lines.push(row.values.iter().map(show).collect::<Vec<_>>().join("|"));
    }
    if lines.len() > most {
        // The rows hold the connection until they are dropped.
        drop(result);
    } else {
        result
            .result()
            .await
            .map_err(|e| anyhow!("result: {e:?}"))?;
    }
    let (changes, rowid) = (
        connection.changes().await,
        connection.last_insert_rowid().await,
    );
    if ask.get("numbers") == "yes" {
        return Ok(format!("changes {changes}, rowid {rowid}"));
    }
    if ask.get("count") == "yes" {
        return Ok((lines.len() - 1).to_string());
    }
    Ok(lines.join("\n"))
}

/// Opens `n` connections at the same time and says how many it got.
pub async fn opens(ask: &Ask) -> Result<String> {
    let mut open = Vec::new();
    for _ in 0..ask.get("n").parse()? {
        match Connection::open("default").await {
            Ok(connection) => open.push(connection),
            Err(error) => return Ok(format!("{} then {error:?}", open.len())),
        }
    }
    Ok(open.len().to_string())
}

/// Does `do` to `key` in `store`.
pub async fn key_value(ask: &Ask) -> Result<String> {
    let store = Store::open(ask.get("store"))
        .await
        .map_err(|e| anyhow!("{e:?}"))?;
    let key = ask.get("key");
    Ok(match ask.get("do") {
        "get" => format!(
            "{:?}",
            store
                .get(key)
                .await?
                .map(|v| String::from_utf8_lossy(&v).into_owned())
        ),
        "set" => format!("{:?}", store.set(key, ask.get("value")).await?),
        "delete" => format!("{:?}", store.delete(key).await?),
        "exists" => store.exists(key).await?.to_string(),
        "keys" => {
            let mut keys = store.get_keys().await.collect().await?;
            keys.sort();
            keys.join(",")
        }
        other => bail!("a store cannot {other:?}"),
    })
}

/// Sets `key` in the default store.
pub async fn set(key: &str, value: &str) -> Result<()> {
    Ok(Store::open_default().await?.set(key, value).await?)
}

fn show(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Integer(i) => i.to_string(),
        Value::Real(r) => r.to_string(),
        Value::Text(t) => format!("'{t}'"),
        Value::Blob(b) => format!("{} bytes", b.len()),
    }
}
