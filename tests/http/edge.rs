//! What every answer carries and every call must be: headers, cookies, origins, keys, caches.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use portico_tests::site::repository;
use portico_tests::{Backend, Page, Person, Setting, Site, form_id};
use reqwest::Method;
use reqwest::blocking::RequestBuilder;

const PUBLIC: &str = "https://help.example.com";
const AGENT: [(&str, &str); 2] = [("email", "priya@northwind.example"), ("password", xtask::databases::DEMO_PASSWORD)];

fn with(variables: &[(&str, &str)]) -> Setting {
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Setting { variables, ..Setting::default() }
}

fn read(request: RequestBuilder) -> Result<Page> {
    Page::read(request.header("accept", "text/html").send()?)
}

/// A call to the public address of a site behind a proxy, from one of its own pages.
fn to_public(person: &Person, method: Method, path: &str) -> RequestBuilder {
    person.request(method, path).header("host", "help.example.com").header("origin", PUBLIC)
}

#[test]
fn cookies_are_as_the_public_address_says_whatever_a_proxys_header_says() -> Result<()> {
    let here = Person::stranger(Site::shared())?;
    let answer = read(here.request(Method::POST, "/desk/sign-in").header("x-forwarded-proto", "https").form(&AGENT))?.expect(303)?;
    assert!(
        answer.header("set-cookie").starts_with("desk=") && !answer.header("set-cookie").contains("Secure"),
        "without a public address"
    );
    assert_eq!(answer.header("strict-transport-security"), "");
    if Site::inside("a public address").is_none() {
        return Ok(());
    }
    let site = Site::start(&with(&[("public_url", PUBLIC)]))?;
    let person = Person::stranger(&site)?;
    for proto in ["http", "https", ""] {
        let sent = to_public(&person, Method::POST, "/desk/sign-in").header("x-forwarded-proto", proto).form(&AGENT);
        let answer = read(sent)?.expect(303)?;
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("__Host-desk=") && cookie.contains("; Secure") && cookie.contains("; Path=/;"), "{proto}: {cookie}");
        assert!(!answer.header("strict-transport-security").is_empty(), "{proto}");
    }
    Ok(())
}

/// What each answer must carry.
fn assert_secured(page: &Page, what: &str) {
    // Browsers derive `object-src` from `default-src`; ASVS 5, 3.4.3 asks to read it.
    for directive in ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(page.header("content-security-policy").contains(directive), "{what}: {directive}");
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), value, "{what}");
    }
    assert!(page.header("permissions-policy").contains("camera=()"), "{what}");
    assert_eq!(page.header("strict-transport-security"), "max-age=31536000", "{what}");
    assert!(page.status == 204 || !page.header("cache-control").is_empty(), "{what}: what may be kept");
    for name in ["content-security-policy", "cache-control", "x-content-type-options", "strict-transport-security"] {
        assert!(page.headers.iter().filter(|(found, _)| found == name).count() <= 1, "{what}: {name} twice");
    }
}

/// The public routes of `spin.toml`, each as the path itself and as one below it.
fn paths() -> Result<BTreeSet<String>> {
    let text = std::fs::read_to_string(repository().join("spin.toml"))?;
    let routes = text.lines().filter_map(|line| line.trim().strip_prefix("route = \"")?.split('"').next());
    let plain = |route: &str| route.replace(":portal", "support").replace(":type", "ask-a-question").replace(":key", "SUP-1");
    let paths: BTreeSet<String> =
        routes.map(plain).flat_map(|route| [route.replace("/...", "/nothing"), route.replace("/...", "")]).collect();
    assert!(paths.len() > 10, "{paths:?}");
    Ok(paths.into_iter().map(|path| if path.is_empty() { "/".to_owned() } else { path }).collect())
}

#[test]
fn every_answer_of_every_route_carries_the_security_headers() -> Result<()> {
    if Site::inside("a public address").is_none() {
        return Ok(());
    }
    let site = Site::start(&with(&[("public_url", PUBLIC)]))?;
    let person = Person::stranger(&site)?;
    let more =
        ["/ops/health", "/ops/migrations", "/ops/setup-key", "/brand.css", "/robots.txt", "/static/assets.json", "/requests/SUP-1/live"];
    let mut seen = BTreeSet::new();
    for path in paths()?.into_iter().chain(more.map(str::to_owned)) {
        for method in [Method::GET, Method::HEAD, Method::POST, Method::DELETE, Method::OPTIONS, Method::TRACE] {
            let page = read(to_public(&person, method.clone(), &path))?;
            seen.insert(page.status);
            assert_secured(&page, &format!("{method} {path}: {}", page.status));
            assert!(method != Method::HEAD || page.bytes.is_empty(), "HEAD {path} has no body");
            assert!(!matches!(method, Method::TRACE | Method::OPTIONS) || page.status >= 400, "{method} {path}: {}", page.status);
        }
        assert_secured(&read(person.request(Method::GET, &path).header("host", "evil.example"))?, &format!("{path} of a foreign host"));
    }
    let style =
        read(to_public(&person, Method::GET, "/sign-in"))?.addresses().into_iter().find(|a| a.ends_with(".css")).context("a style")?;
    let tag = read(to_public(&person, Method::GET, &style))?.header("etag").to_owned();
    let unchanged = read(to_public(&person, Method::GET, &style).header("if-none-match", tag))?.expect(304)?;
    assert_secured(&unchanged, "an unchanged file");
    assert!(seen.is_superset(&BTreeSet::from([200, 303, 401, 404, 405])), "{seen:?}");
    Ok(())
}

