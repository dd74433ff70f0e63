//! What a text may become. Far above what people write; `docs/limits.md` lists them beside all others.

/// A text becomes at most so many bytes of markup.
pub const LARGEST_TEXT: usize = 128 * 1024;
/// All texts of a page become at most so many bytes of markup; those after them are shown as written.
pub const LARGEST_PAGE: usize = 1024 * 1024;
/// Tables of a text have at most so many cells.
pub const MOST_CELLS: usize = 2000;
/// Quotes, lists and marks of a text stand at most so deep in each other.
pub const MOST_LEVELS: usize = 30;
/// A text has at most so many links.
pub const MOST_LINKS: usize = 200;

/// At least as many cells as the tables of a text come to, told from its lines before they are parsed: the parser fills in what a row lacks, which
/// costs it more than all else. A table's width is that of its delimiter row (GFM, 4.10), and a blank line ends it.
pub fn cells(source: &str) -> usize {
    let (mut all, mut lines, mut columns) = (0_usize, 0_usize, 0_usize);
    // A line ends with LF, CR LF or CR (CommonMark, 2.1).
    let every = source.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    for line in every.chain([""]) {
        lines += 1;
        if line.trim_matches(PREFIX).is_empty() {
            all = all.saturating_add(columns.saturating_mul(lines));
            (lines, columns) = (0, 0);
        } else if line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':') || PREFIX.contains(&c)) {
            columns = columns.max(line.matches('|').count() + 1);
        }
    }
    all
}

/// What may stand before a row: a table in a quote, or indented.
const PREFIX: [char; 3] = ['>', ' ', '\t'];
