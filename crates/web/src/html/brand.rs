//! A portal's colour, made legible: the sheet behind [`Brand::stylesheet`](super::Brand). People choose any colour; the text on it and
//! its variant for the night follow from it (WCAG 2.2, relative luminance and contrast).

/// A colour as red, green and blue.
type Rgb = [u8; 3];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/// The papers of `theme.css` by day and by night.
const DAY: Rgb = [253, 253, 251];
const NIGHT: Rgb = [23, 27, 33];

/// The sheet for a colour such as `#1f5a9e`; `None` where that is not one.
pub fn stylesheet(color: &str) -> Option<String> {
    let chosen = parse(color)?;
    let day = away_from(chosen, DAY, 1.35, BLACK);
    let night = away_from(chosen, NIGHT, 3.0, WHITE);
    Some(format!(
        ":root{{--brand:{};--brand-content:{};--brand-night:{};--brand-night-content:{}}}\n",
        hex(day),
        hex(text_on(day)),
        hex(night),
        hex(text_on(night)),
    ))
}

/// A colour by day and the colour of text on it, for where there is no sheet (mails); the site's own grey where it is not a colour.
pub fn pair(color: &str) -> (String, String) {
    let day = away_from(parse(color).unwrap_or(NIGHT), DAY, 1.35, BLACK);
    (hex(day), hex(text_on(day)))
}

/// How a colour is shown by day and by night, where it has to be another than the chosen one to be told from the paper there.
pub fn mended(color: &str) -> (Option<String>, Option<String>) {
    let Some(chosen) = parse(color) else { return (None, None) };
    let other = |shown: Rgb| (shown != chosen).then(|| hex(shown));
    (other(away_from(chosen, DAY, 1.35, BLACK)), other(away_from(chosen, NIGHT, 3.0, WHITE)))
}

fn parse(color: &str) -> Option<Rgb> {
    let digits = color.strip_prefix('#').unwrap_or(color);
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// White or black, whichever is read more easily. The better one of the two always passes 4.5:1.
fn text_on(fill: Rgb) -> Rgb {
    if contrast(fill, WHITE) >= contrast(fill, BLACK) { WHITE } else { BLACK }
}

/// The colour, moved towards `to` in small steps until a fill of it can be told from the paper.
fn away_from(color: Rgb, paper: Rgb, least: f64, to: Rgb) -> Rgb {
    (0..=20).map(|step| mix(color, to, f64::from(step) / 20.0)).find(|mixed| contrast(*mixed, paper) >= least).unwrap_or(to)
}

fn mix(a: Rgb, b: Rgb, share: f64) -> Rgb {
    std::array::from_fn(|i| (f64::from(a[i]) * (1.0 - share) + f64::from(b[i]) * share).round() as u8)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_colour_can_be_read_and_seen_by_day_and_by_night(color: Rgb) {
            let sheet = stylesheet(&hex(color)).unwrap();
            let of = |name: &str| parse(sheet.split_once(&format!("{name}:")).unwrap().1.get(..7).unwrap()).unwrap();
            let (day, night) = (of("--brand"), of("--brand-night"));
            prop_assert!(contrast(day, of("--brand-content")) >= 4.5 && contrast(night, of("--brand-night-content")) >= 4.5, "{}", sheet);
            prop_assert!(contrast(day, DAY) >= 1.35 && contrast(night, NIGHT) >= 3.0, "{}", sheet);
        }

        #[test]
        fn only_a_colour_reaches_the_sheet(typed in "\\PC{0,12}") {
            let sheet = stylesheet(&typed).unwrap_or_default();
            prop_assert!(sheet.chars().all(|c| c.is_ascii_alphanumeric() || ":root{-;#}\n".contains(c)), "{}", sheet);
        }
    }

    #[test]
    fn a_colour_is_mended_only_where_it_can_not_be_told_from_the_paper() {
        assert_eq!(mended("#fffff0"), (Some("#d9d9cc".to_owned()), None));
        assert_eq!(mended("#101830").0, None);
        assert!(mended("#101830").1.is_some());
        assert_eq!((mended("#2f7fd0"), mended("blue")), ((None, None), (None, None)));
    }

    #[test]
    fn what_is_not_a_colour_gives_no_sheet() {
        assert_eq!(stylesheet("red;}body{display:none"), None);
        assert_eq!(stylesheet("#fff"), None);
        assert!(stylesheet("#1F5A9E").unwrap().starts_with(":root{--brand:#1f5a9e;--brand-content:#ffffff;"));
    }
}
