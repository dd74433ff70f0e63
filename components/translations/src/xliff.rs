//! Texts for translators and back: XLIFF 2.1 (OASIS, 2018). A file of it is a thing, a unit is a text; ids are made from both.

use portico::site::studio::{TextThing, Translated};
use portico::site::translation::Standing;
use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// No file of ours has more texts.
const MOST_UNITS: usize = 20_000;

/// A translation that a file brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Of which thing.
    pub file: String,
    /// Which of its texts.
    pub unit: String,
    /// Its words; "" where it is not translated.
    pub words: String,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No file was chosen.
    Missing,
    /// It is no XML, from this byte on.
    Malformed(u64),
    /// It is XML, and no XLIFF 2.
    NotXliff,
    /// It is in another language.
    Language(String),
    /// A text has marks of its own within, at this unit.
    Inline(String),
}

/// The id of a thing's file.
pub fn file_id(thing: &TextThing) -> String {
    format!("{}:{}", thing.thing.word(), thing.key)
}

/// The id of a text: its path, in signs that an id may have (XML Schema, NMTOKEN).
pub fn unit_id(path: &str) -> String {
    path.replace('[', ":").replace(']', "")
}

/// All texts of some things, with their translations where there are some.
pub fn write(things: &[(&TextThing, Vec<Translated>)], own: &str, language: &str) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">\n",
        escape(own),
        escape(language)
    );
    for (thing, texts) in things.iter().filter(|(_, texts)| !texts.is_empty()) {
        out.push_str(&format!("  <file id=\"{}\">\n", escape(file_id(thing))));
        for text in texts {
            unit(&mut out, text);
        }
        out.push_str("  </file>\n");
    }
    out + "</xliff>\n"
}

fn unit(out: &mut String, text: &Translated) {
    let (unit, state) = (&text.unit, if text.standing == Standing::Current { "translated" } else { "initial" });
    out.push_str(&format!("    <unit id=\"{}\" name=\"{}\">\n", escape(unit_id(&unit.path)), escape(unit.path.as_str())));
    if let Standing::Behind { was, .. } = &text.standing {
        out.push_str(&format!("      <notes><note category=\"behind\">{}</note></notes>\n", escape(was.as_str())));
    }
    out.push_str(&format!("      <segment state=\"{state}\"><source xml:space=\"preserve\">{}</source>", escape(unit.source.as_str())));
    if let Some(target) = &unit.target {
        out.push_str(&format!("<target xml:space=\"preserve\">{}</target>", escape(target.as_str())));
    }
    out.push_str("</segment>\n    </unit>\n");
}

/// The translations of a file into this language.
///
/// # Errors
/// Why it is not taken.
pub fn read(text: &str, language: &str) -> Result<Vec<Target>, Refusal> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let (mut found, mut here) = (Found::default(), Target::default());
    loop {
        let event = reader.read_event().map_err(|_| Refusal::Malformed(reader.error_position()))?;
        let position = reader.buffer_position();
        match event {
            Event::Eof if found.depth > 0 => return Err(Refusal::Malformed(position)),
            Event::Eof => break,
            // What a document type could define, no XLIFF needs.
            Event::DocType(_) => return Err(Refusal::NotXliff),
            Event::Start(element) => found.open(&element, language, &mut here)?,
            Event::Empty(_) if found.in_target => return Err(Refusal::Inline(here.unit)),
            Event::Empty(_) if found.depth == 0 => return Err(Refusal::NotXliff),
            Event::End(element) => found.close(element.local_name().as_ref(), &mut here),
            Event::Text(words) if found.in_target => here.words.push_str(&words.xml10_content()),
            Event::CData(words) if found.in_target => here.words.push_str(&words.xml10_content()),
            Event::GeneralRef(named) if found.in_target => here.words.push_str(&resolved(&named).ok_or(Refusal::Malformed(position))?),
            _ => {}
        }
        if found.targets.len() > MOST_UNITS {
            return Err(Refusal::NotXliff);
        }
    }
    if found.is_xliff { Ok(found.targets) } else { Err(Refusal::NotXliff) }
}

#[derive(Default)]
struct Found {
    depth: usize,
    is_xliff: bool,
    in_target: bool,
    targets: Vec<Target>,
}

