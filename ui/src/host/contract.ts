/** The contract with the desk. Made by `cargo xtask bindings`; never edited. */

/**
 * The one colour that marks what can be done and what is chosen. Nothing is orange or red: those are the flame and the
 * warning.
 */
export type Accent = "system" | "blue" | "teal" | "green" | "violet" | "plum";

/**
 * Accepting (domain.md §2.1): name, value, currency and close date are required.
 */
export type AcceptForm = { 
/**
 * Engagement name.
 */
name: string, 
/**
 * Estimated value: decimal text with a point.
 */
value: string, 
/**
 * ISO 4217 code.
 */
currency: string, 
/**
 * Estimated closing date (UTC).
 */
close_date: string | null, 
/**
 * What the customer is looking for; added to the referral's notes field.
 */
notes: string, 
/**
 * CRM id, for reference only.
 */
crm_id: string, 
/**
 * Further people of the own company.
 */
contacts: Array<Contact>, };

/**
 * Names an account.
 */
export type AccountRequest = { 
/**
 * Its id.
 */
id: string, };

/**
 * An account of this computer.
 */
export type AccountView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where its referrals come from.
 */
workspace: Workspace, 
/**
 * Who it is, for people.
 */
name: string, 
/**
 * What one signs in with; `None` where nobody signs in.
 */
login: string | null, 
/**
 * Address of the service.
 */
address: string, 
/**
 * Where the sign-in is kept; `None` where nobody signs in.
 */
keep: Keep | null, 
/**
 * True for the one that is open.
 */
is_present: boolean, 
/**
 * True when it has to sign in first.
 */
is_signed_out: boolean, 
/**
 * Edits that wait or need the user.
 */
unconfirmed: number, };

/**
 * How the folder of active deals is shown.
 */
export type ActiveView = "list" | "board" | "calendar";

/**
 * An action with what was typed into its form.
 */
export type Action = { "kind": "accept" } & AcceptForm | { "kind": "decline" } & DeclineForm | { "kind": "won" } & WonForm | { "kind": "lost" } & LostForm | { "kind": "edit" } & EditForm | { "kind": "add_contact" } & AddContactForm | { "kind": "close_as_error" } & CloseAsErrorForm | { "kind": "favorite" } & FavoriteForm;

/**
 * Kinds of alerts that can be switched off. The end of a snooze cannot: the user asked for it.
 */
export type AlertKind = "flame" | "arrival" | "answer_advice" | "expiry" | "answer_at_risk" | "needs_you" | "closing_passed";

/**
 * The choices as they are typed and stored; [`Settings::new`] checks them.
 */
export type AlertSettings = { 
/**
 * Which kinds are told.
 */
on: Array<AlertKind>, 
/**
 * Hours after creation at which an unanswered flame is told again.
 */
flame_hours: Array<number>, 
/**
 * Hours before the end of the hot period.
 */
flame_ending_hours: Array<number>, 
/**
 * Hours after creation at which an answer is advised.
 */
advice_hours: number, 
/**
 * Hours before the expiry; the last two are of high urgency.
 */
expiry_hours: Array<number>, 
/**
 * Quiet hours on every day.
 */
quiet_hours: QuietHours | null, 
/**
 * Saturday and Sunday are quiet from midnight to midnight.
 */
weekends_quiet: boolean, 
/**
 * With a sound.
 */
sound: boolean, 
/**
 * Nothing is told before then, UTC, except what would expire.
 */
paused_until: string | null, };

/**
 * How long nothing is told. What would expire meanwhile is told all the same.
 */
export type AlertsPause = "off" | "hour" | "tomorrow";

/**
 * What the program does without its window, as this computer has it.
 */
export type Background = { 
/**
 * Whether the system starts the program when the user signs in to this computer; `None` when it does not say.
 */
start_at_login: boolean | null, 
/**
 * What went wrong with that, as a sentence in the user's language.
 */
start_trouble: string | null, 
/**
 * The desktop shows an icon of the program while there is no window.
 */
tray_shown: boolean, };

/**
 * A day on which something closes.
 */
export type CalendarDay = { 
/**
 * Which day.
 */
date: string, 
/**
 * What closes then.
 */
worth: Worth, 
/**
 * The first of these deals, the most valuable first.
 */
rows: Array<Row>, };

/**
 * Asks what closes in a range of days.
 */
export type CalendarRequest = { 
/**
 * The first day.
 */
from: string, 
/**
 * The day after the last one.
 */
to: string, 
/**
 * How many deals of each day at most; the others are asked for by their place.
 */
most: number, };

/**
 * A sum in one currency, exact.
 */
export type CurrencySum = { 
/**
 * ISO 4217; `None` for amounts that came without one.
 */
currency: string | null, 
/**
 * Decimal text.
 */
total: string, 
/**
 * Each amount times its stage's percentage; decimal text.
 */
weighted: string, };

/**
 * Where a deal is moved to.
 */
export type DealGoal = { "kind": "stage", 
/**
 * Which stage.
 */
stage: Stage, } | { "kind": "day", 
/**
 * Which day.
 */
date: string, };

/**
 * Where a deal stands.
 */
export type DealPlace = { "kind": "stage", 
/**
 * Which column.
 */
stage: Stage, } | { "kind": "day", 
/**
 * Which day, as closing dates are written (UTC).
 */
date: string, } | { "kind": "undated" };

/**
 * One stretch of the deals that stand there.
 */
export type DealsPage = { 
/**
 * All deals that stand there.
 */
total: number, 
/**
 * Those asked for, in order.
 */
rows: Array<Row>, 
/**
 * The index of the deal that was to be found; `None` where it stands elsewhere.
 */
found: number | null, };

/**
 * Asks for deals `offset .. offset + limit` of a place.
 */
export type DealsRequest = { 
/**
 * Where they stand.
 */
place: DealPlace, 
/**
 * First deal, from 0.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, 
/**
 * A deal whose index is wanted, too: where it went when it was moved.
 */
find: string | null, };

