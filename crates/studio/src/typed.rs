//! A form's fields, put one by one into a definition. Whether it is sound then, `portico::site::studio::faults` says.

use portico::portal::form::Submitted;
use portico::slug::slug_of;
use serde_json::{Map, Value as Json, json};

use crate::Languages;

/// What was typed, and the object that it goes into.
pub struct Typed<'a> {
    form: &'a Submitted,
    languages: &'a Languages,
    /// The object as it becomes.
    pub object: Map<String, Json>,
}

impl<'a> Typed<'a> {
    /// For the object as it was; what no field of the form is about stays.
    #[must_use]
    pub fn new(form: &'a Submitted, languages: &'a Languages, before: &Json) -> Self {
        Typed { form, languages, object: before.as_object().cloned().unwrap_or_default() }
    }

    /// The object, as JSON.
    #[must_use]
    pub fn into_json(self) -> Json {
        Json::Object(self.object)
    }

    /// The site's own language.
    #[must_use]
    pub fn site_language(&self) -> &str {
        self.languages.site()
    }

    fn set(&mut self, name: &str, value: Option<Json>) {
        match value {
            Some(value) => drop(self.object.insert(name.to_owned(), value)),
            None => drop(self.object.remove(name)),
        }
    }

    /// A text for people, sent as one field for each language: `name.en`.
    #[must_use]
    pub fn read_text(&self, name: &str) -> Option<Json> {
        let typed = |language: &str| self.form.first(&format!("{name}.{language}")).trim().to_owned();
        let texts: Vec<(String, String)> =
            self.languages.iter().map(|language| (language.to_owned(), typed(language))).filter(|(_, words)| !words.is_empty()).collect();
        match texts.as_slice() {
            [] => None,
            [(language, words)] if language == self.languages.site() => Some(json!(words)),
            _ => Some(texts.into_iter().map(|(language, words)| (language, json!(words))).collect::<Map<_, _>>().into()),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &str) {
        let text = self.read_text(name).unwrap_or_else(|| json!(""));
        self.set(name, Some(text));
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, name: &str) {
        let text = self.read_text(name);
        self.set(name, text);
    }

    /// A word or a line that must be there.
    pub fn line(&mut self, name: &str) {
        self.set(name, Some(json!(self.form.first(name).trim())));
    }

    /// A word or a line that may be left out.
    pub fn optional_line(&mut self, name: &str) {
        let typed = self.form.first(name).trim();
        self.set(name, (!typed.is_empty()).then(|| json!(typed)));
    }

    /// A whole number that must be there. What is none stays as it was typed, and is a fault.
    pub fn number(&mut self, name: &str) {
        let typed = self.form.first(name).trim();
        self.set(name, Some(typed.parse::<u64>().map_or_else(|_| json!(typed), |number| json!(number))));
    }

    /// A whole number that may be left out.
    pub fn optional_number(&mut self, name: &str) {
        self.number(name);
        if self.object.get(name) == Some(&json!("")) {
            self.set(name, None);
        }
    }

    /// A box that is ticked or not, as `true` and `false`.
    pub fn flag(&mut self, name: &str) {
        let is_on = !self.form.first(name).is_empty();
        self.set(name, Some(json!(is_on)));
    }
}

/// A key made from a text for people, in the first of its languages; `is_free` says which are not taken. `otherwise` where the text leaves nothing.
#[must_use]
pub fn new_key(text: &Json, otherwise: &str, is_free: impl Fn(&str) -> bool) -> String {
    let words = text.as_str().or_else(|| text.as_object()?.values().next()?.as_str()).unwrap_or_default();
    let slug: String =
        Some(slug_of(words)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| otherwise.to_owned()).chars().take(50).collect();
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    std::iter::once(slug.clone()).chain(numbered).find(|key| is_free(key)).unwrap_or(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)], before: Json, fill: impl Fn(&mut Typed<'_>)) -> Json {
        let form = Submitted::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let languages = Languages::of(&json!({}), "en", "de");
        let mut typed = Typed::new(&form, &languages, &before);
        fill(&mut typed);
        typed.into_json()
    }

    #[test]
    fn a_text_in_the_sites_language_alone_is_plain_and_others_stand_by_language() {
        let one = typed(&[("name.en", " Help ")], json!({}), |typed| typed.text("name"));
        assert_eq!(one, json!({"name": "Help"}));
        let two = typed(&[("name.en", "Help"), ("name.de", "Hilfe")], json!({}), |typed| typed.text("name"));
        assert_eq!(two, json!({"name": {"en": "Help", "de": "Hilfe"}}));
        assert_eq!(typed(&[("name.de", "Hilfe")], json!({}), |typed| typed.text("name")), json!({"name": {"de": "Hilfe"}}));
        assert_eq!(typed(&[], json!({}), |typed| typed.text("name")), json!({"name": ""}));
    }

    #[test]
    fn what_may_be_left_out_goes_where_nothing_was_typed_and_what_the_form_is_not_about_stays() {
        let before = json!({"announcement": "Old", "color": "#112233", "tabs": [1], "grace_days": 3});
        let after = typed(&[("color", " ")], before, |typed| {
            typed.optional_text("announcement");
            typed.optional_line("color");
            typed.optional_number("grace_days");
        });
        assert_eq!(after, json!({"tabs": [1]}));
    }

    #[test]
    fn a_number_that_is_none_stays_as_it_was_typed() {
        assert_eq!(typed(&[("hours", "8")], json!({}), |typed| typed.number("hours")), json!({"hours": 8}));
        assert_eq!(typed(&[("hours", "soon")], json!({}), |typed| typed.number("hours")), json!({"hours": "soon"}));
    }
}
