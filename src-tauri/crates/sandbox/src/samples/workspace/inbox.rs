//! What waits for an answer. The first rows are the ones a visitor should notice.

use super::super::kind::Kind::{CoSellIn, Inquiry, MarketingLead, SalesLead};
use super::super::kind::Stage::{Pending, Received};
use super::super::topic::Topic::{
    Assistant, Backup, Erp, Factory, Migration, Reporting, Sales, Security, Shop, Telephony,
    Training,
};
use super::Twist::{ExpiresIn, ExpiryUnsaid, Flame, LongText, Marketplace, NoValue, ValueAsText};
use super::{Case, DAY, HOUR, case};

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    // The hot flame: asked to be called 31 hours ago, hot for 41 more.
    case(Inquiry, Pending, "Madrid", "Fabrikam S.A.", Erp, 31 * HOUR, 80_000, &[Flame, LongText]),
    // The day's advice ends in ten minutes.
    case(Inquiry, Pending, "London", "Contoso Logistics Ltd", Telephony, 24 * HOUR - 10, 24_500, &[]),
    // The two weeks end in twelve minutes, and in two days.
    case(MarketingLead, Pending, "Sevilla", "Aceites Valdelagua S.L.", Shop, 14 * DAY - 12, 18_000, &[ExpiresIn(12)]),
    case(SalesLead, Received, "Austin", "Northwind Traders", Security, 12 * DAY, 65_000, &[ExpiresIn(2 * DAY)]),
    // The cooled flame: asked four days ago, still worth a call.
    case(Inquiry, Pending, "Monterrey", "Talleres Sierra Clara S.A. de C.V.", Factory, 4 * DAY + 3 * HOUR, 900_000, &[Flame]),
    case(Inquiry, Pending, "Bilbao", "Astilleros Ría Norte S.A.", Migration, 47, 31_000, &[]),
    case(Inquiry, Pending, "Seattle", "Margie's Travel & Tours", Assistant, 3 * HOUR, 12_000, &[NoValue]),
    case(CoSellIn, Received, "Zürich", "Woodgrove Bank", Reporting, 9 * HOUR, 250_000, &[]),
    case(MarketingLead, Pending, "Dublin", "Fourth Coffee", Training, 22 * HOUR, 4_800, &[Marketplace]),
    case(Inquiry, Pending, "Logroño", "Bodegas Tres Caminos S. Coop.", Backup, 2 * DAY, 9_500, &[ValueAsText]),
    case(Inquiry, Pending, "Tokyo", "Tailwind Traders", Sales, 3 * DAY, 6_400_000, &[]),
    case(CoSellIn, Pending, "Boston", "Lamna Healthcare Clinics", Security, 5 * DAY, 180_000, &[LongText]),
    case(Inquiry, Pending, "Las Palmas de Gran Canaria", "Hoteles Costa Brezo S.A.", Assistant, 8 * DAY, 27_000, &[ExpiryUnsaid]),
    case(SalesLead, Received, "Manchester", "Litware Robotics", Factory, 10 * DAY, 140_000, &[]),
];
