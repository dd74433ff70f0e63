//! Calls to other hosts, to the application itself and to neighbours.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::world::World;

/// A server that answers one thing to everything, and counts connections.
async fn elsewhere() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for connection in 1.. {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while stream.read(&mut buffer).await.unwrap_or(0) > 0 {
                    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\nconnection {connection}");
                    stream.write_all(answer.as_bytes()).await.unwrap();
                }
            });
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granted_host_answers_and_its_connection_is_kept() {
    let address = elsewhere().await;
    let portal = World::new().component("a", "/a/...", &format!("allowed_outbound_hosts = [\"http://{address}\"]")).start().await;
    for _ in 0..3 {
        assert_eq!(portal.text(&format!("/a/get?url=http://{address}/")).await, "200 connection 1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_is_not_granted_is_denied() {
    let address = elsewhere().await;
    let portal = World::new().component("a", "/a/...", r#"allowed_outbound_hosts = ["http://localhost:1"]"#).start().await;
    let denied = portal.refusal(&format!("/a/get?url=http://{address}/")).await;
    assert!(denied.contains("HttpRequestDenied"), "{denied}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granted_host_may_come_from_a_variable_and_may_be_empty() {
    let address = elsewhere().await;
    let grants = r#"allowed_outbound_hosts = ["{{ provider }}", "http://{{ other }}"]"#;
    let variables = format!("[variables]\nprovider = {{ default = \"http://{address}\" }}\nother = {{ default = \"\" }}");
    let portal = World::new().component("a", "/a/...", grants).toml(&variables).start().await;
    assert_eq!(portal.text(&format!("/a/get?url=http://{address}/")).await, "200 connection 1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_refuses_is_an_error_of_the_guest() {
    let portal = World::new().component("a", "/a/...", r#"allowed_outbound_hosts = ["http://127.0.0.1:9"]"#).start().await;
    let refused = portal.refusal("/a/get?url=http://127.0.0.1:9/").await;
    assert!(refused.contains("ConnectionRefused"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_calls_its_neighbour_even_a_private_one() {
    let portal = World::new()
        .component("a", "/a/...", r#"allowed_outbound_hosts = ["http://courier.spin.internal"]"#)
        .component("courier", "{ private = true }", "")
        .component("other", "{ private = true }", "")
        .start()
        .await;
    let answer = portal.text("/a/get?url=http://courier.spin.internal/wake/headers").await;
    for line in ["spin-path-info: /wake/headers", "spin-client-addr: 0.0.0.0:0", "spin-matched-route: /..."] {
        assert!(answer.starts_with("200 ") && answer.contains(line), "{line} is missing in {answer}");
    }
    assert!(portal.refusal("/a/get?url=http://other.spin.internal/headers").await.contains("HttpRequestDenied"));
    assert!(portal.text("/a/get?url=http://courier.spin.internal/trap").await.starts_with("500"));
    let called: Vec<_> = portal.host.records().into_iter().map(|r| r.component).filter(|c| c == "courier").collect();
    assert_eq!(called.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_calls_its_own_application_if_granted() {
    let portal =
        World::new().component("a", "/a/...", r#"allowed_outbound_hosts = ["http://self"]"#).component("b", "/b/...", "").start().await;
    assert!(portal.text("/a/get?url=http://self.alt/b/headers").await.contains("spin-raw-component-route: /b/..."));
    assert!(portal.refusal("/b/get?url=http://self.alt/b/headers").await.contains("HttpRequestDenied"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_socket_reaches_granted_addresses_only() {
    let address = elsewhere().await;
    let granted = format!("allowed_outbound_hosts = [\"tcp://{address}\"]");
    let portal = World::new().component("a", "/a/...", &granted).component("b", "/b/...", "").start().await;
    assert_eq!(portal.text(&format!("/a/connect?address={address}")).await, "connected");
    portal.refusal(&format!("/b/connect?address={address}")).await;
}
