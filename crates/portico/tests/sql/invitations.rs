//! Leads invite people by their address, and learn nothing about it.

use portico::command::{self, Appended, Call};
use portico::definition::{RoleName, Word};
use portico::ids::{ChallengeId, ContactId, Email, EventId, SessionId, Slug};
use portico::mail::{DueMails, InvitationMail};
use portico::native::now;
use portico::people::{
    AcceptInvitation, DeclineInvitation, INVITATION_LIFE, INVITATIONS, INVITATIONS_PER_ADDRESS, InviteMember, OrganisationList,
    OrganisationMembers, WithdrawInvitation,
};
use portico::sign_in::{Ask, Source, ask};
use portico::{Error, PersonName};
use serde_json::json;

use crate::world::{World, contact, slug};

fn invite_from(world: &World, call: &Call, session: &SessionId, email: &str) -> portico::Result<Option<Appended>> {
    let (acme, name, role) = (slug("acme"), PersonName::parse("Your account is blocked").unwrap(), RoleName::read("technical").unwrap());
    let email = Email::parse(email).unwrap();
    let expires_at = call.at + INVITATION_LIFE;
    let command = InviteMember { session, organisation: &acme, email: &email, name: &name, role: &role, expires_at };
    now(command::run(&world.default, call, &EventId::generate(), &command))
}

/// Invites somebody to Acme; gives the invitation.
fn invite(world: &World, session: &SessionId, email: &str) -> Option<EventId> {
    invite_from(world, &world.call(), session, email).unwrap().map(|event| EventId::parse(&event.subject).unwrap())
}

fn accept(world: &World, session: &SessionId, invitation: &EventId) -> bool {
    world.run(&AcceptInvitation { session, invitation }).is_some()
}

fn list(world: &World, session: &SessionId) -> OrganisationList {
    now(OrganisationList::load(&world.default, &world.visit(session))).unwrap()
}

fn members(world: &World, session: &SessionId) -> OrganisationMembers {
    now(OrganisationMembers::load(&world.default, &world.visit(session), &slug("acme"))).unwrap()
}

fn mail(world: &World, invitation: &EventId) -> Option<InvitationMail> {
    let ids = [format!("{invitation}.{invitation}")];
    now(DueMails::load(&world.default, world.clock.get(), &ids)).unwrap().invitations.pop()
}

#[test]
fn a_lead_gets_the_same_whoever_has_the_address() {
    let world = World::demo();
    let dana = world.session("dana");
    let with_account = invite(&world, &dana, "ivo@umbra.example").unwrap();
    let without = invite(&world, &dana, "nobody@elsewhere.example").unwrap();
    let page = members(&world, &dana);
    let seen: Vec<_> = page.invitations.iter().map(|one| (one.name.as_str(), one.role.as_str())).collect();
    assert_eq!(seen, [("Your account is blocked", "technical"); 2], "what the lead typed");
    assert_eq!(page.members.len(), 2, "nobody is a member before they say so");
    let told = [mail(&world, &with_account).unwrap(), mail(&world, &without).unwrap()];
    assert_eq!(
        told.map(|mail| (mail.name, mail.by)),
        [(Some("Ivo Petrov".to_owned()), "dana@acme.example".to_owned()), (None, "dana@acme.example".to_owned()),]
    );
}

#[test]
fn whoever_does_not_lead_invites_nobody() {
    let world = World::demo();
    for outsider in ["lee", "ivo"] {
        assert!(invite(&world, &world.session(outsider), "new@elsewhere.example").is_none(), "{outsider}");
    }
    assert_eq!(world.count("SELECT count(*) FROM event WHERE kind = 'member.invited'"), 0);
}