#[test]
fn a_page_of_the_same_host_over_another_scheme_changes_nothing_and_what_was_typed_is_shown() -> Result<()> {
    let site = Site::shared();
    let dana = Person::customer(site, "dana@acme.example")?;
    let key = dana.asks("Schemes", "x")?;
    let other = site.url.replace("http://", "https://");
    let fields = [("form_id", form_id()), ("body", "typed over another scheme".to_owned())];
    let page = read(dana.request(Method::POST, &format!("/requests/{key}/replies")).header("origin", other).form(&fields))?.expect(403)?;
    assert!(page.shows("typed over another scheme") && !page.shows("Send again"));
    assert!(!dana.get(&format!("/requests/{key}"))?.shows("typed over another scheme"));
    let foreign = dana.request(Method::POST, &format!("/requests/{key}/replies")).header("origin", "https://evil.example").form(&fields);
    assert!(!read(foreign)?.expect(403)?.shows("typed over another scheme"), "another site's text is not put under our name");
    Ok(())
}

#[test]
fn what_somebody_sees_is_kept_by_no_browser_and_a_public_page_by_their_own_only() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?);
    let key = dana.asks("Caches", "x")?;
    for (person, path) in [
        (&dana, "/".to_owned()),
        (&dana, "/account".to_owned()),
        (&dana, "/requests".to_owned()),
        (&dana, format!("/requests/{key}")),
        (&dana, "/p/support".to_owned()),
        (&dana, "/p/support/new/ask-a-question".to_owned()),
        (&sam, "/desk/queues/open".to_owned()),
        (&sam, format!("/desk/requests/{key}")),
    ] {
        assert_eq!(person.get(&path)?.expect(200)?.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(dana.get("/nothing")?.expect(404)?.header("cache-control"), "no-store");
    assert_eq!(
        dana.post(&format!("/requests/{key}/replies"), &[("form_id", &form_id())])?.expect(422)?.header("cache-control"),
        "no-store"
    );
    let stranger = Person::stranger(site)?;
    assert_eq!(stranger.get("/sign-in")?.expect(200)?.header("cache-control"), "private, no-cache");
    assert_eq!(stranger.get("/requests")?.expect(303)?.header("cache-control"), "no-store");
    assert!(stranger.get("/brand.css")?.expect(200)?.header("cache-control").starts_with("public"));
    Ok(())
}

#[test]
fn signing_out_clears_what_the_browser_kept() -> Result<()> {
    let Some(site) = Site::inside("a session without a mail") else { return Ok(()) };
    let customer = site.customer_without_mail("lee@acme.example")?.post("/account/sign-out", &[])?.expect(303)?;
    let agent = Person::stranger(site)?;
    agent.post("/desk/sign-in", &AGENT)?.expect(303)?;
    for answer in [customer, agent.post("/desk/sign-out", &[])?.expect(303)?] {
        assert_eq!(answer.header("clear-site-data"), r#""cache", "storage""#);
        assert!(answer.header("set-cookie").contains("Max-Age=0"));
    }
    Ok(())
}

#[test]
fn the_mailbox_is_read_only_where_a_variable_opts_in_on_a_site_without_a_public_address() -> Result<()> {
    if Site::inside("other settings").is_none() {
        return Ok(());
    }
    let open = Person::stranger(Site::shared())?;
    open.get("/dev/mail")?.expect(200)?;
    let asked = |person: &Person, host: &str| -> Result<Page> {
        let sent = person.request(Method::POST, "/sign-in").header("host", host).form(&[("email", "dana@acme.example")]);
        let place = read(sent)?.leads()?;
        read(person.request(Method::GET, &place).header("host", host))?.expect(200)
    };
    let here = open.site().trim_start_matches("http://").to_owned();
    assert!(asked(&open, &here)?.shows("/dev/mail"));
    for (variables, host) in [
        (vec![("dev_mailbox", "")], "localhost"),
        (vec![("dev_mailbox", "off")], "localhost"),
        (vec![("public_url", PUBLIC)], "help.example.com"),
        (vec![("public_url", "http://help.example.com")], "help.example.com"),
        (vec![("public_url", "http://localhost:3000")], "localhost:3000"),
    ] {
        let site = Site::start(&with(&variables))?;
        let person = Person::stranger(&site)?;
        for path in ["/dev/mail", "/dev/mail/1", "/dev/mail/1/html"] {
            read(person.request(Method::GET, path).header("host", host))?.expect(404).with_context(|| format!("{variables:?} {path}"))?;
            person.get(path)?.expect(404)?;
        }
        assert!(!asked(&person, host)?.shows("/dev/mail"), "{variables:?}");
    }
    Ok(())
}

#[test]
fn a_key_that_can_be_guessed_is_not_worked_with() -> Result<()> {
    if Site::inside("other keys").is_none() {
        return Ok(());
    }
    let short = "31 bytes are too few for a key.";
    for (name, path) in [
        ("customer_key", "/requests"),
        ("agent_key", "/desk/sign-in"),
        ("sign_in_key", "/sign-in"),
        ("agent_link_key", "/desk/sign-in/link"),
        ("operator_token", "/courier/tick"),
    ] {
        let site = Site::start(&with(&[(name, short)]))?;
        let person = Person::stranger(&site)?;
        let page = person.get(path)?.expect(500).with_context(|| name.to_owned())?;
        let fault = "SELECT count(*) FROM fault WHERE what LIKE '%the variable ' || ?1 || ' has 31 bytes%' AND component <> ''";
        portico_tests::until(10, "a line for the health page", || {
            Ok(site.databases()?.default.connection.query_row(fault, [name], |row| row.get::<_, i64>(0))? == 1)
        })?;
        assert!(!page.shows(short) && !page.shows(name), "the page tells nothing");
        if name == "operator_token" {
            assert!(person.get("/ops/health")?.expect(503)?.shows("A key is too short"));
            let shown = person.request(Method::POST, "/ops/migrations").header("authorization", format!("Bearer {short}"));
            read(shown)?.expect(503)?;
        }
    }
    Ok(())
}

#[test]
#[cfg(unix)]
fn databases_are_their_owners_to_read_and_nobody_elses() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let Some(site) = Site::inside("the files") else { return Ok(()) };
    if Backend::chosen()? != Backend::Files {
        println!("left out, since a server has the files: whose they are");
        return Ok(());
    }
    let databases = site.databases()?;
    databases.default.connection.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))?;
    let mut seen = Vec::new();
    for file in std::fs::read_dir(site.folder()?)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        if name.contains(".db") {
            assert_eq!(file.metadata()?.permissions().mode() & 0o777, 0o600, "{name}");
            seen.push(name);
        }
    }
    assert!(seen.iter().any(|name| name.ends_with("-wal")) && seen.len() >= 4, "{seen:?}");
    Ok(())
}

