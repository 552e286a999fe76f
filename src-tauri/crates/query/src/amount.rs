//! Amounts as people type them: `50k`, `1.5M`, `50.000`, `1,234.56`, `1.234,56`.

use rust_decimal::Decimal;

/// Reads an amount with either decimal mark; `None` when it is none.
///
/// With both marks the last one is the decimal mark. One mark before exactly three digits groups thousands, unless a
/// letter follows: nobody writes `1.500k` for one and a half million.
pub(crate) fn read(typed: &str) -> Option<Decimal> {
    let typed = typed.trim();
    let (digits, factor) = match typed.chars().last()? {
        'k' | 'K' => (typed.strip_suffix(['k', 'K'])?, 1_000),
        'm' | 'M' => (typed.strip_suffix(['m', 'M'])?, 1_000_000),
        _ => (typed, 1),
    };
    let is_amount = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    if !is_amount {
        return None;
    }
    let plain = plain(digits, factor > 1)?;
    let number: Decimal = plain.parse().ok()?;
    number
        .checked_mul(Decimal::from(factor))
        .map(|number| number.normalize())
}

/// The digits with a point for the decimal mark and nothing between thousands.
fn plain(digits: &str, scaled: bool) -> Option<String> {
    let Some(last) = digits.rfind(['.', ',']) else {
        return Some(digits.to_owned());
    };
    let (whole, rest) = digits.split_at(last);
    let mark = rest.chars().next()?;
    let fraction = rest.strip_prefix(mark)?;
    let other = if mark == '.' { ',' } else { '.' };
    let repeated = whole.contains(mark);
    let groups =
        repeated || (!whole.contains(other) && fraction.len() == 3 && !scaled && whole != "0");
    let grouped = |text: &str, by: char| {
        let mut parts = text.split(by);
        let first = parts
            .next()
            .is_some_and(|part| (1..=3).contains(&part.len()));
        first && parts.all(|part| part.len() == 3)
    };
    if groups {
        return (grouped(digits, mark) && !whole.contains(other)).then(|| digits.replace(mark, ""));
    }
    let is_grouped = !whole.contains(other) || grouped(whole, other);
    is_grouped.then(|| format!("{}.{fraction}", whole.replace(other, "")))
}
