//! The mail that invites somebody into an organisation. It names who invites by the address that they have proved, and the reader only where the
//! address has an account: what the lead typed is not in it. It signs nobody in.

use portico::mail::{InvitationMail, MailKind};
use portico_web::html::time::date;
use portico_web::t;

use super::paper::Paper;
use super::part::{Part, Phrase};
use super::wording::Wording;
use super::{Mail, Party, Sender, one_line};

/// Leads to the organisations of whoever signs in.
const PLACE: &str = "/sign-in?return_to=%2Faccount%2Forganisations";

/// Writes it.
pub fn write(sender: &Sender<'_>, letter: &InvitationMail) -> Mail {
    let l = sender.locale(letter.language.as_deref());
    let (site, organisation, by) = (sender.site.name.as_str(), letter.organisation.as_str(), letter.by.as_str());
    let values = vec![
        ("name", letter.name.clone().unwrap_or_default()),
        ("site", site.to_owned()),
        ("organisation", organisation.to_owned()),
        ("by", by.to_owned()),
    ];
    let wording = Wording::of(sender, &l, MailKind::MemberInvited, values);
    let mut parts = vec![Part::hello(&l, letter.name.as_deref())];
    parts.extend(wording.body(vec![
        Part::words(t!(l, "mail-invited-text", by = by, organisation = organisation, site = site)),
        Part::words(t!(l, "mail-invited-how")),
    ]));
    parts.extend([
        Part::Button(t!(l, "mail-invited-button"), format!("{}{PLACE}", sender.address(letter.domain.as_deref()))),
        Part::Aside(Phrase::from(t!(l, "mail-invited-until", date = date(&l, letter.expires_at)))),
        Part::Aside(Phrase::from(t!(l, "mail-invited-ignore"))),
    ]);
    let paper = Paper {
        title: wording.title(t!(l, "mail-invited-title", organisation = organisation).into()),
        preview: t!(l, "mail-invited-preview", by = by, site = site),
        portal: None,
        color: None,
        logo: None,
        parts,
        foot: t!(l, "mail-invited-foot", by = by, site = site),
        locale: l.clone(),
        sender,
    };
    Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(letter.name.as_deref().unwrap_or_default()), address: one_line(&letter.email) },
        subject: one_line(&wording.subject(t!(l, "mail-invited-subject", organisation = organisation, site = site))),
        headers: sender.headers(&letter.id),
        text: paper.text(),
        html: paper.html(),
    }
}
