//! The pieces of a mail, each as plain text and as HTML.

use maud::{Markup, Render, html};
use portico_web::html::{Designed, SLOT, around};
use portico_web::i18n::Locale;
use portico_web::markdown::Texts;
use portico_web::t;

/// Words for both parts of a mail.
pub struct Phrase {
    /// For the plain part.
    pub plain: String,
    /// For the HTML part: with `lang` where a designer's words stand in it.
    pub marked: Markup,
}

impl From<String> for Phrase {
    fn from(plain: String) -> Self {
        Phrase { marked: plain.render(), plain }
    }
}

impl Phrase {
    /// A designer's words.
    pub fn designed(words: &Designed<'_>) -> Self {
        Phrase { plain: words.words().to_owned(), marked: words.render() }
    }

    /// A message with a designer's words in its [`SLOT`].
    pub fn around(message: &str, words: &Designed<'_>) -> Self {
        Phrase { plain: message.replace(SLOT, words.words()), marked: around(message, words) }
    }
}

/// A piece of a mail.
pub enum Part {
    /// A paragraph.
    Words(Phrase),
    /// A quiet line.
    Aside(Phrase),
    /// What a designer wrote, Markdown, in a language that is not the mail's where it says one; and the same for the plain part.
    Prose {
        /// BCP 47.
        lang: Option<String>,
        /// With values that hold no marks.
        markdown: String,
        /// With values as they are.
        plain: String,
    },
    /// What somebody wrote, Markdown: under their name, where it is said.
    Quote(Option<String>, String),
    /// Words and where they lead. One a mail.
    Button(String, String),
    /// To be typed or copied.
    Code(String),
}

impl Part {
    /// The salutation.
    pub fn hello(l: &Locale, name: Option<&str>) -> Part {
        Part::words(match name {
            Some(name) => t!(l, "mail-hello", name = name),
            None => t!(l, "mail-hello-somebody"),
        })
    }

    /// A paragraph in the reader's language.
    pub fn words(words: String) -> Part {
        Part::Words(words.into())
    }

    /// As plain text.
    pub fn text(&self) -> String {
        match self {
            Part::Words(words) | Part::Aside(words) => words.plain.clone(),
            Part::Prose { plain, .. } => plain.clone(),
            Part::Quote(_, markdown) => {
                markdown.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
            }
            Part::Button(words, address) => format!("{words}:\n{address}"),
            Part::Code(code) => format!("    {code}"),
        }
    }

    /// As HTML, in the brand's colour and that of the text on it.
    pub fn html(&self, l: &Locale, texts: &Texts, (fill, ink): &(String, String)) -> Markup {
        match self {
            Part::Words(words) => html! { p style="margin:0 0 16px" { (words) } },
            Part::Aside(words) => html! { p class="quiet" style="margin:0 0 16px;color:#59616c;font-size:14px" { (words) } },
            Part::Prose { lang, markdown, .. } => {
                html! { div class="said" style="margin:0 0 16px" lang=[lang.as_deref()] { (texts.render(l, markdown)) } }
            }
            Part::Quote(author, markdown) => html! {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px" {
                    tr { td class="slip" bgcolor="#f7f7f4" style=(format!("padding:16px 18px;background:#f7f7f4;border-inline-start:4px solid {fill};border-radius:10px")) {
                        @if let Some(author) = author { p style="margin:0 0 6px;font-size:14px;font-weight:600" { (author) } }
                        div class="said" lang="" style="overflow-wrap:anywhere" { (texts.render(l, markdown)) }
                    } }
                }
            },
            Part::Button(words, address) => html! {
                table role="presentation" cellpadding="0" cellspacing="0" border="0" class="act" style="margin:8px 0 28px" {
                    tr { td bgcolor=(fill) style=(format!("border-radius:12px;background:{fill}")) {
                        a href=(address) style=(format!("display:inline-block;padding:14px 28px;border-radius:12px;background:{fill};border:1px solid {fill};color:{ink};font-size:16px;font-weight:600;text-decoration:none")) { (words) }
                    } }
                }
            },
            // One unbroken text, so that a double click takes all of it.
            Part::Code(code) => html! {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px" {
                    tr { td class="code" align="center" bgcolor="#f7f7f4" style="padding:18px 8px;background:#f7f7f4;border:1px solid #d6d6d0;border-radius:12px;font:700 34px/1.2 ui-monospace,SFMono-Regular,Consolas,monospace;letter-spacing:8px;-webkit-user-select:all;user-select:all" { (code) } }
                }
            },
        }
    }
}
