//! Each rule of each kind: a definition that breaks it, and where and how that is said.

mod round_trip;

use serde_json::{Value as Json, json};

use super::*;
use crate::definition::Definition;
use crate::people::{AgentDefinition, ContactRegistration, MembershipGrant, OrganisationDefinition};
use crate::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use crate::request::queue::QueueDefinition;

/// What is said, where this is put into the definition; `null` takes away what stands there.
type Case = (&'static str, Json, &'static str, &'static str);

fn demo() -> Json {
    serde_json::from_str(include_str!("../../../../static/sites/demo.json")).unwrap()
}

/// The first of a list of the demo site, as its command gets it.
fn first(list: &str) -> Json {
    let mut definition = demo()[list][0].clone();
    for name in ["key", "id", "memberships", "email"] {
        if name != "email" || list != "contacts" {
            definition.as_object_mut().unwrap().remove(name);
        }
    }
    definition
}

/// Puts a value where a JSON pointer (RFC 6901) says.
fn put(into: &mut Json, pointer: &str, value: Json) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match into.pointer_mut(parent).unwrap() {
        Json::Array(list) if name == "-" => list.push(value),
        Json::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        Json::Object(fields) if value.is_null() => drop(fields.remove(name)),
        Json::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        other => panic!("{pointer}: {other}"),
    }
}

fn assert_refused<D: Definition + std::fmt::Debug>(sound: &Json, cases: &[Case]) {
    D::from_json(sound).unwrap();
    for (pointer, value, path, why) in cases {
        let mut definition = sound.clone();
        put(&mut definition, pointer, value.clone());
        let said = D::from_json(&definition).unwrap_err();
        let found = said.0.iter().any(|fault| fault.path == *path && fault.why.contains(why));
        assert!(found, "{pointer} = {value}: expected \"{path}: {why}\", but it said\n{said}");
    }
}

#[test]
fn a_site_that_could_not_be_shown_is_refused_with_the_field() {
    let cases = [
        ("/name", json!("  "), "name", "is empty"),
        ("/name", json!(7), "name", "must be a text"),
        ("/name", json!(null), "name", "is missing"),
        ("/name", json!("x".repeat(81)), "name", "longer than 80"),
        ("/name", json!("two\nlines"), "name", "one line"),
        ("/language", json!("English"), "language", "\"English\" is not a language tag"),
        ("/zone", json!("Europe/Nowhere"), "zone", "known time zone"),
        ("/color", json!("blue"), "color", "\"blue\" is not a colour such as #1d4f91"),
        ("/color", json!("#12345"), "color", "colour"),
        ("/logo", json!("https://example.com/logo.svg"), "logo", "path under /static/"),
        ("/logo", json!("/static/../secret"), "logo", "path under /static/"),
        ("/reply_to", json!("nobody"), "reply_to", "e-mail address"),
        ("/colour", json!("#1d4f91"), "colour", "is not known here; there are name, language, zone"),
        ("/roles", json!({}), "roles", "must be a list"),
        ("/roles/1/key", json!("primary"), "roles[1].key", "is there twice"),
        ("/roles/1/key", json!("everyone"), "roles[1].key", "a role's name"),
        ("/roles/1/name", json!({"de": "Technik"}), "roles[1].name", "has no text in the site's own language"),
        ("/roles/1/leads", json!("yes"), "roles[1].leads", "must be true or false"),
        ("/roles/0/key", json!("member"), "roles[0].leads", "what everybody joins as"),
        ("/roles", (0..51).map(|n| json!({"key": format!("r{n}"), "name": "Role"})).collect(), "roles", "more than 50 roles"),
    ];
    assert_refused::<SiteDefinition>(&demo()["site"], &cases);
}

#[test]
fn a_site_that_says_nothing_of_roles_is_written_without_them() {
    let mut site = demo()["site"].clone();
    let with = SiteDefinition::from_json(&site).unwrap();
    assert_eq!(
        json!(with)["roles"][1],
        json!({"key": "technical", "name": {"en": "Technical contact", "de": "Technischer Kontakt"}, "leads": 0})
    );
    site.as_object_mut().unwrap().remove("roles");
    let without = SiteDefinition::from_json(&site).unwrap();
    assert!(json!(without).get("roles").is_none(), "events and files stay as they were before there were roles");
    assert_ne!(with, without);
}

