//! News of a request: received, answered, moved on.

use portico::definition::Word;
use portico::mail::{MailKind, RequestMail};
use portico_web::html::status::{first_answer, next_step};
use portico_web::html::{SLOT, designed};
use portico_web::i18n::Locale;
use portico_web::t;

use super::paper::Paper;
use super::part::{Part, Phrase};
use super::wording::Wording;
use super::{Mail, Party, Sender, one_line};

/// The most characters of a preview.
const PREVIEW: usize = 120;

/// Writes what `letter` tells to its reader at `address`.
pub fn write(sender: &Sender<'_>, letter: &RequestMail, address: &str) -> Mail {
    let l = sender.locale(letter.language.as_deref());
    let desk = letter.recipient_kind == "agent";
    let wording = wording(sender, &l, letter, desk);
    let mut parts = vec![Part::hello(&l, letter.name.as_deref())];
    parts.extend(news(&l, letter, desk, &wording));
    parts.push(button(&l, sender, letter, desk));
    let foot = if desk {
        t!(l, "mail-foot-desk", key = letter.key.as_str())
    } else {
        t!(l, "mail-foot-request", key = letter.key.as_str(), site = sender.site.name.as_str())
    };
    let subject = wording.subject(format!("[{}] {}", letter.key, letter.title));
    let paper = Paper {
        title: wording.title(title(&l, letter, desk)),
        preview: preview(&l, letter),
        portal: Some(&letter.portal),
        color: letter.color.as_deref(),
        logo: letter.logo.as_deref(),
        parts,
        foot,
        locale: l.clone(),
        sender,
    };
    Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(letter.name.as_deref().unwrap_or_default()), address: one_line(address) },
        // The same for all mails of a request: mail programs group by it. The site's own words are its own choice.
        subject: one_line(&subject),
        headers: headers(sender, letter),
        text: paper.text(),
        html: paper.html(),
    }
}

/// The site's own words for a customer; the team's mails are Portico's.
fn wording<'a>(sender: &Sender<'a>, l: &'a Locale, letter: &RequestMail, desk: bool) -> Wording<'a> {
    let Some(kind) = MailKind::read(&letter.kind).filter(|_| !desk) else { return Wording::none(l) };
    let values = vec![
        ("name", letter.name.clone().unwrap_or_default()),
        ("site", sender.site.name.clone()),
        ("portal", designed(l, &letter.portal).words().to_owned()),
        ("key", letter.key.clone()),
        ("title", letter.title.clone()),
        ("author", author(l, letter)),
        ("status", designed(l, &letter.status).words().to_owned()),
        ("next_step", next_step(l, &letter.next_step, letter.agent.as_deref()).words().to_owned()),
        ("first_answer", first_answer(l, letter.response_hours)),
        ("what_next", designed(l, &letter.what_next).words().to_owned()),
    ];
    Wording::of(sender, l, kind, values)
}

/// All mails of a request hang on one message id, which no mail has itself: so they stay together whichever arrives first.
fn headers(sender: &Sender<'_>, letter: &RequestMail) -> Vec<(&'static str, String)> {
    let anchor = format!("<{}@{}>", letter.request_id, sender.host());
    let mut headers = sender.headers(&letter.id);
    headers.push(("In-Reply-To", anchor.clone()));
    headers.push(("References", anchor));
    headers.push(("List-Id", format!("<requests.{}>", sender.host())));
    headers
}

fn title(l: &Locale, letter: &RequestMail, desk: bool) -> Phrase {
    let author = author(l, letter);
    match (letter.kind.as_str(), desk) {
        ("request_received", _) => match &letter.asked_by {
            Some(name) => t!(l, "mail-asked-for-you-title", name = name.as_str()).into(),
            None => t!(l, "mail-received-title").into(),
        },
        ("reply_posted", _) => t!(l, "mail-reply-title", author = author).into(),
        (_, false) => Phrase::around(&t!(l, "mail-status-title", status = SLOT), &designed(l, &letter.status)),
        (_, true) => Phrase::around(&t!(l, "mail-status-title-desk", author = author, status = SLOT), &designed(l, &letter.status)),
    }
}

fn author(l: &Locale, letter: &RequestMail) -> String {
    letter.author.clone().unwrap_or_else(|| t!(l, "mail-somebody"))
}

/// What happened, and for a customer what happens now.
fn news(l: &Locale, letter: &RequestMail, desk: bool, wording: &Wording<'_>) -> Vec<Part> {
    let said = letter.reply.as_deref().filter(|said| !said.trim().is_empty());
    let said = said.map(|markdown| Part::Quote(Some(author(l, letter)), markdown.to_owned()));
    let now = Part::Words(Phrase::designed(&next_step(l, &letter.next_step, letter.agent.as_deref())));
    let about = Part::words(t!(l, "mail-about", title = letter.title.as_str()));
    match letter.kind.as_str() {
        "request_received" => received(l, letter, wording),
        _ if desk => std::iter::once(about).chain(said).collect(),
        // The site's own words stand above what was said, in place of what Portico says around it.
        _ if wording.has_body() => wording.body(Vec::new()).into_iter().chain(said).collect(),
        "reply_posted" => std::iter::once(about).chain(said).chain([now]).collect(),
        _ => [about, now].into_iter().chain(said).collect(),
    }
}

fn received(l: &Locale, letter: &RequestMail, wording: &Wording<'_>) -> Vec<Part> {
    let mut parts =
        vec![Part::words(first_answer(l, letter.response_hours)), Part::Words(Phrase::designed(&designed(l, &letter.what_next)))];
    parts.retain(|part| !part.text().is_empty());
    let mut parts = wording.body(parts);
    let title = letter.title.as_str();
    parts.push(Part::words(match &letter.asked_by {
        Some(name) => t!(l, "mail-they-wrote", name = name.as_str(), title = title),
        None => t!(l, "mail-you-wrote", title = title),
    }));
    parts.extend(Some(Part::Quote(None, letter.body.clone())).filter(|_| !letter.body.trim().is_empty()));
    parts
}

/// What a list of mails shows behind the subject: what was said, or what happens now.
fn preview(l: &Locale, letter: &RequestMail) -> String {
    let said = letter.reply.as_deref().filter(|said| !said.trim().is_empty()).map(str::to_owned);
    let words = match letter.kind.as_str() {
        "request_received" => first_answer(l, letter.response_hours),
        _ => said.unwrap_or_else(|| next_step(l, &letter.next_step, letter.agent.as_deref()).words().to_owned()),
    };
    one_line(&words).chars().take(PREVIEW).collect()
}

fn button(l: &Locale, sender: &Sender<'_>, letter: &RequestMail, desk: bool) -> Part {
    let (words, folder) = match (letter.kind.as_str(), desk) {
        (_, true) => (t!(l, "mail-desk-button"), "/desk/requests"),
        ("reply_posted", false) => (t!(l, "mail-reply-button"), "/requests"),
        _ => (t!(l, "mail-request-button"), "/requests"),
    };
    Part::Button(words, format!("{}{folder}/{}", sender.address(letter.domain.as_deref()), letter.key))
}
