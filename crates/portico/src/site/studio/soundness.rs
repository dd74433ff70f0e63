//! What is wrong with a drafted definition by itself; what it refers to, the database knows.

use serde_json::Value as Json;

use crate::definition::{Definition, LanguageTag, ValidationError, Word, read};

/// A definition that was looked at.
#[derive(Clone, Debug)]
pub struct Judged {
    /// As its event has it, where it is sound: what says the same in other words (`true` for 1) comes in the log's own. Else as it was.
    pub definition: Json,
    /// All that is wrong with it, each with the path of its field.
    pub faults: Vec<ValidationError>,
}

impl Judged {
    /// Looks at a definition of a kind. Every text must be there in the site's `language` (BCP 47; "": not known).
    #[must_use]
    pub fn by<D: Definition>(definition: &Json, language: &str) -> Self {
        let sound = read(definition, |from| {
            if let Some(language) = LanguageTag::read(language) {
                from.set_language(&language);
            }
            D::read(from)
        });
        let fault = |why: String| vec![ValidationError { path: String::new(), why }];
        let canonical =
            sound.map_err(|errors| errors.0).and_then(|sound| serde_json::to_value(sound).map_err(|error| fault(error.to_string())));
        match canonical {
            Ok(definition) => Judged { definition, faults: Vec::new() },
            Err(faults) => Judged { definition: definition.clone(), faults },
        }
    }
}