#[test]
fn a_header_that_comes_twice_is_refused_and_nothing_of_ours_is_taken_from_outside() -> Result<()> {
    let site = Site::shared();
    let person = Person::stranger(site)?;
    let raw =
        |more: &str| crate::refusals::raw(&person, &format!("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n{more}Connection: close\r\n\r\n"));
    assert!(raw("")?.starts_with("HTTP/1.1 200"));
    for twice in ["Origin: http://localhost\r\nOrigin: http://evil.example\r\n", "Authorization: a\r\nAuthorization: b\r\n"] {
        let answer = raw(twice)?;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{twice}: {answer:.60}");
    }
    let two_hosts = raw("Host: evil.example\r\n")?;
    assert!(!two_hosts.contains("evil.example"), "a second host is nowhere believed: {two_hosts:.200}");
    let smuggled = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answer = crate::refusals::raw(&person, smuggled)?;
    assert!(answer.matches("HTTP/1.1 ").count() <= 2 && !answer.starts_with("HTTP/1.1 2"), "{answer:.300}");
    let named = read(person.request(Method::GET, "/sign-in").header("x-request-id", "chosen-outside"))?;
    assert_ne!(named.header("x-request-id"), "chosen-outside");
    for place in ["%0d%0aset-cookie:%20a=b", "/%0d%0aset-cookie:%20a=b", "//evil.example", "/\\evil.example", "https:/evil.example"] {
        let page = person.get(&format!("/sign-in?return_to={place}"))?.expect(200)?;
        assert_eq!(page.header("set-cookie"), "", "{place}");
        assert!(!page.shows("evil.example\""), "{place}");
    }
    Ok(())
}
