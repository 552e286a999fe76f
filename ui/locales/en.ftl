### Words of Referral Desk in English. Used by the window and by Rust; every id stands in every language.
### The trade's terms follow the glossary of domain.md §15.

## Product

# Name of the program; not translated.
app-name = Referral Desk

# First screen, under the name: what the program is, in a sentence.
app-purpose = Your Partner Center referrals on this computer: answered in time, online or on the train.

## First screen

# Heading above the two choices.
welcome-choose = How do you want to start?

# Choice: opens the sample workspace.
welcome-sample = Explore with sample data

# Explains the choice "Explore with sample data".
welcome-sample-hint = Some forty invented referrals in every state. Nothing leaves this computer.

# Choice: connect to a test server on the same computer.
welcome-sandbox = Connect to a Partner Center sandbox on this computer

# Explains the choice to connect to a sandbox.
welcome-sandbox-hint = For trying out and testing: the address that “cargo xtask sandbox” prints.

# Label of the field for the sandbox address.
welcome-sandbox-url = Sandbox address

# Button: connects to the sandbox.
welcome-connect = Connect

# Button text while connecting.
welcome-connecting = Connecting…

# Button text while the sample workspace opens.
welcome-opening = Opening…

# Strip across the window while the sample workspace is open.
sample-strip = Sample data — nothing leaves this computer

# Button: leaves the sample workspace and returns to the first screen.
sample-leave = Leave

# Heading of the full-window error when the data folder cannot be used.
trouble-heading = Referral Desk can't start

# Button: opens the technical detail of an error.
trouble-detail = Technical detail

# Button: tries again what failed.
trouble-again = Try again

# Error sentence when even the desk itself does not answer.
trouble-unknown = Something went wrong inside the program. Try again; if it stays, restart Referral Desk.

# Shown where a list or a referral could not be loaded.
trouble-load = This could not be loaded.

## Sign-in

# Choice: sign in to Partner Center.
sign-in-title = Sign in to Partner Center

# Explains the choice to sign in.
sign-in-hint = With your work account, in your browser. Referral Desk never sees your password.

# Button: opens the browser to sign in.
sign-in-button = Sign in

# Button: signs in again to the same account.
sign-in-again = Sign in again

# Button: signs in with a code on another device.
sign-in-with-code = Use a code instead

# Heading while the browser is open.
sign-in-waiting = Finish in your browser

# Explains what happens while the browser is open.
sign-in-waiting-hint = A page of Microsoft has opened. Sign in there; this window goes on by itself.

# Heading above the device code.
sign-in-code-title = Enter this code

# Explains the device code. $address: a web address.
sign-in-code-hint = On any device, open { $address } and enter the code. This window goes on by itself.

# While a device code is being fetched.
sign-in-code-coming = Getting a code…

# Button: copies the device code.
sign-in-copy-code = Copy code

# Said after the code was copied.
sign-in-copied = Copied

# When the code runs out. $time: a time of day.
sign-in-code-until = The code works until { $time }.

# Button: gives the sign-in up.
sign-in-cancel = Cancel

# Button: back to the form after an error.
sign-in-retry = Try again

# Opens the settings few people need.
sign-in-advanced = Advanced

# Label: tenant.
sign-in-tenant = Tenant

# Label: client id.
sign-in-client-id = Client id

# Explains the client id.
sign-in-client-id-hint = From the app registration in Microsoft Entra ID

# Label: address of the sign-in.
sign-in-authority = Sign-in address

# Label: scope.
sign-in-scope = Scope

# Label: address of Partner Center.
sign-in-base-url = Partner Center address

# Question: where the sign-in is kept.
sign-in-keep = Stay signed in

# Choice: in the system's keychain.
sign-in-keep-keychain = In this computer’s keychain (recommended)

# Choice: in an encrypted file.
sign-in-keep-file = In an encrypted file, under a passphrase

# Choice: not at all.
sign-in-keep-this-run = For this run only; you sign in again at the next start

# Label: passphrase of the encrypted file.
sign-in-passphrase = Passphrase

# Explains the passphrase.
sign-in-passphrase-hint = Asked for at every start. Nobody can recover it; you can always sign in again.

# Bar across the window: nothing is sent until somebody signs in.
signed-out-title = You are signed out

# Bar: nothing waits.
signed-out-calm = Your referrals are still here; news comes after you sign in.

# Bar: edits wait. $count: how many.
signed-out-waiting =
    { $count ->
        [one] One edit waits on this computer and is sent once you sign in.
       *[other] { $count } edits wait on this computer and are sent once you sign in.
    }

# Bar: the encrypted file needs its passphrase.
locked-title = Enter your passphrase to go online

# Button: opens the encrypted file.
locked-unlock = Unlock

# Settings: heading of the list of accounts.
accounts-title = Accounts

# Settings: explains several accounts.
accounts-hint = Each account has its own referrals and its own outbox on this computer.

# Settings: adds an account.
accounts-add = Add an account

# Settings: opens another account. $name: a person.
accounts-switch = Switch to { $name }

# Settings: forgets the sign-in. $name: a person.
accounts-sign-out = Sign out { $name }

# Settings: button, short.
accounts-switch-short = Switch

# Settings: button, short.
accounts-sign-out-short = Sign out

# Settings: mark of the open account.
accounts-present = Open now

# Settings: mark of an account that has to sign in.
accounts-signed-out = Signed out

# Settings: an account's edits that are not confirmed. $count: how many.
accounts-unconfirmed =
    { $count ->
        [one] One edit not sent yet
       *[other] { $count } edits not sent yet
    }

# Settings: question before signing out. $name: a person.
accounts-sign-out-question = Sign { $name } out? Referrals and edits stay on this computer; nothing is sent until you sign in again.

# Settings: keeps the account signed in.
accounts-keep = Stay signed in

# Settings: Partner Center workspace.
settings-workspace-partner-center = Partner Center

## Rail

# Accessible name of the navigation at the left.
rail-label = Folders

# Folder of referrals that wait for an answer.
folder-inbox = Inbox

# Folder of referrals being worked on.
folder-active = Active

# Folder of finished referrals.
folder-archived = Archived

# Screen with the edits that wait to be sent or need the user.
folder-outbox = Outbox

# Screen with the settings.
folder-settings = Settings

# Spoken after a folder's name: how many referrals are unread.
rail-unread =
    { $count ->
        [one] { $count } unread
       *[other] { $count } unread
    }

# Spoken after a folder's name: how many referrals it has.
rail-count =
    { $count ->
        [one] { $count } referral
       *[other] { $count } referrals
    }

# Spoken after "Inbox": how many customers asked to be contacted within the last 72 hours.
rail-hot =
    { $count ->
        [one] { $count } hot
       *[other] { $count } hot
    }

# Spoken after "Outbox": how many edits wait.
rail-waiting =
    { $count ->
        [one] { $count } waiting
       *[other] { $count } waiting
    }

# Spoken after "Outbox": how many edits need the user's decision.
rail-needs-you =
    { $count ->
        [one] { $count } needs you
       *[other] { $count } need you
    }

## List

# Accessible name of the list; $folder is a folder's name.
list-label = Referrals in { $folder }

# Group heading: customer asked to be contacted less than 72 hours ago.
group-hot = Hot

# Group heading: within the advised 24 hours.
group-answer-today = Answer today

# Group heading: expires within three days.
group-expiring = Expiring

# Group heading: not pressing.
group-later = Later

# Group heading: put aside by the user until later.
group-snoozed = Snoozed

# Group heading in Active: the closing date has passed.
group-overdue = Closing date passed

# Group heading in Active: closes within seven days.
group-this-week = Closing this week

# Group heading in Active: closes within thirty days.
group-this-month = Closing this month

# Group heading in Active: closes after more than thirty days.
group-closing-later = Closing later

# Group heading in Active: no closing date.
group-no-date = No closing date

# Label of the search box.
search-label = Search

# Placeholder of the search box; $folder is a folder's name.
search-placeholder = Search { $folder }

# Button: empties the search box.
search-clear = Clear search

# Shown when no referral matches the words; $query is what was typed.
search-nothing = Nothing in { $folder } matches “{ $query }”

# Hint below "nothing matches".
search-nothing-hint = Check the spelling or try fewer words.

# List of what may be typed next in the search box.
search-offered = What may follow

# Below the search box: how much was found.
search-found =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }

# The same while it is still being counted; $count is a number.
search-found-more = More than { $count } results

# Where to look, below the search box.
search-where = Where to look

# Switch beside the search box: looks in the open folder only.
search-here = This folder

# Switch beside the search box: looks in every folder.
search-everywhere = Everywhere

# Shown when no referral in any folder matches; $query is what was typed.
search-nothing-anywhere = Nothing matches “{ $query }”

# Saved views in the rail: a search with a name. $name is that name.
views-label = Saved views

# Label of the field for the name of a saved search.
views-name = Name of the view

# Button that keeps the search under that name.
views-save = Save

# Button beside the results that keeps the search as a view.
views-save-as = Save as view

# Button of the menu of a saved view; $name is its name.
views-more = More for { $name }

# In the menu of a saved view.
views-rename = Rename

# In the menu of a saved view: before the one above it.
views-up = Move up

# In the menu of a saved view: behind the one below it.
views-down = Move down

# In the menu of a saved view.
views-remove = Remove

# Announced when a search was saved, and told when a view was removed.
done-view-saved = Saved as { $name }

# Told after a saved view was removed; it can be undone.
done-view-removed = Removed { $name }

# Button: opens the menu of sort orders; $order is the current one.
sort-by = Sort: { $order }

# Sort order: groups of urgency (Inbox), closing date (Active), month (Archived).
sort-urgency = Urgency

# Sort order: newest first.
sort-received = Newest first

# Sort order: highest value first.
sort-value = Value

# Sort order: by title.
sort-title = Title

# Sort order: by the customer's name.
sort-customer = Customer

# Sort order: by the customer's country.
sort-country = Country

# Sort order: the nearest deadline first.
sort-deadline = Deadline

# Menu item below the sort orders: from the first to the last, A to Z, oldest and lowest first.
sort-ascending = Ascending

# Menu item below the sort orders: the other way round.
sort-descending = Descending

# Accessible name of the names of the columns, which sort.
columns-label = Columns

# Column: when it was received.
column-received = Received

# Column: the user's own tags.
column-tags = Tags

# Empty Inbox: heading.
empty-inbox = All answered

# Empty Inbox: what to expect.
empty-inbox-hint = New referrals appear here by themselves.

# Empty Active folder: heading.
empty-active = No active referrals

# Empty Active folder: what to expect.
empty-active-hint = What you accept moves here.

# Empty Archived folder: heading.
empty-archived = Nothing archived yet

# Empty Archived folder: what to expect.
empty-archived-hint = Won, lost, declined and expired referrals end up here.

# Empty folder while the first synchronisation runs.
empty-syncing = Receiving your referrals…

# Spoken in a row: not opened yet.
row-unread = Unread

# Spoken in a row and used as tooltip: flagged by the user.
row-flagged = Flagged

# Tooltip of an empty flag in a row.
row-flag = Flag

# Row: put aside until; $time is a date and time.
row-snoozed = Snoozed until { $time }

# Row, for screen readers: before the private tags.
row-tags = Tags:

# Row without a readable value.
row-loading = Loading…

# Bulk bar: how many rows are selected.
bulk-selected =
    { $count ->
        [one] { $count } selected
       *[other] { $count } selected
    }

# Bulk dialog: only some of the selected referrals can be changed that way.
bulk-partly =
    { $allowed ->
        [one] { $allowed } of { $count } can be changed this way; the others stay as they are.
       *[other] { $allowed } of { $count } can be changed this way; the others stay as they are.
    }

# Bulk dialog: none of the selected referrals can be changed that way.
bulk-none = None of the { $count } can be changed this way.

# Bulk dialog: while the desk looks at each of the selected referrals.
bulk-checking = Looking at { $count } referrals…

# Bulk dialog: accessible name of the list of those that stay as they are.
bulk-stay = Why the others stay as they are

# Bulk dialog: how many referrals stay as they are; a sentence with the reason follows.
bulk-stay-count =
    { $count ->
        [one] { $count } stays.
       *[other] { $count } stay.
    }

# Bulk dialog: last in a list of names.
bulk-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }

# While many referrals are changed: how far it is.
work-progress = { $done } of { $total } referrals

# Button of the bulk bar: ends the selection.
bulk-clear = Clear selection

# Accessible name of the bulk bar.
bulk-label = Actions on the selection

# Reading pane while several rows are selected.
bulk-hint = Choose what to do with them above the list.

## Pipeline

# Accessible name of the choice between list, board and calendar in Active.
view-label = View

# View of the active deals: rows.
view-list = List

# View of the active deals: columns by sales stage.
view-board = Board

# View of the active deals: months of closing dates.
view-calendar = Calendar

# How many deals stand in a column or on a day.
deals-count = { $count ->
        [one] { $count } deal
       *[other] { $count } deals
    }

# Before the sums of all deals: their values added up.
worth-total = Total

# Before the sums that are weighted by the sales stage.
worth-weighted = Weighted

# Tooltip: how values are weighted; the percentages are Microsoft's.
worth-weighted-hint = Each value times its stage's chance by Microsoft's stages: just accepted { $accepted } %, Qualify { $qualify } %, Develop { $develop } %, Propose { $propose } %, Close { $close } %. A percentage written in the deal itself counts as it stands.

# Where nothing can be added up.
worth-none = No values known

# On the card of a deal whose value is not known.
worth-of-none = No value

# Deals that are not in the sums.
worth-without-value = { $count ->
        [one] { $count } deal without a value
       *[other] { $count } deals without a value
    }

# Deals that are in the total, but not in the weighted sum.
worth-without-weight = { $count ->
        [one] { $count } deal without a known stage is not weighted
       *[other] { $count } deals without a known stage are not weighted
    }

# Behind an amount that came without a currency.
worth-without-currency = { $amount } (no currency)

# Accessible name of the totals.
worth-label = What the active deals are worth

# Column of the board: accepted, no sales stage yet, or one that is not known.
board-no-stage = No stage