#[test]
fn a_workflow_with_a_part_that_is_not_sound_is_refused_with_the_field() {
    let cases = [
        ("/statuses", json!([]), "statuses", "is empty"),
        ("/statuses", json!({}), "statuses", "must be a list"),
        ("/statuses/2", json!("waiting"), "statuses[2]", "must be an object"),
        ("/statuses/2/customer_name", json!(""), "statuses[2].customer_name", "is empty"),
        ("/statuses/2/customer_name", json!(null), "statuses[2].customer_name", "is missing"),
        ("/statuses/2/next_step", json!(null), "statuses[2].next_step", "is missing"),
        ("/statuses/2/owner", json!(null), "statuses[2].owner", "is missing"),
        ("/statuses/2/owner", json!("boss"), "statuses[2].owner", "\"boss\" is not an owner: team, customer, nobody"),
        ("/statuses/2/category", json!("paused"), "statuses[2].category", "todo, doing, waiting, done"),
        ("/statuses/2/step", json!(-1), "statuses[2].step", "whole number"),
        ("/statuses/2/step", json!(4), "statuses[2].step", "there are 4"),
        ("/statuses/2/key", json!("a b"), "statuses[2].key", "letters, digits"),
        ("/statuses/2/key", json!("done"), "statuses[3].key", "is there twice"),
        ("/steps/1", json!(""), "steps[1]", "is empty"),
        ("/transitions/0/name", json!(""), "transitions[0].name", "is empty"),
        ("/transitions/5/customer_name", json!(""), "transitions[5].customer_name", "is empty"),
        ("/transitions/5/needs_reason", json!(2), "transitions[5].needs_reason", "true or false"),
        ("/transitions/5/grace_days", json!(0), "transitions[5].grace_days", "from 1"),
        ("/transitions/1/key", json!("start"), "transitions[1].key", "is there twice"),
        ("/transitions/0/grace", json!(3), "transitions[0].grace", "is not known here"),
    ];
    assert_refused::<WorkflowDefinition>(&first("workflows"), &cases);
}

#[test]
fn a_workflow_that_requests_could_not_go_through_is_refused_with_the_field() {
    let stray = json!({"key": "lost", "name": "Lost", "category": "doing", "customer_name": "Lost", "next_step": "?", "owner": "team"});
    let trap = json!({"key": "trap", "name": "Trap", "from": ["received"], "to": "waiting"});
    let cases = [
        ("/initial", json!("nowhere"), "initial", "there is no status \"nowhere\""),
        ("/initial", json!("done"), "initial", "is done before it begins"),
        ("/statuses/2/after_reply", json!("nowhere"), "statuses[2].after_reply", "there is no status"),
        ("/statuses/2/after_reply", json!("done"), "statuses[2].after_reply", "would end the request"),
        ("/statuses/3/after_reply", json!("in_progress"), "statuses[3].after_reply", "nobody replies"),
        ("/transitions/0/from", json!([]), "transitions[0].from", "is empty"),
        ("/transitions/0/from/1", json!("nowhere"), "transitions[0].from[1]", "there is no status"),
        ("/transitions/0/from/1", json!("received"), "transitions[0].from[1]", "is there twice"),
        ("/transitions/0/to", json!("nowhere"), "transitions[0].to", "there is no status"),
        ("/transitions/0/to", json!("received"), "transitions[0].to", "leads to where it starts"),
        ("/transitions/0/resolution", json!("solved"), "transitions[0].resolution", "\"in_progress\" is not done"),
        ("/transitions/0/needs_reason", json!(1), "transitions[0].needs_reason", "customers are not offered it"),
        ("/transitions/3/grace_days", json!(14), "transitions[3].grace_days", "customers are not offered it"),
        ("/transitions/4/grace_days", json!(14), "transitions[4].grace_days", "only start from statuses that are done"),
        ("/transitions/0/requires", json!(["luck"]), "transitions[0].requires[0]", "is not a requirement"),
        ("/moves", json!([{"from": "waiting", "to": "done"}]), "moves[0].from", "which is still there"),
        ("/moves", json!([{"from": "old", "to": "nowhere"}]), "moves[0].to", "there is no status"),
        ("/moves", json!([{"from": "old", "to": "done"}]), "moves[0].to", "would end requests unread"),
        ("/statuses/-", stray, "statuses[5]", "can't be reached from \"received\""),
        ("/transitions", json!([trap]), "statuses[0]", "is a dead end"),
    ];
    assert_refused::<WorkflowDefinition>(&first("workflows"), &cases);
}

