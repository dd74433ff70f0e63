//! A component holds the messages that its own code or the shared pieces name, and no others: with fifteen languages, all of them everywhere would be
//! most of what it weighs.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use portico_tests::site::repository;

use crate::sources::files;

/// The messages of a catalogue that are one line without values, long enough to be found.
fn plain_messages(catalogue: &str) -> BTreeMap<&str, &str> {
    let entries = catalogue.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    entries.filter_map(|line| line.split_once(" = ")).filter(|(_, text)| text.len() > 20 && !text.contains('{')).collect()
}

fn contains(wasm: &[u8], text: &str) -> bool {
    wasm.windows(text.len()).any(|bytes| bytes == text.as_bytes())
}

#[test]
fn a_component_holds_only_the_messages_that_it_says() -> Result<()> {
    let catalogue = fs::read_to_string(repository().join("static/messages/de.ftl"))?;
    let shared = files("crates/web/src", ".rs")?;
    for component in ["hub", "assets", "requests"] {
        let mut own = files(&format!("components/{component}/src"), ".rs")?;
        if fs::read_to_string(repository().join(format!("components/{component}/Cargo.toml")))?.contains("portico-front") {
            own.extend(files("crates/front/src", ".rs")?);
        }
        let says = |id: &str| shared.iter().chain(&own).any(|(_, source)| source.contains(&format!("\"{id}\"")));
        let wasm =
            fs::read(repository().join(format!("target/wasm32-wasip2/edge/{component}.wasm"))).context("the components are built")?;
        let (said, unsaid): (BTreeMap<_, _>, BTreeMap<_, _>) = plain_messages(&catalogue).into_iter().partition(|(id, _)| says(id));
        let foreign = unsaid.iter().filter(|(_, text)| !said.values().any(|known| known.contains(*text)));
        let held: Vec<_> = foreign.filter(|(_, text)| contains(&wasm, text)).map(|(id, _)| *id).collect();
        assert_eq!(held, Vec::<&str>::new(), "{component} holds what it never says");
        let own_words = said.iter().filter(|(id, text)| id.starts_with(component) && contains(&wasm, text)).count();
        assert!(component == "assets" || own_words > 5, "{component} holds what it says: {own_words}");
    }
    Ok(())
}
