//! A site's file holds the whole configuration: what is exported, applied to an empty site and exported from there is the same, byte for byte.

use std::collections::{BTreeMap, BTreeSet};

use portico::migrations::Database;
use portico::native::{Sqlite, now};
use portico::site::{Contacts, SiteFile};
use serde_json::{Value as Json, json};

use crate::world::World;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sql/whole_site.json");

fn text() -> String {
    std::fs::read_to_string(FILE).unwrap()
}

/// An empty site that becomes what the file says.
fn applied(file: &SiteFile) -> World {
    let world = World {
        default: Sqlite::in_memory(Database::Default).unwrap(),
        internal: Sqlite::in_memory(Database::Internal).unwrap(),
        clock: std::cell::Cell::new(crate::world::START),
    };
    now(file.apply(None, &world.default, &world.internal, &world.call())).unwrap();
    world
}

fn exported(world: &World, contacts: Contacts) -> SiteFile {
    now(SiteFile::of_site(&world.default, &world.internal, contacts)).unwrap().unwrap()
}

#[test]
fn a_file_with_everything_in_it_is_exported_as_it_was_applied() {
    let text = text();
    let file = SiteFile::from_bytes(text.as_bytes()).unwrap();
    if std::env::var("GOLDEN").is_ok_and(|golden| golden == "write") {
        std::fs::write(FILE, file.to_json().unwrap()).unwrap();
        return;
    }
    assert_eq!(file.to_json().unwrap(), text, "the file is written as it is read");
    let world = applied(&file);
    let there = exported(&world, Contacts::All);
    assert_eq!(there.to_json().unwrap(), text);
    assert!(file.compared(&there).unwrap().things.is_empty() && there.compared(&file).unwrap().others.is_empty());
    // And from there once more.
    let again = applied(&there);
    assert_eq!(exported(&again, Contacts::All).to_json().unwrap(), text);
    // Dana is named by a portal, so that both exports have her.
    assert_eq!(exported(&again, Contacts::Named).to_json().unwrap(), text);
}

/// The same place with no numbers: `request_types[].form.fields[].choices[]`.
fn shape(path: &str) -> String {
    let without_digits: String = path.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    // A column is a field.
    let plain = without_digits.replace(".columns[]", "");
    // A condition is one wherever it stands, and in a group of others.
    if plain.ends_with("when") || plain.contains("when.") { "a condition".to_owned() } else { plain }
}

/// Every object of a file, as a JSON pointer, with its path in the words of faults.
fn objects(value: &Json, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Json::Object(fields) => {
            found.push((pointer.to_owned(), path.to_owned()));
            for (name, part) in fields {
                let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                objects(part, &format!("{pointer}/{name}"), &below, found);
            }
        }
        Json::Array(list) => {
            list.iter().enumerate().for_each(|(n, part)| objects(part, &format!("{pointer}/{n}"), &format!("{path}[{n}]"), found));
        }
        _ => {}
    }
}

/// The fields that a fault says are known there.
fn known_by(why: &str) -> Option<Vec<String>> {
    if let Some((_, names)) = why.split_once("is not known here; there are ") {
        return Some(names.split(", ").map(str::to_owned).collect());
    }
    let (_, names) = why.split_once("unknown field `not_known`, expected ")?;
    Some(names.split('`').skip(1).step_by(2).map(str::to_owned).collect())
}

#[test]
fn a_field_that_a_definition_has_stands_in_the_file_that_has_everything() {
    let file: Json = serde_json::from_str(&text()).unwrap();
    let mut places = Vec::new();
    objects(&file, "", "", &mut places);
    let (mut known, mut there): (BTreeMap<String, BTreeSet<String>>, BTreeMap<String, BTreeSet<String>>) = Default::default();
    for (pointer, path) in &places {
        let mut other = file.clone();
        let object = other.pointer_mut(pointer).unwrap();
        let fields = object.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        object["not_known"] = json!(1);
        let Err(faults) = SiteFile::from_value(&other) else { panic!("{path} takes what is not known") };
        let names = faults.0.iter().find_map(|fault| known_by(&fault.why));
        // A text in several languages has none; its languages are its fields.
        if let Some(names) = names {
            known.entry(shape(path)).or_default().extend(names);
            there.entry(shape(path)).or_default().extend(fields);
        }
    }
    assert!(known.len() > 20, "{:?}", known.keys());
    for (place, known) in &known {
        let missing: Vec<_> = known.difference(&there[place]).collect();
        assert!(missing.is_empty(), "{place:?} of tests/sql/whole_site.json lacks {missing:?}: put them there, otherwise than by default");
    }
}

#[test]
fn a_file_of_a_newer_portico_is_refused_with_that_and_nothing_else() {
    let mut file: Json = serde_json::from_str(&text()).unwrap();
    file["format"] = json!(2);
    file["site"]["hologram"] = json!({});
    let why = SiteFile::from_value(&file).unwrap_err().to_string();
    assert_eq!(why, "format: is 2: the file is of a newer Portico, and this one reads 1; upgrade this site first");
}
