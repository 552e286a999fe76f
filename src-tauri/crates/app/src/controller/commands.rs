//! The answer to every command of the window.

use async_trait::async_trait;
use domain::ReferralId;

use super::{Controller, Overrides, blocking, connect};
use crate::contract::Commands;
use crate::reception::accounts;
use crate::views::*;
use crate::{Account, Desk, Problem, data_folder};
use std::sync::PoisonError;

#[async_trait]
impl Commands for Controller {
    async fn start(&self, (): ()) -> Result<Start, Problem> {
        let problem = if self.lock().is_some() {
            None
        } else {
            self.open_account().err()
        };
        // Known before the window paints anything, so that no colour changes before the eye.
        if self.present_settings().accent == Accent::System {
            self.ask_for_accent().await?;
        }
        Ok(self.stand(problem))
    }

    async fn explore_sample(&self, (): ()) -> Result<Start, Problem> {
        self.open_sample()?;
        Ok(self.stand(None))
    }

    async fn connect_sandbox(&self, request: ConnectSandbox) -> Result<Start, Problem> {
        let words = self.words();
        let service = connect(&request.url, words)?;
        let account = Account::sandbox(&request.url, self.user.clone());
        let store = Desk::open_store(&self.data_dir, words)?;
        Desk::tie(&store, &account, words)?;
        accounts::make_present(&self.data_dir, accounts::FIRST, words)?;
        self.open_desk(accounts::FIRST.to_owned(), store, account, service);
        Ok(self.stand(None))
    }

    async fn sign_in_settings(&self, (): ()) -> Result<SignInSettings, Problem> {
        Ok(self.registration().into())
    }

    async fn sign_in(&self, request: SignIn) -> Result<Start, Problem> {
        self.sign_in_in_browser(request).await
    }

    async fn begin_device_sign_in(&self, request: SignIn) -> Result<DeviceCode, Problem> {
        self.begin_on_device(request).await
    }

    async fn finish_device_sign_in(&self, (): ()) -> Result<Start, Problem> {
        self.finish_on_device().await
    }

    async fn cancel_sign_in(&self, (): ()) -> Result<(), Problem> {
        self.desk_bell.ring();
        Ok(())
    }

    async fn unlock(&self, request: Unlock) -> Result<Start, Problem> {
        self.unlock_file(request).await
    }

    async fn sign_out(&self, request: AccountRequest) -> Result<Start, Problem> {
        self.sign_out_account(&request.id).await
    }

    async fn accounts(&self, (): ()) -> Result<Vec<AccountView>, Problem> {
        self.known_accounts()
    }

    async fn switch_account(&self, request: AccountRequest) -> Result<Start, Problem> {
        let words = self.words();
        let known = accounts::find(&self.data_dir, &request.id, words)?;
        accounts::make_present(&self.data_dir, &known.id, words)?;
        self.open_account()?;
        Ok(self.stand(None))
    }

    async fn leave_sample(&self, (): ()) -> Result<Start, Problem> {
        self.close();
        let problem = self.open_account().err();
        Ok(self.stand(problem))
    }

    async fn folders(&self, (): ()) -> Result<Folders, Problem> {
        self.on_desk(Desk::folders).await
    }

    async fn list(&self, request: ListRequest) -> Result<ListPage, Problem> {
        self.on_desk(move |desk| desk.list(&request)).await
    }

    async fn list_ids(&self, request: ListRequest) -> Result<Vec<String>, Problem> {
        self.on_desk(move |desk| desk.list_ids(&request)).await
    }

    async fn count_rows(&self, request: ListRequest) -> Result<u32, Problem> {
        self.on_desk(move |desk| desk.count_rows(&request)).await
    }

    async fn read_query(&self, request: ReadQuery) -> Result<QueryReading, Problem> {
        self.on_desk(move |desk| desk.read_query(&request)).await
    }

    async fn views(&self, (): ()) -> Result<Vec<ViewCount>, Problem> {
        self.on_desk(Desk::views).await
    }

    async fn set_views(&self, views: Vec<SavedView>) -> Result<(), Problem> {
        self.on_desk(move |desk| desk.set_views(&views)).await
    }

    async fn referral(&self, request: ReferralRequest) -> Result<ReferralView, Problem> {
        self.on_desk(move |desk| desk.referral(&ReferralId::new(request.id)))
            .await
    }

    async fn related(&self, request: ReferralRequest) -> Result<Vec<RelatedReferral>, Problem> {
        self.on_desk(move |desk| desk.related(&ReferralId::new(request.id)))
            .await
    }

    async fn pipeline(&self, (): ()) -> Result<Pipeline, Problem> {
        self.on_desk(Desk::pipeline).await
    }

    async fn deals(&self, request: DealsRequest) -> Result<DealsPage, Problem> {
        self.on_desk(move |desk| desk.deals(&request)).await
    }

    async fn calendar(&self, request: CalendarRequest) -> Result<Vec<CalendarDay>, Problem> {
        self.on_desk(move |desk| desk.calendar(&request)).await
    }

    async fn move_deals(&self, request: MoveDeals) -> Result<Done, Problem> {
        let grace = self.present_settings().grace_seconds;
        self.on_desk(move |desk| desk.move_deals(&request, grace))
            .await
    }

    async fn act(&self, request: ActRequest) -> Result<Done, Problem> {
        let grace = self.present_settings().grace_seconds;
        self.on_desk(move |desk| desk.act(&request, grace)).await
    }

