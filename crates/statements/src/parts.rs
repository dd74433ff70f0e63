//! What several statements have in common stands in a file of its own, below a folder `part`.

/// How a line begins that stands for the text of another file.
const INCLUDE: &str = "-- include ";

/// A statement with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// All of its text.
    pub text: String,
    /// The paths of its parts, as they are written.
    pub parts: Vec<String>,
}

/// Puts the text of `request/part/cards.sql` in the place of the line `-- include request/part/cards.sql`. `read` gives the text of a path.
///
/// # Errors
/// What `read` says; and a part does not have parts.
pub fn whole(text: &str, read: impl Fn(&str) -> Result<String, String>) -> Result<Whole, String> {
    let mut whole = Whole { text: String::with_capacity(text.len()), parts: Vec::new() };
    for line in text.lines() {
        match line.trim_start().strip_prefix(INCLUDE) {
            None => whole.text.push_str(line),
            Some(path) => {
                let part = read(path.trim())?;
                if part.contains(INCLUDE) {
                    return Err(format!("{} is a part, and has parts", path.trim()));
                }
                whole.text.push_str(&part);
                whole.parts.push(path.trim().to_owned());
            }
        }
        whole.text.push('\n');
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Result<String, String> {
        match path {
            "part/a.sql" => Ok("-- A part.\nSELECT 1".to_owned()),
            "part/b.sql" => Ok("-- include part/a.sql".to_owned()),
            other => Err(format!("{other} is not there")),
        }
    }

    #[test]
    fn a_part_stands_where_it_is_named() {
        let found = whole("SELECT (\n  -- include part/a.sql\n) -- included", read);
        assert_eq!(found, Ok(Whole { text: "SELECT (\n-- A part.\nSELECT 1\n) -- included\n".into(), parts: vec!["part/a.sql".into()] }));
    }

    #[test]
    fn a_part_that_is_not_there_is_refused_and_so_is_one_with_parts() {
        assert_eq!(whole("-- include part/c.sql", read), Err("part/c.sql is not there".into()));
        assert_eq!(whole("-- include part/b.sql", read), Err("part/b.sql is a part, and has parts".into()));
    }
}
