//! Databases on a libSQL server, and stores on a Redis server.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use xtask::sqld::{Sqld, section};

use crate::world::{Portal, World, escape};

async fn portal() -> (TempDir, Sqld, Portal) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    // It waits with a client that blocks.
    let server = tokio::task::spawn_blocking(move || Sqld::start(&path).unwrap()).await.unwrap();
    let world = World::new().component("a", "/a/...", r#"sqlite_databases = ["default"]"#);
    let portal = world.runtime_config(&section("default", &server.url())).start().await;
    (folder, server, portal)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_on_a_server_keeps_what_is_written() {
    let (_folder, server, portal) = portal().await;
    portal.sql("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d REAL)").await;
    portal.sql("INSERT INTO t VALUES (1, 'é', x'00ff', 1.5), (2, NULL, NULL, NULL)").await;
    let rows = portal.sql("SELECT a, b, c, d FROM t ORDER BY a").await;
    assert_eq!(rows, "a|b|c|d\n1|'é'|2 bytes|1.5\n2|null|null|null");
    assert!(server.file().is_file() && !portal.world.path(".spin/sqlite_db.db").exists());
    let parameters = format!("/a/sql?db=default&p=x,y&q={}", escape("SELECT ?1 || ?2 AS both"));
    assert_eq!(portal.text(&parameters).await, "both\n'xy'");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_rows_of_a_server_are_streamed_and_a_guest_may_stop_reading() {
    let (_folder, _server, portal) = portal().await;
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i, hex(randomblob(50)) FROM n";
    assert_eq!(portal.text(&format!("/a/sql?db=default&count=yes&q={}", escape(rows))).await, "20000");
    assert_eq!(portal.text(&format!("/a/sql?db=default&each=3&count=yes&q={}", escape(rows))).await, "3");
    assert_eq!(portal.sql("SELECT 7").await, "7\n7");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_refuses_is_an_error_of_the_guest_in_the_words_of_the_client() {
    let (_folder, mut server, portal) = portal().await;
    portal.sql("CREATE TABLE t (a UNIQUE)").await;
    for (statement, reason) in [
        ("SELEC 1", "syntax error"),
        ("SELECT nonsense", "no such column: nonsense"),
        ("SELECT * FROM nowhere", "no such table: nowhere"),
        ("INSERT INTO t VALUES (1), (1)", "SQLITE_CONSTRAINT"),
    ] {
        let error = portal.refusal(&format!("/a/sql?db=default&q={}", escape(statement))).await;
        assert!(error.starts_with("result: ") && error.contains(reason), "{error}");
    }
    server.kill().unwrap();
    assert!(portal.refusal("/a/sql?db=default&q=SELECT+1").await.contains("error trying to connect"));
    tokio::task::spawn_blocking(move || server.go_on().map(|()| server)).await.unwrap().unwrap();
}

/// A Redis server, killed when it is dropped.
struct Redis(Child, u16);

impl Redis {
    fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new("redis-server");
        command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        Self(child, port)
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a redis-server on the PATH"]
async fn a_store_on_a_redis_server_sets_gets_lists_and_deletes() {
    let redis = Redis::start();
    let config = format!("[key_value_store.default]\ntype = \"redis\"\nurl = \"redis://127.0.0.1:{}\"\n", redis.1);
    let portal = World::new().component("a", "/a/...", r#"key_value_stores = ["default"]"#).runtime_config(&config).start().await;
    let act = async |what: &str| portal.text(&format!("/a/kv?store=default&{what}")).await;
    while tokio::net::TcpStream::connect(("127.0.0.1", redis.1)).await.is_err() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(act("do=get&key=x").await, "None");
    act("do=set&key=x&value=1").await;
    act("do=set&key=x&value=2").await;
    act("do=set&key=y&value=3").await;
    assert_eq!(act("do=get&key=x").await, "Some(\"2\")");
    assert_eq!(act("do=keys").await, "x,y");
    act("do=delete&key=x").await;
    assert_eq!(act("do=exists&key=x").await, "false");
    assert_eq!(act("do=exists&key=y").await, "true");
    assert!(!portal.world.path(".spin/sqlite_key_value.db").exists());
}
