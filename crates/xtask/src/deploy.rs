//! `deploy/` agrees with `spin.toml`: its files are what they say, and name what there is.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use toml::Table;
use yaml_rust2::{Yaml, YamlLoader};

use crate::run::root;

fn text(name: &str) -> Result<String> {
    std::fs::read_to_string(root().join(name)).with_context(|| format!("reading {name}"))
}

fn table(name: &str) -> Result<Table> {
    toml::from_str(&text(name)?).with_context(|| name.to_owned())
}

fn documents(name: &str) -> Result<Vec<Yaml>> {
    YamlLoader::load_from_str(&text(name)?).with_context(|| name.to_owned())
}

fn strings(value: &Yaml) -> Vec<&str> {
    value.as_vec().into_iter().flatten().filter_map(Yaml::as_str).collect()
}

/// The keys of an object, those that are merged into it (`<<`) among them.
fn keys(value: &Yaml) -> BTreeSet<&str> {
    value.as_hash().into_iter().flatten().filter_map(|(key, _)| key.as_str()).collect()
}

/// The variables of `spin.toml`, and whether somebody has to set each.
fn variables() -> Result<BTreeMap<String, bool>> {
    let manifest = table("spin.toml")?;
    let variables = manifest["variables"].as_table().context("variables")?;
    Ok(variables.iter().map(|(name, about)| (name.clone(), about.get("required").is_some())).collect())
}

/// The labels that components of `spin.toml` open.
fn labels(kind: &str) -> Result<BTreeSet<String>> {
    let manifest = table("spin.toml")?;
    let components = manifest["component"].as_table().context("components")?.values();
    let granted = components.filter_map(|component| component.get(kind)?.as_array()).flatten();
    Ok(granted.filter_map(|label| label.as_str().map(str::to_owned)).collect())
}

fn names_and_sets_what_is_required(file: &str, named: &BTreeSet<String>) -> Result<()> {
    let variables = variables()?;
    for name in named {
        assert!(variables.contains_key(name), "{file} sets {name}, which spin.toml does not have");
    }
    for (name, _) in variables.iter().filter(|(_, required)| **required) {
        assert!(named.contains(name), "{file} does not set {name}");
    }
    // What a site cannot do without on the internet, though development can.
    for name in ["public_url", "client_ip_header", "mail_url"] {
        assert!(named.contains(name), "{file} does not set {name}");
    }
    Ok(())
}

/// The application of `spinkube.yaml`.
fn spin_app() -> Result<Yaml> {
    documents("deploy/spinkube.yaml")?.into_iter().find(|one| one["kind"].as_str() == Some("SpinApp")).context("a SpinApp")
}

#[test]
fn every_variable_of_the_deployments_is_one_of_spin_toml_and_none_that_is_required_is_missing() -> Result<()> {
    let compose = &documents("deploy/compose.yaml")?[0];
    let environment = keys(&compose["x-host"]["environment"]);
    let named = environment.iter().map(|name| name.strip_prefix("SPIN_VARIABLE_").context("a variable of Spin").map(str::to_lowercase));
    names_and_sets_what_is_required("compose.yaml", &named.collect::<Result<_>>()?)?;
    let app = spin_app()?;
    let named = app["spec"]["variables"].as_vec().context("variables")?.iter().filter_map(|one| one["name"].as_str());
    names_and_sets_what_is_required("spinkube.yaml", &named.map(str::to_owned).collect())
}

#[test]
fn every_database_and_store_that_spin_toml_grants_has_a_place_in_each_runtime_configuration() -> Result<()> {
    let (databases, stores) = (labels("sqlite_databases")?, labels("key_value_stores")?);
    assert_eq!(databases.iter().map(String::as_str).collect::<Vec<_>>(), ["default", "internal"]);
    for file in ["compose", "libsql", "one-machine"].map(|name| format!("deploy/runtime-config.{name}.toml")) {
        let config = table(&file)?;
        let placed = config["sqlite_database"].as_table().context("databases")?;
        assert!(placed.keys().eq(&databases), "{file}");
        let stored = config.get("key_value_store").and_then(toml::Value::as_table);
        assert!(stores.iter().all(|label| stored.is_some_and(|stored| stored.contains_key(label))), "{file}");
        let kind = if file.contains("one-machine") { "spin" } else { "libsql" };
        assert!(placed.values().all(|place| place["type"].as_str() == Some(kind)), "{file}");
    }
    Ok(())
}

#[test]
fn what_compose_starts_is_what_its_configurations_and_its_proxy_name() -> Result<()> {
    let compose = &documents("deploy/compose.yaml")?[0];
    let services = keys(&compose["services"]);
    let config = text("deploy/runtime-config.compose.toml")?;
    let named: Vec<&str> = config.lines().filter_map(|line| line.split("://").nth(1)?.split(':').next()).collect();
    assert_eq!(named, ["default", "internal", "redis"]);
    assert!(named.iter().all(|name| services.contains(name)), "{services:?}");
    let proxy = text("deploy/compose.nginx.conf")?;
    let hosts: Vec<&str> = proxy.lines().filter_map(|line| Some(line.trim().strip_prefix("server ")?.split_once(':')?.0)).collect();
    let started: Vec<&str> = services.iter().copied().filter(|name| name.starts_with("host-")).collect();
    assert_eq!(hosts, started);
    assert_eq!(strings(&compose["services"]["proxy"]["depends_on"]), started);
    for name in &started {
        let command = strings(&compose["services"][*name]["command"]).join(" ");
        assert!(command.contains("/portico/spin.toml") && command.contains("runtime-config.compose.toml"), "{command}");
    }
    assert_eq!(i64::try_from(started.len())?, spin_app()?["spec"]["replicas"].as_i64().context("replicas")?, "both say the same");
    // Each instance of a component keeps a stream, and a stream a connection.
    let limit = |name: &str| compose["services"]["default"]["environment"][name].as_str();
    assert_eq!(limit("SQLD_MAX_CONCURRENT_CONNECTIONS"), Some("1024"));
    Ok(())
}

#[test]
fn spinkube_names_this_version_the_secrets_that_are_made_and_paths_that_there_are() -> Result<()> {
    let version = table("spin.toml")?["application"]["version"].as_str().context("a version")?.to_owned();
    let (app, written) = (spin_app()?, text("deploy/spinkube.yaml")?);
    assert!(app["spec"]["image"].as_str().is_some_and(|image| image.ends_with(&format!(":{version}"))), "{version}");
    assert!(written.contains(&format!("portico-migrations-{}", version.replace('.', "-"))), "a Job of this version");
    for variable in app["spec"]["variables"].as_vec().context("variables")? {
        if let Some(key) = variable["valueFrom"]["secretKeyRef"]["key"].as_str() {
            assert!(written.contains(&format!("--from-literal={key}=…")), "the secret {key} is made nowhere");
        }
    }
    let routes: Vec<String> = table("spin.toml")?["trigger"]["http"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|trigger| Some(trigger["route"].as_str()?.trim_end_matches("/...").to_owned()))
        .collect();
    for path in written.split("http://portico").skip(1).filter_map(|rest| rest.split('\'').next()) {
        assert!(routes.iter().any(|route| !route.is_empty() && path.starts_with(route.as_str())), "nobody answers {path}");
    }
    Ok(())
}