# Accessible name of the board.
board-label = Board by sales stage

# Accessible name of a column; $worth may be empty.
board-column = { $stage }, { $deals }, { $worth }

# Label of the choice of a column where only one fits into the window.
board-pick = Stage

# A column without deals.
board-empty = No deals in this stage

# Read with a column: what the keys do.
board-keys = Arrow keys move between deals and stages, { $before } and { $after } move the deal to the stage before or after, Enter opens it.

# Menu: moves the deal to another sales stage; the stages follow.
move-to-stage = Move to stage

# Toast: the deal was moved to another sales stage.
done-move-stage = { $title } moved to { $stage }

# Toast: the deal was moved to another closing date.
done-move-day = { $title } now closes on { $date }

# Accessible name of the calendar.
calendar-label = Closing dates

# Button: the month before.
calendar-previous = Previous month

# Button: the month after.
calendar-next = Next month

# Button: back to this month.
calendar-today = Today

# Accessible name of a day; $deals says how many, $worth what they are worth.
calendar-day = { $date }: { $deals }, { $worth }

# Accessible name of a day on which nothing closes.
calendar-day-free = { $date }: nothing closes

# Added to the name of a day that has passed with deals still active.
calendar-overdue = overdue

# Deals of a day that do not fit into its cell.
calendar-more = { $count } more

# Where a day without deals is looked at.
calendar-nothing = Nothing closes on this day

# Heading of the deals without a closing date.
calendar-undated = No closing date

# Where there are no deals without a closing date.
calendar-all-dated = Every active deal has a closing date

# Read with the calendar: what the keys do.
calendar-keys = Arrow keys move by day and week, Page Up and Page Down by month, Enter goes to the deals of the day.

# Read with the deals of a day: what the keys do.
calendar-deal-keys = Enter opens the deal. { $before } and { $after } move its closing date by a day, { $up } and { $down } by a week. Escape returns to the calendar.

## Deadlines

# Chip: minutes left.
left-minutes = { $count } min left

# Chip: hours left.
left-hours = { $count } h left

# Chip: days left.
left-days =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }

# Length of time, used inside other sentences: minutes.
span-minutes = { $count } min

# Length of time, used inside other sentences: hours.
span-hours = { $count } h

# Length of time, used inside other sentences: days.
span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

# Chip: expires in; $left is a span such as "3 h".
chip-expires = Expires in { $left }

# Chip: the advised time to answer has passed.
chip-answer-late = Answer overdue

# Chip: the expiry has passed; the service will archive it.
chip-expired = Expired

# Chip: closes on that day; $date is a short date.
chip-closes = Closes { $date }

# Chip: should have closed on that day; $date is a short date.
chip-closed-late = Was to close { $date }

# Name of a clock: end of the hot 72 hours.
clock-flame = Hot until

# Name of a clock: end of the advised 24 hours.
clock-answer = Answer by

# Name of a clock: expiry.
clock-expiry = Expires

# Name of a clock: expected closing.
clock-closing = Closing date

# Name of a clock: archived.
clock-archived = Archived

# Added to a deadline the service did not give.
clock-estimated = estimated

# Outcome of a referral: the deal was closed with the customer.
outcome-won = Won

# Outcome: the deal was not closed.
outcome-lost = Lost

# Outcome: we said no.
outcome-declined = Declined

# Outcome: nobody answered for 14 days.
outcome-expired = Expired

# Outcome: closed as an error.
outcome-error = Closed as error

# Archived, outcome unknown.
outcome-unknown = Closed

## States of an edit

# Edit in its grace window or waiting for the network.
state-saved = Saved on this computer

# Edit on its way.
state-sending = Sending

# Edit confirmed by the server.
state-confirmed = Confirmed by Partner Center

# Edit refused or in conflict.
state-needs-you = Needs you

# An edit the user gave up; the history keeps it.
state-discarded = Discarded

# An edit the user typed anew, or decided differently; the history keeps it.
state-replaced = Replaced by a later choice

## Reading pane

# Accessible name of the reading pane.
pane-label = Reading pane

# Reading pane with nothing selected.
pane-empty = Select a referral to read it

# Button in a narrow window: back to the list.
pane-back = Back to the list

# Badge: request for information, sent by a customer.
badge-rfi = RFI

# Tooltip of the RFI badge.
badge-rfi-hint = Request for information from a customer

# When it arrived; $time is a date and time.
pane-received = Received { $time }

# Flame banner while hot; $left is a span such as "41 h".
flame-hot = Asked to be contacted — hot for { $left } more

# Second line of the flame banner while hot.
flame-hot-hint = A call now beats every other answer.

# Flame banner after 72 hours; $ago is such as "4 days ago".
flame-cooled = Asked to be contacted { $ago }; still worth a call

# Reading pane: above the products and services the customer looks for.
glance-wants = Wants

# Reading pane: above the estimated value.
glance-value = Worth

# Reading pane: above the nearest deadline.
glance-left = Time left

# Reading pane: above how it ended.
glance-outcome = Outcome

# Reading pane: something is not known.
glance-unknown = Not said

# Reading pane: more than is shown. $count: how many.
glance-more = +{ $count } more

# Accessible name of the sentence on what to do next.
next-label = Next step

# Next step: the 24 hours run. $left: such as “3 hours”; $time: when they end.
next-answer = Answer within { $left } ({ $time }) to stay visible: accept, or decline with a reason.

# Next step: the 24 hours are over. $left: until it expires; $time: when.
next-answer-late = Answer soon: it expires in { $left } ({ $time }). Accept, or decline with a reason.

# Next step: unanswered, and no deadline is known.
next-answer-now = Answer it: accept, or decline with a reason.

# Next step: the closing date is over.
next-closing-passed = The closing date, { $date }, has passed: is it won, lost, or is there a new date?

# Next step: the closing date is near.
next-closing-soon = Closes on { $date }: is it won?

# Next step: in progress.
next-keep-in-touch = In progress, to close on { $date }: keep in touch.

# Next step: in progress without a closing date.
next-no-date = In progress without a closing date: edit it, and you will be reminded.

# Button: shows the whole of a long text.
fold-all = Show all

# Button: shows the beginning of a long text only.
fold-less = Show less

# Button: calls the customer in the user's own phone program.
contact-call = Call

# Button: writes to the customer in the user's own mail program.
contact-write = Write

# Accessible name of a call button; $name is a person or number.
contact-call-name = Call { $name }

# Accessible name of a write button; $name is a person or address.
contact-write-name = Write to { $name }

# Accessible name of a copy button; $text is what is copied.
contact-copy = Copy { $text }

# Announced after copying.
contact-copied = Copied

# Shown beside an address or number the service holds for wrong.
contact-invalid = reported invalid

# Shown beside an e-mail address the service holds for spam.
contact-spam = reported as spam

# Accessible name of the menu of templates behind the button Write.
letter-menu = Templates

# Template of ours: after a request to be contacted.
letter-call = Ask for a call

# Template of ours: first answer.
letter-first = First answer

# Template of ours: asks what is not known.
letter-questions = Ask for details

# Template of ours: keeps in touch during the work.
letter-follow-up = Follow up

# Menu: a mail without a template.
letter-empty = Empty mail

# Title of the dialog that shows a letter before it is sent. $name: a person or an address.
letter-title = Write to { $name }

# Explains the letter's dialog.
letter-hint = Change what you like. It opens in your own mail program; nothing is sent from here.

# Letter: choice of its language.
letter-language = Language of the letter

# Letter: subject.
letter-subject = Subject

# Letter: its text.
letter-body = Text

# Letter: what is not known. $fields: such as "company and deal".
letter-missing = Not known here, so left out: { $fields }.

# Letter: too long for a link.
letter-long = Too long for some mail programs to take over. The text goes to the clipboard instead: paste it into the mail.

# Button: opens the letter in the user's mail program.
letter-open = Open in mail program

# Button: copies the text and opens an otherwise empty mail.
letter-open-copied = Copy text and open mail

# Button: copies the letter's text.
letter-copy = Copy text

# Announced after the mail program was asked to open the letter.
letter-opened = Opened in your mail program

# Announced after the text was copied and the mail program asked to open.
letter-opened-copied = Opened in your mail program; the text is on the clipboard

# Field of a template: the customer's organisation.
letter-field-customer = customer

# Field of a template: first name of who is written to.
letter-field-contact = first name

# Field of a template: the deal's name.
letter-field-deal = deal

# Field of a template: what the customer looks for.
letter-field-wants = what they want

# Field of a template: the user's name.
letter-field-me = my name

# Field of a template: the user's company.
letter-field-company = my company

# Field of a template: the estimated closing date.
letter-field-deadline = closing date

# Letter to a customer who asked to be contacted: subject. What stands in brackets is left out when one of its fields is not known.
letter-call-subject = Your request[ about { $wants }]

# The same letter: text.
letter-call-body =
    Hello[ { $contact }],

    thank you for asking to be contacted[ about { $wants }]. I would like to call you today or tomorrow. What time suits you, and which number should I use?

    Best regards,
    { $me }
    { $company }

# First answer to a request: subject.
letter-first-subject = Your request through Microsoft[: { $wants }]

# The same letter: text.
letter-first-body =
    Hello[ { $contact }],

    Microsoft passed on your request[ for { $customer }] to us[ at { $company }]. We have read it and can help[ with { $wants }].

    Shall we have a first conversation of half an hour this week? Tell me two times that suit you and I will send the invitation.

    Best regards,
    { $me }
    { $company }

# Letter that asks for details: subject.
letter-questions-subject = A few questions about your request[: { $wants }]

# The same letter: text.
letter-questions-body =
    Hello[ { $contact }],

    to answer your request[ about { $wants }] well, we would like to know:

    – How many people will use it?
    – When should it be running?
    – What do you use today?
    – Is there a budget?

    A short answer is enough; we can go through the rest on the phone.

    Best regards,
    { $me }
    { $company }

# Letter that keeps in touch: subject.
letter-follow-up-subject = How is it going[: { $deal }]?

# The same letter: text.
letter-follow-up-body =
    Hello[ { $contact }],

    I would like to hear how you see our work together[ on { $deal }], and whether anything is missing from our side[ to finish by { $deadline }].

    Shall we talk briefly this week?

    Best regards,
    { $me }
    { $company }

# Banner: the service does not return this referral any more.
gone-banner = Partner Center no longer shows this referral to you. Your role or team may have changed, or it was removed. What was known is kept here.

# Banner of an archived referral; $outcome is such as "Won".
archived-banner = { $outcome }. Closed referrals can't be changed in Partner Center.

# Banner while snoozed; $time is a date and time.
snoozed-banner = Snoozed until { $time }

# Section heading: what the customer is looking for.
section-wants = What they want

# Section heading: the customer's organisation.
section-customer = Customer

# Section heading: the customer's people.
section-contacts = Contacts

# Section heading: clocks of the referral.
section-deadlines = Deadlines

# Section heading: facts of the engagement.
section-engagement = Engagement

# Section heading: our own people on it.
section-team = Our team

# Section heading: edits not yet confirmed.
section-pending = Your changes

# Section heading: note and tags kept on this computer.
section-private = Only on this computer

# Section heading: every change.
section-history = History

# Section heading: consents given by the customer.
section-consent = Consent

# Kind of requirement.
wants-solutions = Solutions

# Kind of requirement.
wants-products = Products

# Kind of requirement.
wants-services = Services

# Kind of requirement.
wants-industries = Industry

# Kind of requirement.
wants-offers = Offers

# Nothing is known about what they want.
wants-nothing = The customer did not say.

# Contacts hidden after expiry, and why.
contacts-hidden = Hidden: the referral has expired, and Partner Center withholds the contacts of expired referrals.

# No contacts in the document.
contacts-none = No contact given.

# Consent: the customer may be contacted.
consent-contact = May be contacted

# Consent: contact details may be shared.
consent-share = Contact details may be shared

# Consent: Microsoft's sellers may see the deal.
consent-microsoft = Visible to Microsoft sellers

# A consent that was given.
consent-yes = Yes

# A consent that was refused.
consent-no = No

# A consent nothing is known about.
consent-unknown = Not stated

# Customer size, a range of employees.
size-range = { $from }–{ $to } employees

# Customer size, above a number of employees.
size-more = More than { $from } employees

# Shown where a field is empty, for example in the history.
value-none = empty

# Private note: placeholder.
note-placeholder = Add a private note

# Private note: accessible name.
note-label = Private note

# Private note: shown after it was saved.
note-saved = Saved

# Private tags: accessible name of the field.
tags-label = Private tags

# Private tags: placeholder.
tags-placeholder = Add a tag

# Button: removes a private tag; $tag is its text.
tags-remove = Remove tag { $tag }

# History: the referral arrived on this computer.
history-received = Received

# History: the server's copy changed.
history-changed = Changed in Partner Center

# History and outbox: what was done.
deed-accept = Accepted

# History and outbox: what was done.
deed-decline = Declined

# History and outbox: what was done.
deed-won = Marked as won

# History and outbox: what was done.
deed-lost = Marked as lost

# History and outbox: what was done.
deed-edit = Engagement edited

# History and outbox: what was done.
deed-add-contact = Contact added

# History and outbox: what was done.
deed-close-as-error = Closed as error

# History and outbox: what was done.
deed-new-deal = Deal created

# History: made on this computer.
history-here = on this computer

# History: from value to value, spoken between them.
history-to = changed to

# Pending edit: when it will be tried again; $time is a time or date.
pending-next = Next attempt { $time }

# Pending edit: since when; $time is such as "2 min ago".
pending-since = Made { $time }

# Outbox: when a held edit leaves this computer. $time: relative, such as “in 8 seconds”.
pending-held = Leaves { $time }

# Name of the two choices for an edit that needs the user, for screen readers.
decision = What to do with this edit

# Button: sends an edit again that was refused or contested.
decision-retry = Try again

# Button: gives an edit up that was refused or contested.
decision-discard = Discard

# Button in the reading pane: opens the outbox at an edit that needs the user.
decision-open = Decide in the outbox

# Button: takes an edit back that was not sent yet.
decision-take-back = Take back

# Button: puts what was typed on the clipboard.
decision-copy = Copy what I typed

