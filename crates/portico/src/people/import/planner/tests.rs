use super::*;

fn planner() -> Planner {
    let role = |key: &str, name: Text| OfferedRole { key: key.to_owned(), name, leads: false };
    let billing = Text::Translated(vec![("en".to_owned(), "Billing".to_owned()), ("de".to_owned(), "Rechnungen".to_owned())]);
    Planner::new(EventId::generate(), &[role("primary", Text::Plain("Main contact".to_owned())), role("billing", billing)])
}

fn row(line: usize, organisation: &str, name: &str, email: &str, role: &str) -> Row {
    let text = str::to_owned;
    Row { line, organisation: text(organisation), domains: Vec::new(), name: text(name), email: text(email), role: text(role) }
}

fn acme() -> FoundOrganisation {
    FoundOrganisation { key: "acme".to_owned(), name: "Acme".to_owned(), domains: vec!["acme.example".to_owned()] }
}

fn kinds(planned: &Planned) -> Vec<&str> {
    planned.steps.iter().map(|step| step.kind).collect()
}

fn dana(role: &str) -> FoundContact {
    let memberships = vec![FoundMembership { organisation: "acme".to_owned(), role: role.to_owned() }];
    FoundContact { id: "d".to_owned(), name: "Dana".to_owned(), active: true, memberships }
}

#[test]
fn a_new_person_in_a_new_organisation_is_three_events_and_the_next_row_knows_of_them() {
    let mut planner = planner();
    let first = planner.plan(&row(2, "Größe & Co", "Ina", "ina@x.example", "Rechnungen"), Found::default());
    assert_eq!(first.outcome, Outcome::New);
    assert_eq!(kinds(&first), ["organisation.defined", "contact.registered", "membership.granted"]);
    assert_eq!(first.steps[0].subject, "groesse-co");
    assert_eq!(first.steps[2].data, json!({"organisation": "groesse-co", "role": "billing"}));
    let second = planner.plan(&row(3, "GRÖSSE & CO", "Ben", "ben@x.example", ""), Found::default());
    assert_eq!(second.steps[0].kind, "organisation.defined", "ß and SS are not the same letters, so this is another: {second:?}");
}

#[test]
fn the_same_row_again_changes_nothing_and_has_the_same_ids() {
    let (mut planner, one) = (planner(), row(2, "Acme", "Ina", "ina@x.example", "billing"));
    let first = planner.plan(&one, Found::default());
    assert_eq!(planner.plan(&Row { line: 3, ..one.clone() }, Found::default()).outcome, Outcome::Same);
    let mut again = Planner::new(planner.import.clone(), &[]);
    again.roles = planner.roles.clone();
    let again = again.plan(&one, Found::default());
    let ids = |planned: &Planned| planned.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&again));
}

#[test]
fn who_is_there_is_changed_only_where_the_file_says_otherwise() {
    let found = || Found { organisation: Some(acme()), contact: Some(dana("primary")), ..Found::default() };
    let plan = |row: &Row| planner().plan(row, found());
    assert_eq!(plan(&row(2, "acme", "Dana", "dana@acme.example", "")).outcome, Outcome::Same);
    let changed = plan(&row(2, "Acme", "Dana  Okafor", "dana@acme.example", "billing"));
    assert_eq!((changed.outcome, kinds(&changed)), (Outcome::Changed, vec!["contact.renamed", "membership.granted"]));
    assert_eq!(changed.says.effects[0], Effect::Renamed { was: "Dana".to_owned() });
    let closed = Found { contact: Some(FoundContact { active: false, ..dana("primary") }), ..found() };
    assert_eq!(planner().plan(&row(2, "Acme", "Dana", "dana@acme.example", ""), closed).says.errors, [RowError::Closed]);
}

#[test]
fn rows_that_contradict_each_other_are_refused_with_the_earlier_line() {
    let mut planner = planner();
    planner.plan(&row(2, "Acme", "Ina", "ina@x.example", "billing"), Found::default());
    let errors = |planned: Planned| planned.says.errors;
    let other = planner.plan(&row(3, "Acme", "Inas", "ina@x.example", ""), Found::default());
    assert_eq!(errors(other), [RowError::OtherName(2)]);
    let other = planner.plan(&row(4, "Acme", "Ina", "ina@x.example", "primary"), Found::default());
    assert_eq!(errors(other), [RowError::OtherRole(2)]);
}

#[test]
fn a_new_account_joins_by_the_domain_of_its_address_and_that_is_told() {
    let joins = vec![FoundJoin { organisation: "acme".to_owned(), name: "Acme".to_owned() }];
    let planned = planner().plan(&row(2, "", "Ina", "ina@acme.example", ""), Found { joins: joins.clone(), ..Found::default() });
    assert_eq!(kinds(&planned), ["contact.registered"]);
    assert!(planned.says.effects.contains(&Effect::Joins { organisation: "Acme".to_owned(), role: "member".to_owned() }), "{planned:?}");
    let found = Found { organisation: Some(acme()), joins, ..Found::default() };
    let planned = planner().plan(&row(2, "Acme", "Ina", "ina@acme.example", "billing"), found);
    assert_eq!(kinds(&planned), ["contact.registered", "membership.granted"]);
    assert_eq!(planned.says.effects.len(), 2, "once, with the role that the row says: {planned:?}");
}

#[test]
fn an_organisation_with_a_taken_key_gets_another_and_two_of_one_name_are_not_guessed_between() {
    let taken = Found { by_key: Some(FoundOrganisation { name: "Acme Two".to_owned(), ..acme() }), ..Found::default() };
    let planned = planner().plan(&row(2, "Acme!", "", "", ""), taken);
    assert!(planned.steps[0].subject.starts_with("acme-"), "{planned:?}");
    let twice = Found { organisation: Some(acme()), namesakes: 2, ..Found::default() };
    assert_eq!(planner().plan(&row(2, "Acme", "", "", ""), twice).says.errors, [RowError::Namesakes("Acme".to_owned())]);
}

#[test]
fn what_is_wrong_with_a_row_is_all_said_at_once() {
    let wrong = Row { domains: vec!["not a domain".to_owned()], ..row(2, "", "a/b", "nobody", "billing") };
    let errors = planner().plan(&wrong, Found::default()).says.errors;
    let expected = [
        RowError::Domain("not a domain".to_owned()),
        RowError::DomainsAlone,
        RowError::NameCharacter,
        RowError::Email("nobody".to_owned()),
        RowError::RoleAlone,
    ];
    assert_eq!(errors, expected);
    assert_eq!(
        planner().plan(&row(2, "Acme", "Ina", "ina@x.example", "boss"), Found::default()).says.errors,
        [RowError::Role("boss".to_owned())]
    );
    assert_eq!(planner().plan(&row(2, "Acme", "Ina", "", ""), Found::default()).says.errors, [RowError::EmailMissing]);
}
