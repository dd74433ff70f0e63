//! How a preview is asked for: to whom, of what, in which light. It stands in the address, so that a preview can be shared and links keep it.

use portico::ids::ContactId;
use portico::site::Thing;
use portico::site::studio::Whom;
use portico_web::html::Theme;
use portico_web::{Result, fields};

/// What a preview's address says.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `new`, `stranger`, a contact's id, or "" for the first of some who see it.
    pub onlooker: String,
    /// A customer's address, before all else.
    pub person: String,
    /// The thing that it is about: `portal/support`; or "".
    pub thing: String,
    /// Whether the thing's draft alone is shown.
    pub is_alone: bool,
    /// Whether what was typed last stands in its place.
    pub is_typed: bool,
    /// `day`, `night`, or "" for that of the agent's own pages.
    pub light: String,
}

impl Options {
    /// From a query. What it does not know of is left out.
    ///
    /// # Errors
    /// HTTP 400 where it is not UTF-8.
    pub fn parse(query: &str) -> Result<Self> {
        let pairs = fields::pairs(query)?;
        let of = |name: &str| pairs.iter().find(|(found, _)| found == name).map(|(_, value)| value.trim().to_owned()).unwrap_or_default();
        Ok(Options {
            onlooker: of("as"),
            person: of("person"),
            thing: of("thing"),
            is_alone: of("drafts") == "alone",
            is_typed: of("typed") == "1",
            light: of("light"),
        })
    }

    /// Names and values of what it says.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let flag = |is_on: bool, word: &'static str| if is_on { word } else { "" };
        let pairs = [
            ("as", self.onlooker.as_str()),
            ("person", &self.person),
            ("thing", &self.thing),
            ("drafts", flag(self.is_alone, "alone")),
            ("typed", flag(self.is_typed, "1")),
            ("light", &self.light),
        ];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// As a query, without its question mark; "" where it says nothing.
    #[must_use]
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={}", fields::encode(value))).collect::<Vec<_>>().join("&")
    }

    /// Who looks.
    #[must_use]
    pub fn whom(&self) -> Whom {
        match self.onlooker.as_str() {
            _ if !self.person.is_empty() => Whom::Address(self.person.clone()),
            "new" => Whom::NewCustomer,
            "stranger" => Whom::Stranger,
            other => ContactId::parse(other).map_or(Whom::First, Whom::Contact),
        }
    }

    /// The thing that it is about.
    #[must_use]
    pub fn about(&self) -> Option<(Thing, &str)> {
        let (kind, key) = self.thing.split_once('/')?;
        Some((kind.parse().ok()?, key))
    }

    /// The light of the page within; `None`: that of the agent's own.
    #[must_use]
    pub fn theme(&self) -> Option<Theme> {
        match self.light.as_str() {
            "day" => Some(Theme::Day),
            "night" => Some(Theme::Night),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_from_and_nothing_else() {
        let query = "as=new&person=a%40b.example&thing=portal%2Fsupport&drafts=alone&typed=1&light=night";
        assert_eq!(Options::parse(query).unwrap().query(), query);
        assert_eq!(Options::parse("tab=x&as=").unwrap().query(), "");
        assert_eq!(Options::parse("thing=portal/support").unwrap().about(), Some((Thing::Portal, "support")));
        assert_eq!(Options::parse("thing=moon/x").unwrap().about(), None);
    }

    #[test]
    fn an_address_goes_before_a_choice_and_nonsense_is_the_first_who_sees_it() {
        let whom = |query: &str| Options::parse(query).unwrap().whom();
        assert_eq!(whom("as=stranger"), Whom::Stranger);
        assert_eq!(whom("as=stranger&person=x%40y.example"), Whom::Address("x@y.example".to_owned()));
        assert_eq!(whom("as=nobody"), Whom::First);
    }
}
