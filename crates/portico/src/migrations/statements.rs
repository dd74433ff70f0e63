//! A file of SQL, taken apart into its statements, and what each of them makes.

/// Splits a file into its statements: each ends with `;` at the end of a line, a trigger with its line `END;`.
#[must_use]
pub fn statements(sql: &str) -> Vec<String> {
    let mut statements = Vec::new();
    let mut current = String::new();
    for line in sql.lines().filter(|line| !line.trim_start().starts_with("--")) {
        let code = line.split(" --").next().unwrap_or(line).trim_end();
        current.push_str(line);
        current.push('\n');
        let trigger = current.trim_start().starts_with("CREATE TRIGGER");
        if if trigger { code == "END;" } else { code.ends_with(';') } {
            statements.push(std::mem::take(&mut current).trim().trim_end_matches(';').to_owned());
        }
    }
    if !current.trim().is_empty() {
        statements.push(current.trim().to_owned());
    }
    statements
}

/// The text without comments, and with one space wherever there is any.
pub(super) fn compact(sql: &str) -> String {
    let code = sql.lines().filter(|line| !line.trim_start().starts_with("--")).map(|line| line.split(" --").next().unwrap_or(line));
    code.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// What SQLite keeps in its schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Virtual ones too.
    Table,
    /// Of a table.
    Index,
    /// A named query.
    View,
    /// On a table or a view.
    Trigger,
}

/// What a statement makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Which kind.
    pub kind: Kind,
    /// Its name in `sqlite_schema`.
    pub name: String,
}

/// What a `CREATE` statement makes; nothing where it is another one.
#[must_use]
pub fn object(statement: &str) -> Option<Object> {
    let mut words = statement.split_whitespace().filter(|word| !matches!(*word, "UNIQUE" | "VIRTUAL" | "TEMP"));
    if words.next() != Some("CREATE") {
        return None;
    }
    let kind = match words.next()? {
        "TABLE" => Kind::Table,
        "INDEX" => Kind::Index,
        "VIEW" => Kind::View,
        "TRIGGER" => Kind::Trigger,
        _ => return None,
    };
    let name = words.find(|word| !matches!(*word, "IF" | "NOT" | "EXISTS"))?;
    Some(Object { kind, name: name.split('(').next().unwrap_or(name).trim_matches('"').to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trigger_is_one_statement_and_comments_do_not_count() {
        let sql = "-- What it is.\nCREATE TABLE a (\n  b TEXT -- why; so\n);\n\nCREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n  DELETE FROM a;\nEND;\n";
        let parts = statements(sql);
        assert_eq!(parts.len(), 2);
        assert_eq!(object(&parts[1]), Some(Object { kind: Kind::Trigger, name: "t".into() }));
        assert_eq!(compact(&parts[0]), "CREATE TABLE a ( b TEXT )");
        assert_eq!(object("CREATE UNIQUE INDEX i ON a (b)").map(|object| object.name), Some("i".into()));
        assert_eq!(object("CREATE VIEW v(a) AS SELECT 1").map(|object| object.name), Some("v".into()));
        assert_eq!(object("DROP TABLE a"), None);
    }
}