# Button: opens an edit that was refused or contested in its form again.
decision-edit = Edit…

# Button: opens a conflict, to decide it field by field.
decision-resolve = Decide…

# Heading in the reading pane: other referrals of the same engagement or probably of the same customer.
section-related = Related

# Why another referral is listed: another copy of the same engagement.
related-engagement = Same engagement

# Why another referral is listed: the customer has the same D-U-N-S number.
related-duns = Same D-U-N-S number

# Why another referral is listed: the customer has the same name.
related-customer = Same customer

# Why another referral is listed: a contact writes from the same company's address.
related-domain = Same e-mail domain

# Why another referral is listed: a contact has the same telephone number.
related-phone = Same phone number

# Before the reasons of what is probably a second copy of the same request.
related-perhaps = Probable duplicate: { $reasons }

# Link back to the referral from which this one was opened.
related-back = Back to { $title }

# Action: back to the referral from which this one was opened.
action-back = Back to the referral before

## Fields

# Field: deal name of the engagement.
field-name = Engagement name

# Field: estimated deal value.
field-value = Estimated value

# Field: final deal value when won.
field-final-value = Final value

# Field: currency of the value.
field-currency = Currency

# Field: estimated purchase time frame; presets that resolve to a date.
field-time-frame = Estimated purchase time frame

# Field: estimated closing date.
field-close-date = Estimated closing date

# Field: date on which a won deal was closed.
field-closed-on = Closed on

# Field: notes, seen by others in Partner Center.
field-notes = Notes

# Field: id in the partner's own CRM.
field-crm-id = CRM ID

# Field: marketing campaign id.
field-campaign-id = Marketing campaign ID

# Field: sales stage.
field-sales-stage = Sales stage

# Field: reason for declining, losing or closing.
field-reason = Reason

# Field: own words instead of "Others".
field-other-reason = In your own words

# Field: first name of a person.
field-first-name = First name

# Field: last name of a person.
field-last-name = Last name

# Field: e-mail address of a person.
field-email = E-mail

# Field: phone number of a person.
field-phone = Phone number

# Field: status in Partner Center.
field-status = Status

# Field: substatus in Partner Center.
field-substatus = Substatus

# Field: why it was closed, as Partner Center has it.
field-status-reason = Reason

# Field: qualification in Partner Center.
field-qualification = Qualification

# Field: type of referral in Partner Center.
field-kind = Type

# Field: direction of a referral in Partner Center.
field-direction = Direction

# Field: where a marketplace lead came from.
field-source = Source

# Field: id of the engagement.
field-engagement-id = Engagement ID

# Field: id of the referral.
field-referral-id = Referral ID

# Field: address of the customer.
field-address = Address

# Field: size of the customer.
field-size = Size

# Field: country of the customer.
field-country = Country

# Field in the history: customer's details.
field-customer = Customer

# Field in the history: our people.
field-team = Our team

# Marks a required field for screen readers and as tooltip of the asterisk.
field-required = required

# Under a number field: how the number was understood; $value is a formatted amount.
field-value-read = Read as { $value }

# Under a number field when the text is no number; $example is a number written in the user's format.
field-value-unreadable = That is not a number. Write it like { $example }.

# Choice of a sales stage: none.
stage-none = Not set

# Sales stage as the service names it.
stage-qualify = Qualify

# Sales stage as the service names it.
stage-develop = Develop

# Sales stage as the service names it.
stage-propose = Propose

# Sales stage as the service names it.
stage-close = Close

## Actions

# Action: take the referral on.
action-accept = Accept

# Action: say no.
action-decline = Decline

# Action: the deal was closed with the customer.
action-won = Won

# Action: the deal was not closed.
action-lost = Lost

# Action: change the engagement's fields.
action-edit = Edit engagement

# Action: add one of our own people.
action-add-contact = Add contact

# Action: close without counting it.
action-close-as-error = Close as error

# Action: create a deal of our own.
action-new-deal = New deal

# Action: put aside until later.
action-snooze = Snooze

# Action: end the snooze.
action-wake = Wake now

# Action: flag.
action-flag = Flag

# Action: remove the flag.
action-unflag = Remove flag

# Action: gives private tags to referrals; opens a dialog.
action-tag = Tag…

# Action: puts the cursor into the private note of the open referral.
action-note = Private note

# Action: mark as read.
action-mark-read = Mark as read

# Action: mark as unread.
action-mark-unread = Mark as unread

# Action: copy the referral's id.
action-copy-id = Copy referral ID

# Action: take back the last thing done.
action-undo = Undo

# Action: synchronise now.
action-sync = Sync now

# Action: move the focus to the search box.
action-search = Search

# Action: opens the field in which every command can be found by typing.
action-palette = Find a command

# Action: move the focus to the next pane.
action-next-pane = Next pane

# Action: move the focus to the previous pane.
action-previous-pane = Previous pane

# Action: show the list of keys.
action-keys = Keyboard shortcuts

# Action in the list of keys: open the referral.
action-open = Open in the reading pane

# Action in the list of keys: move in the list.
action-move = Move in the list

# Action in the list of keys: extend the selection.
action-extend = Extend the selection

# List of keys: adds a row to the selection, or takes it out.
action-toggle = Add to the selection

# Action in the list of keys: select all rows.
action-select-all = Select all

# Action in the list of keys: open the context menu.
action-menu = Open the menu of a referral

# Button: menu with further actions.
action-more = More actions

# Accessible name of the command bar.
action-bar = Actions

# Action: gives the referral a heart, as in Partner Center.
action-favorite = Add to favorites

# Action: takes the heart away.
action-unfavorite = Remove from favorites

# History: a heart was given or taken away.
deed-favorite = Favorite changed

# Toast: a heart was given.
done-favorite = { $title } is a favorite

# Toast: a heart was taken away.
done-unfavorite = { $title } is no favorite any more

# Toast: several were given a heart, or it was taken away.
done-favorite-many = { $count ->
        [one] { $count } favorite changed
       *[other] { $count } favorites changed
    }

# Told where none of several can be changed: they are favorites already, none, or closed.
done-favorite-none = None of them can be changed

# Field: the heart of a favorite.
field-favorite = Favorite

# A row that has a heart; tooltip and read aloud.
row-favorite = Favorite

# Value of the field Favorite.
favorite-yes = Yes

# Value of the field Favorite.
favorite-no = No

## Dialogs

# Button: leaves a dialog without doing anything.
dialog-cancel = Cancel

# Button: closes a dialog or a notice.
dialog-close = Close

# Button: one step back in a dialog.
dialog-back = Back

# Asked when closing a dialog with typed text.
dialog-discard-question = Discard what you typed?

# Button: yes, discard.
dialog-discard = Discard

# Button: no, keep editing.
dialog-keep = Keep editing

# Button text while an action is being stored.
dialog-saving = Saving…

# Title of the Accept dialog; $title is the referral's.
accept-title = Accept { $title }

# Accept: what happens next.
accept-hint = Accepting starts an engagement and moves it to Active.

# Accept: placeholder-like hint of the notes.
accept-notes-hint = What the customer is looking for, so that others understand it

# Accept: group of further people of the own company.
accept-contacts = Contacts of your company

# Button: adds a person to the form.
accept-contact-add = Add a person

# Button: removes a person from the form; $number counts from 1.
accept-contact-remove = Remove person { $number }

# Accessible name of the fields of one person; $number counts from 1.
accept-contact-number = Person { $number }

# Preset of the purchase time frame: this month.
frame-this-month = This month

# Preset of the purchase time frame.
frame-three = 1–3 months

# Preset of the purchase time frame.
frame-six = 3–6 months

# Preset of the purchase time frame.
frame-twelve = 6–12 months

# Preset of the purchase time frame: a date of one's own choice.
frame-date = On a date

# Under the presets: the date they stand for; $date is a long date.
frame-resolved = By { $date }

# Title of the Decline dialog.
decline-title = Decline { $title }

# Title of the Decline dialog for several referrals.
decline-title-many =
    { $count ->
        [one] Decline { $count } referral
       *[other] Decline { $count } referrals
    }

# Decline of a customer's request: what Microsoft does next.
decline-hint-rfi = Microsoft tells the customer to choose another partner. You can't take it back once it is sent.

# Decline of a co-sell opportunity: what Microsoft does next.
decline-hint-cosell = Microsoft, or the partner who invited you, is told. You can't take it back once it is sent.

# Decline of several: what happens.
decline-hint-many =
    { $count ->
        [one] One referral will be declined with the same reason. Microsoft tells the customer to choose another partner.
       *[other] All { $count } will be declined with the same reason. Microsoft tells the customers to choose other partners.
    }

# Title of the Won dialog.
won-title = Mark { $title } as won

# Won: confirm the figures.
won-hint = Check value and date: Partner Center doesn't let you change them afterwards.

# Won: warning when less than 72 hours after creation and the deal may be registrable.
won-too-early = Created less than 72 hours ago. If you want to register this deal, the registration may be rejected; wait until { $time }.

# Button of the first step of a final action.
final-next = Next

# Second question before marking as won.
won-final = Mark as won for good?

# Second question before marking as lost.
lost-final = Mark as lost for good?

# Explains the second question.
final-hint = It moves to Archived and can't be changed in Partner Center afterwards.

# Button: marks as won.
won-confirm = Mark as won

# Title of the Lost dialog.
lost-title = Mark { $title } as lost

# Button: marks as lost.
lost-confirm = Mark as lost

# Title of the Edit dialog.
edit-title = Edit { $title }

# Button: saves the edit.
edit-save = Save

# Title of the Add contact dialog.
contact-title = Add a contact to { $title }

# Add contact: who it is for.
contact-hint = Someone of your own company. Partner Center sends them news of this referral.

# Title of the Close as error dialog.
close-title = Close { $title } as error

# Close as error: what it means.
close-hint = It is not counted in insights. It moves to Archived and can't be changed afterwards.

# Title of the Snooze dialog.
snooze-title = Snooze { $title }

# Title of the Snooze dialog for several referrals.
snooze-title-many =
    { $count ->
        [one] Snooze { $count } referral
       *[other] Snooze { $count } referrals
    }

# Snooze: what it does.
snooze-hint = It returns to its place then. Its clocks go on running.

# Snooze choice.
snooze-hour = In 1 hour

# Snooze choice.
snooze-four-hours = In 4 hours

# Snooze choice.
snooze-tomorrow = Tomorrow morning

# Snooze choice.
snooze-monday = Monday morning

# Snooze choice: a date and time of one's own.
snooze-custom = Date and time

# Button: snoozes until the chosen date and time.
snooze-confirm = Snooze

# Accessible name of a date field's button.
date-open = Choose a date

# Calendar button.
date-previous = Previous month

# Calendar button.
date-next = Next month

# Title of the Lost dialog for several referrals.
lost-title-many =
    { $count ->
        [one] Mark { $count } referral as lost
       *[other] Mark { $count } referrals as lost
    }

# Lost dialog for several referrals: all of them can be.
lost-hint-many =
    { $count ->
        [one] { $count } will be marked as lost with this reason.
       *[other] All { $count } will be marked as lost with the same reason.
    }

# Title of the Close as error dialog for several referrals.
close-title-many =
    { $count ->
        [one] Close { $count } referral as error
       *[other] Close { $count } referrals as errors
    }

# Close as error dialog for several referrals: all of them can be.
close-hint-many =
    { $count ->
        [one] { $count } will be closed with this reason.
       *[other] All { $count } will be closed with the same reason.
    }

# Title of the tag dialog.
tag-title = Tag { $title }

# Title of the tag dialog for several referrals.
tag-title-many =
    { $count ->
        [one] Tag { $count } referral
       *[other] Tag { $count } referrals
    }

# Tag dialog: what tags are.
tag-hint = Tags are private: they stay on this computer.

# Tag dialog: field for a tag.
tag-field = Add a tag

# Tag dialog: what Enter does while the field is empty.
tag-field-hint = Enter saves.

# Tag dialog: what Enter does with what was typed.
tag-enter = Enter adds “{ $tag }”.

# Tag dialog: heading of the tags in use.
tag-in-use = Tags in use

# Tag dialog: only some of the selected referrals have the tag.
tag-some = on some of them

# Tag dialog: the button that saves.
tag-save = Save

# Title of the list of keys.
keys-title = Keyboard shortcuts

# List of keys: field that filters it.
keys-filter = Filter by action or key

# List of keys: nothing matches what was typed into the filter.
keys-none = No action or key matches “{ $typed }”

# List of keys, group: actions on referrals.
keys-group-referral = Referrals

# List of keys, group: actions on the window.
keys-group-window = Window

# List of keys, group: keys of the list, which cannot be changed.
keys-group-list = In the list

# List of keys: hint of the switch for single letters.
keys-letters-hint = A letter alone works while a referral in the list has the focus.

# List of keys: the action has no key.
keys-no-key = None

# List of keys: said after a key that is switched off.
keys-off = switched off

# List of keys, button: changes the key of an action.
keys-change = Change the key of { $action }

# List of keys, button: takes the key from an action.
keys-clear = No key for { $action }

# List of keys, button: gives an action its usual key back.
keys-reset = Usual key for { $action }

# List of keys, button: gives every action its usual keys back.
keys-reset-all = Reset all keys

# List of keys: waiting for a key to be pressed.
keys-press = Press the new key for { $action }. Esc keeps the present one.

# List of keys: a key that is needed for something else.
keys-reserved = { $keys } is needed by the system, the list or text fields. Press another key.

# List of keys: the key belongs to another action.
keys-taken = { $keys } belongs to “{ $action }”. Press another key, or take it away there first.

## Command palette

# Accessible name of the command palette.
palette-title = Commands

# Field of the command palette.
palette-placeholder = Type what to do, where to go, or whom to open

# Command palette: nothing matches.
palette-none = Nothing matches “{ $typed }”

# Command palette, group: what was chosen lately.
palette-recent = Recently used

# Command palette, group: actions on the selected referrals.
palette-referral = With the selection

# Command palette, group: folders and screens.
palette-go = Go to

# Command palette, group: actions on the window.
palette-window = Window

