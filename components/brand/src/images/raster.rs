//! PNG, JPEG and WebP: how large one is, its header says before anything is decoded; then it is drawn anew in the size that is needed.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::{self, FilterType as Resampling};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat as Encoding, ImageReader, Limits, Rgba, RgbaImage};
use portico::site::{Image, ImageFormat};

use super::{MOST_PIXELS, Place, Refusal};

/// A logo is shown 36 pixels high: this is enough for four to one.
const LOGO: (u32, u32) = (512, 144);
/// A banner is as wide as the page.
const BANNER: (u32, u32) = (1600, 800);
/// The side of the small square.
const ICON: u32 = 64;
/// What decoding may take, in bytes: four for each pixel, and some.
const MOST_MEMORY: u64 = 4 * MOST_PIXELS as u64 * MOST_PIXELS as u64 + 16 * 1024 * 1024;
const QUALITY: u8 = 82;

/// Draws it anew.
pub fn draw(file: &[u8], place: Place) -> Result<Image, Refusal> {
    let picture = decode(file)?;
    match place {
        Place::Logo => {
            let logo = fitted(picture, LOGO);
            let data = png(&logo.to_rgba8()).ok_or(Refusal::NotAnImage)?;
            Ok(Image::new(data, ImageFormat::Png, png(&square(logo))))
        }
        Place::Banner => {
            let data = jpeg(&fitted(picture, BANNER)).ok_or(Refusal::NotAnImage)?;
            Ok(Image::new(data, ImageFormat::Jpeg, None))
        }
    }
}

/// The first picture of a file, as its camera held it.
pub fn decode(file: &[u8]) -> Result<DynamicImage, Refusal> {
    let broken = |error| if matches!(error, ImageError::Limits(_)) { Refusal::TooManyPixels } else { Refusal::NotAnImage };
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| Refusal::NotAnImage)?;
    if !matches!(reader.format(), Some(Encoding::Png | Encoding::Jpeg | Encoding::WebP)) {
        return Err(Refusal::NotAnImage);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width > MOST_PIXELS || height > MOST_PIXELS {
        return Err(Refusal::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// No larger than that; never made larger than it is.
fn fitted(picture: DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if picture.width() <= width && picture.height() <= height { picture } else { picture.resize(width, height, Resampling::Lanczos3) }
}

/// In the middle of a square of nothing.
fn square(picture: DynamicImage) -> RgbaImage {
    let small = fitted(picture, (ICON, ICON)).to_rgba8();
    let mut square = RgbaImage::from_pixel(ICON, ICON, Rgba([0, 0, 0, 0]));
    let middle = |side: u32| i64::from((ICON - side) / 2);
    imageops::overlay(&mut square, &small, middle(small.width()), middle(small.height()));
    square
}

fn png(picture: &RgbaImage) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    picture.write_with_encoder(PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive)).ok()?;
    Some(out)
}

/// On white, where it can be seen through.
fn jpeg(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut paper = RgbaImage::from_pixel(picture.width(), picture.height(), Rgba([255, 255, 255, 255]));
    imageops::overlay(&mut paper, &picture.to_rgba8(), 0, 0);
    let mut out = Vec::new();
    DynamicImage::ImageRgba8(paper).to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY)).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(width: u32, height: u32) -> Vec<u8> {
        png(&RgbaImage::from_pixel(width, height, Rgba([29, 79, 145, 255]))).unwrap()
    }

    #[test]
    fn a_logo_is_drawn_anew_in_its_own_size_with_a_small_square() {
        let logo = draw(&file(1000, 200), Place::Logo).unwrap();
        let (drawn, icon) = (decode(&logo.data).unwrap(), decode(&logo.icon.unwrap()).unwrap());
        assert_eq!((drawn.width(), drawn.height(), icon.width(), icon.height()), (512, 102, 64, 64));
        let small = decode(&draw(&file(20, 10), Place::Logo).unwrap().data).unwrap();
        assert_eq!((small.width(), small.height()), (20, 10), "never made larger");
    }

    #[test]
    fn a_banner_is_a_photograph() {
        let banner = draw(&file(3000, 600), Place::Banner).unwrap();
        assert!(banner.data.starts_with(&[0xff, 0xd8, 0xff]) && banner.name.as_str().ends_with(".jpg"));
        assert_eq!(decode(&banner.data).unwrap().width(), 1600);
    }

    /// A PNG of a few bytes that says that it has thousands of millions of pixels.
    #[test]
    fn a_bomb_is_refused_by_its_header() {
        let mut bomb = file(8, 8);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        // The header's checksum, made right again.
        let sum = crc(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&sum);
        assert_eq!(draw(&bomb, Place::Logo).unwrap_err(), Refusal::TooManyPixels);
    }

    fn crc(bytes: &[u8]) -> u32 {
        let turn = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        !bytes.iter().fold(!0u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), turn))
    }

    #[test]
    fn what_is_no_picture_or_a_broken_one_is_refused() {
        let half = file(50, 50);
        for wrong in [b"GIF89a".as_slice(), b"hello", &[0xff, 0xd8, 0xff, 0xe0], &half[..half.len() / 2]] {
            assert_eq!(draw(wrong, Place::Logo).unwrap_err(), Refusal::NotAnImage);
        }
    }
}
