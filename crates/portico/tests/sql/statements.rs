//! All statements of `sql`, as they are sent.

use std::path::{Path, PathBuf};

use portico::ids::Slug;
use portico::migrations::Database;
use portico::request::queue::{Plan, Selection};
use portico_statements::{number, whole};

/// One statement, and the database that it is sent to.
pub struct Sent {
    pub name: String,
    pub database: Database,
    /// The comment that its file begins with.
    pub header: String,
    /// Its parameters, by number.
    pub names: Vec<String>,
    pub sql: String,
}

/// What pages and commands send: one statement a file, the desk's pages for each index that serves queues and for searches.
pub fn sent() -> Vec<Sent> {
    let mut all = Vec::new();
    // The folders `default` and `internal` hold the schema, `part` what several statements have in common.
    let is_schema = |path: &PathBuf| ["default", "internal"].iter().any(|database| path.starts_with(root().join(database)));
    let is_part = |path: &PathBuf| path.parent().is_some_and(|folder| folder.ends_with("part"));
    for path in files(&root()).into_iter().filter(|path| !is_schema(path) && !is_part(path)) {
        let part = |part: &str| std::fs::read_to_string(root().join(part)).map_err(|error| error.to_string());
        let text = whole(&std::fs::read_to_string(&path).unwrap(), part).unwrap().text;
        let database = if text.starts_with("-- DATABASE internal") { Database::Internal } else { Database::Default };
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("--")).collect();
        let header = header.join("\n");
        if !text.contains("{listed}") {
            let numbered = number(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
            all.push(Sent { name, database, header, names: numbered.names, sql: numbered.sql });
            continue;
        }
        for selection in selections() {
            let what = if selection.search.is_empty() { selection.plan().index() } else { "search".to_owned() };
            let (name, header) = (format!("{name} {what}"), header.clone());
            all.push(Sent { name, database, header, names: Vec::new(), sql: selection.text(&text) });
        }
    }
    all
}

fn selections() -> Vec<Selection> {
    let queue = |plan: Plan, search: &str| {
        let (facet, order, search) = (plan.facet, Some(plan.order), search.to_owned());
        Selection { queue: Slug::parse("open").unwrap(), facet, order, after: None, search }
    };
    Plan::ALL.into_iter().map(|plan| queue(plan, "")).chain([queue(Plan::ALL[0], "x")]).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sql")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "sql") {
            all.push(path);
        }
    }
    all.sort();
    all
}

#[test]
fn every_statement_says_what_it_is_for_and_who_may() {
    for Sent { name, header, .. } in sent() {
        assert!(header.starts_with("-- "), "{name}");
        for word in ["Returns", "Who may"] {
            assert!(header.contains(word), "{name}: {word}");
        }
    }
}

/// What every event has need not be said again.
#[test]
fn every_statement_names_its_parameters_in_its_header_and_no_others() {
    let of_every_event = ["id", "at", "call", "ip", "user_agent"];
    for Sent { name, header, names, .. } in sent() {
        let words: Vec<&str> = header.split_whitespace().filter_map(|word| word.strip_prefix(':')).collect();
        let said: Vec<&str> = words.iter().map(|word| word.trim_end_matches([',', '.', ';', ')'])).collect();
        let is_command = of_every_event.iter().all(|parameter| names.iter().any(|name| name == parameter));
        for parameter in &names {
            let known = is_command && of_every_event.contains(&parameter.as_str());
            assert!(known || said.contains(&parameter.as_str()), "{name} does not say what :{parameter} is");
        }
        for word in said {
            assert!(names.iter().any(|name| name == word), "{name} has no :{word}");
        }
    }
}
