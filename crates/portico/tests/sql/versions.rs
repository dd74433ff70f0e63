//! Versions of forms: what was asked stays as it was asked, whatever is published later.

use portico::definition::{Define, Definition, define};
use portico::ids::{EventId, RequestKey, SessionId};
use portico::migrations::Database;
use portico::native::now;
use portico::native::replay::replay;
use portico::page::CustomerPage;
use portico::portal::form::{Field, FormAnswer, Picks, Submitted, with_what_was_published};
use portico::portal::{IntakeForm, RequestTypeDefinition};
use portico::request::{ReplyAsAgent, RequestDetail, SubmitRequest};
use portico::site::Thing;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::world::{World, agent, slug};

const KIND: &str = "ask-a-question";

impl World {
    /// The type of these tests, with these fields after those of the demo.
    fn asking(&self, fields: &[Json]) -> Json {
        let mut definition = self.edited(Thing::RequestType, KIND);
        let all = definition["form"]["fields"].as_array_mut().unwrap();
        all.retain(|field| field["part"].is_string());
        all.extend(fields.iter().cloned());
        definition
    }

    /// Publishes the type; whether that was let through.
    fn publish_type(&self, definition: &Json) -> bool {
        self.draft("ada", Thing::RequestType, KIND, definition);
        self.publish("ada", &self.all())
    }

    fn version(&self) -> i64 {
        self.count(&format!("SELECT form_version FROM request_type WHERE id = '{KIND}'"))
    }

    fn form(&self, session: &SessionId, asked_version: i64) -> IntakeForm {
        now(IntakeForm::load(&self.default, &self.visit(session), &slug("support"), &slug(KIND), None, asked_version)).unwrap()
    }

    /// Answers the live form, and gives the key with the answers as they were read.
    fn answers(&self, session: &SessionId, typed: &[(&str, &str)]) -> (RequestKey, Vec<FormAnswer>) {
        let kind = self.form(session, 0).subject().unwrap();
        let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let answers = kind.form.evaluate(&Submitted::from_pairs(typed), &Picks::default()).unwrap();
        let key = self.ask(session, &FormAnswer::list_to_json(&answers.others), kind.form_version, kind.form_version).unwrap();
        (key, answers.others)
    }

    fn ask(&self, session: &SessionId, answers: &str, form_version: i64, live_version: i64) -> Option<RequestKey> {
        let command = SubmitRequest {
            session,
            portal: &slug("support"),
            request_type: &slug(KIND),
            title: "Versions",
            body: "",
            answers,
            form_version,
            live_version,
            organisation: None,
            for_member: None,
            follows: None,
        };
        self.run(&command).map(|event| RequestKey::parse(event.text("key").unwrap()).unwrap())
    }

    fn shown(&self, session: &SessionId, key: &RequestKey) -> Vec<FormAnswer> {
        now(RequestDetail::load(&self.default, &self.visit(session), key, None, "")).unwrap().request.unwrap().answers
    }
}

fn plan(retired: bool) -> Json {
    let mut choices = json!([{"value": "a", "label": "Basic"}, {"value": "b", "label": "Business"}]);
    if retired {
        choices[1]["retired"] = json!(true);
    }
    json!({"id": "plan", "kind": "single_choice", "label": "Which plan?", "choices": choices})
}

const ASKED: [(&str, &str); 3] = [("summary", "S"), ("details", "D"), ("plan", "b")];

#[test]
fn a_form_that_changes_is_the_next_version_and_a_request_keeps_the_one_it_was_asked_with() {
    let world = World::demo();
    let dana = world.session("dana");
    assert_eq!(world.version(), 1);
    assert!(world.publish_type(&world.asking(&[plan(false)])));
    let (key, asked) = world.answers(&dana, &ASKED);
    assert_eq!((asked[0].text.as_str(), &asked[0].choices), ("Business", &vec!["b".to_owned()]));
    let mut renamed = world.asking(&[plan(true)]);
    let place = renamed["form"]["fields"].as_array().unwrap().len() - 1;
    (renamed["form"]["fields"][place]["label"], renamed["form"]["fields"][place]["archived"]) = (json!("Tariff"), json!(true));
    assert!(world.publish_type(&renamed) && world.version() == 3);
    renamed["priority"] = json!(1);
    assert!(world.publish_type(&renamed) && world.version() == 3, "the form is the same");
    assert_eq!(world.shown(&dana, &key), asked);
    assert_eq!(world.count(&format!("SELECT form_version FROM request WHERE key = '{key}'")), 2);
    assert!(world.form(&dana, 0).subject().unwrap().form.live().all(|field| field.id != "plan"), "what is archived is not asked");
    let earlier = world.form(&dana, 2).asked_form.unwrap();
    assert_eq!(earlier.fields.last().unwrap().choices.len(), 2);
    assert!(world.form(&dana, 3).asked_form.is_none() && world.form(&dana, 99).asked_form.is_none());
    let found = world.count("SELECT count(*) FROM search_text WHERE search_text MATCH 'business'");
    assert_eq!(found, 1, "a search finds answers that are not asked for any more");
}

