//! Whoever is signed in finds the way out on every page.

use anyhow::Result;
use portico_tests::{Person, Site};

use crate::crawl::crawl;

#[test]
fn every_page_of_somebody_who_is_signed_in_has_the_way_out() -> Result<()> {
    let site = Site::shared();
    let (dana, sam) = (Person::customer(site, "dana@acme.example")?, Person::agent(site, "sam@northwind.example")?);
    let key = dana.asks("The way out", "x")?;
    for (person, start, place, out) in [
        (&dana, "/".to_owned(), "", "/account/sign-out"),
        (&dana, format!("/requests/{key}"), "", "/account/sign-out"),
        (&sam, "/desk/queues/unassigned".to_owned(), "/desk", "/desk/sign-out"),
    ] {
        let answers = crawl(person, &[start])?;
        let pages: Vec<_> =
            answers.iter().filter(|(path, page)| path.starts_with(place) && page.status == 200 && page.shows("<html")).collect();
        assert!(pages.len() >= 4, "the crawl found pages");
        for (path, page) in pages {
            // The desk leads to customers' pages too, where an agent is a stranger.
            let stranger = !path.starts_with("/desk") && place.is_empty() && page.shows("href=\"/sign-in");
            assert!(!stranger && page.forms().iter().any(|form| form.path() == out), "{path} has no way out");
        }
    }
    Ok(())
}
