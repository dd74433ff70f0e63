//! What a mail looks like, from one description for both its parts. Mail programs know tables and inline style, and little else.

use maud::{DOCTYPE, Markup, html};
use portico_web::html::brand;
use portico_web::i18n::Locale;
use portico_web::markdown::Texts;
use portico_web::t;

use super::Sender;

/// A mail's content.
pub struct Paper<'a> {
    /// What happened.
    pub title: String,
    /// Where.
    pub portal: Option<&'a str>,
    /// The portal's own colour.
    pub color: Option<&'a str>,
    /// From above to below.
    pub parts: Vec<Part>,
    /// Why the reader gets this.
    pub foot: String,
    /// The reader's.
    pub locale: Locale,
    /// The company.
    pub sender: &'a Sender<'a>,
}

/// A piece of a mail.
pub enum Part {
    /// A paragraph.
    Words(String),
    /// What somebody wrote, Markdown.
    Quote(String),
    /// Words and where they lead. One a mail.
    Button(String, String),
    /// To be typed.
    Code(String),
}

impl Part {
    /// The salutation.
    pub fn hello(l: &Locale, name: Option<&str>) -> Part {
        Part::Words(match name {
            Some(name) => t!(l, "mail-hello", name = name),
            None => t!(l, "mail-hello-somebody"),
        })
    }

    fn text(&self) -> String {
        match self {
            Part::Words(words) => words.clone(),
            Part::Quote(markdown) => {
                markdown.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
            }
            Part::Button(words, address) => format!("{words}:\n{address}"),
            Part::Code(code) => format!("    {code}"),
        }
    }

    fn html(&self, l: &Locale, texts: &Texts, (fill, ink): &(String, String)) -> Markup {
        match self {
            Part::Words(words) => html! { p style="margin:0 0 16px" { (words) } },
            Part::Quote(markdown) => html! {
                div class="said" style=(format!("margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid {fill};overflow-wrap:anywhere")) { (texts.render(l, markdown)) }
            },
            Part::Button(words, address) => html! {
                table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px" {
                    tr { td bgcolor=(fill) style="border-radius:10px" {
                        a href=(address) style=(format!("display:inline-block;padding:13px 24px;border-radius:10px;background:{fill};color:{ink};font-weight:600;text-decoration:none")) { (words) }
                    } }
                }
            },
            Part::Code(code) => html! {
                p style="margin:0 0 16px;font:600 28px/1.3 ui-monospace,Consolas,monospace;letter-spacing:6px" { (code) }
            },
        }
    }
}

const FONT: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

impl Paper<'_> {
    /// The plain part.
    pub fn text(&self) -> String {
        let mut lines = vec![self.place(), self.title.clone()];
        lines.extend(self.parts.iter().map(Part::text).filter(|text| !text.trim().is_empty()));
        // "-- " begins what mail programs take for a signature (RFC 3676, 4.3).
        format!("{}\n\n-- \n{}\n", lines.join("\n\n"), self.foot)
    }

    /// The HTML part.
    pub fn html(&self) -> String {
        let language = self.locale.language;
        let colors = brand::pair(self.color.unwrap_or(&self.sender.site.color));
        html! {
            (DOCTYPE)
            html lang=(language.code()) dir=(language.dir()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light";
                    title { (self.title) }
                    style { ".said>:first-child{margin-top:0}.said>:last-child{margin-bottom:0}" }
                }
                body style=(format!("margin:0;padding:0;background:#f3f3f0;color:#1d232b;font-size:16px;line-height:1.5;{FONT}")) {
                    table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f3f0" {
                        tr { td align="center" style="padding:24px 12px" { (self.sheet(&colors)) } }
                    }
                }
            }
        }
        .into_string()
    }

    /// The company above, what happened on white, why this came below.
    fn sheet(&self, colors: &(String, String)) -> Markup {
        let (fill, ink) = colors;
        let texts = Texts::default();
        html! {
            table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style=(format!("max-width:560px;text-align:start;{FONT}")) {
                tr { td bgcolor=(fill) style=(format!("padding:16px 28px;background:{fill};color:{ink};border-radius:14px 14px 0 0;font-weight:600")) {
                    @if let Some(logo) = self.logo() { img src=(logo) alt=(self.sender.site.name) height="32" style="display:block;height:32px;border:0"; } @else { (self.place()) }
                } }
                tr { td bgcolor="#ffffff" style="padding:28px;background:#ffffff;border-radius:0 0 14px 14px" {
                    h1 style="margin:0 0 20px;font-size:22px;line-height:1.3" { (self.title) }
                    @for part in &self.parts { (part.html(&self.locale, &texts, colors)) }
                } }
                tr { td style="padding:16px 28px;color:#59616c;font-size:13px" { (self.foot) } }
            }
        }
    }

    fn place(&self) -> String {
        match self.portal {
            Some(portal) => format!("{} · {portal}", self.sender.site.name),
            None => self.sender.site.name.clone(),
        }
    }

    /// Mail programs don't draw SVG; then the name stands there.
    fn logo(&self) -> Option<String> {
        let logo = self.sender.site.logo.as_deref().filter(|logo| [".png", ".jpg", ".jpeg"].iter().any(|ending| logo.ends_with(ending)))?;
        Some(format!("{}{logo}", self.sender.origin))
    }
}
