//! Who may see a portal, as its form asks: everyone with an account, or those who are named.

use portico::definition::Word;
use portico::portal::Audience;
use portico::portal::form::Submitted;
use serde_json::{Map, Value as Json, json};

/// Empty rows in which one more organisation or role can be named.
pub const NEW_ROWS: usize = 2;

/// The readers of a portal, as the form shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// Everyone with an account.
    pub everyone: bool,
    /// Roles, in any organisation.
    pub roles: Vec<String>,
    /// Organisations, each with a role there, or "" for all of its members.
    pub organisations: Vec<(String, String)>,
    /// Words that name one contact each.
    pub contacts: Vec<String>,
}

impl Access {
    /// From the words of a definition.
    #[must_use]
    pub fn of(definition: &Json) -> Self {
        let mut access = Access::default();
        for word in definition["audience"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            match Audience::read(word) {
                Some(Audience::Everyone) => access.everyone = true,
                Some(Audience::Role(role)) => access.roles.push(role.as_str().to_owned()),
                Some(Audience::Organisation(key)) => access.organisations.push((key.to_string(), String::new())),
                Some(Audience::RoleIn(key, role)) => access.organisations.push((key.to_string(), role.as_str().to_owned())),
                Some(Audience::Contact(_)) => access.contacts.push(word.to_owned()),
                None => {}
            }
        }
        access
    }

    /// The words for a definition. What can't be one stays as it was typed, and is a fault. Named readers are left out where everyone reads.
    #[must_use]
    pub fn words(form: &Submitted) -> Json {
        if form.first("access") == "everyone" {
            return json!(["everyone"]);
        }
        let filled = |name: &str| form.all(name).iter().map(|typed| typed.trim().to_owned()).collect::<Vec<_>>();
        let mut words: Vec<String> = filled("role").into_iter().filter(|role| !role.is_empty()).map(|role| format!("r{role}")).collect();
        for (key, role) in filled("organisation").into_iter().zip(filled("organisation_role")) {
            match (key.is_empty(), role.is_empty()) {
                (true, _) => {}
                (false, true) => words.push(format!("o{key}")),
                (false, false) => words.push(format!("o{key}.{role}")),
            }
        }
        words.extend(filled("contact").into_iter().filter(|word| !word.is_empty()));
        words.dedup();
        json!(words)
    }

    /// Puts what was chosen into the definition.
    pub fn put(form: &Submitted, object: &mut Map<String, Json>) {
        object.insert("audience".to_owned(), Self::words(form));
        let is_open = form.first("access") == "everyone" && !form.first("sign_up").is_empty();
        object.insert("sign_up".to_owned(), json!(is_open));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_form_shows_of_an_audience_gives_the_same_audience() {
        let definition = json!({"audience": ["rbilling", "oacme", "oumbra.primary", "c01900000000070008000000000000001"]});
        let access = Access::of(&definition);
        assert_eq!(access.organisations, [("acme".to_owned(), String::new()), ("umbra".to_owned(), "primary".to_owned())]);
        let mut pairs = vec![("access".to_owned(), "named".to_owned())];
        pairs.extend(access.roles.iter().chain([&String::new()]).map(|role| ("role".to_owned(), role.clone())));
        for (key, role) in access.organisations.iter().chain([&(String::new(), String::new())]) {
            pairs.push(("organisation".to_owned(), key.clone()));
            pairs.push(("organisation_role".to_owned(), role.clone()));
        }
        pairs.extend(access.contacts.iter().map(|word| ("contact".to_owned(), word.clone())));
        assert_eq!(Access::words(&Submitted::from_pairs(pairs)), definition["audience"]);
    }

    #[test]
    fn everyone_is_everyone_and_only_then_can_strangers_make_an_account() {
        let form =
            |pairs: &[(&str, &str)]| Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let put = |pairs: &[(&str, &str)]| {
            let mut object = Map::new();
            Access::put(&form(pairs), &mut object);
            Json::Object(object)
        };
        assert_eq!(put(&[("access", "everyone"), ("sign_up", "1"), ("role", "x")]), json!({"audience": ["everyone"], "sign_up": true}));
        assert_eq!(put(&[("access", "named"), ("sign_up", "1"), ("role", "x")]), json!({"audience": ["rx"], "sign_up": false}));
    }
}
