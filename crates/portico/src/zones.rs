//! Time zones by their names in the tz database (IANA), and the rule that each follows now.

const ZONES: &str = include_str!("../../../static/time_zones.txt");

/// Each with its rule: `Europe/Berlin CET-1CEST,M3.5.0,M10.5.0/3`.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    std::iter::once(("UTC", "UTC0")).chain(listed())
}

fn listed() -> impl Iterator<Item = (&'static str, &'static str)> {
    ZONES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
}

/// The rule of a zone (POSIX.1, TZ); `None` where there is none of that name.
#[must_use]
pub fn rule(name: &str) -> Option<&'static str> {
    rows().find_map(|(known, rule)| (known == name).then_some(rule))
}

/// The names of all zones, `UTC` first.
pub fn names() -> impl Iterator<Item = &'static str> {
    rows().map(|(name, _)| name)
}
