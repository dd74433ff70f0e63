//! The files of `sql/default` and `sql/internal`, as they are compiled in.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::statements::{Kind, compact, object, statements};

include!(concat!(env!("OUT_DIR"), "/schema.rs"));

/// One file of the schema.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its path below its part's folder, without `.sql`.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

/// The two databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// What a customer may ever see.
    Default,
    /// What never leaves the desk.
    Internal,
}

/// When a statement's turn is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Table,
    Index,
    View,
    Trigger,
    WhenFilled,
}

/// What is declared: dropped and made anew when its text changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Tables that follow from the log, with their indexes, and what each kind of event does to them.
    Projections,
    /// Views, and triggers of the tables.
    Rules,
}

impl Part {
    /// Its name in the table `declared`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Part::Projections => "projections",
            Part::Rules => "rules",
        }
    }
}

impl Database {
    /// Both.
    pub const ALL: [Database; 2] = [Database::Default, Database::Internal];

    /// Its label in `spin.toml`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Database::Default => "default",
            Database::Internal => "internal",
        }
    }

    /// Its migrations, in order.
    #[must_use]
    pub fn migrations(self) -> &'static [File] {
        match self {
            Database::Default => DEFAULT_TABLES,
            Database::Internal => INTERNAL_TABLES,
        }
    }

    fn files(self, part: Part) -> [&'static [File]; 2] {
        match (self, part) {
            (Database::Default, Part::Projections) => [DEFAULT_PROJECTIONS, &[]],
            (Database::Internal, Part::Projections) => [INTERNAL_PROJECTIONS, &[]],
            (Database::Default, Part::Rules) => [DEFAULT_VIEWS, DEFAULT_TRIGGERS],
            (Database::Internal, Part::Rules) => [INTERNAL_VIEWS, INTERNAL_TRIGGERS],
        }
    }

    /// The statements of a part in the order in which they can be run.
    #[must_use]
    pub fn declared(self, part: Part) -> Vec<String> {
        self.placed(part).into_iter().map(|(_, statement)| statement).collect()
    }

    /// Those of the projections that there have to be before the log is projected: all but the indexes for reading.
    #[must_use]
    pub fn declared_to_fill(self) -> Vec<String> {
        let placed = self.placed(Part::Projections).into_iter();
        placed.filter(|(place, _)| *place != Place::WhenFilled).map(|(_, statement)| statement).collect()
    }

    fn placed(self, part: Part) -> Vec<(Place, String)> {
        let mut all = Vec::new();
        for file in self.files(part).into_iter().flatten() {
            for statement in statements(file.sql) {
                let place = match object(&statement).map(|object| object.kind) {
                    Some(Kind::Table) => Place::Table,
                    Some(Kind::Index) if file.name.starts_with("indexes/") => Place::WhenFilled,
                    Some(Kind::Index) => Place::Index,
                    Some(Kind::View) => Place::View,
                    Some(Kind::Trigger) | None => Place::Trigger,
                };
                all.push((place, statement));
            }
        }
        all.sort_by_key(|(place, _)| *place);
        all
    }

    /// Changes whenever the part says something else; comments and spaces don't count.
    #[must_use]
    pub fn hash(self, part: Part) -> &'static str {
        static HASHES: [OnceLock<String>; 4] = [const { OnceLock::new() }; 4];
        let place = usize::from(self == Database::Internal) * 2 + usize::from(part == Part::Rules);
        HASHES[place].get_or_init(|| checksum(&self.declared(part).join("\n")))
    }

    /// The tables that hold what does not follow from the log: the log itself, and what is not history (see `sql/README.md`).
    #[must_use]
    pub fn plain_tables(self) -> Vec<String> {
        let made = self.migrations().iter().flat_map(|file| statements(file.sql));
        made.filter_map(|statement| object(&statement).filter(|object| object.kind == Kind::Table).map(|object| object.name)).collect()
    }

    /// The current version of each kind of event that is projected: `WHEN NEW.kind = … AND NEW.version = …` of its projection.
    #[must_use]
    pub fn event_versions(self) -> BTreeMap<String, i64> {
        let mut versions = BTreeMap::new();
        for statement in self.declared(Part::Projections) {
            let head = statement.split("BEGIN").next().unwrap_or_default();
            let kind = head.split("NEW.kind = '").nth(1).and_then(|rest| rest.split('\'').next());
            let version = head.split("NEW.version = ").nth(1).and_then(|rest| rest.trim().parse::<i64>().ok());
            if let (Some(kind), Some(version)) = (kind, version) {
                let newest: &mut i64 = versions.entry(kind.to_owned()).or_insert(version);
                *newest = version.max(*newest);
            }
        }
        versions
    }
}

/// Of a text of SQL, without what does not count.
pub(super) fn checksum(sql: &str) -> String {
    hmac_sha256::Hash::hash(compact(sql).as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
