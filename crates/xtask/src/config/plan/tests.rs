//! Round trips, plans and changes on the demo site in memory.

use portico::migrations::Database;
use portico::native::Sqlite;
use serde_json::{Value as Json, json};

use super::*;

fn empty() -> Result<Databases> {
    Ok(Databases { default: Sqlite::in_memory(Database::Default)?, internal: Sqlite::in_memory(Database::Internal)? })
}

fn demo() -> Result<Databases> {
    let site = empty()?;
    site.load_demo()?;
    Ok(site)
}

fn text(site: &Databases, contacts: Contacts) -> Result<String> {
    Ok(site.configuration(contacts)?.context("a configuration")?.to_json()?)
}

/// The demo site's file, changed.
fn changed(site: &Databases, change: impl FnOnce(&mut Json)) -> Result<SiteFile> {
    let mut file: Json = serde_json::from_str(&text(site, Contacts::Named)?)?;
    change(&mut file);
    SiteFile::from_value(&file).map_err(anyhow::Error::from)
}

fn events(site: &Databases) -> Result<i64> {
    Ok(site.default.connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?)
}

#[test]
fn what_is_exported_and_applied_to_an_empty_site_is_exported_the_same() -> Result<()> {
    let (here, there) = (demo()?, empty()?);
    for contacts in [Contacts::All, Contacts::Named] {
        let file = text(&here, contacts)?;
        if contacts == Contacts::All {
            there.change(&SiteFile::from_json(&file)?, Then::Keep)?;
        }
        assert_eq!(text(&there, contacts)?, file);
    }
    Ok(())
}

#[test]
fn the_demo_site_is_what_its_file_says() -> Result<()> {
    let site = demo()?;
    let before = events(&site)?;
    let plan = site.change(&SiteFile::from_json(include_str!("../../../../../static/sites/demo.json"))?, Then::Keep)?;
    assert_eq!(plan.to_string(), "The site is what the file says.\n");
    assert_eq!(events(&site)?, before);
    Ok(())
}

#[test]
fn a_portal_that_opens_to_strangers_is_wider_though_no_customer_gains_sight() -> Result<()> {
    let site = demo()?;
    let portal = |sign_up: u8| {
        changed(&site, move |file| {
            file["portals"][0]["sign_up"] = json!(sign_up);
            file["portals"][0]["audience"] = json!(["everyone"]);
        })
    };
    let closed = site.change(&portal(0)?, Then::Keep)?;
    assert!(!closed.is_wider() && closed.to_string().contains("front of portal support: 1 lose sight: strangers"), "{closed}");
    let open = site.change(&portal(1)?, Then::KeepUnlessWider)?;
    assert!(open.is_wider() && open.to_string().contains("front of portal support: 1 gain sight: strangers"), "{open}");
    Ok(())
}

#[test]
fn a_role_that_comes_to_lead_is_wider_and_one_that_no_longer_does_is_not() -> Result<()> {
    let site = demo()?;
    let leads = |role: usize, leads: u8| changed(&site, move |file| file["site"]["roles"][role]["leads"] = json!(leads));
    let narrower = site.change(&leads(0, 0)?, Then::TakeBack)?;
    assert!(!narrower.is_wider() && narrower.to_string().contains("members of acme: 1 lose sight: Dana Okafor"), "{narrower}");
    let wider = site.change(&leads(1, 1)?, Then::KeepUnlessWider)?;
    assert!(wider.is_wider() && wider.to_string().contains("members of acme: 1 gain sight: Lee Marsh"), "{wider}");
    Ok(())
}

