//! Designers' texts language by language: what is missing, and what is behind the text that it was made from. A translation was made from the source
//! that stood there when its words were last written, or last confirmed; the log knows both.

use serde_json::{Map, Value as Json};

/// Where definitions have texts for people.
pub const TEXTS: [&str; 18] = [
    "name",
    "description",
    "welcome",
    "announcement",
    "sign_in",
    "terms",
    "subject",
    "title",
    "body",
    "label",
    "help",
    "customer_name",
    "next_step",
    "what_next",
    "pattern_message",
    "statement",
    "response",
    "success",
];

/// A text of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands: `tabs[help].name`.
    pub path: String,
    /// Its words in the site's own language; "" where there are none.
    pub source: String,
    /// Its words in the language that is asked for.
    pub target: Option<String>,
}

/// How a translation stands to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was made from the source as it is.
    Current,
    /// There is none: readers get the site's own language, marked as that.
    Missing,
    /// The source was changed since.
    Behind {
        /// So often.
        changes: usize,
        /// What it was made from.
        was: String,
    },
}

/// The texts of a definition; `own` is the site's language.
#[must_use]
pub fn units(definition: &Json, own: &str, language: &str) -> Vec<Unit> {
    let mut definition = definition.clone();
    let mut units = Vec::new();
    visit("", "", &mut definition, own, &mut |path, text| {
        let source = words(text, own).unwrap_or_default().to_owned();
        units.push(Unit { path: path.to_owned(), source, target: words(text, language).filter(|_| language != own).map(str::to_owned) });
    });
    units
}

/// The languages of a definition's texts.
#[must_use]
pub fn languages(definition: &Json, own: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    visit("", "", &mut definition.clone(), own, &mut |_, text| {
        for language in text.as_object().into_iter().flat_map(Map::keys) {
            if !all.contains(language) {
                all.push(language.clone());
            }
        }
    });
    all
}

/// Writes a text's words in a language; whether there is such a text.
pub fn write(definition: &mut Json, path: &str, own: &str, language: &str, new: &str) -> bool {
    let mut found = false;
    visit("", "", definition, own, &mut |place, text| {
        if place == path {
            found = true;
            let mut texts = match std::mem::take(text) {
                Json::Object(texts) => texts,
                plain => Map::from_iter([(own.to_owned(), plain)]),
            };
            texts.insert(language.to_owned(), new.into());
            *text = Json::Object(texts);
        }
    });
    found
}

/// How a translation stands; `versions` are the units of the thing's versions, the oldest first, the last of them what is edited now. `confirmed`: a source
/// that somebody said the present translation fits.
#[must_use]
pub fn standing(path: &str, versions: &[Vec<Unit>], confirmed: &[&str]) -> Standing {
    let known: Vec<&Unit> = versions.iter().filter_map(|units| units.iter().find(|unit| unit.path == path)).collect();
    let Some(now) = known.last().filter(|now| now.target.is_some()) else { return Standing::Missing };
    let written = (1..known.len()).rev().find(|&place| known[place].target != known[place - 1].target).unwrap_or(0);
    let since = &known[written..];
    let confirmed_at = since.iter().rposition(|unit| confirmed.contains(&unit.source.as_str())).unwrap_or(0);
    let since = &since[confirmed_at..];
    let was = since.first().map_or("", |unit| unit.source.as_str());
    let changes = since.windows(2).filter(|pair| pair[0].source != pair[1].source).count();
    if changes == 0 || was == now.source { Standing::Current } else { Standing::Behind { changes, was: was.to_owned() } }
}

/// The words of a text in exactly this language; a plain one is in the site's own.
fn words<'a>(text: &'a Json, language: &str) -> Option<&'a str> {
    match text {
        Json::Object(texts) => {
            let found = texts.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language));
            found.and_then(|(_, words)| words.as_str())
        }
        _ => None,
    }
}

/// Calls `each` with the path of each text. A plain one is seen as an object with the site's own language, and stays plain where nothing is added.
fn visit(path: &str, name: &str, value: &mut Json, own: &str, each: &mut dyn FnMut(&str, &mut Json)) {
    if is_text(name, value) {
        return visit_text(path, value, own, each);
    }
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                visit(&path, name, value, own, each);
            }
        }
        Json::Array(list) => {
            for (place, part) in list.iter_mut().enumerate() {
                let part_name = ["key", "id", "value", "kind"].into_iter().find_map(|name| part.get(name)).and_then(Json::as_str);
                let path = format!("{path}[{}]", part_name.map_or_else(|| place.to_string(), str::to_owned));
                // A list of texts.
                visit(&path, if name == "steps" { "name" } else { "" }, part, own, each);
            }
        }
        _ => {}
    }
}

