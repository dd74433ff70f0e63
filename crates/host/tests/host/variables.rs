//! Where variables come from and who sees them.

use crate::world::World;

const VARIABLES: &str = r#"
[variables]
plain = { default = "from the manifest" }
host = { default = "mail" }
"#;

fn world() -> World {
    let grants = r#"variables = { shown = "{{ plain }}", url = "https://{{ host }}:{{host}}/" }"#;
    World::new().component("a", "/a/...", grants).component("b", "/b/...", "").toml(VARIABLES)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_sees_its_own_variables_filled() {
    let portal = world().start().await;
    assert_eq!(portal.text("/a/variable?name=shown").await, "from the manifest");
    assert_eq!(portal.text("/a/variable?name=url").await, "https://mail:mail/");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_sees_no_other_variables() {
    let portal = world().start().await;
    let denied = portal.refusal("/a/variable?name=plain").await;
    assert!(denied.contains("Undefined") && denied.contains("no variable for"), "{denied}");
    assert!(portal.refusal("/b/variable?name=shown").await.contains("Undefined"));
    assert!(portal.refusal("/a/variable?name=NO-NAME").await.contains("InvalidName"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_env_file_wins_over_the_default_and_a_given_value_over_both() {
    let portal = world().file(".env", "SPIN_VARIABLE_PLAIN=\"from the file\"\n").start().await;
    assert_eq!(portal.text("/a/variable?name=shown").await, "from the file");
    let given = world().file(".env", "SPIN_VARIABLE_PLAIN=file\n");
    let portal = given.with(|o| o.variables = vec![("plain".into(), "given".into())]).start().await;
    assert_eq!(portal.text("/a/variable?name=shown").await, "given");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_required_variable_without_a_value_is_named() {
    let world = World::new().component("a", "/...", "").toml("[variables]\nsigning_key = { required = true, secret = true }");
    let failure = world.failure().await;
    assert!(failure.contains("`signing_key`"), "{failure}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_variable_is_required_or_has_a_default() {
    let failure = World::new().component("a", "/...", "").toml("[variables]\nhalf = { secret = true }").failure().await;
    assert!(failure.contains("variable `half` must be `required` or have a `default`"), "{failure}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_with_an_unknown_variable_is_refused() {
    let failure = World::new().component("a", "/...", r#"variables = { x = "{{ nothing }}" }"#).failure().await;
    assert!(failure.contains("`nothing`"), "{failure}");
}
