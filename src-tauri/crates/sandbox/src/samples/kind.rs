//! What sort of referral it is (domain.md §1), and how far it has come (api.md §7).

use rand::{Rng, RngExt};

/// The product classes of domain.md §1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Inquiry,
    MarketingLead,
    SalesLead,
    CoSellIn,
    CoSellOut,
    Pipeline,
}

/// The states of api.md §7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Pending,
    Received,
    Accepted,
    Won,
    Lost,
    Declined,
    Expired,
    Error,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Inquiry,
        Self::MarketingLead,
        Self::SalesLead,
        Self::CoSellIn,
        Self::CoSellOut,
        Self::Pipeline,
    ];

    pub(super) fn wire_type(self) -> &'static str {
        match self {
            Self::CoSellIn | Self::CoSellOut => "Shared",
            Self::Inquiry | Self::MarketingLead | Self::SalesLead | Self::Pipeline => "Independent",
        }
    }

    pub(super) fn qualification(self) -> &'static str {
        match self {
            Self::Inquiry => "Direct",
            Self::MarketingLead => "MarketingQualified",
            Self::SalesLead | Self::CoSellIn | Self::CoSellOut | Self::Pipeline => "SalesQualified",
        }
    }

    pub(super) fn is_outgoing(self) -> bool {
        match self {
            Self::CoSellOut | Self::Pipeline => true,
            Self::Inquiry | Self::MarketingLead | Self::SalesLead | Self::CoSellIn => false,
        }
    }

    pub(super) fn direction(self) -> &'static str {
        if self.is_outgoing() {
            "Outgoing"
        } else {
            "Incoming"
        }
    }
}

impl Stage {
    const ALL: [Self; 8] = [
        Self::Pending,
        Self::Received,
        Self::Accepted,
        Self::Won,
        Self::Lost,
        Self::Declined,
        Self::Expired,
        Self::Error,
    ];

    /// A partner's own deal starts accepted; only what comes in can be declined or expire.
    fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Accepted | Self::Won | Self::Lost | Self::Error => true,
            Self::Pending | Self::Received | Self::Declined | Self::Expired => !kind.is_outgoing(),
        }
    }

    pub(super) fn is_new(self) -> bool {
        matches!(self, Self::Pending | Self::Received)
    }

    /// Status and substatus.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Pending => ("New", "Pending"),
            Self::Received => ("New", "Received"),
            Self::Accepted => ("Active", "Accepted"),
            Self::Won => ("Closed", "Won"),
            Self::Lost => ("Closed", "Lost"),
            Self::Declined => ("Closed", "Declined"),
            Self::Expired => ("Closed", "Expired"),
            Self::Error => ("Closed", "Error"),
        }
    }
}

/// Every kind in every state it can have.
pub(super) fn combinations() -> impl Iterator<Item = (Kind, Stage)> {
    Kind::ALL
        .into_iter()
        .flat_map(|kind| Stage::ALL.into_iter().map(move |stage| (kind, stage)))
        .filter(|(kind, stage)| stage.fits(*kind))
}

/// What the first rows are, so that they go through everything.
pub(super) fn of_row(row: u64) -> Option<(Kind, Stage)> {
    combinations().nth(usize::try_from(row).ok()?)
}

/// A kind and a state as often as they are met: mostly inquiries, mostly finished.
pub(super) fn any(source: &mut impl Rng) -> (Kind, Stage) {
    let kind = match source.random_range(0..100) {
        0..45 => Kind::Inquiry,
        45..60 => Kind::MarketingLead,
        60..70 => Kind::SalesLead,
        70..80 => Kind::CoSellIn,
        80..90 => Kind::CoSellOut,
        _ => Kind::Pipeline,
    };
    let stage = match source.random_range(0..100) {
        0..6 => Stage::Pending,
        6..10 => Stage::Received,
        10..30 => Stage::Accepted,
        30..50 => Stage::Won,
        50..66 => Stage::Lost,
        66..82 => Stage::Declined,
        82..97 => Stage::Expired,
        _ => Stage::Error,
    };
    if stage.fits(kind) {
        return (kind, stage);
    }
    (
        kind,
        if stage.is_new() {
            Stage::Accepted
        } else {
            Stage::Lost
        },
    )
}