# Command palette, group: parts of the settings.
palette-settings = Settings

# Command palette, group: referrals found by the typed words.
palette-found = Referrals

## Reasons

# Reason for declining or losing, 1 of 8.
why-budget = Project budget isn't adequate

# Reason for declining or losing, 2 of 8.
why-no-response = Customer didn't respond

# Reason for declining or losing, 3 of 8.
why-other-vendor = Customer chose another vendor

# Reason for declining or losing, 4 of 8.
why-requirements = Customer requirement not met

# Reason for declining or losing, 5 of 8.
why-not-a-customer = Not a customer

# Reason for declining or losing, 6 of 8.
why-timeline = Proposed time line was too short

# Reason for declining or losing, 7 of 8.
why-abuse = Report as abuse, spam, or phishing

# Reason for declining or losing, 8 of 8.
why-others = Others

# Reason for closing as error, 1 of 9.
fault-duplicate-bulk = Duplicate – created through bulk upload

# Reason for closing as error, 2 of 9.
fault-duplicate-partner-center = Duplicate – created in Partner Center

# Reason for closing as error, 3 of 9.
fault-duplicate-microsoft = Duplicate – sent by Microsoft

# Reason for closing as error, 4 of 9.
fault-connector-sync = Connector data sync issues

# Reason for closing as error, 5 of 9.
fault-customer-matching = Customer matching issues

# Reason for closing as error, 6 of 9.
fault-solution = Solution issues (explain in the notes)

# Reason for closing as error, 7 of 9.
fault-test-referral = Test referral

# Reason for closing as error, 8 of 9.
fault-data-error = Data error

# Reason for closing as error, 9 of 9.
fault-others = Others (explain in the notes)

## Toasts

# Toast: accepted; $title is the referral's.
done-accept = Accepted { $title }

# Toast: declined.
done-decline = Declined { $title }

# Toast: several declined.
done-decline-many =
    { $count ->
        [one] Declined { $count } referral
       *[other] Declined { $count } referrals
    }

# Toast: marked as won.
done-won = Won { $title }

# Toast: several referrals were marked as lost.
done-lost-many =
    { $count ->
        [one] Lost { $count } referral
       *[other] Lost { $count } referrals
    }

# Toast: several referrals were closed as errors.
done-close-many =
    { $count ->
        [one] Closed { $count } referral as error
       *[other] Closed { $count } referrals as errors
    }

# Toast: private tags of one or several referrals were changed.
done-tag =
    { $count ->
        [one] Tags changed
       *[other] Tags of { $count } referrals changed
    }

# Toast: marked as lost.
done-lost = Lost { $title }

# Toast: edited.
done-edit = Changed { $title }

# Toast: contact added.
done-add-contact = Contact added to { $title }

# Toast: closed as error.
done-close-as-error = Closed { $title } as error

# Toast: snoozed; $time is a date and time.
done-snooze =
    { $count ->
        [one] Snoozed until { $time }
       *[other] { $count } snoozed until { $time }
    }

# Toast: snooze ended.
done-wake = Awake again

# Announced: flagged.
done-flag = Flagged

# Announced: flag removed.
done-unflag = Flag removed

# Announced: marked as read.
done-read = Marked as read

# Announced: marked as unread.
done-unread = Marked as unread

# Announced and shown after undo.
done-undone = Undone

# Toast after an edit was given up. $title: the referral.
done-discarded = Discarded your change to { $title }

# Toast after a conflict was decided. $title: the referral.
done-decided = Saved your choice for { $title }

# Toast after what was typed was copied.
done-copied = Copied what you typed

# Announced when there is nothing to take back.
done-nothing = There is nothing to undo

# Second line of a toast in the grace window; $seconds until it may leave this computer.
toast-held = Saved on this computer · leaves in { $seconds } s

# Accessible name of the stack of toasts.
toast-label = Notices

## Outbox

# Outbox: group of edits that need the user.
outbox-needs-you = Needs you

# Outbox: group of edits that wait.
outbox-waiting = Waiting to be sent

# Outbox: group of edits on their way.
outbox-sending = Sending

# Outbox: heading of documents that could not be read.
outbox-problems = Unreadable documents

# Outbox: explains unreadable documents.
outbox-problems-hint = Partner Center sent these in a shape this program can't read. They are kept as they came; everything else goes on.

# Button: shows the raw text of an unreadable document.
outbox-raw = Show document

# Empty outbox: heading.
outbox-empty = Nothing is waiting

# Empty outbox: meaning.
outbox-empty-hint = Everything you did has been confirmed by Partner Center.

# Outbox: when an unreadable document came; $time is a date and time.
outbox-came = Came { $time }

## Conflicts

# Heading of the conflict screen. $title: the referral.
conflict-title = Decide: { $title }

# Button: back from a conflict to the outbox.
conflict-back = Back to the outbox

# Conflict screen: what this is about.
conflict-intro = You and somebody else changed the same fields. Choose for each one what is to hold; until you save, nothing is sent.

# Conflict screen, offline: a decision is possible all the same.
conflict-offline = Partner Center is not connected. Your choice is saved on this computer and travels when it is.

# Conflict screen: the other side changed again while it was open.
conflict-newer = It was changed once more while you were looking. Here is what is there now; choose again.

# Conflict: column of the value before both changes.
conflict-before = Before

# Conflict: column of what was typed here.
conflict-mine = Mine

# Conflict: column of what the service has.
conflict-theirs = In Partner Center

# Conflict: choice that keeps both texts.
conflict-both = Keep both

# Conflict: label of the text that keeps both, to be edited.
conflict-both-text = Both texts

# Conflict: choice that holds a new value.
conflict-typed = Something else

# Conflict: label of a new value. $field: the field.
conflict-new-value = New value: { $field }

# Conflict: who wrote a value, and when. $who: a name, $time: relative, such as “2 hours ago”.
conflict-by = { $who }, { $time }

# Conflict: a field is not decided yet.
conflict-choose = Choose one of these.

# Conflict: heading of what a decision comes to.
conflict-preview = What will be sent

# Conflict: everything is theirs.
conflict-nothing = Nothing: everything stays as it is in Partner Center, and your change is given up.

# Conflict: button that saves the decision.
conflict-save = Save my choice

# Conflict: fields that are not decided. $count: how many.
conflict-open = { $count ->
        [one] One field is still to be decided.
       *[other] { $count } fields are still to be decided.
    }

## Settings

# Setting: language.
settings-language = Language

# Choice of language or theme: as the operating system.
settings-system = As the system

# Choice of language, in that language; not translated.
settings-english = English

# Choice of language, in that language; not translated.
settings-spanish = Español

# Setting: light or dark.
settings-theme = Appearance

# Settings: section on how the window looks.
settings-look = Look

# Choice of the accent colour.
settings-accent = Accent colour

# Explains the accent colour.
settings-accent-hint = “As the system” takes the nearest of these to your desktop’s own. Orange and red are left out: they mean a flame and a warning.

# Accent colour.
accent-blue = Blue

# Accent colour.
accent-teal = Teal

# Accent colour.
accent-green = Green

# Accent colour.
accent-violet = Violet

# Accent colour.
accent-plum = Plum

# Choice of how close rows stand.
settings-density = Density

# Density: more room.
settings-comfortable = Comfortable

# Density: more rows.
settings-compact = Compact

# Choice of where an opened referral is read.
settings-reading-pane = Reading pane

# Explains the reading pane.
settings-reading-pane-hint = Switched off, the list has the whole width, with columns, and a referral opens in its place.

# Reading pane: beside the list.
settings-pane-right = Right

# Reading pane: none beside the list.
settings-pane-off = Off

# Settings: letters to customers.
letters-title = Letters to customers

# Explains the section on letters.
letters-hint = “Write” offers templates and opens them in your own mail program. Nothing is sent from here.

# Field: the user's name under letters.
letters-own-name = My name

# Explains the name.
letters-own-name-hint = Left empty, it is the name of your account.

# Field: the user's company under letters.
letters-own-company = My company

# Button: opens the form for a new template.
template-add = Add a template

# Accessible name: edits a template. $name: what it is called.
template-edit = Edit { $name }

# Accessible name: removes a template. $name: what it is called.
template-remove = Remove { $name }

# Toast after a template was removed. $name: what it was called.
template-removed = { $name } removed

# Title: a new template.
template-new-title = New template

# Title: a template is changed.
template-edit-title = Edit template

# Template: what it is called in the menu.
template-name = Name in the menu

# Explains fields of a template. $example: brackets around a field.
template-hint = Fields stand in braces and are filled in. What stands in brackets, such as { $example }, is left out when its field is not known.

# Accessible name of the buttons that insert fields.
template-insert = Insert a field

# Button: keeps the template.
template-save = Save template

# Choice of theme.
settings-light = Light

# Choice of theme.
settings-dark = Dark

# Setting: grace window before something is sent.
settings-grace = Time to undo before anything is sent

# Explains the grace window.
settings-grace-hint = What reaches Partner Center waits this long. 0 sends at once.

# Unit after the number of seconds.
settings-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }

# Setting: single letters act.
settings-letters = Single-letter shortcuts

# Explains single letters.
settings-letters-hint = Letters such as A for Accept act on the referral that has the focus in the list. F1 shows all keys and changes them.

# Settings: section about this data folder.
settings-workspace = Workspace

# Settings: sample workspace.
settings-workspace-sample = Sample data

# Settings: sandbox workspace.
settings-workspace-sandbox = Partner Center sandbox on this computer

# Settings: who is signed in; $account is a name or address.
settings-account = Signed in as { $account }

# Settings: version of the program; $version is such as 0.1.0.
settings-version = Version { $version }

## Alerts

# Settings: section about notifications.
alerts-title = Alerts

# Explains the section.
alerts-hint = Notifications of your desktop, also while you look elsewhere. Each is told once.

# Alerts are paused. $when: such as “today, 17:30”.
alerts-paused = Paused until { $when }. What would expire before is told all the same.

# Button: end the pause.
alerts-resume = Tell me again

# Button: pause for an hour.
alerts-pause-hour = Pause for 1 hour

# Button: pause until tomorrow morning.
alerts-pause-tomorrow = Pause until tomorrow

# Kind of alert: flame.
alerts-flame = Customers who ask to be contacted

# Explains it.
alerts-flame-hint = At once, while nobody answers, and 6 hours before the 72 hours end.

# Field: hours after creation.
alerts-flame-hours = Remind me after so many hours

# Explains the hours.
alerts-flame-hours-hint = From its creation, separated by commas, 1 to 72.

# Kind of alert: new referral.
alerts-arrival = New referrals

# Explains it.
alerts-arrival-hint = Several that come together are one notification.

# Kind of alert: the advised 24 hours.
alerts-answer_advice = The advised 24 hours

# Explains it.
alerts-answer_advice-hint = 4 hours before they end without an answer.

# Kind of alert: expiry.
alerts-expiry = Referrals about to expire

# Explains it.
alerts-expiry-hint = Unanswered ones, before Partner Center sends the customer elsewhere.

# Field: hours before the expiry.
alerts-expiry-hours = Remind me so many hours before

# Explains the hours.
alerts-expiry-hours-hint = Separated by commas, 1 to 336. The last two stay on the screen.

# Kind of alert: an answer waits and the expiry comes near.
alerts-answer_at_risk = Answers that may arrive too late

# Explains it.
alerts-answer_at_risk-hint = Saved here, while the expiry is nearer than the network.

# Kind of alert: conflict or refusal.
alerts-needs_you = Edits that need you

# Explains it.
alerts-needs_you-hint = A conflict with a colleague, or something Partner Center refused.

# Kind of alert: closing date passed.
alerts-closing_passed = Closing dates that have passed

# Explains it.
alerts-closing_passed-hint = The morning after.

# Setting: quiet hours.
alerts-quiet = Quiet hours

# Explains it.
alerts-quiet-hint = Holds everything but what would expire during them.

# Field: beginning of the quiet hours.
alerts-quiet-from = From

# Field: end of the quiet hours.
alerts-quiet-to = To

# Setting: weekends.
alerts-weekends = Quiet at weekends

# Explains it.
alerts-weekends-hint = Saturday and Sunday, all day.

# Setting: sound.
alerts-sound = Sound

# Explains it.
alerts-sound-hint = Your desktop decides which, and when it stays silent.

# Button: test.
alerts-test = Send a test notification

# A list of hours that is none.
alerts-hours-unreadable = Type whole hours, such as 24, 4, 1.

## In the background

# Settings: section about going on without a window.
background-title = In the background

# Setting: what becomes of the program with its window.
background-closing = When I close the window

# Choice: the program goes on without a window.
background-closing-keep = Keep watching

# Choice: the program ends.
background-closing-quit = Quit

# Choice: the user is asked, once.
background-closing-ask = Ask me

# Explains going on without a window.
background-closing-hint = While it watches, the window is gone and its memory is free; synchronising and alerts go on.

# Settings: this desktop has no place for tray icons.
background-no-tray = Your desktop shows no tray icon, so nothing is to be seen of Referral Desk while it watches. Everything it can do is in the window: start Referral Desk again to open it. To end it, choose Quit here and close the window.

# Setting: starts with the computer.
background-start = Start when I sign in to this computer

# Explains starting with the computer.
background-start-hint = Without a window: it watches until you open it.

# Setting: how often Partner Center is asked.
background-polling = Check for new referrals

# Choice: the usual pace.
background-polling-usual = Every 2 minutes while you look, every 5 otherwise

# Choice: a slow pace.
background-polling-seldom = Every 15 minutes

# Explains the pace.
background-polling-hint = 15 minutes suit a connection that is paid by volume; you may be told of a new referral that much later. What you do is not delayed by it.

# Question when the window is closed for the first time.
closing-title = Keep watching your referrals?

# The question: what the first answer means.
closing-keep-means = The window goes and its memory is freed. Referral Desk goes on in the background: it synchronises, sends what you did, and tells you what comes due.

# The question: how to come back where the desktop has no place for tray icons.
closing-no-tray = Your desktop shows no tray icon. Start Referral Desk again to get the window back.

# The question: what the second answer means.
closing-quit-means = If you quit, nothing is synchronised and nothing is told until you start it again.

