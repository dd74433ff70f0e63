//! Dates and times. The server writes the date in the site's zone; a script makes it relative ("2 hours ago") and keeps the exact
//! local time on hover and for screen readers. Numbers of days and hours come from [`jiff`], the words from the catalogue.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::i18n::Locale;
use crate::t;

/// All zones with the rule each follows: `Europe/Berlin CET-1CEST,M3.5.0,M10.5.0/3`.
const ZONES: &str = include_str!("../../../../static/time_zones.txt");

/// A time zone with its present rule. Dates of decades ago may be an hour off; nothing in Portico is that old.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone of an IANA name such as `Europe/Berlin`; `None` where there is none of that name. `UTC` is one.
    pub fn named(name: &str) -> Option<Zone> {
        if name == "UTC" {
            return Some(Zone::default());
        }
        let rule = ZONES.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
        TimeZone::posix(rule).ok().map(Zone)
    }

    /// The names of all zones, `UTC` first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let listed = ZONES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(' ').next());
        std::iter::once("UTC").chain(listed.filter(|name| *name != "UTC"))
    }
}

impl Default for Zone {
    /// UTC.
    fn default() -> Self {
        Zone(TimeZone::UTC)
    }
}

/// A moment (milliseconds UTC) as `<time>`: relative with script, a date and time without.
pub fn time(l: &Locale, at: i64) -> Markup {
    element(at, date_time(l, at), true)
}

/// A moment (milliseconds UTC) as `<time>` that stays a date and time.
pub fn exact_time(l: &Locale, at: i64) -> Markup {
    element(at, date_time(l, at), false)
}

/// How long ago a moment (milliseconds UTC) was, as short as a dense list needs it ("5 h"), with the exact time behind it.
pub fn age(l: &Locale, at: i64) -> Markup {
    let minutes = now().saturating_sub(at).max(0) / 60_000;
    let words = match minutes {
        0 => t!(l, "common-age-now"),
        1..60 => t!(l, "common-age-minutes", n = minutes),
        60..1440 => t!(l, "common-age-hours", n = minutes / 60),
        1440..144_000 => t!(l, "common-age-days", n = minutes / 1440),
        _ => date(l, at),
    };
    let exact = date_time(l, at);
    html! { time class="whitespace-nowrap" datetime=(stamp(at).to_string()) title=(exact) { (words) } }
}

/// `21 November, 09:12`, with the year where it is not near.
pub fn date_time(l: &Locale, at: i64) -> String {
    t!(l, "common-date-time", date = date(l, at), time = clock(l, at))
}

/// `21 November`, with the year where it is more than about six months away.
pub fn date(l: &Locale, at: i64) -> String {
    let then = local(l, at);
    let month = t!(l, "common-month", month = then.month());
    if near(at) {
        t!(l, "common-date", day = then.day(), month = month)
    } else {
        t!(l, "common-date-year", day = then.day(), month = month, year = then.year().to_string())
    }
}

/// `09:12`.
pub fn clock(l: &Locale, at: i64) -> String {
    let then = local(l, at);
    format!("{:02}:{:02}", then.hour(), then.minute())
}

/// A day such as `2026-11-21` (ISO 8601) in words: `21 November 2026`; anything else as it is.
pub fn day(l: &Locale, iso: &str) -> String {
    match iso.parse::<jiff::civil::Date>() {
        Ok(day) => {
            t!(l, "common-date-year", day = day.day(), month = t!(l, "common-month", month = day.month()), year = day.year().to_string())
        }
        Err(_) => iso.to_owned(),
    }
}

/// The hour of the day, 0 to 23, for a greeting.
pub fn hour(l: &Locale, at: i64) -> i8 {
    local(l, at).hour()
}

fn element(at: i64, words: String, relative: bool) -> Markup {
    let machine = stamp(at).to_string();
    html! { time class="whitespace-nowrap" datetime=(machine) title=(words) data-relative[relative] { (words) } }
}

fn stamp(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}

fn local(l: &Locale, at: i64) -> DateTime {
    l.zone.0.to_datetime(stamp(at))
}

fn near(at: i64) -> bool {
    let half_a_year = 183 * 86_400_000;
    now().saturating_sub(at).abs() < half_a_year
}

/// Milliseconds UTC.
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.ok().and_then(|since| i64::try_from(since.as_millis()).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn berlin(language: Language) -> Locale {
        Locale { language, zone: Zone::named("Europe/Berlin").unwrap() }
    }

    #[test]
    fn a_moment_is_written_in_the_zone_and_language_of_the_reader() {
        let summer = 1_752_570_720_000;
        let winter = 1_731_921_120_000;
        assert_eq!(date_time(&berlin(Language::En), summer), "15 July 2025, 11:12");
        assert_eq!(date_time(&berlin(Language::De), winter), "18. November 2024, 10:12");
    }

    #[test]
    fn the_element_carries_the_moment_for_machines() {
        let html = time(&berlin(Language::En), 1_752_570_720_000).into_string();
        assert!(html.contains(r#"datetime="2025-07-15T09:12:00Z""#), "{html}");
    }

    #[test]
    fn every_zone_of_the_list_can_be_read() {
        for line in ZONES.lines().filter(|line| !line.starts_with('#')) {
            let name = line.split(' ').next().unwrap();
            assert!(Zone::named(name).is_some(), "{line}");
        }
        assert_eq!(Zone::named("Europe/Nowhere"), None);
        assert_eq!(Zone::named("Europe"), None);
    }
}