#[test]
fn a_portal_that_nobody_could_use_is_refused_with_the_field() {
    let cases = [
        ("/name", json!(""), "name", "is empty"),
        ("/welcome", json!(null), "welcome", "is missing"),
        ("/icon", json!("no-such-icon"), "icon", "static/icons.txt"),
        ("/color", json!("red"), "color", "colour"),
        ("/sign_up", json!("yes"), "sign_up", "true or false"),
        ("/audience", json!([]), "audience", "is empty"),
        ("/audience", json!(["all"]), "audience[0]", "\"all\" is not an audience"),
        ("/audience", json!(["r"]), "audience[0]", "audience"),
        ("/audience", json!(["rprivate"]), "audience[0]", "audience"),
        ("/audience", json!(["oacme."]), "audience[0]", "audience"),
        ("/audience", json!(["everyone", "everyone"]), "audience[1]", "is there twice"),
        ("/audience", json!(["oacme"]), "sign_up", "needs the audience \"everyone\""),
        ("/tabs", json!([]), "tabs", "is empty"),
        ("/tabs/1/key", json!("help"), "tabs[1].key", "is there twice"),
        ("/tabs/1/name", json!(""), "tabs[1].name", "is empty"),
    ];
    assert_refused::<PortalDefinition>(&first("portals"), &cases);
}

#[test]
fn a_request_type_that_could_not_be_asked_for_is_refused_with_the_field() {
    let cases = [
        ("/portal", json!(null), "portal", "is missing"),
        ("/workspace", json!("sup"), "workspace", "capital letters"),
        ("/priority", json!(5), "priority", "from 1 to 4"),
        ("/priority", json!("2"), "priority", "whole number"),
        ("/sharing", json!("every body"), "sharing", "private, organisation, or a role's name"),
        ("/response_hours", json!(0), "response_hours", "from 1 to 8760"),
        ("/what_next", json!(""), "what_next", "is empty"),
        ("/form", json!(null), "form", "is missing"),
        ("/form/fields", json!([]), "form.fields", "ask nothing"),
        ("/form/fields/1/kind", json!("riddle"), "form.fields[1].kind", "unknown variant `riddle`"),
        ("/form/fields/1/colour", json!("red"), "form.fields[1].colour", "unknown field `colour`"),
    ];
    assert_refused::<RequestTypeDefinition>(&first("request_types"), &cases);
}

#[test]
fn a_form_that_could_not_be_filled_in_is_refused_with_the_field() {
    let cases = [
        ("/form/fields/0/id", json!("form_id"), "form.fields[0].id", "or one of form_id"),
        ("/form/fields/1/id", json!("summary"), "form.fields[1].id", "is there twice"),
        ("/form/fields/1/label", json!(" "), "form.fields[1].label", "is empty"),
        ("/form/fields/2/part", json!("title"), "form.fields[2].part", "only one line"),
        ("/form/fields/8", json!({"id": "x", "kind": "long_text", "label": "X", "part": "body"}), "form.fields[8].part", "is there twice"),
        ("/form/fields/1/choices", json!(null), "form.fields[1].choices", "is empty"),
        ("/form/fields/1/choices/1/value", json!("identity"), "form.fields[1].choices[1].value", "is there twice"),
        ("/form/fields/1/choices/1/label", json!(""), "form.fields[1].choices[1].label", "1 to 200 characters"),
        ("/form/fields/1/default", json!("nothing"), "form.fields[1].default", "is not an answer"),
        ("/form/fields/2/max_length", json!(5), "form.fields[2].max_length", "says nothing here"),
        ("/form/fields/6/required", json!(true), "form.fields[6].required", "says nothing here"),
        ("/form/fields/8", json!({"id": "x", "kind": "money", "label": "X"}), "form.fields[8].currency", "such as EUR"),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "money", "label": "X", "currency": "EUR", "min": "1e3"}),
            "form.fields[8].min",
            "is not an amount",
        ),
        ("/form/fields/8", json!({"id": "x", "kind": "time", "label": "X", "max": "24:00"}), "form.fields[8].max", "is not a time"),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "time", "label": "X", "currency": "EUR"}),
            "form.fields[8].currency",
            "says nothing here",
        ),
        ("/form/fields/8", json!({"id": "x", "kind": "computed", "label": "X"}), "form.fields[8].compute", "is missing"),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "computed", "label": "X", "compute": {"sum": ["down"]}}),
            "form.fields[8].compute[0]",
            "neither a number",
        ),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "computed", "label": "X", "compute": {"sum": ["x"]}}),
            "form.fields[8].compute[0]",
            "its own field",
        ),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "computed", "label": "X", "compute": {"sum": []}}),
            "form.fields[8].compute",
            "from 1 to 500",
        ),
        ("/form/fields/8", json!({"id": "x", "kind": "hidden", "label": "X"}), "form.fields[8].default", "what the team is told"),
        (
            "/form/fields/8",
            json!({"id": "x", "kind": "hidden", "label": "X", "default": "a", "prefill": true}),
            "form.fields[8].prefill",
            "says nothing here",
        ),
        ("/form/fields/8", json!({"id": "x", "kind": "consent", "label": "X"}), "form.fields[8].statement", "is missing"),
        ("/form/fields/8", json!({"id": "x", "kind": "consent", "label": "X", "statement": " "}), "form.fields[8].statement", "1 to 2000"),
        ("/form/fields/6/prefill", json!(true), "form.fields[6].prefill", "says nothing here"),
        ("/form/fields/0/pattern_message", json!("No"), "form.fields[0].pattern_message", "says nothing here"),
        ("/form/fields/0/pattern", json!("("), "form.fields[0].pattern", "regular expression"),
        ("/form/fields/0/min_length", json!(121), "form.fields[0].min_length", "is more than max_length"),
        ("/form/fields/0/max_length", json!(20_001), "form.fields[0].max_length", "from 1 to 20000"),
        ("/form/fields/4/min", json!("soon"), "form.fields[4].min", "is not a day"),
        ("/form/fields/4/min", json!("2100-01-02"), "form.fields[4].min", "is more than max"),
        ("/form/fields/3/show_when/field", json!("details"), "form.fields[3].show_when.field", "there is no field \"details\" before it"),
        ("/form/fields/3/show_when/is", json!([]), "form.fields[3].show_when.is", "never be shown"),
        ("/form/fields/3/show_when/is/0", json!("maybe"), "form.fields[3].show_when.is[0]", "is no answer of \"down\""),
    ];
    assert_refused::<RequestTypeDefinition>(&first("request_types"), &cases);
}

