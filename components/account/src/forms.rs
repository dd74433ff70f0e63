//! What comes in: codes, and what leads ask for.

pub mod members;

/// Six digits, however they were typed; anything else is `None`.
pub fn code(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_have_spaces_and_nothing_else() {
        assert_eq!(code(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(code("12345"), None);
        assert_eq!(code("12345x"), None);
        assert_eq!(code("١٢٣٤٥٦"), None);
    }
}
