//! What is over: won with and without registration, lost, declined, expired, closed as error.

use super::super::kind::Kind::{CoSellIn, CoSellOut, Inquiry, MarketingLead, Pipeline, SalesLead};
use super::super::kind::Stage::{Declined, Error, Expired, Lost, Won};
use super::super::topic::Topic::{
    Assistant, Backup, Erp, Factory, Migration, Reporting, Sales, Sap, Security, Shop, Telephony,
    Training,
};
use super::Twist::{AnsweredAfter, Because, Flame, OldSpelling, Registration};
use super::{Case, DAY, HOUR, case};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    case(CoSellIn, Won, "London", "Wide World Importers", Sap, 130 * DAY, 320_000, &[Registration("Approved")]),
    case(CoSellOut, Won, "Madrid", "Clínica La Encina S.L.", Security, 95 * DAY, 88_000, &[Registration("ActionRequired")]),
    // Won lately and not registered yet.
    case(CoSellIn, Won, "Austin", "VanArsdel Robotics", Factory, 40 * DAY, 150_000, &[Registration("")]),
    case(Inquiry, Won, "Guadalajara", "Farmacias Miralcampo S.A. de C.V.", Reporting, 150 * DAY, 640_000, &[AnsweredAfter(3 * HOUR)]),
    case(Pipeline, Won, "Bilbao", "Panadería Hermanos Ureña S.L.", Shop, 60 * DAY, 14_600, &[]),
    case(Inquiry, Lost, "Boston", "School of Fine Art", Training, 80 * DAY, 7_500, &[Because("Project budget isn't adequate")]),
    case(CoSellIn, Lost, "Valencia", "Muebles Sotomar S.A.", Erp, 200 * DAY, 110_000, &[Because("Customer chose another vendor")]),
    case(SalesLead, Lost, "Toronto", "Humongous Insurance", Migration, 110 * DAY, 260_000, &[Because("Customer didn't respond"), OldSpelling]),
    case(Inquiry, Declined, "Miami", "Viveros Villaseca", Assistant, 16 * DAY, 3_900, &[Because("Customer requirement not met"), AnsweredAfter(20 * HOUR)]),
    case(MarketingLead, Declined, "Manchester", "Contoso Studios", Backup, 50 * DAY, 11_000, &[Because("Proposed time line was too short")]),
    case(Inquiry, Declined, "Sevilla", "Ópticas Peñarrubia S.L.", Telephony, 33 * DAY, 5_200, &[Because("Not a customer")]),
    // Nobody answered: the contacts are withheld. One of them had asked to be called.
    case(Inquiry, Expired, "Seattle", "Northwind Foods", Sales, 15 * DAY, 22_000, &[Flame]),
    case(MarketingLead, Expired, "Zaragoza", "Construcciones Rivas Altas S.A.", Reporting, 44 * DAY, 38_000, &[]),
    case(SalesLead, Error, "Denver", "Fabrikam Residences", Migration, 25 * DAY, 60_000, &[Because("Duplicate – sent by Microsoft")]),
];