/**
 * Moves deals to another stage or day; each is an edit like any other, with its grace window.
 */
export type MoveDeals = { 
/**
 * The referrals; all are moved, or none.
 */
ids: Array<string>, 
/**
 * Where to.
 */
to: DealGoal, };

/**
 * What the active deals are worth.
 */
export type Pipeline = { 
/**
 * All of them.
 */
whole: Worth, 
/**
 * By sales stage, all five in order.
 */
stages: Array<StageWorth>, };

/**
 * The stages of a deal that is worked on, from the first to the last.
 */
export type Stage = "none" | "qualify" | "develop" | "propose" | "close";

/**
 * What the deals of a stage are worth.
 */
export type StageWorth = { 
/**
 * Which stage.
 */
stage: Stage, 
/**
 * The percentage documented for it, by which its deals are weighted unless their documents have their own.
 */
percent: number, 
/**
 * What they are worth.
 */
worth: Worth, };

/**
 * What some deals are worth. What is unknown is counted in its own right, never added as zero.
 */
export type Worth = { 
/**
 * How many deals.
 */
count: number, 
/**
 * By currency, in the order of the codes; empty where no value is known.
 */
sums: Array<CurrencySum>, 
/**
 * Deals without a known value.
 */
without_value: number, 
/**
 * Deals with a value, but without a known stage, which cannot be weighted.
 */
without_weight: number, };

/**
 * How the window is closed.
 */
export type CloseWindow = { 
/**
 * Go on without it: synchronise, and tell what comes due.
 */
keep_watching: boolean, };

/**
 * A colour in sRGB.
 */
export type Colour = { 
/**
 * 0–255.
 */
red: number, 
/**
 * 0–255.
 */
green: number, 
/**
 * 0–255.
 */
blue: number, };

/**
 * How close the rows stand.
 */
export type Density = "comfortable" | "compact";

/**
 * What a template can say of a referral and of its author.
 */
export type LetterField = "customer" | "contact" | "deal" | "wants" | "me" | "company" | "deadline";

/**
 * What letters need besides the referral.
 */
export type Letters = { 
/**
 * The user's name under a letter; empty: the account's.
 */
own_name: string, 
/**
 * The user's company; empty: left out.
 */
own_company: string, 
/**
 * The user's own templates, in the order they are offered.
 */
templates: Array<Template>, };

/**
 * Where an opened referral is read.
 */
export type ReadingPane = "right" | "off";

/**
 * A template of the user's own. Its fields stand in braces: `{customer}`. What stands in brackets is left out when one
 * of its fields is not known: `[ at {company}]`.
 */
export type Template = { 
/**
 * Its id, made by the window; unique among the templates.
 */
id: string, 
/**
 * What it is called in the menu.
 */
name: string, 
/**
 * `en` or `es`: the language it is written in; dates in it are written so too.
 */
language: string, 
/**
 * Subject of the mail.
 */
subject: string, 
/**
 * Text of the mail; lines end with a line feed.
 */
body: string, };

/**
 * The actions that reach Partner Center.
 */
export type ActionKind = "accept" | "decline" | "won" | "lost" | "edit" | "add_contact" | "close_as_error" | "favorite" | "new_deal";

/**
 * Performs one action on one or more referrals.
 */
export type ActRequest = { 
/**
 * The referrals.
 */
ids: Array<string>, 
/**
 * What to do with each.
 */
action: Action, 
/**
 * Seconds until it may leave this computer; `None` takes the setting.
 */
grace_seconds: number | null, };

/**
 * Adding one of our own people.
 */
export type AddContactForm = { 
/**
 * The person.
 */
contact: Contact, };

/**
 * A backup that was read back and is whole.
 */
export type BackupView = { 
/**
 * When it was made, UTC.
 */
made_at: string, 
/**
 * The file.
 */
path: string, 
/**
 * Referrals in it.
 */
referrals: number, 
/**
 * Edits in it that were not confirmed when it was made.
 */
unsent: number, };

/**
 * What a recovery brings back.
 */
export type BroughtBack = { 
/**
 * Referrals; changes since are fetched from Partner Center.
 */
referrals: number, 
/**
 * Edits that are not confirmed yet.
 */
unsent: number, 
/**
 * Of these, edits that only the damaged file still knew.
 */
salvaged: number, 
/**
 * Of these, edits whose outcome is asked for before anything is sent.
 */
read_back: number, 
/**
 * Of these, edits the user is asked about.
 */
asked: number, 
/**
 * False when parts of the damaged file could not be read.
 */
whole: boolean, 
/**
 * Where the file that was there before is now; `None` when nothing was done yet, or there was none.
 */
set_aside: string | null, };

/**
 * Something stored changed.
 */
export type Changed = { 
/**
 * The referrals that changed; empty with `all` set when there are too many to name.
 */
ids: Array<string>, 
/**
 * Ask for everything again.
 */
all: boolean, };

/**
 * The nearest deadline of a row.
 */
export type Chip = { 
/**
 * Which clock.
 */
kind: ClockKind, 
/**
 * When it runs out, UTC.
 */
at: string, 
/**
 * True when the service did not give the instant and the usual period was added.
 */
estimated: boolean, };

/**
 * The clocks of a referral.
 */
export type ClockKind = "flame" | "answer" | "expiry" | "closing" | "archived";

/**
 * Closing as an error: a reason, and notes where the list asks for them.
 */
export type CloseAsErrorForm = { 
/**
 * Which reason of the list.
 */
reason: ErrorReason, 
/**
 * Notes; required for some reasons.
 */
notes: string, };

/**
 * Kinds of trouble; a variant exists only where the window or a script acts on it.
 */
export type Code = "invalid" | "not_allowed" | "not_found" | "too_late" | "storage" | "damaged" | "no_workspace" | "offline" | "sign_in" | "cancelled" | "keychain" | "internal";

/**
 * How the service can be reached.
 */