# The question: what would stay. $count: edits not sent yet.
closing-waiting =
    { $count ->
        [one] One edit is not sent yet; it stays saved on this computer.
       *[other] { $count } edits are not sent yet; they stay saved on this computer.
    }

# The question: a form is open that may hold something typed.
closing-form = A form is open. What you typed in it is not saved yet and goes with the window.

# The question: where to change the answer.
closing-later = You are asked once. You can change your answer in Settings.

# Button: go on without a window.
closing-keep = Keep watching

# Button: end the program.
closing-quit = Quit

## Status line

# Accessible name of the status line.
status-label = Status

# Never tried yet.
status-unknown = Not synchronised yet

# Everything new was fetched just now.
status-fresh = Up to date, just now

# Everything new was fetched; $ago is such as "2 min ago".
status-online = Up to date, { $ago }

# A synchronisation is running.
status-syncing = Synchronising…

# A first synchronisation is running; $count referrals so far.
status-receiving =
    { $count ->
        [one] Receiving… { $count } referral so far
       *[other] Receiving… { $count } referrals so far
    }

# No network, or the service does not answer.
status-offline = Offline

# Offline with the last success; $ago is such as "2 h ago".
status-offline-since = Offline · last in step { $ago }

# Next attempt while offline; $left is a span such as "3 min".
status-next = next attempt in { $left }

# Next attempt is due now.
status-next-now = trying again now

# Signed out; not the same as offline.
status-signed-out = Signed out

# Said to screen readers when the connection is back.
status-turned-online = In step with Partner Center

# Link to the outbox: edits that wait to be sent.
status-waiting =
    { $count ->
        [one] { $count } waiting to send
       *[other] { $count } waiting to send
    }

# Link to the outbox: edits that need the user.
status-needs-you =
    { $count ->
        [one] { $count } needs you
       *[other] { $count } need you
    }

# Link to the outbox: documents that could not be read.
status-problems =
    { $count ->
        [one] { $count } unreadable
       *[other] { $count } unreadable
    }

# Warning: this computer's clock is wrong; $span is such as "7 min".
status-clock-behind = This computer's clock is { $span } slow; deadlines use the server's

# Warning: this computer's clock is wrong; $span is such as "7 min".
status-clock-ahead = This computer's clock is { $span } fast; deadlines use the server's

# Accessible name of the line between list and reading pane.
split-label = Width of the list

## Refusals of the window itself

# Under the list of reasons when none was chosen.
field-reason-missing = Choose a reason.

# Under the date and time of a snooze when it is none.
snooze-unreadable = Choose a date and a time.

## The service's own words

# Status in Partner Center.
wire-status-new = New

# Status in Partner Center.
wire-status-active = Active

# Status in Partner Center.
wire-status-closed = Closed

# Substatus in Partner Center.
wire-substatus-pending = Pending

# Substatus in Partner Center.
wire-substatus-received = Received

# Substatus in Partner Center.
wire-substatus-accepted = Accepted

# Type of referral.
wire-kind-independent = Independent

# Type of referral.
wire-kind-shared = Co-sell

# Qualification of a referral.
wire-direct = Direct

# Qualification of a referral.
wire-marketing-qualified = Marketing qualified

# Qualification of a referral.
wire-sales-qualified = Sales qualified

# Direction of a referral.
wire-incoming = Incoming

# Direction of a referral.
wire-outgoing = Outgoing

## What customers look for: the service's value lists

# Microsoft product or family; names of products stay as Microsoft writes them.
want-azure = Azure

# Microsoft product or family; names of products stay as Microsoft writes them.
want-enterprise-mobility-and-security = Enterprise Mobility + Security

# Microsoft product or family; names of products stay as Microsoft writes them.
want-exchange = Exchange

# Microsoft product or family; names of products stay as Microsoft writes them.
want-developer-tools = Developer tools

# Microsoft product or family; names of products stay as Microsoft writes them.
want-dynamics365-business = Dynamics 365 Business

# Microsoft product or family; names of products stay as Microsoft writes them.
want-dynamics365-enterprise = Dynamics 365 Enterprise

# Microsoft product or family; names of products stay as Microsoft writes them.
want-dynamics-ax-gp-nav-sl = Dynamics AX, GP, NAV, SL

# Microsoft product or family; names of products stay as Microsoft writes them.
want-microsoft365 = Microsoft 365

# Microsoft product or family; names of products stay as Microsoft writes them.
want-office = Office

# Microsoft product or family; names of products stay as Microsoft writes them.
want-power-bi = Power BI

# Microsoft product or family; names of products stay as Microsoft writes them.
want-project = Project

# Microsoft product or family; names of products stay as Microsoft writes them.
want-share-point = SharePoint

# Microsoft product or family; names of products stay as Microsoft writes them.
want-skype-for-business = Skype for Business

# Microsoft product or family; names of products stay as Microsoft writes them.
want-surface = Surface

# Microsoft product or family; names of products stay as Microsoft writes them.
want-surface-hub = Surface Hub

# Microsoft product or family; names of products stay as Microsoft writes them.
want-sql = SQL Server

# Microsoft product or family; names of products stay as Microsoft writes them.
want-teams = Teams

# Microsoft product or family; names of products stay as Microsoft writes them.
want-visio = Visio

# Microsoft product or family; names of products stay as Microsoft writes them.
want-windows = Windows

# Microsoft product or family; names of products stay as Microsoft writes them.
want-yammer = Yammer

# Kind of service the customer asks for.
want-consulting-and-professional = Consulting and professional services

# Kind of service the customer asks for.
want-custom-solution-isv = Custom solution (ISV)

# Kind of service the customer asks for.
want-deployment-or-migration = Deployment or migration

# Kind of service the customer asks for.
want-hardware = Hardware

# Kind of service the customer asks for.
want-integration = Integration

# Kind of service the customer asks for.
want-ip-services-isv = IP services (ISV)

# Kind of service the customer asks for.
want-learning-and-certification = Learning and certification

# Kind of service the customer asks for.
want-licensing = Licensing

# Kind of service the customer asks for.
want-managed-services = Managed services

# Kind of service the customer asks for.
want-project-services = Project services

# Industry the customer works in.
want-agriculture-forestry-fishing = Agriculture, forestry and fishing

# Industry the customer works in.
want-communications-media = Communications and media

# Industry the customer works in.
want-education = Education

# Industry the customer works in.
want-financial-services = Financial services

# Industry the customer works in.
want-government = Government

# Industry the customer works in.
want-healthcare = Healthcare

# Industry the customer works in.
want-hospitality = Hospitality

# Industry the customer works in.
want-manufacturing = Manufacturing

# Industry the customer works in.
want-power-utilities = Power and utilities

# Industry the customer works in.
want-public-safety-and-national-security = Public safety and national security

# Industry the customer works in.
want-retail-consumer-goods = Retail and consumer goods

# Industry the customer works in.
want-services = Services

# Industry the customer works in.
want-travel-transportation = Travel and transportation

# Industry the customer works in.
want-wholesale-distribution = Wholesale and distribution

# Kind of solution the customer looks for.
want-advanced-analytics = Advanced analytics

# Kind of solution the customer looks for.
want-application-integration = Application integration

# Kind of solution the customer looks for.
want-artificial-intelligence = Artificial intelligence

# Kind of solution the customer looks for.
want-azure-security-operation-management = Azure security and operations management

# Kind of solution the customer looks for.
want-azure-stack = Azure Stack

# Kind of solution the customer looks for.
want-backup-disaster-recovery = Backup and disaster recovery

# Kind of solution the customer looks for.
want-big-data = Big data

# Kind of solution the customer looks for.
want-blockchain = Blockchain

# Kind of solution the customer looks for.
want-chatbot = Chatbot

# Kind of solution the customer looks for.
want-cloud-database-migration = Cloud database migration

# Kind of solution the customer looks for.
want-cloud-migration = Cloud migration

# Kind of solution the customer looks for.
want-cloud-voice = Cloud voice

# Kind of solution the customer looks for.
want-cognitive-services = Cognitive services

# Kind of solution the customer looks for.
want-competitive-database-migration = Competitive database migration

# Kind of solution the customer looks for.
want-containers = Containers

# Kind of solution the customer looks for.
want-data-warehouse = Data warehouse

# Kind of solution the customer looks for.
want-databaseon-linux = Database on Linux

# Kind of solution the customer looks for.
want-developmentand-test = Development and test

# Kind of solution the customer looks for.
want-dev-ops = DevOps

# Kind of solution the customer looks for.
want-digital-media = Digital media

# Kind of solution the customer looks for.
want-dynamics365for-customer-service = Dynamics 365 for Customer Service

# Kind of solution the customer looks for.
want-dynamics365for-field-service = Dynamics 365 for Field Service

# Kind of solution the customer looks for.
want-dynamics365for-finance-operations = Dynamics 365 for Finance and Operations

# Kind of solution the customer looks for.
want-dynamics365for-retail = Dynamics 365 for Retail

# Kind of solution the customer looks for.
want-dynamics365for-sales = Dynamics 365 for Sales

# Kind of solution the customer looks for.
want-dynamics365for-talent = Dynamics 365 for Talent

# Kind of solution the customer looks for.
want-dynamicson-azure = Dynamics on Azure

# Kind of solution the customer looks for.
want-enterprise-business-intelligence = Enterprise business intelligence

# Kind of solution the customer looks for.
want-gaming = Gaming

# Kind of solution the customer looks for.
want-high-performance-computing = High-performance computing

# Kind of solution the customer looks for.
want-hybrid-storage = Hybrid storage

# Kind of solution the customer looks for.
want-identityand-access-management = Identity and access management

# Kind of solution the customer looks for.
want-information-management = Information management

# Kind of solution the customer looks for.
want-internetof-things = Internet of Things

# Kind of solution the customer looks for.
want-machine-learning = Machine learning

# Kind of solution the customer looks for.
want-microserviceapplications = Microservice applications

# Kind of solution the customer looks for.
want-mobile-applications = Mobile applications

# Kind of solution the customer looks for.
want-my-sql-postgres-migrationto-azure = MySQL and Postgres migration to Azure

# Kind of solution the customer looks for.
want-networking = Networking

# Kind of solution the customer looks for.
want-no-sql-migration = NoSQL migration

# Kind of solution the customer looks for.
want-redhaton-azure = Red Hat on Azure

# Kind of solution the customer looks for.
want-regulatory-compliance-gdpr = Regulatory compliance (GDPR)

# Kind of solution the customer looks for.
want-sa-pon-azure = SAP on Azure

# Kind of solution the customer looks for.
want-serverless-computing = Serverless computing

# Kind of solution the customer looks for.
want-sharepointon-azure = SharePoint on Azure

# Kind of solution the customer looks for.
want-sql-server-upgrade = SQL Server upgrade

# Kind of solution the customer looks for.
want-threat-protection = Threat protection

# Kind of solution the customer looks for.
want-web-development = Web development

# Heading when the data file is damaged or gone.
recovery-heading = Your data file is damaged or gone

# What is safe when the data file is damaged.
recovery-safe = Partner Center still has your referrals, and nothing was changed on this computer. What can be read of the damaged file is brought back; the file itself is set aside, never deleted.

# Accessible name of what a recovery brings back.
recovery-brings = What is brought back

# Heading: the backup that would be restored; $date: when it was made.
recovery-backup = Backup of { $date }

# Heading when there is no backup.
recovery-no-backup = There is no backup that is whole

# What a recovery brings back; $count: referrals.
recovery-referrals = { $count ->
        [one] One referral
       *[other] { NUMBER($count) } referrals
    }

# What a recovery brings back; $count: edits not sent yet.
recovery-unsent = { $count ->
        [0] No edit was waiting to be sent
        [one] One edit that is not confirmed yet
       *[other] { NUMBER($count) } edits that are not confirmed yet
    }

# Edits whose outcome is asked for first; $count: how many.
recovery-read-back = { $count ->
        [one] One of them is checked with Partner Center before it is sent
       *[other] { NUMBER($count) } of them are checked with Partner Center before they are sent
    }

# Edits the user is asked about; $count: how many.
recovery-asked = { $count ->
        [one] One edit waits in the outbox for your decision.
       *[other] { NUMBER($count) } edits wait in the outbox for your decision.
    }

# What a recovery brings back.
recovery-rest = Everything newer is fetched from Partner Center

# Parts of the damaged file cannot be read.
recovery-not-whole = Parts of the damaged file cannot be read; what only they held is missing

# Shown while it is found out what can be brought back.
recovery-looking = Looking what can be brought back

# Button: restores the backup that is described above it.
recovery-restore = Restore this backup

# Button: begins without a backup.
recovery-anew = Begin with an empty file

# Button: shows the data folder in the file manager.
recovery-folder = Open the folder

# Toast after a recovery; $referrals, $unsent: what was brought back.
recovery-done = Your data is back: { $referrals } referrals, { $unsent } edits not confirmed yet.

# Settings: section about backups.
settings-data = Data

# Settings: there is no backup.
settings-no-backup = There is no backup yet. One is made every day.

# Settings: the last backup; $when: moment; $count: how many there are.
settings-last-backup = Last backup: { $when }. Backups kept: { $count }.

# Settings: the data folder; $path: where it is.
settings-folder = Folder: { $path }

# Button: makes a backup.
settings-back-up = Back up now

# Toast: a backup was made.
settings-backed-up = Backup made and checked

## Rust

# Shown when something failed that the user can do nothing about but retry.
error-internal = Something went wrong on this computer. Nothing you typed is lost. Try again, and if it happens again, restart Referral Desk.

# The data folder cannot be made or written. $path: the folder.
error-storage-folder = The data folder { $path } cannot be written. Check that the folder exists, that you may write to it and that the disk has space, then try again.

# The store was written by a newer version. $path: the file.
error-storage-too-new = The data file { $path } was written by a newer Referral Desk. Install the newest version to open it; nothing was changed.

# The store cannot be read.
error-storage-damaged = Your data file is damaged or is not a Referral Desk file. Nothing was changed. Recover it in the window, or with “referral-desk restore --latest”.

