//! Reading a definition from JSON. Unlike a deserialiser this does not stop at the first mistake.

use std::cell::{OnceCell, RefCell};
use std::ops::RangeInclusive;

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::{LanguageTag, Text, ValidationError, ValidationErrors, Word};

/// Reads a value into a definition.
pub(crate) fn read<T>(data: &Json, read: impl FnOnce(&mut Object<'_>) -> Option<T>) -> Result<T, ValidationErrors> {
    let notes = Notes::default();
    let definition = Object::open(data, String::new(), 0, &notes).and_then(|mut object| object.all_of_it(read));
    let faults = notes.faults.into_inner();
    definition.filter(|_| faults.is_empty()).ok_or(ValidationErrors(faults))
}

/// What is noted while one definition, or a whole site file, is read.
#[derive(Default)]
struct Notes {
    faults: RefCell<Vec<ValidationError>>,
    /// The site's language, once that is read.
    language: OnceCell<LanguageTag>,
}

/// An object of a definition: its fields are taken one by one, and what is wrong with them is noted.
pub struct Object<'a> {
    fields: &'a Map<String, Json>,
    path: String,
    place: usize,
    known: Vec<&'static str>,
    notes: &'a Notes,
}

impl<'a> Object<'a> {
    fn open(value: &'a Json, path: String, place: usize, notes: &'a Notes) -> Option<Self> {
        let Json::Object(fields) = value else {
            notes.faults.borrow_mut().push(ValidationError { path, why: "must be an object".into() });
            return None;
        };
        Some(Object { fields, path, place, known: Vec::new(), notes })
    }

