//! The team in the studio, as an administrator without JavaScript looks after it.

use anyhow::{Context, Result};
use portico_tests::{Page, Person, Site};
use xtask::databases::{DEMO_PASSWORD, milliseconds};

const ADA: &str = "ada@northwind.example";
const PRIYA: &str = "priya@northwind.example";
const SAM: &str = "sam@northwind.example";
const IVO: &str = "ivo@northwind.example";
const AGENTS: &str = "/studio/people/agents";
const NEW: &str = "/studio/people/agents/new";
const LINK: &str = "/desk/sign-in/link";
const PASSWORD: &str = "a quiet morning by the lake";

/// Agents of the demo site, by the last digits of their ids.
const SAMS: u16 = 0x101;
const PRIYAS: u16 = 0x102;
const ADAS: u16 = 0x104;

/// Where such an agent is looked after.
fn at(number: u16) -> String {
    format!("{AGENTS}/0190000000007000800000000000{number:04x}")
}

fn site() -> Result<Option<(Site, Person)>> {
    let Some(site) = Site::own("the team in the studio")? else { return Ok(None) };
    let ada = Person::agent_by_password(&site, ADA)?;
    Ok(Some((site, ada)))
}

/// Sends the form of the page at `address` that goes to `action`, and looks at the page that it leads to.
fn does(person: &Person, address: &str, action: &str, fields: &[(&str, &str)]) -> Result<Page> {
    let page = person.get(address)?.expect(200)?;
    let place = person.submit(&page, action, fields)?.leads()?;
    person.get(&place)?.expect(200)
}

/// Invites Ivo; gives the address of his page.
fn invite(ada: &Person, role: &str, workspace: &str) -> Result<String> {
    let page = ada.get(NEW)?.expect(200)?;
    let fields = [("name", "Ivo Marin"), ("email", IVO), ("role", role), ("workspaces", workspace)];
    let place = ada.submit(&page, NEW, &fields)?.leads()?;
    Ok(place.split('?').next().unwrap_or_default().to_owned())
}

/// The token of the newest link that was mailed to somebody.
fn token(person: &Person, email: &str, seen: usize) -> Result<String> {
    let mail = person.next_mail(email, seen)?;
    let text = mail["text"].as_str().context("a plain part")?.to_owned();
    let (_, rest) = text.split_once("/desk/sign-in/link?token=").with_context(|| format!("a link: {text}"))?;
    Ok(rest.split_whitespace().next().unwrap_or_default().to_owned())
}

fn page_of(person: &Person, token: &str) -> Result<Page> {
    person.get(&format!("{LINK}?token={token}"))
}

fn sets(person: &Person, token: &str, password: &str) -> Result<Page> {
    person.post(LINK, &[("token", token), ("new_password", password), ("password_again", password)])
}

fn signs_in(person: &Person, email: &str, password: &str) -> Result<Page> {
    person.post("/desk/sign-in", &[("email", email), ("password", password)])
}

fn is_in(person: &Person) -> Result<bool> {
    Ok(person.get("/desk/queues/open")?.status == 200)
}

/// A change as its two steps make it.
fn change(person: &Person, address: &str, fields: &[(&str, &str)], choices: &[(&str, &str)]) -> Result<Page> {
    let page = person.get(address)?.expect(200)?;
    let plan = person.submit(&page, &format!("{address}/plan"), fields)?.expect(200)?;
    person.submit(&plan, &format!("{address}/change"), choices)
}

