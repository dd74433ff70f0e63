//! Sound definitions of all sorts, and what is none.

use proptest::prelude::*;

use super::*;

fn text() -> impl Strategy<Value = String> {
    "[^\\p{C}\\p{Z}][^\\p{C}\\p{Zl}\\p{Zp}]{0,30}"
}

fn workflow() -> impl Strategy<Value = Json> {
    let words = (text(), text(), prop::collection::vec(text(), 1..5), 0usize..5, prop::option::of(1u32..3650), any::<bool>());
    words.prop_map(|(name, customer_name, steps, way, grace, reason)| {
        let mut workflow = first("workflows");
        workflow["statuses"] = workflow["statuses"]
            .as_array()
            .unwrap()
            .iter()
            .cloned()
            .map(|mut status| {
                status["customer_name"] = json!(customer_name);
                status["step"] = json!(way.min(steps.len() - 1));
                status
            })
            .collect();
        workflow["transitions"][5]["grace_days"] = json!(grace);
        workflow["transitions"][5]["needs_reason"] = json!(reason);
        workflow["name"] = json!(name);
        workflow["steps"] = json!(steps);
        workflow
    })
}

fn portal() -> impl Strategy<Value = Json> {
    let audience =
        prop::sample::subsequence(vec!["everyone", "oacme", "rbilling", "oacme.billing", "c01900000000070008000000000000001"], 1..5);
    let looks = (prop::option::of("#[0-9a-fA-F]{6}"), prop::option::of(text()), prop::option::of(Just("/static/logo.svg")));
    (text(), audience, looks, 0u32..1000).prop_map(|(name, audience, (color, announcement, logo), position)| {
        let sign_up = audience.contains(&"everyone");
        json!({
            "name": name, "description": name, "welcome": name, "icon": "bug", "audience": audience, "color": color, "position": position,
            "announcement": announcement, "logo": logo, "sign_up": sign_up, "tabs": [{"key": "a", "name": name}, {"key": "b", "name": name}],
        })
    })
}

fn assert_round_trip<D: Definition + PartialEq + std::fmt::Debug>(data: &Json) {
    let definition = D::from_json(data).unwrap();
    let written = serde_json::to_value(&definition).unwrap();
    assert_eq!(D::from_json(&written).unwrap(), definition);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_sound_definition_is_read_again_from_what_it_is_written_as(workflow in workflow(), portal in portal(), name in text()) {
        assert_round_trip::<WorkflowDefinition>(&workflow);
        assert_round_trip::<PortalDefinition>(&portal);
        assert_round_trip::<WorkspaceDefinition>(&json!({"name": name}));
        for place in 0..9 {
            assert_round_trip::<RequestTypeDefinition>(&{
                let mut kind = demo()["request_types"][place].clone();
                kind.as_object_mut().unwrap().remove("key");
                kind["name"] = json!(name);
                kind
            });
        }
    }

    #[test]
    fn no_json_makes_the_reader_fail(text in "\\PC{0,80}", number in any::<i64>()) {
        let mut file = demo();
        for pointer in ["/site/name", "/workflows/0/statuses", "/portals/0/audience/0", "/request_types/0/form/fields/0/id", "/agents/0/email"] {
            put(&mut file, pointer, json!(text));
            prop_assert!(SiteFile::from_value(&file).is_err() || !text.is_empty());
            put(&mut file, pointer, json!(number));
            prop_assert!(SiteFile::from_value(&file).is_err());
        }
    }
}
