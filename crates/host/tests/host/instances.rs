//! How instances are used, and what happens when one misbehaves.

use std::time::{Duration, Instant};

use futures::future::join_all;

use crate::world::{Portal, World};

fn world() -> World {
    World::new().component("a", "/a/...", r#"key_value_stores = ["default"]"#).component("b", "/b/...", "")
}

async fn counts(portal: &Portal, requests: usize) -> Vec<String> {
    let mut counts = Vec::new();
    for _ in 0..requests {
        counts.push(portal.text("/a/count").await);
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_gets_only_so_many_requests() {
    let portal = world().with(|o| o.max_requests = 3).start().await;
    assert_eq!(counts(&portal, 7).await, ["1", "2", "3", "1", "2", "3", "1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_instance_is_dropped() {
    let portal = world().with(|o| o.idle_timeout = Duration::from_millis(50)).start().await;
    counts(&portal, 2).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(counts(&portal, 1).await, ["1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_serves_several_requests_at_once_up_to_a_limit() {
    for (limit, most) in [(1, 1), (4, 4)] {
        let portal = world().with(|o| o.max_concurrent = limit).start().await;
        let seen = join_all((0..12).map(|_| portal.text("/a/sleep?ms=150"))).await;
        let seen = seen.iter().map(|n| n.parse::<usize>().unwrap()).max().unwrap();
        assert!(seen <= most && (most == 1 || seen > 1), "{seen} at once with a limit of {limit}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_beyond_the_hosts_limit_wait() {
    let portal = world().with(|o| o.max_in_flight = 2).start().await;
    let seen = join_all((0..8).map(|_| portal.text("/a/sleep?ms=50"))).await;
    assert!(seen.iter().all(|n| n.parse::<usize>().unwrap() <= 2), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_takes_too_long_is_a_500() {
    let portal = world().with(|o| o.request_timeout = Duration::from_millis(200)).start().await;
    let started = Instant::now();
    assert_eq!(portal.get("/a/sleep?ms=20000").await.0, 500);
    assert!(started.elapsed() < Duration::from_secs(10));
    assert_eq!(portal.get("/a/count").await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_that_never_gives_way_is_interrupted() {
    let portal = world().with(|o| o.request_timeout = Duration::from_millis(200)).start().await;
    let (spinning, other) = tokio::join!(portal.get("/a/spin"), portal.get("/b/count"));
    assert_eq!((spinning.0, other.0), (500, 200));
    assert_eq!(portal.get("/a/count").await, (200, "1".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trap_is_a_500_and_the_next_request_gets_a_new_instance() {
    let portal = world().start().await;
    counts(&portal, 2).await;
    assert_eq!(portal.get("/a/trap").await, (500, String::new()));
    assert_eq!(counts(&portal, 1).await, ["1"]);
    assert_eq!(portal.get("/b/count").await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_has_only_so_much_memory() {
    let portal = world().with(|o| o.max_memory = 64 << 20).start().await;
    assert_eq!(portal.get("/a/memory?bytes=10000000").await.0, 200);
    assert_eq!(portal.get("/a/memory?bytes=100000000").await.0, 500);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_outlives_the_answer_goes_on() {
    let portal = world().start().await;
    assert_eq!(portal.text("/a/later?key=k&ms=200").await, "soon");
    let get = "/a/kv?store=default&do=get&key=k";
    assert_eq!(portal.text(get).await, "None");
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(portal.text(get).await, "Some(\"done\")");
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_waits_for_what_is_in_flight() {
    let portal = world().start().await;
    let (client, url) = (portal.client.clone(), portal.url("/a/sleep?ms=400"));
    let answer = tokio::spawn(async move { client.get(url).send().await.unwrap().status().as_u16() });
    portal.text("/a/later?key=k&ms=300").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    let options = portal.world.options.clone();
    portal.host.stop().await.unwrap();
    assert_eq!(answer.await.unwrap(), 200);
    let host = portico_host::start(options).await.unwrap();
    let url = format!("http://{}/a/kv?store=default&do=get&key=k", host.addr());
    assert_eq!(portal.client.get(url).send().await.unwrap().text().await.unwrap(), "Some(\"done\")");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_away_does_no_harm() {
    let portal = world().start().await;
    for _ in 0..20 {
        let gone = portal.client.get(portal.url("/a/sleep?ms=300")).timeout(Duration::from_millis(20)).send().await;
        assert!(gone.is_err());
    }
    assert_eq!(portal.get("/a/echo").await.0, 200);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(portal.get("/a/count").await.0, 200);
}
