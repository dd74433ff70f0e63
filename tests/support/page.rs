//! What came back, read as somebody without JavaScript reads it.

use anyhow::{Context, Result, bail};
use reqwest::blocking::Response;

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
        let mut text = String::new();
        for (at, piece) in self.body.split('<').enumerate() {
            let words = if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, words)| words) };
            text.push_str(&decode(words));
            text.push(' ');
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All forms.
    #[must_use]
    pub fn forms(&self) -> Vec<Form> {
        let pieces = self.body.split("<form").skip(1);
        pieces.map(|piece| Form::read(piece.split("</form").next().unwrap_or_default())).collect()
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
        let mut chosen = None;
        for piece in self.body.split('<').skip(1) {
            let tag = piece.split('>').next().unwrap_or_default();
            let ours = attribute(tag, "name").as_deref() == Some(name);
            match tag.split(' ').next().unwrap_or_default() {
                "textarea" if ours => return piece.split_once('>').map(|(_, text)| decode(text.strip_prefix('\n').unwrap_or(text))),
                "input" if ours && matches!(attribute(tag, "type").as_deref(), Some("radio" | "checkbox")) => {
                    chosen = if has(tag, "checked") { attribute(tag, "value") } else { chosen };
                }
                "input" if ours => return attribute(tag, "value"),
                "select" if ours => return self.selected(name),
                _ => {}
            }
        }
        chosen
    }

    fn selected(&self, name: &str) -> Option<String> {
        let list = self.body.split("<select").skip(1).find(|list| attribute(list, "name").as_deref() == Some(name))?;
        let list = list.split("</select").next()?;
        list.split("<option")
            .skip(1)
            .find(|option| has(option.split('>').next().unwrap_or_default(), "selected"))
            .and_then(|o| attribute(o, "value"))
    }

    /// All addresses on this site that the page leads to or loads: links, pictures, scripts, styles, parts.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let mut found = Vec::new();
        for piece in self.body.split('<').skip(1) {
            let tag = piece.split('>').next().unwrap_or_default();
            let by_post = tag.starts_with("form") && attribute(tag, "method").as_deref() == Some("post");
            let names = if by_post { ["href", "src", "hx-get", "href"] } else { ["href", "src", "hx-get", "action"] };
            found.extend(
                names
                    .iter()
                    .filter_map(|name| attribute(tag, name))
                    .filter(|address| address.starts_with('/') && !address.starts_with("//")),
            );
        }
        found
    }
}

impl Form {
    fn read(piece: &str) -> Self {
        let inputs = piece.split("<input").skip(1).map(|input| input.split('>').next().unwrap_or_default());
        let hidden = inputs
            .filter(|input| attribute(input, "type").as_deref() == Some("hidden"))
            .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value").unwrap_or_default())))
            .collect();
        Form { action: attribute(piece, "action").unwrap_or_default(), hidden }
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

/// The value of an attribute in the first tag of a text.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(decode(value))
}

fn has(tag: &str, name: &str) -> bool {
    tag.split('"').step_by(2).any(|outside| outside.split([' ', '/']).any(|word| word == name))
}

/// Reads the entities that the pages use.
#[must_use]
pub fn decode(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&")
}
