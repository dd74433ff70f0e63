//! Links of a customer's page that stay in the preview.

use portico_web::html::hidden;

use super::Options;
use crate::html::preview::SITE;

/// What leads elsewhere in a page, as our HTML writes it: always in double quotes, which no text has unescaped.
const LEADING: [&str; 2] = [" href=\"/", " action=\"/"];
/// What is no page of a customer's.
const AS_IT_IS: [&str; 2] = ["static/", "studio/"];

/// The page with all of its links and forms within the preview, shown the same way. The sheet of a colour is named by that alone.
#[must_use]
pub fn kept_inside(page: &str, options: &Options) -> String {
    let query = options.query().replace('&', "&amp;");
    let mut kept = String::with_capacity(page.len() + page.len() / 8);
    let mut rest = page;
    while let Some((place, leading)) = LEADING.iter().filter_map(|leading| Some((rest.find(leading)?, *leading))).min() {
        let start = place + leading.len() - 1;
        let end = rest[start..].find('"').map_or(rest.len(), |length| start + length);
        let address = &rest[start..end];
        kept.push_str(&rest[..start]);
        if AS_IT_IS.iter().any(|own| address[1..].starts_with(own)) {
            kept.push_str(address);
        } else {
            kept.push_str(&within(address, if address.contains("brand.css?") { "" } else { &query }));
        }
        // A form that asks sends its own query, and forgets that of its address.
        let length = rest[end..].find('>').map_or(rest.len() - end, |length| length + 1);
        kept.push_str(&rest[end..end + length]);
        let tag = &rest[rest[..place].rfind('<').unwrap_or(place)..end + length];
        if tag.starts_with("<form") && !tag.contains("method=\"post\"") {
            kept.push_str(&carried(options));
        }
        rest = &rest[end + length..];
    }
    kept.push_str(rest);
    kept
}

fn carried(options: &Options) -> String {
    hidden(&options.pairs()).into_string()
}

fn within(address: &str, query: &str) -> String {
    let (before, fragment) = address.split_once('#').map_or((address, String::new()), |(before, after)| (before, format!("#{after}")));
    let joint = match (query.is_empty(), before.contains('?')) {
        (true, _) => "",
        (false, true) => "&amp;",
        (false, false) => "?",
    };
    format!("{SITE}{before}{joint}{query}{fragment}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kept(page: &str) -> String {
        kept_inside(page, &Options::parse("as=stranger").unwrap())
    }

    #[test]
    fn every_link_and_form_stays_and_what_is_built_does_not_move() {
        assert_eq!(kept(r#"<a href="/">"#), r#"<a href="/studio/preview/site/?as=stranger">"#);
        assert_eq!(kept(r#"<a href="/p/x?tab=a#b">"#), r#"<a href="/studio/preview/site/p/x?tab=a&amp;as=stranger#b">"#);
        let sent = r#"<form method="post" action="/studio/preview/site/p/x/new/y?as=stranger">"#;
        assert_eq!(kept(r#"<form method="post" action="/p/x/new/y">"#), sent);
        // What is asked with a form of its own query goes on in it.
        let asked = r#"<form action="/studio/preview/site/?as=stranger"><input type="hidden" name="as" value="stranger">"#;
        assert_eq!(kept(r#"<form action="/">"#), asked);
        assert_eq!(kept(r#"<link href="/p/x/brand.css?v=112233">"#), r#"<link href="/studio/preview/site/p/x/brand.css?v=112233">"#);
        for same in
            [r#"<link href="/static/a.css">"#, r##"<a href="#main">"##, r#"<img src="/static/logo.svg">"#, r#"<a href="/studio/preview">"#]
        {
            assert_eq!(kept(same), same);
        }
        // What somebody wrote is no attribute.
        let text = maud::html! { p { r#"say href="/x" now"# } }.into_string();
        assert_eq!(kept(&text), text);
    }

    proptest! {
        #[test]
        fn nothing_of_a_page_is_lost(before in "[^\"]{0,20}", path in "[a-z/?=#]{0,20}", after in "\\PC{0,20}") {
            let page = format!("{before} href=\"/{path}\"{after}");
            let kept = kept(&page);
            prop_assert!(kept.starts_with(&before) && kept.ends_with(&after), "{}", kept);
        }
    }
}
