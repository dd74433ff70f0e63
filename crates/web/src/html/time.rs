//! Dates and times. The server writes the date in the site's zone; a script makes it relative ("2 hours ago") and keeps the exact
//! local time on hover and for screen readers. Numbers of days and hours come from [`jiff`], the words from the catalogue.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use maud::{Markup, html};

use crate::i18n::Locale;
use crate::t;

/// A moment (milliseconds UTC) as `<time>`: relative with script, a date and time without.
pub fn time(l: &Locale, at: i64) -> Markup {
    element(at, date_time(l, at), true)
}

/// A moment (milliseconds UTC) as `<time>` that stays a date and time.
pub fn exact_time(l: &Locale, at: i64) -> Markup {
    element(at, date_time(l, at), false)
}

/// How long ago a moment (milliseconds UTC) was, as short as a dense list needs it ("5 h"). The script puts the exact time behind it.
pub fn age(l: &Locale, at: i64) -> Markup {
    let minutes = l.now.saturating_sub(at).max(0) / 60_000;
    let words = match minutes {
        0 => t!(l, "common-age-now"),
        1..60 => t!(l, "common-age-minutes", n = minutes),
        60..1440 => t!(l, "common-age-hours", n = minutes / 60),
        1440..144_000 => t!(l, "common-age-days", n = minutes / 1440),
        _ => date(l, at),
    };
    // To the minute: `2026-11-21T09:12Z`.
    html! { time datetime={ (machine(at)[..16]) "Z" } { (words) } }
}

/// `21 November, 09:12`, with the year where it is not near.
pub fn date_time(l: &Locale, at: i64) -> String {
    let then = local(l, at);
    t!(l, "common-date-time", date = date_of(l, at, then), time = clock_of(then))
}

/// `21 November`, with the year where it is more than about six months away.
pub fn date(l: &Locale, at: i64) -> String {
    date_of(l, at, local(l, at))
}

fn date_of(l: &Locale, at: i64, then: DateTime) -> String {
    let near = l.now.saturating_sub(at).abs() < 183 * 86_400_000;
    if near { t!(l, "common-date", day = then.day(), month = month(l, then.date())) } else { with_year(l, then.date()) }
}

fn with_year(l: &Locale, then: Date) -> String {
    t!(l, "common-date-year", day = then.day(), month = month(l, then), year = then.year())
}

fn month(l: &Locale, then: Date) -> String {
    t!(l, "common-month", month = then.month())
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
    read_day(iso).map_or_else(|| iso.to_owned(), |day| with_year(l, day))
}

/// By hand: jiff's own reader of dates brings 50 KB of reasons why a text is none.
fn read_day(iso: &str) -> Option<Date> {
    let (year, rest) = iso.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The minute by the site's clock, `2026-12-24T18:00`: what an announcement's schedule is compared with.
pub fn minute(l: &Locale, at: i64) -> String {
    let then = local(l, at);
    format!("{:04}-{:02}-{:02}T{}", then.year(), then.month(), then.day(), clock_of(then))
}

/// The hour of the day, 0 to 23, for a greeting.
pub fn hour(l: &Locale, at: i64) -> i8 {
    local(l, at).hour()
}

fn element(at: i64, words: String, relative: bool) -> Markup {
    html! { time datetime=(machine(at)) title=(words) data-relative[relative] { (words) } }
}

/// `2026-11-21T09:12:34.567Z` (RFC 3339).
fn machine(at: i64) -> String {
    stamp(at).to_string()
}

fn stamp(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}

fn local(l: &Locale, at: i64) -> DateTime {
    l.zone.clock(stamp(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::zone::Zone;

    fn berlin(language: Language) -> Locale {
        Locale { language, zone: Zone::named("Europe/Berlin").unwrap(), now: 1_763_708_400_000, ..Locale::default() }
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
}
