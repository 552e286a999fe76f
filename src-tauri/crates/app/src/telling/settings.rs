//! What the user chose about alerts; kept in the account's store, effective at once.

use ::alerts::{Settings, SettingsForm};
use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use store::{Read, StoreError};

use super::subjects;
use crate::desk::Desk;
use crate::sync_state::SyncState;
use crate::views::AlertsPause;
use crate::{Problem, words};

/// Where they are kept in the store.
const FACT: &str = "alerts";
/// When a pause until tomorrow ends, by the wall clock.
const MORNING_HOUR: u32 = 8;

/// The choices of this account; the usual ones where none were made, or a newer program made them.
pub(super) fn load(store: &Read<'_>) -> Result<Settings, StoreError> {
    let form: Option<serde_json::Value> = store.fact(FACT)?;
    let settings = form.and_then(|form| serde_json::from_value(form).ok());
    Ok(settings.unwrap_or_default())
}

impl Desk {
    /// What was chosen about alerts.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn alert_settings(&self) -> Result<Settings, Problem> {
        self.read(load)
    }

    /// Chooses anew. A rung that is added tells nothing of what had come due before.
    ///
    /// # Errors
    /// [`crate::Code::Invalid`] when the choices make no sense.
    pub fn change_alert_settings(&self, form: SettingsForm) -> Result<Settings, Problem> {
        let chosen =
            Settings::new(form).map_err(|unfit| words::unfit_alerts(self.words(), &unfit))?;
        let zone = self.clock.zone();
        let now = self.server_now()?;
        self.write(|store| {
            let before = load(store)?;
            let subjects = subjects::load(store, &SyncState::load(store)?, now)?;
            let decided = super::decided(store, now)?;
            for key in ::alerts::new_to(&chosen, &before, &subjects, &decided, zone, now) {
                store.decide_alert(&key.referral, &key.rung.key(), now)?;
            }
            store.set_fact(FACT, &chosen)?;
            Ok(())
        })?;
        self.look_again.notify_one();
        Ok(chosen)
    }

    /// Tells nothing for a while, or tells again.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails.
    pub fn pause_alerts(&self, pause: AlertsPause) -> Result<Settings, Problem> {
        let now = self.server_now()?;
        let until = match pause {
            AlertsPause::Off => None,
            AlertsPause::Hour => Some(now + TimeDelta::hours(1)),
            AlertsPause::Tomorrow => Some(tomorrow(now, self.clock.zone())),
        };
        let form = self.alert_settings()?.paused(until).form().clone();
        self.change_alert_settings(form)
    }
}

/// Tomorrow morning by the wall clock; where that hour is left out, a whole day from now.
fn tomorrow(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let morning = today.checked_add_days(Days::new(1)).and_then(|day| {
        let local = day.and_hms_opt(MORNING_HOUR, 0, 0)?;
        local.and_local_timezone(zone).earliest()
    });
    morning.map_or(now + TimeDelta::days(1), |at| at.to_utc())
}
