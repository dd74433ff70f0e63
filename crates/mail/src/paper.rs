//! What a mail looks like, from one description for both its parts. Mail programs know tables and inline style; what stands in `<style>` (the dark
//! colours) is a bonus that a mail is legible without. No image is needed: the initial stands in for the logo.

use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
use portico::definition::Text;
use portico_web::html::{brand, designed};
use portico_web::i18n::Locale;
use portico_web::markdown::Texts;

use super::Sender;
use super::part::{Part, Phrase};

/// A mail's content.
pub struct Paper<'a> {
    /// What happened.
    pub title: Phrase,
    /// What a list of mails shows behind the subject.
    pub preview: String,
    /// Where.
    pub portal: Option<&'a Text>,
    /// The portal's own colour.
    pub color: Option<&'a str>,
    /// The portal's own logo.
    pub logo: Option<&'a str>,
    /// From above to below.
    pub parts: Vec<Part>,
    /// Why the reader gets this.
    pub foot: String,
    /// The reader's.
    pub locale: Locale,
    /// The company.
    pub sender: &'a Sender<'a>,
}

const FONT: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/// Below the classes of the parts; by night the papers turn dark, where a mail program can do that.
const STYLE: &str = "\
.said>:first-child{margin-top:0}.said>:last-child{margin-bottom:0}.said a,.link{color:inherit}\
.said pre,.said code{font-family:ui-monospace,Consolas,monospace;font-size:14px;white-space:pre-wrap}\
.said table{border-collapse:collapse}.said td,.said th{border:1px solid #d6d6d0;padding:4px 8px}\
@media (max-width:480px){.sheet{padding:24px 20px!important}.around{padding:16px 8px!important}.act{width:100%!important}.act a{display:block!important;text-align:center}}\
@media (prefers-color-scheme:dark){.around{background:#0f1216!important}.sheet,.slip{background:#171b21!important;border-color:#2b313a!important}\
.ink,.ink h1,.ink p,.ink div{color:#e6e8eb!important}.ink .quiet{color:#a2aab5!important}.code{background:#0f1216!important;color:#e6e8eb!important;border-color:#3a424d!important}}";

impl Paper<'_> {
    /// The plain part.
    pub fn text(&self) -> String {
        let mut lines = vec![self.title.plain.clone()];
        lines.extend(self.parts.iter().map(Part::text).filter(|text| !text.trim().is_empty()));
        // "-- " begins what mail programs take for a signature (RFC 3676, 4.3).
        format!("{}\n\n-- \n{}\n{}\n", lines.join("\n\n"), self.place(), self.foot)
    }

    /// The HTML part.
    pub fn html(&self) -> String {
        let language = self.locale.language;
        html! {
            (DOCTYPE)
            html lang=(language.code()) dir=(language.dir()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="supported-color-schemes" content="light dark";
                    // So that telephones make no links of keys and codes.
                    meta name="format-detection" content="telephone=no,date=no,address=no,email=no";
                    title { (self.title.plain) }
                    style { (PreEscaped(STYLE)) }
                }
                body style="margin:0;padding:0;background:#f3f3f0" class="around" {
                    div style="display:none;max-height:0;overflow:hidden;opacity:0" { (self.preview) }
                    table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
                        tr { td class="around" align="center" bgcolor="#f3f3f0" style="padding:32px 12px;background:#f3f3f0" { (self.column()) } }
                    }
                }
            }
        }
        .into_string()
    }

    /// Whose mail it is, what happened on white, why this came.
    fn column(&self) -> Markup {
        let colors = brand::pair(self.color.unwrap_or(&self.sender.site.color));
        let texts = Texts::default();
        let style = format!("max-width:560px;text-align:start;color:#1d232b;font-size:16px;line-height:1.55;{FONT}");
        html! {
            table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ink" style=(style) {
                tr { td style="padding:0 4px 16px" { (self.head(&colors)) } }
                tr { td class="sheet" bgcolor="#ffffff" style="padding:32px;background:#ffffff;border:1px solid #e3e3dd;border-radius:16px" {
                    h1 style="margin:0 0 20px;font-size:23px;line-height:1.3;letter-spacing:-0.01em" { (self.title.marked) }
                    @for part in &self.parts { (part.html(&self.locale, &texts, &colors)) }
                } }
                tr { td class="quiet" style="padding:20px 4px 0;color:#59616c;font-size:13px;line-height:1.5" { (self.foot) } }
            }
        }
    }

    /// The logo, or the initial on the brand's colour, and the name: it stands there whether or not images are shown.
    fn head(&self, (fill, ink): &(String, String)) -> Markup {
        let site = self.sender.site;
        let initial: String = site.name.chars().take(1).collect();
        let tile = format!(
            "width:36px;height:36px;border-radius:9px;background:{fill};color:{ink};font-weight:700;font-size:17px;text-transform:uppercase"
        );
        html! {
            table role="presentation" cellpadding="0" cellspacing="0" border="0" { tr {
                @if let Some(logo) = self.logo() {
                    td style="padding-inline-end:12px" { img src=(logo) alt="" height="36" style="display:block;height:36px;border:0"; }
                } @else {
                    td align="center" bgcolor=(fill) style=(tile) { (initial) }
                    td width="12" { "\u{a0}" }
                }
                td class="ink" style=(format!("font-size:15px;{FONT}")) {
                    b { (site.name) }
                    @if let Some(portal) = self.portal { span class="quiet" style="color:#59616c" { " · " (designed(&self.locale, portal)) } }
                }
            } }
        }
    }

    fn place(&self) -> String {
        match self.portal {
            Some(portal) => format!("{} · {}", self.sender.site.name, designed(&self.locale, portal).words()),
            None => self.sender.site.name.clone(),
        }
    }

    /// Mail programs don't draw SVG; then the initial stands there.
    fn logo(&self) -> Option<String> {
        let logo = self
            .logo
            .or(self.sender.site.logo.as_deref())
            .filter(|logo| [".png", ".jpg", ".jpeg"].iter().any(|ending| logo.ends_with(ending)))?;
        Some(format!("{}{logo}", self.sender.origin))
    }
}

impl Render for Phrase {
    fn render(&self) -> Markup {
        self.marked.clone()
    }
}
