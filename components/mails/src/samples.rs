//! A mail of each kind, about nobody, in the site's words as they are drafted.

use std::collections::HashMap;

use portico::definition::Text;
use portico::ids::{ChallengeId, EventId};
use portico::mail::delivery::Claimed;
use portico::mail::{AgentLinkMail, DueMails, InvitationMail, MailKind, MailSite, RequestMail, SignInMail};
use portico::people::{AGENT_INVITATION_LIFE, LinkPurpose, PASSWORD_LINK_LIFE, Role};
use portico_mail::{Mail, Sender, write};
use portico_studio::Opened;
use portico_web::html::Locale;
use portico_web::i18n::Language;
use portico_web::t;

/// Links of samples lead nowhere.
const NO_KEY: &str = "no key: the link leads nowhere";

/// The mail for a reader of this language; `None` where the definition is no site's yet.
pub fn sample(opened: &Opened, kind: MailKind, language: &str, origin: &str, now: i64) -> Option<Mail> {
    let site: MailSite = serde_json::from_value(opened.definition().clone()).ok()?;
    let sender = Sender { site: &site, origin, sign_in_key: NO_KEY, agent_link_key: NO_KEY, now };
    let l = Locale { language: Language::negotiate(Some(language), None), ..opened.page.page_context.locale.clone() };
    let portal = opened.page.subject.portals.first().map_or_else(|| Text::Plain(site.name.clone()), |portal| portal.name.clone());
    let id = match kind {
        MailKind::SignIn => ChallengeId::generate().to_string(),
        _ => "sample".to_owned(),
    };
    let mut letters = DueMails { site: None, sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![], requests: vec![] };
    match kind {
        MailKind::SignIn => letters.sign_ins.push(sign_in(&l, &id, language, portal, now)),
        MailKind::MemberInvited => letters.invitations.push(invitation(&l, &id, language, now)),
        MailKind::AgentInvited => letters.agent_links.push(agent_link(&id, LinkPurpose::Invitation, now)),
        MailKind::PasswordLink => letters.agent_links.push(agent_link(&id, LinkPurpose::Password, now)),
        _ => letters.requests.push(request(&l, &id, kind, language, portal)),
    }
    let claimed = Claimed { id, kind: kind.as_str().to_owned(), attempts: 1 };
    let addresses = HashMap::from([("sample".to_owned(), "ivo@example.com".to_owned())]);
    write(&sender, &claimed, &letters, &addresses).ok()
}

fn agent_link(id: &str, purpose: LinkPurpose, now: i64) -> AgentLinkMail {
    AgentLinkMail {
        id: id.to_owned(),
        link: EventId::generate(),
        agent: "sample".to_owned(),
        purpose,
        name: "Ivo Marin".to_owned(),
        role: Role::Agent,
        by: "Ada Lind".to_owned(),
        expires_at: now + if purpose == LinkPurpose::Invitation { AGENT_INVITATION_LIFE } else { PASSWORD_LINK_LIFE },
        workspaces: vec![Text::Plain("Support".to_owned())],
    }
}

fn sign_in(l: &Locale, id: &str, language: &str, portal: Text, now: i64) -> SignInMail {
    SignInMail {
        id: id.to_owned(),
        email: "dana@example.com".to_owned(),
        name: Some(t!(l, "mails-sample-name")),
        language: Some(language.to_owned()),
        asked_at: now,
        agent: "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(),
        expires_at: now + 600_000,
        portal: Some(portal),
        color: None,
        logo: None,
        domain: None,
    }
}

fn invitation(l: &Locale, id: &str, language: &str, now: i64) -> InvitationMail {
    InvitationMail {
        id: id.to_owned(),
        email: "dana@example.com".to_owned(),
        name: Some(t!(l, "mails-sample-name")),
        language: Some(language.to_owned()),
        organisation: "Acme".to_owned(),
        by: "lee@example.com".to_owned(),
        expires_at: now + 14 * 86_400_000,
        domain: None,
    }
}

fn request(l: &Locale, id: &str, kind: MailKind, language: &str, portal: Text) -> RequestMail {
    let words = |text: String| Text::Translated(vec![(language.to_owned(), text)]);
    RequestMail {
        id: id.to_owned(),
        kind: kind.as_str().to_owned(),
        recipient_kind: "contact".to_owned(),
        recipient: "sample".to_owned(),
        name: Some(t!(l, "mails-sample-name")),
        email: Some("dana@example.com".to_owned()),
        language: Some(language.to_owned()),
        key: "SUP-1042".to_owned(),
        request_id: "sample".to_owned(),
        title: t!(l, "mails-sample-title"),
        body: t!(l, "mails-sample-body"),
        portal,
        color: None,
        logo: None,
        domain: None,
        event_id: "sample".to_owned(),
        author: Some("Sam Reyes".to_owned()),
        asked_by: None,
        reply: (kind == MailKind::ReplyPosted).then(|| t!(l, "mails-sample-reply")),
        status: words(t!(l, "mails-sample-status")),
        next_step: words(t!(l, "mails-sample-next")),
        response_hours: 4,
        what_next: words(t!(l, "mails-sample-next")),
        agent: Some("Sam Reyes".to_owned()),
    }
}
