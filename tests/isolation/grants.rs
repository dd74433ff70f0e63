//! What the runtime refuses, whatever the code wants.

use std::fs;

use anyhow::{Context, Result};
use portico::agents::{self, Beginning};
use portico::commands::{Call, PostNote, run};
use portico::ids::{AgentId, EventId, RequestKey};
use portico::native::now;
use portico_tests::sessions::token;
use portico_tests::site::{key, repository};
use portico_tests::{Person, Process, word};

/// The part of `spin.toml` about a component: from `[component.NAME]` to the next component's.
fn about<'a>(manifest: &'a str, component: &str) -> Result<&'a str> {
    let start = manifest.find(&format!("[component.{component}]")).with_context(|| format!("the component {component}"))?;
    let rest = &manifest[start..];
    Ok(rest.split("[[trigger").next().unwrap_or(rest))
}

#[test]
fn no_component_for_customers_is_granted_what_is_the_teams() -> Result<()> {
    let manifest = fs::read_to_string(repository().join("spin.toml"))?;
    for component in ["hub", "account", "intake", "requests", "assets"] {
        let granted: String =
            about(&manifest, component)?.lines().filter(|line| !line.trim_start().starts_with('#')).collect::<Vec<_>>().join("\n");
        for forbidden in ["\"internal\"", "agent_key", "operator_token", "mail_token"] {
            assert!(!granted.contains(forbidden), "{component} is granted {forbidden}");
        }
    }
    assert!(about(&manifest, "desk")?.contains("\"internal\""), "the desk is: else this test reads the wrong words");
    for (component, forbidden) in [
        ("desk", "customer_key"),
        ("agents", "customer_key"),
        ("agents", "sign_in_key"),
        ("agents", "operator_token"),
        ("desk", "sign_in_key"),
        ("hub", "sign_in_key"),
        ("requests", "sign_in_key"),
        ("intake", "sign_in_key"),
        ("courier", "customer_key"),
        ("courier", "agent_key"),
    ] {
        assert!(!about(&manifest, component)?.contains(forbidden), "{component} is granted {forbidden}");
    }
    Ok(())
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
        let session = now(agents::begin(&databases.internal, &call, &Beginning::by_password(&sam, call.at)))?.session;
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