/// Why a file is refused, where it defines the type so.
fn refused(world: &World, definition: &Json) -> String {
    let definition = RequestTypeDefinition::from_json(definition).unwrap();
    let command = Define { by: None, key: &slug(KIND), definition: &definition };
    now(define(&world.default, &world.call(), &EventId::generate(), &command)).unwrap().unwrap_err().to_string()
}

#[test]
fn what_was_published_keeps_its_kind_and_can_be_archived_but_not_taken_out() {
    let world = World::demo();
    assert!(world.publish_type(&world.asking(&[plan(false)])));
    let other_kind = json!({"id": "plan", "kind": "short_text", "label": "Which plan?"});
    let fewer = json!({"id": "plan", "kind": "single_choice", "label": "Which plan?", "choices": [{"value": "a", "label": "Basic"}]});
    for (fields, reason, words) in [
        (vec![other_kind.clone()], "field_of_other_kind", "a change of kind is a new field"),
        (vec![], "field_was_published", "archived"),
        (vec![fewer], "choice_was_published", "retired"),
    ] {
        let definition = world.asking(&fields);
        assert!(!world.publish_type(&definition), "{reason}");
        assert!(world.reasons().iter().any(|(_, _, why)| why == reason), "{reason}: {:?}", world.reasons());
        assert!(refused(&world, &definition).contains(words), "{}", refused(&world, &definition));
    }
    // Archived, it still has its kind.
    let mut archived = plan(true);
    archived["archived"] = json!(true);
    assert!(world.publish_type(&world.asking(&[archived])));
    assert!(!world.publish_type(&world.asking(&[other_kind])));
    assert!(world.publish_type(&world.asking(&[plan(false)])), "it is asked again, with all of its answers");
    // What was never published can go.
    let new = json!({"id": "new", "kind": "yes_no", "label": "New?"});
    world.draft("ada", Thing::RequestType, KIND, &world.asking(&[plan(false), new])).unwrap();
    assert!(world.publish_type(&world.asking(&[plan(false), json!({"id": "new", "kind": "date", "label": "When?"})])));
}

#[test]
fn an_earlier_version_is_published_again_with_what_came_since_archived() {
    let world = World::demo();
    let first = world.edited(Thing::RequestType, KIND);
    assert!(world.publish_type(&world.asking(&[plan(false)])));
    let live = world.edited(Thing::RequestType, KIND);
    let again = with_what_was_published(first, &live);
    assert!(world.publish_type(&again) && world.version() == 3);
    let dana = world.session("dana");
    assert!(world.form(&dana, 0).subject().unwrap().form.live().all(|field| field.id != "plan"));
}

#[test]
fn nothing_is_submitted_by_a_form_that_is_not_live_any_more() {
    let world = World::demo();
    let dana = world.session("dana");
    assert!(world.publish_type(&world.asking(&[plan(false)])));
    assert!(world.ask(&dana, "[]", 1, 1).is_none(), "the answers were judged by the form before");
    let key = world.ask(&dana, "[]", 1, 2).unwrap();
    assert_eq!(world.count(&format!("SELECT form_version FROM request WHERE key = '{key}'")), 1);
}

#[test]
fn times_are_told_from_history_once_there_are_twenty_cases() {
    let world = World::demo();
    let dana = world.session("dana");
    let mut definition = world.edited(Thing::RequestType, KIND);
    definition["response_from"] = json!("history");
    assert!(world.publish_type(&definition));
    let minutes = |count: i64| count * 60_000;
    for case in 1..=20 {
        assert_eq!(world.form(&dana, 0).history.answered, None);
        world.wait(minutes(60));
        let key = world.ask(&dana, "[]", 1, 1).unwrap();
        let opened = world.count(&format!("SELECT opened_at FROM request WHERE key = '{key}'"));
        world.clock.set(opened + minutes(case) - 1);
        let reply = ReplyAsAgent { agent: &agent("sam"), key: &key, body: "answer", then: None, visible_at: world.clock.get() + 1 };
        world.run(&reply).unwrap();
        // A later reply is not the first one.
        world.run(&ReplyAsAgent { visible_at: world.clock.get() + 1, ..reply }).unwrap();
    }
    let took = world.form(&dana, 0).history;
    assert_eq!(took.answered.map(|took| (took.half, took.most)), Some((minutes(10), minutes(18))));
    assert_eq!(took.settled, None, "none is settled");
    definition["response_from"] = json!("stated");
    assert!(world.publish_type(&definition));
    assert_eq!(world.form(&dana, 0).history.answered, None);
}