# The data folder or file may not be written.
error-storage-read-only = Referral Desk may not write to its data folder, so nothing you did would be kept. Give yourself the right to write there, then try again.

# The disk is full.
error-storage-full = The disk is full, so this was not saved. What was saved before is safe. Free some space, then try again.

# Another program keeps the data file to itself.
error-storage-locked = Another program is using your data at this moment, so nothing was changed. Close other Referral Desk windows or wait a moment, then try again.

# The data file is gone, but there are backups of it. $path: the file.
error-storage-missing = The data file { $path } is gone. There are backups of it: restore one in the window, or with “referral-desk restore --latest”.

# The store failed while reading or writing.
error-storage = Your data could not be read or written. Nothing that was confirmed as saved is lost. Check the disk, then try again.

# Another Referral Desk went on sending for a minute.
error-engine-busy = Another Referral Desk is still synchronising this data folder. It does what you asked for; look again in a moment.

# A backup was to be written where there is a file. $path: the file.
error-file-exists = There is a file { $path } already, and it stays as it is. Choose another name.

# There is no backup that could be restored.
error-no-backup = There is no backup that could be restored. Nothing was changed.

# Why an edit waits: it came from a backup.
reason-from-backup = This edit comes from a backup, and nobody can tell whether you took it back afterwards. Send it again or discard it; what Partner Center has is compared first.

# There is no such referral. $id: what was asked for.
error-no-such-referral = There is no referral { $id } on this computer. Synchronise, then try again.

# A link from outside that is none of ours, or damaged.
error-link-unreadable = This link can’t be opened. A link to a referral begins with referraldesk://referral/ and ends with its id.

# A link from outside that this version does not know.
error-link-unknown = This link asks for something that this version of Referral Desk doesn’t know. Install the newest version, then open it again.

# A link from outside, while nobody is signed in.
error-link-no-workspace = This link leads to a referral, and nobody is signed in yet. Sign in, then open it again.

# Settings: starting with the computer could not be changed. $detail: in the system’s words.
background-start-refused = This computer didn’t let Referral Desk change that ({ $detail }). It stays as it was.

# Settings: starting with the computer was changed without an error, and yet it is not so.
background-start-overruled = This computer accepted the change and didn’t keep it. Your system’s settings for startup programs, or your organisation, may decide it.

# Settings: whether the program starts with the computer cannot be read. $detail: in the system’s words.
background-start-unknown = This computer doesn’t say whether it starts Referral Desk ({ $detail }).

# Several referrals begin with the id that was typed. $id: what was typed.
error-ambiguous-id = Several referrals begin with { $id }. Type more of the id.

# An action was taken back too late.
error-too-late = It is too late to undo this: it was sent to Partner Center already, or something later builds on it.

# There is nothing to take back.
error-nothing-to-undo = There is nothing left to undo here.

# Work on many referrals was given up by the user.
error-cancelled = It was given up; everything is as it was before.

# The edit is not in the outbox, or does not need the user.
error-no-such-edit = This edit is not waiting for you any more.

# A snooze would pass the expiry.
error-snooze-past-expiry = Choose an earlier time: this referral expires before that.

# A snooze lies in the past.
error-snooze-in-the-past = Choose a time that is still to come.

# The data folder belongs to another account. $url: its address.
error-other-account = This data folder already holds the referrals of { $url }. Choose another folder with --data-dir.

# No account is set up in this data folder.
error-no-workspace = This data folder is not tied to an account yet. Run “referral-desk sign-in --sandbox URL”, or open the window.

# The address is not one of a sandbox on this computer.
error-not-a-sandbox = That is not the address of a sandbox on this computer. It looks like http://127.0.0.1:8787/v1.0.

# The network could not be set up at all.
error-no-network = The network could not be set up on this computer. What you do is saved here; restart Referral Desk to try again.

# Partner Center could not be reached by the command line. $reason: a sentence.
error-not-synchronised = Not synchronised. { $reason }

# The page in the browser after a successful sign-in: heading.
sign-in-page-done = You are signed in

# The page in the browser after a successful sign-in: what to do.
sign-in-page-done-hint = You can close this page and go back to Referral Desk.

# The page in the browser after a failed sign-in: heading.
sign-in-page-failed = That did not work

# The page in the browser after a failed sign-in: what to do.
sign-in-page-failed-hint = Go back to Referral Desk: it says why, and what you can do.

# The program has no client id.
sign-in-error-no-client-id = Referral Desk needs the client id of an app registration in Microsoft Entra ID. Ask whoever gave you the program, and enter it under “Advanced”.

# The tenant cannot be right.
sign-in-error-bad-tenant = The tenant is a GUID, a domain such as fabrikam.com, or “organizations”.

# The sign-in address cannot be right.
sign-in-error-bad-authority = The sign-in address must begin with https:// (http:// is for this computer only).

# The scope cannot be right.
sign-in-error-bad-scope = The scope must contain “openid” and “offline_access”, or you could not stay signed in.

# The service address cannot be right.
sign-in-error-bad-base-url = The address of Partner Center must begin with https:// (http:// is for this computer only).

# A second factor is asked for.
sign-in-error-mfa = Your organization asks for multi-factor authentication. Sign in again in the browser and confirm it there.

# A rule of the organization stands against it.
sign-in-error-conditional-access = A rule of your organization does not allow this sign-in, for example because it does not know this computer. Your administrator can help; the detail says which rule.

# The user must be asked again.
sign-in-error-interaction = Microsoft wants to ask you something first. Sign in again in the browser.

# Consent is missing.
sign-in-error-consent = Referral Desk is not allowed to read your referrals yet. Sign in again and accept, or ask your administrator to.

# Only an administrator may consent.
sign-in-error-admin-consent = Only an administrator of your organization may allow Referral Desk to read referrals. Ask for it, then sign in again.

# The user refused in the browser.
sign-in-error-declined = The sign-in was cancelled in the browser.

# The user took it back in this program.
sign-in-error-cancelled = The sign-in was cancelled.

# Nobody finished it in time.
sign-in-error-expired = Nobody finished the sign-in in time. Start again.

# The directory is not known, or the account is not in it.
sign-in-error-tenant = That account does not belong to the tenant you are signing in to. Check the tenant under “Advanced”, or choose another account.

# The registration does not fit.
sign-in-error-client = Microsoft does not accept the client id, or its registration does not allow a desktop program. Check it under “Advanced”.

# The sign-in is over.
sign-in-error-revoked = This sign-in is over: it expired, or the password was changed. Sign in again.

# The sign-in service cannot be reached.
sign-in-error-offline = Microsoft’s sign-in cannot be reached. Check the network, then try again.

# Something else answers in its place.
sign-in-error-not-the-service = Something else answers in place of Microsoft’s sign-in, for example the sign-in page of a hotel. Open a web page first, then try again.

# The computer's clock is wrong.
sign-in-error-clock = The clock of this computer seems to be wrong, so that no certificate is valid. Set date and time, then try again.

# No browser could be opened.
sign-in-error-no-browser = No browser could be opened. Sign in with a code on another device instead.

# Another account was chosen. $chosen: what somebody signs in with.
sign-in-error-somebody-else = You signed in as { $chosen }, but these referrals belong to another account. Choose that one, or add { $chosen } in Settings.

# Anything else the directory says. $detail: its own words, English.
sign-in-error-refused = Microsoft did not accept the sign-in: { $detail }

# This computer has no keychain.
sign-in-error-no-keychain = This computer has no keychain that Referral Desk can use. Choose an encrypted file with a passphrase, or stay signed in for this run only.

# The keychain stayed locked.
sign-in-error-keychain-locked = The keychain of this computer is locked. Unlock it, then try again, or choose another place.

# The keychain failed.
sign-in-error-keychain = The keychain of this computer did not keep the sign-in. Choose an encrypted file with a passphrase, or stay signed in for this run only.

# The passphrase is missing or wrong.
sign-in-error-passphrase = Enter the passphrase of the encrypted file.

# The encrypted file failed.
sign-in-error-file = The encrypted file of the sign-in cannot be read or written. The detail says why.

# There is no such account.
error-no-such-account = There is no such account on this computer. “referral-desk accounts” lists them.

# A required field is empty. $field: which one.
refusal-missing =
    { $field ->
        [name] Type a name for the engagement.
        [value] Type the estimated value.
        [currency] Choose a currency.
        [close_date] Choose when the customer is expected to buy.
        [notes] Explain the reason in the notes.
        [firstName] Type a first or last name.
        [email] Type an e-mail address or a phone number.
        [customer] Type the customer's name.
        [country] Type the customer's country, two letters such as ES.
        [lastName] Type a last name.
        [phoneNumber] Type a phone number.
        [solutions] Name at least one solution.
        [contacts] Name at least one person of your own company.
        [consent] Confirm that the people named agreed to share their contact details.
       *[other] Fill in this field.
    }

# A field holds something that cannot be sent. $field: which one, $found: what was typed.
refusal-malformed =
    { $field ->
        [value] “{ $found }” is not an amount in this currency. Type a number such as 80000.50, not below zero.
        [currency] “{ $found }” is not a currency. Type a code such as EUR or USD.
        [email] “{ $found }” is not an e-mail address.
        [phoneNumber] “{ $found }” is not a phone number.
        [close_date] “{ $found }” is not a date.
        [country] “{ $found }” is not a country code. Type two letters such as ES or US.
       *[other] “{ $found }” cannot be used here.
    }

# The action needs an accepted referral. $action: which one.
refusal-not-answered =
    { $action ->
        [won] This referral has not been accepted yet. Accept it first, then mark it as won.
        [lost] This referral has not been accepted yet. Decline it instead, or accept it first.
        [edit] This referral has not been accepted yet. Accept it first, then edit the engagement.
       *[other] This referral has not been answered yet. Accept or decline it first.
    }

# The referral was answered before.
refusal-already-answered = This referral was answered already: it is active. Mark it as won or lost when the deal is decided.

# The deal waits for the other side.
refusal-not-ours = This is your own deal; it waits for the answer of the other side.

# The referral is closed.
refusal-closed = This referral is closed, and that is final: it cannot be changed any more.

# The referral has a status this version does not know.
refusal-unknown-status = This referral has a status this version does not know. Answer it in Partner Center, or update Referral Desk.

# The edit would change nothing.
refusal-nothing-to-do = Nothing was changed, so there is nothing to save.

# A list holds too much. $most: how many it can hold.
refusal-too-many = { $most } at most can be given here.

# A deal for which Microsoft is asked for help cannot be created from here.
refusal-co-sell = Co-sell deals cannot be created here yet. Create it in Partner Center; it then appears here too. Private and partner-led deals can.

# Partner Center cannot be reached.
reason-offline = Partner Center cannot be reached. It will be tried again by itself.

# Something else answers in Partner Center's place.
reason-not-the-service = Something else answers in Partner Center's place, perhaps the sign-in page of this network. Open a browser to sign in to the network; nothing was sent to it.

# Partner Center asked for a pause.
reason-paused = Partner Center asked to wait a little. It goes on by itself.

# A second factor is asked for.
reason-mfa = Partner Center asks for multi-factor authentication. Sign in again.

# The sign-in is not accepted any more.
reason-signed-out = You are signed out of Partner Center. Sign in again; nothing is lost until then.

# A passing fault of the service.
reason-fault = Partner Center has a fault of its own. It will be tried again by itself.

# A request was sent and no answer came.
reason-unknown = It was sent, but no answer came. Partner Center is being asked what became of it.

# The service said that it carries a change out later (202).
reason-accepted = Partner Center took it in and carries it out later. It is being asked whether that is done.

# A deal was sent, no answer came, and it is not there: it is sent again.
reason-not-there = It was sent, but no answer came, and Partner Center does not have it. It is sent again by itself.

# A deal was sent, no answer came, and something that may be it is there. $count: how many.
reason-perhaps-created =
    { $count ->
        [one] It was sent, but no answer came, and Partner Center now has a deal that may be it. If it is yours, discard this draft; if not, try again to create it.
       *[other] It was sent, but no answer came, and Partner Center now has { $count } deals that may be it. If one of them is yours, discard this draft; if not, try again to create it.
    }

# Said after the reason why a deal was not created. $reason: that reason.
reason-draft-stays = { $reason } The draft stays here; discarding it also discards every edit made to it.

# Why an edit of a deal waits that Partner Center has not created yet.
reason-behind-draft = It waits until Partner Center has created the deal.

# The user lacks a role.
reason-role = Your role does not allow this. Ask an account admin for the Referrals admin role, or to be added to the referral's team.

# The referral is not there or not visible.
reason-not-found = Partner Center does not show you this referral any more. Perhaps you were taken off its team.

# The referral is gone for good.
reason-gone = This referral does not exist in Partner Center any more.

# The service does not accept what was asked for. $detail: its words, in English.
reason-refused = Partner Center did not accept this: { $detail }

# A quota of the service is used up.
reason-quota = A quota of Partner Center is used up. Ask an account admin.

# The two programs do not understand each other. $detail: its words, in English.
reason-protocol = Partner Center and this program do not understand each other. Check the address, or update Referral Desk. { $detail }

# The referral's state changed meanwhile.
reason-overruled = The referral was answered or closed by somebody else meanwhile. What you typed is kept here.

# Somebody else changed the same fields.
reason-conflict = Somebody else changed the same fields meanwhile. What you typed is kept here.

# The referral changes all the time.
reason-contended = The referral was changed again and again while this was sent. What you typed is kept here.

# Only the name was not taken.
reason-name-kept-here = Everything was confirmed but the name, which Partner Center does not take. It is kept on this computer.

# The heart of a favourite was not taken.
reason-heart-kept-here = Partner Center takes no heart for it, so it is a favorite on this computer only.

# An edit could not be decided field by field: it is no conflict, or none any more.
error-no-conflict = There is nothing to decide here any more. Look at the outbox again.

# Somebody changed the referral once more while a conflict was being decided.
error-changed-again = It was changed once more meanwhile. Look at what is there now, then decide.

# A conflict was decided, but not in every field. $field: its name.
error-undecided-field = Decide about “{ $field }” too: take mine or theirs, or type something else.

