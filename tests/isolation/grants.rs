//! What the runtime refuses, whatever the code wants.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use portico::command::{Call, run};
use portico::ids::{AgentId, EventId, RequestKey};
use portico::native::now;
use portico::request::PostNote;
use portico::sign_in::agent as agent_account;
use portico::sign_in::agent::Beginning;
use portico_host::manifest::{Component, FileMount, Manifest};
use portico_tests::sessions::token;
use portico_tests::site::{key, repository};
use portico_tests::{Person, Process, word};

/// Everything that a component can be granted and that not everybody may have, with those who have it. Whoever else has it, and whatever has no
/// line here, fails the test.
const HOLDERS: [(&str, &[&str]); 15] = [
    (
        "database default",
        &[
            "account",
            "agents",
            "brand",
            "builder",
            "conditions",
            "configuration",
            "courier",
            "desk",
            "domains",
            "hub",
            "imports",
            "intake",
            "mailbox",
            "mails",
            "ops",
            "people",
            "preview",
            "questions",
            "requests",
            "seeing",
            "setup",
            "studio",
            "team",
            "translations",
            "trial",
            "workflows",
        ],
    ),
    (
        "database internal",
        &[
            "agents",
            "brand",
            "builder",
            "conditions",
            "configuration",
            "courier",
            "desk",
            "domains",
            "imports",
            "mailbox",
            "mails",
            "ops",
            "people",
            "preview",
            "questions",
            "seeing",
            "setup",
            "studio",
            "team",
            "translations",
            "trial",
            "workflows",
        ],
    ),
    // `seeing` makes the read-only sessions in which an administrator sees the site as a customer.
    ("variable customer_key", &["account", "hub", "intake", "requests", "seeing"]),
    (
        "variable agent_key",
        &[
            "agents",
            "brand",
            "builder",
            "conditions",
            "configuration",
            "desk",
            "domains",
            "imports",
            "mails",
            "people",
            "preview",
            "questions",
            "seeing",
            "setup",
            "studio",
            "team",
            "translations",
            "trial",
            "workflows",
        ],
    ),
    ("variable sign_in_key", &["account", "courier"]),
    ("variable agent_link_key", &["agents", "courier"]),
    ("variable operator_token", &["courier", "ops"]),
    ("variable mail_url", &["courier", "mailbox"]),
    ("variable mail_token", &["courier"]),
    // Records that prove domains are looked up there, and nothing else is called.
    ("variable dns_url", &["domains"]),
    ("host {{ dns_url }}", &["domains"]),
    // A development mailbox holds sign-in links.
    ("variable dev_mailbox", &["account", "mailbox"]),
    // Passwords that everybody knows, to refuse them.
    ("files static/dist-lists", &["agents", "setup"]),
    ("files static/starting-points", &["builder"]),
    ("host http://courier.spin.internal", &["account", "desk", "intake", "mails", "people", "requests", "team"]),
];

/// No secrets: whoever answers a browser knows them.
const FOR_ALL: [&str; 3] = ["variable public_url", "variable client_ip_header", "files static/dist"];

/// Nobody but the courier leaves the application, and it only to where mail goes.
const MAIL_HOSTS: [&str; 6] =
    ["host https://*:*", "host *://*:25", "host *://*:587", "host *://*:2525", "host http://127.0.0.1:*", "host *://127.0.0.1:*"];

/// What the manifest grants to whom, as its own parser reads it.
fn granted(manifest: &Manifest) -> Result<BTreeMap<String, BTreeSet<&str>>> {
    let mut granted: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (name, component) in &manifest.component {
        let files = component.files.iter().map(|mount| match mount {
            FileMount::Pattern(pattern) => format!("files {pattern}"),
            FileMount::Placement { source, .. } => format!("files {source}"),
        });
        let all = (component.sqlite_databases.iter().map(|label| format!("database {label}")))
            .chain(component.key_value_stores.iter().map(|label| format!("store {label}")))
            .chain(component.granted_variables()?.into_iter().map(|variable| format!("variable {variable}")))
            .chain(component.allowed_outbound_hosts.iter().map(|host| format!("host {host}")))
            .chain(component.environment.keys().map(|variable| format!("environment {variable}")))
            .chain(files);
        for what in all {
            granted.entry(what).or_default().insert(name);
        }
    }
    Ok(granted)
}

/// A line for each grant that nobody wrote down, and for each that was written down and is not there.
fn surprises(manifest: &Manifest) -> Result<Vec<String>> {
    let granted = granted(manifest)?;
    let mut expected: BTreeMap<&str, BTreeSet<&str>> =
        HOLDERS.into_iter().map(|(what, holders)| (what, holders.iter().copied().collect())).collect();
    expected.extend(MAIL_HOSTS.map(|host| (host, BTreeSet::from(["courier"]))));
    let unknown = granted.iter().filter(|(what, _)| !expected.contains_key(what.as_str()) && !FOR_ALL.contains(&what.as_str()));
    let mut found: Vec<String> = unknown.map(|(what, who)| format!("{what}: has no line, and {who:?} have it")).collect();
    for (what, holders) in expected {
        let who = granted.get(what).cloned().unwrap_or_default();
        if who != holders {
            found.push(format!("{what}: {who:?} have it, but {holders:?} may"));
        }
    }
    Ok(found)
}

