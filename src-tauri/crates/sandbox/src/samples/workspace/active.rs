//! What is being worked on: inbound, co-sell, and deals of our own, with closing dates passed, near and far.

use super::super::kind::Kind::{CoSellIn, CoSellOut, Inquiry, MarketingLead, Pipeline, SalesLead};
use super::super::kind::Stage::Accepted;
use super::super::topic::Topic::{
    Backup, Erp, Migration, Reporting, Sales, Sap, Security, Shop, Telephony, Training,
};
use super::Twist::{
    AnsweredAfter, ClosesIn, Flame, LongText, OldSpelling, SalesStage, ValueAsText,
};
use super::{Case, DAY, HOUR, case};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    case(Inquiry, Accepted, "Valencia", "Cerámicas Montesol S.L.", Erp, 21 * DAY, 46_000, &[ClosesIn(-3), SalesStage("60"), AnsweredAfter(5 * HOUR)]),
    case(CoSellIn, Accepted, "Denver", "Adventure Works Retail", Shop, 45 * DAY, 210_000, &[ClosesIn(0), SalesStage("80")]),
    case(Inquiry, Accepted, "Edinburgh", "Coho Winery", Migration, 9 * DAY, 15_750, &[ClosesIn(4), AnsweredAfter(50)]),
    case(Pipeline, Accepted, "Madrid", "Editorial Aldealuz S.A.", Training, 6 * DAY, 8_200, &[ClosesIn(11)]),
    case(CoSellOut, Accepted, "München", "Proseware GmbH", Sap, 70 * DAY, 480_000, &[ClosesIn(18), SalesStage("Develop")]),
    case(MarketingLead, Accepted, "Ciudad de México", "Grupo El Almendro S. de R.L. de C.V.", Sales, 14 * DAY, 1_250_000, &[ClosesIn(25), LongText]),
    case(SalesLead, Accepted, "Toronto", "Trey Research", Reporting, 33 * DAY, 92_000, &[ClosesIn(40), SalesStage("Qualify")]),
    case(Inquiry, Accepted, "Zaragoza", "Transportes Cabo Negro S.L.", Telephony, 30 * HOUR, 19_900, &[Flame, ClosesIn(45), AnsweredAfter(2 * HOUR)]),
    case(Inquiry, Accepted, "Sydney", "Alpine Ski House", Backup, 60 * DAY, 54_000, &[ClosesIn(60), OldSpelling]),
    case(CoSellIn, Accepted, "Lyon", "Relecloud Énergie", Security, 12 * DAY, 130_000, &[ClosesIn(75), ValueAsText]),
    case(Pipeline, Accepted, "A Coruña", "Conservas Puerto Blanco S.A.", Erp, 90 * DAY, 74_300, &[ClosesIn(90), SalesStage("40")]),
    case(Inquiry, Accepted, "Tokyo", "Graphic Design Institute", Training, 4 * DAY, 1_800_000, &[ClosesIn(120)]),
];
