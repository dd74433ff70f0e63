//! Databases.

use crate::world::{Portal, World, escape};

async fn portal() -> Portal {
    World::new().component("a", "/a/...", r#"sqlite_databases = ["default"]"#).component("b", "/b/...", "").start().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granted_database_keeps_what_is_written() {
    let portal = portal().await;
    portal.sql("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d REAL)").await;
    portal.sql("INSERT INTO t VALUES (1, 'é', x'00ff', 1.5), (2, NULL, NULL, NULL)").await;
    let rows = portal.sql("SELECT a, b, c, d FROM t ORDER BY a").await;
    assert_eq!(rows, "a|b|c|d\n1|'é'|2 bytes|1.5\n2|null|null|null");
    assert!(portal.world.path(".spin/sqlite_db.db").is_file());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_not_granted_is_denied() {
    let portal = portal().await;
    assert_eq!(portal.refusal("/b/sql?db=default&q=SELECT+1").await, "open: Error::AccessDenied");
    assert_eq!(portal.refusal("/a/sql?db=internal&q=SELECT+1").await, "open: Error::AccessDenied");
}

#[tokio::test(flavor = "multi_thread")]
async fn parameters_changes_and_row_ids_come_through() {
    let portal = portal().await;
    portal.sql("CREATE TABLE t (a TEXT)").await;
    let insert = format!("/a/sql?db=default&numbers=yes&p=x,y&q={}", escape("INSERT INTO t VALUES (?1), (?2)"));
    assert_eq!(portal.text(&insert).await, "changes 2, rowid 2");
    let too_few = format!("/a/sql?db=default&p=x&q={}", escape("INSERT INTO t VALUES (?1), (?2)"));
    assert!(portal.refusal(&too_few).await.contains("parameter"), "a missing parameter is an error");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_rows_are_streamed() {
    let portal = portal().await;
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, hex(randomblob(50)) FROM n";
    assert_eq!(portal.text(&format!("/a/sql?db=default&count=yes&q={}", escape(rows))).await, "20000");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_may_stop_reading_an_endless_result() {
    let portal = portal().await;
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    let path = format!("/a/sql?db=default&each=3&count=yes&q={}", escape(endless));
    assert_eq!(portal.text(&path).await, "3");
    assert_eq!(portal.sql("SELECT 7").await, "7\n7");
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_sql_is_an_error_of_the_guest_and_the_host_goes_on() {
    let portal = portal().await;
    for (statement, reason) in
        [("SELEC 1", "syntax error"), ("SELECT * FROM nowhere", "no such table"), ("SELECT abs(-9223372036854775808)", "integer overflow")]
    {
        let error = portal.refusal(&format!("/a/sql?db=default&q={}", escape(statement))).await;
        assert!(error.starts_with("result: ") && error.contains(reason), "{error}");
    }
    assert_eq!(portal.sql("SELECT 1").await, "1\n1");
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_is_not_utf_8_is_an_error_and_not_a_panic() {
    let portal = portal().await;
    let error = portal.refusal(&format!("/a/sql?db=default&q={}", escape("SELECT CAST(x'ff' AS TEXT)"))).await;
    assert!(error.contains("not UTF-8"), "{error}");
    assert_eq!(portal.sql("SELECT 1").await, "1\n1");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_files_cannot_be_attached() {
    let portal = portal().await;
    let attach = escape("ATTACH '/tmp/other.db' AS other");
    assert!(portal.refusal(&format!("/a/sql?db=default&q={attach}")).await.contains("not authorized"));
    portal.sql("ATTACH ':memory:' AS other").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_has_256_connections_at_most() {
    let portal = portal().await;
    assert!(portal.text("/a/opens?n=300").await.starts_with("256 then"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_database_lives_where_the_runtime_configuration_says() {
    let world = World::new().component("a", "/a/...", r#"sqlite_databases = ["default", "internal"]"#);
    let file = world.path("notes/internal.db");
    let portal = world.runtime_config(&format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {file:?}")).start().await;
    portal.text(&format!("/a/sql?db=internal&q={}", escape("CREATE TABLE note (a)"))).await;
    assert!(file.is_file());
    assert!(portal.refusal(&format!("/a/sql?db=default&q={}", escape("SELECT * FROM note"))).await.contains("no such table"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_counts_the_statements_of_each_database() {
    let world = World::new().component("a", "/a/...", r#"sqlite_databases = ["default"]"#);
    let portal = world.with(|o| o.max_concurrent = 1).start().await;
    portal.sql("SELECT 1").await;
    portal.text("/a/count").await;
    let records = portal.host.records();
    assert_eq!(records[0].statements.get("default"), Some(&1));
    assert!(records[1].statements.is_empty());
    assert!(records.iter().all(|r| r.length && r.status == 200 && r.component == "a" && r.instance == 1), "{records:?}");
}
