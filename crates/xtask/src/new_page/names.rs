//! The names of a page, in all the ways that they are written.

use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Page;

/// A page's names.
pub struct Names {
    /// `document_list`, for files and modules.
    pub snake: String,
    /// `DocumentList`, for types.
    pub camel: String,
    /// Its address, below those of its component.
    pub address: String,
    noun: String,
    component: String,
}

impl Names {
    /// Where there is such a component, and such a noun.
    pub fn of(root: &Path, page: &Page) -> Result<Self> {
        let snake = page.name.replace('-', "_");
        let is_name = snake.starts_with(|c: char| c.is_ascii_lowercase())
            && snake.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        ensure!(is_name, "a page is named in small letters, as in document_list");
        for folder in [format!("sql/{}", page.noun), format!("crates/portico/src/{}", page.noun), format!("components/{}", page.component)]
        {
            ensure!(root.join(&folder).is_dir(), "there is no folder {folder}");
        }
        let camel = snake.split('_').map(capital).collect();
        let address = format!("{}/{}", place(root, &page.component)?, snake.replace('_', "-"));
        Ok(Names { snake, camel, address, noun: page.noun.clone(), component: page.component.clone() })
    }

    /// A template with these names in it.
    pub fn fill(&self, template: &str) -> String {
        let words = self.snake.replace('_', " ");
        template
            .replace("/page/address", &self.address)
            .replace("page_noun", &self.noun)
            .replace("page_component", &self.component)
            .replace("page_name", &self.snake)
            .replace("PageName", &self.camel)
            .replace("page-name", &self.snake.replace('_', "-"))
            .replace("Page name", &capital(&words))
            .replace("page name", &words)
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// Where all that a component answers begins: its first `route = "/requests/..."` in `spin.toml`.
fn place(root: &Path, component: &str) -> Result<String> {
    let manifest: toml::Table = std::fs::read_to_string(root.join("spin.toml"))?.parse().context("spin.toml")?;
    let triggers = manifest.get("trigger").and_then(|trigger| trigger.get("http")).and_then(toml::Value::as_array);
    let mine = triggers.into_iter().flatten().filter(|trigger| trigger.get("component").and_then(toml::Value::as_str) == Some(component));
    let place = mine.filter_map(|trigger| trigger.get("route")?.as_str()?.strip_suffix("/...")).next();
    place.map(str::to_owned).with_context(|| format!("spin.toml leads nothing like \"/{component}/...\" to the component {component}"))
}
