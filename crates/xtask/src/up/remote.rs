//! Databases that are no files: their servers in development, and what is done to them through the component `ops`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use portico::migrations::Database;
use serde::Deserialize;
use ureq::Agent;

use crate::hrana::Hrana;
use crate::sqld::{Sqld, section};
use crate::{databases, keys};

/// The part of a runtime configuration that says where the databases are.
#[derive(Deserialize)]
struct Config {
    #[serde(default)]
    sqlite_database: std::collections::BTreeMap<String, Place>,
}

#[derive(Deserialize)]
struct Place {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    url: String,
    #[serde(default)]
    token: String,
}

/// Both databases on servers, and who may bring them up.
pub struct Remote {
    default: Hrana,
    internal: Hrana,
}

/// Starts a server for each database below the state folder; gives them with the runtime configuration that names them.
pub fn serve(state_dir: &Path) -> Result<(Vec<Sqld>, PathBuf)> {
    let start = |database: Database| Sqld::start(&folder(state_dir, database));
    let servers = Database::ALL.map(start).into_iter().collect::<Result<Vec<_>>>()?;
    let sections: String = Database::ALL.iter().zip(&servers).map(|(database, server)| section(database.label(), &server.url())).collect();
    let config = state_dir.join("replicas.toml");
    std::fs::write(&config, sections)?;
    Ok((servers, std::path::absolute(config)?))
}

/// Removes what the servers keep below the state folder.
pub fn remove(state_dir: &Path) -> Result<()> {
    for folder in Database::ALL.map(|database| folder(state_dir, database)) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder).with_context(|| format!("removing {}", folder.display()))?;
        }
    }
    Ok(())
}

fn folder(state_dir: &Path, database: Database) -> PathBuf {
    state_dir.join(format!("{}.sqld", database.label()))
}

impl Remote {
    /// The databases of a runtime configuration, where both are on servers.
    pub fn of(config: &Path) -> Result<Option<Self>> {
        let text = std::fs::read_to_string(config).with_context(|| format!("reading {}", config.display()))?;
        let config: Config = toml::from_str(&text).with_context(|| format!("reading {}", config.display()))?;
        let place = |database: Database| config.sqlite_database.get(database.label()).filter(|place| place.kind == "libsql");
        Ok(match (place(Database::Default), place(Database::Internal)) {
            (Some(default), Some(internal)) => {
                Some(Remote { default: Hrana::new(&default.url, &default.token), internal: Hrana::new(&internal.url, &internal.token) })
            }
            (None, None) => None,
            _ => bail!("one database is on a server and the other is a file: that is nothing for `cargo xtask up`"),
        })
    }

    /// Makes what is missing, through the component `ops` of a portal that serves. Gives the key of the first-run page where nobody is there yet.
    pub fn prepare(&self, address: SocketAddr, token: &str, empty: bool) -> Result<Option<String>> {
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        let post = |path: &str, body: &str| -> Result<(u16, String)> {
            let call = agent.post(format!("http://{address}{path}")).header("authorization", format!("Bearer {token}"));
            let mut answer = call.send(body).with_context(|| format!("POST {path}"))?;
            Ok((answer.status().as_u16(), answer.body_mut().read_to_string()?))
        };
        eprintln!("▸ bringing the databases up to date, by POST /ops/migrations");
        let mut projected = false;
        while !projected {
            let (status, said) = post("/ops/migrations", "")?;
            // 202: there is more to be projected.
            ensure!(matches!(status, 200 | 202), "POST /ops/migrations: HTTP {status}: {said}");
            projected = status == 200;
        }
        if !empty {
            self.load_demo(&post("/ops/site", &databases::demo_definition()?)?)?;
        }
        let key = keys::random();
        let (status, said) = post("/ops/setup-key", &serde_json::json!({"key": key}).to_string())?;
        match status {
            200 => Ok(Some(key)),
            409 => Ok(None),
            _ => bail!("POST /ops/setup-key: HTTP {status}: {said}"),
        }
    }

    /// Goes on after `POST /ops/site`: 200 and 409 say that a site is there.
    fn load_demo(&self, (status, said): &(u16, String)) -> Result<()> {
        match status {
            201 => {
                eprintln!("▸ loaded the demo site, by POST /ops/site; telling its story");
                databases::tell_demo_story(&self.default, &self.internal)
            }
            200 | 409 => Ok(()),
            _ => bail!("POST /ops/site: HTTP {status}: {said}"),
        }
    }
}
