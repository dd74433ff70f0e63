//! What differs between two configurations, thing by thing and field by field.

mod telling;
#[cfg(test)]
mod tests;

use serde_json::Value as Json;

/// One thing of a configuration.
pub(super) struct Item {
    pub(super) what: &'static str,
    pub(super) key: String,
    pub(super) data: Json,
}

/// What a file changes in one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What kind of thing, in a word.
    pub what: &'static str,
    /// Which one.
    pub key: String,
    /// How.
    pub how: How,
}

/// How a thing changes.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// It is not there yet.
    New,
    /// Some of its fields.
    Fields(Vec<Field>),
    /// Only the site has it: it stays.
    Stays,
}

/// A field that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Where it stands: `tabs[help].name.de`.
    pub path: String,
    /// As it is; `None` where it is not there.
    pub before: Option<Json>,
    /// As it becomes; `None` where it goes.
    pub after: Option<Json>,
}

impl Item {
    pub(super) fn new(what: &'static str, key: &str, data: Json) -> Self {
        Item { what, key: key.to_owned(), data }
    }

    pub(super) fn is(&self, other: &Item) -> bool {
        self.what == other.what && self.key == other.key
    }
}

/// What makes `before` become `after`, in the order of `after`; what stays behind comes last.
pub(super) fn changes(before: &[Item], after: &[Item]) -> Vec<Change> {
    let change = |item: &Item, how| Change { what: item.what, key: item.key.clone(), how };
    let mut all = Vec::new();
    for item in after {
        let Some(known) = before.iter().find(|known| known.is(item)) else {
            all.push(change(item, How::New));
            continue;
        };
        let fields = between(&known.data, &item.data);
        if !fields.is_empty() {
            all.push(change(item, How::Fields(fields)));
        }
    }
    // Contacts are many, and none of a file's business that it does not name.
    let only_there = before.iter().filter(|known| known.what != "contact" && !after.iter().any(|item| item.is(known)));
    all.extend(only_there.map(|item| change(item, How::Stays)));
    all
}

/// The fields that differ between two definitions of one thing.
pub fn between(before: &Json, after: &Json) -> Vec<Field> {
    let mut fields = Vec::new();
    compare("", Some(before), Some(after), &mut fields);
    fields
}

fn compare(path: &str, before: Option<&Json>, after: Option<&Json>, fields: &mut Vec<Field>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Json::Object(old)), Some(Json::Object(new))) => {
            let names = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name)));
            for name in names {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                compare(&path, old.get(name), new.get(name), fields);
            }
        }
        (Some(Json::Array(old)), Some(Json::Array(new)))
            if [old, new].iter().all(|list| list.iter().all(|part| name_of(part).is_some())) =>
        {
            let find = |list: &[Json], name: &str| list.iter().find(|part| name_of(part) == Some(name)).cloned();
            let names: Vec<&str> =
                old.iter().chain(new.iter().filter(|part| !old.iter().any(|o| name_of(o) == name_of(part)))).filter_map(name_of).collect();
            let before = fields.len();
            for name in names {
                compare(&format!("{path}[{name}]"), find(old, name).as_ref(), find(new, name).as_ref(), fields);
            }
            if fields.len() == before {
                // The same parts in another order.
                let order = |list: &[Json]| Some(list.iter().filter_map(name_of).collect());
                fields.push(Field { path: format!("{path}, the order"), before: order(old), after: order(new) });
            }
        }
        (before, after) => fields.push(Field { path: path.to_owned(), before: before.cloned(), after: after.cloned() }),
    }
}

/// What names a part of a list: its key, its id, or the organisation of a membership.
fn name_of(part: &Json) -> Option<&str> {
    ["key", "id", "organisation"].into_iter().find_map(|name| part.get(name)).and_then(Json::as_str)
}
