//! Cookies: `__Host-` ones over https (RFC 6265bis), plainly named ones on plain http, which is for development only.

/// Finds a cookie in the header's value.
#[must_use]
pub fn find<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.split(';').find_map(|pair| pair.trim().split_once('=').filter(|(found, _)| *found == name).map(|(_, value)| value))
}

/// A cookie's name on this kind of connection.
#[must_use]
pub fn name(base: &str, https: bool) -> String {
    if https { format!("__Host-{base}") } else { base.to_owned() }
}

/// A cookie that lives `seconds`, out of reach for scripts. An empty value with 0 seconds removes it.
#[must_use]
pub fn set(base: &str, value: &str, seconds: i64, https: bool) -> String {
    let secure = if https { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", name(base, https))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        assert_eq!(find("session_x=1; session=2; theme=day", "session"), Some("2"));
        assert_eq!(find("", "session"), None);
        assert_eq!(set("session", "a", 60, true), "__Host-session=a; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    }
}
