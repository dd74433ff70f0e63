//! What has an order, and how two of a kind stand to each other. `static/src/conditions.ts` compares in the same way.

use std::cmp::Ordering;

use jiff::civil::{Date, Time};

use super::{FieldKind, decimal};

impl FieldKind {
    /// Whether answers of this kind can be more and less.
    pub(super) fn has_order(self) -> bool {
        matches!(
            self,
            FieldKind::Number
                | FieldKind::Computed
                | FieldKind::Rating
                | FieldKind::Money
                | FieldKind::Date
                | FieldKind::DateRange
                | FieldKind::Time
        )
    }

    /// `None` for what has no order, or is not of this kind.
    pub(super) fn compare(self, one: &str, other: &str) -> Option<Ordering> {
        match self {
            FieldKind::Number | FieldKind::Rating => number(one)?.partial_cmp(&number(other)?),
            FieldKind::Money | FieldKind::Computed => Some(decimal::read(one)?.cmp(&decimal::read(other)?)),
            FieldKind::Date | FieldKind::DateRange => Some(iso_day(one)?.cmp(&iso_day(other)?)),
            FieldKind::Time => Some(iso_time(one)?.cmp(&iso_time(other)?)),
            _ => None,
        }
    }

    /// What a limit of this kind must be, for its designer.
    pub(super) fn what_limits_it(self) -> &'static str {
        match self {
            FieldKind::Date | FieldKind::DateRange => "a day such as 2026-12-31",
            FieldKind::Time => "a time such as 09:30",
            FieldKind::Money => "an amount such as 9.50",
            _ => "a number",
        }
    }
}

/// A number with a point or a comma.
pub(super) fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A day as `<input type="date">` sends it: `2026-12-31` (ISO 8601, extended format).
pub(super) fn iso_day(text: &str) -> Option<Date> {
    let (year, (month, day)) = text.split_once('-').and_then(|(year, rest)| Some((year, rest.split_once('-')?)))?;
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A time as `<input type="time">` sends it: `09:30`.
pub(super) fn iso_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':').filter(|(hour, minute)| digits(hour, 2) && digits(minute, 2))?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn digits(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
}
