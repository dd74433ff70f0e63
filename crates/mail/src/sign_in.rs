//! The mail that signs somebody in: a link and a code. It names nobody whose address is not proven, and says from where it was asked for.

use portico::ids::ChallengeId;
use portico::mail::{MailKind, SignInMail};
use portico::sign_in::{CHALLENGE_LIFE, Secrets};
use portico_web::html::designed;
use portico_web::html::time::clock;
use portico_web::{device, t};

use super::paper::Paper;
use super::part::{Part, Phrase};
use super::wording::Wording;
use super::{Mail, Party, Sender, one_line};

/// Writes it; the error says why none is needed.
pub fn write(sender: &Sender<'_>, letter: &SignInMail) -> Result<Mail, &'static str> {
    let challenge = ChallengeId::parse(&letter.id).ok_or("not sent: no such sign-in")?;
    let secrets = Secrets::of(sender.sign_in_key, &challenge);
    let l = sender.locale(letter.language.as_deref());
    let (site, minutes) = (sender.site.name.as_str(), CHALLENGE_LIFE / 60_000);
    let asked = t!(l, "mail-sign-in-asked", time = clock(&l, letter.asked_at), device = device::words(&l, &letter.agent));
    let values = vec![
        ("name", letter.name.clone().unwrap_or_default()),
        ("site", site.to_owned()),
        ("portal", letter.portal.as_ref().map(|portal| designed(&l, portal).words().to_owned()).unwrap_or_default()),
        ("minutes", minutes.to_string()),
    ];
    let wording = Wording::of(sender, &l, MailKind::SignIn, values);
    let mut parts = vec![Part::hello(&l, letter.name.as_deref())];
    parts.extend(wording.body(vec![Part::words(t!(l, "mail-sign-in-text", minutes = minutes))]));
    parts.extend([
        Part::Button(
            t!(l, "mail-sign-in-button"),
            format!("{}/sign-in/link?token={}", sender.address(letter.domain.as_deref()), secrets.token),
        ),
        Part::words(t!(l, "mail-sign-in-code")),
        Part::Code(secrets.code),
        Part::Aside(Phrase::from(asked)),
        Part::Aside(Phrase::from(t!(l, "mail-sign-in-ignore"))),
    ]);
    let paper = Paper {
        title: wording.title(t!(l, "mail-sign-in-title", place = site).into()),
        preview: t!(l, "mail-sign-in-preview", minutes = minutes),
        portal: letter.portal.as_ref(),
        color: letter.color.as_deref(),
        logo: letter.logo.as_deref(),
        parts,
        foot: t!(l, "mail-sign-in-foot", site = site),
        locale: l.clone(),
        sender,
    };
    Ok(Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(letter.name.as_deref().unwrap_or_default()), address: one_line(&letter.email) },
        subject: one_line(&wording.subject(t!(l, "mail-sign-in-subject", site = site))),
        headers: sender.headers(&letter.id),
        text: paper.text(),
        html: paper.html(),
    })
}