#[test]
fn nobody_is_granted_what_is_not_written_down_as_theirs() -> Result<()> {
    let manifest = Manifest::load(&repository())?;
    assert_eq!(surprises(&manifest)?, Vec::<String>::new());
    let secrets = manifest.variables.iter().filter(|(_, variable)| variable.secret || variable.required);
    for (name, _) in secrets {
        assert!(HOLDERS.iter().any(|(what, _)| *what == format!("variable {name}")), "the secret {name} has a line");
    }
    Ok(())
}

/// A change to a component, and what must be said of it.
type Slip = (&'static str, fn(&mut Component), &'static str);

#[test]
fn every_grant_too_many_is_found() -> Result<()> {
    let slips: [Slip; 7] = [
        ("hub", |hub| hub.sqlite_databases.push("internal".into()), "database internal"),
        ("requests", |requests| drop(requests.variables.insert("key".into(), "{{ agent_key }}".into())), "variable agent_key"),
        ("hub", |hub| drop(hub.variables.insert("public_url".into(), "x{{sign_in_key}}".into())), "variable sign_in_key"),
        ("intake", |intake| intake.key_value_stores.push("default".into()), "store default"),
        ("assets", |assets| assets.allowed_outbound_hosts.push("https://example.com".into()), "host https://example.com"),
        ("hub", |hub| hub.files.push(FileMount::Pattern(".spin/**".into())), "files .spin/**"),
        ("desk", |desk| drop(desk.environment.insert("HOME".into(), "/".into())), "environment HOME"),
    ];
    for (name, slip, said) in slips {
        let mut manifest = Manifest::load(&repository())?;
        slip(manifest.component.get_mut(name).context("a component")?);
        let found = surprises(&manifest)?;
        assert!(matches!(&found[..], [one] if one.starts_with(said)), "{name} with {said}: {found:?}");
    }
    Ok(())
}

/// The part of `spin.toml` about a component: from `[component.NAME]` to the next component's.
fn about<'a>(manifest: &'a str, component: &str) -> Result<&'a str> {
    let start = manifest.find(&format!("[component.{component}]")).with_context(|| format!("the component {component}"))?;
    let rest = &manifest[start..];
    Ok(rest.split("[[trigger").next().unwrap_or(rest))
}

/// A copy of `spin.toml` whose desk is not granted the database `internal`.
fn without_internal(folder: &std::path::Path) -> Result<std::path::PathBuf> {
    let root = repository().display().to_string();
    let manifest = fs::read_to_string(repository().join("spin.toml"))?;
    let desk = about(&manifest, "desk")?;
    let crippled = desk.replace(r#"["default", "internal"]"#, r#"["default"]"#);
    anyhow::ensure!(crippled != desk, "the desk's grants were found");
    let manifest = manifest.replace(desk, &crippled).replace("source = \"", &format!("source = \"{root}/"));
    let path = folder.join("spin.toml");
    fs::write(&path, manifest)?;
    Ok(path)
}

#[test]
fn the_runtime_itself_denies_the_notes_to_a_desk_that_is_not_granted_them() -> Result<()> {
    let mut host = Process::new(&[])?;
    let request = RequestKey::parse("SUP-1").context("a key")?;
    let sam = AgentId::parse("01900000000070008000000000000101").context("an id")?;
    let (note, session, request) = {
        let databases = host.databases()?;
        let first: String =
            databases.default.connection.query_row("SELECT key FROM request WHERE workspace_id = 'SUP' LIMIT 1", [], |row| row.get(0))?;
        let request = RequestKey::parse(&first).unwrap_or(request);
        let call = Call { at: xtask::databases::milliseconds(), id: "test".into(), ip: String::new(), agent: String::new() };
        let session = now(agent_account::begin(&databases.internal, &call, &Beginning::by_password(&sam, call.at)))?.session;
        let note = word("canary");
        now(run(
            &databases.internal,
            &call,
            &EventId::generate(),
            &PostNote { session: &session, agent: &sam, key: &request, body: &note },
        ))?
        .context("a note")?;
        (note, session, request)
    };
    let cookie = token(key("agent_key"), "agent", session.as_str(), sam.as_str(), 1)?;
    let page = format!("/desk/requests/{request}");
    host.start()?;
    let agent = host.stranger()?;
    agent.set_cookie("desk", &cookie)?;
    assert!(agent.get(&page)?.expect(200)?.shows(&note), "with the grant the note is there");
    host.kill()?;
    host.manifest = without_internal(host.folder())?;
    host.start()?;
    for path in [page.as_str(), "/desk/queues/open"] {
        let refused = agent.get(path)?.expect(500)?;
        assert!(!refused.shows(&note) && refused.header("retry-after").is_empty(), "{path}: trying again is of no use");
        assert!(!refused.text().to_lowercase().contains("denied"), "the reason is for the log");
    }
    agent.post(&format!("{page}/notes"), &[("form_id", &portico_tests::form_id()), ("body", "x")])?.expect(500)?;
    let said = host.said().to_lowercase();
    assert!(said.contains("access") && said.contains("denied"), "the log says that the runtime denied it: {said}");
    let customer: Person = host.stranger()?;
    customer.get("/")?.expect(200)?;
    Ok(())
}