#[test]
fn what_is_confidential_is_shared_with_nobody_and_stays_so() {
    let world = World::demo();
    let mut definition = world.edited(Thing::RequestType, KIND);
    (definition["confidential"], definition["sharing"]) = (json!(1), json!("organisation"));
    let faults = RequestTypeDefinition::from_json(&definition).unwrap_err().to_string();
    assert!(faults.contains("what is confidential is never shared"), "{faults}");
    definition["sharing"] = json!("private");
    assert!(world.publish_type(&definition));
    let dana = world.session("dana");
    let key = world.ask(&dana, "[]", 1, 1).unwrap();
    (definition["confidential"], definition["sharing"]) = (json!(0), json!("organisation"));
    assert!(world.publish_type(&definition));
    let detail = now(RequestDetail::load(&world.default, &world.visit(&dana), &key, None, "")).unwrap().request.unwrap();
    assert!(detail.confidential && detail.shared_with.is_none());
}

/// One thing that somebody does with the form: adds a question, archives one or asks it again, retires an answer or offers it again, renames one, changes
/// its kind, takes it out; or answers it.
type Deed = (u8, usize);

fn deed(world: &World, session: &SessionId, (what, on): Deed, asked: &mut Vec<(RequestKey, Vec<FormAnswer>)>) {
    let mut definition = world.edited(Thing::RequestType, KIND);
    let fields = definition["form"]["fields"].as_array_mut().unwrap();
    let count = fields.len();
    if what == 7 {
        let chosen = ["a", "b"][on % 2];
        let kind = world.form(session, 0).subject().unwrap();
        let offers = |field: &Field| field.live_choices().any(|choice| choice.value == chosen);
        let ids: Vec<String> = kind.form.live().filter(|field| offers(field)).map(|field| field.id.clone()).collect();
        let typed: Vec<(&str, &str)> = ASKED[..2].iter().copied().chain(ids.iter().map(|id| (id.as_str(), chosen))).collect();
        asked.push(world.answers(session, &typed));
        return;
    }
    if what == 0 {
        let mut field = plan(false);
        field["id"] = json!(format!("q{count}-{on}"));
        fields.push(field);
    } else {
        let field = &mut fields[on % count];
        let flip = |value: &mut Json| *value = json!(*value != json!(true));
        match what {
            1 if field["part"].is_null() => flip(&mut field["archived"]),
            2 if field["choices"][1].is_object() => flip(&mut field["choices"][1]["retired"]),
            3 => field["label"] = json!(format!("Label {on}")),
            4 if field["choices"][0].is_object() => field["choices"][0]["label"] = json!(format!("Choice {on}")),
            5 if field["part"].is_null() => *field = json!({"id": field["id"], "kind": "yes_no", "label": "Other"}),
            6 if field["part"].is_null() => drop(fields.remove(on % count)),
            _ => return,
        }
    }
    let may_fail = matches!(what, 5 | 6);
    let published = world.publish_type(&definition);
    assert!(published || may_fail, "{what}: {:?}", world.reasons());
    if !published {
        let draft_seq = world.count("SELECT seq FROM draft");
        world.run(&portico::site::studio::DiscardDraft { by: &agent("ada"), thing: Thing::RequestType, key: KIND, draft_seq });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_publishes_keeps_all_earlier_requests_readable_as_they_were_asked(deeds in prop::collection::vec((0u8..8, 0usize..12), 1..24)) {
        let world = World::demo();
        let dana = world.session("dana");
        assert!(world.publish_type(&world.asking(&[plan(false)])));
        let mut asked = vec![world.answers(&dana, &ASKED)];
        for one in deeds {
            deed(&world, &dana, one, &mut asked);
        }
        for (key, answers) in &asked {
            prop_assert_eq!(&world.shown(&dana, key), answers);
            // The version that it was asked with has each of its questions, under the same words.
            let version = world.count(&format!("SELECT form_version FROM request WHERE key = '{key}'"));
            let form: String = world.default.connection.query_row(
                "SELECT e.data -> 'form' FROM form_version v JOIN event e ON e.seq = v.seq WHERE v.type_id = ?1 AND v.version = ?2",
                rusqlite::params![KIND, version], |row| row.get(0)).unwrap();
            let form: portico::portal::form::Form = serde_json::from_str(&form).unwrap();
            for answer in answers {
                let field = form.live().find(|field| field.id == answer.field).unwrap();
                prop_assert_eq!(crate::world::english(&field.label), crate::world::english(&answer.label));
                prop_assert!(answer.choices.iter().all(|value| field.live_choices().any(|choice| choice.value == *value)));
            }
        }
        replay(&world.default, Database::Default).map_err(|error| TestCaseError::fail(format!("{error:#}")))?;
    }
}