#[test]
fn whoever_is_invited_follows_the_mail_chooses_a_password_and_sees_only_their_workspace() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let place = invite(&ada, "agent", "FIN")?;
    let page = ada.get(&place)?.expect(200)?;
    assert!(page.text().contains("Invited") && page.text().contains("Ivo Marin sees the requests of Finance"), "{:.900}", page.text());
    let list = ada.get(&format!("{AGENTS}?q=IVO%40north"))?.expect(200)?.text();
    assert!(list.contains("Ivo Marin") && list.contains("Invited") && !list.contains("Sam Reyes"), "{list:.900}");
    let mail = ada.mail_with(IVO, "Ada Lind invites you")?["text"].to_string();
    assert!(mail.contains("Finance") && !mail.contains("Onboarding"), "it says what they will see: {mail}");
    let (ivo, token) = (Person::stranger(&site)?, token(&ada, IVO, 0)?);
    signs_in(&ivo, IVO, PASSWORD)?.expect(422).context("there is no account yet")?;
    for _ in 0..3 {
        let page = page_of(&ivo, &token)?.expect(200)?.text();
        assert!(page.contains("welcome to the team of Northwind Cloud"), "a scanner uses nothing up: {page}");
    }
    let refused = sets(&ivo, &token, "Ivo Marin was here")?.expect(422)?;
    assert!(refused.text().contains("your name or your address.") && !refused.shows("was here"), "{}", refused.text());
    assert_eq!(sets(&ivo, &token, PASSWORD)?.leads()?, "/desk");
    assert!(is_in(&ivo)?);
    let key = Person::customer(&site, "dana@acme.example")?.asks("A matter of support", "x")?;
    ivo.get(&format!("/desk/requests/{key}"))?.expect(404)?;
    ivo.get("/studio")?.expect(404)?;
    for gone in [page_of(&ivo, &token)?, sets(&ivo, &token, "another password of mine")?] {
        assert!(gone.expect(410)?.text().contains("This link is of no use any more"));
    }
    signs_in(&Person::stranger(&site)?, IVO, PASSWORD)?.expect(303)?;
    let history = ada.get(&place)?.expect(200)?.text();
    assert!(history.contains("Joined") && history.contains("Agent in Finance"), "{history:.2000}");
    Ok(())
}

#[test]
fn an_invitation_is_sent_again_and_taken_back_and_the_older_link_is_dead() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let place = invite(&ada, "lead", "SUP")?;
    let ivo = Person::stranger(&site)?;
    let first = token(&ada, IVO, 0)?;
    let page = does(&ada, &place, &format!("{place}/link"), &[])?;
    assert!(page.text().contains("The invitation is on its way"), "{:.600}", page.text());
    let second = token(&ada, IVO, 1)?;
    assert_ne!(first, second);
    assert_eq!((page_of(&ivo, &first)?.status, page_of(&ivo, &second)?.status), (410, 200));
    does(&ada, &place, &format!("{place}/link/withdrawal"), &[])?;
    assert_eq!((page_of(&ivo, &second)?.status, sets(&ivo, &second, PASSWORD)?.status), (410, 410));
    let page = ada.get(&place)?.expect(200)?.text();
    assert!(page.contains("Never joined, and no invitation is open") && page.contains("The link was taken back"), "{page:.2500}");
    does(&ada, &place, &format!("{place}/link"), &[])?;
    let third = token(&ada, IVO, 2)?;
    site.databases()?.default.connection.execute("UPDATE agent_link SET expires_at = ?1", [milliseconds() - 1])?;
    assert_eq!(page_of(&ivo, &third)?.status, 410);
    let page = ada.get(&place)?.expect(200)?.text();
    assert!(page.contains("Invitation expired") && page.contains("Send a new invitation"), "{page:.2500}");
    Ok(())
}

#[test]
fn an_address_of_the_team_is_refused_in_words_and_so_is_what_can_not_be() -> Result<()> {
    let Some((_site, ada)) = site()? else { return Ok(()) };
    let page = ada.get(NEW)?.expect(200)?;
    let send = |fields: &[(&str, &str)]| -> Result<Page> { ada.submit(&page, NEW, fields)?.expect(422) };
    let refused = send(&[("name", "Somebody"), ("email", "Sam@Northwind.example"), ("role", "agent"), ("workspaces", "SUP")])?;
    assert!(refused.text().contains("who is of the team already") && refused.addresses().contains(&at(SAMS)), "{:.900}", refused.text());
    assert_eq!(refused.typed("name").as_deref(), Some("Somebody"), "what was typed stays");
    let refused = send(&[("name", ""), ("email", "no address"), ("role", "lead")])?.text();
    for words in ["The name is missing", "no address that mail can be sent to", "needs one workspace at least"] {
        assert!(refused.contains(words), "{words}: {refused:.900}");
    }
    let fields = [("name", "Ivo Marin"), ("email", IVO), ("role", "agent"), ("workspaces", "SUP")];
    let place = ada.submit(&page, NEW, &fields)?.leads()?;
    assert_eq!(ada.submit(&page, NEW, &fields)?.leads()?, place, "the form sent twice invites once");
    Ok(())
}