#[test]
fn a_text_in_several_languages_is_refused_with_the_place_and_the_language() {
    let cases = [
        ("/name", json!({"en": "Help", "de": " "}), "name.de", "is empty"),
        ("/name", json!({"en": "Help", "de-AT": "x".repeat(81)}), "name.de-AT", "longer than 80"),
        ("/name", json!({"en": "Help", "de": "zwei\nZeilen"}), "name.de", "one line"),
        ("/name", json!({"en": "Help", "deutsch!": "Hilfe"}), "name.deutsch!", "\"deutsch!\" is not a language tag"),
        ("/name", json!({"de": "Hilfe", "DE": "Hilfe"}), "name.de", "is there twice"),
        ("/name", json!({"en": 7}), "name", "an object with a text for each language"),
        ("/name", json!({}), "name", "an object with a text for each language"),
        ("/tabs/0/name/de", json!("x".repeat(41)), "tabs[0].name.de", "longer than 40"),
    ];
    assert_refused::<PortalDefinition>(&first("portals"), &cases);
    let cases = [
        ("/statuses/2/customer_name/de", json!(""), "statuses[2].customer_name.de", "is empty"),
        ("/steps/1/de", json!("x".repeat(41)), "steps[1].de", "longer than 40"),
    ];
    assert_refused::<WorkflowDefinition>(&first("workflows"), &cases);
    let cases = [
        ("/form/fields/1/label/de", json!(" "), "form.fields[1].label.de", "is empty"),
        ("/form/fields/1/choices/1/label/de", json!("x".repeat(201)), "form.fields[1].choices[1].label.de", "1 to 200 characters"),
        ("/form/fields/0/help/de", json!(""), "form.fields[0].help.de", "is empty"),
        ("/form/fields/0/help", json!({"german": "?"}), "form.fields[0].help.german", "is not a language tag"),
        ("/form/fields/0/help", json!([]), "form.fields[0].help", "an object with a text for each language"),
    ];
    assert_refused::<RequestTypeDefinition>(&first("request_types"), &cases);
}

#[test]
fn in_a_site_file_a_text_in_several_languages_has_one_in_the_sites_own() {
    let mut file = demo();
    put(&mut file, "/site/announcement", json!({"de": "Geschlossen"}));
    put(&mut file, "/portals/0/name", json!({"de": "Hilfe", "fr": "Aide"}));
    put(&mut file, "/portals/1/name", json!({"en-GB": "Billing"}));
    put(&mut file, "/portals/2/name", json!("Onboarding"));
    put(&mut file, "/request_types/0/form/fields/0/label", json!({"de": "Kurz"}));
    let said = SiteFile::from_value(&file).unwrap_err();
    let paths: Vec<&str> = said.0.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, ["site.announcement", "portals[0].name", "request_types[0].form.fields[0].label"], "{said}");
    assert!(said.0.iter().all(|fault| fault.why == "has no text in the site's own language, en"), "{said}");
}