#[test]
fn a_plan_says_what_would_change_and_who_would_see_it_and_changes_nothing() -> Result<()> {
    let site = demo()?;
    let before = (events(&site)?, text(&site, Contacts::All)?);
    let file = changed(&site, |file| {
        file["site"]["color"] = "#205030".into();
        file["portals"][1]["audience"] = json!(["rprimary", "oumbra"]);
    })?;
    let plan = site.change(&file, Then::TakeBack)?;
    let said = plan.to_string();
    for line in [
        "~ site\n    color: \"#1d4f91\" becomes \"#205030\"\n",
        "~ portal billing\n    audience: [\"rprimary\",\"rbilling\"] becomes [\"rprimary\",\"oumbra\"]\n",
        "portal billing: 1 gain sight: Ivo Petrov",
        "portal billing: 1 lose sight: Mina Sato",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert!(plan.is_wider());
    assert_eq!((events(&site)?, text(&site, Contacts::All)?), before);
    Ok(())
}

#[test]
fn what_nobody_gains_by_is_applied_and_what_somebody_gains_by_only_when_that_is_said() -> Result<()> {
    let site = demo()?;
    let wider = changed(&site, |file| file["portals"][1]["audience"] = json!(["everyone"]))?;
    let narrower = changed(&site, |file| file["portals"][1]["audience"] = json!(["rprimary"]))?;
    let before = events(&site)?;
    assert!(site.change(&wider, Then::KeepUnlessWider)?.is_wider());
    assert_eq!(events(&site)?, before);
    assert!(!site.change(&narrower, Then::KeepUnlessWider)?.is_wider());
    assert_eq!(events(&site)?, before + 1);
    site.change(&wider, Then::Keep)?;
    assert!(site.change(&wider, Then::TakeBack)?.changes_nothing());
    Ok(())
}

#[test]
fn a_request_type_that_comes_to_a_portal_of_more_people_is_seen_by_them() -> Result<()> {
    let site = demo()?;
    let file = changed(&site, |file| {
        let types = file["request_types"].as_array_mut().into_iter().flatten();
        for part in types.filter(|part| part["key"] == "invoice-problem") {
            part["portal"] = "support".into();
            part["tab"] = "help".into();
        }
    })?;
    let plan = site.change(&file, Then::KeepUnlessWider)?;
    assert!(
        plan.is_wider() && plan.to_string().contains("request type invoice-problem: 3 gain sight: Ivo Petrov, Lee Marsh, Noor Haddad"),
        "{plan}"
    );
    assert!(!site.change(&file, Then::TakeBack)?.changes_nothing());
    Ok(())
}

#[test]
fn what_was_so_before_can_be_brought_back() -> Result<()> {
    let site = demo()?;
    let first = text(&site, Contacts::Named)?;
    let other = changed(&site, |file| file["site"]["name"] = "Southwind".into())?;
    for _ in 0..2 {
        site.change(&other, Then::Keep)?;
        assert!(text(&site, Contacts::Named)?.contains("Southwind"));
        site.change(&SiteFile::from_json(&first)?, Then::Keep)?;
        assert_eq!(text(&site, Contacts::Named)?, first);
    }
    Ok(())
}

#[test]
fn one_refusal_takes_the_whole_change_back() -> Result<()> {
    let site = demo()?;
    let before = events(&site)?;
    let file = changed(&site, |file| {
        file["site"]["name"] = "Southwind".into();
        file["request_types"][0]["workspace"] = "NOPE".into();
    })?;
    let refused = site.change(&file, Then::Keep).err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(refused.contains("request_type.defined") && refused.contains("there is no workspace \"NOPE\""), "{refused}");
    assert_eq!(events(&site)?, before);
    assert!(text(&site, Contacts::Named)?.contains("Northwind"));
    Ok(())
}

#[test]
fn who_joins_by_a_file_is_told_and_the_rest_of_an_account_is_left() -> Result<()> {
    let site = demo()?;
    let mut file: Json = serde_json::from_str(&text(&site, Contacts::All)?)?;
    file["contacts"][0]["name"] = "Somebody Else".into();
    file["contacts"][1]["memberships"] = json!([{"organisation": "umbra", "role": "primary"}]);
    file["agents"]
        .as_array_mut()
        .context("agents")?
        .push(json!({"email": "new@northwind.example", "name": "Nia New", "role": "agent", "workspaces": ["SUP"]}));
    let plan = site.change(&SiteFile::from_value(&file)?, Then::Keep)?;
    let said = plan.to_string();
    assert!(said.contains("! a file does not change this: ~ contact dana@acme.example\n    name:"), "{said}");
    assert!(said.contains("    memberships[umbra]: {\"organisation\":\"umbra\",\"role\":\"primary\"} is added\n"), "{said}");
    assert!(
        said.contains("portal billing: 1 gain sight: Lee Marsh\n") && said.contains("requests of umbra: 1 gain sight: Lee Marsh\n"),
        "{said}"
    );
    assert!(said.contains("+ agent new@northwind.example") && said.contains("workspace SUP: 1 gain sight: Nia New"), "{said}");
    assert!(text(&site, Contacts::All)?.contains("new@northwind.example"));
    let password =
        said.lines().find_map(|line| line.strip_prefix("new@northwind.example signs in with the password ")).context("a password")?;
    assert!(password.split(',').next().is_some_and(|word| word.len() >= 32), "{password}");
    Ok(())
}

/// What the studio does, as the log has it.
fn happens(db: &Sqlite, kind: &str, subject: &str, data: &Json) -> Result<()> {
    let sql = "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
               VALUES (lower(hex(randomblob(16))), 1, 'system', 'setup', ?1, ?2, ?3, '', '', '')";
    db.connection.execute(sql, rusqlite::params![kind, subject, data.to_string()])?;
    Ok(())
}

#[test]
fn what_a_file_undoes_that_was_done_by_hand_with_agents_is_said() -> Result<()> {
    let site = demo()?;
    let mut file: Json = serde_json::from_str(&text(&site, Contacts::Named)?)?;
    let sam = file["agents"][0].clone();
    let id = sam["id"].as_str().context("an id")?;
    happens(&site.default, "agent.defined", id, &json!({"name": "Sam Reyes", "role": "agent", "workspaces": ["SUP"], "active": 0}))?;
    happens(&site.internal, "agent_account.closed", id, &json!({}))?;
    let plan = site.change(&SiteFile::from_value(&file)?, Then::TakeBack)?.to_string();
    assert!(plan.contains("! agent sam@northwind.example was closed in the studio; the file opens the account again"), "{plan}");
    let email = portico::ids::Email::parse("ivo@northwind.example").context("an address")?;
    let ivo = portico::ids::AgentId::of_address(&email);
    happens(
        &site.default,
        "agent.invited",
        ivo.as_str(),
        &json!({"name": "Ivo", "role": "agent", "workspaces": ["SUP"], "expires_at": 9}),
    )?;
    happens(&site.internal, "agent_account.invited", ivo.as_str(), &json!({"name": "Ivo", "email": email.as_str()}))?;
    assert!(!text(&site, Contacts::Named)?.contains("ivo@"), "whoever has not joined is in no file");
    let team = file["agents"].as_array_mut().context("agents")?;
    team.push(json!({"email": "ivo@northwind.example", "name": "Ivo", "role": "agent", "workspaces": ["SUP"]}));
    let plan = site.change(&SiteFile::from_value(&file)?, Then::TakeBack)?.to_string();
    assert!(plan.contains("! agent ivo@northwind.example is invited and has not joined"), "{plan}");
    file["agents"][0]["id"] = "01900000000070008000000000000fff".into();
    let refused = site.change(&SiteFile::from_value(&file)?, Then::Keep).err().map(|error| format!("{error:#}")).unwrap_or_default();
    assert!(refused.contains("agent sam@northwind.example: somebody of the team has this address") && refused.contains(id), "{refused}");
    Ok(())
}