#[test]
fn a_changed_role_and_workspace_count_from_the_next_call_on() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let sam = Person::agent_by_password(&site, SAM)?;
    let key = Person::customer(&site, "dana@acme.example")?.asks("A matter of support", "x")?;
    sam.get(&format!("/desk/requests/{key}"))?.expect(200)?;
    sam.get("/studio")?.expect(404)?;
    let place = at(SAMS);
    let page = ada.get(&place)?.expect(200)?;
    let fields = [("name", "Samuel Reyes"), ("role", "lead"), ("workspaces", "FIN")];
    let plan = ada.submit(&page, &format!("{place}/plan"), &fields)?.expect(200)?.text();
    for words in [
        "Sam Reyes is called Samuel Reyes from now on",
        "becomes",
        "will see the requests of Finance",
        "will no longer see the requests of Support, Onboarding",
        "It counts from their next click on",
    ] {
        assert!(plan.contains(words), "{words}: {plan:.2500}");
    }
    sam.get(&format!("/desk/requests/{key}"))?.expect(200).context("a plan changes nothing")?;
    let done = change(&ada, &place, &fields, &[])?.leads()?;
    assert!(ada.get(&done)?.expect(200)?.text().contains("Samuel Reyes"));
    sam.get(&format!("/desk/requests/{key}"))?.expect(404)?;
    sam.get("/studio")?.expect(200)?;
    assert!(ada.get(&format!("{AGENTS}?q=samuel"))?.expect(200)?.text().contains("Samuel Reyes"), "found under the new name");
    Ok(())
}

#[test]
fn open_requests_go_to_a_colleague_with_the_workspace() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let sam = Person::agent_by_password(&site, SAM)?;
    let key = Person::customer(&site, "dana@acme.example")?.asks("A matter of support", "x")?;
    sam.at_desk(&key, "assignment", &[("assignee", "me")])?.expect(303)?;
    let (place, heir) = (at(SAMS), at(PRIYAS).rsplit('/').next().context("an id")?.to_owned());
    let page = ada.get(&place)?.expect(200)?;
    let fields = [("name", "Sam Reyes"), ("role", "agent"), ("workspaces", "FIN")];
    let plan = ada.submit(&page, &format!("{place}/plan"), &fields)?.expect(200)?;
    assert!(plan.text().contains("What becomes of the") && plan.text().contains("Priya Nair gets them"), "{:.2500}", plan.text());
    ada.submit(&plan, &format!("{place}/change"), &[("requests.SUP", &heir), ("requests.ONB", "nobody")])?.leads()?;
    let sql = "SELECT assignee_id FROM request WHERE key = ?1";
    let has: Option<String> = site.databases()?.default.connection.query_row(sql, [&key], |row| row.get(0))?;
    assert_eq!(has.as_deref(), Some(heir.as_str()));
    assert!(ada.get(&place)?.text().contains("No open request is assigned to them"));
    Ok(())
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_written_over() -> Result<()> {
    let Some((_site, ada)) = site()? else { return Ok(()) };
    let place = at(SAMS);
    let page = ada.get(&place)?.expect(200)?;
    let fields = [("name", "Sam Reyes"), ("role", "lead"), ("workspaces", "SUP")];
    let plan = ada.submit(&page, &format!("{place}/plan"), &fields)?.expect(200)?;
    change(&ada, &place, &[("name", "Sam R"), ("role", "agent"), ("workspaces", "SUP")], &[])?.leads()?;
    let refused = ada.submit(&plan, &format!("{place}/change"), &[])?.expect(409)?;
    assert!(refused.text().contains("Somebody else changed this agent"), "{:.900}", refused.text());
    assert_eq!(refused.typed("name").as_deref(), Some("Sam Reyes"), "what was wanted stands in the form");
    Ok(())
}

