//! Names of variables and `{{ name }}` templates, as Spin defines them.

/// A text with `{{ name }}` places.
#[derive(Debug, Clone, PartialEq)]
pub struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Literal(String),
    Variable(String),
}

impl Template {
    /// Splits `text` into literals and variables.
    ///
    /// # Errors
    /// A sentence if a `{{` is never closed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((literal, after)) = rest.split_once("{{") {
            if !literal.is_empty() {
                parts.push(Part::Literal(literal.to_owned()));
            }
            let (name, after) = after.split_once("}}").ok_or_else(|| format!("invalid variable template: unmatched '{{{{' in {text:?}"))?;
            parts.push(Part::Variable(name.trim().to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        Ok(Self(parts))
    }

    /// Names of the variables in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Variable(name) => Some(name.as_str()),
            Part::Literal(_) => None,
        })
    }

    /// The text with each variable replaced by what `value` gives.
    ///
    /// # Errors
    /// Names the variable for which `value` gives nothing.
    pub fn fill<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Result<String, String> {
        self.0.iter().try_fold(String::new(), |mut text, part| {
            match part {
                Part::Literal(literal) => text.push_str(literal),
                Part::Variable(name) => text.push_str(value(name).ok_or_else(|| format!("unknown variable {name:?}"))?),
            }
            Ok(text)
        })
    }
}

/// Checks a variable's name: lower-case letters, digits and single underscores, a letter first, no underscore last.
///
/// # Errors
/// The name and what is wrong with it, in Spin's words.
pub fn check_name(name: &str) -> Result<(), String> {
    let allowed = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_';
    let reason = if name.is_empty() {
        "must not be empty".to_owned()
    } else if let Some(bad) = name.chars().find(|c| !allowed(c)) {
        format!("invalid character {bad:?}. Variable names may contain only lower-case letters, numbers, and underscores.")
    } else if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        "must start with a lowercase ASCII letter".to_owned()
    } else if name.ends_with('_') {
        "must end with a lowercase ASCII letter or digit".to_owned()
    } else if name.contains("__") {
        "must not contain multiple consecutive underscores".to_owned()
    } else {
        return Ok(());
    };
    Err(format!("{name:?}: {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_from_variables() {
        let template = Template::parse("https://{{ host }}:{{port}}/").unwrap();
        let filled = template.fill(|name| (name == "host").then_some("mail").or(Some("25")));
        assert_eq!(filled.unwrap(), "https://mail:25/");
    }

    #[test]
    fn a_template_must_close_its_braces() {
        assert!(Template::parse("a {{ b").is_err());
    }

    #[test]
    fn names_follow_spins_rules() {
        assert!(check_name("smtp_2_host").is_ok());
        for bad in ["", "A", "2a", "a_", "a__b", "a-b"] {
            assert!(check_name(bad).is_err(), "{bad}");
        }
    }
}