# A decision about a field the conflict does not have. $field: its name.
error-not-in-conflict = “{ $field }” is not among the fields to decide.

# Keeping both texts makes sense for notes only. $field: its name.
error-not-both = “{ $field }” holds one value; both can be kept in notes only.

# Outbox, why an edit is there: it is in its grace window.
waits-held = It is still in its grace window; undo takes it back without a trace.

# Outbox, why an edit is there: a request is on its way.
waits-sending = It is on its way; the answer is awaited.

# Outbox, why an edit waits: nothing stands against it.
waits-next = It is sent with the next synchronisation.

# Outbox, why an edit waits: an earlier one of the same referral goes first. $action: which.
waits-behind = It waits behind an earlier change of the same referral, which goes first: { waits-action }.

# Outbox, why an edit waits: an earlier one of the same referral needs the user. $action: which.
waits-behind-undecided = It waits behind an earlier change of the same referral that needs you: { waits-action }.

# Name of an action inside a sentence. $action: which.
waits-action =
    { $action ->
        [accept] the acceptance
        [decline] the refusal
        [won] the mark as won
        [lost] the mark as lost
        [edit] an edit of the engagement
        [add_contact] a new contact
        [favorite] a heart
        [new_deal] a new deal
       *[close_as_error] the closing as an error
    }

# Outbox, why an edit was not taken: the referral's state stands against it. $outcome: how it ended.
reason-overruled-as =
    { $outcome ->
        [won] The referral was marked as won by somebody else meanwhile, and that is final. What you typed is kept here.
        [lost] The referral was marked as lost by somebody else meanwhile, and that is final. What you typed is kept here.
        [declined] The referral was declined by somebody else meanwhile, and that is final. What you typed is kept here.
        [expired] The referral expired before this reached Partner Center. What you typed is kept here.
        [error] The referral was closed as an error meanwhile, and that is final. What you typed is kept here.
       *[open] { reason-overruled }
    }

# A wire document could not be read. $code: what is wrong with it.
reason-unreadable =
    { $code ->
        [not_json] It is not JSON.
        [not_an_object] It is not a referral but some other value.
        [no_id] It has no id, so it cannot be told which referral it is.
       *[other] It cannot be read.
    }

# Who changed a referral when the document does not say.
history-partner-center = Partner Center

# Command line: after an action. $count: referrals.
cli-saved = { $count ->
        [one] Saved on this computer. “referral-desk sync --once” sends it now.
       *[other] { $count } edits saved on this computer. “referral-desk sync --once” sends them now.
    }

# Command line: after a synchronisation with nothing left.
cli-up-to-date = Up to date.

# Command line: after a synchronisation. $count: edits that still wait.
cli-waiting = { $count ->
        [one] One edit still waits to be sent.
       *[other] { $count } edits still wait to be sent.
    }

# Command line: after a synchronisation. $count: edits that need the user.
cli-needs-you = { $count ->
        [one] One edit needs you; see “referral-desk outbox”.
       *[other] { $count } edits need you; see “referral-desk outbox”.
    }

# Command line: after a synchronisation. $count: documents that could not be read.
cli-unreadable = { $count ->
        [one] One document of Partner Center could not be read; it is kept.
       *[other] { $count } documents of Partner Center could not be read; they are kept.
    }

# Command line: after signing in. $url: the service's address.
cli-signed-in = This data folder is tied to { $url }. “referral-desk sync --once” fetches its referrals.

# Command line: the page to open. $address: a long web address.
cli-open-page = Finish the sign-in in your browser. If it did not open, go to: { $address }

# Command line: the device code. $code: to type; $address: the page.
cli-device-code = Go to { $address } and enter the code { $code }

# Command line: signed in. $name: a person; $login: a mail address.
cli-signed-in-as = Signed in as { $name } ({ $login }). “referral-desk sync --once” fetches the referrals.

# Command line: the sign-in is not kept.
cli-this-run-only = Nothing is kept: the next command has to sign in again.

# Command line: signed out. $name: a person.
cli-signed-out = { $name } is signed out. The referrals and the edits that wait stay on this computer.

# Command line: asks for a passphrase.
cli-passphrase = Passphrase of the sign-in file:

# Command line: an empty list.
cli-no-referrals = No referral matches.

# Command line: an empty outbox.
cli-outbox-empty = Nothing waits to be sent.

# Command line: a deal was drafted. $id: the draft's id.
cli-drafted = Saved on this computer as { $id }. It is created at the next synchronisation.

# Command line: a date that cannot be read. $found: what was typed.
cli-bad-date = “{ $found }” is not a date. Type it as 2026-12-31.

# Command line: a contact that cannot be read. $found: what was typed.
cli-bad-contact = “{ $found }” is not a contact. Type it as "First,Last,Phone,E-mail".

# Command line: a reason that is not in the list. $found: what was typed, $known: the words that are.
cli-bad-reason = “{ $found }” is not a reason. Use one of: { $known }

# Several edits of the outbox begin with the id that was typed. $id: what was typed.
error-ambiguous-edit = Several edits begin with { $id }. Type more of the id; “referral-desk outbox --json” shows it whole.

# Command line: a conflict was decided.
cli-resolved = Decided. “referral-desk sync --once” sends it now.

# Command line: an edit that needed the user is tried again.
cli-retried = It waits to be sent again. “referral-desk sync --once” sends it now.

# Command line: an edit was given up.
cli-discarded = Discarded. The history of the referral keeps what you typed.

# Command line: something was taken back.
cli-undone = Undone.

# Command line: a field that does not exist. $found: what was typed, $known: the fields there are.
cli-bad-field = “{ $found }” is not a field. Use one of: { $known }

# Command line: a value without its field. $found: what was typed.
cli-bad-setting = “{ $found }” names no value. Type it as FIELD=VALUE, for example notes="Call on Monday".

# Command line: two decisions about one field. $field: its name.
cli-named-twice = There are two decisions about “{ $field }”. Keep one.

# Command line: when an edit goes at the earliest. $at: an instant.
cli-next-at = Next attempt: { $at }

# Command line: a field of a conflict. $field: its name, $base, $mine, $theirs: the three values, $who: who changed it, $at: when.
cli-conflict-field = { $field }: before “{ $base }” · mine “{ $mine }” · theirs “{ $theirs }” ({ $who } { $at })

# Who made a change, in the history, when no name is known: the user of this computer.
history-you = You

# Alert settings: hours out of range. $hours: typed; $most: the most possible.
error-alert-hours = { $hours } hours make no sense here: choose between 1 and { $most }.

# Alert settings: too many reminders of a kind. $most: the most possible.
error-alert-rungs = More than { $most } reminders of a kind are too many. Remove some.

# Alert settings: quiet hours begin and end at the same time.
error-alert-quiet = Quiet hours begin and end at the same time. Choose another end.

# Templates: too many. $most: the most possible.
error-template-count = More than { $most } templates are too many. Remove some.

# Templates: the name is missing.
error-template-name = Give the template a name: the menu shows it.

# Templates: the text is missing.
error-template-body = Write the text of the template.

# Templates: a text is too long. $most: the most characters.
error-template-length = This is too long: up to { $most } characters are possible.

# Templates: a field that does not exist. $name: what was typed between braces.
error-template-field = There is no field {"{"}{ $name }{"}"}. Choose one of the fields below the text.

# Notice: a customer asked to be called. $customer: organisation.
notice-flame-title = { $customer } asks to be contacted

# Notice: the same, still unanswered. $customer: organisation.
notice-flame-still-title = { $customer } still waits to be contacted

# Notice: text of a flame. $left: such as “70 h”; $wants: the beginning of what the customer wrote.
notice-flame-body = Hot for another { $left } · { $wants }

# Notice: a referral arrived. $customer: organisation.
notice-new-title = New referral: { $customer }

# Notice: text of a new referral. $left: such as “13 days”; $wants: the beginning of what the customer wrote.
notice-new-body = Expires in { $left } · { $wants }

# Notice: the advised 24 hours are nearly over. $customer: organisation.
notice-advice-title = Answer { $customer } now to stay visible

# Notice: text of that. $left: such as “4 h”; $wants: the beginning of what the customer wrote.
notice-advice-body = { $left } left of the advised 24 hours · { $wants }

# Notice: an unanswered referral is about to expire. $customer: organisation; $left: such as “3 days”.
notice-expiry-title = { $customer } expires in { $left }

# Notice: text of that. $wants: the beginning of what the customer wrote.
notice-expiry-body = Unanswered, Partner Center sends the customer elsewhere · { $wants }

# Notice: an answer waits and the expiry is nearer than the network. $customer: organisation.
notice-risk-title = Your answer to { $customer } has not arrived yet

# Notice: text of that. $title: the deal.
notice-risk-body = The referral expires soon. Go where there is a network, or sign in · { $title }

# Notice: an edit needs the user. $title: the deal.
notice-needs-you-title = An edit of { $title } needs you

# Notice: text of that where no reason is known.
notice-needs-you-body = Open the outbox to see why.

# Notice: an estimated closing date has passed. $title: the deal.
notice-closing-title = { $title } was to close by now

# Notice: text of that. $customer: organisation.
notice-closing-body = Won, lost, or a new date? · { $customer }

# Notice: a snooze is over. $customer: organisation.
notice-snoozed-title = You wanted to come back to { $customer }

# Notice of several: all of them new. $count: how many.
notice-several-new = { $count } new referrals

# Notice of several: closing dates have passed. $count: how many.
notice-several-closing = { $count } deals were to close by now

# Notice of several alerts. $count: how many.
notice-several = { $count } things need you

# Notice of several: how many are not named. $count: how many.
notice-more = and { $count } more

# Notice: a customer without a name.
notice-customer-unknown = A customer

# Tray: opens the window.
tray-open = Open Referral Desk

# Tray: asks Partner Center for news at once.
tray-sync = Sync now

# Tray: a menu; nothing is told for a while.
tray-pause = Pause alerts

# Tray: how long nothing is told.
tray-pause-hour = For 1 hour

# Tray: how long nothing is told.
tray-pause-tomorrow = Until tomorrow morning

# Tray: a menu, while nothing is told. $time: such as “17:30”.
tray-paused-today = Alerts paused until { $time }

# Tray: the same, where it ends tomorrow. $time: such as “08:00”.
tray-paused-tomorrow = Alerts paused until tomorrow, { $time }

# Tray: ends the pause.
tray-tell-again = Tell me again

# Tray: ends the program.
tray-quit = Quit Referral Desk

# Tray, a line: a customer who asked to be contacted. $customer: organisation; $left: such as “5 h”.
tray-referral-hot = { $customer } — hot for another { $left }

# Tray, a line: within the advised 24 hours. $customer: organisation; $left: such as “5 h”.
tray-referral-answer = { $customer } — answer within { $left }

# Tray, a line: unanswered. $customer: organisation; $left: such as “3 days”.
tray-referral-expires = { $customer } — expires in { $left }

# Tray, a line: its time is over. $customer: organisation.
tray-referral-expired = { $customer } — expired

# Tray, pointed at: nothing presses. Also in the menu, in place of the referrals.
tray-calm = Nothing is due

# Tray, pointed at: no account is open.
tray-nobody = Nobody is signed in yet

# Tray, pointed at: signed out.
tray-signed-out = You are signed out

# Tray, pointed at: there is no network.
tray-offline = Partner Center cannot be reached

# Tray, pointed at. $count: edits that need the user.
tray-needs-you =
    { $count ->
        [one] 1 edit needs you
       *[other] { $count } edits need you
    }

# Tray, pointed at. $count: customers who asked to be contacted.
tray-hot =
    { $count ->
        [one] 1 customer asks to be contacted
       *[other] { $count } customers ask to be contacted
    }

# Tray, pointed at. $count: referrals with less than three days left.
tray-expiring =
    { $count ->
        [one] 1 referral expires soon
       *[other] { $count } referrals expire soon
    }

# Button on a notice: show it.
notice-open = Open

# Button on a notice: call the customer.
notice-call = Call

# Button on a notice: write to the customer.
notice-write = Write

# Button on a notice: put it off.
notice-snooze = In 1 hour

# Test notification.
notice-test-title = This is how Referral Desk tells you

# Test notification: text.
notice-test-body = Alerts about referrals look like this one.

# Test: who shows notifications. $server: name and version of the desktop’s server.
notice-test-shown = { $server } shows notifications.

# Test: buttons work.
notice-test-buttons = They have buttons.

# Test: no buttons, a click works.
notice-test-click-only = They have no buttons here; a click opens the referral.

# Test: neither buttons nor clicks.
notice-test-no-click = They can only be read here: open Referral Desk yourself.

# Test: unanswered ones stay.
notice-test-kept = Those you miss stay in a list.

# Test: unanswered ones go.
notice-test-not-kept = Those you miss are not kept.

# Test: sound.
notice-test-sound = They can have a sound.

# Test: no sound.
notice-test-no-sound = They are silent here.

# Test: nothing shows notifications.
notice-test-no-server = Nothing on this desktop shows notifications, so alerts are only seen in the window. Start a notification service, then try again.

# Test: the user or the system does not allow it.
notice-test-refused = Notifications of Referral Desk are switched off in the system’s settings. Switch them on there, then try again.

# Test: it failed otherwise. $detail: in the system’s words.
notice-test-failed = The notification could not be shown: { $detail }

## Help of the command line

# Command line: help for “program”.
help-program = Answer Microsoft Partner Center referrals in time, with or without a network. Without a command it opens the window.

# Command line: help for “data-dir”.
help-data-dir = Folder that holds the data; local application data if left out

# Command line: help for “json”.
help-json = Print JSON

# Command line: help for “demo”.
help-demo = Open the window on the sample workspace

# Command line: help for “language”.
help-language = Open the window in this language (en, es)

# Command line: help for “theme”.
help-theme = Open the window in this theme

# Command line: help for “hidden”.
help-hidden = Start without a window: watch from the tray

# Command line: help for “report-painted”.
help-report-painted = Print a line once the window's first rows are painted

# Command line: help for “help”.
help-help = Print help

# Command line: help for “version”.
help-version = Print the version

# Command line: help for “list”.
help-list = List referrals, newest first

