//! Prints the TypeScript of the contract; `cargo xtask bindings` writes it to `ui/src/host/contract.ts`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use app::contract::{command_list, event_list};
use app::error::{Code, Problem};
use app::views::*;
use domain::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, Contact, DeclineForm,
    EditForm, ErrorReason, FavoriteForm, FlameState, Folder, LostForm, Outcome, Reason, Stage,
    TraceKind, WonForm,
};
use ts_rs::{Config, TS};

/// Declares every type once; the list is checked by the TypeScript compiler, which finds a missing one.
macro_rules! declarations {
    ($config:expr, $($type:ty),+ $(,)?) => {
        vec![$(declaration::<$type>($config)),+]
    };
}

fn declaration<T: TS>(config: &Config) -> String {
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}", T::decl(config))
}

fn main() {
    let config = Config::default();
    let types = declarations!(
        &config,
        Accent,
        AcceptForm,
        AccountRequest,
        AccountView,
        ActiveView,
        Action,
        AlertKind,
        AlertSettings,
        AlertsPause,
        Background,
        CalendarDay,
        CalendarRequest,
        CurrencySum,
        DealGoal,
        DealPlace,
        DealsPage,
        DealsRequest,
        MoveDeals,
        Pipeline,
        Stage,
        StageWorth,
        Worth,
        CloseWindow,
        Colour,
        Density,
        LetterField,
        Letters,
        ReadingPane,
        Template,
        ActionKind,
        ActRequest,
        AddContactForm,
        BackupView,
        BroughtBack,
        Changed,
        Chip,
        ClockKind,
        CloseAsErrorForm,
        Code,
        Connection,
        Choice,
        ConflictField,
        ConflictView,
        ConnectSandbox,
        ConsentView,
        Contact,
        CustomerView,
        DataFolder,
        DeclineForm,
        DeviceCode,
        Done,
        EditForm,
        EditRequest,
        EditState,
        ErrorReason,
        FavoriteForm,
        FieldChange,
        FieldDecision,
        FlameState,
        Folder,
        Folders,
        Group,
        GroupKey,
        HistoryEntry,
        HistoryEvent,
        Keep,
        ListPage,
        ListRequest,
        QueryCompletion,
        QueryMistake,
        QueryReading,
        ReadQuery,
        SavedView,
        ViewCount,
        LostForm,
        Mark,
        MarkRequest,
        NoticeTest,
        Origin,
        OutboxEntry,
        Outcome,
        PendingEdit,
        Polling,
        Preview,
        PreviewRequest,
        Problem,
        Progress,
        QuietHours,
        Reason,
        RecoverRequest,
        Recovered,
        RecoveryOffer,
        RefusedGroup,
        ReferralRequest,
        RelatedReferral,
        TraceKind,
        ReferralView,
        ReplaceRequest,
        Requirements,
        ResolveRequest,
        Row,
        Settings,
        ShowReferral,
        SignIn,
        SignInSettings,
        Sort,
        Start,
        StatusLine,
        TagInUse,
        Take,
        Theme,
        UndoRequest,
        Undone,
        Unlock,
        UnreadableDocument,
        WonForm,
        Workspace,
    );
    println!("/** The contract with the desk. Made by `cargo xtask bindings`; never edited. */\n");
    for declaration in types {
        println!("{declaration}\n");
    }
    println!(
        "/** Every command: what it takes and what it answers. */\nexport interface Commands {{"
    );
    for (name, docs, request, reply) in command_list(&config) {
        println!("  /** {docs} */\n  {name}(request: {request}): Promise<{reply}>;");
    }
    println!("}}\n\n/** Every event and what it carries. */\nexport interface Events {{");
    for (name, payload) in event_list(&config) {
        println!("  {name}: {payload};");
    }
    println!("}}");
}
