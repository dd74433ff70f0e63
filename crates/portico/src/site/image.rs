//! Images that were uploaded: of a brand, kept under the hash of what they are (decision 0025).

use std::fmt;

use ct_codecs::{Base64, Decoder, Encoder};
use serde::{Deserialize, Serialize, Serializer};

use crate::definition::{Object, Word};
use crate::ids::AgentId;
use crate::{Db, Result, db, statement};

/// The largest image that is kept, in bytes: what an upload becomes is far smaller.
pub const LARGEST_IMAGE: usize = 1024 * 1024;

/// How an image is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    /// ISO/IEC 15948.
    Png,
    /// ISO/IEC 10918-1.
    Jpeg,
    /// SVG, cleaned of everything that runs or leads elsewhere.
    Svg,
}

const FORMATS: [(ImageFormat, &str, &str); 3] =
    [(ImageFormat::Png, "png", "image/png"), (ImageFormat::Jpeg, "jpg", "image/jpeg"), (ImageFormat::Svg, "svg", "image/svg+xml")];

/// The name of an image: the SHA-256 of its bytes, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageName {
    text: String,
    format: ImageFormat,
}

impl ImageName {
    /// The name of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8], format: ImageFormat) -> Self {
        let ending = FORMATS.iter().find(|(known, ..)| *known == format).map_or("", |(_, ending, _)| ending);
        ImageName { text: format!("{}.{ending}", sha256(bytes)), format }
    }

    /// Reads a name: 64 small hexadecimal digits and an ending.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hash, ending) = text.split_once('.')?;
        let (format, ..) = FORMATS.iter().find(|(_, known, _)| *known == ending)?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
        is_hash.then(|| ImageName { text: text.to_owned(), format: *format })
    }

    /// The image that a path of a definition names; `None` for a file of the deployment.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        path.strip_prefix("/brand/").and_then(Self::parse)
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How it is written.
    #[must_use]
    pub fn format(&self) -> ImageFormat {
        self.format
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        FORMATS.iter().find(|(known, ..)| *known == self.format).map_or("application/octet-stream", |(.., media_type)| media_type)
    }

    /// Where browsers find it.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/brand/{}", self.text)
    }
}

impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for ImageName {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.serialize_str(&self.text)
    }
}

impl Word for ImageName {
    const WHAT: &'static str = "an image's name: the SHA-256 of its bytes and .png, .jpg or .svg";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Image {
    /// What it is kept under.
    pub name: ImageName,
    /// Its bytes.
    #[serde(serialize_with = "as_base64")]
    pub data: Vec<u8>,
    /// A small square of it, PNG; none where it is an SVG, which has every size.
    #[serde(serialize_with = "as_optional_base64", skip_serializing_if = "Option::is_none")]
    pub icon: Option<Vec<u8>>,
}

/// An image as its row has it: Base64 (RFC 4648), since databases here take texts and numbers.
#[derive(Debug, Deserialize)]
struct Kept {
    data: String,
    icon: Option<String>,
}

impl Image {
    /// Named by its bytes.
    #[must_use]
    pub fn new(data: Vec<u8>, format: ImageFormat, icon: Option<Vec<u8>>) -> Self {
        Image { name: ImageName::of(&data, format), data, icon }
    }

    /// Whether its first bytes, and those of its icon, say that it is what its name says. Of an SVG they don't tell.
    #[must_use]
    pub fn is_what_it_says(&self) -> bool {
        const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
        let is_image = match self.name.format {
            ImageFormat::Png => self.data.starts_with(PNG),
            ImageFormat::Jpeg => self.data.starts_with(b"\xff\xd8\xff"),
            ImageFormat::Svg => true,
        };
        is_image && self.icon.as_ref().is_none_or(|icon| icon.starts_with(PNG))
    }

    /// Keeps it; the same image is kept once. Nothing is kept for whoever is no administrator.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn keep(&self, db: &impl Db, by: Option<&AgentId>, now: i64) -> Result<bool> {
        let (name, by) = (self.name.as_str(), by.map_or("setup", AgentId::as_str));
        let (data, icon) = (base64(&self.data), self.icon.as_deref().map(base64));
        Ok(!db.query(statement!("site/keep_image.sql", name, data, icon, by, now)).await?.is_empty())
    }

    /// The image with this name.
    ///
    /// # Errors
    /// Where the database fails, or holds what is no Base64.
    pub async fn load(db: &impl Db, name: &ImageName) -> Result<Option<Self>> {
        let kept = db::page_of_row::<Kept>(db, statement!("site/image.sql", name: name.as_str())).await?;
        let Some(kept) = kept else { return Ok(None) };
        let icon = kept.icon.as_deref().map(bytes).transpose()?;
        Ok(Some(Image { name: name.clone(), data: bytes(&kept.data)?, icon }))
    }

    /// As a site file has it: what its name says that it is.
    pub(super) fn read(from: &mut Object<'_>) -> Option<Self> {
        let name = from.word::<ImageName>("name");
        let mut read = |field: &'static str, is_needed: bool| {
            let text = if is_needed { from.required(field) } else { from.optional(field) }?.as_str()?;
            let found = bytes(text).ok().filter(|bytes| bytes.len() <= LARGEST_IMAGE);
            if found.is_none() {
                from.fault(field, format!("is not Base64 of at most {LARGEST_IMAGE} bytes"));
            }
            found
        };
        let (data, icon) = (read("data", true), read("icon", false));
        let image = Image::new(data?, name.as_ref()?.format, icon);
        if Some(&image.name) != name.as_ref() {
            from.fault("name", format!("is not that of its bytes, {}", image.name));
            return None;
        }
        Some(image)
    }
}

/// The SHA-256 of some bytes, 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    hmac_sha256::Hash::hash(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn base64(bytes: &[u8]) -> String {
    Base64::encode_to_string(bytes).unwrap_or_default()
}

fn bytes(text: &str) -> Result<Vec<u8>> {
    Base64::decode_to_vec(text, None).map_err(|error| crate::Error::fault(format!("an image that is no Base64: {error}")))
}

fn as_base64<S: Serializer>(bytes: &[u8], to: S) -> std::result::Result<S::Ok, S::Error> {
    to.serialize_str(&base64(bytes))
}

fn as_optional_base64<S: Serializer>(bytes: &Option<Vec<u8>>, to: S) -> std::result::Result<S::Ok, S::Error> {
    match bytes {
        Some(bytes) => as_base64(bytes, to),
        None => to.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_named_by_its_bytes_and_no_other_name_is_one() {
        let name = ImageName::of(b"abc", ImageFormat::Png);
        assert_eq!(name.as_str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.png");
        assert_eq!(ImageName::of_path(&name.path()), Some(name.clone()));
        for wrong in ["", "x.png", &name.as_str().replace(".png", ".gif"), &name.as_str().to_uppercase(), &format!("../{name}")] {
            assert_eq!(ImageName::parse(wrong), None, "{wrong}");
        }
    }
}