#[test]
fn a_closed_agent_is_out_at_once_gets_nothing_and_comes_back() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let (sam, place) = (Person::agent_by_password(&site, SAM)?, at(SAMS));
    let seen = ada.mails(SAM)?.len();
    does(&ada, &place, &format!("{place}/link"), &[])?;
    let token = token(&ada, SAM, seen)?;
    let plan = ada.get(&format!("{place}/closing"))?.expect(200)?;
    assert!(plan.text().contains("signed out everywhere at once"), "{:.900}", plan.text());
    let done = ada.submit(&plan, &format!("{place}/closing"), &[])?.leads()?;
    let page = ada.get(&done)?.expect(200)?.text();
    assert!(page.contains("The account is closed") && page.contains("sees nothing") && page.contains("Account closed"), "{page:.2500}");
    assert!(!is_in(&sam)?);
    assert_eq!(page_of(&sam, &token)?.status, 410, "links die");
    let again = Person::stranger(&site)?;
    signs_in(&again, SAM, DEMO_PASSWORD)?.expect(422)?;
    does(&ada, &place, &format!("{place}/opening"), &[])?;
    assert!(!is_in(&sam)? && page_of(&sam, &token)?.status == 410, "what was before stays ended");
    signs_in(&again, SAM, DEMO_PASSWORD)?.expect(303)?;
    assert!(is_in(&again)?);
    Ok(())
}

#[test]
fn the_only_administrator_is_told_why_they_stay_and_nobody_closes_themselves() -> Result<()> {
    let Some((_site, ada)) = site()? else { return Ok(()) };
    let place = at(ADAS);
    let own = ada.get(&place)?.expect(200)?;
    assert!(own.text().contains("This is your own account. Another administrator can close it."), "{:.2500}", own.text());
    let closing = ada.get(&format!("{place}/closing"))?.expect(200)?;
    assert!(closing.text().contains("is the only administrator") && closing.forms().iter().all(|form| !form.path().ends_with("/closing")));
    let fields = [("name", "Ada Lind"), ("role", "lead"), ("workspaces", "SUP")];
    let plan = ada.submit(&own, &format!("{place}/plan"), &fields)?.expect(200)?;
    assert!(plan.text().contains("is the only administrator"), "{:.900}", plan.text());
    promote(&ada, PRIYAS, "Priya Nair")?.leads()?;
    let closing = ada.get(&format!("{place}/closing"))?.expect(200)?.text();
    assert!(closing.contains("close your own account. Another administrator can."), "{closing:.900}");
    ada.post(&format!("{place}/closing"), &[("form_id", &*portico_tests::form_id()), ("seen", "1")])?.expect(409)?;
    assert!(is_in(&ada)?);
    Ok(())
}

/// Makes an agent administrator, with the workspaces that all of the demo's have; their requests stay.
fn promote(person: &Person, number: u16, name: &str) -> Result<Page> {
    let stay = [("requests.FIN", "stay"), ("requests.ONB", "stay"), ("requests.SUP", "stay")];
    change(person, &at(number), &[("name", name), ("role", "admin"), ("workspaces", "SUP")], &stay)
}

/// The last step of a change, to be sent at a chosen moment.
fn ready_to_demote<'a>(person: &'a Person, number: u16, name: &str) -> Result<(&'a Person, Page, String)> {
    let place = at(number);
    let page = person.get(&place)?.expect(200)?;
    let fields = [("name", name), ("role", "lead"), ("workspaces", "SUP")];
    let plan = person.submit(&page, &format!("{place}/plan"), &fields)?.expect(200)?;
    Ok((person, plan, format!("{place}/change")))
}

