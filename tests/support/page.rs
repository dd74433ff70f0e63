//! What came back, read as somebody without JavaScript reads it.

use anyhow::{Context, Result, bail};
use reqwest::blocking::Response;
use scraper::{ElementRef, Html, Selector};

/// An answer.
#[derive(Clone, Debug)]
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// Names and values of the headers, in order.
    pub headers: Vec<(String, String)>,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// The body as text.
    pub body: String,
}

/// A form on a page.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Where it is sent to, as it stands on the page.
    pub action: String,
    /// The hidden fields.
    pub hidden: Vec<(String, String)>,
}

impl Page {
    /// Reads an answer to its end.
    ///
    /// # Errors
    /// Where the body does not arrive.
    pub fn read(response: Response) -> Result<Self> {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let headers: Vec<_> = response.headers().iter().map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect();
        let status = response.status().as_u16();
        let bytes = response.bytes()?.to_vec();
        let location = headers.iter().find(|(name, _)| name == "location").map(|(_, value)| value.clone());
        Ok(Page { status, location, headers, body: text(&bytes), bytes })
    }

    /// Insists on a status.
    ///
    /// # Errors
    /// Where it is another.
    pub fn expect(self, status: u16) -> Result<Self> {
        if self.status != status {
            let text: String = self.text().chars().take(600).collect();
            bail!("HTTP {} where {status} was expected: {text}", self.status);
        }
        Ok(self)
    }

    /// Insists on a redirect, and says where it leads.
    ///
    /// # Errors
    /// Where it is none.
    pub fn leads(self) -> Result<String> {
        self.expect(303)?.location.context("a redirect leads somewhere")
    }

    /// Whether a text stands in the page's source.
    #[must_use]
    pub fn shows(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// A header's value; "" where there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// The words of the page, without its tags.
    #[must_use]
    pub fn text(&self) -> String {
        let words: Vec<String> = self.html().root_element().text().map(str::to_owned).collect();
        words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All forms.
    #[must_use]
    pub fn forms(&self) -> Vec<Form> {
        all(self.html().root_element(), "form").map(Form::read).collect()
    }

    /// The form that is sent to `path`; of several the one whose hidden fields have the values of `fields`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Result<Form> {
        let fits =
            |form: &Form| form.hidden.iter().all(|(name, value)| fields.iter().all(|(other, wanted)| other != name || wanted == value));
        let forms: Vec<Form> = self.forms().into_iter().filter(|form| form.path() == path).collect();
        let best = forms.iter().find(|form| fits(form)).or(forms.first());
        best.cloned().with_context(|| format!("a form that goes to {path}; the page says: {:.300}", self.text()))
    }

    /// What stands in the field `name`: of an input, a text area, or what is chosen. `None` where nothing does.
    #[must_use]
    pub fn typed(&self, name: &str) -> Option<String> {
        let html = self.html();
        let mut fields = all(html.root_element(), "input, textarea, select").filter(|field| field.attr("name") == Some(name)).peekable();
        let first = *fields.peek()?;
        match (first.value().name(), first.attr("type")) {
            ("textarea", _) => Some(first.text().collect()),
            ("select", _) => all(first, "option[selected]").find_map(|option| attribute(option, "value")),
            (_, Some("radio" | "checkbox")) => {
                fields.filter(|field| field.attr("checked").is_some()).last().and_then(|field| attribute(field, "value"))
            }
            _ => attribute(first, "value"),
        }
    }

    /// All addresses on this site that the page leads to or loads: links, pictures, scripts, styles, parts.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let html = self.html();
        let named = ["href", "src", "hx-get"].into_iter().flat_map(|name| values(&html, &format!("[{name}]"), name));
        let asked = values(&html, "form[action]:not([method=post])", "action");
        named.chain(asked).filter(|address| address.starts_with('/') && !address.starts_with("//")).collect()
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }
}

impl Form {
    fn read(form: ElementRef<'_>) -> Self {
        let hidden = all(form, "input[type=hidden][name]")
            .map(|input| (attribute(input, "name").unwrap_or_default(), attribute(input, "value").unwrap_or_default()));
        Form { action: attribute(form, "action").unwrap_or_default(), hidden: hidden.collect() }
    }

    /// Where it goes, without query and fragment.
    #[must_use]
    pub fn path(&self) -> &str {
        self.action.split(['?', '#']).next().unwrap_or_default()
    }

    /// The value of a hidden field.
    ///
    /// # Errors
    /// Where there is none of this name.
    pub fn value(&self, name: &str) -> Result<&str> {
        self.hidden
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
            .with_context(|| format!("a hidden field {name}"))
    }
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let found: Vec<_> = Selector::parse(selector).map(|selector| within.select(&selector).collect()).unwrap_or_default();
    found.into_iter()
}

fn values(html: &Html, selector: &str, name: &str) -> Vec<String> {
    all(html.root_element(), selector).filter_map(|element| attribute(element, name)).collect()
}

fn attribute(element: ElementRef<'_>, name: &str) -> Option<String> {
    element.attr(name).map(str::to_owned)
}
