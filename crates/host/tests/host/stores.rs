//! Key-value stores, files and environment.

use crate::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn a_store_sets_gets_lists_and_deletes() {
    let portal = World::new().component("a", "/a/...", r#"key_value_stores = ["default"]"#).start().await;
    let act = async |what: &str| portal.text(&format!("/a/kv?store=default&{what}")).await;
    assert_eq!(act("do=get&key=x").await, "None");
    act("do=set&key=x&value=1").await;
    act("do=set&key=x&value=2").await;
    act("do=set&key=y&value=3").await;
    assert_eq!(act("do=get&key=x").await, "Some(\"2\")");
    assert_eq!(act("do=keys").await, "x,y");
    act("do=delete&key=x").await;
    act("do=delete&key=x").await;
    assert_eq!(act("do=exists&key=x").await, "false");
    assert_eq!(act("do=exists&key=y").await, "true");
    assert!(portal.world.path(".spin/sqlite_key_value.db").is_file());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_is_not_granted_is_denied() {
    let portal = World::new().component("a", "/a/...", "").start().await;
    assert!(portal.refusal("/a/kv?store=default&do=keys").await.contains("AccessDenied"));
}

#[tokio::test(flavor = "multi_thread")]
async fn stores_of_one_file_do_not_share_keys() {
    let config = "[key_value_store.one]\ntype = \"spin\"\npath = \"kv.db\"\n[key_value_store.two]\ntype = \"spin\"\npath = \"kv.db\"";
    let world = World::new().component("a", "/a/...", r#"key_value_stores = ["one", "two"]"#).runtime_config(config);
    let portal = world.start().await;
    portal.text("/a/kv?store=one&do=set&key=x&value=1").await;
    assert_eq!(portal.text("/a/kv?store=two&do=keys").await, "");
    assert!(portal.world.path("kv.db").is_file(), "a relative path starts at the runtime configuration");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_reads_its_files_and_nothing_else() {
    let grants = r#"
        files = ["static/**/*", { source = "pages", destination = "/html" }]
        exclude_files = ["**/*.secret"]
        environment = { COLOUR = "green" }"#;
    let world = World::new().component("a", "/a/...", grants).component("b", "/b/...", "");
    let world = world.file("static/css/a.css", "body").file("static/x.secret", "no").file("pages/in/p.html", "<p>").file("other.txt", "no");
    let portal = world.start().await;
    assert_eq!(portal.text("/a/file?path=/static/css/a.css").await, "body");
    assert_eq!(portal.text("/a/file?path=/html/in/p.html").await, "<p>");
    for hidden in ["/static/x.secret", "/other.txt", "/../other.txt", "/etc/passwd"] {
        portal.refusal(&format!("/a/file?path={hidden}")).await;
    }
    portal.refusal("/a/write-file?path=/static/css/a.css").await;
    portal.refusal("/b/file?path=/static/css/a.css").await;
    assert_eq!(portal.text("/a/env?name=COLOUR").await, "green");
    portal.refusal("/a/env?name=PATH").await;
}
