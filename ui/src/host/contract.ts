/** Every command and event between the window and the desk. Generated from the Rust contract by `cargo xtask bindings`; never edited. */

export type Folder = "inbox" | "active" | "archived";
export type Outcome = "won" | "lost" | "declined" | "expired" | "error";
export type FlameState = "hot" | "cooled" | "none";
export type ActionKind = "accept" | "decline" | "won" | "lost" | "edit" | "add_contact" | "close_as_error";
export type Reason = "budget" | "no_response" | "other_vendor" | "requirements" | "not_a_customer" | "timeline" | "abuse" | "others";
export type ErrorReason = "duplicate_bulk" | "duplicate_partner_center" | "duplicate_microsoft" | "connector_sync" | "customer_matching" | "solution" | "test_referral" | "data_error" | "others";
export type Contact = { firstName: string, lastName: string, phoneNumber: string, email: string, title: string, emailStatus: string, phoneStatus: string, };
export type AcceptForm = { name: string, value: string, currency: string, close_date: string | null, notes: string, crm_id: string, contacts: Array<Contact>, };
export type DeclineForm = { reason: Reason, other: string, notes: string, };
export type WonForm = { value: string, currency: string, close_date: string | null, };
export type LostForm = { reason: Reason, other: string, notes: string, };
export type EditForm = { name: string | null, value: string | null, currency: string | null, close_date: string | null, notes: string | null, crm_id: string | null, campaign_id: string | null, sales_stage: string | null, };
export type AddContactForm = { contact: Contact, };
export type CloseAsErrorForm = { reason: ErrorReason, notes: string, };
export type Action = { "kind": "accept" } & AcceptForm | { "kind": "decline" } & DeclineForm | { "kind": "won" } & WonForm | { "kind": "lost" } & LostForm | { "kind": "edit" } & EditForm | { "kind": "add_contact" } & AddContactForm | { "kind": "close_as_error" } & CloseAsErrorForm;
export type Code = "invalid" | "not_allowed" | "not_found" | "too_late" | "storage" | "no_workspace" | "offline" | "internal";
export type Problem = { code: Code, sentence: string, field: string | null, detail: string | null, };
export type Folders = { inbox: number, inbox_unread: number, inbox_hot: number, active: number, archived: number, waiting: number, needs_you: number, problems: number, };
export type Sort = "urgency" | "received" | "value" | "title";
export type ListRequest = { folder: Folder, query: string, sort: Sort, offset: number, limit: number, };
export type ListPage = { total: number, groups: Array<Group>, rows: Array<Row>, };
export type Group = { key: GroupKey, count: number, };
export type GroupKey = { "kind": "hot" } | { "kind": "answer_today" } | { "kind": "expiring" } | { "kind": "later" } | { "kind": "snoozed" } | { "kind": "overdue" } | { "kind": "this_week" } | { "kind": "this_month" } | { "kind": "no_date" } | { "kind": "month", month: string, } | { "kind": "all" };
export type Row = { id: string, title: string, customer: string | null, wants: Array<string>, country: string | null, value: string | null, currency: string | null, received_at: string | null, folder: Folder, outcome: Outcome | null, group: GroupKey, chip: Chip | null, unread: boolean, flagged: boolean, snoozed_until: string | null, pending: EditState | null, };
export type Chip = { kind: ClockKind, at: string, estimated: boolean, };
export type ClockKind = "flame" | "answer" | "expiry" | "closing" | "archived";
export type EditState = "held" | "waiting" | "sending" | "needs_you" | "confirmed";
export type ReferralRequest = { id: string, };
export type ReferralView = { row: Row, actions: Array<ActionKind>, is_rfi: boolean, flame: FlameState, flame_until: string | null, customer: CustomerView, contacts: Array<Contact>, contacts_hidden: boolean, team: Array<Contact>, requirements: Requirements, consent: ConsentView, name: string | null, notes: string | null, closing_at: string | null, crm_id: string | null, campaign_id: string | null, sales_stage: string | null, deadlines: Array<Chip>, status: string, substatus: string, status_reason: string | null, qualification: string | null, kind: string | null, direction: string | null, source: string | null, engagement_id: string | null, pending: Array<PendingEdit>, history: Array<HistoryEntry>, private_note: string, tags: Array<string>, no_longer_visible: boolean, };
export type CustomerView = { name: string | null, address: Array<string>, country: string | null, size: string | null, ids: Array<[string, string]>, };
export type Requirements = { industries: Array<string>, products: Array<string>, services: Array<string>, solutions: Array<string>, offers: Array<string>, };
export type ConsentView = { contact: boolean | null, share_contact: boolean | null, share_with_microsoft: boolean | null, };
export type PendingEdit = { id: string, action: ActionKind, state: EditState, at: string, held_until: string | null, next_attempt_at: string | null, reason: string | null, };
export type OutboxEntry = { edit: PendingEdit, referral_id: string, title: string, };
export type HistoryEntry = { at: string, who: string, origin: Origin, event: HistoryEvent, state: EditState | null, changes: Array<FieldChange>, };
export type Origin = "here" | "server";
export type HistoryEvent = { "kind": "received" } | { "kind": "acted", "action": ActionKind } | { "kind": "changed" };
export type FieldChange = { field: string, before: unknown, after: unknown, };
export type UnreadableDocument = { at: string, reason: string, raw: string, };
export type ActRequest = { ids: Array<string>, action: Action, grace_seconds: number | null, };
export type MarkRequest = { ids: Array<string>, mark: Mark, };
export type Mark = { "kind": "read", read: boolean, } | { "kind": "flag", flagged: boolean, } | { "kind": "snooze", until: string | null, } | { "kind": "tags", tags: Array<string>, } | { "kind": "note", text: string, };
export type Done = { undo: string, until: string | null, count: number, };
export type UndoRequest = { token: string, };
export type Undone = { ids: Array<string>, };
export type Start = { workspace: Workspace, account: string | null, settings: Settings, system_language: string, version: string, problem: Problem | null, };
export type Workspace = "none" | "sample" | "sandbox";
export type ConnectSandbox = { url: string, };
export type StatusLine = { connection: Connection, syncing: boolean, received: number | null, last_sync_at: string | null, next_attempt_at: string | null, waiting: number, needs_you: number, problems: number, clock_offset_seconds: number | null, trouble: string | null, };
export type Connection = "unknown" | "online" | "offline" | "signed_out";
export type Changed = { ids: Array<string>, all: boolean, };
export type Settings = { language: string | null, theme: Theme, grace_seconds: number, single_key_actions: boolean, };
export type Theme = "system" | "light" | "dark";

