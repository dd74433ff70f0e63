//! What stands around a page's own content: whose site it is, who looks, in which language and light.

use maud::Markup;
use portico::definition::Text;

use super::designed::designed;
use crate::i18n::{Language, Locale};

/// Everything a layout needs to know apart from the content.
#[derive(Clone, Debug, Default)]
pub struct PageContext {
    /// The page's name, first in the window's title.
    pub title: String,
    /// The title's language, where it is not the page's: "" for what somebody else wrote.
    pub title_lang: Option<String>,
    /// What search engines and shared links say of this page; nothing where it is not public.
    pub listing: Option<Listing>,
    /// The company's name.
    pub site_name: String,
    /// Whether this is a portal's own domain, which shows nothing but that portal.
    pub on_domain: bool,
    /// How the portal (or the site) looks.
    pub brand: Brand,
    /// Who looks at the page.
    pub viewer: Viewer,
    /// The reader's language and time zone.
    pub locale: Locale,
    /// Light or dark, by the reader's choice (the cookie `theme`).
    pub theme: Theme,
    /// The path of this page, to mark the link that leads here.
    pub path: String,
    /// What stands above a customer's page: that it is a preview, or that somebody of the team reads it.
    pub above: Option<Markup>,
    /// A message about what was just done ("Your reply is on its way").
    pub toast: Option<String>,
}

impl PageContext {
    /// The same frame around a page with this name.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self.title_lang = None;
        self
    }

    /// The same around a page that a designer named.
    #[must_use]
    pub fn titled_by_designer(self, title: &Text) -> Self {
        let title = designed(&self.locale, title);
        let (title_lang, title) = (title.lang().map(str::to_owned), title.words().to_owned());
        PageContext { title_lang, ..self.titled(title) }
    }

    /// The same around a page whose name a customer wrote, in whatever language.
    #[must_use]
    pub fn titled_by_customer(self, title: &str) -> Self {
        PageContext { title_lang: Some(String::new()), ..self.titled(title) }
    }
}

impl AsRef<Language> for PageContext {
    fn as_ref(&self) -> &Language {
        &self.locale.language
    }
}

/// How a public page is found and shared.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What it is for, in a sentence or two.
    pub description: String,
    /// Its whole address, the one of all that lead to it.
    pub address: String,
}

/// A portal's own look.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The name beside the logo.
    pub name: String,
    /// The letter that stands for a logo where there is none.
    pub initial: String,
    /// The address of the logo.
    pub logo_url: Option<String>,
    /// The address of the small square that browsers show beside a page's name; Portico's own where there is none.
    pub icon_url: Option<String>,
    /// The address of a sheet that sets `--brand` and its kin (see `static/src/styles/theme.css`).
    pub stylesheet: Option<String>,
}

/// Who looks at a page.
#[derive(Clone, Debug, Default)]
pub enum Viewer {
    /// Nobody we know.
    #[default]
    Anonymous,
    /// A signed-in customer.
    Contact {
        /// Their full name.
        name: String,
        /// One or two letters for the face.
        initials: String,
    },
    /// A signed-in agent.
    Agent {
        /// Their full name.
        name: String,
        /// One or two letters for the face.
        initials: String,
        /// Whether the studio is there for them.
        designs: bool,
    },
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device says.
    #[default]
    System,
    /// Light.
    Day,
    /// Dark.
    Night,
}

impl Theme {
    /// From the value of the cookie `theme`; anything unknown follows the device.
    pub fn from_cookie(value: &str) -> Theme {
        match value {
            "day" => Theme::Day,
            "night" => Theme::Night,
            _ => Theme::System,
        }
    }

    /// The value of `data-theme`; none where the device decides.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Day => Some("day"),
            Theme::Night => Some("night"),
        }
    }
}
