//! Exact decimals, for amounts of money. A binary fraction can't hold a tenth.

use rust_decimal::Decimal;

/// How many digits may stand before the point: as many as any sum of money has.
const MOST_WHOLE_DIGITS: usize = 15;
/// How many may stand behind it.
const MOST_DECIMALS: usize = 8;

/// A decimal as people type it: `-12,50`, with a point or a comma, and without marks between thousands, which differ by country.
pub(super) fn read(text: &str) -> Option<Decimal> {
    let plain = text.replace(',', ".");
    let (whole, decimals) = plain.strip_prefix('-').unwrap_or(&plain).split_once('.').unwrap_or((plain.trim_start_matches('-'), "0"));
    let fits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = fits(whole, MOST_WHOLE_DIGITS) && fits(decimals, MOST_DECIMALS) && !plain.starts_with("--");
    sound.then(|| Decimal::from_str_exact(&plain).ok()).flatten()
}

/// How many decimals amounts of a currency have (ISO 4217).
pub(super) fn decimals_of(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// An amount with as many decimals as its currency has; `None` where it says more.
pub(super) fn amount(text: &str, currency: &str) -> Option<Decimal> {
    let mut amount = read(text)?;
    let decimals = decimals_of(currency);
    let exact = amount.normalize().scale() <= decimals;
    amount.rescale(decimals);
    exact.then_some(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_exact_and_has_the_decimals_of_its_currency() {
        let cases = [
            ("12,5", "EUR", Some("12.50")),
            ("0.1", "EUR", Some("0.10")),
            ("-3", "EUR", Some("-3.00")),
            ("999999999999999.99", "EUR", Some("999999999999999.99")),
            ("12.500", "EUR", Some("12.50")),
            ("12.505", "EUR", None),
            ("12.5", "JPY", None),
            ("12.505", "KWD", Some("12.505")),
            ("1,234.50", "EUR", None),
            ("1e3", "EUR", None),
            ("1_0", "EUR", None),
            ("--1", "EUR", None),
            ("-", "EUR", None),
            (".5", "EUR", None),
            ("5.", "EUR", None),
            ("1234567890123456", "EUR", None),
        ];
        for (typed, currency, wanted) in cases {
            assert_eq!(amount(typed, currency).map(|amount| amount.to_string()).as_deref(), wanted, "{typed} {currency}");
        }
    }
}
