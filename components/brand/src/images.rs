//! What becomes of an uploaded file: an image of ours, drawn anew, or a refusal.

mod palette;
mod raster;
mod vector;

use portico::site::Image;

pub use palette::proposals;

/// The widest and highest picture that is decoded, in pixels.
pub const MOST_PIXELS: u32 = 4000;

/// Where an image stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the header of every page, and of mails.
    Logo,
    /// Across the top of a front.
    Banner,
}

impl Place {
    /// From the address.
    pub fn parse(word: &str) -> Option<Self> {
        [Place::Logo, Place::Banner].into_iter().find(|place| place.word() == word)
    }

    /// The field of a definition, and the word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Place::Logo => "logo",
            Place::Banner => "banner",
        }
    }
}

/// Why a file becomes no image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No file was chosen.
    Missing,
    /// It has too many bytes.
    TooLarge,
    /// It is no PNG, JPEG, WebP or SVG, or a broken one.
    NotAnImage,
    /// It is wider or higher than [`MOST_PIXELS`].
    TooManyPixels,
    /// An SVG from which nothing is left that may stay.
    Unsafe,
}

/// Draws an uploaded file anew: nothing of the file itself is kept.
pub fn draw(file: &[u8], place: Place) -> Result<Image, Refusal> {
    if file.is_empty() {
        return Err(Refusal::Missing);
    }
    if file.len() > portico_studio::upload::LARGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    // A photograph is none, so a banner need not be one either.
    if vector::is_svg(file) { vector::clean(file) } else { raster::draw(file, place) }
}
