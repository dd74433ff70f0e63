//! Dates and times. The server writes the date in the site's zone; a script makes it relative ("2 hours ago") and keeps the exact
//! local time on hover and for screen readers. Numbers of days and hours come from [`jiff`], the words from the catalogue.

use std::cell::RefCell;
use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use portico::zones;

use crate::i18n::{Cut, Language, Locale};
use crate::t;

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
}

impl Default for Zone {
    /// UTC.
    fn default() -> Self {
        Zone(TimeZone::UTC)
    }
}

/// The words of dates in one language, read from its catalogue once.
struct Words {
    months: Vec<String>,
    date: Cut,
    date_year: Cut,
    date_time: Cut,
}

impl Words {
    fn of(language: Language) -> &'static Words {
        static WORDS: [OnceLock<Words>; Language::COUNT] = [const { OnceLock::new() }; Language::COUNT];
        WORDS[language as usize].get_or_init(|| Words {
            months: (1..=12).map(|month| t!(language, "common-month", month = month)).collect(),
            date: Cut::new(language, "common-date", &["day", "month"]),
            date_year: Cut::new(language, "common-date-year", &["day", "month", "year"]),
            date_time: Cut::new(language, "common-date-time", &["date", "time"]),
        })
    }

    fn month(&self, month: i8) -> &str {
        usize::try_from(month - 1).ok().and_then(|month| self.months.get(month)).map_or("", String::as_str)
    }

    fn date(&self, then: Date) -> String {
        self.date.fill(&[&then.day().to_string(), self.month(then.month())])
    }

    fn date_year(&self, then: Date) -> String {
        self.date_year.fill(&[&then.day().to_string(), self.month(then.month()), &then.year().to_string()])
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
    let minutes = l.now.saturating_sub(at).max(0) / 60_000;
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
    let then = local(l, at);
    Words::of(l.language).date_time.fill(&[&date_of(l, at, then), &clock_of(then)])
}

/// `21 November`, with the year where it is more than about six months away.
pub fn date(l: &Locale, at: i64) -> String {
    date_of(l, at, local(l, at))
}

fn date_of(l: &Locale, at: i64, then: DateTime) -> String {
    let words = Words::of(l.language);
    let near = l.now.saturating_sub(at).abs() < 183 * 86_400_000;
    if near { words.date(then.date()) } else { words.date_year(then.date()) }
}

/// `09:12`.
pub fn clock(l: &Locale, at: i64) -> String {
    clock_of(local(l, at))
}

fn clock_of(then: DateTime) -> String {
    format!("{:02}:{:02}", then.hour(), then.minute())
}

/// A day such as `2026-11-21` (ISO 8601) in words: `21 November 2026`; anything else as it is.
pub fn day(l: &Locale, iso: &str) -> String {
    iso.parse().map_or_else(|_| iso.to_owned(), |day| Words::of(l.language).date_year(day))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn berlin(language: Language) -> Locale {
        Locale::new(language, None, Zone::named("Europe/Berlin").unwrap(), 1_763_708_400_000)
    }

    #[test]
    fn a_moment_is_written_in_the_zone_and_language_of_the_reader() {
        let summer = 1_721_034_720_000;
        let winter = 1_731_921_120_000;
        assert_eq!(date_time(&berlin(Language::En), summer), "15 July 2024, 11:12");
        assert_eq!(date_time(&berlin(Language::De), winter), "18. November 2024, 10:12");
        assert_eq!(date_time(&berlin(Language::De), 1_763_600_000_000), "20. November, 01:53");
        assert_eq!(day(&berlin(Language::En), "2026-03-01"), "1 March 2026");
    }

    #[test]
    fn the_element_carries_the_moment_for_machines() {
        let html = time(&berlin(Language::En), 1_752_570_720_000).into_string();
        assert!(html.contains(r#"datetime="2025-07-15T09:12:00Z""#), "{html}");
    }

    #[test]
    fn every_zone_of_the_list_can_be_read() {
        for name in Zone::names() {
            assert!(Zone::named(name).is_some(), "{name}");
        }
        assert_eq!(Zone::named("Europe/Nowhere"), None);
        assert_eq!(Zone::named("Europe"), None);
    }
}
