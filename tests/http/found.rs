//! What search engines find: public fronts, and nothing of what is private.

use anyhow::Result;
use portico_tests::{Page, Person, Site};

/// Whether robots.txt allows a path: the longest rule that matches decides (RFC 9309, 2.2.2).
fn allows(robots: &str, path: &str) -> bool {
    let matching = robots.lines().filter_map(|line| line.split_once(": ")).filter(|(rule, pattern)| {
        ["Allow", "Disallow"].contains(rule) && pattern.strip_suffix('$').map_or_else(|| path.starts_with(pattern), |whole| path == whole)
    });
    matching.max_by_key(|(_, pattern)| pattern.len()).is_none_or(|(rule, _)| rule == "Allow")
}

fn is_listed(page: &Page) -> bool {
    page.header("x-robots-tag") != "noindex"
}

#[test]
fn public_fronts_are_found_and_say_what_they_are() -> Result<()> {
    let site = Site::shared();
    let stranger = Person::stranger(site)?;
    let robots = stranger.get("/robots.txt")?.expect(200)?.body;
    for (path, title, description) in [
        ("/", "Northwind Cloud", "Ask Northwind Cloud for help"),
        ("/p/support", "Support · Northwind Cloud", "Report a problem, ask a question"),
    ] {
        let page = stranger.get(path)?.expect(200)?;
        assert!(is_listed(&page) && allows(&robots, path), "{path}: {robots}");
        assert!(page.body.contains(&format!("<title>{title}</title>")), "{path}");
        assert!(page.body.contains(&format!(r#"<meta name="description" content="{description}"#)), "{path}");
        let address = format!("{}{path}", site.url);
        assert!(page.body.contains(&format!(r#"<link rel="canonical" href="{address}">"#)), "{path}");
        assert!(page.body.contains(&format!(r#"<meta property="og:url" content="{address}">"#)), "{path}");
        assert!(page.body.contains(&format!(r#"<meta property="og:title" content="{title}">"#)), "{path}");
    }
    for address in stranger.get("/")?.addresses().iter().filter(|address| address.starts_with("/static/") || address.contains("brand.css"))
    {
        assert!(allows(&robots, address), "a robot that renders the page needs {address}");
    }
    Ok(())
}

#[test]
fn private_pages_are_not_found() -> Result<()> {
    let site = Site::shared();
    let stranger = Person::stranger(site)?;
    let dana = Person::customer(site, "dana@acme.example")?;
    let sam = Person::agent(site, "sam@northwind.example")?;
    let robots = stranger.get("/robots.txt")?.expect(200)?.body;
    let asked = [
        (&stranger, "/sign-in"),
        (&stranger, "/sign-in/up?portal=support"),
        (&stranger, "/sign-in?portal=billing"),
        (&stranger, "/desk/sign-in"),
        (&stranger, "/p/billing"),
        (&stranger, "/p/support/new/report-a-problem"),
        (&stranger, "/no/such/page"),
        (&dana, "/p/billing"),
        (&dana, "/requests"),
        (&dana, "/account"),
        (&sam, "/desk/queues/open"),
    ];
    for (who, path) in asked {
        let page = who.get(path)?;
        assert!(!is_listed(&page) && !allows(&robots, path), "{path}: {robots}");
        assert!(!page.body.contains("canonical") && !page.body.contains("og:title"), "{path}");
    }
    // The same address, but with somebody's own things on it.
    for path in ["/", "/p/support"] {
        assert!(!is_listed(&dana.get(path)?.expect(200)?), "{path} of somebody who is signed in");
    }
    Ok(())
}

#[test]
fn a_private_portal_is_named_to_no_stranger() -> Result<()> {
    let stranger = Person::stranger(Site::shared())?;
    for path in ["/", "/robots.txt", "/p/support", "/sign-in?portal=billing", "/sign-in?portal=onboarding"] {
        let page = stranger.get(path)?;
        let words = page.body.to_lowercase().replace("portal=billing", "").replace("portal=onboarding", "");
        let words = words.replace(r#"value="billing""#, "").replace(r#"value="onboarding""#, "");
        for name in ["billing", "onboarding"] {
            assert!(!words.contains(name), "{name} stands at {path}");
        }
    }
    // A private portal and none at all look the same.
    let (private, none) = (stranger.get("/p/billing")?, stranger.get("/p/nothing-here")?);
    assert_eq!((private.status, private.body), (none.status, none.body));
    Ok(())
}

#[test]
fn an_empty_site_is_not_found_at_all() -> Result<()> {
    let site = Site::start(&portico_tests::Setting { demo: false, ..Default::default() })?;
    let stranger = Person::stranger(&site)?;
    assert_eq!(stranger.get("/robots.txt")?.expect(200)?.body, "User-agent: *\nDisallow: /\n");
    assert!(!is_listed(&stranger.get("/")?.expect(200)?));
    Ok(())
}