export type Connection = "unknown" | "online" | "offline" | "signed_out";

/**
 * What can be done about an edit that needs the user.
 */
export type Choice = "resolve" | "edit" | "retry" | "copy" | "discard";

/**
 * A field both sides changed, to different values.
 */
export type ConflictField = { 
/**
 * JSON Pointer of the field on the wire, for example `/details/notes`.
 */
field: string, 
/**
 * What forms and scripts call it, for example `notes`.
 */
name: string, 
/**
 * What it was when the edit was made.
 */
base: unknown, 
/**
 * What the edit sets.
 */
mine: unknown, 
/**
 * What the server has now.
 */
theirs: unknown, 
/**
 * When theirs was changed, UTC, as far as it is known.
 */
theirs_at: string | null, 
/**
 * Who changed it, as far as the service says.
 */
theirs_by: string | null, 
/**
 * Both texts in one, for fields where that makes sense.
 */
both: string | null, };

/**
 * A conflict: what this computer wants and what somebody else wrote meanwhile.
 */
export type ConflictView = { 
/**
 * When mine was made, UTC.
 */
mine_at: string, 
/**
 * Who made it.
 */
mine_by: string, 
/**
 * The fields both sides changed.
 */
fields: Array<ConflictField>, 
/**
 * Names what theirs says at this moment; goes back with the decision.
 */
seen: string, };

/**
 * Ties the data folder to a sandbox.
 */
export type ConnectSandbox = { 
/**
 * Its address, loopback only, for example `http://127.0.0.1:8787/v1.0`.
 */
url: string, };

/**
 * Consents of the customer.
 */
export type ConsentView = { 
/**
 * The customer may be contacted.
 */
contact: boolean | null, 
/**
 * Contact details may be shared with others.
 */
share_contact: boolean | null, 
/**
 * Microsoft's sellers may see the deal.
 */
share_with_microsoft: boolean | null, };

/**
 * A person to call or to write to.
 */
export type Contact = { 
/**
 * First name.
 */
firstName: string, 
/**
 * Last name.
 */
lastName: string, 
/**
 * Phone number as typed.
 */
phoneNumber: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Job title; read only.
 */
title: string, 
/**
 * What the service thinks of the address: Valid, Invalid, Spam, Unknown, or empty; read only.
 */
emailStatus: string, 
/**
 * What the service thinks of the number; read only.
 */
phoneStatus: string, };

/**
 * The customer organisation.
 */
export type CustomerView = { 
/**
 * Organisation name, decoded for display.
 */
name: string | null, 
/**
 * Address lines in postal order, without the country.
 */
address: Array<string>, 
/**
 * ISO 3166-1 alpha-2.
 */
country: string | null, 
/**
 * Size as on the wire, for example `51to250employees`.
 */
size: string | null, 
/**
 * D-U-N-S and other ids: kind and value.
 */
ids: Array<[string, string]>, };

/**
 * The state of the data folder.
 */
export type DataFolder = { 
/**
 * The folder.
 */
path: string, 
/**
 * When the last backup was made, UTC; `None` when there is none.
 */
last_backup_at: string | null, 
/**
 * How many backups there are.
 */
backups: number, };

/**
 * Declining: a reason, and notes if wanted.
 */
export type DeclineForm = { 
/**
 * Which reason of the list.
 */
reason: Reason, 
/**
 * Own words instead of "Others".
 */
other: string, 
/**
 * Notes.
 */
notes: string, };

/**
 * A device code, to be typed into a page.
 */
export type DeviceCode = { 
/**
 * The code.
 */
code: string, 
/**
 * The page.
 */
address: string, 
/**
 * When it runs out, UTC.
 */
expires_at: string, };

/**
 * Something was done.
 */
export type Done = { 
/**
 * Takes it back.
 */
undo: string, 
/**
 * Until when it can be taken back without trace, UTC; `None` for marks, which have no limit.
 */
until: string | null, 
/**
 * How many referrals it touched.
 */
count: number, };

/**
 * Editing an active engagement (domain.md §2.3): `None` leaves a field as it is.
 */
export type EditForm = { 
/**
 * Engagement name.
 */
name: string | null, 
/**
 * Estimated value: decimal text with a point.
 */
value: string | null, 
/**
 * ISO 4217 code.
 */
currency: string | null, 
/**
 * Estimated closing date (UTC).
 */
close_date: string | null, 
/**
 * Notes; empty clears them.
 */
notes: string | null, 
/**
 * CRM id; empty clears it.
 */
crm_id: string | null, 
/**
 * Marketing campaign id; empty clears it.
 */
campaign_id: string | null, 
/**
 * Sales stage: `Qualify`, `Develop`, `Propose`, `Close`, or a percentage as the document has it.
 */
sales_stage: string | null, };

/**
 * Names an edit of the outbox.
 */
export type EditRequest = { 
/**
 * Its id; see [`super::PendingEdit`].
 */
id: string, };

/**
 * Where an edit is on its way.
 */
export type EditState = "held" | "waiting" | "sending" | "needs_you" | "confirmed" | "discarded" | "replaced";

/**
 * Why a referral was closed as an error (domain.md §4.2).
 */
export type ErrorReason = "duplicate_bulk" | "duplicate_partner_center" | "duplicate_microsoft" | "connector_sync" | "customer_matching" | "solution" | "test_referral" | "data_error" | "others";

/**
 * A heart in Partner Center, or none (api.md §5.2).
 */
export type FavoriteForm = { 
/**
 * True for a favourite.
 */
favorite: boolean, };

/**
 * One field before and after.
 */
export type FieldChange = { 
/**
 * JSON Pointer of the field on the wire, for example `/details/dealValue`.
 */
field: string, 
/**
 * Value before; `null` when there was none.
 */
before: unknown, 
/**
 * Value after.
 */
after: unknown, };

/**
 * The decision about one field.
 */
export type FieldDecision = { 
/**
 * JSON Pointer of the field, or its word.
 */
field: string, 
/**
 * What becomes of it.
 */
take: Take, };