#[test]
fn a_member_is_not_invited_again_and_somebody_invited_is_with_a_new_invitation() {
    let world = World::demo();
    let dana = world.session("dana");
    assert!(invite(&world, &dana, "lee@acme.example").is_none());
    let first = invite(&world, &dana, "ivo@umbra.example").unwrap();
    let second = invite(&world, &dana, "ivo@umbra.example").unwrap();
    assert_eq!(members(&world, &dana).invitations.iter().map(|one| &one.id).collect::<Vec<_>>(), [&second]);
    assert!(mail(&world, &first).is_none(), "the earlier one is told to nobody any more");
    let ivo = world.session("ivo");
    assert!(!accept(&world, &ivo, &first) && accept(&world, &ivo, &second));
}

#[test]
fn somebody_with_an_account_joins_when_they_say_so() {
    let world = World::demo();
    let (dana, ivo, noor) = (world.session("dana"), world.session("ivo"), world.session("noor"));
    let shared = world.submit(&dana, "support", "ask-a-question", "Shared").unwrap();
    let sees =
        |key| now(portico::request::RequestDetail::load(&world.default, &world.visit(&ivo), key, None, "")).unwrap().version.is_some();
    let invitation = invite(&world, &dana, "ivo@umbra.example").unwrap();
    assert_eq!(list(&world, &ivo).invitations[0].by, "dana@acme.example");
    assert!(!sees(&shared) && list(&world, &noor).invitations.is_empty());
    assert!(!accept(&world, &noor, &invitation), "it is not theirs");
    let id = EventId::generate();
    let joins = AcceptInvitation { session: &ivo, invitation: &invitation };
    let first = world.run_as(&id, &joins).unwrap();
    assert_eq!(world.run_as(&id, &joins).unwrap().seq, first.seq, "a double click is the same");
    assert!(sees(&shared) && list(&world, &ivo).invitations.is_empty());
    let page = members(&world, &dana);
    assert!(page.invitations.is_empty() && page.members.iter().any(|member| member.name == "Ivo Petrov"), "by their own name");
    assert!(!accept(&world, &ivo, &invitation), "once");
}

#[test]
fn an_invitation_that_was_declined_taken_back_or_has_expired_is_of_no_use() {
    let ends: [fn(&World, &SessionId, &SessionId, &EventId); 4] = [
        |world, _, ivo, invitation| drop(world.run(&DeclineInvitation { session: ivo, invitation }).unwrap()),
        |world, dana, _, invitation| {
            drop(world.run(&WithdrawInvitation { session: dana, organisation: &slug("acme"), invitation }).unwrap())
        },
        |world, _, _, _| world.wait(INVITATION_LIFE),
        |world, _, _, _| world.append("membership.revoked", contact("dana").as_str(), &json!({"organisation": "acme"})),
    ];
    for end in ends {
        let world = World::demo();
        let (dana, ivo) = (world.session("dana"), world.session("ivo"));
        let invitation = invite(&world, &dana, "ivo@umbra.example").unwrap();
        assert!(mail(&world, &invitation).is_some());
        end(&world, &dana, &ivo, &invitation);
        assert!(!accept(&world, &ivo, &invitation) && list(&world, &ivo).invitations.is_empty() && mail(&world, &invitation).is_none());
    }
}

#[test]
fn only_leads_take_an_invitation_back_and_only_of_their_own_organisation() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    let invitation = invite(&world, &dana, "ivo@umbra.example").unwrap();
    let withdraw = |session: &SessionId, organisation: &Slug| {
        world.run(&WithdrawInvitation { session, organisation, invitation: &invitation }).is_some()
    };
    assert!(!withdraw(&lee, &slug("acme")) && !withdraw(&dana, &slug("umbra")) && withdraw(&dana, &slug("acme")));
}

#[test]
fn whose_account_is_closed_is_not_written_to() {
    let world = World::demo();
    let dana = world.session("dana");
    world.append("contact.deactivated", contact("ivo").as_str(), &json!({}));
    let invitation = invite(&world, &dana, "ivo@umbra.example").unwrap();
    assert!(mail(&world, &invitation).is_none());
    assert_eq!(members(&world, &dana).invitations.len(), 1, "the lead is not told");
}

