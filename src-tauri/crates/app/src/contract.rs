//! The one list of commands and events between the window and the desk.
//! `commands!` makes of it the trait the desk implements (a missing handler does not compile), the dispatcher the
//! shell calls, and the list the TypeScript bindings are generated from.

use serde_json::Value;

use crate::error::Problem;
use crate::views::*;

/// Declares every command once: name, argument type, reply type.
macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $reply:ty;)+) => {
        /// What the window may ask of the desk: one function per command.
        #[async_trait::async_trait]
        pub trait Commands: Send + Sync {
            $($(#[doc = $doc])+ async fn $name(&self, request: $request) -> Result<$reply, Problem>;)+
        }

        /// Calls the command of that name with JSON arguments and returns its JSON reply.
        ///
        /// # Errors
        /// What the command itself answers; an unknown name or unreadable arguments are [`Code::Internal`].
        ///
        /// [`Code::Internal`]: crate::error::Code::Internal
        pub async fn dispatch(
            commands: &dyn Commands,
            name: &str,
            arguments: Value,
        ) -> Result<Value, Problem> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(arguments)
                        .map_err(|error| Problem::internal(format!("arguments of {name}: {error}")))?;
                    let reply: $reply = commands.$name(request).await?;
                    serde_json::to_value(reply)
                        .map_err(|error| Problem::internal(format!("reply of {name}: {error}")))
                })+
                _ => Err(Problem::internal(format!("there is no command {name}"))),
            }
        }

        /// Name, documentation, TypeScript argument type and reply type of every command, in order.
        #[must_use]
        pub fn command_list(config: &ts_rs::Config) -> Vec<(&'static str, String, String, String)> {
            vec![$((
                stringify!($name),
                [$($doc),+].join("\n").trim().to_owned(),
                <$request as ts_rs::TS>::name(config),
                <$reply as ts_rs::TS>::name(config),
            )),+]
        }
    };
}