/**
 * Whether the customer asked to be contacted, and how fresh that is (api.md §10).
 */
export type FlameState = "hot" | "cooled" | "none";

/**
 * The product's folders.
 */
export type Folder = "inbox" | "active" | "archived";

/**
 * Live counts of the rail.
 */
export type Folders = { 
/**
 * Referrals in the Inbox.
 */
inbox: number, 
/**
 * Of these, unread ones.
 */
inbox_unread: number, 
/**
 * Of these, hot ones (flame).
 */
inbox_hot: number, 
/**
 * Active referrals.
 */
active: number, 
/**
 * Archived referrals.
 */
archived: number, 
/**
 * Edits that wait or are being sent.
 */
waiting: number, 
/**
 * Edits that need the user.
 */
needs_you: number, 
/**
 * Wire documents that could not be read.
 */
problems: number, };

/**
 * A heading in the list.
 */
export type Group = { 
/**
 * What the heading says.
 */
key: GroupKey, 
/**
 * Rows under it.
 */
count: number, };

/**
 * What a heading says.
 */
export type GroupKey = { "kind": "hot" } | { "kind": "answer_today" } | { "kind": "expiring" } | { "kind": "later" } | { "kind": "snoozed" } | { "kind": "overdue" } | { "kind": "this_week" } | { "kind": "this_month" } | { "kind": "no_date" } | { "kind": "month", 
/**
 * `YYYY-MM`.
 */
month: string, } | { "kind": "all" };

/**
 * One change in a referral's life.
 */
export type HistoryEntry = { 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who: an account here, or the name the service gives, or "Partner Center".
 */
who: string, 
/**
 * Made on this computer, or on the server.
 */
origin: Origin, 
/**
 * What happened.
 */
event: HistoryEvent, 
/**
 * Where a local change stands; `None` for changes of the server.
 */
state: EditState | null, 
/**
 * What changed, field by field.
 */
changes: Array<FieldChange>, };

/**
 * What happened.
 */
export type HistoryEvent = { "kind": "received" } | { "kind": "acted", "action": ActionKind } | { "kind": "changed" };

/**
 * Where a sign-in is kept.
 */
export type Keep = "keychain" | "file" | "this_run";

/**
 * One stretch of a folder.
 */
export type ListPage = { 
/**
 * All rows of the folder; of what is looked for, those up to the last one here while there are `more`.
 */
total: number, 
/**
 * The groups of the whole folder in order; their counts add up to `total`.
 */
groups: Array<Group>, 
/**
 * The rows asked for, in order.
 */
rows: Array<Row>, 
/**
 * More rows match than `total` says: `count_rows` counts them, which may take longer than showing some.
 */
more: boolean, };

/**
 * Asks for rows `offset .. offset + limit` of a folder.
 */
export type ListRequest = { 
/**
 * Which folder.
 */
folder: Folder, 
/**
 * What to look for, in the language of the search box; empty for all.
 */
query: string, 
/**
 * While something is looked for: in every folder. What is typed may name a folder itself, which counts more.
 */
everywhere: boolean, 
/**
 * In which order.
 */
sort: Sort, 
/**
 * The direction: true downwards. Without it the one that is natural to the order: newest and highest first, the
 * rest upwards.
 */
descending: boolean | null, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * How many rows at most; 200 are enough for any screen.
 */
limit: number, };

/**
 * Something that may stand at the cursor.
 */
export type QueryCompletion = { 
/**
 * First unit of what it takes the place of.
 */
start: number, 
/**
 * The unit after the last one.
 */
end: number, 
/**
 * What is put there.
 */
text: string, 
/**
 * What it is, in the user's language.
 */
hint: string, 
/**
 * An operator, whose values come next; otherwise a value.
 */
is_operator: boolean, };

/**
 * What cannot be understood, and where.
 */
export type QueryMistake = { 
/**
 * First unit.
 */
start: number, 
/**
 * The unit after the last one.
 */
end: number, 
/**
 * A whole sentence in the user's language.
 */
sentence: string, };

/**
 * What a text in the search box means, and what may follow. Places are in UTF-16 units.
 */
export type QueryReading = { 
/**
 * The first thing that cannot be understood.
 */
mistake: QueryMistake | null, 
/**
 * What may stand at the cursor.
 */
completions: Array<QueryCompletion>, 
/**
 * The words to highlight where they begin a word; folding case and accents is left to who shows them.
 */
words: Array<string>, 
/**
 * The text says itself in which folder to look.
 */
names_folder: boolean, };

/**
 * Asks what a text in the search box means.
 */
export type ReadQuery = { 
/**
 * What was typed.
 */
text: string, 
/**
 * Where the cursor stands, in UTF-16 units.
 */
cursor: number, };

/**
 * A search with a name, in the rail.
 */
export type SavedView = { 
/**
 * Its id; whoever makes a view chooses it.
 */
id: string, 
/**
 * As the user named it.
 */
name: string, 
/**
 * What is looked for, as it was typed.
 */
query: string, };

/**
 * How many referrals a saved view finds.
 */
export type ViewCount = { 
/**
 * The view.
 */
view: SavedView, 
/**
 * How many match; counted no further than a thousand.
 */
count: number, };

/**
 * Losing: a reason, and notes if wanted.
 */
export type LostForm = { 
/**
 * Which reason of the list.
 */
reason: Reason, 
/**
 * Own words instead of "Others".
 */
other: string, 
/**
 * Notes.
 */
notes: string, };

/**
 * What is local to this computer and never sent.
 */
export type Mark = { "kind": "read", 
/**
 * True for read.
 */
read: boolean, } | { "kind": "flag", 
/**
 * True for flagged.
 */
flagged: boolean, } | { "kind": "snooze", 
/**
 * UTC; `None` wakes it now.
 */
until: string | null, } | { "kind": "tags", 
/**
 * Without duplicates, trimmed.
 */
tags: Array<string>, } | { "kind": "tag", 
/**
 * Given to each.
 */
add: Array<string>, 
/**
 * Taken from each, in any casing.
 */
remove: Array<string>, } | { "kind": "note", 
/**
 * Plain text.
 */
text: string, };

