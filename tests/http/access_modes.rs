//! Who may see a portal: each mode, for those whom it lets in and those whom it does not.

use anyhow::Result;
use portico_tests::{Person, Site, form_id};
use serde_json::{Value, json};

const DANA: &str = "01900000000070008000000000000001";

/// Publishes a portal with these readers.
fn portal(site: &Site, key: &str, audience: &[&str], sign_up: u8) -> Result<()> {
    let definition: Value = json!({
        "name": key, "description": "x", "welcome": "x", "icon": "life-buoy", "position": 9, "sign_up": sign_up,
        "audience": audience, "tabs": [{"key": "main", "name": "Main"}],
    });
    let sql = "INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
               VALUES (?1, 1, 'system', 'setup', 'portal.defined', 1, ?2, ?3, 'test', '', '')";
    site.databases()?.default.connection.execute(sql, [form_id().as_str(), key, &definition.to_string()])?;
    Ok(())
}

/// What somebody gets at the front of a portal: 200, 404, or 303 to the sign-in.
fn front(person: &Person, key: &str) -> Result<u16> {
    let page = person.get(&format!("/p/{key}"))?;
    if page.status == 303 {
        assert!(page.leads()?.starts_with("/sign-in?"), "strangers are led to the sign-in");
        return Ok(303);
    }
    Ok(page.status)
}

#[test]
fn each_mode_lets_in_whom_it_names_and_nobody_else() -> Result<()> {
    let Some(site) = Site::own("access modes")? else { return Ok(()) };
    let listed = format!("c{DANA}");
    portal(&site, "open", &["everyone"], 1)?;
    portal(&site, "any-account", &["everyone"], 0)?;
    portal(&site, "listed-contact", &[&listed], 0)?;
    portal(&site, "listed-organisation", &["oacme"], 0)?;
    portal(&site, "by-role", &["rbilling", "rprimary"], 0)?;
    portal(&site, "role-in-organisation", &["oacme.technical"], 0)?;
    let stranger = Person::stranger(&site)?;
    let customer = |email: &str| site.customer_without_mail(email);
    let (dana, lee, ivo, noor) =
        (customer("dana@acme.example")?, customer("lee@acme.example")?, customer("ivo@umbra.example")?, customer("noor@solo.example")?);
    // A stranger; Acme's main contact, and its technical one; Umbra's technical contact; somebody without an organisation.
    let rows = [
        ("open", [200, 200, 200, 200, 200]),
        ("any-account", [303, 200, 200, 200, 200]),
        ("listed-contact", [303, 200, 404, 404, 404]),
        ("listed-organisation", [303, 200, 200, 404, 404]),
        ("by-role", [303, 200, 404, 404, 404]),
        ("role-in-organisation", [303, 404, 200, 404, 404]),
    ];
    for (key, expected) in rows {
        let got = [front(&stranger, key)?, front(&dana, key)?, front(&lee, key)?, front(&ivo, key)?, front(&noor, key)?];
        assert_eq!(got, expected, "{key}");
    }
    Ok(())
}

#[test]
fn an_address_of_a_verified_domain_joins_its_organisation_once_it_is_proved_and_a_like_one_does_not() -> Result<()> {
    let Some(site) = Site::own("access modes")? else { return Ok(()) };
    let (member, outsider) = (Person::stranger(&site)?, Person::stranger(&site)?);
    member.joins("Mia Member", "acme.example")?;
    outsider.joins("Olaf Outside", "acme.example.evil.test")?;
    assert_eq!((front(&member, "onboarding")?, front(&outsider, "onboarding")?), (200, 404));
    // Asking alone makes nobody a member: the address is proved by the mail.
    let fields = [("up", "1"), ("name", "Nobody Yet"), ("email", "nobody@acme.example"), ("portal", "support"), ("return_to", "/")];
    Person::stranger(&site)?.post("/sign-in", &fields)?.expect(303)?;
    let sql = "SELECT count(*) FROM contact WHERE email = 'nobody@acme.example'";
    let made: i64 = site.databases()?.default.connection.query_row(sql, [], |row| row.get(0))?;
    assert_eq!(made, 0);
    Ok(())
}
