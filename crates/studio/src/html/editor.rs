//! The fields of a definition's form.

use maud::{Markup, html};
use portico::definition::{IconName, ValidationError};
use portico_web::html::field::{self, Choice, Field};
use portico_web::html::{Locale, written};
use portico_web::t;
use serde_json::Value as Json;

use super::Shown;
use crate::Languages;

/// Fields over one object of a definition.
pub struct Editor<'a> {
    l: &'a Locale,
    object: &'a Json,
    languages: &'a Languages,
    faults: &'a [ValidationError],
    /// Where the object stands: `statuses[2]`; "" for the whole definition.
    path: String,
}

impl<'a> Editor<'a> {
    /// Over the whole definition.
    pub fn of(shown: &'a Shown<'a>) -> Self {
        Editor { l: shown.l(), object: shown.definition, languages: shown.languages, faults: shown.faults, path: String::new() }
    }

    /// Over a part of it.
    pub fn of_part(shown: &'a Shown<'a>, object: &'a Json, path: &str) -> Self {
        Editor { object, path: path.to_owned(), ..Editor::of(shown) }
    }

    /// Where a field stands in the whole definition: the id of its element, which the list of faults leads to.
    fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// What is wrong with a field.
    fn fault(&self, path: &str) -> Option<&'a str> {
        self.faults.iter().find(|fault| fault.path == path).map(|fault| fault.why.as_str())
    }

    fn value(&self, name: &str) -> String {
        match &self.object[name] {
            Json::String(words) => words.clone(),
            Json::Null | Json::Object(_) | Json::Array(_) => String::new(),
            other => other.to_string(),
        }
    }

    /// A text in each of the languages, sent as `name.en` and so on: one line, or several where `rows` says so.
    pub fn text(&self, name: &str, label: &str, help: &str, required: bool, most: u32, rows: u8) -> Markup {
        let several = self.languages.iter().count() > 1;
        let one = |language: &str| {
            let own = language == self.languages.site();
            let label = if several { t!(self.l, "studio-in-language", label = label, language = language) } else { label.to_owned() };
            let (sent, id) = (format!("{name}.{language}"), self.path(&format!("{name}.{language}")));
            let fault = self.fault(&id).or(self.fault(&self.path(name)).filter(|_| own));
            let field = Field::new(&sent, &label)
                .id(&id)
                .value(words(&self.object[name], language, self.languages))
                .error(fault)
                .error_lang(Some("en"));
            let field = field.help(Some(help).filter(|help| own && !help.is_empty())).required(required && own).max_length(most);
            if rows > 1 { field::textarea(self.l, &field, rows) } else { field::text(self.l, &field) }
        };
        html! {
            div id=(self.path(name)) class=(if several { "grid gap-4 sm:grid-cols-2 sm:items-end" } else { "" }) {
                @for language in self.languages.iter() { (one(language)) }
            }
        }
    }

    /// A word or a line.
    pub fn line(&self, name: &str, label: &str, help: &str, required: bool) -> Markup {
        let (value, path) = (self.value(name), self.path(name));
        field::text(self.l, &self.plain(name, &path, label, help).value(&value).required(required))
    }

    /// A minute by the site's clock.
    pub fn minute(&self, name: &str, label: &str, help: &str) -> Markup {
        let (value, path) = (self.value(name), self.path(name));
        field::minute(self.l, &self.plain(name, &path, label, help).value(&value))
    }

    /// A whole number.
    pub fn number(&self, name: &str, label: &str, help: &str, required: bool) -> Markup {
        let (value, path) = (self.value(name), self.path(name));
        field::number(self.l, &self.plain(name, &path, label, help).value(&value).required(required).range(Some("0"), None))
    }

    /// One of some.
    pub fn one_of(&self, name: &str, label: &str, help: &str, required: bool, choices: &[Choice<'_>]) -> Markup {
        let (value, path) = (self.value(name), self.path(name));
        let field = self.plain(name, &path, label, help).value(&value).required(required);
        if choices.len() <= 4 { field::radios(self.l, &field, choices) } else { field::select(self.l, &field, choices) }
    }

    /// A box.
    pub fn flag(&self, name: &str, label: &str) -> Markup {
        let is_on = self.object[name] == true || self.object[name] == 1;
        tick(name, label, is_on)
    }

    fn plain<'f>(&self, name: &'f str, path: &'f str, label: &'f str, help: &'f str) -> Field<'f>
    where
        'a: 'f,
    {
        Field::new(name, label).id(path).help(Some(help).filter(|help| !help.is_empty())).error(self.fault(path)).error_lang(Some("en"))
    }
}

/// A box that is on or off.
pub fn tick(name: &str, label: &str, is_on: bool) -> Markup {
    html! {
        label class="flex items-center gap-3 min-h-11" {
            input class="checkbox" type="checkbox" name=(name) id=(name) value="1" checked[is_on];
            span { (label) }
        }
    }
}

/// What a text says in a language; a plain one is in the site's.
pub fn words<'a>(text: &'a Json, language: &str, languages: &Languages) -> &'a str {
    match text {
        Json::String(words) if language == languages.site() => words,
        Json::Object(texts) => texts.get(language).and_then(Json::as_str).unwrap_or_default(),
        _ => "",
    }
}

/// A text of a definition in the site's own language, or the first that there is.
pub fn own_words(text: &Json, languages: &Languages) -> String {
    let first = || text.as_object().and_then(|texts| texts.values().next()).and_then(Json::as_str).unwrap_or_default();
    let own = words(text, languages.site(), languages);
    if own.is_empty() { first().to_owned() } else { own.to_owned() }
}

/// The same as a designer's text: nobody says in which language.
pub fn own(text: &Json, languages: &Languages) -> Markup {
    written(&own_words(text, languages))
}

/// What is chosen from, by pairs of a value and what is read.
pub fn choices(pairs: &[(String, String)]) -> Vec<Choice<'_>> {
    pairs.iter().map(|(value, label)| Choice::new(value, label)).collect()
}

/// The icons that can be chosen.
pub fn icons() -> Vec<Choice<'static>> {
    IconName::all().map(|name| Choice::new(name, name)).collect()
}