commands! {
    /// Where the window stands at its start: which workspace is open, language, theme.
    start(()) -> Start;
    /// Opens the sample workspace: a whole Partner Center inside the program.
    explore_sample(()) -> Start;
    /// Ties this data folder to a sandbox on loopback and opens that workspace.
    connect_sandbox(ConnectSandbox) -> Start;
    /// What the form of a sign-in begins with.
    sign_in_settings(()) -> SignInSettings;
    /// Signs in with the system's browser; answers when that is done, refused or cancelled.
    sign_in(SignIn) -> Start;
    /// Asks for a device code, for where no browser can be used.
    begin_device_sign_in(SignIn) -> DeviceCode;
    /// Waits until the device code was typed, refused or cancelled.
    finish_device_sign_in(()) -> Start;
    /// Takes back a sign-in that waits.
    cancel_sign_in(()) -> ();
    /// Opens the encrypted file in which the present account's sign-in lies.
    unlock(Unlock) -> Start;
    /// Signs the account out; its referrals and its edits stay on this computer.
    sign_out(AccountRequest) -> Start;
    /// The accounts of this computer.
    accounts(()) -> Vec<AccountView>;
    /// Opens another account.
    switch_account(AccountRequest) -> Start;
    /// Leaves the sample workspace and returns to the first screen.
    leave_sample(()) -> Start;
    /// Counts for the rail.
    folders(()) -> Folders;
    /// One stretch of a folder's rows, with the groups they fall into.
    list(ListRequest) -> ListPage;
    /// The ids of a stretch of a folder's rows in order, however long: a selection may reach beyond the screen.
    list_ids(ListRequest) -> Vec<String>;
    /// How many rows a list has, counted to the last one.
    count_rows(ListRequest) -> u32;
    /// What a text in the search box means, and what may follow at the cursor.
    read_query(ReadQuery) -> QueryReading;
    /// Saved views in the order of the rail, each with how much it finds.
    views(()) -> Vec<ViewCount>;
    /// Puts these views in place of all there are: saved, renamed, moved or removed.
    set_views(Vec<SavedView>) -> ();
    /// Everything the reading pane shows of one referral.
    referral(ReferralRequest) -> ReferralView;
    /// Other referrals of the same engagement, and probable duplicates, each with what is common.
    related(ReferralRequest) -> Vec<RelatedReferral>;
    /// What the active deals are worth, altogether and by sales stage.
    pipeline(()) -> Pipeline;
    /// One stretch of the active deals of a stage or a day.
    deals(DealsRequest) -> DealsPage;
    /// The days of a range on which active deals close.
    calendar(CalendarRequest) -> Vec<CalendarDay>;
    /// Moves deals to another stage or day, after the grace window.
    move_deals(MoveDeals) -> Done;
    /// Performs an action that reaches Partner Center, after the grace window.
    act(ActRequest) -> Done;
    /// What an action would do to each of many referrals, or the rule that stands against it; changes nothing.
    preview(PreviewRequest) -> Preview;
    /// Gives up work on many referrals that is under way; nothing of it remains.
    cancel_work(()) -> ();
    /// The private tags in use, the most used first.
    tags_in_use(()) -> Vec<TagInUse>;
    /// Changes something local to this computer: read, flag, snooze, tags, private note.
    mark(MarkRequest) -> Done;
    /// Takes back what `act` or `mark` did, while that is possible.
    undo(UndoRequest) -> Undone;
    /// Asks for a synchronisation now; the status event tells how it goes.
    sync_now(()) -> ();
    /// Whether the window can be seen: while it cannot, the desk asks for news less often.
    watch(bool) -> ();
    /// The status line.
    status(()) -> StatusLine;
    /// The edits that wait, are being sent, or need the user.
    outbox(()) -> Vec<OutboxEntry>;
    /// Sends an edit again that needs the user.
    retry_edit(EditRequest) -> ();
    /// Gives an edit up that needs the user; the referral shows what the server has. Undo brings it back.
    discard_edit(EditRequest) -> Done;
    /// Decides a conflict field by field, also offline; what was chosen travels like any other edit.
    resolve_edit(ResolveRequest) -> Done;
    /// Sends other values in place of an edit that needs the user.
    replace_edit(ReplaceRequest) -> Done;
    /// Wire documents that could not be read, kept as they came.
    problems(()) -> Vec<UnreadableDocument>;
    /// What can be done about a data file that is damaged or gone; changes nothing.
    recovery_offer(()) -> RecoveryOffer;
    /// Puts a good store where the damaged one is, which is set aside, and opens it.
    recover(RecoverRequest) -> Recovered;
    /// Where the data is, and how old its last backup is.
    data_folder(()) -> DataFolder;
    /// Makes a backup now.
    back_up(()) -> DataFolder;
    /// The settings of this computer.
    settings(()) -> Settings;
    /// Replaces the settings; effective at once.
    change_settings(Settings) -> Settings;
    /// The desktop's accent colour, asked anew; null where it has none or does not say.
    system_accent(()) -> Option<Colour>;
    /// Closes the window, and keeps what was chosen for the next time.
    close_window(CloseWindow) -> ();
    /// What the program does without its window, as this computer has it now.
    background(()) -> Background;
    /// Starts the program when the user signs in to this computer, or no longer; answers what came of it.
    change_start_at_login(bool) -> Background;
    /// What this account is told of, and when.
    alert_settings(()) -> AlertSettings;
    /// Chooses anew what is told; effective at once.
    change_alert_settings(AlertSettings) -> AlertSettings;
    /// Tells nothing for a while, or tells again.
    pause_alerts(AlertsPause) -> AlertSettings;
    /// Shows a notification that tells nothing, and says what this desktop can do.
    test_notice(()) -> NoticeTest;
}

/// An event the desk sends to the window: name and TypeScript type.
#[must_use]
pub fn event_list(config: &ts_rs::Config) -> Vec<(&'static str, String)> {
    vec![
        (EVENT_CHANGED, <Changed as ts_rs::TS>::name(config)),
        (EVENT_STATUS, <StatusLine as ts_rs::TS>::name(config)),
        (EVENT_PROGRESS, <Progress as ts_rs::TS>::name(config)),
        (EVENT_SHOW, <ShowReferral as ts_rs::TS>::name(config)),
        (EVENT_EXPLAIN, <Problem as ts_rs::TS>::name(config)),
        (EVENT_CLOSING, <() as ts_rs::TS>::name(config)),
    ]
}

/// What somebody asked for from outside of the window cannot be done; the window says why.
pub const EVENT_EXPLAIN: &str = "explain";
/// The user closes the window, and nobody knows yet whether to go on without it; the window asks.
pub const EVENT_CLOSING: &str = "closing";
/// Something stored changed; the window asks again for what it shows of it.
pub const EVENT_CHANGED: &str = "changed";
/// Somebody asked for a referral from outside of the window; the window shows it.
pub const EVENT_SHOW: &str = "show";
/// Work on many referrals got further.
pub const EVENT_PROGRESS: &str = "progress";
/// The status line changed.
pub const EVENT_STATUS: &str = "status";
