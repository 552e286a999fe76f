//! Sales stages (domain.md §5.1): what a document's word or percentage means, and how another stage is written into it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use ts_rs::TS;

/// The stages of a deal that is worked on, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Created or accepted, and nothing said since; also a stage this version does not know.
    None,
    /// Value and needs were checked.
    Qualify,
    /// Detailed requirements, proof of concept.
    Develop,
    /// A formal proposal.
    Propose,
    /// Final terms.
    Close,
}

/// What a document says about its stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageReading {
    /// The column it stands in.
    pub stage: Stage,
    /// How likely it is to be won, 0 to 100, by the documented percentages; `None` where the document says nothing that
    /// can be read. Never zero for unknown.
    pub percent: Option<u8>,
}

impl Stage {
    /// All of them, in the order of a pipeline.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Qualify,
        Self::Develop,
        Self::Propose,
        Self::Close,
    ];

    /// The stage's word in JSON and in the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Qualify => "qualify",
            Self::Develop => "develop",
            Self::Propose => "propose",
            Self::Close => "close",
        }
    }

    /// The percentage documented for it; a created or accepted deal counts 10.
    #[must_use]
    pub fn percent(self) -> u8 {
        match self {
            Self::None => 10,
            Self::Qualify => 20,
            Self::Develop => 40,
            Self::Propose => 60,
            Self::Close => 80,
        }
    }

    /// What a document's sales stage means: the connector's word, the user interface's word, or a percentage (api.md
    /// §6.1). A percentage between two stages stands in the lower one.
    #[must_use]
    pub fn read(written: Option<&str>) -> StageReading {
        let unknown = StageReading {
            stage: Self::None,
            percent: None,
        };
        let Some(written) = written.map(str::trim) else {
            return unknown;
        };
        if let Some(percent) = percentage(written) {
            return StageReading {
                stage: Self::of_percent(percent),
                percent: Some(percent),
            };
        }
        let (stage, percent) = match written.to_ascii_lowercase().as_str() {
            "created" | "accepted" => (Self::None, 10),
            "qualify" | "qualified" => (Self::Qualify, 20),
            "develop" | "developed" => (Self::Develop, 40),
            "propose" | "proposed" => (Self::Propose, 60),
            "close" | "negotiated" => (Self::Close, 80),
            "won" => (Self::Close, 100),
            _ => return unknown,
        };
        StageReading {
            stage,
            percent: Some(percent),
        }
    }

    /// How this stage is written into a document that has `present` now: percentages stay percentages, everything else
    /// takes the connector's word; empty takes the stage away.
    #[must_use]
    pub fn written_like(self, present: Option<&str>) -> String {
        if present.is_some_and(|present| percentage(present.trim()).is_some()) {
            return self.percent().to_string();
        }
        match self {
            Self::None => "",
            Self::Qualify => "Qualify",
            Self::Develop => "Develop",
            Self::Propose => "Propose",
            Self::Close => "Close",
        }
        .to_owned()
    }

    fn of_percent(percent: u8) -> Self {
        match percent {
            0..20 => Self::None,
            20..40 => Self::Qualify,
            40..60 => Self::Develop,
            60..80 => Self::Propose,
            80.. => Self::Close,
        }
    }
}

/// A whole percentage from 0 to 100, with or without its sign and with or without superfluous decimals.
fn percentage(text: &str) -> Option<u8> {
    let digits = text.strip_suffix('%').unwrap_or(text).trim();
    let number = Decimal::from_str(digits).ok()?.normalize();
    let whole = number.is_integer().then(|| number.to_u8()).flatten()?;
    (whole <= 100).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> (Stage, Option<u8>) {
        let reading = Stage::read(Some(written));
        (reading.stage, reading.percent)
    }

    #[test]
    fn words_and_percentages_lead_to_the_same_columns() {
        assert_eq!(read("Develop"), (Stage::Develop, Some(40)));
        assert_eq!(read("40"), (Stage::Develop, Some(40)), "as the CSV has it");
        assert_eq!(read(" negotiated "), (Stage::Close, Some(80)));
        assert_eq!(read("10"), (Stage::None, Some(10)), "created or accepted");
        assert_eq!(read("55 %"), (Stage::Develop, Some(55)), "between stages");
        assert_eq!(read("100"), (Stage::Close, Some(100)), "seen live");
    }

    #[test]
    fn what_cannot_be_read_is_unknown_and_not_zero() {
        for written in ["", "Discovery", "-5", "140", "33.5", "0x20"] {
            assert_eq!(read(written), (Stage::None, None), "{written:?}");
        }
        assert_eq!(Stage::read(None).percent, None, "nothing was said");
        assert_eq!(read("0").1, Some(0), "zero is a statement");
    }

    #[test]
    fn a_document_keeps_its_way_of_writing() {
        assert_eq!(Stage::Propose.written_like(Some("40")), "60");
        assert_eq!(Stage::Propose.written_like(Some("Develop")), "Propose");
        assert_eq!(Stage::Propose.written_like(None), "Propose");
        assert_eq!(Stage::None.written_like(Some("40")), "10");
        assert_eq!(Stage::None.written_like(Some("Develop")), "");
        for stage in Stage::ALL {
            let again = Stage::read(Some(&stage.written_like(Some("40"))));
            assert_eq!(again.stage, stage, "what is written is read back");
        }
    }
}