    /// Reads all of it: a field that nobody took is a slip of the pen.
    fn all_of_it<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let definition = read(self);
        for name in self.fields.keys().filter(|name| !self.known.contains(&name.as_str())) {
            self.fault(name, format!("is not known here; there are {}", self.known.join(", ")));
        }
        definition
    }

    /// Notes what is wrong with a field, or a part of it: `steps`, `statuses[2].step`; "" is all of this object.
    pub fn fault(&self, field: &str, why: impl Into<String>) {
        let path = match (self.path.as_str(), field) {
            (path, "") => path.to_owned(),
            ("", field) => field.to_owned(),
            (path, field) => format!("{path}.{field}"),
        };
        self.notes.faults.borrow_mut().push(ValidationError { path, why: why.into() });
    }

    /// A field that may be left out, or be null.
    pub(crate) fn optional(&mut self, name: &'static str) -> Option<&'a Json> {
        if !self.known.contains(&name) {
            self.known.push(name);
        }
        self.fields.get(name).filter(|value| !value.is_null())
    }

    /// Whether something stands there.
    pub(crate) fn has(&mut self, name: &'static str) -> bool {
        self.optional(name).is_some()
    }

    /// A field that must be there.
    pub(crate) fn required(&mut self, name: &'static str) -> Option<&'a Json> {
        let value = self.optional(name);
        if value.is_none() {
            self.fault(name, "is missing");
        }
        value
    }

    /// A name, which is the same in every language: one line, not empty.
    pub(crate) fn name(&mut self, name: &'static str, longest: usize) -> Option<String> {
        let value = self.required(name)?;
        let text = self.as_text(name, value)?;
        let fault = one_line(text, longest);
        fault.map(|why| self.fault(name, why)).is_none().then(|| text.to_owned())
    }

    /// Text for people: in each language one line, not empty.
    pub(crate) fn text(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let value = self.required(name)?;
        self.read_text(name, value, longest, one_line)
    }

    /// Text that may be left out.
    pub(crate) fn optional_text(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let value = self.optional(name)?;
        self.read_text(name, value, longest, one_line)
    }

    /// Markdown for people: in each language not empty, of as many lines as it takes.
    pub(crate) fn prose(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let value = self.required(name)?;
        self.read_text(name, value, longest, lines)
    }

    /// Markdown that may be left out.
    pub(crate) fn optional_prose(&mut self, name: &'static str, longest: usize) -> Option<Text> {
        let value = self.optional(name)?;
        self.read_text(name, value, longest, lines)
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, name: &'static str, longest: usize) -> Option<Vec<Text>> {
        let items = self.items(name)?;
        let read = |(place, value): (usize, &Json)| self.read_text(&format!("{name}[{place}]"), value, longest, one_line);
        all(items.iter().enumerate().map(read).collect())
    }

    fn read_text(&self, field: &str, value: &Json, longest: usize, rule: fn(&str, usize) -> Option<String>) -> Option<Text> {
        let Ok(text) = Text::deserialize(value) else {
            self.fault(field, "must be a text, or an object with a text for each language");
            return None;
        };
        self.check_text(field, &text, &|words| rule(words, longest)).then_some(text)
    }

    /// Notes what is wrong with a text, by `rule` with each of its languages; whether nothing is.
    pub(crate) fn check_text(&self, field: &str, text: &Text, rule: &dyn Fn(&str) -> Option<String>) -> bool {
        let faults = text.faults(rule);
        for (language, why) in &faults {
            self.fault(&language.map_or_else(|| field.to_owned(), |language| format!("{field}.{language}")), why.as_str());
        }
        let missing = self.notes.language.get().filter(|language| faults.is_empty() && !text.speaks(language.as_str()));
        if let Some(language) = missing {
            self.fault(field, format!("has no text in the site's own language, {language}"));
        }
        faults.is_empty() && missing.is_none()
    }

    /// From here on texts in several languages must have one in this, the site's own.
    pub(crate) fn set_language(&self, language: &LanguageTag) {
        self.notes.language.get_or_init(|| language.clone());
    }

    fn as_text<'v>(&self, field: &str, value: &'v Json) -> Option<&'v str> {
        let text = value.as_str();
        if text.is_none() {
            self.fault(field, "must be a text");
        }
        text
    }

    /// A word that is parsed.
    pub(crate) fn word<W: Word>(&mut self, name: &'static str) -> Option<W> {
        let value = self.required(name)?;
        self.parse(name, value)
    }

    /// A word that may be left out.
    pub(crate) fn optional_word<W: Word>(&mut self, name: &'static str) -> Option<W> {
        let value = self.optional(name)?;
        self.parse(name, value)
    }

    /// A list of words, each once.
    pub(crate) fn words<W: Word + PartialEq>(&mut self, name: &'static str) -> Option<Vec<W>> {
        let items = self.items(name)?;
        let read = |(place, value): (usize, &Json)| self.parse(&format!("{name}[{place}]"), value);
        let words: Vec<W> = all(items.iter().enumerate().map(read).collect())?;
        for place in (1..words.len()).filter(|&place| words[..place].contains(&words[place])) {
            self.fault(&format!("{name}[{place}]"), "is there twice");
        }
        Some(words)
    }

    fn parse<W: Word>(&self, field: &str, value: &Json) -> Option<W> {
        let text = self.as_text(field, value)?;
        let word = W::read(text);
        if word.is_none() {
            self.fault(field, format!("\"{text}\" is not {}", W::WHAT));
        }
        word
    }

    /// A whole number within a range.
    pub(crate) fn number<N: TryFrom<i64>>(&mut self, name: &'static str, range: RangeInclusive<i64>) -> Option<N> {
        self.required(name)?;
        self.optional_number(name, range)
    }

    /// A whole number that may be left out.
    pub(crate) fn optional_number<N: TryFrom<i64>>(&mut self, name: &'static str, range: RangeInclusive<i64>) -> Option<N> {
        let value = self.optional(name)?;
        let number = value.as_i64().filter(|number| range.contains(number)).and_then(|number| N::try_from(number).ok());
        if number.is_none() {
            self.fault(name, format!("must be a whole number from {} to {}", range.start(), range.end()));
        }
        number
    }

    /// Where this stands among its like: its place in the list, if nothing else is said.
    pub(crate) fn position(&mut self) -> u32 {
        let place = u32::try_from(self.place).unwrap_or(u32::MAX);
        self.optional_number("position", 0..=i64::from(u32::MAX)).unwrap_or(place)
    }

    /// True or false, 1 or 0; false if left out.
    pub(crate) fn flag(&mut self, name: &'static str) -> bool {
        self.optional_flag(name).unwrap_or_default()
    }

    /// True or false, 1 or 0.
    pub(crate) fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        let value = self.optional(name)?;
        let flag = value.as_bool().or_else(|| value.as_i64().filter(|number| [0, 1].contains(number)).map(|number| number == 1));
        if flag.is_none() {
            self.fault(name, "must be true or false");
        }
        flag
    }

    /// A list of objects.
    pub(crate) fn list<T>(&mut self, name: &'static str, mut read: impl FnMut(&mut Object<'_>) -> Option<T>) -> Option<Vec<T>> {
        let items = self.items(name)?;
        let mut one = |(place, value)| self.within(&format!("{name}[{place}]"), value, place)?.all_of_it(&mut read);
        all(items.iter().enumerate().map(&mut one).collect())
    }

    /// A list of objects that may be left out.
    pub(crate) fn optional_list<T>(&mut self, name: &'static str, read: impl FnMut(&mut Object<'_>) -> Option<T>) -> Option<Vec<T>> {
        if self.has(name) { self.list(name, read) } else { Some(Vec::new()) }
    }

    /// An object.
    pub(crate) fn object<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Object<'_>) -> Option<T>) -> Option<T> {
        let value = self.required(name)?;
        self.within(name, value, 0)?.all_of_it(read)
    }

    fn within<'v>(&self, field: &str, value: &'v Json, place: usize) -> Option<Object<'v>>
    where
        'a: 'v,
    {
        let path = if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) };
        Object::open(value, path, place, self.notes)
    }

    /// The items of a list that must be there.
    pub(crate) fn items(&mut self, name: &'static str) -> Option<&'a [Json]> {
        let value = self.required(name)?;
        let items = value.as_array();
        if items.is_none() {
            self.fault(name, "must be a list");
        }
        items.map(Vec::as_slice)
    }
}

/// What is wrong with a text of at most so many characters, in as many lines as it takes.
fn lines(text: &str, longest: usize) -> Option<String> {
    if text.trim().is_empty() {
        Some("is empty".to_owned())
    } else if text.chars().count() > longest {
        Some(format!("is longer than {longest} characters"))
    } else if text.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')) {
        Some("must be without control characters".to_owned())
    } else {
        None
    }
}

/// What is wrong with a text that must be one line of at most so many characters.
fn one_line(text: &str, longest: usize) -> Option<String> {
    if let Some(why) = lines(text, longest) {
        Some(why)
    } else if text.chars().any(|sign| sign.is_control() || matches!(sign, '\u{2028}'..='\u{202e}')) {
        Some("must be one line without control characters".to_owned())
    } else {
        None
    }
}

/// All of a list, where all of it could be read.
fn all<T>(items: Vec<Option<T>>) -> Option<Vec<T>> {
    items.into_iter().collect()
}
