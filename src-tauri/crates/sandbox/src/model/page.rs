//! A list request: its query options, and the place it stopped, written into `$skiptoken` so that the service keeps no
//! memory of who is reading what. Every token lies strictly behind the one before, hence no loop.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::problem::Problem;
use super::shelf::{Order, Position};
use crate::odata::Filter;

/// A list request, understood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listing {
    /// `$filter` as sent, and parsed.
    pub(crate) filter: Option<(String, Filter)>,
    pub(crate) order: Order,
    pub(crate) descending: bool,
    /// What is left of `$top`.
    pub(crate) left: Option<u64>,
    pub(crate) skip: usize,
    pub(crate) select: Vec<String>,
    pub(crate) count: bool,
    /// The last position of the page before.
    pub(crate) after: Option<Position>,
}

impl Listing {
    /// Reads query options; unknown `$` options are refused, others ignored.
    pub(crate) fn read(options: &[(String, String)], strict: bool) -> Result<Self, Problem> {
        let token = options
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("$skiptoken"));
        if let Some((_, token)) = token {
            return Self::continued(token);
        }
        let mut listing = Self::all();
        for (name, value) in options {
            listing.take(&name.to_ascii_lowercase(), value, strict)?;
        }
        Ok(listing)
    }

    fn all() -> Self {
        Self {
            filter: None,
            order: Order::Arrival,
            descending: false,
            left: None,
            skip: 0,
            select: Vec::new(),
            count: false,
            after: None,
        }
    }

    fn take(&mut self, name: &str, value: &str, strict: bool) -> Result<(), Problem> {
        let invalid = |what: &str| Problem::invalid(name, format!("'{value}' is not {what}."));
        match name {
            "$filter" => {
                let filter = Filter::parse(value, strict)
                    .map_err(|syntax| Problem::invalid("$filter", syntax.to_string()))?;
                self.filter = Some((value.to_owned(), filter));
            }
            "$orderby" => {
                (self.order, self.descending) = order(value)
                    .ok_or_else(|| invalid("createdDateTime or updatedDateTime, asc or desc"))?;
            }
            "$top" => match value.parse() {
                Ok(top) if top > 0 => self.left = Some(top),
                Ok(_) | Err(_) => return Err(invalid("a number above zero")),
            },
            "$skip" => self.skip = value.parse().map_err(|_| invalid("a number"))?,
            "$count" => self.count = value.parse().map_err(|_| invalid("true or false"))?,
            "$select" => self.select = value.split(',').map(|name| name.trim().into()).collect(),
            "$expand" => {}
            unknown if unknown.starts_with('$') => {
                return Err(Problem::invalid(
                    unknown,
                    "The query option is not supported.",
                ));
            }
            _ => {}
        }
        Ok(())
    }

    /// The token that continues behind `last`, with `left` of `$top` still to come.
    pub(crate) fn token(&self, last: Position, left: Option<u64>) -> String {
        let order = match self.order {
            Order::Arrival => "",
            Order::Created => "createdDateTime",
            Order::Updated => "updatedDateTime",
        };
        let (at, place) = last;
        hex(&json!({
            "f": self.filter.as_ref().map(|(text, _)| text),
            "o": order,
            "d": self.descending,
            "l": left,
            "s": self.select,
            "a": [at.timestamp(), at.timestamp_subsec_nanos(), place],
        })
        .to_string())
    }

    fn continued(token: &str) -> Result<Self, Problem> {
        unhex(token)
            .and_then(|text| serde_json::from_str(&text).ok())
            .and_then(|token: Value| Self::from_token(&token))
            .ok_or_else(|| Problem::invalid("$skiptoken", "The token is not one of this service."))
    }

    fn from_token(token: &Value) -> Option<Self> {
        let mut listing = Self::all();
        if let Some(filter) = token.get("f")?.as_str() {
            // It was accepted when the first page was asked for, however strict the service is now.
            listing.filter = Some((filter.to_owned(), Filter::parse(filter, false).ok()?));
        }
        listing.order = match token.get("o")?.as_str()? {
            "" => Order::Arrival,
            name => order(name)?.0,
        };
        listing.descending = token.get("d")?.as_bool()?;
        listing.left = token.get("l")?.as_u64();
        let select = token.get("s")?.as_array()?;
        listing.select = select
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let after = token.get("a")?;
        let nanos = u32::try_from(after.get(1)?.as_u64()?).ok()?;
        let at = DateTime::<Utc>::from_timestamp(after.get(0)?.as_i64()?, nanos)?;
        listing.after = Some((at, after.get(2)?.as_u64()?));
        Some(listing)
    }
}

/// `createdDateTime` or `updatedDateTime`, with an optional direction.
fn order(text: &str) -> Option<(Order, bool)> {
    let mut words = text.split_whitespace();
    let order = match words.next()?.to_ascii_lowercase().as_str() {
        "createddatetime" => Order::Created,
        "updateddatetime" => Order::Updated,
        _ => return None,
    };
    let descending = match words.next() {
        None | Some("asc") => false,
        Some("desc") => true,
        Some(_) => return None,
    };
    words.next().is_none().then_some((order, descending))
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<String> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let bytes: Option<Vec<u8>> = digits?
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).ok(),
            _ => None,
        })
        .collect();
    String::from_utf8(bytes?).ok()
}
