//! Keys made from names.

/// A key made from a name: small letters, digits, dashes; "" where nothing is left.
#[must_use]
pub fn slug_of(name: &str) -> String {
    let folded = name.chars().flat_map(char::to_lowercase).flat_map(|letter| match letter {
        'ä' => vec!['a', 'e'],
        'ö' => vec!['o', 'e'],
        'ü' => vec!['u', 'e'],
        'ß' => vec!['s', 's'],
        'à'..='å' => vec!['a'],
        'è'..='ë' => vec!['e'],
        'ì'..='ï' => vec!['i'],
        'ò'..='õ' => vec!['o'],
        'ù'..='û' => vec!['u'],
        'ñ' => vec!['n'],
        'ç' => vec!['c'],
        letter if letter.is_ascii_alphanumeric() => vec![letter],
        _ => vec!['-'],
    });
    let words: String = folded.collect();
    let words: Vec<&str> = words.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(60).collect::<String>().trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn a_key_is_made_from_a_name() {
        let keys = ["Report a problem", "  Über uns!  ", "Größe & Maß", "Crème brûlée", "???", "A--b"].map(slug_of);
        assert_eq!(keys, ["report-a-problem", "ueber-uns", "groesse-mass", "creme-brulee", "", "a-b"]);
    }
}
