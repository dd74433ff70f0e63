//! Which component answers, and what it learns about the request.

use crate::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn the_most_specific_route_answers() {
    let portal = World::new()
        .component("a", "/...", "")
        .route("/shop/...", "a")
        .route("/shop/:item/headers", "a")
        .route("/shop/new/headers", "a")
        .start()
        .await;
    for (path, route) in [
        ("/headers", "/..."),
        ("/shop/x/y/headers", "/shop/..."),
        ("/shop/hat/headers", "/shop/:item/headers"),
        ("/shop/new/headers", "/shop/new/headers"),
    ] {
        let headers = portal.text(path).await;
        assert!(headers.contains(&format!("spin-raw-component-route: {route}\n")), "{path}: {headers}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_component_learns_about_the_request_what_spin_tells_it() {
    let portal = World::new().component("a", "/shop/:item_id/...", "").start().await;
    let headers = portal.text("/shop/hat/more/headers?a=b").await;
    let host = portal.host.addr();
    for line in [
        "spin-path-info: /more/headers".to_owned(),
        format!("spin-full-url: http://{host}/shop/hat/more/headers?a=b"),
        "spin-matched-route: /shop/:item_id/...".to_owned(),
        "spin-raw-component-route: /shop/:item_id/...".to_owned(),
        "spin-component-route: /shop/:item_id".to_owned(),
        "spin-base-path: /".to_owned(),
        "spin-path-match-item-id: hat".to_owned(),
        "spin-client-addr: 127.0.0.1:".to_owned(),
    ] {
        assert!(headers.contains(&line), "{line} is missing in {headers}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_a_client_makes_up_comes_before_the_hosts_own_as_in_spin() {
    let portal = World::new().component("a", "/...", "").start().await;
    let request = portal.client.get(portal.url("/headers")).header("spin-client-addr", "6.6.6.6:1");
    let headers = request.send().await.unwrap().text().await.unwrap();
    let addresses: Vec<_> = headers.lines().filter(|l| l.starts_with("spin-client-addr")).collect();
    assert_eq!(addresses.len(), 2, "{headers}");
    assert_eq!(addresses[0], "spin-client-addr: 6.6.6.6:1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_component_has_no_public_route() {
    let portal = World::new().component("a", "/a/...", "").component("b", "{ private = true }", "").start().await;
    assert_eq!(portal.get("/b/headers").await.0, 404);
    let request = portal.client.get(portal.url("/headers")).header("host", "b.spin.internal");
    assert_eq!(request.send().await.unwrap().status(), 404);
    assert_eq!(portal.host.routes().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_path_is_an_empty_404() {
    let portal = World::new().component("a", "/a", "").start().await;
    assert_eq!(portal.get("/nowhere").await, (404, String::new()));
    assert_eq!(portal.get("/a/below").await, (404, String::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_host_says_that_it_is_well() {
    let portal = World::new().component("a", "/...", "").start().await;
    assert_eq!(portal.text("/.well-known/spin/health").await, "OK");
    assert!(portal.text("/.well-known/spin/info").await.contains("1.2.3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_body_comes_back_whole() {
    let portal = World::new().component("a", "/...", "").start().await;
    let body = "0123456789".repeat(300_000);
    let response = portal.client.post(portal.url("/echo")).body(body.clone()).send().await.unwrap();
    assert_eq!(response.text().await.unwrap(), body);
}
