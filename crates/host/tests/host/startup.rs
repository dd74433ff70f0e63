//! What keeps an application from starting, in one sentence each.

use crate::world::World;

fn world() -> World {
    World::new().component("hub", "/...", "")
}

fn says(failure: &str, parts: &[&str]) {
    for part in parts {
        assert!(failure.contains(part), "{part:?} is missing in: {failure}");
    }
    assert!(!failure.contains('\n'), "more than one line: {failure}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_key_is_named_with_its_place() {
    let failure = World::new().component("hub", "/...", "ai_models = []").failure().await;
    says(&failure, &["spin.toml line 10, column 1", "[component.hub]", "unknown key `ai_models`"]);
    says(&world().toml("[trigger.redis]").failure().await, &["unknown key `redis`"]);
    says(&world().toml("[extra]").failure().await, &["unknown key `extra`"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_manifest_says_where() {
    says(&world().toml("this is = not toml").failure().await, &["spin.toml line ", "column "]);
    says(&World::new().component("hub", "{ public = true }", "").failure().await, &["a route is a pattern"]);
    says(&World::new().component("hub", "{ private = false }", "").failure().await, &["hub", "private"]);
    says(&world().route("/x", "nobody").failure().await, &["`nobody`, which is not defined"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_without_its_file_says_how_to_build_it() {
    let failure = World::new().route("/...", "hub").toml("[component.hub]\nsource = \"hub.wasm\"").failure().await;
    says(&failure, &["`hub`", "hub.wasm", "cargo xtask build"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_component_is_named() {
    let world = World::new().route("/...", "hub").toml("[component.hub]\nsource = \"hub.wasm\"").file("hub.wasm", "no");
    says(&world.failure().await.replace('\n', " "), &["component `hub` cannot be loaded"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_without_a_definition_is_named() {
    let failure = World::new().component("hub", "/...", r#"sqlite_databases = ["internal"]"#).failure().await;
    says(&failure, &["`hub`", "`internal`"]);
    let failure = World::new().component("hub", "/...", r#"key_value_stores = ["codes"]"#).failure().await;
    says(&failure, &["unknown key_value_stores label \"codes\" for component \"hub\""]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_runtime_configuration_is_refused_for_what_is_wrong_with_it() {
    let refused = async |text: &str, words: &[&str]| says(&world().runtime_config(text).failure().await, words);
    refused("[sqlite_database.default]\ntype = \"libsql\"\nurl = \"http://x\"", &["runtime-config.toml line", "token"]).await;
    refused("[sqlite_database.default]\ntype = \"libsql\"\nurl = \"x\"\ntoken = \"\"", &["unexpected libSQL URL 'x'", "https://"]).await;
    refused("[sqlite_database.default]\ntype = \"mysql\"", &["runtime-config.toml line", "`mysql`", "`libsql`"]).await;
    refused("[key_value_store.default]\ntype = \"redis\"\nurl = \"x\"", &["key_value_store.default", "Invalid Redis URL"]).await;
    refused("[key_value_store.default]\ntype = \"azure_cosmos\"", &["runtime-config.toml line", "`azure_cosmos`", "`redis`"]).await;
    refused("[llm_compute]\ntype = \"spin\"", &["unknown key `llm_compute`"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_cannot_be_granted_is_named() {
    let failure = World::new().component("hub", "/...", r#"allowed_outbound_hosts = ["example.com"]"#).failure().await;
    says(&failure, &["`hub`", "`example.com`", "scheme"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_that_is_taken_is_named() {
    let portal = world().start().await;
    let address = portal.host.addr();
    let failure = world().with(|o| o.listen = address).failure().await;
    says(&failure, &[&address.to_string(), "already in use"]);
}
