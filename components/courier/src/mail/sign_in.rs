//! The mail that signs somebody in: a link and a code.

use portico::ids::ChallengeId;
use portico::pages::SignInLetter;
use portico::sign_in::Secrets;
use portico_web::t;

use super::paper::{Paper, Part};
use super::{Mail, Party, Sender, one_line};

/// Writes it; the error says why none is needed.
pub fn write(sender: &Sender<'_>, letter: &SignInLetter) -> Result<Mail, &'static str> {
    let challenge = ChallengeId::parse(&letter.id).ok_or("not sent: no such sign-in")?;
    let secrets = Secrets::of(sender.sign_in_key, &challenge);
    let l = sender.locale(letter.language.as_deref());
    let site = sender.site.name.as_str();
    let paper = Paper {
        title: t!(l, "mail-sign-in-title", place = letter.portal.as_deref().unwrap_or(site)),
        portal: letter.portal.as_deref(),
        color: letter.color.as_deref(),
        parts: vec![
            Part::hello(&l, letter.name.as_deref()),
            Part::Words(t!(l, "mail-sign-in-text")),
            Part::Button(t!(l, "mail-sign-in-button"), format!("{}/sign-in/link?token={}", sender.origin, secrets.token)),
            Part::Words(t!(l, "mail-sign-in-code")),
            Part::Code(secrets.code),
        ],
        foot: t!(l, "mail-sign-in-ignore"),
        locale: l.clone(),
        sender,
    };
    Ok(Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(letter.name.as_deref().unwrap_or_default()), address: one_line(&letter.email) },
        subject: one_line(&t!(l, "mail-sign-in-subject", site = site)),
        headers: sender.headers(&letter.id),
        text: paper.text(),
        html: paper.html(),
    })
}
