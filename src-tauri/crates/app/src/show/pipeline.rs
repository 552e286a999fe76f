//! The board and the calendar: deals by stage and by day, and sums as exact decimal text.

use domain::ReferralId;
use domain::money::decimal_text;
use store::{Sum, Totals};

use super::list::{LONGEST_PAGE, row};
use crate::Problem;
use crate::desk::Desk;
use crate::views::{
    CalendarDay, CalendarRequest, CurrencySum, DealPlace, DealsPage, DealsRequest, Pipeline,
    StageWorth, Worth,
};

/// More deals of a day than fit into any calendar.
const MOST_A_DAY: u32 = 20;

impl Desk {
    /// What the active deals are worth, altogether and by stage.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn pipeline(&self) -> Result<Pipeline, Problem> {
        let stages = self.read(|store| store.pipeline())?;
        let whole = stages
            .iter()
            .fold(Totals::default(), |whole, (_, totals)| whole.with(totals));
        Ok(Pipeline {
            whole: worth(whole),
            stages: stages
                .into_iter()
                .map(|(stage, totals)| StageWorth {
                    stage,
                    percent: stage.percent(),
                    worth: worth(totals),
                })
                .collect(),
        })
    }

    /// One stretch of the active deals of a place.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn deals(&self, request: &DealsRequest) -> Result<DealsPage, Problem> {
        let now = self.server_now()?;
        let place = match request.place {
            DealPlace::Stage { stage } => store::DealPlace::Stage(stage),
            DealPlace::Day { date } => store::DealPlace::Day(date),
            DealPlace::Undated => store::DealPlace::Undated,
        };
        let limit = request.limit.min(LONGEST_PAGE);
        let (total, rows, found) = self.read(|store| {
            let rows = store.deals(place, request.offset, limit, now)?;
            let found = match &request.find {
                Some(id) => store.index_of_deal(place, &store.present_id(&ReferralId::new(id))?)?,
                None => None,
            };
            Ok((store.count_deals(place)?, rows, found))
        })?;
        Ok(DealsPage {
            total,
            rows: rows.into_iter().map(|found| row(found, now)).collect(),
            found,
        })
    }

    /// The days of a range on which active deals close.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn calendar(&self, request: &CalendarRequest) -> Result<Vec<CalendarDay>, Problem> {
        let now = self.server_now()?;
        let most = request.most.min(MOST_A_DAY);
        let days = self.read(|store| store.closing_days(request.from, request.to, most, now))?;
        Ok(days
            .into_iter()
            .map(|day| CalendarDay {
                date: day.date,
                worth: worth(day.totals),
                rows: day.first.into_iter().map(|found| row(found, now)).collect(),
            })
            .collect())
    }
}

fn worth(totals: Totals) -> Worth {
    Worth {
        count: totals.count,
        sums: totals.sums.into_iter().map(sum).collect(),
        without_value: totals.without_value,
        without_weight: totals.without_weight,
    }
}

/// A percentage has two decimals more than the amount it was taken of.
fn sum(sum: Sum) -> CurrencySum {
    CurrencySum {
        total: decimal_text(sum.total, &sum.currency, 0),
        weighted: decimal_text(sum.weighted, &sum.currency, 2),
        currency: (!sum.currency.is_empty()).then_some(sum.currency),
    }
}