#[test]
fn people_and_organisations_that_could_not_be_reached_are_refused_with_the_field() {
    let organisation = [
        ("/name", json!(""), "name", "is empty"),
        ("/domains", json!(null), "domains", "is missing"),
        ("/domains/0", json!("acme"), "domains[0]", "domain"),
        ("/domains/0", json!("Acme.example"), "domains[0]", "small letters"),
        ("/domains/0", json!("a@acme.example"), "domains[0]", "domain"),
        ("/domains/-", json!("acme.example"), "domains[1]", "is there twice"),
    ];
    assert_refused::<OrganisationDefinition>(&first("organisations"), &organisation);
    let contact = [
        ("/name", json!(null), "name", "is missing"),
        ("/name", json!("https://a.example"), "name", "a person's name"),
        ("/email", json!("dana"), "email", "e-mail address"),
        ("/language", json!("d"), "language", "language tag"),
    ];
    assert_refused::<ContactRegistration>(&first("contacts"), &contact);
    let membership =
        [("/organisation", json!("a b"), "organisation", "letters, digits"), ("/role", json!("private"), "role", "role's name")];
    assert_refused::<MembershipGrant>(&json!({"organisation": "acme", "role": "billing"}), &membership);
    let agent = [
        ("/role", json!("root"), "role", "agent, lead, admin, auditor"),
        ("/workspaces/0", json!("support desk"), "workspaces[0]", "capital letters"),
        ("/active", json!(3), "active", "true or false"),
    ];
    assert_refused::<AgentDefinition>(&first("agents"), &agent);
    assert_refused::<WorkspaceDefinition>(&first("workspaces"), &[("/name", json!(""), "name", "is empty")]);
}

#[test]
fn a_queue_that_no_index_serves_is_refused_with_the_part_and_what_would_work() {
    let sound = json!({"name": "Urgent", "filter": {"state": "open", "priority_at_least": 1}, "order": "priority"});
    let cases = [
        ("/name", json!(""), "name", "is empty"),
        ("/filter", json!(null), "filter", "is missing"),
        ("/order", json!("alphabet"), "order", "an order: activity, age, priority"),
        ("/order", json!("age"), "order", "can only be priority where type, organisation or priority_at_least is asked for"),
        ("/filter/state", json!("asleep"), "filter.state", "open, progress, waiting or done"),
        ("/filter/state", json!("done"), "filter.priority_at_least", "requests that are done; leave it out, or take the state open"),
        ("/filter/priority_at_least", json!(4), "filter.priority_at_least", "from 1 to 3"),
        ("/filter/assignee", json!("sam"), "filter.assignee", "nobody, me, or an agent's id"),
        ("/filter/workspace", json!("support"), "filter.workspace", "capital letters"),
        ("/filter/colour", json!("red"), "filter.colour", "is not known here; there are state, workspace, assignee"),
        ("/filter", json!({"state": "done"}), "order", "can only be activity where requests are done"),
        ("/filter", json!({"state": "done", "assignee": "me"}), "filter.assignee", "requests that are done"),
        ("/filter", json!({"type": "a", "assignee": "me"}), "filter.type", "together with another of assignee, type and organisation"),
    ];
    assert_refused::<QueueDefinition>(&sound, &cases);
}

#[test]
fn all_that_is_wrong_with_a_site_file_is_said_at_once_and_where() {
    let mut file = demo();
    put(&mut file, "/site/color", json!("blue"));
    put(&mut file, "/site/zone", json!("Mars/Olympus"));
    put(&mut file, "/workflows/0/statuses/2/customer_name", json!(""));
    put(&mut file, "/workflows/0/statuses/4/owner", json!("boss"));
    put(&mut file, "/portals/1/key", json!("support"));
    put(&mut file, "/request_types/0/form/fields/3/show_when/field", json!("nothing"));
    put(&mut file, "/agents/0/email", json!("sam"));
    put(&mut file, "/queues/0/order", json!("activity"));
    let said = SiteFile::from_value(&file).unwrap_err();
    let paths: Vec<&str> = said.0.iter().map(|fault| fault.path.as_str()).collect();
    let expected = [
        "site.zone",
        "site.color",
        "workflows[0].statuses[2].customer_name",
        "workflows[0].statuses[4].owner",
        "portals[1].key",
        "request_types[0].form.fields[3].show_when.field",
        "agents[0].email",
        "queues[0].order",
    ];
    assert_eq!(paths, expected, "{said}");
    assert!(said.to_string().lines().any(|line| line == "workflows[0].statuses[2].customer_name: is empty"), "{said}");
    assert!(SiteFile::from_json("{\"site\": ").unwrap_err().to_string().contains("is not JSON"));
}
