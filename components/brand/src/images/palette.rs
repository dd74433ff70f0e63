//! Colours of a logo that a brand could have: those that cover most of it, and have a hue.

use std::collections::HashMap;

use portico::site::{Image, ImageFormat};

use super::raster;

/// So many are proposed.
const MOST: usize = 4;

/// The colours of an image, the strongest first: `#1d4f91`.
pub fn proposals(image: &Image) -> Vec<String> {
    let weighed = match image.name.format() {
        ImageFormat::Svg => of_text(&String::from_utf8_lossy(&image.data)),
        ImageFormat::Png | ImageFormat::Jpeg => of_pixels(&image.data),
    };
    strongest(weighed).into_iter().map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}")).collect()
}

/// Each pixel that can't be seen through counts for the colours that are nearly the same.
fn of_pixels(file: &[u8]) -> Vec<([u8; 3], f64)> {
    let Ok(picture) = raster::decode(file) else { return Vec::new() };
    // Of each of 4096 cells: how many, and their sums, so that a cell's colour is what is really there.
    let mut cells: HashMap<[u8; 3], (u32, [u32; 3])> = HashMap::new();
    for pixel in picture.to_rgba8().pixels().filter(|pixel| pixel.0[3] > 200) {
        let [red, green, blue, _] = pixel.0;
        let (count, sums) = cells.entry([red >> 4, green >> 4, blue >> 4]).or_default();
        *count += 1;
        for (sum, channel) in sums.iter_mut().zip([red, green, blue]) {
            *sum += u32::from(channel);
        }
    }
    let mean = |(count, sums): (u32, [u32; 3])| (sums.map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX)), f64::from(count));
    cells.into_values().map(mean).collect()
}

/// An SVG says its colours; each mention counts.
fn of_text(text: &str) -> Vec<([u8; 3], f64)> {
    let mut found: HashMap<[u8; 3], f64> = HashMap::new();
    for part in text.split('#').skip(1) {
        let digits: String = part.chars().take_while(char::is_ascii_hexdigit).collect();
        let digits = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits };
        if let (6, Ok(number)) = (digits.len(), u32::from_str_radix(&digits, 16)) {
            let [_, red, green, blue] = number.to_be_bytes();
            *found.entry([red, green, blue]).or_default() += 1.0;
        }
    }
    found.into_iter().collect()
}

/// By how much there is of a colour and how much of a colour it is; of those that look alike, one.
fn strongest(mut weighed: Vec<([u8; 3], f64)>) -> Vec<[u8; 3]> {
    weighed.retain(|(color, _)| hue(*color) > 0.12);
    let weight = |(color, count): &([u8; 3], f64)| count * hue(*color);
    weighed.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.0.cmp(&b.0)));
    let mut chosen: Vec<[u8; 3]> = Vec::new();
    for (color, _) in weighed {
        if chosen.len() < MOST && chosen.iter().all(|known| distance(*known, color) > 60) {
            chosen.push(color);
        }
    }
    chosen
}

/// How far a colour is from grey, 0 to 1.
fn hue(color: [u8; 3]) -> f64 {
    let (most, least) = (color.iter().max().copied().unwrap_or(0), color.iter().min().copied().unwrap_or(0));
    f64::from(most - least) / 255.0
}

fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_colours_of_an_svg_are_proposed_and_greys_are_not() {
        let text =
            r##"<svg><path fill="#1d4f91"/><path fill="#1d4f91"/><path fill="#e11"/><path fill="#222222"/><path fill="#1e5092"/></svg>"##;
        let image = Image::new(text.as_bytes().to_vec(), ImageFormat::Svg, None);
        assert_eq!(proposals(&image), ["#1d4f91", "#ee1111"]);
    }
}