# Command line: help for “list-query”.
help-list-query = Words that must occur

# Command line: help for “show”.
help-show = Show one referral

# Command line: help for “id”.
help-id = The referral's id, or the beginning of it

# Command line: help for “grace”.
help-grace = Seconds until it may leave this computer

# Command line: help for “accept”.
help-accept = Accept a new referral: it becomes active

# Command line: help for “new-deal”.
help-new-deal = Draft a deal of your own; the next synchronisation creates it in Partner Center

# Command line: help for “kind”.
help-kind = Who else sees it: nobody (private), or Microsoft's sellers (partner-led). Co-sell deals cannot be created here yet

# Command line: help for “customer”.
help-customer = The customer's name

# Command line: help for “country”.
help-country = The customer's country, two letters such as ES

# Command line: help for “customer-contact”.
help-customer-contact = One of the customer's people: "First,Last,Phone,E-mail"

# Command line: help for “solution”.
help-solution = A solution: its id in the catalogue, such as SOL-12345-ABC, or the name of a category

# Command line: help for “consent”.
help-consent = The people named agreed to share their contact details; needed

# Command line: help for “name”.
help-name = Engagement name

# Command line: help for “value”.
help-value = Estimated value, for example 80000.50

# Command line: help for “currency”.
help-currency = ISO 4217 code, for example EUR

# Command line: help for “close-date”.
help-close-date = Closing date, for example 2026-12-31

# Command line: help for “notes”.
help-notes = Notes

# Command line: help for “crm-id”.
help-crm-id = Id in your CRM, for reference

# Command line: help for “contact”.
help-contact = One of your own people: "First,Last,Phone,E-mail"

# Command line: help for “decline”.
help-decline = Decline a new referral: the customer is told to choose another partner

# Command line: help for “reason”.
help-reason = Why: budget, no_response, other_vendor, requirements, not_a_customer, timeline, abuse, others, a number from 1 to 8, or your own words

# Command line: help for “won”.
help-won = Mark an active referral as won; final

# Command line: help for “lost”.
help-lost = Mark an active referral as lost; final

# Command line: help for “close-as-error”.
help-close-as-error = Close a referral that should not exist; final, and not counted

# Command line: help for “close-as-error-reason”.
help-close-as-error-reason = Why: duplicate_bulk, duplicate_partner_center, duplicate_microsoft, connector_sync, customer_matching, solution, test_referral, data_error, others, or a number from 1 to 9

# Command line: help for “edit”.
help-edit = Change an active engagement

# Command line: help for “campaign-id”.
help-campaign-id = Marketing campaign id; empty clears it

# Command line: help for “sales-stage”.
help-sales-stage = Sales stage: Qualify, Develop, Propose, Close, or a percentage

# Command line: help for “add-contact”.
help-add-contact = Add one of your own people to a referral

# Command line: help for “first-name”.
help-first-name = First name

# Command line: help for “last-name”.
help-last-name = Last name

# Command line: help for “phone”.
help-phone = Phone number

# Command line: help for “email”.
help-email = E-mail address

# Command line: help for “outbox”.
help-outbox = List the edits that Partner Center has not confirmed

# Command line: help for “resolve”.
help-resolve = Decide a conflict, field by field

# Command line: help for “resolve-id”.
help-resolve-id = The edit's id as “outbox” shows it, or the beginning of it

# Command line: help for “mine”.
help-mine = Fields that keep what you typed

# Command line: help for “theirs”.
help-theirs = Fields that keep what Partner Center has

# Command line: help for “both”.
help-both = Fields that keep both texts, one below the other (notes)

# Command line: help for “set”.
help-set = A field with a new value

# Command line: help for “all”.
help-all = What all other fields keep

# Command line: help for “retry”.
help-retry = Send an edit once more that needs you

# Command line: help for “retry-id”.
help-retry-id = The edit's id as “outbox” shows it, or the beginning of it

# Command line: help for “discard”.
help-discard = Give an edit up that needs you

# Command line: help for “discard-id”.
help-discard-id = The edit's id as “outbox” shows it, or the beginning of it

# Command line: help for “undo”.
help-undo = Take back what a command with --json gave an undo token for

# Command line: help for “undo-token”.
help-undo-token = The token

# Command line: help for “problems”.
help-problems = List what Partner Center sent and could not be read

# Command line: help for “sync”.
help-sync = Send what waits and fetch what is new

# Command line: help for “sync-once”.
help-sync-once = Do it once and return; otherwise go on until stopped

# Command line: help for “sign-in”.
help-sign-in = Sign in, or tie this data folder to a sandbox

# Command line: help for “sign-in-sandbox”.
help-sign-in-sandbox = Address of a sandbox on this computer, for example http://127.0.0.1:8787/v1.0

# Command line: help for “sign-in-name”.
help-sign-in-name = Name the history shows for you

# Command line: help for “sign-in-device-code”.
help-sign-in-device-code = Sign in on another device with a code, without a browser here

# Command line: help for “sign-in-no-browser”.
help-sign-in-no-browser = Only print the address of the sign-in page

# Command line: help for “sign-in-tenant”.
help-sign-in-tenant = Tenant: a GUID, a domain or organizations

# Command line: help for “sign-in-client-id”.
help-sign-in-client-id = Client id of the app registration

# Command line: help for “sign-in-authority”.
help-sign-in-authority = Address of the sign-in

# Command line: help for “sign-in-scope”.
help-sign-in-scope = What to ask for, separated by blanks

# Command line: help for “sign-in-base-url”.
help-sign-in-base-url = Address of Partner Center

# Command line: help for “sign-in-vault”.
help-sign-in-vault = Where to keep the sign-in: keychain, file (under a passphrase), or none

# Command line: help for “sign-out”.
help-sign-out = Forget the sign-in; referrals and edits stay

# Command line: help for “accounts”.
help-accounts = List the accounts of this data folder

# Command line: help for “accounts-use”.
help-accounts-use = Id of the account to work with from now on

# Command line: help for “heading-commands”.
help-heading-commands = Commands

# Command line: help for “heading-arguments”.
help-heading-arguments = Arguments

# Command line: help for “heading-options”.
help-heading-options = Options

# Doctor: the data folder can be written. $path: the folder.
doctor-folder-ok = The data folder { $path } can be written.

# Doctor: enough room. $megabytes: free megabytes.
doctor-space-ok = There is room on its disk: { $megabytes } MB.

# Doctor: too little room. $megabytes: free megabytes.
doctor-space-low = Only { $megabytes } MB are left on its disk. Free some before something cannot be saved.

# Doctor: nothing was stored yet.
doctor-file-none = Nothing was stored here yet.

# Doctor: the data file is whole. $edits, $referrals: how many it holds.
doctor-file-ok = The data file is whole. Edits in it: { $edits }; referrals: { $referrals }.

# Doctor: the shape of the file. $compatibility: lowest program number; $known: what this program knows; $schema: what the file has.
doctor-version = Any Referral Desk from compatibility { $compatibility } on can open it. This program knows { $known } steps of its format; the file has seen { $schema }.

# Doctor: whose data it is. $name: who is signed in.
doctor-account = The data belongs to { $name }.

# Doctor: nobody signed in yet.
doctor-account-none = The data folder is not tied to an account yet.

# Doctor: the outbox. $needs: edits that need the user; $waiting: edits that wait.
doctor-outbox = Edits that need you: { $needs }; edits that wait to be sent: { $waiting }.

# Doctor: the clocks agree.
doctor-clock-ok = This computer’s clock agrees with Partner Center’s, as far as is known.

# Doctor: the clocks differ. $span is such as "7 min".
doctor-clock-off = This computer’s clock differs from Partner Center’s by { $span }. Put it right; deadlines follow Partner Center’s.

# Doctor: the last synchronisation. $at: instant.
doctor-sync = Everything was last fetched on { $at }.

# Doctor: never synchronised.
doctor-sync-never = Nothing was fetched from Partner Center yet.

# Doctor: no backup yet.
doctor-backups-none = There is no backup yet. One is made after the first synchronisation, or with “referral-desk backup”.

# Doctor: the backups. $at: when the newest was made; $count: how many are whole.
doctor-backups-ok = The newest backup is of { $at }. Backups that were read and are whole: { $count }.

# Doctor: the newest backup is old. $at: when it was made.
doctor-backups-old = The newest backup that is whole is of { $at }. Make one with “referral-desk backup”, or leave the window open for a while.

# Doctor: a backup is damaged. $path: the file.
doctor-backups-bad = The backup { $path } is damaged. It is never used; you may delete it.

# Doctor: nobody sends.
doctor-engine-free = Nobody is sending or fetching at this moment.

# Doctor: somebody sends. $process: process id.
doctor-engine-busy = A Referral Desk (process { $process }) is sending or fetching at this moment.

# Command line: a backup was made. $path: the file; $referrals, $unsent: what it holds.
cli-backed-up = The backup { $path } is made and was read back. Referrals: { $referrals }; edits not sent yet: { $unsent }.

# Command line: what restoring would do. $file: the backup; $referrals, $unsent: what there would be.
cli-restore-would = After restoring { $file } there would be { $referrals } referrals and { $unsent } edits not sent yet. Newer changes are fetched from Partner Center.

# Command line: it was restored. $file: the backup; $referrals, $unsent: what there is now.
cli-restored = { $file } is restored: { $referrals } referrals and { $unsent } edits not sent yet. The next synchronisation fetches what is newer.

# Command line: edits at a restoration. $asked: the user is asked; $checked: read back first; $kept: carried over.
cli-restore-salvaged = Edits that will ask you: { $asked }; edits checked with Partner Center before they are sent: { $checked }; unsent edits carried over from the present file: { $kept }.

# Command line: where the file before is. $path: the file.
cli-restore-aside = The file that was there before is now { $path }.

# Command line: the question before restoring; the answer is cli-restore-yes.
cli-restore-question = Type “yes” to restore it.

# Command line: what the user types to agree, in small letters.
cli-restore-yes = yes

# Command line: the user did not agree.
cli-restore-left = Nothing was changed.

# Command line: nobody can be asked.
cli-restore-needs-yes = Restoring has to be confirmed: add --yes, or look first with --dry-run.

# Help of the command backup.
help-backup = Make a backup now, or copy the data to a file

# Help of the argument FILE.
help-backup-file = File to copy the data to; without one the backup goes to the data folder

# Help of the command restore.
help-restore = Go back to a backup; edits not sent yet are kept, the present file is set aside

# Help of the argument FILE.
help-restore-file = The backup

# Help of --latest.
help-restore-latest = Take the newest backup that is whole

# Help of --dry-run.
help-restore-dry-run = Say what would change and change nothing

# Help of --yes.
help-restore-yes = Do not ask

# Help of the command doctor.
help-doctor = Say what is well and what is not with the data folder

# A value in the search box that the operator does not take. $value: as typed; $operator: for example “status”; $known: those it takes.
query-unknown-value = “{ $value }” means nothing to “{ $operator }”. It takes: { $known }.

# In the search box after “country:”. $value: as typed.
query-not-a-country = “{ $value }” is no country code. Use two letters, such as es or fr.

# In the search box after “currency:”. $value: as typed.
query-not-a-currency = “{ $value }” is no currency code. Use three letters, such as eur or usd.

# In the search box after “value”. $value: as typed.
query-not-an-amount = “{ $value }” is no amount. Use, for example, 50000, 50k or 1.5M.

# In the search box after an operator that takes a date. $value: as typed.
query-not-a-date = “{ $value }” is no date. Use, for example, 2026-01-31, 2026-01, 3d, 2w, today or this-month.

# In the search box: a comparison where only “:” makes sense. $operator: for example “team”.
query-no-order = “{ $operator }” cannot be compared. Put a colon after it.

# In the search box: a range that ends before it begins. $value: as typed.
query-upside-down = The range “{ $value }” ends before it begins.

# What each operator of the search box looks at, beside it in the list of what may be typed.
query-hint-status = New, active or closed

# Says in the list of completions what the operator “in:” asks for.
query-hint-in = In which folder

# Says in the list of completions what the operator “outcome:” asks for.
query-hint-outcome = How it ended

# Says in the list of completions what the operator “flame:” asks for.
query-hint-flame = The customer asked to be contacted

# Says in the list of completions what the operator “is:” asks for.
query-hint-is = Unread, flagged, shared …

# Says in the list of completions what the operator “has:” asks for.
query-hint-has = What is filled in

# Says in the list of completions what the operator “country:” asks for.
query-hint-country = Country of the customer

# Says in the list of completions what the operator “currency:” asks for.
query-hint-currency = Currency of the value

# Says in the list of completions what the operator “value:” asks for.
query-hint-value = Estimated value

# Says in the list of completions what the operator “title:” asks for.
query-hint-title = Name of the deal

# Says in the list of completions what the operator “customer:” asks for.
query-hint-customer = Customer

# Says in the list of completions what the operator “contact:” asks for.
query-hint-contact = Person at the customer

# Says in the list of completions what the operator “team:” asks for.
query-hint-team = Person of your team

# Says in the list of completions what the operator “note:” asks for.
query-hint-note = Notes

# Says in the list of completions what the operator “tag:” asks for.
query-hint-tag = Private tag

# Says in the list of completions what the operator “solution:” asks for.
query-hint-solution = Solution, product or service

# Says in the list of completions what the operator “reason:” asks for.
query-hint-reason = Why it was declined or lost

# Says in the list of completions what the operator “stage:” asks for.
query-hint-stage = Sales stage

# Says in the list of completions what the operator “source:” asks for.
query-hint-source = Source of the lead

# Says in the list of completions what the operator “expires:” asks for.
query-hint-expires = When it expires

# Says in the list of completions what the operator “answer:” asks for.
query-hint-answer = Answer advised by

# Says in the list of completions what the operator “closes:” asks for.
query-hint-closes = Estimated closing

# Says in the list of completions what the operator “created:” asks for.
query-hint-created = When it was received

# Says in the list of completions what the operator “updated:” asks for.
query-hint-updated = Last change

# Says in the list of completions what the operator “closed:” asks for.
query-hint-closed = When it was archived

# A saved view without a name.
error-view-without-name = Give the view a name.