/**
 * Changes something local to this computer.
 */
export type MarkRequest = { 
/**
 * The referrals.
 */
ids: Array<string>, 
/**
 * What to change.
 */
mark: Mark, };

/**
 * What a test notification showed of this desktop.
 */
export type NoticeTest = { 
/**
 * Whether the desktop took it.
 */
shown: boolean, 
/**
 * What it can do, or why it shows nothing, as sentences in the user's language.
 */
sentences: Array<string>, };

/**
 * Where a change was made.
 */
export type Origin = "here" | "server";

/**
 * One edit of the outbox.
 */
export type OutboxEntry = { 
/**
 * The edit.
 */
edit: PendingEdit, 
/**
 * The referral it changes.
 */
referral_id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Why it is here, as a sentence in the user's language; there is always one.
 */
why: string, 
/**
 * The edit of the same referral it waits behind.
 */
behind: string | null, 
/**
 * When it goes at the earliest, UTC; `None` when that hangs on something else, or on nothing.
 */
next_at: string | null, 
/**
 * What was typed, field by field.
 */
changes: Array<FieldChange>, 
/**
 * What can be done, best first.
 */
choices: Array<Choice>, 
/**
 * The fields to decide, when it is a conflict.
 */
conflict: ConflictView | null, 
/**
 * Takes it back without trace, while that is possible.
 */
undo: string | null, 
/**
 * The form it was typed into, with the same values; `None` for a new deal.
 */
draft: Action | null, };

/**
 * How a referral ended.
 */
export type Outcome = "won" | "lost" | "declined" | "expired" | "error";

/**
 * An edit that Partner Center has not confirmed.
 */
export type PendingEdit = { 
/**
 * Its id in the outbox.
 */
id: string, 
/**
 * Which action.
 */
action: ActionKind, 
/**
 * Where it is.
 */
state: EditState, 
/**
 * When it was made, UTC.
 */
at: string, 
/**
 * End of the grace window, UTC, while held.
 */
held_until: string | null, 
/**
 * When it will be tried again, UTC.
 */
next_attempt_at: string | null, 
/**
 * Why it waits or needs the user, as a sentence in the user's language.
 */
reason: string | null, };

/**
 * How often Partner Center is asked for news. A choice of this computer, whatever the account: it is the connection that
 * costs.
 */
export type Polling = "usual" | "seldom";

/**
 * What an action would do.
 */
export type Preview = { 
/**
 * The referrals whose state allows it, in the order asked for.
 */
allowed: Array<string>, 
/**
 * The others, by the rule that stands against it; the most frequent rule first.
 */
refused: Array<RefusedGroup>, };

/**
 * Asks what an action would do to these referrals; nothing is done.
 */
export type PreviewRequest = { 
/**
 * The referrals.
 */
ids: Array<string>, 
/**
 * What is meant to be done with each.
 */
action: ActionKind, };

/**
 * What went wrong, in a form the window can act on and a person can read.
 */
export type Problem = { 
/**
 * What kind of trouble it is.
 */
code: Code, 
/**
 * A whole sentence in the user's language: what happened and what to do next.
 */
sentence: string, 
/**
 * The form field the sentence is about, for example `name` or `value`.
 */
field: string | null, 
/**
 * Technical detail for a support request, in English.
 */
detail: string | null, };

/**
 * How far work on many referrals is; it is over when `done` has reached `total`.
 */
export type Progress = { 
/**
 * Referrals done.
 */
done: number, 
/**
 * Of so many.
 */
total: number, };

/**
 * Every night from one time of the wall clock to another; over midnight when `to` is not after `from`.
 */
export type QuietHours = { 
/**
 * When it becomes quiet.
 */
from: string, 
/**
 * When it ends.
 */
to: string, };

/**
 * Why a referral was declined or lost (domain.md §4.1).
 */
export type Reason = "budget" | "no_response" | "other_vendor" | "requirements" | "not_a_customer" | "timeline" | "abuse" | "others";

/**
 * Recovers.
 */
export type RecoverRequest = { 
/**
 * The backup that was offered; `None` begins with an empty store.
 */
backup: string | null, };

/**
 * It was recovered.
 */
export type Recovered = { 
/**
 * Where the window stands now.
 */
start: Start, 
/**
 * What was brought back.
 */
brought: BroughtBack, };

/**
 * What can be done about a data file that is damaged or gone.
 */
export type RecoveryOffer = { 
/**
 * The data folder.
 */
folder: string, 
/**
 * The newest backup that is whole; `None` when there is none.
 */
backup: BackupView | null, 
/**
 * What a recovery would bring back: from the backup, or without one from the damaged file alone.
 */
brings: BroughtBack, };

/**
 * Referrals that one rule keeps from an action.
 */
export type RefusedGroup = { 
/**
 * The rule, as a sentence in the user's language.
 */
sentence: string, 
/**
 * How many referrals it concerns.
 */
count: number, 
/**
 * What the first few of them are called.
 */
titles: Array<string>, };

/**
 * Asks for one referral.
 */
export type ReferralRequest = { 
/**
 * The referral's id.
 */
id: string, };

/**
 * Another referral of the same engagement, or a probable duplicate.
 */
export type RelatedReferral = { 
/**
 * The referral.
 */
row: Row, 
/**
 * What they have in common, the surest first; never empty.
 */
common: Array<TraceKind>, };

/**
 * What two referrals have in common, the surest first.
 */
export type TraceKind = "engagement" | "duns" | "customer" | "domain" | "phone";

/**
 * One referral as the reading pane shows it.
 */
