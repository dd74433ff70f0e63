//! Compiles the message catalogues (Fluent, one `.ftl` file a language) to Rust when Portico is built, so that nothing is parsed at start and a
//! component holds only the messages that it uses (`docs/decisions/0015-messages-are-compiled.md`).
//!
//! For each message there is a type with a field for each of its values: an unknown id, a value that is missing and one too many are errors of the
//! compiler. What is wrong in a catalogue is a [`Problem`] with file and line, and fails the build.

mod catalogue;
mod generate;
mod language;
mod lower;
mod message;
mod pattern;
mod plural;
mod problem;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use problem::Problem;

use catalogue::Catalogue;
use language::Language;

/// The code of the language that every message exists in, and that stands in where another lacks one.
const FALLBACK: &str = "en";

/// What the build writes: Rust for two modules.
#[derive(Debug)]
pub struct Compiled {
    /// The languages, with what is to be known of each.
    pub languages: String,
    /// A type for each message.
    pub messages: String,
}

/// A catalogue as it is read: its language's code, its file's name for problems, and its text.
#[derive(Clone, Debug)]
pub struct Source {
    /// BCP 47, the file's name without its ending.
    pub code: String,
    /// Where it lies.
    pub file: String,
    /// What stands in it.
    pub text: String,
}

/// All catalogues of a folder, the fallback first, the others by their code.
pub fn read(folder: &Path) -> std::io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        let code = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            sources.push(Source { code, file: path.display().to_string(), text: std::fs::read_to_string(&path)? });
        }
    }
    sources.sort_by_key(|source| (source.code != FALLBACK, source.code.clone()));
    Ok(sources)
}

/// Compiles catalogues, the fallback first. What is wrong is told all at once.
pub fn compile(sources: &[Source]) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let catalogues: Vec<Catalogue<'_>> = sources.iter().map(|source| Catalogue::parse(source, &mut problems)).collect();
    let languages: Vec<Language> = catalogues.iter().filter_map(|catalogue| Language::of(catalogue, &mut problems)).collect();
    if languages.len() < catalogues.len() {
        return Err(problems);
    }
    let messages = message::all(&catalogues, &languages, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Compiled { languages: generate::languages(&languages), messages: generate::messages(&messages) })
}
