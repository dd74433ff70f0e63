//! Time zones, by the rule that [`portico::zones`] knows of each.

use std::cell::RefCell;

use jiff::tz::TimeZone;
use portico::zones;

/// A time zone with its present rule. Dates of decades ago may be an hour off; nothing in Portico is that old.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone(TimeZone);

thread_local! {
    /// The zone that was asked for last: a site has one.
    static LAST: RefCell<(String, Zone)> = RefCell::new((String::from("UTC"), Zone::default()));
}

impl Zone {
    /// The zone of an IANA name such as `Europe/Berlin`; `None` where there is none of that name. `UTC` is one.
    pub fn named(name: &str) -> Option<Zone> {
        let last = LAST.with_borrow(|(last, zone)| (last == name).then(|| zone.clone()));
        last.or_else(|| {
            let zone = Zone::read(name)?;
            LAST.replace((name.to_owned(), zone.clone()));
            Some(zone)
        })
    }

    fn read(name: &str) -> Option<Zone> {
        if name == "UTC" {
            return Some(Zone::default());
        }
        TimeZone::posix(zones::rule(name)?).ok().map(Zone)
    }

    /// The names of all zones, `UTC` first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        zones::names()
    }

    /// What the clock shows there at a moment.
    pub(crate) fn clock(&self, at: jiff::Timestamp) -> jiff::civil::DateTime {
        self.0.to_datetime(at)
    }
}

impl Default for Zone {
    /// UTC.
    fn default() -> Self {
        Zone(TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_the_list_can_be_read() {
        for name in Zone::names() {
            assert!(Zone::named(name).is_some(), "{name}");
        }
        assert_eq!(Zone::named("Europe/Nowhere"), None);
        assert_eq!(Zone::named("Europe"), None);
    }
}
