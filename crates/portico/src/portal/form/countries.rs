//! Countries by their codes (ISO 3166-1, alpha-2), with their names as Unicode's CLDR has them, each list in the order of its language.

/// The list of each language that Portico speaks.
const LISTS: [(&str, &str); 2] =
    [("en", include_str!("../../../../../static/countries/en.txt")), ("de", include_str!("../../../../../static/countries/de.txt"))];

/// Codes and names in a language (its code), else in English.
pub fn countries(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let list = LISTS.iter().find(|(code, _)| *code == language).unwrap_or(&LISTS[0]).1;
    list.lines().filter_map(|line| line.split_once(' '))
}

/// A country's name in a language (its code), else in English; `None` for what is no country.
#[must_use]
pub fn country_name(code: &str, language: &str) -> Option<&'static str> {
    countries(language).find(|(found, _)| *found == code).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_names_the_same_countries() {
        let codes = |language| {
            let mut codes: Vec<&str> = countries(language).map(|(code, _)| code).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes("en").len(), 249, "as many as ISO 3166-1 has");
        assert_eq!(codes("de"), codes("en"));
        assert_eq!(
            (country_name("AT", "de"), country_name("AT", "fr"), country_name("XX", "de")),
            (Some("Österreich"), Some("Austria"), None)
        );
    }
}