export type ReferralView = { 
/**
 * What the list shows of it.
 */
row: Row, 
/**
 * The actions its state allows, in the order of the command bar.
 */
actions: Array<ActionKind>, 
/**
 * True for a request for information: independent, direct, incoming (domain.md §1).
 */
is_rfi: boolean, 
/**
 * The flame.
 */
flame: FlameState, 
/**
 * End of the hot 72 hours, UTC; `None` without a flame.
 */
flame_until: string | null, 
/**
 * Customer organisation.
 */
customer: CustomerView, 
/**
 * The customer's people. Empty when hidden.
 */
contacts: Array<Contact>, 
/**
 * True once expired: Partner Center withholds the contacts, and so do we (domain.md §3).
 */
contacts_hidden: boolean, 
/**
 * Our own people on it.
 */
team: Array<Contact>, 
/**
 * What the customer is looking for.
 */
requirements: Requirements, 
/**
 * Consents, as far as the document says; `None` is unknown.
 */
consent: ConsentView, 
/**
 * Deal name as stored, decoded for display.
 */
name: string | null, 
/**
 * Notes.
 */
notes: string | null, 
/**
 * Estimated closing date, UTC.
 */
closing_at: string | null, 
/**
 * CRM id.
 */
crm_id: string | null, 
/**
 * Marketing campaign id.
 */
campaign_id: string | null, 
/**
 * Sales stage as the document has it: a word or a percentage.
 */
sales_stage: string | null, 
/**
 * Every clock that runs or ran, nearest first.
 */
deadlines: Array<Chip>, 
/**
 * Status and substatus as the document has them.
 */
status: string, 
/**
 * See `status`.
 */
substatus: string, 
/**
 * Why it was declined, lost or closed, as the document has it.
 */
status_reason: string | null, 
/**
 * Qualification as the document has it.
 */
qualification: string | null, 
/**
 * Type as the document has it.
 */
kind: string | null, 
/**
 * Direction as the document has it.
 */
direction: string | null, 
/**
 * Source of a marketplace lead.
 */
source: string | null, 
/**
 * The engagement it belongs to.
 */
engagement_id: string | null, 
/**
 * Edits not yet confirmed, oldest first.
 */
pending: Array<PendingEdit>, 
/**
 * Every change: newest first.
 */
history: Array<HistoryEntry>, 
/**
 * Private note, kept on this computer only.
 */
private_note: string, 
/**
 * Private tags, kept on this computer only.
 */
tags: Array<string>, 
/**
 * No longer returned by the service: role, team or gone.
 */
no_longer_visible: boolean, };

/**
 * Sends something else in place of an edit that needs the user.
 */
export type ReplaceRequest = { 
/**
 * The edit's id.
 */
id: string, 
/**
 * The same action with other values.
 */
action: Action, 
/**
 * Seconds until it may leave this computer; `None` takes the setting.
 */
grace_seconds: number | null, };

/**
 * What the customer is looking for; ids as on the wire (api.md §6.9).
 */
export type Requirements = { 
/**
 * Industries.
 */
industries: Array<string>, 
/**
 * Products.
 */
products: Array<string>, 
/**
 * Services.
 */
services: Array<string>, 
/**
 * Solutions: the name, or the id where there is none.
 */
solutions: Array<string>, 
/**
 * Offers.
 */
offers: Array<string>, };

/**
 * Decides a conflict.
 */
export type ResolveRequest = { 
/**
 * The edit's id.
 */
id: string, 
/**
 * One decision for each field of the conflict.
 */
fields: Array<FieldDecision>, 
/**
 * [`ConflictView::seen`] as the user saw it. When theirs has changed since, nothing is decided; `None` decides
 * about whatever is there.
 */
seen: string | null, 
/**
 * Seconds until it may leave this computer; `None` takes the setting.
 */
grace_seconds: number | null, };

/**
 * One row of the list.
 */
export type Row = { 
/**
 * The referral's id.
 */
id: string, 
/**
 * A deal made here that Partner Center has not created yet; its id changes when it has.
 */
is_draft: boolean, 
/**
 * Deal name, or the customer's name.
 */
title: string, 
/**
 * The customer's name when it differs from the title.
 */
customer: string | null, 
/**
 * What they want, in a few words: solutions, products, services.
 */
wants: Array<string>, 
/**
 * ISO 3166-1 alpha-2 country of the customer.
 */
country: string | null, 
/**
 * Estimated value as decimal text; `None` when unknown.
 */
value: string | null, 
/**
 * ISO 4217 code of `value`.
 */
currency: string | null, 
/**
 * When it was created, UTC.
 */
received_at: string | null, 
/**
 * Its folder.
 */
folder: Folder, 
/**
 * How it ended, once archived.
 */
outcome: Outcome | null, 
/**
 * The group it falls into.
 */
group: GroupKey, 
/**
 * Its nearest deadline.
 */
chip: Chip | null, 
/**
 * Not opened yet on this computer.
 */
unread: boolean, 
/**
 * Flagged on this computer.
 */
flagged: boolean, 
/**
 * It has a heart in Partner Center, or here only where the service refuses one.
 */
favorite: boolean, 
/**
 * Snoozed until then, UTC.
 */
snoozed_until: string | null, 
/**
 * State of its oldest unconfirmed edit.
 */
pending: EditState | null, 
/**
 * Private tags.
 */
tags: Array<string>, };

/**
 * The settings of this computer.
 */
export type Settings = { 
/**
 * `en` or `es`; `None` follows the operating system.
 */
language: string | null, 
/**
 * Light, dark or the operating system's.
 */
theme: Theme, 
/**
 * Grace window in seconds, 0–60.
 */
grace_seconds: number, 
/**
 * A, D, W, L, E act on the focused row without a modifier (WCAG 2.1.4).
 */
single_key_actions: boolean, 
/**
 * Goes on without a window once it is closed; `None` asks then.
 */
keep_watching: boolean | null, 
/**
 * How often Partner Center is asked for news.
 */
polling: Polling, 
/**
 * The keys of actions that have not their usual ones, by the action's id; without any key where the list is
 * empty. The window knows the actions and their usual keys; ids it does not know are kept.
 */
keys: { [key in string]: Array<string> }, 
/**
 * How the folder of active deals is shown.
 */
active_view: ActiveView, 
/**
 * How close the rows stand.
 */
density: Density, 
/**
 * The accent colour.
 */
accent: Accent, 
/**
 * Where an opened referral is read.
 */
reading_pane: ReadingPane, 
/**
 * Width of the list beside the reading pane, in the page's own pixels, 280–1600.
 */
list_width: number, 
/**
 * What letters to customers are made of.
 */
letters: Letters, };

