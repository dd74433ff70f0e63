//! A site file as somebody sent it: its bytes, which may be anything.

use serde_json::Value as Json;

use super::file::SiteFile;
use crate::definition::ValidationError;

/// The version of the file's shape. It goes up when a release writes what the releases before it can't read.
pub const FILE_FORMAT: u32 = 1;

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8, from this line on.
    Encoding(usize),
    /// It is UTF-16, as some editors save.
    Utf16,
    /// It is no JSON.
    Json {
        /// The line at which it breaks, from 1.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong, in English.
        why: String,
    },
    /// It is JSON, but no site's file.
    NoSite,
    /// It is of a newer Portico: its format.
    Newer(u64),
    /// What is wrong with its definitions, each with the line that it stands in, where that is known.
    Definitions(Vec<(Option<usize>, ValidationError)>),
}

impl SiteFile {
    /// Reads a file as it was sent. A byte order mark is no fault.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileFault> {
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(FileFault::Utf16);
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| FileFault::Encoding(line_at(bytes, error.valid_up_to())))?;
        if text.trim().is_empty() {
            return Err(FileFault::Empty);
        }
        let file: Json = serde_json::from_str(text).map_err(|error| FileFault::Json {
            line: error.line(),
            column: error.column(),
            why: error.to_string().split(" at line ").next().unwrap_or_default().to_owned(),
        })?;
        if let Some(newer) = newer_format(&file) {
            return Err(FileFault::Newer(newer));
        }
        if file.get("site").is_none() {
            return Err(FileFault::NoSite);
        }
        SiteFile::from_value(&file).map_err(|errors| {
            let located = |error: ValidationError| (line_of(text, &error.path), error);
            FileFault::Definitions(errors.0.into_iter().map(located).collect())
        })
    }
}

/// The format that a file says it has, where this Portico does not know it.
pub(super) fn newer_format(file: &Json) -> Option<u64> {
    file.get("format").and_then(Json::as_u64).filter(|format| *format > u64::from(FILE_FORMAT))
}

fn line_at(bytes: &[u8], place: usize) -> usize {
    bytes[..place].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The line in which the value of a path stands (`portals[0].name.de`), or the nearest that is there of what it lies in.
#[must_use]
pub fn line_of(text: &str, path: &str) -> Option<usize> {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
    let steps = path.split('.').flat_map(|part| part.split('[')).map(|part| part.trim_end_matches(']'));
    for step in steps.filter(|step| !step.is_empty()) {
        if !scan.enter(step) {
            break;
        }
    }
    scan.space();
    (!path.is_empty()).then(|| line_at(scan.bytes, scan.at.min(scan.bytes.len())))
}

/// A place in a text that is JSON.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn space(&mut self) {
        while self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    /// Goes to the member with this name, or the element with this number; stays where there is none.
    fn enter(&mut self, step: &str) -> bool {
        self.space();
        let (start, is_object) = (self.at, self.peek() == b'{');
        let is_list = self.peek() == b'[';
        if !is_object && !is_list {
            return false;
        }
        self.at += 1;
        for number in 0.. {
            self.space();
            if matches!(self.peek(), b'}' | b']' | 0) {
                break;
            }
            let is_it = if is_object { self.name() == step } else { number.to_string() == step };
            self.space();
            if is_it {
                return true;
            }
            self.skip();
            self.space();
            self.at += usize::from(self.peek() == b',');
        }
        self.at = start;
        false
    }

    /// The name of a member, and its colon. Names of definitions need no escapes.
    fn name(&mut self) -> &str {
        let start = self.at + 1;
        self.string();
        let end = self.at.saturating_sub(1).max(start);
        self.space();
        self.at += usize::from(self.peek() == b':');
        std::str::from_utf8(self.bytes.get(start..end).unwrap_or_default()).unwrap_or_default()
    }

    fn string(&mut self) {
        self.at += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
    }

    /// Behind one value.
    fn skip(&mut self) {
        let mut depth = 0usize;
        loop {
            match self.peek() {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b'}' | b']' | 0 if depth == 0 => return,
                0 => return,
                _ => self.at += 1,
            }
            if depth == 0 && matches!(self.bytes.get(self.at.saturating_sub(1)), Some(b'"' | b'}' | b']')) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n \"a\": {\"x\": \"}\\\"]\"},\n \"list\": [\n  {\"key\": 1},\n  {\"key\": 2,\n   \"name\": {\"de\": \"\"}}\n ]\n}";

    #[test]
    fn a_fault_is_found_by_its_line() {
        let lines = ["a.x", "list", "list[0].key", "list[1].name.de", "list[1].gone", "list[7]", "nowhere"].map(|path| line_of(TEXT, path));
        assert_eq!(lines, [Some(2), Some(3), Some(4), Some(6), Some(5), Some(3), Some(1)]);
        assert_eq!(line_of(TEXT, ""), None);
    }

    #[test]
    fn whatever_is_no_file_of_a_site_is_refused_with_its_own_reason() {
        let fault = |bytes: &[u8]| SiteFile::from_bytes(bytes).err();
        assert_eq!(fault(b" \n"), Some(FileFault::Empty));
        assert_eq!(fault(b"{\n\"a\": \xff}"), Some(FileFault::Encoding(2)));
        assert_eq!(fault(&[0xff, 0xfe, b'{', 0]), Some(FileFault::Utf16));
        let broken = fault(b"{\n  \"site\": {},\n}");
        assert_eq!(broken, Some(FileFault::Json { line: 3, column: 1, why: "trailing comma".to_owned() }));
        assert_eq!(fault(b"[]"), Some(FileFault::NoSite));
        assert_eq!(fault(b"\xef\xbb\xbf{\"format\": 2, \"sight\": {}}"), Some(FileFault::Newer(2)));
        let unsound = fault(b"{\"site\": {\n\"name\": \"\"}}");
        assert!(
            matches!(unsound, Some(FileFault::Definitions(all)) if all.iter().any(|(line, fault)| *line == Some(2) && fault.path == "site.name"))
        );
    }
}