/// Asks for a sign-in mail; gives the name that the account is to have.
fn asks(world: &World, email: &str) -> Option<String> {
    let (challenge, email, source) = (ChallengeId::generate(), Email::parse(email).unwrap(), Source::Network("192.0.2.1".to_owned()));
    let asked =
        Ask { challenge: &challenge, host: None, email: &email, name: None, portal: None, return_to: "/", asker: "x", source: &source };
    now(ask(&world.default, &world.call(), "a key", &asked)).unwrap();
    world.default.connection.query_row("SELECT name FROM challenge WHERE id = ?1", [challenge.as_str()], |row| row.get(0)).unwrap()
}

#[test]
fn who_is_invited_can_sign_in_without_an_account_as_long_as_the_invitation_holds() {
    let world = World::demo();
    let dana = world.session("dana");
    assert_eq!(asks(&world, "new@elsewhere.example"), None);
    invite(&world, &dana, "new@elsewhere.example").unwrap();
    invite(&world, &dana, "ivo@umbra.example").unwrap();
    assert_eq!(asks(&world, "new@elsewhere.example").as_deref(), Some("Your account is blocked"));
    assert_eq!(asks(&world, "ivo@umbra.example"), None, "who has an account keeps it as it is");
    world.wait(INVITATION_LIFE);
    assert_eq!(asks(&world, "new@elsewhere.example"), None);
}

/// When it said that there is room again; `None` where it was taken.
fn until(outcome: portico::Result<Option<Appended>>) -> Option<i64> {
    match outcome {
        Ok(Some(_)) => None,
        Err(Error::OverBudget { until }) => Some(until),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_lead_invites_so_many_a_day_and_no_address_gets_more_than_some() {
    let world = World::demo();
    let dana = world.session("dana");
    let first = world.clock.get() + 1;
    for _ in 0..INVITATIONS_PER_ADDRESS {
        assert_eq!(until(invite_from(&world, &world.call(), &dana, "same@elsewhere.example")), None);
    }
    assert_eq!(until(invite_from(&world, &world.call(), &dana, "same@elsewhere.example")), Some(first + INVITATIONS.window));
    for number in INVITATIONS_PER_ADDRESS..INVITATIONS.contact {
        assert_eq!(until(invite_from(&world, &world.call(), &dana, &format!("n{number}@elsewhere.example"))), None);
    }
    let written = "SELECT count(*) FROM outbox WHERE kind = 'member_invited'";
    let before = world.count(written);
    assert_eq!(until(invite_from(&world, &world.call(), &dana, "last@elsewhere.example")), Some(first + INVITATIONS.window));
    assert_eq!(world.count(written), before, "nobody is written to");
    world.wait(INVITATIONS.window);
    assert_eq!(until(invite_from(&world, &world.call(), &dana, "last@elsewhere.example")), None);
}

#[test]
fn a_network_has_a_budget_of_invitations_of_its_own() {
    let world = World::demo();
    let leads: Vec<SessionId> = (0..=INVITATIONS.network / INVITATIONS.contact).map(|_| another_lead(&world)).collect();
    let house = |world: &World| Call { ip: "2001:0db8:0001:0002:0000:0000:0000:0001".into(), ..world.call() };
    for number in 0..INVITATIONS.network {
        let lead = &leads[usize::try_from(number).unwrap() % leads.len()];
        assert_eq!(until(invite_from(&world, &house(&world), lead, &format!("n{number}@elsewhere.example"))), None);
    }
    assert!(until(invite_from(&world, &house(&world), &leads[0], "last@elsewhere.example")).is_some());
    assert_eq!(until(invite_from(&world, &world.call(), &leads[0], "last@elsewhere.example")), None, "another network");
}

fn another_lead(world: &World) -> SessionId {
    let id = ContactId::generate();
    world.append("contact.registered", id.as_str(), &json!({"email": format!("{id}@leads.example"), "name": "Lead"}));
    world.append("membership.granted", id.as_str(), &json!({"organisation": "acme", "role": "primary"}));
    world.session_of(&id)
}
