use super::*;
use portico::ids::EventId;
use portico::mail::{AgentLinkMail, InvitationMail, MailSite, RequestMail, SignInMail};
use portico::people::{LinkPurpose, Role};

fn site() -> MailSite {
    MailSite {
        name: "Northwind Cloud".into(),
        language: "en".into(),
        zone: "Europe/Berlin".into(),
        color: "#1d4f91".into(),
        logo: None,
        reply_to: "support@northwind.example".into(),
        mails: vec![],
    }
}

fn letter(kind: &str, recipient_kind: &str) -> RequestMail {
    let text = |text: &str| Some(text.to_owned());
    RequestMail {
        id: "event.dana".into(),
        kind: kind.into(),
        recipient_kind: recipient_kind.into(),
        recipient: "dana".into(),
        name: text("Dana Okafor"),
        email: text("dana@acme.example").filter(|_| recipient_kind == "contact"),
        language: None,
        key: "SUP-1042".into(),
        request_id: "request".into(),
        title: "Sign-in fails".into(),
        body: "It **fails**.".into(),
        portal: "Support".into(),
        color: None,
        logo: None,
        domain: None,
        event_id: "event".into(),
        author: text("Sam Reyes"),
        asked_by: None,
        reply: text("Please *try* again.\n\n<script>alert(1)</script>"),
        status: "Waiting for you".into(),
        next_step: "{agent} needs your answer to go on.".into(),
        response_hours: 4,
        what_next: "We look at it today.".into(),
        agent: text("Sam Reyes"),
    }
}

fn sender(site: &MailSite) -> Sender<'_> {
    Sender { site, origin: "https://help.example.com", sign_in_key: "a key", agent_link_key: "another key", now: 1_700_000_000_000 }
}

fn write_one(kind: &str, letters: DueMails) -> Result<Mail, &'static str> {
    let id = letters.requests.first().map(|l| l.id.clone()).or(letters.sign_ins.first().map(|l| l.id.clone())).unwrap_or_default();
    let claimed = Claimed { id, kind: kind.into(), attempts: 1 };
    let addresses = HashMap::from([("sam".to_owned(), "sam@northwind.example".to_owned())]);
    write(&sender(&site()), &claimed, &letters, &addresses)
}

fn news(letter: RequestMail) -> Result<Mail, &'static str> {
    write_one(
        &letter.kind.clone(),
        DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![], requests: vec![letter] },
    )
}

fn header<'a>(mail: &'a Mail, name: &str) -> &'a str {
    mail.headers.iter().find(|(found, _)| *found == name).map_or("", |(_, value)| value)
}

