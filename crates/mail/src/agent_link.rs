//! The mails that bring an agent a link: into the team, or to a new password. Where to send them, the database `internal` knows.

use portico::mail::{AgentLinkMail, MailKind};
use portico::people::LinkPurpose;
use portico::sign_in::agent::link_token;
use portico_web::html::time::date_time;
use portico_web::html::{Locale, designed, role_name};
use portico_web::t;

use super::paper::Paper;
use super::part::{Part, Phrase};
use super::wording::Wording;
use super::{Mail, Party, Sender, one_line};

/// What the two mails say differently.
struct Words {
    kind: MailKind,
    subject: String,
    title: String,
    preview: String,
    body: Vec<Part>,
    button: String,
    until: String,
    ignore: String,
}

/// Writes it.
pub fn write(sender: &Sender<'_>, letter: &AgentLinkMail, address: &str) -> Mail {
    let l = sender.locale(None);
    let (site, by) = (sender.site.name.as_str(), letter.by.as_str());
    let words = match letter.purpose {
        LinkPurpose::Invitation => invitation(&l, site, letter),
        LinkPurpose::Password => password(&l, site, letter),
    };
    let values = vec![
        ("name", letter.name.clone()),
        ("site", site.to_owned()),
        ("by", by.to_owned()),
        ("role", role_name(&l, letter.role)),
        ("workspaces", workspaces(&l, letter)),
    ];
    let wording = Wording::of(sender, &l, words.kind, values);
    let mut parts = vec![Part::hello(&l, Some(&letter.name))];
    parts.extend(wording.body(words.body));
    parts.extend([
        Part::Button(
            words.button,
            format!("{}/desk/sign-in/link?token={}", sender.origin, link_token(sender.agent_link_key, &letter.link)),
        ),
        Part::Aside(Phrase::from(words.until)),
        Part::Aside(Phrase::from(words.ignore)),
    ]);
    let paper = Paper {
        title: wording.title(words.title.into()),
        preview: words.preview,
        portal: None,
        color: None,
        logo: None,
        parts,
        foot: t!(l, "mail-agent-foot", by = by, site = site),
        locale: l.clone(),
        sender,
    };
    Mail {
        key: letter.id.clone(),
        from: sender.from(),
        to: Party { name: one_line(&letter.name), address: one_line(address) },
        subject: one_line(&wording.subject(words.subject)),
        headers: sender.headers(&letter.id),
        text: paper.text(),
        html: paper.html(),
    }
}

fn workspaces(l: &Locale, letter: &AgentLinkMail) -> String {
    letter.workspaces.iter().map(|name| designed(l, name).words().to_owned()).collect::<Vec<_>>().join(", ")
}

fn invitation(l: &Locale, site: &str, letter: &AgentLinkMail) -> Words {
    let (by, role, names) = (letter.by.as_str(), role_name(l, letter.role), workspaces(l, letter));
    let what = match names.is_empty() {
        true => t!(l, "mail-agent-invited-role", role = role.as_str()),
        false => t!(l, "mail-agent-invited-role-in", role = role.as_str(), workspaces = names.as_str()),
    };
    Words {
        kind: MailKind::AgentInvited,
        subject: t!(l, "mail-agent-invited-subject", by = by, site = site),
        title: t!(l, "mail-agent-invited-title", site = site),
        preview: t!(l, "mail-agent-invited-preview", by = by),
        body: vec![
            Part::words(t!(l, "mail-agent-invited-text", by = by, site = site)),
            Part::words(what),
            Part::words(t!(l, "mail-agent-invited-how")),
        ],
        button: t!(l, "mail-agent-invited-button"),
        until: t!(l, "mail-agent-until", time = date_time(l, letter.expires_at)),
        ignore: t!(l, "mail-agent-invited-ignore"),
    }
}

fn password(l: &Locale, site: &str, letter: &AgentLinkMail) -> Words {
    let by = letter.by.as_str();
    Words {
        kind: MailKind::PasswordLink,
        subject: t!(l, "mail-password-subject", site = site),
        title: t!(l, "mail-password-title"),
        preview: t!(l, "mail-password-preview", by = by),
        body: vec![Part::words(t!(l, "mail-password-text", by = by, site = site)), Part::words(t!(l, "mail-password-how"))],
        button: t!(l, "mail-password-button"),
        until: t!(l, "mail-agent-until", time = date_time(l, letter.expires_at)),
        ignore: t!(l, "mail-password-ignore", by = by),
    }
}
