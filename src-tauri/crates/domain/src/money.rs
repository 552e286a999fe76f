//! Money in minor units, with the number of decimals ISO 4217 gives each currency.

use std::str::FromStr;

use iso_currency::Currency;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::Refusal;

/// An amount in a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    amount: Decimal,
    currency: String,
}

impl Money {
    /// An amount as the wire has it; the currency code may be one we don't know.
    #[must_use]
    pub fn new(amount: Decimal, currency: &str) -> Self {
        Self {
            amount,
            currency: currency.trim().to_uppercase(),
        }
    }

    /// Checks what a person typed: decimal text with a point, and an ISO 4217 code.
    ///
    /// # Errors
    /// [`Refusal`] naming `value` or `currency`: missing, malformed, negative, or finer than the currency's minor unit.
    pub fn checked(amount: &str, currency: &str) -> Result<Self, Refusal> {
        let (amount, currency) = (amount.trim(), currency.trim().to_uppercase());
        if amount.is_empty() {
            return Err(Refusal::missing("value"));
        }
        if currency.is_empty() {
            return Err(Refusal::missing("currency"));
        }
        let Some(exponent) = exponent(&currency) else {
            return Err(Refusal::malformed("currency", &currency));
        };
        // The parser would also take a sign, and underscores between the digits.
        let is_plain = amount.chars().all(|c| c.is_ascii_digit() || c == '.');
        let parsed = Decimal::from_str(amount)
            .ok()
            .filter(|_| is_plain)
            .filter(|amount| amount.normalize().scale() <= exponent)
            .ok_or_else(|| Refusal::malformed("value", amount))?;
        Ok(Self {
            amount: parsed,
            currency,
        })
    }

    /// The amount, exact.
    #[must_use]
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    /// The ISO 4217 code.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// The amount in minor units (cents), rounded half to even; `None` when it does not fit. Unknown currencies count
    /// two decimals.
    #[must_use]
    pub fn minor_units(&self) -> Option<i64> {
        let exponent = exponent(&self.currency).unwrap_or(2);
        self.amount
            .checked_mul(Decimal::from(10_u64.checked_pow(exponent)?))?
            .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
            .to_i64()
    }

    /// Decimal text without superfluous zeros.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.amount.normalize().to_string()
    }
}

/// A number of minor units as exact decimal text, without superfluous zeros: a sum of amounts in one currency, of which
/// each was multiplied by ten to the power of `finer`.
#[must_use]
pub fn decimal_text(units: i128, currency: &str, finer: u32) -> String {
    let scale = exponent(currency).unwrap_or(2).saturating_add(finer) as usize;
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = scale + 1);
    let (whole, fraction) = digits.split_at(digits.len() - scale);
    let sign = if units < 0 { "-" } else { "" };
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// Decimals of a currency by ISO 4217; `None` for codes it does not list.
#[must_use]
pub fn exponent(code: &str) -> Option<u32> {
    Currency::from_code(code).map(|currency| u32::from(currency.exponent().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::decimal_text;

    #[test]
    fn sums_keep_every_digit() {
        assert_eq!(decimal_text(123_450, "EUR", 0), "1234.5");
        assert_eq!(decimal_text(5, "EUR", 2), "0.0005", "a weighted cent");
        assert_eq!(decimal_text(-5, "EUR", 0), "-0.05");
        assert_eq!(decimal_text(700, "JPY", 0), "700", "yen have no cents");
        assert_eq!(decimal_text(0, "USD", 2), "0");
        let huge = i128::from(i64::MAX) * 100_000;
        assert_eq!(
            decimal_text(huge, "USD", 0),
            "9223372036854775807000",
            "more than one column of the store could hold"
        );
    }
}