#[test]
fn a_reply_is_told_with_one_button_and_no_markup_of_its_writer() {
    let mail = news(letter("reply_posted", "contact")).unwrap();
    assert_eq!(mail.subject, "[SUP-1042] Sign-in fails");
    assert_eq!((mail.from.name.as_str(), mail.to.address.as_str()), ("Northwind Cloud", "dana@acme.example"));
    assert_eq!(mail.html.matches("<a ").count(), 1);
    assert!(mail.html.contains(r#"href="https://help.example.com/requests/SUP-1042""#), "{}", mail.html);
    assert!(mail.html.contains("<em>try</em>") && !mail.html.contains("<script"), "{}", mail.html);
    assert!(mail.text.contains("Sam Reyes replied") && mail.text.contains("    Please *try* again."), "{}", mail.text);
    assert!(mail.text.contains("Sam needs your answer to go on."), "{}", mail.text);
}

#[test]
fn mails_of_a_request_hang_together_and_no_machine_answers_them() {
    let one = news(letter("request_received", "contact")).unwrap();
    let two = news(RequestMail { id: "other.dana".into(), ..letter("status_changed", "contact") }).unwrap();
    assert_eq!(one.subject, two.subject);
    assert_eq!(header(&one, "References"), "<request@help.example.com>");
    assert_eq!(header(&one, "References"), header(&two, "In-Reply-To"));
    assert_eq!(header(&one, "Message-ID"), "<event.dana@help.example.com>");
    assert_ne!(header(&one, "Message-ID"), header(&two, "Message-ID"));
    assert_eq!(header(&one, "Auto-Submitted"), "auto-generated");
    assert_eq!(header(&one, "Date"), "Tue, 14 Nov 2023 22:13:20 +0000");
}

#[test]
fn an_agent_is_led_to_the_desk_at_their_own_address() {
    let mail = news(RequestMail { recipient: "sam".into(), ..letter("reply_posted", "agent") }).unwrap();
    assert_eq!(mail.to.address, "sam@northwind.example");
    assert!(mail.html.contains("https://help.example.com/desk/requests/SUP-1042"));
}

#[test]
fn closed_accounts_get_nothing() {
    assert!(news(letter("reply_posted", "agent")).is_err(), "this agent has no open account");
    assert!(
        write_one(
            "reply_posted",
            DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![], requests: vec![] }
        )
        .is_err()
    );
}

#[test]
fn no_line_break_gets_into_a_header() {
    let title = "Hello\r\nBcc: everybody@example.org\u{2028}\u{0}x".to_owned();
    let mail = news(RequestMail { title, name: Some("Da\r\nna".into()), ..letter("reply_posted", "contact") }).unwrap();
    assert_eq!(mail.subject, "[SUP-1042] Hello Bcc: everybody@example.org x");
    assert_eq!(mail.to.name, "Da na");
}

#[test]
fn a_sign_in_holds_link_and_code_until_it_is_too_late() {
    let challenge = portico::ids::ChallengeId::generate();
    let secrets = portico::sign_in::Secrets::of("a key", &challenge);
    let sign_in = SignInMail {
        id: challenge.to_string(),
        email: "dana@acme.example".into(),
        name: None,
        language: Some("de".into()),
        asked_at: 1_699_999_000_000,
        agent: "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0".into(),
        expires_at: 1_700_000_000_001,
        portal: None,
        color: None,
        logo: None,
        domain: None,
    };
    let letters = |sign_in| DueMails {
        site: Some(site()),
        sign_ins: vec![sign_in],
        invitations: vec![],
        agent_links: vec![],
        trials: vec![],
        requests: vec![],
    };
    let mail = write_one("sign_in", letters(sign_in.clone())).unwrap();
    assert_eq!(mail.subject, "Bei Northwind Cloud anmelden");
    let link = format!("https://help.example.com/sign-in/link?token={}", secrets.token);
    for part in [&mail.text, &mail.html] {
        assert!(part.contains(&link) && part.contains(&secrets.code), "{part}");
    }
    assert!(write_one("sign_in", letters(SignInMail { expires_at: 1_700_000_000_000, ..sign_in })).is_err());
    assert!(
        write_one(
            "sign_in",
            DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![], requests: vec![] }
        )
        .is_err()
    );
}

#[test]
fn a_sign_in_mail_says_from_where_it_was_asked_for_and_its_code_can_be_copied_whole() {
    let challenge = portico::ids::ChallengeId::generate();
    let sign_in = SignInMail {
        id: challenge.to_string(),
        email: "somebody@elsewhere.example".into(),
        name: None,
        language: None,
        asked_at: 1_699_999_999_000,
        agent: "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0".into(),
        expires_at: 1_700_000_600_000,
        portal: Some("Support".into()),
        color: None,
        logo: None,
        domain: None,
    };
    let mail = write_one(
        "sign_in",
        DueMails {
            site: Some(site()),
            sign_ins: vec![sign_in],
            invitations: vec![],
            agent_links: vec![],
            trials: vec![],
            requests: vec![],
        },
    )
    .unwrap();
    let code = portico::sign_in::Secrets::of("a key", &challenge).code;
    let minutes = (portico::sign_in::CHALLENGE_LIFE / 60_000).to_string();
    for part in [&mail.text, &mail.html] {
        assert!(part.contains("Asked for at 23:13, from: Firefox on Windows."), "{part}");
        assert!(part.contains(&format!("for {minutes} minutes")) && part.contains("You did not ask for this?"), "{part}");
        assert!(part.contains(&code), "{part}");
    }
    assert_eq!(mail.to.name, "");
    assert!(mail.text.starts_with("Sign in to Northwind Cloud\n\nHello,\n"), "{}", mail.text);
}

