//! When to try again.

/// Milliseconds after the first, second, … try that failed. After the last one the delivery is given up.
const DELAYS: [i64; 5] = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 6 * 3_600_000];

/// The time of the next try after `attempts` tries, milliseconds UTC; `None`: no more. Deliveries that failed together are spread by their
/// ids over a quarter of the delay, so that they don't all come back at the same moment.
pub fn next_try(id: &str, attempts: i64, now: i64) -> Option<i64> {
    let delay = usize::try_from(attempts - 1).ok().and_then(|tries| DELAYS.get(tries))?;
    let spread = id.bytes().fold(attempts.unsigned_abs(), |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)) >> 16;
    Some(now + delay + i64::try_from(spread % (delay.unsigned_abs() / 4)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_and_then_it_is_given_up() {
        let delays: Vec<i64> = (1..=5).filter_map(|attempts| next_try("a", attempts, 0)).collect();
        assert!(delays.iter().zip(DELAYS).all(|(given, delay)| (delay..delay + delay / 4).contains(given)), "{delays:?}");
        assert_eq!(next_try("a", 6, 0), None);
        assert_eq!(next_try("a", 0, 0), None);
    }

    #[test]
    fn deliveries_that_failed_together_come_back_apart() {
        let times: std::collections::BTreeSet<_> = (0..20).map(|i| next_try(&format!("delivery-{i}"), 1, 0)).collect();
        assert!(times.len() > 10, "{times:?}");
    }
}