/** What the window may ask of the desk: one function per command. */
export interface Commands {
  /** Where the window stands at its start: which workspace is open, language, theme. */
  start(request: null): Promise<Start>;
  /** Opens the sample workspace: a whole Partner Center inside the program. */
  explore_sample(request: null): Promise<Start>;
  /** Ties this data folder to a sandbox on loopback and opens that workspace. */
  connect_sandbox(request: ConnectSandbox): Promise<Start>;
  /** Leaves the sample workspace and returns to the first screen. */
  leave_sample(request: null): Promise<Start>;
  /** Counts for the rail. */
  folders(request: null): Promise<Folders>;
  /** One stretch of a folder's rows, with the groups they fall into. */
  list(request: ListRequest): Promise<ListPage>;
  /** Everything the reading pane shows of one referral. */
  referral(request: ReferralRequest): Promise<ReferralView>;
  /** Performs an action that reaches Partner Center, after the grace window. */
  act(request: ActRequest): Promise<Done>;
  /** Changes something local to this computer: read, flag, snooze, tags, private note. */
  mark(request: MarkRequest): Promise<Done>;
  /** Takes back what `act` or `mark` did, while that is possible. */
  undo(request: UndoRequest): Promise<Undone>;
  /** Asks for a synchronisation now; the status event tells how it goes. */
  sync_now(request: null): Promise<null>;
  /** The status line. */
  status(request: null): Promise<StatusLine>;
  /** The edits that wait, are being sent, or need the user. */
  outbox(request: null): Promise<Array<OutboxEntry>>;
  /** Wire documents that could not be read, kept as they came. */
  problems(request: null): Promise<Array<UnreadableDocument>>;
  /** The settings of this computer. */
  settings(request: null): Promise<Settings>;
  /** Replaces the settings; effective at once. */
  change_settings(request: Settings): Promise<Settings>;
}

/** Events the desk sends to the window. */
export interface Events {
  /** Something stored changed; the window asks again for what it shows of it. */
  changed: Changed;
  /** The status line changed. */
  status: StatusLine;
}