#[test]
fn a_german_reader_gets_german_words_and_the_sites_own_marked_as_english() {
    let german = |kind: &str| news(RequestMail { language: Some("de".into()), ..letter(kind, "contact") }).unwrap();
    let (moved, received) = (german("status_changed"), german("request_received"));
    assert!(moved.html.starts_with(r#"<!DOCTYPE html><html lang="de""#), "{}", moved.html);
    for marked in [r#"<span lang="en">Waiting for you</span>"#, r#"<span lang="en">Sam needs your answer to go on.</span>"#] {
        assert!(moved.html.contains(marked), "{marked} in {}", moved.html);
    }
    assert!(received.html.contains(r#"<span lang="en">We look at it today.</span>"#), "{}", received.html);
    assert!(moved.text.starts_with("Ihre Anfrage ist jetzt: Waiting for you\n\nGuten Tag Dana Okafor,"), "{}", moved.text);
    assert!(!news(letter("status_changed", "contact")).unwrap().html.contains(r#"<span lang="#), "an English reader's needs no marks");
}

#[test]
fn a_german_reader_gets_the_sites_own_words_in_german_where_there_are_such() {
    let both = |english: &str, german: &str| serde_json::from_value(serde_json::json!({"en": english, "de": german})).unwrap();
    let letter = RequestMail {
        language: Some("de-CH".into()),
        portal: both("Billing", "Abrechnung"),
        status: both("Waiting for you", "Wartet auf Sie"),
        next_step: both("{agent} needs your answer.", "{agent} braucht Ihre Antwort."),
        ..letter("status_changed", "contact")
    };
    let mail = news(letter.clone()).unwrap();
    assert!(
        mail.text.starts_with("Ihre Anfrage ist jetzt: Wartet auf Sie\n") && mail.text.contains("Sam braucht Ihre Antwort."),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("Northwind Cloud · Abrechnung") && !mail.html.contains(r#"lang="en""#), "{}", mail.html);
    let english = news(RequestMail { language: None, ..letter }).unwrap();
    assert!(english.text.contains("Northwind Cloud · Billing") && !english.html.contains(r#"<span lang="#), "{}", english.html);
}

#[test]
fn a_mail_looks_like_the_company_without_any_image() {
    let mail = news(letter("reply_posted", "contact")).unwrap();
    assert!(!mail.html.contains("<img"), "{}", mail.html);
    assert!(mail.html.contains("#1d4f91") && mail.html.contains("<b>Northwind Cloud</b>"), "{}", mail.html);
    assert!(mail.html.contains("prefers-color-scheme:dark") && mail.html.contains("max-width:560px"), "{}", mail.html);
    assert!(mail.html.contains(r#"opacity:0">Please *try* again."#), "the preview is what was said: {}", mail.html);
}

#[test]
fn a_mail_of_a_portal_has_its_logo_else_the_sites_and_no_svg() {
    let png = format!("/brand/{}.png", "a".repeat(64));
    let of = |logo: &str| news(RequestMail { logo: Some(logo.to_owned()), ..letter("reply_posted", "contact") }).unwrap().html;
    assert!(of(&png).contains(&format!(r#"<img src="https://help.example.com{png}" alt="" height="36""#)), "{}", of(&png));
    assert!(!of("/static/logo.svg").contains("<img"));
}

#[test]
fn the_links_of_a_portal_with_a_domain_lead_there_and_its_thread_stays_one() {
    let at = |domain: Option<&str>| news(RequestMail { domain: domain.map(str::to_owned), ..letter("reply_posted", "contact") }).unwrap();
    let (there, main) = (at(Some("help.acme.example")), at(None));
    for part in [&there.text, &there.html] {
        assert!(
            part.contains("https://help.acme.example/requests/SUP-1042") && !part.contains("https://help.example.com/requests"),
            "{part}"
        );
    }
    assert!(main.text.contains("https://help.example.com/requests/SUP-1042"));
    let threads = [&there, &main].map(|mail| mail.headers.iter().find(|(name, _)| *name == "References").unwrap().1.clone());
    assert_eq!(threads[0], threads[1]);
}

fn invitation(name: Option<&str>) -> Mail {
    let letter = InvitationMail {
        id: "event.invitation".into(),
        email: "ivo@umbra.example".into(),
        name: name.map(str::to_owned),
        language: None,
        organisation: "Acme".into(),
        by: "dana@acme.example".into(),
        expires_at: 1_700_000_000_000 + 86_400_000,
        domain: None,
    };
    let claimed = Claimed { id: letter.id.clone(), kind: "member_invited".into(), attempts: 1 };
    let letters =
        DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![letter], agent_links: vec![], trials: vec![], requests: vec![] };
    write(&sender(&site()), &claimed, &letters, &HashMap::new()).unwrap()
}

#[test]
fn an_invitation_says_who_invites_and_where_and_signs_nobody_in() {
    let mail = invitation(None);
    assert_eq!(mail.subject, "Acme invites you · Northwind Cloud");
    assert_eq!((mail.to.name.as_str(), mail.to.address.as_str()), ("", "ivo@umbra.example"));
    assert!(mail.text.starts_with("Acme invites you\n\nHello,"), "{}", mail.text);
    assert!(mail.text.contains("dana@acme.example invites you to join Acme at Northwind Cloud."), "{}", mail.text);
    assert_eq!(mail.html.matches("<a ").count(), 1);
    assert!(mail.html.contains(r#"href="https://help.example.com/sign-in?return_to=%2Faccount%2Forganisations""#), "{}", mail.html);
    assert_eq!(header(&mail, "Auto-Submitted"), "auto-generated");
    assert!(invitation(Some("Ivo Petrov")).text.contains("Hello Ivo Petrov,"));
}

#[test]
fn whose_request_a_lead_asked_reads_who_did() {
    let mail = news(RequestMail { asked_by: Some("Lia Lead".into()), ..letter("request_received", "contact") }).unwrap();
    assert!(mail.text.starts_with("Lia Lead asked for something for you\n"), "{}", mail.text);
    assert!(mail.text.contains("Lia Lead wrote, under “Sign-in fails”:") && !mail.text.contains("You wrote"), "{}", mail.text);
}

#[test]
fn the_sites_own_words_stand_in_place_of_porticos_and_nobody_elses_marks_count_in_them() {
    let own = serde_json::json!([{
        "kind": "reply_posted", "subject": "{site}: {author} answered {key}", "title": {"en": "News about {title}", "de": "Neues zu {title}"},
        "body": "Dear {name},\n\n**{author}** answered. {next_step}",
    }]);
    let own = MailSite { mails: serde_json::from_value(own).unwrap(), ..site() };
    let letter = RequestMail {
        author: Some("S*a*m [x](https://evil.example) <b>".into()),
        language: Some("de".into()),
        ..letter("reply_posted", "contact")
    };
    let letters =
        DueMails { site: None, sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![], requests: vec![letter.clone()] };
    let claimed = Claimed { id: letter.id, kind: "reply_posted".into(), attempts: 1 };
    let mail = write(&sender(&own), &claimed, &letters, &HashMap::new()).unwrap();
    assert_eq!(mail.subject, "Northwind Cloud: S*a*m [x](https://evil.example) <b> answered SUP-1042");
    assert!(mail.text.starts_with("Neues zu Sign-in fails\n\nGuten Tag Dana Okafor,\n\nDear Dana Okafor,"), "{}", mail.text);
    assert!(
        mail.html.contains(r#"lang="en""#) && mail.html.contains("<strong>S*a*m [x](https://evil.example) &lt;b&gt;</strong> answered."),
        "{}",
        mail.html
    );
    assert!(mail.html.contains("<em>try</em>") && !mail.html.contains("href=\"https://evil"), "what was said stays: {}", mail.html);
}

#[test]
fn a_mail_that_is_tried_goes_as_it_was_shown_to_whoever_tries_it() {
    let trial =
        TrialMail { id: "t".into(), agent: "ada".into(), name: "Ada".into(), subject: "S".into(), text: "T".into(), html: "H".into() };
    let letters =
        DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![], agent_links: vec![], trials: vec![trial], requests: vec![] };
    let claimed = Claimed { id: "t".into(), kind: "trial".into(), attempts: 1 };
    let addresses = HashMap::from([("ada".to_owned(), "ada@northwind.example".to_owned())]);
    let mail = write(&sender(&site()), &claimed, &letters, &addresses).unwrap();
    assert_eq!((mail.to.address.as_str(), mail.text.as_str(), mail.html.as_str()), ("ada@northwind.example", "T", "H"));
    assert!(write(&sender(&site()), &claimed, &letters, &HashMap::new()).is_err(), "an account that is closed gets nothing");
}

fn agent_link(purpose: LinkPurpose) -> Result<Mail, &'static str> {
    let letter = AgentLinkMail {
        id: "link.ivo".into(),
        link: EventId::generate(),
        agent: "ivo".into(),
        purpose,
        name: "Ivo Marin".into(),
        role: Role::Agent,
        by: "Ada Lind".into(),
        expires_at: 1_700_600_000_000,
        workspaces: vec!["Billing".into()],
    };
    let token = portico::sign_in::agent::link_token("another key", &letter.link);
    let kind = if purpose == LinkPurpose::Invitation { "agent_invited" } else { "password_link" };
    let claimed = Claimed { id: letter.id.clone(), kind: kind.into(), attempts: 1 };
    let letters =
        DueMails { site: Some(site()), sign_ins: vec![], invitations: vec![], agent_links: vec![letter], trials: vec![], requests: vec![] };
    let addresses = HashMap::from([("ivo".to_owned(), "ivo@northwind.example".to_owned())]);
    let mail = write(&sender(&site()), &claimed, &letters, &addresses)?;
    for part in [&mail.text, &mail.html] {
        assert!(part.contains(&format!("https://help.example.com/desk/sign-in/link?token={token}")), "{part}");
        assert_eq!(part.matches("/desk/sign-in/link").count(), 1, "one way in: {part}");
    }
    assert!(write(&sender(&site()), &claimed, &letters, &HashMap::new()).is_err(), "the account is closed");
    Ok(mail)
}

#[test]
fn an_invitation_into_the_team_says_by_whom_as_what_and_until_when() {
    let mail = agent_link(LinkPurpose::Invitation).unwrap();
    assert_eq!(
        (mail.to.address.as_str(), mail.subject.as_str()),
        ("ivo@northwind.example", "Ada Lind invites you to the team of Northwind Cloud")
    );
    for words in ["Hello Ivo Marin", "You see the requests of Billing", "works once, until"] {
        assert!(mail.text.contains(words), "{words}: {}", mail.text);
    }
}

#[test]
fn a_link_to_a_new_password_says_that_the_present_one_works_until_then() {
    let mail = agent_link(LinkPurpose::Password).unwrap();
    assert!(mail.text.contains("your present password works") && !mail.text.contains("Billing"), "{}", mail.text);
}
