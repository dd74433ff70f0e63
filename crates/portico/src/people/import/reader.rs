//! A file as it was sent, read into rows: which columns it has, in which encoding, with which separator.

use csv::{ReaderBuilder, StringRecord};

use super::MOST_IMPORTED_ROWS;
use super::row::Row;

/// The rows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// In their order; empty ones are left out.
    pub rows: Vec<Row>,
    /// The names of columns that nobody reads.
    pub ignored: Vec<String>,
}

/// Why a file can't be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// A workbook or another program's file, not text.
    NotText,
    /// From this line on it is not UTF-8.
    Encoding(usize),
    /// It has neither organisations nor both names and addresses; its columns.
    Columns(Vec<String>),
    /// Two columns mean the same.
    Twice(String),
    /// A head, and nothing below it.
    NoRows,
    /// More than [`MOST_IMPORTED_ROWS`].
    TooManyRows,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Organisation,
    Domains,
    Name,
    Email,
    Role,
}

/// What people call the columns, in small letters and without anything else.
const NAMES: [(Column, &[&str]); 5] = [
    (Column::Organisation, &["organisation", "organization", "organisationname", "company", "companyname", "firma", "unternehmen"]),
    (Column::Domains, &["domain", "domains", "maildomain", "maildomains", "emaildomain", "emaildomains", "domäne", "domänen"]),
    (Column::Name, &["name", "fullname", "contact", "contactname", "person", "kontakt", "ansprechpartner"]),
    (Column::Email, &["email", "mail", "emailaddress", "mailaddress", "emailadresse", "mailadresse"]),
    (Column::Role, &["role", "roles", "rolle", "rollen"]),
];

/// Reads a file: UTF-8 with or without its mark, or UTF-16 with its mark; separated by commas, semicolons or tabs.
///
/// # Errors
/// What keeps it from being read at all. What is wrong with single rows is for the planner to say.
pub fn read(bytes: &[u8]) -> Result<Sheet, FileError> {
    // With one sign at the end of a line, whatever wrote it: lines are counted by that.
    let text = decode(bytes)?.replace("\r\n", "\n");
    let head = text.lines().find(|line| !line.trim().is_empty()).ok_or(FileError::Empty)?;
    let mut reader = ReaderBuilder::new().delimiter(separator(head)).flexible(true).from_reader(text.trim_start().as_bytes());
    // Lines are counted as an editor does: those before the head too.
    let before = text.len() - text.trim_start().len();
    let offset = text.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count();
    let heads = reader.headers().map_err(|_| FileError::NotText)?.clone();
    let (columns, ignored) = columns(&heads)?;
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    // Of text in UTF-8 and rows of any length there is nothing that can't be read.
    while reader.read_record(&mut record).map_err(|_| FileError::NotText)? {
        let line = record.position().map_or(0, csv::Position::line);
        let row = row(&record, &columns, usize::try_from(line).unwrap_or(0) + offset);
        if !row.is_empty() {
            rows.push(row);
        }
        if rows.len() > MOST_IMPORTED_ROWS {
            return Err(FileError::TooManyRows);
        }
    }
    if rows.is_empty() { Err(FileError::NoRows) } else { Ok(Sheet { rows, ignored }) }
}

fn decode(bytes: &[u8]) -> Result<String, FileError> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf_16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf_16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // A workbook is a ZIP archive; an older one, and most that is no text, has a zero byte early on.
    if bytes.starts_with(b"PK\x03\x04") || bytes.iter().take(4096).any(|byte| *byte == 0) {
        return Err(FileError::NotText);
    }
    let line = |at: usize| bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| FileError::Encoding(line(error.valid_up_to())))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FileError> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| bytes.len().is_multiple_of(2)).ok_or(FileError::NotText)
}

/// The one that stands most often in the head, outside quotes.
fn separator(head: &str) -> u8 {
    let bare: String = head.split('"').step_by(2).collect();
    let count = |separator: char| bare.matches(separator).count();
    [(b';', count(';')), (b'\t', count('\t'))]
        .into_iter()
        .fold((b',', count(',')), |best, next| if next.1 > best.1 { next } else { best })
        .0
}

/// What each column means, and those that mean nothing here.
fn columns(heads: &StringRecord) -> Result<(Vec<Option<Column>>, Vec<String>), FileError> {
    let mut columns = Vec::new();
    let mut ignored = Vec::new();
    for head in heads {
        let plain: String = head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let column = NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column);
        if column.is_some() && columns.contains(&column) {
            return Err(FileError::Twice(head.trim().to_owned()));
        }
        if column.is_none() && !plain.is_empty() {
            ignored.push(head.trim().chars().take(60).collect());
        }
        columns.push(column);
    }
    let has = |column| columns.contains(&Some(column));
    if has(Column::Organisation) && !has(Column::Email) && !has(Column::Name) || has(Column::Email) && has(Column::Name) {
        return Ok((columns, ignored));
    }
    Err(FileError::Columns(heads.iter().map(|head| head.trim().chars().take(60).collect()).collect()))
}

fn row(record: &StringRecord, columns: &[Option<Column>], line: usize) -> Row {
    let field = |wanted| {
        let place = columns.iter().position(|column| *column == Some(wanted));
        place.and_then(|place| record.get(place)).map(str::trim).unwrap_or_default().to_owned()
    };
    let several = |text: &str| -> Vec<String> {
        text.split([',', ';', '|', ' ', '\n']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    Row {
        line,
        organisation: field(Column::Organisation),
        domains: several(&field(Column::Domains)),
        name: field(Column::Name),
        email: field(Column::Email).to_lowercase(),
        role: field(Column::Role),
    }
}

#[cfg(test)]
mod tests;
