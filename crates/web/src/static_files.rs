//! The addresses of styles, scripts and icons: their names hold the hash of their content, so that a browser keeps them for ever.

use std::collections::BTreeMap;
use std::sync::OnceLock;

#[cfg(not(target_family = "wasm"))]
use crate::native::assets_file;

/// Where the build's list of names is mounted in a component (`files` in `spin.toml`).
const ASSETS_FILE: &str = "/assets.json";

/// Where the component that serves them listens.
const FOLDER: &str = "/static/";

#[cfg(target_family = "wasm")]
fn assets_file(mounted: &str) -> &str {
    mounted
}

/// The names of the built files, read once per instance.
#[derive(Debug)]
pub struct Assets {
    names: BTreeMap<String, String>,
    icons: String,
}

/// This instance's [`Assets`], from [`ASSETS_FILE`]. Without that file (in native tests) addresses carry no hash.
pub fn assets() -> &'static Assets {
    static ASSETS: OnceLock<Assets> = OnceLock::new();
    ASSETS.get_or_init(|| {
        let list = std::fs::read_to_string(assets_file(ASSETS_FILE)).unwrap_or_default();
        Assets::from_json(&list).unwrap_or_else(|_| Assets::new(BTreeMap::new()))
    })
}

impl Assets {
    /// From the text of `assets.json`: an object of plain name to hashed name.
    pub fn from_json(list: &str) -> Result<Self, serde_json::Error> {
        Ok(Self::new(serde_json::from_str(list)?))
    }

    fn new(names: BTreeMap<String, String>) -> Self {
        let mut assets = Self { names, icons: String::new() };
        assets.icons = assets.url("icons.svg");
        assets
    }

    /// The address of the style sheet.
    pub fn css(&self) -> String {
        self.url("app.css")
    }

    /// The address of a script: `app`, or one that only some pages need.
    pub fn js(&self, name: &str) -> String {
        self.url(&format!("{name}.js"))
    }

    /// The address of the sprite of icons; each has its name behind a `#`.
    pub fn icons(&self) -> &str {
        &self.icons
    }

    /// The address of any built file by its plain name.
    pub fn url(&self, plain: &str) -> String {
        let name = self.names.get(plain).map_or(plain, String::as_str);
        format!("{FOLDER}{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_the_hash_where_the_build_made_one() {
        let assets = Assets::from_json(r#"{"app.css":"app.3f9a1c.css","icons.svg":"icons.77.svg"}"#).unwrap();
        assert_eq!(assets.css(), "/static/app.3f9a1c.css");
        assert_eq!(assets.icons(), "/static/icons.77.svg");
        assert_eq!(assets.js("copy"), "/static/copy.js");
    }
}
