//! SVG: only what draws is kept. What runs, and what leads out of the file, is left out.

use portico::site::{Image, ImageFormat};
use svg_hush::{Filter, data_url_filter};

use super::Refusal;

/// The largest SVG, in bytes: a logo that is longer is a photograph in disguise.
const LARGEST: usize = 256 * 1024;

/// Whether a file is text that begins as an SVG does.
pub fn is_svg(file: &[u8]) -> bool {
    let start = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file).trim_ascii_start();
    let head = String::from_utf8_lossy(start.get(..start.len().min(4096)).unwrap_or_default()).to_ascii_lowercase();
    head.starts_with('<') && (head.contains("<svg") || head.starts_with("<?xml") || head.starts_with("<!doctype svg"))
}

/// Without what may not stay.
pub fn clean(file: &[u8]) -> Result<Image, Refusal> {
    if file.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let mut filter = Filter::new();
    filter.set_data_url_filter(data_url_filter::allow_standard_images);
    let mut cleaned = Vec::new();
    filter.filter(&mut &*file, &mut cleaned).map_err(|_| Refusal::NotAnImage)?;
    let text = without_foreign_sheets(std::str::from_utf8(&cleaned).map_err(|_| Refusal::NotAnImage)?);
    let shapes = ["<path", "<rect", "<circle", "<ellipse", "<line", "<poly", "<text", "<use", "<image"];
    if !text.contains("<svg") || !shapes.iter().any(|shape| text.contains(shape)) {
        return Err(Refusal::Unsafe);
    }
    Ok(Image::new(text.into_bytes(), ImageFormat::Svg, None))
}

/// Without the style sheets that name anything outside the file: what is left of such a name once it was cut out is no sheet any more.
fn without_foreign_sheets(text: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some((before, sheet)) = rest.split_once("<style") {
        kept.push_str(before);
        let (sheet, after) = sheet.split_once("</style>").unwrap_or((sheet, ""));
        if !["//", "@import", "url("].iter().any(|outside| sheet.contains(outside)) {
            kept.push_str("<style");
            kept.push_str(sheet);
            kept.push_str("</style>");
        }
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(inside: &str) -> Result<String, Refusal> {
        let file = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{inside}</svg>"#
        );
        clean(file.as_bytes()).map(|image| String::from_utf8(image.data).unwrap())
    }

    #[test]
    fn only_what_draws_is_left_of_an_svg() {
        let shape = r##"<rect width="9" height="9" fill="#1d4f91"/>"##;
        let wrong = [
            "<script>alert(1)</script>",
            r#"<rect onclick="alert(1)" width="1" height="1"/>"#,
            r#"<image href="https://evil.example/x.png" width="1" height="1"/>"#,
            r#"<a xlink:href="javascript:alert(1)"><rect width="1" height="1"/></a>"#,
            r#"<foreignObject><iframe src="https://evil.example/"/></foreignObject>"#,
            r#"<style>@import url(https://evil.example/x.css); rect { fill: url(https://evil.example/y) }</style>"#,
            r#"<use href="https://evil.example/x.svg#a"/>"#,
            r#"<rect width="1" height="1" fill="url(https://evil.example/x)"/>"#,
        ];
        for wrong in wrong {
            let text = cleaned(&format!("{wrong}{shape}")).unwrap();
            assert!(text.contains("#1d4f91"), "{text}");
            for bad in ["script", "evil", "onclick", "iframe", "foreignObject", "alert"] {
                assert!(!text.contains(bad), "{bad} of {wrong} is left: {text}");
            }
        }
    }

    #[test]
    fn a_sheet_of_the_files_own_stays() {
        let text = cleaned("<style>.a { fill: #1d4f91 }</style><rect class=\"a\" width=\"9\" height=\"9\"/>").unwrap();
        assert!(text.contains(".a { fill: #1d4f91 }"), "{text}");
    }

    #[test]
    fn what_is_no_svg_or_draws_nothing_is_refused() {
        assert_eq!(cleaned("<script>alert(1)</script>").unwrap_err(), Refusal::Unsafe);
        assert_eq!(clean(b"<svg><rect").unwrap_err(), Refusal::NotAnImage);
        let entities = br#"<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;&x;</text></svg>"#;
        assert!(clean(entities).map_or(true, |image| !String::from_utf8_lossy(&image.data).contains("aaaaaaaaaaaa")));
    }
}
