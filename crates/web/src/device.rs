//! A user agent in words. Only what helps somebody to recognise their own devices.

use crate::html::{Icon, Locale};
use crate::t;

/// Browsers by the mark in the user agent; those that also carry another's mark stand before it.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems, likewise.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// "Firefox on Windows".
pub fn words(l: &Locale, agent: &str) -> String {
    match (find(&BROWSERS, agent), find(&SYSTEMS, agent)) {
        (Some(browser), Some(system)) => t!(l, "common-device", browser = browser, system = system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t!(l, "common-device-unknown"),
    }
}

/// A telephone, a tablet or a computer.
pub fn icon(agent: &str) -> Icon {
    match find(&SYSTEMS, agent) {
        Some("iPhone" | "Android") => Icon("smartphone"),
        Some("iPad") => Icon("tablet"),
        _ => Icon("laptop"),
    }
}

fn find(marks: &[(&str, &'static str)], agent: &str) -> Option<&'static str> {
    marks.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_and_its_system_are_recognised() {
        let l = Locale::default();
        for (agent, expected) in [
            ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36", "Chrome on Linux"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/149.0 Safari/537.36 Edg/149.0", "Edge on Windows"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Mac"),
            ("curl/8.5", "Another device"),
        ] {
            assert_eq!(words(&l, agent), expected);
        }
    }
}