    async fn preview(&self, request: PreviewRequest) -> Result<Preview, Problem> {
        self.on_desk(move |desk| desk.preview(&request)).await
    }

    async fn cancel_work(&self, (): ()) -> Result<(), Problem> {
        self.desk()?.cancel_work();
        Ok(())
    }

    async fn tags_in_use(&self, (): ()) -> Result<Vec<TagInUse>, Problem> {
        self.on_desk(Desk::tags_in_use).await
    }

    async fn mark(&self, request: MarkRequest) -> Result<Done, Problem> {
        self.on_desk(move |desk| desk.mark(&request)).await
    }

    async fn undo(&self, request: UndoRequest) -> Result<Undone, Problem> {
        self.on_desk(move |desk| desk.undo(&request.token)).await
    }

    async fn sync_now(&self, (): ()) -> Result<(), Problem> {
        self.on_desk(Desk::sync_now).await
    }

    async fn watch(&self, watched: bool) -> Result<(), Problem> {
        match self.desk() {
            Ok(_) => self.on_desk(move |desk| desk.watch(watched)).await,
            // Nothing is open yet; whatever is opened next begins as seen.
            Err(_) => Ok(()),
        }
    }

    async fn status(&self, (): ()) -> Result<StatusLine, Problem> {
        self.on_desk(Desk::status).await
    }

    async fn outbox(&self, (): ()) -> Result<Vec<OutboxEntry>, Problem> {
        self.on_desk(Desk::outbox).await
    }

    async fn retry_edit(&self, request: EditRequest) -> Result<(), Problem> {
        self.on_desk(move |desk| desk.retry_edit(&request.id)).await
    }

    async fn discard_edit(&self, request: EditRequest) -> Result<Done, Problem> {
        self.on_desk(move |desk| desk.discard_edit(&request.id))
            .await
    }

    async fn resolve_edit(&self, request: ResolveRequest) -> Result<Done, Problem> {
        let grace = self.present_settings().grace_seconds;
        self.on_desk(move |desk| desk.resolve_edit(&request, grace))
            .await
    }

    async fn replace_edit(&self, request: ReplaceRequest) -> Result<Done, Problem> {
        let grace = self.present_settings().grace_seconds;
        self.on_desk(move |desk| desk.replace_edit(&request, grace))
            .await
    }

    async fn problems(&self, (): ()) -> Result<Vec<UnreadableDocument>, Problem> {
        self.on_desk(Desk::problems).await
    }

    async fn recovery_offer(&self, (): ()) -> Result<RecoveryOffer, Problem> {
        let (folder, words, now) = (self.data_dir.clone(), self.words(), self.now());
        blocking(move || data_folder::offer(&data_folder::present(&folder, words), words, now))
            .await
    }

    async fn recover(&self, request: RecoverRequest) -> Result<Recovered, Problem> {
        // Closed first: nobody may have the store open while it is exchanged.
        self.close();
        let (folder, words, now) = (self.data_dir.clone(), self.words(), self.now());
        let brought = blocking(move || {
            data_folder::recover(&data_folder::present(&folder, words), &request, words, now)
        })
        .await?;
        let problem = self.open_account().err();
        Ok(Recovered {
            start: self.stand(problem),
            brought,
        })
    }

    async fn data_folder(&self, (): ()) -> Result<DataFolder, Problem> {
        self.on_desk(Desk::data_folder).await
    }

    async fn back_up(&self, (): ()) -> Result<DataFolder, Problem> {
        self.on_desk(|desk| {
            desk.back_up()?;
            desk.data_folder()
        })
        .await
    }

    async fn settings(&self, (): ()) -> Result<Settings, Problem> {
        Ok(self.present_settings())
    }

    async fn change_settings(&self, settings: Settings) -> Result<Settings, Problem> {
        crate::letters::check(&settings.letters, self.words())?;
        let settings = settings.in_bounds();
        *self
            .overrides
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Overrides::default();
        self.keep_settings(settings.clone())?;
        if let Ok(desk) = self.desk() {
            desk.speak(self.words());
            let polling = settings.polling;
            self.on_desk(move |desk| desk.poll(polling)).await?;
        }
        self.redraw.notify_one();
        Ok(settings)
    }

    async fn close_window(&self, how: CloseWindow) -> Result<(), Problem> {
        self.close_as_chosen(how.keep_watching);
        Ok(())
    }

    async fn background(&self, (): ()) -> Result<Background, Problem> {
        self.background_now().await
    }

    async fn change_start_at_login(&self, on: bool) -> Result<Background, Problem> {
        self.start_at_login(on).await
    }

    async fn system_accent(&self, (): ()) -> Result<Option<Colour>, Problem> {
        self.ask_for_accent().await
    }

    async fn alert_settings(&self, (): ()) -> Result<AlertSettings, Problem> {
        self.on_desk(|desk| Ok(desk.alert_settings()?.into())).await
    }

    async fn change_alert_settings(&self, form: AlertSettings) -> Result<AlertSettings, Problem> {
        let changed = self
            .on_desk(move |desk| Ok(desk.change_alert_settings(form)?.into()))
            .await;
        self.redraw.notify_one();
        changed
    }

    async fn pause_alerts(&self, pause: AlertsPause) -> Result<AlertSettings, Problem> {
        let paused = self
            .on_desk(move |desk| Ok(desk.pause_alerts(pause)?.into()))
            .await;
        self.redraw.notify_one();
        paused
    }

    async fn test_notice(&self, (): ()) -> Result<NoticeTest, Problem> {
        self.show_test_notice().await
    }
}
