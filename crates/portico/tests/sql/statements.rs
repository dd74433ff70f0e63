//! All statements of `sql`, as they are sent.

use std::path::{Path, PathBuf};

use portico::migrations::Database;
use portico::request::queue::{Order, Queue, Selection};

/// One statement, and the database that it is sent to.
pub struct Statement {
    pub name: String,
    pub database: Database,
    pub sql: String,
}

/// What pages and commands send: one statement a file, the desk's queues in each of their forms.
pub fn sent() -> Vec<Statement> {
    let mut all = Vec::new();
    // The folders `default` and `internal` hold the schema.
    let is_schema = |path: &PathBuf| ["default", "internal"].iter().any(|database| path.starts_with(root().join(database)));
    for path in files(&root()).into_iter().filter(|path| !is_schema(path)) {
        let text = std::fs::read_to_string(&path).unwrap();
        let database = if text.starts_with("-- DATABASE internal") { Database::Internal } else { Database::Default };
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        if !text.contains("{listed}") {
            all.push(Statement { name, database, sql: text });
            continue;
        }
        for (queue, order, search) in selections() {
            let selection = Selection { queue, order, after: None, search: search.into() };
            all.push(Statement { name: format!("{name} {queue:?} {order:?} {search}"), database, sql: selection.statement(&text) });
        }
    }
    all
}

fn selections() -> impl Iterator<Item = (Queue, Order, &'static str)> {
    Queue::ALL.into_iter().flat_map(|queue| Order::ALL.into_iter().flat_map(move |order| ["", "x"].map(|search| (queue, order, search))))
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
