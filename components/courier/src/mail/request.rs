//! News of a request: received, answered, moved on.

use portico::pages::RequestLetter;
use portico_web::html::status::{first_answer, next_step};
use portico_web::i18n::Locale;
use portico_web::t;

use super::paper::{Paper, Part};
use super::{Mail, Party, Sender, one_line};

/// Writes what `letter` tells to its reader at `address`.
pub fn write(sender: &Sender<'_>, letter: &RequestLetter, address: &str) -> Mail {
    let l = sender.locale(letter.language.as_deref());
    let desk = letter.recipient_kind == "agent";
    let mut parts = vec![Part::hello(&l, letter.name.as_deref())];
    parts.extend(news(&l, letter, desk));
    parts.push(button(&l, sender, letter, desk));
    let foot = if desk {
        t!(l, "mail-foot-desk", key = letter.key.as_str())
    } else {
        t!(l, "mail-foot-request", key = letter.key.as_str(), site = sender.site.name.as_str())
    };
    let paper = Paper {
        title: title(&l, letter, desk),
        portal: Some(&letter.portal),
        color: letter.color.as_deref(),
        parts,
        foot,
        locale: l,
        sender,
    };
    Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(letter.name.as_deref().unwrap_or_default()), address: one_line(address) },
        // The same for all mails of a request: mail programs group by it.
        subject: one_line(&format!("[{}] {}", letter.key, letter.title)),
        headers: headers(sender, letter),
        text: paper.text(),
        html: paper.html(),
    }
}

/// All mails of a request hang on one message id, which no mail has itself: so they stay together whichever arrives first.
fn headers(sender: &Sender<'_>, letter: &RequestLetter) -> Vec<(&'static str, String)> {
    let anchor = format!("<{}@{}>", letter.request_id, sender.host());
    let mut headers = sender.headers(&letter.id);
    headers.push(("In-Reply-To", anchor.clone()));
    headers.push(("References", anchor));
    headers.push(("List-Id", format!("<requests.{}>", sender.host())));
    headers
}

fn title(l: &Locale, letter: &RequestLetter, desk: bool) -> String {
    let author = letter.author.clone().unwrap_or_else(|| t!(l, "mail-somebody"));
    match (letter.kind.as_str(), desk) {
        ("request_received", _) => t!(l, "mail-received-title"),
        ("reply_posted", _) => t!(l, "mail-reply-title", author = author),
        (_, false) => t!(l, "mail-status-title", status = letter.status.as_str()),
        (_, true) => t!(l, "mail-status-title-desk", author = author, status = letter.status.as_str()),
    }
}

/// What happened, and for a customer what happens now.
fn news(l: &Locale, letter: &RequestLetter, desk: bool) -> Vec<Part> {
    let quote = |markdown: &str| Part::Quote(markdown.to_owned());
    let now = || Part::Words(next_step(l, &letter.next_step, letter.agent.as_deref()));
    let said = letter.reply.as_deref().filter(|said| !said.trim().is_empty());
    let about = Part::Words(t!(l, "mail-about", title = letter.title.as_str()));
    match letter.kind.as_str() {
        "request_received" => {
            let mut parts = vec![Part::Words(first_answer(l, letter.response_hours)), Part::Words(letter.what_next.clone())];
            parts.push(Part::Words(t!(l, "mail-you-wrote", title = letter.title.as_str())));
            parts.extend(Some(quote(&letter.body)).filter(|_| !letter.body.trim().is_empty()));
            parts
        }
        "reply_posted" if desk => std::iter::once(about).chain(said.map(quote)).collect(),
        "reply_posted" => std::iter::once(about).chain(said.map(quote)).chain([now()]).collect(),
        _ if desk => std::iter::once(about).chain(said.map(quote)).collect(),
        _ => [about, now()].into_iter().chain(said.map(quote)).collect(),
    }
}

fn button(l: &Locale, sender: &Sender<'_>, letter: &RequestLetter, desk: bool) -> Part {
    let (words, folder) = match (letter.kind.as_str(), desk) {
        (_, true) => (t!(l, "mail-desk-button"), "/desk/requests"),
        ("reply_posted", false) => (t!(l, "mail-reply-button"), "/requests"),
        _ => (t!(l, "mail-request-button"), "/requests"),
    };
    Part::Button(words, format!("{}{folder}/{}", sender.origin, letter.key))
}
