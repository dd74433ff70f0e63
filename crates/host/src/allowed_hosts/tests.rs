//! What an entry grants, and which entries are refused.

use super::*;

fn hosts(entries: &[&str]) -> AllowedHosts {
    let mut hosts = AllowedHosts::default();
    for entry in entries {
        hosts.allow(entry, &["hub", "courier"]).unwrap();
    }
    hosts
}

#[test]
fn scheme_host_and_port_must_all_fit() {
    let allowed = hosts(&["https://api.example.com", "http://127.0.0.1:8025"]);
    assert!(allowed.allows("https", "api.example.com", None));
    assert!(allowed.allows("http", "127.0.0.1", Some(8025)));
    assert!(!allowed.allows("http", "api.example.com", None));
    assert!(!allowed.allows("https", "api.example.com", Some(8443)));
    assert!(!allowed.allows("https", "example.com", None));
}

#[test]
fn wildcards_stand_for_schemes_subdomains_and_ports() {
    let allowed = hosts(&["*://*.example.com:*", "tcp://10.0.0.0/8:20..30"]);
    assert!(allowed.allows("smtp", "mail.example.com", Some(25)));
    assert!(!allowed.allows("smtp", "example.com", Some(25)));
    assert!(allowed.allows("tcp", "10.1.2.3", Some(29)));
    assert!(!allowed.allows("tcp", "10.1.2.3", Some(30)));
    assert!(!allowed.allows("tcp", "11.1.2.3", Some(29)));
}

#[test]
fn chaining_wildcard_stands_for_known_components_only() {
    let allowed = hosts(&["http://*.spin.internal"]);
    assert!(allowed.allows("http", "courier.spin.internal", None));
    assert!(!allowed.allows("http", "other.spin.internal", None));
    assert_eq!(chaining_target("courier.spin.internal:80"), Some("courier"));
    assert_eq!(chaining_target("spin.internal"), None);
}

#[test]
fn itself_is_granted_apart_from_other_hosts() {
    let allowed = hosts(&["http://self"]);
    assert!(allowed.allows_self());
    assert!(!allowed.allows("http", "localhost", None));
    assert!(!hosts(&["http://localhost"]).allows_self());
}

#[test]
fn entries_without_scheme_or_with_a_path_are_refused() {
    for bad in ["*", "example.com", "http://example.com/path", "tcp://host", "http://a.*.com", "http://host:port"] {
        assert!(AllowedHosts::default().allow(bad, &[]).is_err(), "{bad}");
    }
}