fn visit_text(path: &str, value: &mut Json, own: &str, each: &mut dyn FnMut(&str, &mut Json)) {
    let plain = value.as_str().map(str::to_owned);
    if let Some(plain) = &plain {
        *value = Json::Object(Map::from_iter([(own.to_owned(), plain.as_str().into())]));
    }
    each(path, value);
    if let (Some(plain), Some(1)) = (plain, value.as_object().map(Map::len)) {
        *value = plain.into();
    }
}

/// A company's name and what is no word for people are none.
fn is_text(name: &str, value: &Json) -> bool {
    let texts = value.as_object().is_some_and(|texts| !texts.is_empty() && texts.values().all(Json::is_string));
    TEXTS.contains(&name) && (value.as_str().is_some_and(|words| !words.is_empty()) || texts)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn portal(name: Json, help: &str) -> Json {
        json!({"name": name, "icon": "bug", "position": 1, "tabs": [{"key": "help", "name": help}], "steps": ["One", {"en": "Two", "de": "Zwei"}]})
    }

    #[test]
    fn each_text_is_found_with_its_place_and_its_words() {
        let portal = portal(json!({"en": "Help", "de": "Hilfe"}), "Start");
        let found: Vec<_> = units(&portal, "en", "de").into_iter().map(|unit| (unit.path, unit.source, unit.target)).collect();
        let unit = |path: &str, source: &str, target: Option<&str>| (path.to_owned(), source.to_owned(), target.map(str::to_owned));
        let expected = [
            unit("name", "Help", Some("Hilfe")),
            unit("steps[0]", "One", None),
            unit("steps[1]", "Two", Some("Zwei")),
            unit("tabs[help].name", "Start", None),
        ];
        assert_eq!(found, expected);
        let mut found = languages(&portal, "en");
        found.sort_unstable();
        assert_eq!(found, ["de", "en"]);
    }

    #[test]
    fn what_a_request_type_promises_is_found_and_an_answer_by_its_value_wherever_it_stands() {
        let choice = |value: &str| json!({"value": value, "label": value.to_uppercase()});
        let kind =
            json!({"success": "Thanks", "response": "Soon", "form": {"fields": [{"id": "plan", "choices": [choice("b"), choice("a")]}]}});
        let mut found: Vec<String> = units(&kind, "en", "de").into_iter().map(|unit| unit.path).collect();
        found.sort_unstable();
        let of = |value: &str| format!("form.fields[plan].choices[{value}].label");
        assert_eq!(found, [of("a"), of("b"), "response".to_owned(), "success".to_owned()]);
    }

    #[test]
    fn a_written_translation_stands_beside_its_source_and_nothing_else_changes() {
        let mut definition = portal(json!("Help"), "Start");
        assert!(
            write(&mut definition, "tabs[help].name", "en", "de", "Anfang") && !write(&mut definition, "tabs[no].name", "en", "de", "x")
        );
        assert_eq!(definition["tabs"][0]["name"], json!({"en": "Start", "de": "Anfang"}));
        assert_eq!((&definition["name"], &definition["steps"][0]), (&json!("Help"), &json!("One")));
    }

    #[test]
    fn a_translation_is_behind_by_the_changes_of_its_source_since_it_was_written() {
        let version = |source: &str, target: Option<&str>| {
            vec![Unit { path: "name".to_owned(), source: source.to_owned(), target: target.map(str::to_owned) }]
        };
        let behind = |changes, was: &str| Standing::Behind { changes, was: was.to_owned() };
        let asked = |versions: &[Vec<Unit>]| standing("name", versions, &[]);
        assert_eq!(asked(&[version("A", None)]), Standing::Missing);
        assert_eq!(asked(&[version("A", None), version("A", Some("a"))]), Standing::Current);
        let two = [version("A", Some("a")), version("B", Some("a")), version("B", Some("a")), version("C", Some("a"))];
        assert_eq!(asked(&two), behind(2, "A"));
        assert_eq!(standing("name", &two, &["B"]), behind(1, "B"));
        assert_eq!(standing("name", &two, &["C"]), Standing::Current, "somebody said that it fits");
        assert_eq!(asked(&[&two[..], &[version("C", Some("c"))]].concat()), Standing::Current, "it was written anew");
        assert_eq!(asked(&[version("A", Some("a")), version("B", Some("a")), version("A", Some("a"))]), Standing::Current, "as it was");
    }
}