/**
 * A referral to be shown, or the list where none is named.
 */
export type ShowReferral = { 
/**
 * Its id.
 */
referral: string | null, };

/**
 * Begins a sign-in.
 */
export type SignIn = { 
/**
 * True when the present account signs in again; false adds one.
 */
again: boolean, 
/**
 * As what, and where; `None` takes what the account or this computer has.
 */
settings: SignInSettings | null, 
/**
 * Where to keep it; `None` keeps it where it was.
 */
keep: Keep | null, 
/**
 * The passphrase, for `Keep::File`.
 */
passphrase: string | null, };

/**
 * As what this program is registered, and where one signs in.
 */
export type SignInSettings = { 
/**
 * The partner's directory: a GUID, a domain, or `organizations`.
 */
tenant: string, 
/**
 * The application's id in the directory.
 */
client_id: string, 
/**
 * Where to sign in.
 */
authority: string, 
/**
 * What to ask for, separated by blanks.
 */
scope: string, 
/**
 * Where the referrals are.
 */
base_url: string, };

/**
 * How a folder is sorted.
 */
export type Sort = "urgency" | "received" | "value" | "title" | "customer" | "country" | "deadline";

/**
 * What the window needs to draw its first screen.
 */
export type Start = { 
/**
 * Which workspace is open.
 */
workspace: Workspace, 
/**
 * Who is signed in, as the history shows it.
 */
account: string | null, 
/**
 * The account's sign-in lies in a file whose passphrase nobody typed yet.
 */
locked: boolean, 
/**
 * The settings of this computer.
 */
settings: Settings, 
/**
 * The operating system's languages, best first, for `Settings::language` = `None`.
 */
system_language: string, 
/**
 * The desktop's accent colour, as far as it has one and says so.
 */
system_accent: Colour | null, 
/**
 * The program's version.
 */
version: string, 
/**
 * Why the data folder cannot be used; the window shows nothing else then.
 */
problem: Problem | null, };

/**
 * The status line: the truth about the connection and the outbox.
 */
export type StatusLine = { 
/**
 * How the service can be reached.
 */
connection: Connection, 
/**
 * A synchronisation is running.
 */
syncing: boolean, 
/**
 * Referrals received so far in a first synchronisation.
 */
received: number | null, 
/**
 * When the service last answered with everything new, UTC.
 */
last_sync_at: string | null, 
/**
 * When the next attempt is due, UTC, while offline.
 */
next_attempt_at: string | null, 
/**
 * Edits saved on this computer that wait or are being sent.
 */
waiting: number, 
/**
 * Edits that need the user.
 */
needs_you: number, 
/**
 * Wire documents that could not be read.
 */
problems: number, 
/**
 * Seconds this computer's clock is behind the server's (negative: ahead), when more than two minutes.
 */
clock_offset_seconds: number | null, 
/**
 * What the last failure means, as a sentence in the user's language.
 */
trouble: string | null, };

/**
 * A private tag in use.
 */
export type TagInUse = { 
/**
 * The tag.
 */
tag: string, 
/**
 * How many referrals have it.
 */
count: number, };

/**
 * What becomes of a field both sides changed.
 */
export type Take = { "kind": "mine" } | { "kind": "theirs" } | { "kind": "both" } | { "kind": "typed", 
/**
 * Text, decimal text with a point, a date, or an ISO 4217 code.
 */
value: string, };

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * Takes something back.
 */
export type UndoRequest = { 
/**
 * From [`Done`].
 */
token: string, };

/**
 * What was taken back.
 */
export type Undone = { 
/**
 * The referrals it touched, so that the focus can return to them.
 */
ids: Array<string>, };

/**
 * Opens the encrypted file of the present account.
 */
export type Unlock = { 
/**
 * Its passphrase.
 */
passphrase: string, };

/**
 * A wire document that could not be read, kept as it came.
 */
export type UnreadableDocument = { 
/**
 * When it came, UTC.
 */
at: string, 
/**
 * What is wrong with it, as a sentence in the user's language.
 */
reason: string, 
/**
 * The document, as it came.
 */
raw: string, };

/**
 * Winning: value and closing date as they turned out.
 */
export type WonForm = { 
/**
 * Final value; empty leaves it as it is.
 */
value: string, 
/**
 * ISO 4217 code of `value`.
 */
currency: string, 
/**
 * When it was closed (UTC); `None` leaves it as it is.
 */
close_date: string | null, };

/**
 * Which workspace is open.
 */
export type Workspace = "none" | "sample" | "sandbox" | "partner_center";