#[test]
fn two_administrators_who_demote_each_other_at_the_same_moment_leave_one() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    promote(&ada, PRIYAS, "Priya Nair")?.leads()?;
    let priya = Person::agent_by_password(&site, PRIYA)?;
    for round in 0..6 {
        let shots = [ready_to_demote(&ada, PRIYAS, "Priya Nair")?, ready_to_demote(&priya, ADAS, "Ada Lind")?];
        let barrier = std::sync::Barrier::new(2);
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let fire = |shot: &(&Person, Page, String)| {
                barrier.wait();
                shot.0.submit(&shot.1, &shot.2, &[]).map(|page| page.status)
            };
            let running: Vec<_> = shots.iter().map(|shot| scope.spawn(move || fire(shot))).collect();
            running.into_iter().map(|thread| thread.join().map_err(|_| anyhow::anyhow!("a thread fell"))?).collect::<Result<_>>()
        })?;
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "round {round}: {statuses:?}");
        let sql = "SELECT count(*) FROM agent WHERE role = 'admin' AND active = 1";
        let left: i64 = site.databases()?.default.connection.query_row(sql, [], |row| row.get(0))?;
        assert_eq!(left, 1, "round {round}");
        // Whoever is left makes the other one administrator again.
        let again = if statuses[0] == 303 { promote(&ada, PRIYAS, "Priya Nair")? } else { promote(&priya, ADAS, "Ada Lind")? };
        again.leads()?;
    }
    Ok(())
}

#[test]
fn a_link_to_a_new_password_works_once_and_ends_the_old_sessions() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let (sam, place) = (Person::agent_by_password(&site, SAM)?, at(SAMS));
    let seen = ada.mails(SAM)?.len();
    let page = does(&ada, &place, &format!("{place}/link"), &[])?;
    assert!(page.text().contains("The link is on its way") && page.text().contains("Ada Lind sent a link"), "{:.2500}", page.text());
    let token = token(&ada, SAM, seen)?;
    assert!(is_in(&sam)?, "until it is used");
    let browser = Person::stranger(&site)?;
    assert_eq!(sets(&browser, &token, PASSWORD)?.leads()?, "/desk");
    assert!(!is_in(&sam)? && is_in(&browser)?);
    sets(&browser, &token, "yet another password")?.expect(410)?;
    signs_in(&Person::stranger(&site)?, SAM, DEMO_PASSWORD)?.expect(422)?;
    assert!(ada.get(&place)?.text().contains("Set a new password by the link"));
    let secrets = "SELECT count(*) FROM event WHERE data LIKE '%argon2%' OR data LIKE ?1";
    let databases = site.databases()?;
    for db in [&databases.internal, &databases.default] {
        let found: i64 = db.connection.query_row(secrets, [format!("%{}%", &token[32..])], |row| row.get(0))?;
        assert_eq!(found, 0, "no secret in a log");
    }
    Ok(())
}

#[test]
fn whose_role_must_have_a_second_factor_makes_one_on_the_way_in() -> Result<()> {
    let Some((site, ada)) = site()? else { return Ok(()) };
    let settings = r#"{"second_factor": ["lead"], "idle_minutes": 60, "session_hours": 12}"#;
    let sql = "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
               VALUES ('desk', ?2, 'system', 'setup', 'desk.configured', 'desk', ?1, '', '', '')";
    site.databases()?.internal.connection.execute(sql, rusqlite::params![settings, milliseconds()])?;
    invite(&ada, "lead", "SUP")?;
    let ivo = Person::stranger(&site)?;
    let place = sets(&ivo, &token(&ada, IVO, 0)?, PASSWORD)?.leads()?;
    assert!(place.starts_with("/desk/sign-in/enrolment"), "{place}");
    assert!(!is_in(&ivo)?, "not before");
    ivo.get(&place)?.expect(200)?;
    Ok(())
}

#[test]
fn leads_and_auditors_read_the_team_and_change_nothing() -> Result<()> {
    let Some((site, _ada)) = site()? else { return Ok(()) };
    for email in [PRIYA, "max@northwind.example"] {
        let reader = Person::agent_by_password(&site, email)?;
        let list = reader.get(AGENTS)?.expect(200)?;
        assert!(list.text().contains("Sam Reyes") && !list.addresses().iter().any(|address| address == NEW), "{email}");
        let page = reader.get(&at(SAMS))?.expect(200)?;
        assert!(page.text().contains("How they sign in") && page.forms().iter().all(|form| !form.path().starts_with(AGENTS)), "{email}");
        reader.get(NEW)?.expect(404)?;
    }
    Ok(())
}