impl Found {
    fn open(&mut self, element: &BytesStart<'_>, language: &str, here: &mut Target) -> Result<(), Refusal> {
        if self.in_target {
            return Err(Refusal::Inline(here.unit.clone()));
        }
        let local = element.local_name();
        match (self.depth, local.as_ref()) {
            (0, "xliff") => {
                let is_two = attribute(element, "version").is_some_and(|version| version.starts_with("2."));
                let into = attribute(element, "trgLang").unwrap_or_default();
                if !is_two {
                    return Err(Refusal::NotXliff);
                }
                if !into.eq_ignore_ascii_case(language) {
                    return Err(Refusal::Language(into));
                }
                self.is_xliff = true;
            }
            (0, _) => return Err(Refusal::NotXliff),
            (_, "file") => here.file = attribute(element, "id").unwrap_or_default(),
            (_, "unit") => {
                *here = Target {
                    file: std::mem::take(&mut here.file),
                    unit: attribute(element, "id").unwrap_or_default(),
                    words: String::new(),
                }
            }
            (_, "target") => self.in_target = true,
            _ => {}
        }
        self.depth += 1;
        Ok(())
    }

    fn close(&mut self, local: &str, here: &mut Target) {
        self.depth = self.depth.saturating_sub(1);
        match local {
            "target" => self.in_target = false,
            "unit" if !here.words.trim().is_empty() => self.targets.push(here.clone()),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok().flatten()?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// One of the five entities that every XML has, or a character by its number.
fn resolved(named: &BytesRef<'_>) -> Option<String> {
    if let Some(sign) = named.resolve_char_ref().ok()? {
        return Some(sign.to_string());
    }
    resolve_predefined_entity(&named.xml10_content()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use portico::site::translation::Unit;
    use serde_json::json;

    use super::*;

    fn thing() -> TextThing {
        serde_json::from_value(json!({"kind": "portal.defined", "key": "support", "versions": [], "draft": null, "live_seq": 1, "draft_seq": 0, "confirmed": []})).unwrap()
    }

    fn text(path: &str, source: &str, target: Option<&str>, standing: Standing) -> Translated {
        Translated { unit: Unit { path: path.to_owned(), source: source.to_owned(), target: target.map(str::to_owned) }, standing }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let texts = vec![
            text("name", "Help & <more>", Some("Hilfe & „mehr“ <b>\n  neu"), Standing::Current),
            text("tabs[help].name", "Start", None, Standing::Missing),
            text("welcome", "Hi", Some("Hallo"), Standing::Behind { changes: 2, was: "Ho".to_owned() }),
        ];
        let file = write(&[(&thing(), texts)], "en", "de");
        let target = |unit: &str, words: &str| Target { file: "portal:support".into(), unit: unit.into(), words: words.into() };
        assert_eq!(read(&file, "de").unwrap(), [target("name", "Hilfe & „mehr“ <b>\n  neu"), target("welcome", "Hallo")]);
        assert!(file.contains("tabs:help.name") && file.contains("category=\"behind\">Ho<"), "{file}");
        assert_eq!(read(&file, "fr").unwrap_err(), Refusal::Language("de".to_owned()));
    }

    #[test]
    fn what_is_no_xliff_is_refused_with_why() {
        let of = |inside: &str| {
            read(
                &format!(
                    r#"<xliff version="2.0" trgLang="de"><file id="f"><unit id="u"><segment><target>{inside}</target></segment></unit></file></xliff>"#
                ),
                "de",
            )
        };
        assert_eq!(of("A&#228;&amp;<![CDATA[<x>]]>").unwrap()[0].words, "Aä&<x>");
        assert_eq!(of("<ph id=\"1\"/>").unwrap_err(), Refusal::Inline("u".to_owned()));
        assert_eq!(of("<pc id=\"1\">x</pc>").unwrap_err(), Refusal::Inline("u".to_owned()));
        assert!(matches!(of("&unknown;").unwrap_err(), Refusal::Malformed(_)));
        assert!(matches!(of("</unit>").unwrap_err(), Refusal::Malformed(_)));
        assert!(matches!(read("<xliff version=\"2.1\" trgLang=\"de\">", "de").unwrap_err(), Refusal::Malformed(_)));
        for other in ["", "hello", "<html/>", "<tmx></tmx>", "<xliff version=\"1.2\" trgLang=\"de\"></xliff>"] {
            assert_eq!(read(other, "de").unwrap_err(), Refusal::NotXliff, "{other}");
        }
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><xliff version=\"2.1\" trgLang=\"de\"></xliff>";
        assert_eq!(read(bomb, "de").unwrap_err(), Refusal::NotXliff);
    }
}