/** Every command: what it takes and what it answers. */
export interface Commands {
  /** Where the window stands at its start: which workspace is open, language, theme. */
  start(request: null): Promise<Start>;
  /** Opens the sample workspace: a whole Partner Center inside the program. */
  explore_sample(request: null): Promise<Start>;
  /** Ties this data folder to a sandbox on loopback and opens that workspace. */
  connect_sandbox(request: ConnectSandbox): Promise<Start>;
  /** What the form of a sign-in begins with. */
  sign_in_settings(request: null): Promise<SignInSettings>;
  /** Signs in with the system's browser; answers when that is done, refused or cancelled. */
  sign_in(request: SignIn): Promise<Start>;
  /** Asks for a device code, for where no browser can be used. */
  begin_device_sign_in(request: SignIn): Promise<DeviceCode>;
  /** Waits until the device code was typed, refused or cancelled. */
  finish_device_sign_in(request: null): Promise<Start>;
  /** Takes back a sign-in that waits. */
  cancel_sign_in(request: null): Promise<null>;
  /** Opens the encrypted file in which the present account's sign-in lies. */
  unlock(request: Unlock): Promise<Start>;
  /** Signs the account out; its referrals and its edits stay on this computer. */
  sign_out(request: AccountRequest): Promise<Start>;
  /** The accounts of this computer. */
  accounts(request: null): Promise<Array<AccountView>>;
  /** Opens another account. */
  switch_account(request: AccountRequest): Promise<Start>;
  /** Leaves the sample workspace and returns to the first screen. */
  leave_sample(request: null): Promise<Start>;
  /** Counts for the rail. */
  folders(request: null): Promise<Folders>;
  /** One stretch of a folder's rows, with the groups they fall into. */
  list(request: ListRequest): Promise<ListPage>;
  /** The ids of a stretch of a folder's rows in order, however long: a selection may reach beyond the screen. */
  list_ids(request: ListRequest): Promise<Array<string>>;
  /** How many rows a list has, counted to the last one. */
  count_rows(request: ListRequest): Promise<number>;
  /** What a text in the search box means, and what may follow at the cursor. */
  read_query(request: ReadQuery): Promise<QueryReading>;
  /** Saved views in the order of the rail, each with how much it finds. */
  views(request: null): Promise<Array<ViewCount>>;
  /** Puts these views in place of all there are: saved, renamed, moved or removed. */
  set_views(request: Array<SavedView>): Promise<null>;
  /** Everything the reading pane shows of one referral. */
  referral(request: ReferralRequest): Promise<ReferralView>;
  /** Other referrals of the same engagement, and probable duplicates, each with what is common. */
  related(request: ReferralRequest): Promise<Array<RelatedReferral>>;
  /** What the active deals are worth, altogether and by sales stage. */
  pipeline(request: null): Promise<Pipeline>;
  /** One stretch of the active deals of a stage or a day. */
  deals(request: DealsRequest): Promise<DealsPage>;
  /** The days of a range on which active deals close. */
  calendar(request: CalendarRequest): Promise<Array<CalendarDay>>;
  /** Moves deals to another stage or day, after the grace window. */
  move_deals(request: MoveDeals): Promise<Done>;
  /** Performs an action that reaches Partner Center, after the grace window. */
  act(request: ActRequest): Promise<Done>;
  /** What an action would do to each of many referrals, or the rule that stands against it; changes nothing. */
  preview(request: PreviewRequest): Promise<Preview>;
  /** Gives up work on many referrals that is under way; nothing of it remains. */
  cancel_work(request: null): Promise<null>;
  /** The private tags in use, the most used first. */
  tags_in_use(request: null): Promise<Array<TagInUse>>;
  /** Changes something local to this computer: read, flag, snooze, tags, private note. */
  mark(request: MarkRequest): Promise<Done>;
  /** Takes back what `act` or `mark` did, while that is possible. */
  undo(request: UndoRequest): Promise<Undone>;
  /** Asks for a synchronisation now; the status event tells how it goes. */
  sync_now(request: null): Promise<null>;
  /** Whether the window can be seen: while it cannot, the desk asks for news less often. */
  watch(request: boolean): Promise<null>;
  /** The status line. */
  status(request: null): Promise<StatusLine>;
  /** The edits that wait, are being sent, or need the user. */
  outbox(request: null): Promise<Array<OutboxEntry>>;
  /** Sends an edit again that needs the user. */
  retry_edit(request: EditRequest): Promise<null>;
  /** Gives an edit up that needs the user; the referral shows what the server has. Undo brings it back. */
  discard_edit(request: EditRequest): Promise<Done>;
  /** Decides a conflict field by field, also offline; what was chosen travels like any other edit. */
  resolve_edit(request: ResolveRequest): Promise<Done>;
  /** Sends other values in place of an edit that needs the user. */
  replace_edit(request: ReplaceRequest): Promise<Done>;
  /** Wire documents that could not be read, kept as they came. */
  problems(request: null): Promise<Array<UnreadableDocument>>;
  /** What can be done about a data file that is damaged or gone; changes nothing. */
  recovery_offer(request: null): Promise<RecoveryOffer>;
  /** Puts a good store where the damaged one is, which is set aside, and opens it. */
  recover(request: RecoverRequest): Promise<Recovered>;
  /** Where the data is, and how old its last backup is. */
  data_folder(request: null): Promise<DataFolder>;
  /** Makes a backup now. */
  back_up(request: null): Promise<DataFolder>;
  /** The settings of this computer. */
  settings(request: null): Promise<Settings>;
  /** Replaces the settings; effective at once. */
  change_settings(request: Settings): Promise<Settings>;
  /** The desktop's accent colour, asked anew; null where it has none or does not say. */
  system_accent(request: null): Promise<Colour | null>;
  /** Closes the window, and keeps what was chosen for the next time. */
  close_window(request: CloseWindow): Promise<null>;
  /** What the program does without its window, as this computer has it now. */
  background(request: null): Promise<Background>;
  /** Starts the program when the user signs in to this computer, or no longer; answers what came of it. */
  change_start_at_login(request: boolean): Promise<Background>;
  /** What this account is told of, and when. */
  alert_settings(request: null): Promise<AlertSettings>;
  /** Chooses anew what is told; effective at once. */
  change_alert_settings(request: AlertSettings): Promise<AlertSettings>;
  /** Tells nothing for a while, or tells again. */
  pause_alerts(request: AlertsPause): Promise<AlertSettings>;
  /** Shows a notification that tells nothing, and says what this desktop can do. */
  test_notice(request: null): Promise<NoticeTest>;
}

/** Every event and what it carries. */
export interface Events {
  changed: Changed;
  status: StatusLine;
  progress: Progress;
  show: ShowReferral;
  explain: Problem;
  closing: null;
}
