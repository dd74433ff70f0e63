//! Who gains and who loses sight of what, by the policy views.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::Result;
use rusqlite::Connection;

/// So many names stand for all who gain or lose something.
const NAMES: usize = 3;

/// Who gains and who loses sight of something.
#[derive(Debug, Default, PartialEq)]
pub struct Sight {
    what: String,
    gain: Vec<String>,
    lose: Vec<String>,
}

/// What people see, from the policy views. Remembered before a change in a table of the connection's own.
struct Seen {
    /// What it is of.
    what: &'static str,
    /// The table.
    table: &'static str,
    /// Who sees which: two columns, `who` and `thing`.
    sees: &'static str,
    /// Who that is: `id` and `name`.
    people: &'static str,
}

const SEEN: [Seen; 6] = [
    Seen {
        what: "front of portal",
        table: "seen_front",
        sees: "SELECT 'anybody' AS who, id AS thing FROM public_portal",
        people: "(SELECT 'anybody' AS id, 'strangers, who can make an account there' AS name)",
    },
    Seen { what: "portal", table: "seen_portal", sees: "SELECT contact_id AS who, id AS thing FROM contact_portal", people: "contact" },
    Seen {
        // It may come to another portal.
        what: "request type",
        table: "seen_type",
        sees: "SELECT p.contact_id AS who, t.id AS thing FROM contact_portal p JOIN request_type t ON t.portal_id = p.id",
        people: "contact",
    },
    Seen {
        what: "requests of",
        table: "seen_audience",
        // An audience in words; only those in which somebody asked something.
        sees: "SELECT m.contact_id AS who,
                      coalesce((SELECT name FROM contact WHERE id = a.contact_id), concat_ws(' at ', nullif(a.role, ''), nullif(a.organisation_id, ''))) AS thing
                 FROM contact_audience m JOIN audience a ON a.id = m.audience_id
                WHERE EXISTS (SELECT 1 FROM request_audience WHERE audience_id = a.id)",
        people: "contact",
    },
    Seen {
        what: "members of",
        table: "seen_lead",
        sees: "SELECT contact_id AS who, organisation_id AS thing FROM organisation_lead",
        people: "contact",
    },
    Seen {
        what: "workspace",
        table: "seen_workspace",
        sees: "SELECT w.agent_id AS who, w.workspace_id AS thing FROM agent_workspace w JOIN agent a ON a.id = w.agent_id AND a.active = 1",
        people: "agent",
    },
];

/// Remembers what people see, on this connection.
pub fn remember(connection: &Connection) -> Result<()> {
    for Seen { table, sees, .. } in &SEEN {
        connection.execute_batch(&format!("DROP TABLE IF EXISTS temp.{table}; CREATE TEMP TABLE {table} AS {sees}"))?;
    }
    Ok(())
}

/// What people see otherwise than when it was remembered.
pub fn compare(connection: &Connection) -> Result<Vec<Sight>> {
    let mut all = Vec::new();
    for Seen { what, table, sees, people } in &SEEN {
        let mut sights: BTreeMap<String, Sight> = BTreeMap::new();
        let pairs = |first: &str, second: &str| -> Result<Vec<(String, String)>> {
            let sql = format!(
                "SELECT d.thing, p.name FROM (SELECT who, thing FROM ({first}) EXCEPT SELECT who, thing FROM ({second})) d
                   JOIN {people} p ON p.id = d.who ORDER BY p.name"
            );
            Ok(connection.prepare(&sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
        };
        let before = format!("SELECT who, thing FROM temp.{table}");
        let of = |thing: &str| Sight { what: format!("{what} {thing}"), ..Sight::default() };
        for (thing, name) in pairs(sees, &before)? {
            sights.entry(thing.clone()).or_insert_with(|| of(&thing)).gain.push(name);
        }
        for (thing, name) in pairs(&before, sees)? {
            sights.entry(thing.clone()).or_insert_with(|| of(&thing)).lose.push(name);
        }
        all.extend(sights.into_values());
    }
    Ok(all)
}

impl Sight {
    /// Whether anybody gains.
    pub fn is_wider(&self) -> bool {
        !self.gain.is_empty()
    }
}

impl fmt::Display for Sight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (people, verb) in [(&self.gain, "gain"), (&self.lose, "lose")] {
            if !people.is_empty() {
                writeln!(f, "{}: {} {verb} sight: {}", self.what, people.len(), some_of(people))?;
            }
        }
        Ok(())
    }
}

fn some_of(people: &[String]) -> String {
    let names = people.iter().take(NAMES).map(String::as_str).collect::<Vec<_>>().join(", ");
    if people.len() > NAMES { format!("{names} and {} more", people.len() - NAMES) } else { names }
}
