//! What leads see of their members and do with them.

use portico::definition::{RoleName, Word};
use portico::ids::{EventId, SessionId};
use portico::native::now;
use portico::people::{ChangeMemberRole, OrganisationList, OrganisationMember, OrganisationMembers, RemoveMember};
use portico::request::RequestDetail;
use serde_json::json;

use crate::leads::with_roles;
use crate::world::{World, contact, english, slug};

fn page(world: &World, session: &SessionId, organisation: &str) -> OrganisationMembers {
    now(OrganisationMembers::load(&world.default, &world.visit(session), &slug(organisation))).unwrap()
}

fn names(page: &OrganisationMembers) -> Vec<&str> {
    page.members.iter().map(|member| member.name.as_str()).collect()
}

fn change(world: &World, session: &SessionId, member: &str, role: &str) -> bool {
    let (organisation, member, role) = (slug("acme"), contact(member), RoleName::read(role).unwrap());
    world.run(&ChangeMemberRole { session, organisation: &organisation, member: &member, role: &role }).is_some()
}

fn remove(world: &World, session: &SessionId, member: &str) -> bool {
    world.run(&RemoveMember { session, organisation: &slug("acme"), member: &contact(member) }).is_some()
}

/// Whether somebody finds the organisation on the page of their own.
fn belongs(world: &World, session: &SessionId) -> bool {
    let list = now(OrganisationList::load(&world.default, &world.visit(session))).unwrap();
    list.organisations.iter().any(|organisation| organisation.id == slug("acme"))
}

#[test]
fn a_lead_reads_addresses_and_roles_and_a_member_names_only() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    let lead = page(&world, &dana, "acme");
    assert_eq!(names(&lead), ["Dana Okafor", "Lee Marsh"]);
    assert_eq!(lead.members[1].email.as_deref(), Some("lee@acme.example"));
    assert_eq!(lead.members[1].role_name.as_ref().map(english).as_deref(), Some("Technical contact"));
    assert_eq!(lead.roles.iter().map(|role| role.key.as_str()).collect::<Vec<_>>(), ["primary", "technical", "billing"]);
    let member = page(&world, &lee, "acme");
    assert_eq!(names(&member), ["Dana Okafor", "Lee Marsh"]);
    assert!(member.members.iter().all(|member| member.email.is_none() && member.role.is_none()));
    assert!(member.roles.is_empty() && member.invitations.is_empty());
}

#[test]
fn where_no_form_offers_colleagues_a_member_reads_their_own_name() {
    let world = World::demo();
    world
        .default
        .connection
        .execute("UPDATE request_type SET form = replace(form, '\"kind\":\"contact\"', '\"kind\":\"short_text\"')", [])
        .unwrap();
    assert_eq!(names(&page(&world, &world.session("lee"), "acme")), ["Lee Marsh"]);
    assert_eq!(names(&page(&world, &world.session("dana"), "acme")).len(), 2, "a lead manages all");
}

#[test]
fn whoever_does_not_lead_changes_and_removes_nobody() {
    let world = World::demo();
    for outsider in ["lee", "ivo", "noor"] {
        let session = world.session(outsider);
        let member = now(OrganisationMember::load(&world.default, &world.visit(&session), &slug("acme"), &contact("lee"))).unwrap();
        assert!(member.roles.is_empty(), "{outsider}");
        assert!(!change(&world, &session, "lee", "primary") && !remove(&world, &session, "lee"), "{outsider}");
    }
    assert!(!remove(&world, &world.session("dana"), "ivo"), "who is no member of theirs");
}

#[test]
fn a_role_is_one_of_the_sites_or_member() {
    let world = World::demo();
    let dana = world.session("dana");
    assert!(!change(&world, &dana, "lee", "treasurer"));
    assert!(change(&world, &dana, "lee", "billing") && change(&world, &dana, "lee", "member"));
    assert_eq!(page(&world, &dana, "acme").members[1].role.as_deref(), Some("member"));
}

#[test]
fn who_alone_leads_neither_goes_nor_becomes_anything_else() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    assert!(!remove(&world, &dana, "dana") && !change(&world, &dana, "dana", "billing") && !change(&world, &dana, "dana", "member"));
    assert!(change(&world, &dana, "dana", "primary"), "the same role leads");
    assert!(change(&world, &dana, "lee", "primary") && remove(&world, &dana, "dana"), "now there are two");
    assert!(!remove(&world, &lee, "lee") && !belongs(&world, &dana));
}

#[test]
fn somebody_removed_sees_nothing_of_the_organisation_at_once_and_keeps_what_is_theirs() {
    let world = World::demo();
    let (dana, lee) = (world.session("dana"), world.session("lee"));
    let shared = world.submit(&dana, "support", "ask-a-question", "Shared").unwrap();
    let own = world.submit(&lee, "support", "ask-a-question", "Own").unwrap();
    let sees = |key| now(RequestDetail::load(&world.default, &world.visit(&lee), key, None, "")).unwrap().version.is_some();
    assert!(sees(&shared) && sees(&own) && belongs(&world, &lee));
    assert!(remove(&world, &dana, "lee"));
    assert!(!sees(&shared) && sees(&own) && !belongs(&world, &lee));
    assert!(page(&world, &lee, "acme").members.is_empty());
}

#[test]
fn a_double_click_is_the_same_change_also_after_it_took_the_right_to_make_it() {
    let world = World::demo();
    let (dana, organisation) = (world.session("dana"), slug("acme"));
    assert!(change(&world, &dana, "lee", "primary"));
    let (id, member) = (EventId::generate(), contact("dana"));
    let leave = RemoveMember { session: &dana, organisation: &organisation, member: &member };
    let first = world.run_as(&id, &leave).unwrap();
    assert_eq!(world.run_as(&id, &leave).unwrap().seq, first.seq);
    let stranger = world.session("ivo");
    assert!(world.run_as(&id, &RemoveMember { session: &stranger, organisation: &organisation, member: &member }).is_none());
}

#[test]
fn leads_are_told_apart_by_the_roles_that_are_offered_to_them() {
    let world = World::demo();
    let roles = json!([{"key": "primary", "name": {"en": "Main"}, "leads": 1}, {"key": "boss", "name": {"en": "Boss"}, "leads": 1}, {"key": "billing", "name": {"en": "Billing"}}]);
    with_roles(&world, &roles);
    let dana = world.session("dana");
    let offered = |member: &str| -> Vec<String> {
        let page = now(OrganisationMember::load(&world.default, &world.visit(&dana), &slug("acme"), &contact(member))).unwrap();
        page.roles.into_iter().map(|role| role.key).collect()
    };
    assert_eq!(offered("lee"), ["primary", "boss", "billing"]);
    assert_eq!(offered("dana"), ["primary", "boss"], "who alone leads goes on leading");
}
