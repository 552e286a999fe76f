### Words of Referral Desk in Spanish. Used by the window and by Rust; every id stands in every language.
### The trade's terms follow the glossary of domain.md §15.

## Product

# Name of the program; not translated.
app-name = Referral Desk

# First screen, under the name: what the program is, in a sentence.
app-purpose = Sus referencias del Centro de partners en este equipo: respondidas a tiempo, con red o en el tren.

## First screen

# Heading above the two choices.
welcome-choose = ¿Cómo desea empezar?

# Choice: opens the sample workspace.
welcome-sample = Explorar con datos de ejemplo

# Explains the choice "Explore with sample data".
welcome-sample-hint = Unas cuarenta referencias inventadas en todos los estados. Nada sale de este equipo.

# Choice: connect to a test server on the same computer.
welcome-sandbox = Conectar con un espacio de pruebas del Centro de partners en este equipo

# Explains the choice to connect to a sandbox.
welcome-sandbox-hint = Para probar: la dirección que muestra «cargo xtask sandbox».

# Label of the field for the sandbox address.
welcome-sandbox-url = Dirección del espacio de pruebas

# Button: connects to the sandbox.
welcome-connect = Conectar

# Button text while connecting.
welcome-connecting = Conectando…

# Button text while the sample workspace opens.
welcome-opening = Abriendo…

# Strip across the window while the sample workspace is open.
sample-strip = Datos de ejemplo: nada sale de este equipo

# Button: leaves the sample workspace and returns to the first screen.
sample-leave = Salir

# Heading of the full-window error when the data folder cannot be used.
trouble-heading = Referral Desk no puede iniciarse

# Button: opens the technical detail of an error.
trouble-detail = Detalle técnico

# Button: tries again what failed.
trouble-again = Intentar de nuevo

# Error sentence when even the desk itself does not answer.
trouble-unknown = Algo ha fallado dentro del programa. Inténtelo de nuevo; si continúa, reinicie Referral Desk.

# Shown where a list or a referral could not be loaded.
trouble-load = No se ha podido cargar.

## Sign-in

# Choice: sign in to Partner Center.
sign-in-title = Iniciar sesión en el Centro de partners

# Explains the choice to sign in.
sign-in-hint = Con su cuenta profesional, en su explorador. Referral Desk nunca ve su contraseña.

# Button: opens the browser to sign in.
sign-in-button = Iniciar sesión

# Button: signs in again to the same account.
sign-in-again = Volver a iniciar sesión

# Button: signs in with a code on another device.
sign-in-with-code = Usar un código

# Heading while the browser is open.
sign-in-waiting = Termine en el explorador

# Explains what happens while the browser is open.
sign-in-waiting-hint = Se ha abierto una página de Microsoft. Inicie sesión allí; esta ventana continuará sola.

# Heading above the device code.
sign-in-code-title = Introduzca este código

# Explains the device code. $address: a web address.
sign-in-code-hint = En cualquier dispositivo, abra { $address } e introduzca el código. Esta ventana continuará sola.

# While a device code is being fetched.
sign-in-code-coming = Obteniendo un código…

# Button: copies the device code.
sign-in-copy-code = Copiar el código

# Said after the code was copied.
sign-in-copied = Copiado

# When the code runs out. $time: a time of day.
sign-in-code-until = El código sirve hasta las { $time }.

# Button: gives the sign-in up.
sign-in-cancel = Cancelar

# Button: back to the form after an error.
sign-in-retry = Intentarlo de nuevo

# Opens the settings few people need.
sign-in-advanced = Opciones avanzadas

# Label: tenant.
sign-in-tenant = Inquilino

# Label: client id.
sign-in-client-id = Identificador de cliente

# Explains the client id.
sign-in-client-id-hint = Del registro de aplicación en Microsoft Entra ID

# Label: address of the sign-in.
sign-in-authority = Dirección de inicio de sesión

# Label: scope.
sign-in-scope = Ámbito

# Label: address of Partner Center.
sign-in-base-url = Dirección del Centro de partners

# Question: where the sign-in is kept.
sign-in-keep = Mantener la sesión iniciada

# Choice: in the system's keychain.
sign-in-keep-keychain = En el llavero de este equipo (recomendado)

# Choice: in an encrypted file.
sign-in-keep-file = En un archivo cifrado, con frase de contraseña

# Choice: not at all.
sign-in-keep-this-run = Solo hasta cerrar el programa; tendrá que iniciar sesión al abrirlo

# Label: passphrase of the encrypted file.
sign-in-passphrase = Frase de contraseña

# Explains the passphrase.
sign-in-passphrase-hint = Se pide en cada inicio. Nadie puede recuperarla; siempre puede volver a iniciar sesión.

# Bar across the window: nothing is sent until somebody signs in.
signed-out-title = Ha cerrado la sesión

# Bar: nothing waits.
signed-out-calm = Sus referencias siguen aquí; las novedades llegarán cuando inicie sesión.

# Bar: edits wait. $count: how many.
signed-out-waiting =
    { $count ->
        [one] Un cambio espera en este equipo y se enviará cuando inicie sesión.
       *[other] { $count } cambios esperan en este equipo y se enviarán cuando inicie sesión.
    }

# Bar: the encrypted file needs its passphrase.
locked-title = Introduzca su frase de contraseña para conectarse

# Button: opens the encrypted file.
locked-unlock = Desbloquear

# Settings: heading of the list of accounts.
accounts-title = Cuentas

# Settings: explains several accounts.
accounts-hint = Cada cuenta tiene sus propias referencias y su propia bandeja de salida en este equipo.

# Settings: adds an account.
accounts-add = Agregar una cuenta

# Settings: opens another account. $name: a person.
accounts-switch = Cambiar a { $name }

# Settings: forgets the sign-in. $name: a person.
accounts-sign-out = Cerrar la sesión de { $name }

# Settings: button, short.
accounts-switch-short = Cambiar

# Settings: button, short.
accounts-sign-out-short = Cerrar sesión

# Settings: mark of the open account.
accounts-present = Abierta ahora

# Settings: mark of an account that has to sign in.
accounts-signed-out = Sesión cerrada

# Settings: an account's edits that are not confirmed. $count: how many.
accounts-unconfirmed =
    { $count ->
        [one] Un cambio sin enviar
       *[other] { $count } cambios sin enviar
    }

# Settings: question before signing out. $name: a person.
accounts-sign-out-question = ¿Cerrar la sesión de { $name }? Las referencias y los cambios siguen en este equipo; no se envía nada hasta que vuelva a iniciarla.

# Settings: keeps the account signed in.
accounts-keep = Mantener la sesión

# Settings: Partner Center workspace.
settings-workspace-partner-center = Centro de partners

## Rail

# Accessible name of the navigation at the left.
rail-label = Carpetas

# Folder of referrals that wait for an answer.
folder-inbox = Bandeja de entrada

# Folder of referrals being worked on.
folder-active = Activas

# Folder of finished referrals.
folder-archived = Archivadas

# Screen with the edits that wait to be sent or need the user.
folder-outbox = Bandeja de salida

# Screen with the settings.
folder-settings = Configuración

# Spoken after a folder's name: how many referrals are unread.
rail-unread =
    { $count ->
        [one] { $count } sin leer
       *[other] { $count } sin leer
    }

# Spoken after a folder's name: how many referrals it has.
rail-count =
    { $count ->
        [one] { $count } referencia
       *[other] { $count } referencias
    }

# Spoken after "Inbox": how many customers asked to be contacted within the last 72 hours.
rail-hot =
    { $count ->
        [one] { $count } urgente
       *[other] { $count } urgentes
    }

# Spoken after "Outbox": how many edits wait.
rail-waiting =
    { $count ->
        [one] { $count } en espera
       *[other] { $count } en espera
    }

# Spoken after "Outbox": how many edits need the user's decision.
rail-needs-you =
    { $count ->
        [one] { $count } le necesita
       *[other] { $count } le necesitan
    }

## List

# Accessible name of the list; $folder is a folder's name.
list-label = Referencias en { $folder }

# Group heading: customer asked to be contacted less than 72 hours ago.
group-hot = Urgentes

# Group heading: within the advised 24 hours.
group-answer-today = Responder hoy

# Group heading: expires within three days.
group-expiring = Por expirar

# Group heading: not pressing.
group-later = Más adelante

# Group heading: put aside by the user until later.
group-snoozed = Pospuestas

# Group heading in Active: the closing date has passed.
group-overdue = Fecha de cierre pasada

# Group heading in Active: closes within seven days.
group-this-week = Cierran esta semana

# Group heading in Active: closes within thirty days.
group-this-month = Cierran este mes

# Group heading in Active: closes after more than thirty days.
group-closing-later = Cierran más adelante

# Group heading in Active: no closing date.
group-no-date = Sin fecha de cierre

# Label of the search box.
search-label = Buscar

# Placeholder of the search box; $folder is a folder's name.
search-placeholder = Buscar en { $folder }

# Button: empties the search box.
search-clear = Borrar búsqueda

# Shown when no referral matches the words; $query is what was typed.
search-nothing = Nada en { $folder } coincide con «{ $query }»

# Hint below "nothing matches".
search-nothing-hint = Revise la ortografía o pruebe con menos palabras.

# List of what may be typed next in the search box.
search-offered = Cómo puede seguir

# Below the search box: how much was found.
search-found =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }

# The same while it is still being counted; $count is a number.
search-found-more = Más de { $count } resultados

# Where to look, below the search box.
search-where = Dónde buscar

# Switch beside the search box: looks in the open folder only.
search-here = Esta carpeta

# Switch beside the search box: looks in every folder.
search-everywhere = En todas

# Shown when no referral in any folder matches; $query is what was typed.
search-nothing-anywhere = Nada coincide con «{ $query }»

# Saved views in the rail: a search with a name. $name is that name.
views-label = Vistas guardadas

# Label of the field for the name of a saved search.
views-name = Nombre de la vista

# Button that keeps the search under that name.
views-save = Guardar

# Button beside the results that keeps the search as a view.
views-save-as = Guardar como vista

# Button of the menu of a saved view; $name is its name.
views-more = Más para { $name }

# In the menu of a saved view.
views-rename = Cambiar nombre

# In the menu of a saved view: before the one above it.
views-up = Subir

# In the menu of a saved view: behind the one below it.
views-down = Bajar

# In the menu of a saved view.
views-remove = Quitar

# Announced when a search was saved, and told when a view was removed.
done-view-saved = Guardada como { $name }

# Told after a saved view was removed; it can be undone.
done-view-removed = Se ha quitado { $name }

# Button: opens the menu of sort orders; $order is the current one.
sort-by = Orden: { $order }

# Sort order: groups of urgency (Inbox), closing date (Active), month (Archived).
sort-urgency = Urgencia

# Sort order: newest first.
sort-received = Más recientes

# Sort order: highest value first.
sort-value = Valor

# Sort order: by title.
sort-title = Título

# Sort order: by the customer's name.
sort-customer = Cliente

# Sort order: by the customer's country.
sort-country = País

# Sort order: the nearest deadline first.
sort-deadline = Plazo

# Menu item below the sort orders: from the first to the last, A to Z, oldest and lowest first.
sort-ascending = Ascendente

# Menu item below the sort orders: the other way round.
sort-descending = Descendente

# Accessible name of the names of the columns, which sort.
columns-label = Columnas

# Column: when it was received.
column-received = Recibida

# Column: the user's own tags.
column-tags = Etiquetas

# Empty Inbox: heading.
empty-inbox = Todo respondido

# Empty Inbox: what to expect.
empty-inbox-hint = Las nuevas referencias aparecen aquí solas.

# Empty Active folder: heading.
empty-active = No hay referencias activas

# Empty Active folder: what to expect.
empty-active-hint = Lo que acepte pasará aquí.

# Empty Archived folder: heading.
empty-archived = Aún no hay nada archivado

# Empty Archived folder: what to expect.
empty-archived-hint = Aquí terminan las ganadas, perdidas, rechazadas y expiradas.

# Empty folder while the first synchronisation runs.
empty-syncing = Recibiendo sus referencias…

# Spoken in a row: not opened yet.
row-unread = Sin leer

# Spoken in a row and used as tooltip: flagged by the user.
row-flagged = Marcada

# Tooltip of an empty flag in a row.
row-flag = Marcar

# Row: put aside until; $time is a date and time.
row-snoozed = Pospuesta hasta { $time }

# Row, for screen readers: before the private tags.
row-tags = Etiquetas:

# Row without a readable value.
row-loading = Cargando…

# Bulk bar: how many rows are selected.
bulk-selected =
    { $count ->
        [one] { $count } seleccionada
       *[other] { $count } seleccionadas
    }

# Bulk dialog: only some of the selected referrals can be changed that way.
bulk-partly =
    { $allowed ->
        [one] Se puede cambiar { $allowed } de { $count }; las demás se quedan como están.
       *[other] Se pueden cambiar { $allowed } de { $count }; las demás se quedan como están.
    }

# Bulk dialog: none of the selected referrals can be changed that way.
bulk-none = Ninguna de las { $count } se puede cambiar así.

# Bulk dialog: while the desk looks at each of the selected referrals.
bulk-checking = Comprobando { $count } referencias…

# Bulk dialog: accessible name of the list of those that stay as they are.
bulk-stay = Por qué las demás se quedan como están

# Bulk dialog: how many referrals stay as they are; a sentence with the reason follows.
bulk-stay-count =
    { $count ->
        [one] { $count } se queda.
       *[other] { $count } se quedan.
    }

# Bulk dialog: last in a list of names.
bulk-more =
    { $count ->
        [one] { $count } más
       *[other] { $count } más
    }

# While many referrals are changed: how far it is.
work-progress = { $done } de { $total } referencias

# Button of the bulk bar: ends the selection.
bulk-clear = Quitar selección

# Accessible name of the bulk bar.
bulk-label = Acciones sobre la selección

# Reading pane while several rows are selected.
bulk-hint = Elija qué hacer con ellas encima de la lista.

## Pipeline

# Accessible name of the choice between list, board and calendar in Active.
view-label = Vista

# View of the active deals: rows.
view-list = Lista

# View of the active deals: columns by sales stage.
view-board = Tablero

# View of the active deals: months of closing dates.
view-calendar = Calendario

# How many deals stand in a column or on a day.
deals-count = { $count ->
        [one] { $count } oferta
       *[other] { $count } ofertas
    }

# Before the sums of all deals: their values added up.
worth-total = Total

# Before the sums that are weighted by the sales stage.
worth-weighted = Ponderado

# Tooltip: how values are weighted; the percentages are Microsoft's.
worth-weighted-hint = Cada valor por la probabilidad de su fase, según las fases de Microsoft: recién aceptada { $accepted } %, Cualificar { $qualify } %, Desarrollar { $develop } %, Proponer { $propose } %, Cerrar { $close } %. Un porcentaje escrito en la propia oferta cuenta tal cual.

# Where nothing can be added up.
worth-none = No se conoce ningún valor

# On the card of a deal whose value is not known.
worth-of-none = Sin valor

# Deals that are not in the sums.
worth-without-value = { $count ->
        [one] { $count } oferta sin valor
       *[other] { $count } ofertas sin valor
    }

# Deals that are in the total, but not in the weighted sum.
worth-without-weight = { $count ->
        [one] { $count } oferta sin fase conocida no se pondera
       *[other] { $count } ofertas sin fase conocida no se ponderan
    }

# Behind an amount that came without a currency.
worth-without-currency = { $amount } (sin moneda)

# Accessible name of the totals.
worth-label = Lo que valen las ofertas activas

# Column of the board: accepted, no sales stage yet, or one that is not known.
board-no-stage = Sin fase

# Accessible name of the board.
board-label = Tablero por fase de ventas

# Accessible name of a column; $worth may be empty.
board-column = { $stage }, { $deals }, { $worth }

# Label of the choice of a column where only one fits into the window.
board-pick = Fase

# A column without deals.
board-empty = No hay ofertas en esta fase

# Read with a column: what the keys do.
board-keys = Las flechas cambian de oferta y de fase, { $before } y { $after } mueven la oferta a la fase anterior o siguiente, Entrar la abre.

# Menu: moves the deal to another sales stage; the stages follow.
move-to-stage = Mover a la fase

# Toast: the deal was moved to another sales stage.
done-move-stage = { $title } ha pasado a { $stage }

# Toast: the deal was moved to another closing date.
done-move-day = { $title } se cierra ahora el { $date }

# Accessible name of the calendar.
calendar-label = Fechas de cierre

# Button: the month before.
calendar-previous = Mes anterior

# Button: the month after.
calendar-next = Mes siguiente

# Button: back to this month.
calendar-today = Hoy

# Accessible name of a day; $deals says how many, $worth what they are worth.
calendar-day = { $date }: { $deals }, { $worth }

# Accessible name of a day on which nothing closes.
calendar-day-free = { $date }: no se cierra nada

# Added to the name of a day that has passed with deals still active.
calendar-overdue = vencida

# Deals of a day that do not fit into its cell.
calendar-more = { $count } más

# Where a day without deals is looked at.
calendar-nothing = Ese día no se cierra nada

# Heading of the deals without a closing date.
calendar-undated = Sin fecha de cierre

# Where there are no deals without a closing date.
calendar-all-dated = Todas las ofertas activas tienen fecha de cierre

# Read with the calendar: what the keys do.
calendar-keys = Las flechas cambian de día y de semana, Re Pág y Av Pág de mes, Entrar pasa a las ofertas del día.

# Read with the deals of a day: what the keys do.
calendar-deal-keys = Entrar abre la oferta. { $before } y { $after } mueven su fecha de cierre un día, { $up } y { $down } una semana. Escape vuelve al calendario.

## Deadlines

# Chip: minutes left.
left-minutes =
    { $count ->
        [one] queda { $count } min
       *[other] quedan { $count } min
    }

# Chip: hours left.
left-hours =
    { $count ->
        [one] queda { $count } h
       *[other] quedan { $count } h
    }

# Chip: days left.
left-days =
    { $count ->
        [one] queda { $count } día
       *[other] quedan { $count } días
    }

# Length of time, used inside other sentences: minutes.
span-minutes = { $count } min

# Length of time, used inside other sentences: hours.
span-hours = { $count } h

# Length of time, used inside other sentences: days.
span-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

# Chip: expires in; $left is a span such as "3 h".
chip-expires = Expira en { $left }

# Chip: the advised time to answer has passed.
chip-answer-late = Respuesta atrasada

# Chip: the expiry has passed; the service will archive it.
chip-expired = Expirada

# Chip: closes on that day; $date is a short date.
chip-closes = Cierre { $date }

# Chip: should have closed on that day; $date is a short date.
chip-closed-late = Debía cerrar { $date }

# Name of a clock: end of the hot 72 hours.
clock-flame = Urgente hasta

# Name of a clock: end of the advised 24 hours.
clock-answer = Responder antes de

# Name of a clock: expiry.
clock-expiry = Expira

# Name of a clock: expected closing.
clock-closing = Fecha de cierre

# Name of a clock: archived.
clock-archived = Archivada

# Added to a deadline the service did not give.
clock-estimated = estimada

# Outcome of a referral: the deal was closed with the customer.
outcome-won = Ganada

# Outcome: the deal was not closed.
outcome-lost = Perdida

# Outcome: we said no.
outcome-declined = Rechazada

# Outcome: nobody answered for 14 days.
outcome-expired = Expirada

# Outcome: closed as an error.
outcome-error = Cerrada por error

# Archived, outcome unknown.
outcome-unknown = Cerrada

## States of an edit

# Edit in its grace window or waiting for the network.
state-saved = Guardado en este equipo

# Edit on its way.
state-sending = Enviando

# Edit confirmed by the server.
state-confirmed = Confirmado por el Centro de partners

# Edit refused or in conflict.
state-needs-you = Le necesita

# An edit the user gave up; the history keeps it.
state-discarded = Descartado

# An edit the user typed anew, or decided differently; the history keeps it.
state-replaced = Sustituido por una decisión posterior

## Reading pane

# Accessible name of the reading pane.
pane-label = Panel de lectura

# Reading pane with nothing selected.
pane-empty = Seleccione una referencia para leerla

# Button in a narrow window: back to the list.
pane-back = Volver a la lista

# Badge: request for information, sent by a customer.
badge-rfi = RFI

# Tooltip of the RFI badge.
badge-rfi-hint = Solicitud de información de un cliente

# When it arrived; $time is a date and time.
pane-received = Recibida { $time }

# Flame banner while hot; $left is a span such as "41 h".
flame-hot = Pidió que le contacten: urgente durante { $left } más

# Second line of the flame banner while hot.
flame-hot-hint = Una llamada ahora vale más que cualquier otra respuesta.

# Flame banner after 72 hours; $ago is such as "4 days ago".
flame-cooled = Pidió que le contacten { $ago }; aún merece una llamada

# Reading pane: above the products and services the customer looks for.
glance-wants = Busca

# Reading pane: above the estimated value.
glance-value = Valor

# Reading pane: above the nearest deadline.
glance-left = Plazo

# Reading pane: above how it ended.
glance-outcome = Resultado

# Reading pane: something is not known.
glance-unknown = No consta

# Reading pane: more than is shown. $count: how many.
glance-more = y { $count } más

# Accessible name of the sentence on what to do next.
next-label = Siguiente paso

# Next step: the 24 hours run. $left: such as “3 hours”; $time: when they end.
next-answer = Responda en { $left } ({ $time }) para seguir visible: acepte, o rechace con un motivo.

# Next step: the 24 hours are over. $left: until it expires; $time: when.
next-answer-late = Responda pronto: expira en { $left } ({ $time }). Acepte, o rechace con un motivo.

# Next step: unanswered, and no deadline is known.
next-answer-now = Respóndala: acepte, o rechace con un motivo.

# Next step: the closing date is over.
next-closing-passed = La fecha de cierre, { $date }, ya pasó: ¿ganada, perdida, o hay otra fecha?

# Next step: the closing date is near.
next-closing-soon = Se cierra el { $date }: ¿está ganada?

# Next step: in progress.
next-keep-in-touch = En curso, cierre previsto el { $date }: mantenga el contacto.

# Next step: in progress without a closing date.
next-no-date = En curso sin fecha de cierre: edítela y recibirá un aviso.

# Button: shows the whole of a long text.
fold-all = Mostrar todo

# Button: shows the beginning of a long text only.
fold-less = Mostrar menos

# Button: calls the customer in the user's own phone program.
contact-call = Llamar

# Button: writes to the customer in the user's own mail program.
contact-write = Escribir

# Accessible name of a call button; $name is a person or number.
contact-call-name = Llamar a { $name }

# Accessible name of a write button; $name is a person or address.
contact-write-name = Escribir a { $name }

# Accessible name of a copy button; $text is what is copied.
contact-copy = Copiar { $text }

# Announced after copying.
contact-copied = Copiado

# Shown beside an address or number the service holds for wrong.
contact-invalid = indicado como no válido

# Shown beside an e-mail address the service holds for spam.
contact-spam = indicado como correo no deseado

# Accessible name of the menu of templates behind the button Write.
letter-menu = Plantillas

# Template of ours: after a request to be contacted.
letter-call = Pedir una llamada

# Template of ours: first answer.
letter-first = Primera respuesta

# Template of ours: asks what is not known.
letter-questions = Pedir detalles

# Template of ours: keeps in touch during the work.
letter-follow-up = Seguimiento

# Menu: a mail without a template.
letter-empty = Correo vacío

# Title of the dialog that shows a letter before it is sent. $name: a person or an address.
letter-title = Escribir a { $name }

# Explains the letter's dialog.
letter-hint = Cambie lo que quiera. Se abre en su programa de correo; desde aquí no se envía nada.

# Letter: choice of its language.
letter-language = Idioma de la carta

# Letter: subject.
letter-subject = Asunto

# Letter: its text.
letter-body = Texto

# Letter: what is not known. $fields: such as "company and deal".
letter-missing = No se conoce aquí, así que falta: { $fields }.

# Letter: too long for a link.
letter-long = Demasiado largo para algunos programas de correo. El texto irá al portapapeles: péguelo en el correo.

# Button: opens the letter in the user's mail program.
letter-open = Abrir en el correo

# Button: copies the text and opens an otherwise empty mail.
letter-open-copied = Copiar texto y abrir correo

# Button: copies the letter's text.
letter-copy = Copiar texto

# Announced after the mail program was asked to open the letter.
letter-opened = Abierto en su programa de correo

# Announced after the text was copied and the mail program asked to open.
letter-opened-copied = Abierto en su programa de correo; el texto está en el portapapeles

# Field of a template: the customer's organisation.
letter-field-customer = cliente

# Field of a template: first name of who is written to.
letter-field-contact = nombre

# Field of a template: the deal's name.
letter-field-deal = oportunidad

# Field of a template: what the customer looks for.
letter-field-wants = lo que buscan

# Field of a template: the user's name.
letter-field-me = mi nombre

# Field of a template: the user's company.
letter-field-company = mi empresa

# Field of a template: the estimated closing date.
letter-field-deadline = fecha de cierre

# Letter to a customer who asked to be contacted: subject. What stands in brackets is left out when one of its fields is not known.
letter-call-subject = Su solicitud[ sobre { $wants }]

# The same letter: text.
letter-call-body =
    Hola[, { $contact }]:

    Gracias por pedirnos que le contactemos[ sobre { $wants }]. Me gustaría llamarle hoy o mañana. ¿Qué hora le viene bien y a qué número le llamo?

    Un cordial saludo,
    { $me }
    { $company }

# First answer to a request: subject.
letter-first-subject = Su solicitud a través de Microsoft[: { $wants }]

# The same letter: text.
letter-first-body =
    Hola[, { $contact }]:

    Microsoft nos ha hecho llegar[ a { $company }] su solicitud[ para { $customer }]. La hemos leído y podemos ayudarle[ con { $wants }].

    ¿Hablamos media hora esta semana? Dígame dos momentos que le vengan bien y le enviaré la invitación.

    Un cordial saludo,
    { $me }
    { $company }

# Letter that asks for details: subject.
letter-questions-subject = Unas preguntas sobre su solicitud[: { $wants }]

# The same letter: text.
letter-questions-body =
    Hola[, { $contact }]:

    Para responder bien a su solicitud[ sobre { $wants }] nos gustaría saber:

    – ¿Cuántas personas lo usarán?
    – ¿Cuándo debería estar en marcha?
    – ¿Qué utilizan hoy?
    – ¿Hay un presupuesto?

    Basta una respuesta breve; el resto podemos verlo por teléfono.

    Un cordial saludo,
    { $me }
    { $company }

# Letter that keeps in touch: subject.
letter-follow-up-subject = ¿Cómo va todo[: { $deal }]?

# The same letter: text.
letter-follow-up-body =
    Hola[, { $contact }]:

    Me gustaría saber cómo ve nuestro trabajo conjunto[ en { $deal }] y si falta algo por nuestra parte[ para terminar antes del { $deadline }].

    ¿Hablamos un momento esta semana?

    Un cordial saludo,
    { $me }
    { $company }

# Banner: the service does not return this referral any more.
gone-banner = El Centro de partners ya no le muestra esta referencia. Puede que su rol o su equipo hayan cambiado, o que se haya eliminado. Aquí se conserva lo que se sabía.

# Banner of an archived referral; $outcome is such as "Won".
archived-banner = { $outcome }. Las referencias cerradas no se pueden cambiar en el Centro de partners.

# Banner while snoozed; $time is a date and time.
snoozed-banner = Pospuesta hasta { $time }

# Section heading: what the customer is looking for.
section-wants = Qué buscan

# Section heading: the customer's organisation.
section-customer = Cliente

# Section heading: the customer's people.
section-contacts = Contactos

# Section heading: clocks of the referral.
section-deadlines = Plazos

# Section heading: facts of the engagement.
section-engagement = Compromiso

# Section heading: our own people on it.
section-team = Nuestro equipo

# Section heading: edits not yet confirmed.
section-pending = Sus cambios

# Section heading: note and tags kept on this computer.
section-private = Solo en este equipo

# Section heading: every change.
section-history = Historial

# Section heading: consents given by the customer.
section-consent = Consentimiento

# Kind of requirement.
wants-solutions = Soluciones

# Kind of requirement.
wants-products = Productos

# Kind of requirement.
wants-services = Servicios

# Kind of requirement.
wants-industries = Sector

# Kind of requirement.
wants-offers = Ofertas

# Nothing is known about what they want.
wants-nothing = El cliente no lo ha indicado.

# Contacts hidden after expiry, and why.
contacts-hidden = Ocultos: la referencia ha expirado y el Centro de partners no muestra los contactos de las referencias expiradas.

# No contacts in the document.
contacts-none = Sin contactos.

# Consent: the customer may be contacted.
consent-contact = Se le puede contactar

# Consent: contact details may be shared.
consent-share = Se pueden compartir los datos de contacto

# Consent: Microsoft's sellers may see the deal.
consent-microsoft = Visible para los vendedores de Microsoft

# A consent that was given.
consent-yes = Sí

# A consent that was refused.
consent-no = No

# A consent nothing is known about.
consent-unknown = Sin indicar

# Customer size, a range of employees.
size-range = { $from }–{ $to } empleados

# Customer size, above a number of employees.
size-more = Más de { $from } empleados

# Shown where a field is empty, for example in the history.
value-none = vacío

# Private note: placeholder.
note-placeholder = Añadir una nota privada

# Private note: accessible name.
note-label = Nota privada

# Private note: shown after it was saved.
note-saved = Guardado

# Private tags: accessible name of the field.
tags-label = Etiquetas privadas

# Private tags: placeholder.
tags-placeholder = Añadir una etiqueta

# Button: removes a private tag; $tag is its text.
tags-remove = Quitar la etiqueta { $tag }

# History: the referral arrived on this computer.
history-received = Recibida

# History: the server's copy changed.
history-changed = Cambiada en el Centro de partners

# History and outbox: what was done.
deed-accept = Aceptada

# History and outbox: what was done.
deed-decline = Rechazada

# History and outbox: what was done.
deed-won = Marcada como ganada

# History and outbox: what was done.
deed-lost = Marcada como perdida

# History and outbox: what was done.
deed-edit = Compromiso editado

# History and outbox: what was done.
deed-add-contact = Contacto agregado

# History and outbox: what was done.
deed-close-as-error = Cerrada por error

# History and outbox: what was done.
deed-new-deal = Oferta creada

# History: made on this computer.
history-here = en este equipo

# History: from value to value, spoken between them.
history-to = cambió a

# Pending edit: when it will be tried again; $time is a time or date.
pending-next = Próximo intento { $time }

# Pending edit: since when; $time is such as "2 min ago".
pending-since = Hecho { $time }

# Outbox: when a held edit leaves this computer. $time: relative, such as “in 8 seconds”.
pending-held = Sale { $time }

# Name of the two choices for an edit that needs the user, for screen readers.
decision = Qué hacer con este cambio

# Button: sends an edit again that was refused or contested.
decision-retry = Volver a intentarlo

# Button: gives an edit up that was refused or contested.
decision-discard = Descartar

# Button in the reading pane: opens the outbox at an edit that needs the user.
decision-open = Decidir en la bandeja de salida

# Button: takes an edit back that was not sent yet.
decision-take-back = Retirar

# Button: puts what was typed on the clipboard.
decision-copy = Copiar lo que escribí

# Button: opens an edit that was refused or contested in its form again.
decision-edit = Editar…

# Button: opens a conflict, to decide it field by field.
decision-resolve = Decidir…

# Heading in the reading pane: other referrals of the same engagement or probably of the same customer.
section-related = Relacionadas

# Why another referral is listed: another copy of the same engagement.
related-engagement = Mismo compromiso

# Why another referral is listed: the customer has the same D-U-N-S number.
related-duns = Mismo número D-U-N-S

# Why another referral is listed: the customer has the same name.
related-customer = Mismo cliente

# Why another referral is listed: a contact writes from the same company's address.
related-domain = Mismo dominio de correo

# Why another referral is listed: a contact has the same telephone number.
related-phone = Mismo teléfono

# Before the reasons of what is probably a second copy of the same request.
related-perhaps = Posible duplicado: { $reasons }

# Link back to the referral from which this one was opened.
related-back = Volver a { $title }

# Action: back to the referral from which this one was opened.
action-back = Volver a la referencia anterior

## Fields

# Field: deal name of the engagement.
field-name = Nombre del compromiso

# Field: estimated deal value.
field-value = Valor estimado

# Field: final deal value when won.
field-final-value = Valor final

# Field: currency of the value.
field-currency = Moneda

# Field: estimated purchase time frame; presets that resolve to a date.
field-time-frame = Plazo estimado de compra

# Field: estimated closing date.
field-close-date = Fecha de cierre estimada

# Field: date on which a won deal was closed.
field-closed-on = Cerrada el

# Field: notes, seen by others in Partner Center.
field-notes = Notas

# Field: id in the partner's own CRM.
field-crm-id = Id. de CRM

# Field: marketing campaign id.
field-campaign-id = Id. de campaña de marketing

# Field: sales stage.
field-sales-stage = Fase de ventas

# Field: reason for declining, losing or closing.
field-reason = Motivo

# Field: own words instead of "Others".
field-other-reason = Con sus propias palabras

# Field: first name of a person.
field-first-name = Nombre

# Field: last name of a person.
field-last-name = Apellidos

# Field: e-mail address of a person.
field-email = Correo electrónico

# Field: phone number of a person.
field-phone = Número de teléfono

# Field: status in Partner Center.
field-status = Estado

# Field: substatus in Partner Center.
field-substatus = Subestado

# Field: why it was closed, as Partner Center has it.
field-status-reason = Motivo

# Field: qualification in Partner Center.
field-qualification = Cualificación

# Field: type of referral in Partner Center.
field-kind = Tipo

# Field: direction of a referral in Partner Center.
field-direction = Dirección

# Field: where a marketplace lead came from.
field-source = Origen

# Field: id of the engagement.
field-engagement-id = Id. de compromiso

# Field: id of the referral.
field-referral-id = Id. de referencia

# Field: address of the customer.
field-address = Dirección postal

# Field: size of the customer.
field-size = Tamaño

# Field: country of the customer.
field-country = País

# Field in the history: customer's details.
field-customer = Cliente

# Field in the history: our people.
field-team = Nuestro equipo

# Marks a required field for screen readers and as tooltip of the asterisk.
field-required = obligatorio

# Under a number field: how the number was understood; $value is a formatted amount.
field-value-read = Se entiende { $value }

# Under a number field when the text is no number; $example is a number written in the user's format.
field-value-unreadable = Eso no es un número. Escríbalo como { $example }.

# Choice of a sales stage: none.
stage-none = Sin indicar

# Sales stage as the service names it.
stage-qualify = Cualificar

# Sales stage as the service names it.
stage-develop = Desarrollar

# Sales stage as the service names it.
stage-propose = Proponer

# Sales stage as the service names it.
stage-close = Cerrar

## Actions

# Action: take the referral on.
action-accept = Aceptar

# Action: say no.
action-decline = Rechazar

# Action: the deal was closed with the customer.
action-won = Ganada

# Action: the deal was not closed.
action-lost = Perdida

# Action: change the engagement's fields.
action-edit = Editar compromiso

# Action: add one of our own people.
action-add-contact = Agregar contacto

# Action: close without counting it.
action-close-as-error = Cerrar por error

# Action: create a deal of our own.
action-new-deal = Nueva oferta

# Action: put aside until later.
action-snooze = Posponer

# Action: end the snooze.
action-wake = Reactivar ahora

# Action: flag.
action-flag = Marcar

# Action: remove the flag.
action-unflag = Quitar marca

# Action: gives private tags to referrals; opens a dialog.
action-tag = Etiquetar…

# Action: puts the cursor into the private note of the open referral.
action-note = Nota privada

# Action: mark as read.
action-mark-read = Marcar como leída

# Action: mark as unread.
action-mark-unread = Marcar como no leída

# Action: copy the referral's id.
action-copy-id = Copiar id. de referencia

# Action: take back the last thing done.
action-undo = Deshacer

# Action: synchronise now.
action-sync = Sincronizar ahora

# Action: move the focus to the search box.
action-search = Buscar

# Action: opens the field in which every command can be found by typing.
action-palette = Buscar un comando

# Action: move the focus to the next pane.
action-next-pane = Panel siguiente

# Action: move the focus to the previous pane.
action-previous-pane = Panel anterior

# Action: show the list of keys.
action-keys = Atajos de teclado

# Action in the list of keys: open the referral.
action-open = Abrir en el panel de lectura

# Action in the list of keys: move in the list.
action-move = Moverse por la lista

# Action in the list of keys: extend the selection.
action-extend = Ampliar la selección

# List of keys: adds a row to the selection, or takes it out.
action-toggle = Añadir a la selección

# Action in the list of keys: select all rows.
action-select-all = Seleccionar todo

# Action in the list of keys: open the context menu.
action-menu = Abrir el menú de una referencia

# Button: menu with further actions.
action-more = Más acciones

# Accessible name of the command bar.
action-bar = Acciones

# Action: gives the referral a heart, as in Partner Center.
action-favorite = Agregar a favoritas

# Action: takes the heart away.
action-unfavorite = Quitar de favoritas

# History: a heart was given or taken away.
deed-favorite = Favorita cambiada

# Toast: a heart was given.
done-favorite = { $title } es favorita

# Toast: a heart was taken away.
done-unfavorite = { $title } ya no es favorita

# Toast: several were given a heart, or it was taken away.
done-favorite-many = { $count ->
        [one] { $count } favorita cambiada
       *[other] { $count } favoritas cambiadas
    }

# Told where none of several can be changed: they are favorites already, none, or closed.
done-favorite-none = Ninguna de ellas se puede cambiar

# Field: the heart of a favorite.
field-favorite = Favorita

# A row that has a heart; tooltip and read aloud.
row-favorite = Favorita

# Value of the field Favorite.
favorite-yes = Sí

# Value of the field Favorite.
favorite-no = No

## Dialogs

# Button: leaves a dialog without doing anything.
dialog-cancel = Cancelar

# Button: closes a dialog or a notice.
dialog-close = Cerrar

# Button: one step back in a dialog.
dialog-back = Atrás

# Asked when closing a dialog with typed text.
dialog-discard-question = ¿Descartar lo que ha escrito?

# Button: yes, discard.
dialog-discard = Descartar

# Button: no, keep editing.
dialog-keep = Seguir editando

# Button text while an action is being stored.
dialog-saving = Guardando…

# Title of the Accept dialog; $title is the referral's.
accept-title = Aceptar { $title }

# Accept: what happens next.
accept-hint = Al aceptar se inicia un compromiso y pasa a Activas.

# Accept: placeholder-like hint of the notes.
accept-notes-hint = Qué busca el cliente, para que otros lo entiendan

# Accept: group of further people of the own company.
accept-contacts = Contactos de su empresa

# Button: adds a person to the form.
accept-contact-add = Agregar una persona

# Button: removes a person from the form; $number counts from 1.
accept-contact-remove = Quitar a la persona { $number }

# Accessible name of the fields of one person; $number counts from 1.
accept-contact-number = Persona { $number }

# Preset of the purchase time frame: this month.
frame-this-month = Este mes

# Preset of the purchase time frame.
frame-three = 1–3 meses

# Preset of the purchase time frame.
frame-six = 3–6 meses

# Preset of the purchase time frame.
frame-twelve = 6–12 meses

# Preset of the purchase time frame: a date of one's own choice.
frame-date = En una fecha

# Under the presets: the date they stand for; $date is a long date.
frame-resolved = Hasta el { $date }

# Title of the Decline dialog.
decline-title = Rechazar { $title }

# Title of the Decline dialog for several referrals.
decline-title-many =
    { $count ->
        [one] Rechazar { $count } referencia
       *[other] Rechazar { $count } referencias
    }

# Decline of a customer's request: what Microsoft does next.
decline-hint-rfi = Microsoft indica al cliente que elija otro partner. Una vez enviado, no se puede deshacer.

# Decline of a co-sell opportunity: what Microsoft does next.
decline-hint-cosell = Se informa a Microsoft o al partner que le invitó. Una vez enviado, no se puede deshacer.

# Decline of several: what happens.
decline-hint-many =
    { $count ->
        [one] Se rechazará una referencia con el mismo motivo. Microsoft indica al cliente que elija otro partner.
       *[other] Se rechazarán las { $count } con el mismo motivo. Microsoft indica a los clientes que elijan otros partners.
    }

# Title of the Won dialog.
won-title = Marcar { $title } como ganada

# Won: confirm the figures.
won-hint = Compruebe el valor y la fecha: el Centro de partners no permite cambiarlos después.

# Won: warning when less than 72 hours after creation and the deal may be registrable.
won-too-early = Creada hace menos de 72 horas. Si quiere registrar la oferta, el registro puede rechazarse; espere hasta { $time }.

# Button of the first step of a final action.
final-next = Siguiente

# Second question before marking as won.
won-final = ¿Marcar como ganada definitivamente?

# Second question before marking as lost.
lost-final = ¿Marcar como perdida definitivamente?

# Explains the second question.
final-hint = Pasa a Archivadas y después no se puede cambiar en el Centro de partners.

# Button: marks as won.
won-confirm = Marcar como ganada

# Title of the Lost dialog.
lost-title = Marcar { $title } como perdida

# Button: marks as lost.
lost-confirm = Marcar como perdida

# Title of the Edit dialog.
edit-title = Editar { $title }

# Button: saves the edit.
edit-save = Guardar

# Title of the Add contact dialog.
contact-title = Agregar un contacto a { $title }

# Add contact: who it is for.
contact-hint = Alguien de su propia empresa. El Centro de partners le enviará novedades de esta referencia.

# Title of the Close as error dialog.
close-title = Cerrar { $title } por error

# Close as error: what it means.
close-hint = No cuenta en la información de referencias. Pasa a Archivadas y después no se puede cambiar.

# Title of the Snooze dialog.
snooze-title = Posponer { $title }

# Title of the Snooze dialog for several referrals.
snooze-title-many =
    { $count ->
        [one] Posponer { $count } referencia
       *[other] Posponer { $count } referencias
    }

# Snooze: what it does.
snooze-hint = Entonces vuelve a su sitio. Sus plazos siguen corriendo.

# Snooze choice.
snooze-hour = Dentro de 1 hora

# Snooze choice.
snooze-four-hours = Dentro de 4 horas

# Snooze choice.
snooze-tomorrow = Mañana por la mañana

# Snooze choice.
snooze-monday = El lunes por la mañana

# Snooze choice: a date and time of one's own.
snooze-custom = Fecha y hora

# Button: snoozes until the chosen date and time.
snooze-confirm = Posponer

# Accessible name of a date field's button.
date-open = Elegir una fecha

# Calendar button.
date-previous = Mes anterior

# Calendar button.
date-next = Mes siguiente

# Title of the Lost dialog for several referrals.
lost-title-many =
    { $count ->
        [one] Marcar { $count } referencia como perdida
       *[other] Marcar { $count } referencias como perdidas
    }

# Lost dialog for several referrals: all of them can be.
lost-hint-many =
    { $count ->
        [one] { $count } se marcará como perdida con este motivo.
       *[other] Las { $count } se marcarán como perdidas con el mismo motivo.
    }

# Title of the Close as error dialog for several referrals.
close-title-many =
    { $count ->
        [one] Cerrar { $count } referencia como error
       *[other] Cerrar { $count } referencias como error
    }

# Close as error dialog for several referrals: all of them can be.
close-hint-many =
    { $count ->
        [one] { $count } se cerrará con este motivo.
       *[other] Las { $count } se cerrarán con el mismo motivo.
    }

# Title of the tag dialog.
tag-title = Etiquetar { $title }

# Title of the tag dialog for several referrals.
tag-title-many =
    { $count ->
        [one] Etiquetar { $count } referencia
       *[other] Etiquetar { $count } referencias
    }

# Tag dialog: what tags are.
tag-hint = Las etiquetas son privadas: no salen de este equipo.

# Tag dialog: field for a tag.
tag-field = Añadir una etiqueta

# Tag dialog: what Enter does while the field is empty.
tag-field-hint = Entrar guarda.

# Tag dialog: what Enter does with what was typed.
tag-enter = Entrar añade «{ $tag }».

# Tag dialog: heading of the tags in use.
tag-in-use = Etiquetas en uso

# Tag dialog: only some of the selected referrals have the tag.
tag-some = en algunas de ellas

# Tag dialog: the button that saves.
tag-save = Guardar

# Title of the list of keys.
keys-title = Atajos de teclado

# List of keys: field that filters it.
keys-filter = Filtrar por acción o tecla

# List of keys: nothing matches what was typed into the filter.
keys-none = Ninguna acción ni tecla coincide con «{ $typed }»

# List of keys, group: actions on referrals.
keys-group-referral = Referencias

# List of keys, group: actions on the window.
keys-group-window = Ventana

# List of keys, group: keys of the list, which cannot be changed.
keys-group-list = En la lista

# List of keys: hint of the switch for single letters.
keys-letters-hint = Una letra sola funciona mientras el foco está en una referencia de la lista.

# List of keys: the action has no key.
keys-no-key = Ninguna

# List of keys: said after a key that is switched off.
keys-off = desactivada

# List of keys, button: changes the key of an action.
keys-change = Cambiar la tecla de { $action }

# List of keys, button: takes the key from an action.
keys-clear = Sin tecla para { $action }

# List of keys, button: gives an action its usual key back.
keys-reset = Tecla habitual de { $action }

# List of keys, button: gives every action its usual keys back.
keys-reset-all = Restablecer todas las teclas

# List of keys: waiting for a key to be pressed.
keys-press = Pulse la nueva tecla de { $action }. Esc conserva la actual.

# List of keys: a key that is needed for something else.
keys-reserved = { $keys } la necesitan el sistema, la lista o los campos de texto. Pulse otra tecla.

# List of keys: the key belongs to another action.
keys-taken = { $keys } es de «{ $action }». Pulse otra tecla o quítesela primero.

## Command palette

# Accessible name of the command palette.
palette-title = Comandos

# Field of the command palette.
palette-placeholder = Escriba qué hacer, adónde ir o qué abrir

# Command palette: nothing matches.
palette-none = Nada coincide con «{ $typed }»

# Command palette, group: what was chosen lately.
palette-recent = Usados recientemente

# Command palette, group: actions on the selected referrals.
palette-referral = Con la selección

# Command palette, group: folders and screens.
palette-go = Ir a

# Command palette, group: actions on the window.
palette-window = Ventana

# Command palette, group: parts of the settings.
palette-settings = Configuración

# Command palette, group: referrals found by the typed words.
palette-found = Referencias

## Reasons

# Reason for declining or losing, 1 of 8.
why-budget = El presupuesto del proyecto no es suficiente

# Reason for declining or losing, 2 of 8.
why-no-response = El cliente no respondió

# Reason for declining or losing, 3 of 8.
why-other-vendor = El cliente eligió otro proveedor

# Reason for declining or losing, 4 of 8.
why-requirements = No se cumplen los requisitos del cliente

# Reason for declining or losing, 5 of 8.
why-not-a-customer = No es un cliente

# Reason for declining or losing, 6 of 8.
why-timeline = El plazo propuesto era demasiado corto

# Reason for declining or losing, 7 of 8.
why-abuse = Notificar como abuso, correo no deseado o suplantación de identidad

# Reason for declining or losing, 8 of 8.
why-others = Otros

# Reason for closing as error, 1 of 9.
fault-duplicate-bulk = Duplicada: creada mediante carga masiva

# Reason for closing as error, 2 of 9.
fault-duplicate-partner-center = Duplicada: creada en el Centro de partners

# Reason for closing as error, 3 of 9.
fault-duplicate-microsoft = Duplicada: enviada por Microsoft

# Reason for closing as error, 4 of 9.
fault-connector-sync = Problemas de sincronización del conector

# Reason for closing as error, 5 of 9.
fault-customer-matching = Problemas al identificar al cliente

# Reason for closing as error, 6 of 9.
fault-solution = Problemas con la solución (explíquelo en las notas)

# Reason for closing as error, 7 of 9.
fault-test-referral = Referencia de prueba

# Reason for closing as error, 8 of 9.
fault-data-error = Error en los datos

# Reason for closing as error, 9 of 9.
fault-others = Otros (explíquelo en las notas)

## Toasts

# Toast: accepted; $title is the referral's.
done-accept = Aceptada { $title }

# Toast: declined.
done-decline = Rechazada { $title }

# Toast: several declined.
done-decline-many =
    { $count ->
        [one] { $count } referencia rechazada
       *[other] { $count } referencias rechazadas
    }

# Toast: marked as won.
done-won = Ganada { $title }

# Toast: several referrals were marked as lost.
done-lost-many =
    { $count ->
        [one] { $count } referencia perdida
       *[other] { $count } referencias perdidas
    }

# Toast: several referrals were closed as errors.
done-close-many =
    { $count ->
        [one] { $count } referencia cerrada como error
       *[other] { $count } referencias cerradas como error
    }

# Toast: private tags of one or several referrals were changed.
done-tag =
    { $count ->
        [one] Etiquetas cambiadas
       *[other] Etiquetas de { $count } referencias cambiadas
    }

# Toast: marked as lost.
done-lost = Perdida { $title }

# Toast: edited.
done-edit = Cambiada { $title }

# Toast: contact added.
done-add-contact = Contacto agregado a { $title }

# Toast: closed as error.
done-close-as-error = Cerrada por error { $title }

# Toast: snoozed; $time is a date and time.
done-snooze =
    { $count ->
        [one] Pospuesta hasta { $time }
       *[other] { $count } pospuestas hasta { $time }
    }

# Toast: snooze ended.
done-wake = Reactivada

# Announced: flagged.
done-flag = Marcada

# Announced: flag removed.
done-unflag = Marca quitada

# Announced: marked as read.
done-read = Marcada como leída

# Announced: marked as unread.
done-unread = Marcada como no leída

# Announced and shown after undo.
done-undone = Deshecho

# Toast after an edit was given up. $title: the referral.
done-discarded = Descartado su cambio en { $title }

# Toast after a conflict was decided. $title: the referral.
done-decided = Guardada su decisión sobre { $title }

# Toast after what was typed was copied.
done-copied = Copiado lo que escribió

# Announced when there is nothing to take back.
done-nothing = No hay nada que deshacer

# Second line of a toast in the grace window; $seconds until it may leave this computer.
toast-held = Guardado en este equipo · sale en { $seconds } s

# Accessible name of the stack of toasts.
toast-label = Avisos

## Outbox

# Outbox: group of edits that need the user.
outbox-needs-you = Le necesitan

# Outbox: group of edits that wait.
outbox-waiting = En espera de envío

# Outbox: group of edits on their way.
outbox-sending = Enviando

# Outbox: heading of documents that could not be read.
outbox-problems = Documentos ilegibles

# Outbox: explains unreadable documents.
outbox-problems-hint = El Centro de partners envió estos documentos con una forma que este programa no puede leer. Se conservan tal como llegaron; todo lo demás continúa.

# Button: shows the raw text of an unreadable document.
outbox-raw = Mostrar documento

# Empty outbox: heading.
outbox-empty = No hay nada en espera

# Empty outbox: meaning.
outbox-empty-hint = Todo lo que ha hecho está confirmado por el Centro de partners.

# Outbox: when an unreadable document came; $time is a date and time.
outbox-came = Llegó { $time }

## Conflicts

# Heading of the conflict screen. $title: the referral.
conflict-title = Decidir: { $title }

# Button: back from a conflict to the outbox.
conflict-back = Volver a la bandeja de salida

# Conflict screen: what this is about.
conflict-intro = Usted y otra persona cambiaron los mismos campos. Elija para cada uno qué debe valer; hasta que guarde, no se envía nada.

# Conflict screen, offline: a decision is possible all the same.
conflict-offline = No hay conexión con el Centro de partners. Su decisión se guarda en este equipo y viaja cuando la haya.

# Conflict screen: the other side changed again while it was open.
conflict-newer = Volvió a cambiar mientras lo miraba. Esto es lo que hay ahora; elija de nuevo.

# Conflict: column of the value before both changes.
conflict-before = Antes

# Conflict: column of what was typed here.
conflict-mine = Lo mío

# Conflict: column of what the service has.
conflict-theirs = En el Centro de partners

# Conflict: choice that keeps both texts.
conflict-both = Conservar ambos

# Conflict: label of the text that keeps both, to be edited.
conflict-both-text = Ambos textos

# Conflict: choice that holds a new value.
conflict-typed = Otra cosa

# Conflict: label of a new value. $field: the field.
conflict-new-value = Valor nuevo: { $field }

# Conflict: who wrote a value, and when. $who: a name, $time: relative, such as “2 hours ago”.
conflict-by = { $who }, { $time }

# Conflict: a field is not decided yet.
conflict-choose = Elija una de estas opciones.

# Conflict: heading of what a decision comes to.
conflict-preview = Lo que se enviará

# Conflict: everything is theirs.
conflict-nothing = Nada: todo queda como está en el Centro de partners y se renuncia a su cambio.

# Conflict: button that saves the decision.
conflict-save = Guardar mi decisión

# Conflict: fields that are not decided. $count: how many.
conflict-open = { $count ->
        [one] Queda un campo por decidir.
       *[other] Quedan { $count } campos por decidir.
    }

## Settings

# Setting: language.
settings-language = Idioma

# Choice of language or theme: as the operating system.
settings-system = Como el sistema

# Choice of language, in that language; not translated.
settings-english = English

# Choice of language, in that language; not translated.
settings-spanish = Español

# Setting: light or dark.
settings-theme = Aspecto

# Settings: section on how the window looks.
settings-look = Aspecto

# Choice of the accent colour.
settings-accent = Color de énfasis

# Explains the accent colour.
settings-accent-hint = «Como el sistema» toma el más parecido al de su escritorio. Faltan el naranja y el rojo: significan llama y aviso.

# Accent colour.
accent-blue = Azul

# Accent colour.
accent-teal = Turquesa

# Accent colour.
accent-green = Verde

# Accent colour.
accent-violet = Violeta

# Accent colour.
accent-plum = Ciruela

# Choice of how close rows stand.
settings-density = Densidad

# Density: more room.
settings-comfortable = Cómoda

# Density: more rows.
settings-compact = Compacta

# Choice of where an opened referral is read.
settings-reading-pane = Panel de lectura

# Explains the reading pane.
settings-reading-pane-hint = Si lo desactiva, la lista ocupa todo el ancho, con columnas, y las referencias se abren en su lugar.

# Reading pane: beside the list.
settings-pane-right = A la derecha

# Reading pane: none beside the list.
settings-pane-off = Desactivado

# Settings: letters to customers.
letters-title = Cartas a clientes

# Explains the section on letters.
letters-hint = «Escribir» ofrece plantillas y las abre en su programa de correo. Desde aquí no se envía nada.

# Field: the user's name under letters.
letters-own-name = Mi nombre

# Explains the name.
letters-own-name-hint = Si lo deja vacío, es el nombre de su cuenta.

# Field: the user's company under letters.
letters-own-company = Mi empresa

# Button: opens the form for a new template.
template-add = Añadir una plantilla

# Accessible name: edits a template. $name: what it is called.
template-edit = Editar { $name }

# Accessible name: removes a template. $name: what it is called.
template-remove = Quitar { $name }

# Toast after a template was removed. $name: what it was called.
template-removed = { $name } eliminada

# Title: a new template.
template-new-title = Plantilla nueva

# Title: a template is changed.
template-edit-title = Editar plantilla

# Template: what it is called in the menu.
template-name = Nombre en el menú

# Explains fields of a template. $example: brackets around a field.
template-hint = Los campos van entre llaves y se rellenan. Lo que va entre corchetes, como { $example }, se omite si no se conoce su campo.

# Accessible name of the buttons that insert fields.
template-insert = Insertar un campo

# Button: keeps the template.
template-save = Guardar plantilla

# Choice of theme.
settings-light = Claro

# Choice of theme.
settings-dark = Oscuro

# Setting: grace window before something is sent.
settings-grace = Tiempo para deshacer antes de enviar

# Explains the grace window.
settings-grace-hint = Lo que llega al Centro de partners espera este tiempo. 0 envía al momento.

# Unit after the number of seconds.
settings-seconds =
    { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }

# Setting: single letters act.
settings-letters = Atajos de una sola letra

# Explains single letters.
settings-letters-hint = Letras como A para Aceptar actúan sobre la referencia que tiene el foco en la lista. F1 muestra todas las teclas y permite cambiarlas.

# Settings: section about this data folder.
settings-workspace = Área de trabajo

# Settings: sample workspace.
settings-workspace-sample = Datos de ejemplo

# Settings: sandbox workspace.
settings-workspace-sandbox = Espacio de pruebas del Centro de partners en este equipo

# Settings: who is signed in; $account is a name or address.
settings-account = Sesión iniciada como { $account }

# Settings: version of the program; $version is such as 0.1.0.
settings-version = Versión { $version }

## Alerts

# Settings: section about notifications.
alerts-title = Avisos

# Explains the section.
alerts-hint = Notificaciones de su escritorio, también mientras mira otra cosa. Cada una se da una vez.

# Alerts are paused. $when: such as “today, 17:30”.
alerts-paused = En pausa hasta { $when }. Lo que expiraría antes se avisa igualmente.

# Button: end the pause.
alerts-resume = Volver a avisarme

# Button: pause for an hour.
alerts-pause-hour = Pausar 1 hora

# Button: pause until tomorrow morning.
alerts-pause-tomorrow = Pausar hasta mañana

# Kind of alert: flame.
alerts-flame = Clientes que piden que les contacten

# Explains it.
alerts-flame-hint = Al momento, mientras nadie responde y 6 horas antes de que acaben las 72.

# Field: hours after creation.
alerts-flame-hours = Recordármelo tras estas horas

# Explains the hours.
alerts-flame-hours-hint = Desde su creación, separadas por comas, de 1 a 72.

# Kind of alert: new referral.
alerts-arrival = Referencias nuevas

# Explains it.
alerts-arrival-hint = Varias que llegan juntas son una sola notificación.

# Kind of alert: the advised 24 hours.
alerts-answer_advice = Las 24 horas aconsejadas

# Explains it.
alerts-answer_advice-hint = 4 horas antes de que acaben sin respuesta.

# Kind of alert: expiry.
alerts-expiry = Referencias a punto de expirar

# Explains it.
alerts-expiry-hint = Las que nadie ha respondido, antes de que el Centro de partners envíe al cliente a otro.

# Field: hours before the expiry.
alerts-expiry-hours = Recordármelo estas horas antes

# Explains the hours.
alerts-expiry-hours-hint = Separadas por comas, de 1 a 336. Las dos últimas se quedan en pantalla.

# Kind of alert: an answer waits and the expiry comes near.
alerts-answer_at_risk = Respuestas que pueden llegar tarde

# Explains it.
alerts-answer_at_risk-hint = Guardadas aquí, cuando la expiración está más cerca que la red.

# Kind of alert: conflict or refusal.
alerts-needs_you = Cambios que le necesitan

# Explains it.
alerts-needs_you-hint = Un conflicto con un compañero o algo que el Centro de partners rechazó.

# Kind of alert: closing date passed.
alerts-closing_passed = Fechas de cierre pasadas

# Explains it.
alerts-closing_passed-hint = A la mañana siguiente.

# Setting: quiet hours.
alerts-quiet = Horario de silencio

# Explains it.
alerts-quiet-hint = Retiene todo menos lo que expiraría mientras tanto.

# Field: beginning of the quiet hours.
alerts-quiet-from = Desde

# Field: end of the quiet hours.
alerts-quiet-to = Hasta

# Setting: weekends.
alerts-weekends = Silencio los fines de semana

# Explains it.
alerts-weekends-hint = Sábado y domingo, todo el día.

# Setting: sound.
alerts-sound = Sonido

# Explains it.
alerts-sound-hint = Su escritorio decide cuál y cuándo calla.

# Button: test.
alerts-test = Enviar una notificación de prueba

# A list of hours that is none.
alerts-hours-unreadable = Escriba horas enteras, por ejemplo 24, 4, 1.

## In the background

# Settings: section about going on without a window.
background-title = En segundo plano

# Setting: what becomes of the program with its window.
background-closing = Al cerrar la ventana

# Choice: the program goes on without a window.
background-closing-keep = Seguir vigilando

# Choice: the program ends.
background-closing-quit = Salir

# Choice: the user is asked, once.
background-closing-ask = Preguntarme

# Explains going on without a window.
background-closing-hint = Mientras vigila, no hay ventana ni ocupa su memoria; la sincronización y los avisos continúan.

# Settings: this desktop has no place for tray icons.
background-no-tray = Su escritorio no muestra iconos en la bandeja del sistema, así que no se ve nada de Referral Desk mientras vigila. Todo lo que puede hacer está en la ventana: inicie Referral Desk otra vez para abrirla. Para terminarlo, elija aquí «Salir» y cierre la ventana.

# Setting: starts with the computer.
background-start = Iniciar cuando inicio sesión en este equipo

# Explains starting with the computer.
background-start-hint = Sin ventana: vigila hasta que usted la abra.

# Setting: how often Partner Center is asked.
background-polling = Buscar referencias nuevas

# Choice: the usual pace.
background-polling-usual = Cada 2 minutos mientras mira la ventana y cada 5 si no

# Choice: a slow pace.
background-polling-seldom = Cada 15 minutos

# Explains the pace.
background-polling-hint = 15 minutos convienen a una conexión que se paga por volumen; el aviso de una referencia nueva puede tardar otro tanto. Lo que usted hace no se retrasa por ello.

# Question when the window is closed for the first time.
closing-title = ¿Seguir vigilando sus referencias?

# The question: what the first answer means.
closing-keep-means = La ventana desaparece y libera su memoria. Referral Desk continúa en segundo plano: sincroniza, envía lo que usted hizo y le avisa de lo que vence.

# The question: how to come back where the desktop has no place for tray icons.
closing-no-tray = Su escritorio no muestra iconos en la bandeja del sistema. Para recuperar la ventana, inicie Referral Desk otra vez.

# The question: what the second answer means.
closing-quit-means = Si sale, no se sincroniza ni se avisa de nada hasta que lo inicie de nuevo.

# The question: what would stay. $count: edits not sent yet.
closing-waiting =
    { $count ->
        [one] Un cambio aún no se ha enviado; queda guardado en este equipo.
       *[other] { $count } cambios aún no se han enviado; quedan guardados en este equipo.
    }

# The question: a form is open that may hold something typed.
closing-form = Hay un formulario abierto. Lo que ha escrito en él aún no está guardado y se pierde con la ventana.

# The question: where to change the answer.
closing-later = Solo se le pregunta una vez. Puede cambiar la respuesta en Configuración.

# Button: go on without a window.
closing-keep = Seguir vigilando

# Button: end the program.
closing-quit = Salir

## Status line

# Accessible name of the status line.
status-label = Estado

# Never tried yet.
status-unknown = Aún sin sincronizar

# Everything new was fetched just now.
status-fresh = Al día, ahora mismo

# Everything new was fetched; $ago is such as "2 min ago".
status-online = Al día, { $ago }

# A synchronisation is running.
status-syncing = Sincronizando…

# A first synchronisation is running; $count referrals so far.
status-receiving =
    { $count ->
        [one] Recibiendo… { $count } referencia hasta ahora
       *[other] Recibiendo… { $count } referencias hasta ahora
    }

# No network, or the service does not answer.
status-offline = Sin conexión

# Offline with the last success; $ago is such as "2 h ago".
status-offline-since = Sin conexión · al día por última vez { $ago }

# Next attempt while offline; $left is a span such as "3 min".
status-next = próximo intento en { $left }

# Next attempt is due now.
status-next-now = reintentando ahora

# Signed out; not the same as offline.
status-signed-out = Sesión cerrada

# Said to screen readers when the connection is back.
status-turned-online = Al día con el Centro de partners

# Link to the outbox: edits that wait to be sent.
status-waiting =
    { $count ->
        [one] { $count } en espera de envío
       *[other] { $count } en espera de envío
    }

# Link to the outbox: edits that need the user.
status-needs-you =
    { $count ->
        [one] { $count } le necesita
       *[other] { $count } le necesitan
    }

# Link to the outbox: documents that could not be read.
status-problems =
    { $count ->
        [one] { $count } ilegible
       *[other] { $count } ilegibles
    }

# Warning: this computer's clock is wrong; $span is such as "7 min".
status-clock-behind = El reloj de este equipo atrasa { $span }; los plazos usan el del servidor

# Warning: this computer's clock is wrong; $span is such as "7 min".
status-clock-ahead = El reloj de este equipo adelanta { $span }; los plazos usan el del servidor

# Accessible name of the line between list and reading pane.
split-label = Ancho de la lista

## Refusals of the window itself

# Under the list of reasons when none was chosen.
field-reason-missing = Elija un motivo.

# Under the date and time of a snooze when it is none.
snooze-unreadable = Elija una fecha y una hora.

## The service's own words

# Status in Partner Center.
wire-status-new = Nueva

# Status in Partner Center.
wire-status-active = Activa

# Status in Partner Center.
wire-status-closed = Cerrada

# Substatus in Partner Center.
wire-substatus-pending = Pendiente

# Substatus in Partner Center.
wire-substatus-received = Recibida

# Substatus in Partner Center.
wire-substatus-accepted = Aceptada

# Type of referral.
wire-kind-independent = Independiente

# Type of referral.
wire-kind-shared = Venta conjunta

# Qualification of a referral.
wire-direct = Directo

# Qualification of a referral.
wire-marketing-qualified = Cualificado para marketing

# Qualification of a referral.
wire-sales-qualified = Cualificado para ventas

# Direction of a referral.
wire-incoming = Entrante

# Direction of a referral.
wire-outgoing = Saliente

## What customers look for: the service's value lists

# Microsoft product or family; names of products stay as Microsoft writes them.
want-azure = Azure

# Microsoft product or family; names of products stay as Microsoft writes them.
want-enterprise-mobility-and-security = Enterprise Mobility + Security

# Microsoft product or family; names of products stay as Microsoft writes them.
want-exchange = Exchange

# Microsoft product or family; names of products stay as Microsoft writes them.
want-developer-tools = Herramientas de desarrollo

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
want-skype-for-business = Skype Empresarial

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
want-consulting-and-professional = Consultoría y servicios profesionales

# Kind of service the customer asks for.
want-custom-solution-isv = Solución personalizada (ISV)

# Kind of service the customer asks for.
want-deployment-or-migration = Implementación o migración

# Kind of service the customer asks for.
want-hardware = Hardware

# Kind of service the customer asks for.
want-integration = Integración

# Kind of service the customer asks for.
want-ip-services-isv = Servicios de IP (ISV)

# Kind of service the customer asks for.
want-learning-and-certification = Aprendizaje y certificación

# Kind of service the customer asks for.
want-licensing = Licencias

# Kind of service the customer asks for.
want-managed-services = Servicios administrados

# Kind of service the customer asks for.
want-project-services = Servicios de proyecto

# Industry the customer works in.
want-agriculture-forestry-fishing = Agricultura, silvicultura y pesca

# Industry the customer works in.
want-communications-media = Comunicaciones y medios

# Industry the customer works in.
want-education = Educación

# Industry the customer works in.
want-financial-services = Servicios financieros

# Industry the customer works in.
want-government = Administración pública

# Industry the customer works in.
want-healthcare = Sanidad

# Industry the customer works in.
want-hospitality = Hostelería

# Industry the customer works in.
want-manufacturing = Industria manufacturera

# Industry the customer works in.
want-power-utilities = Energía y servicios públicos

# Industry the customer works in.
want-public-safety-and-national-security = Seguridad pública y nacional

# Industry the customer works in.
want-retail-consumer-goods = Comercio minorista y bienes de consumo

# Industry the customer works in.
want-services = Servicios

# Industry the customer works in.
want-travel-transportation = Viajes y transporte

# Industry the customer works in.
want-wholesale-distribution = Comercio mayorista y distribución

# Kind of solution the customer looks for.
want-advanced-analytics = Análisis avanzado

# Kind of solution the customer looks for.
want-application-integration = Integración de aplicaciones

# Kind of solution the customer looks for.
want-artificial-intelligence = Inteligencia artificial

# Kind of solution the customer looks for.
want-azure-security-operation-management = Administración de seguridad y operaciones de Azure

# Kind of solution the customer looks for.
want-azure-stack = Azure Stack

# Kind of solution the customer looks for.
want-backup-disaster-recovery = Copia de seguridad y recuperación ante desastres

# Kind of solution the customer looks for.
want-big-data = Macrodatos

# Kind of solution the customer looks for.
want-blockchain = Cadena de bloques

# Kind of solution the customer looks for.
want-chatbot = Bot de chat

# Kind of solution the customer looks for.
want-cloud-database-migration = Migración de bases de datos a la nube

# Kind of solution the customer looks for.
want-cloud-migration = Migración a la nube

# Kind of solution the customer looks for.
want-cloud-voice = Voz en la nube

# Kind of solution the customer looks for.
want-cognitive-services = Servicios cognitivos

# Kind of solution the customer looks for.
want-competitive-database-migration = Migración desde bases de datos de la competencia

# Kind of solution the customer looks for.
want-containers = Contenedores

# Kind of solution the customer looks for.
want-data-warehouse = Almacenamiento de datos

# Kind of solution the customer looks for.
want-databaseon-linux = Base de datos en Linux

# Kind of solution the customer looks for.
want-developmentand-test = Desarrollo y pruebas

# Kind of solution the customer looks for.
want-dev-ops = DevOps

# Kind of solution the customer looks for.
want-digital-media = Medios digitales

# Kind of solution the customer looks for.
want-dynamics365for-customer-service = Dynamics 365 para Servicio al cliente

# Kind of solution the customer looks for.
want-dynamics365for-field-service = Dynamics 365 para Field Service

# Kind of solution the customer looks for.
want-dynamics365for-finance-operations = Dynamics 365 para Finanzas y operaciones

# Kind of solution the customer looks for.
want-dynamics365for-retail = Dynamics 365 para Retail

# Kind of solution the customer looks for.
want-dynamics365for-sales = Dynamics 365 para Ventas

# Kind of solution the customer looks for.
want-dynamics365for-talent = Dynamics 365 para Talent

# Kind of solution the customer looks for.
want-dynamicson-azure = Dynamics en Azure

# Kind of solution the customer looks for.
want-enterprise-business-intelligence = Inteligencia empresarial

# Kind of solution the customer looks for.
want-gaming = Juegos

# Kind of solution the customer looks for.
want-high-performance-computing = Informática de alto rendimiento

# Kind of solution the customer looks for.
want-hybrid-storage = Almacenamiento híbrido

# Kind of solution the customer looks for.
want-identityand-access-management = Administración de identidad y acceso

# Kind of solution the customer looks for.
want-information-management = Gestión de la información

# Kind of solution the customer looks for.
want-internetof-things = Internet de las cosas

# Kind of solution the customer looks for.
want-machine-learning = Aprendizaje automático

# Kind of solution the customer looks for.
want-microserviceapplications = Aplicaciones de microservicios

# Kind of solution the customer looks for.
want-mobile-applications = Aplicaciones móviles

# Kind of solution the customer looks for.
want-my-sql-postgres-migrationto-azure = Migración de MySQL y Postgres a Azure

# Kind of solution the customer looks for.
want-networking = Redes

# Kind of solution the customer looks for.
want-no-sql-migration = Migración de NoSQL

# Kind of solution the customer looks for.
want-redhaton-azure = Red Hat en Azure

# Kind of solution the customer looks for.
want-regulatory-compliance-gdpr = Cumplimiento normativo (RGPD)

# Kind of solution the customer looks for.
want-sa-pon-azure = SAP en Azure

# Kind of solution the customer looks for.
want-serverless-computing = Informática sin servidor

# Kind of solution the customer looks for.
want-sharepointon-azure = SharePoint en Azure

# Kind of solution the customer looks for.
want-sql-server-upgrade = Actualización de SQL Server

# Kind of solution the customer looks for.
want-threat-protection = Protección contra amenazas

# Kind of solution the customer looks for.
want-web-development = Desarrollo web

# Heading when the data file is damaged or gone.
recovery-heading = Su archivo de datos está dañado o ha desaparecido

# What is safe when the data file is damaged.
recovery-safe = El Centro de partners conserva sus referencias y en este equipo no se ha cambiado nada. Se recupera lo que se pueda leer del archivo dañado; el archivo se aparta, nunca se elimina.

# Accessible name of what a recovery brings back.
recovery-brings = Qué se recupera

# Heading: the backup that would be restored; $date: when it was made.
recovery-backup = Copia de seguridad del { $date }

# Heading when there is no backup.
recovery-no-backup = No hay ninguna copia de seguridad íntegra

# What a recovery brings back; $count: referrals.
recovery-referrals = { $count ->
        [one] Una referencia
       *[other] { NUMBER($count) } referencias
    }

# What a recovery brings back; $count: edits not sent yet.
recovery-unsent = { $count ->
        [0] Ningún cambio esperaba su envío
        [one] Un cambio sin confirmar
       *[other] { NUMBER($count) } cambios sin confirmar
    }

# Edits whose outcome is asked for first; $count: how many.
recovery-read-back = { $count ->
        [one] Uno de ellos se comprueba con el Centro de partners antes de enviarse
       *[other] { NUMBER($count) } de ellos se comprueban con el Centro de partners antes de enviarse
    }

# Edits the user is asked about; $count: how many.
recovery-asked = { $count ->
        [one] Un cambio espera su decisión en la bandeja de salida.
       *[other] { NUMBER($count) } cambios esperan su decisión en la bandeja de salida.
    }

# What a recovery brings back.
recovery-rest = Todo lo más reciente se recibe del Centro de partners

# Parts of the damaged file cannot be read.
recovery-not-whole = Hay partes del archivo dañado que no se pueden leer; falta lo que solo estaba en ellas

# Shown while it is found out what can be brought back.
recovery-looking = Buscando qué se puede recuperar

# Button: restores the backup that is described above it.
recovery-restore = Restaurar esta copia

# Button: begins without a backup.
recovery-anew = Empezar con un archivo vacío

# Button: shows the data folder in the file manager.
recovery-folder = Abrir la carpeta

# Toast after a recovery; $referrals, $unsent: what was brought back.
recovery-done = Sus datos han vuelto: { $referrals } referencias y { $unsent } cambios sin confirmar.

# Settings: section about backups.
settings-data = Datos

# Settings: there is no backup.
settings-no-backup = Todavía no hay ninguna copia de seguridad. Se hace una cada día.

# Settings: the last backup; $when: moment; $count: how many there are.
settings-last-backup = Última copia de seguridad: { $when }. Copias conservadas: { $count }.

# Settings: the data folder; $path: where it is.
settings-folder = Carpeta: { $path }

# Button: makes a backup.
settings-back-up = Hacer una copia ahora

# Toast: a backup was made.
settings-backed-up = Copia de seguridad hecha y comprobada

## Rust

# Se muestra cuando falla algo que el usuario solo puede reintentar.
error-internal = Algo ha fallado en este equipo. No se ha perdido nada de lo que ha escrito. Vuelva a intentarlo y, si ocurre de nuevo, reinicie Referral Desk.

# The data folder cannot be made or written. $path: the folder.
error-storage-folder = No se puede escribir en la carpeta de datos { $path }. Compruebe que existe, que tiene permiso para escribir en ella y que queda espacio en el disco, y vuelva a intentarlo.

# The store was written by a newer version. $path: the file.
error-storage-too-new = El archivo de datos { $path } es de una versión más reciente de Referral Desk. Instale la última versión para abrirlo; no se ha cambiado nada.

# The store cannot be read.
error-storage-damaged = Su archivo de datos está dañado o no es de Referral Desk. No se ha cambiado nada. Recupérelo en la ventana o con «referral-desk restore --latest».

# The data folder or file may not be written.
error-storage-read-only = Referral Desk no tiene permiso para escribir en su carpeta de datos, así que nada de lo que hiciera se conservaría. Dese permiso de escritura y vuelva a intentarlo.

# The disk is full.
error-storage-full = El disco está lleno, así que esto no se ha guardado. Lo guardado antes está a salvo. Libere espacio y vuelva a intentarlo.

# Another program keeps the data file to itself.
error-storage-locked = Otro programa está usando sus datos en este momento, así que no se ha cambiado nada. Cierre otras ventanas de Referral Desk o espere un momento y vuelva a intentarlo.

# The data file is gone, but there are backups of it. $path: the file.
error-storage-missing = El archivo de datos { $path } ha desaparecido. Hay copias de seguridad: restaure una en la ventana o con «referral-desk restore --latest».

# The store failed while reading or writing.
error-storage = No se han podido leer o escribir sus datos. No se pierde nada de lo que constaba como guardado. Compruebe el disco y vuelva a intentarlo.

# Another Referral Desk went on sending for a minute.
error-engine-busy = Otro Referral Desk sigue sincronizando esta carpeta de datos. Hará lo que ha pedido; vuelva a mirar dentro de un momento.

# A backup was to be written where there is a file. $path: the file.
error-file-exists = Ya existe un archivo { $path } y se queda como está. Elija otro nombre.

# There is no backup that could be restored.
error-no-backup = No hay ninguna copia de seguridad que se pueda restaurar. No se ha cambiado nada.

# Why an edit waits: it came from a backup.
reason-from-backup = Este cambio viene de una copia de seguridad y no se puede saber si lo deshizo después. Envíelo de nuevo o descártelo; antes se compara con lo que hay en el Centro de partners.

# There is no such referral. $id: what was asked for.
error-no-such-referral = No hay ninguna referencia { $id } en este equipo. Sincronice y vuelva a intentarlo.

# A link from outside that is none of ours, or damaged.
error-link-unreadable = Este enlace no se puede abrir. Un enlace a una referencia empieza por referraldesk://referral/ y termina con su identificador.

# A link from outside that this version does not know.
error-link-unknown = Este enlace pide algo que esta versión de Referral Desk no conoce. Instale la versión más reciente y vuelva a abrirlo.

# A link from outside, while nobody is signed in.
error-link-no-workspace = Este enlace lleva a una referencia y aún no ha iniciado sesión nadie. Inicie sesión y vuelva a abrirlo.

# Settings: starting with the computer could not be changed. $detail: in the system’s words.
background-start-refused = Este equipo no ha permitido a Referral Desk cambiarlo ({ $detail }). Se queda como estaba.

# Settings: starting with the computer was changed without an error, and yet it is not so.
background-start-overruled = Este equipo ha aceptado el cambio y no lo ha conservado. Quizá lo decidan los ajustes de aplicaciones de inicio de su sistema o su organización.

# Settings: whether the program starts with the computer cannot be read. $detail: in the system’s words.
background-start-unknown = Este equipo no indica si inicia Referral Desk ({ $detail }).

# Several referrals begin with the id that was typed. $id: what was typed.
error-ambiguous-id = Varias referencias empiezan por { $id }. Escriba más caracteres del identificador.

# An action was taken back too late.
error-too-late = Ya no se puede deshacer: ya se ha enviado al Centro de partners o un cambio posterior depende de ello.

# There is nothing to take back.
error-nothing-to-undo = Aquí ya no queda nada que deshacer.

# Work on many referrals was given up by the user.
error-cancelled = Se ha cancelado; todo está como antes.

# The edit is not in the outbox, or does not need the user.
error-no-such-edit = Este cambio ya no espera su decisión.

# A snooze would pass the expiry.
error-snooze-past-expiry = Elija un momento anterior: esta referencia expira antes.

# A snooze lies in the past.
error-snooze-in-the-past = Elija un momento que aún no haya pasado.

# The data folder belongs to another account. $url: its address.
error-other-account = Esta carpeta de datos ya contiene las referencias de { $url }. Elija otra carpeta con --data-dir.

# No account is set up in this data folder.
error-no-workspace = Esta carpeta de datos aún no está vinculada a ninguna cuenta. Ejecute «referral-desk sign-in --sandbox URL» o abra la ventana.

# The address is not one of a sandbox on this computer.
error-not-a-sandbox = No es la dirección de un entorno de pruebas en este equipo. Tiene la forma http://127.0.0.1:8787/v1.0.

# The network could not be set up at all.
error-no-network = No se ha podido preparar la red en este equipo. Lo que haga se guarda aquí; reinicie Referral Desk para volver a intentarlo.

# Partner Center could not be reached by the command line. $reason: a sentence.
error-not-synchronised = No se ha sincronizado. { $reason }

# The page in the browser after a successful sign-in: heading.
sign-in-page-done = Ha iniciado sesión

# The page in the browser after a successful sign-in: what to do.
sign-in-page-done-hint = Puede cerrar esta página y volver a Referral Desk.

# The page in the browser after a failed sign-in: heading.
sign-in-page-failed = No ha funcionado

# The page in the browser after a failed sign-in: what to do.
sign-in-page-failed-hint = Vuelva a Referral Desk: allí se explica por qué y qué puede hacer.

# The program has no client id.
sign-in-error-no-client-id = Referral Desk necesita el identificador de cliente de un registro de aplicación en Microsoft Entra ID. Pídalo a quien le dio el programa e introdúzcalo en «Opciones avanzadas».

# The tenant cannot be right.
sign-in-error-bad-tenant = El inquilino es un GUID, un dominio como fabrikam.com, u «organizations».

# The sign-in address cannot be right.
sign-in-error-bad-authority = La dirección de inicio de sesión debe empezar por https:// (http:// es solo para este equipo).

# The scope cannot be right.
sign-in-error-bad-scope = El ámbito debe contener «openid» y «offline_access»; si no, no podría mantener la sesión iniciada.

# The service address cannot be right.
sign-in-error-bad-base-url = La dirección del Centro de partners debe empezar por https:// (http:// es solo para este equipo).

# A second factor is asked for.
sign-in-error-mfa = Su organización pide autenticación multifactor. Inicie sesión de nuevo en el explorador y confírmela allí.

# A rule of the organization stands against it.
sign-in-error-conditional-access = Una regla de su organización no permite este inicio de sesión, por ejemplo porque no conoce este equipo. Su administrador puede ayudarle; el detalle indica la regla.

# The user must be asked again.
sign-in-error-interaction = Microsoft necesita preguntarle algo antes. Inicie sesión de nuevo en el explorador.

# Consent is missing.
sign-in-error-consent = Referral Desk todavía no tiene permiso para leer sus referencias. Inicie sesión de nuevo y acepte, o pida a su administrador que lo haga.

# Only an administrator may consent.
sign-in-error-admin-consent = Solo un administrador de su organización puede permitir que Referral Desk lea referencias. Pídaselo y vuelva a iniciar sesión.

# The user refused in the browser.
sign-in-error-declined = El inicio de sesión se canceló en el explorador.

# The user took it back in this program.
sign-in-error-cancelled = Se ha cancelado el inicio de sesión.

# Nobody finished it in time.
sign-in-error-expired = El inicio de sesión no se terminó a tiempo. Empiece de nuevo.

# The directory is not known, or the account is not in it.
sign-in-error-tenant = Esa cuenta no pertenece al inquilino en el que inicia sesión. Compruebe el inquilino en «Opciones avanzadas» o elija otra cuenta.

# The registration does not fit.
sign-in-error-client = Microsoft no acepta el identificador de cliente, o su registro no permite un programa de escritorio. Compruébelo en «Opciones avanzadas».

# The sign-in is over.
sign-in-error-revoked = Este inicio de sesión ha terminado: caducó o se cambió la contraseña. Vuelva a iniciar sesión.

# The sign-in service cannot be reached.
sign-in-error-offline = No se puede acceder al inicio de sesión de Microsoft. Compruebe la red e inténtelo de nuevo.

# Something else answers in its place.
sign-in-error-not-the-service = Otra cosa responde en lugar del inicio de sesión de Microsoft, por ejemplo la página de acceso de un hotel. Abra antes una página web e inténtelo de nuevo.

# The computer's clock is wrong.
sign-in-error-clock = Parece que el reloj de este equipo no va bien y ningún certificado es válido. Ajuste la fecha y la hora e inténtelo de nuevo.

# No browser could be opened.
sign-in-error-no-browser = No se ha podido abrir un explorador. Inicie sesión con un código en otro dispositivo.

# Another account was chosen. $chosen: what somebody signs in with.
sign-in-error-somebody-else = Ha iniciado sesión como { $chosen }, pero estas referencias son de otra cuenta. Elija esa cuenta o agregue { $chosen } en Configuración.

# Anything else the directory says. $detail: its own words, English.
sign-in-error-refused = Microsoft no ha aceptado el inicio de sesión: { $detail }

# This computer has no keychain.
sign-in-error-no-keychain = Este equipo no tiene un llavero que Referral Desk pueda usar. Elija un archivo cifrado con frase de contraseña, o mantenga la sesión solo hasta cerrar el programa.

# The keychain stayed locked.
sign-in-error-keychain-locked = El llavero de este equipo está bloqueado. Desbloquéelo e inténtelo de nuevo, o elija otro lugar.

# The keychain failed.
sign-in-error-keychain = El llavero de este equipo no ha guardado el inicio de sesión. Elija un archivo cifrado con frase de contraseña, o mantenga la sesión solo hasta cerrar el programa.

# The passphrase is missing or wrong.
sign-in-error-passphrase = Introduzca la frase de contraseña del archivo cifrado.

# The encrypted file failed.
sign-in-error-file = El archivo cifrado del inicio de sesión no se puede leer o escribir. El detalle indica por qué.

# There is no such account.
error-no-such-account = No hay ninguna cuenta así en este equipo. «referral-desk accounts» las muestra.

# A required field is empty. $field: which one.
refusal-missing =
    { $field ->
        [name] Escriba un nombre para el compromiso.
        [value] Escriba el valor estimado.
        [currency] Elija una moneda.
        [close_date] Elija cuándo se espera que compre el cliente.
        [notes] Explique el motivo en las notas.
        [firstName] Escriba un nombre o unos apellidos.
        [email] Escriba un correo electrónico o un número de teléfono.
        [customer] Escriba el nombre del cliente.
        [country] Escriba el país del cliente, dos letras como ES.
        [lastName] Escriba los apellidos.
        [phoneNumber] Escriba un número de teléfono.
        [solutions] Indique al menos una solución.
        [contacts] Indique al menos una persona de su empresa.
        [consent] Confirme que las personas indicadas han aceptado que se compartan sus datos de contacto.
       *[other] Rellene este campo.
    }

# A field holds something that cannot be sent. $field: which one, $found: what was typed.
refusal-malformed =
    { $field ->
        [value] «{ $found }» no es un importe en esta moneda. Escriba un número como 80000.50, no inferior a cero.
        [currency] «{ $found }» no es una moneda. Escriba un código como EUR o USD.
        [email] «{ $found }» no es una dirección de correo electrónico.
        [phoneNumber] «{ $found }» no es un número de teléfono.
        [close_date] «{ $found }» no es una fecha.
        [country] «{ $found }» no es un código de país. Escriba dos letras como ES o US.
       *[other] «{ $found }» no se puede usar aquí.
    }

# The action needs an accepted referral. $action: which one.
refusal-not-answered =
    { $action ->
        [won] Esta referencia aún no se ha aceptado. Acéptela primero y márquela después como ganada.
        [lost] Esta referencia aún no se ha aceptado. Rechácela o acéptela primero.
        [edit] Esta referencia aún no se ha aceptado. Acéptela primero y edite después el compromiso.
       *[other] Esta referencia aún no se ha respondido. Acéptela o recházela primero.
    }

# The referral was answered before.
refusal-already-answered = Esta referencia ya se respondió: está activa. Márquela como ganada o perdida cuando se decida la oferta.

# The deal waits for the other side.
refusal-not-ours = Es una oferta propia que espera la respuesta de la otra parte.

# The referral is closed.
refusal-closed = Esta referencia está cerrada y eso es definitivo: ya no se puede cambiar.

# The referral has a status this version does not know.
refusal-unknown-status = Esta referencia tiene un estado que esta versión no conoce. Respóndala en el Centro de partners o actualice Referral Desk.

# The edit would change nothing.
refusal-nothing-to-do = No se ha cambiado nada, así que no hay nada que guardar.

# A list holds too much. $most: how many it can hold.
refusal-too-many = Aquí caben { $most } como máximo.

# A deal for which Microsoft is asked for help cannot be created from here.
refusal-co-sell = Las ofertas de venta conjunta aún no se pueden crear aquí. Créela en el Centro de partners y aparecerá también aquí. Las privadas y las dirigidas por partners sí se pueden.

# Partner Center cannot be reached.
reason-offline = No se puede conectar con el Centro de partners. Se volverá a intentar automáticamente.

# Something else answers in Partner Center's place.
reason-not-the-service = Responde otra cosa en lugar del Centro de partners, quizá la página de acceso de esta red. Abra un navegador para entrar en la red; no se le ha enviado nada.

# Partner Center asked for a pause.
reason-paused = El Centro de partners ha pedido esperar un poco. Continuará automáticamente.

# A second factor is asked for.
reason-mfa = El Centro de partners pide autenticación multifactor. Vuelva a iniciar sesión.

# The sign-in is not accepted any more.
reason-signed-out = Ha cerrado la sesión en el Centro de partners. Vuelva a iniciarla; hasta entonces no se pierde nada.

# A passing fault of the service.
reason-fault = El Centro de partners tiene un fallo propio. Se volverá a intentar automáticamente.

# A request was sent and no answer came.
reason-unknown = Se ha enviado, pero no ha llegado respuesta. Se está preguntando al Centro de partners qué ha ocurrido.

# The service said that it carries a change out later (202).
reason-accepted = El Centro de partners lo ha recibido y lo hará más tarde. Se le está preguntando si ya está hecho.

# A deal was sent, no answer came, and it is not there: it is sent again.
reason-not-there = Se ha enviado, pero no ha llegado respuesta y el Centro de partners no la tiene. Se vuelve a enviar automáticamente.

# A deal was sent, no answer came, and something that may be it is there. $count: how many.
reason-perhaps-created =
    { $count ->
        [one] Se ha enviado, pero no ha llegado respuesta, y el Centro de partners tiene ahora una oferta que podría ser esta. Si es la suya, descarte este borrador; si no, vuelva a intentarlo para crearla.
       *[other] Se ha enviado, pero no ha llegado respuesta, y el Centro de partners tiene ahora { $count } ofertas que podrían ser esta. Si una es la suya, descarte este borrador; si no, vuelva a intentarlo para crearla.
    }

# Said after the reason why a deal was not created. $reason: that reason.
reason-draft-stays = { $reason } El borrador se queda aquí; al descartarlo se descartan también todos los cambios hechos en él.

# Why an edit of a deal waits that Partner Center has not created yet.
reason-behind-draft = Espera a que el Centro de partners haya creado la oferta.

# The user lacks a role.
reason-role = Su rol no lo permite. Pida a un administrador de cuentas el rol de administrador de referencias o que le agregue al equipo de la referencia.

# The referral is not there or not visible.
reason-not-found = El Centro de partners ya no le muestra esta referencia. Quizá le hayan quitado de su equipo.

# The referral is gone for good.
reason-gone = Esta referencia ya no existe en el Centro de partners.

# The service does not accept what was asked for. $detail: its words, in English.
reason-refused = El Centro de partners no lo ha aceptado: { $detail }

# A quota of the service is used up.
reason-quota = Se ha agotado una cuota del Centro de partners. Consulte a un administrador de cuentas.

# The two programs do not understand each other. $detail: its words, in English.
reason-protocol = El Centro de partners y este programa no se entienden. Compruebe la dirección o actualice Referral Desk. { $detail }

# The referral's state changed meanwhile.
reason-overruled = Otra persona respondió o cerró la referencia entretanto. Lo que escribió se conserva aquí.

# Somebody else changed the same fields.
reason-conflict = Otra persona cambió los mismos campos entretanto. Lo que escribió se conserva aquí.

# The referral changes all the time.
reason-contended = La referencia cambió una y otra vez mientras se enviaba esto. Lo que escribió se conserva aquí.

# Only the name was not taken.
reason-name-kept-here = Se confirmó todo menos el nombre, que el Centro de partners no admite. Se conserva en este equipo.

# The heart of a favourite was not taken.
reason-heart-kept-here = El Centro de partners no admite aquí el corazón: es favorita solo en este equipo.

# An edit could not be decided field by field: it is no conflict, or none any more.
error-no-conflict = Aquí ya no hay nada que decidir. Vuelva a mirar la bandeja de salida.

# Somebody changed the referral once more while a conflict was being decided.
error-changed-again = Entretanto volvió a cambiar. Mire lo que hay ahora y decida después.

# A conflict was decided, but not in every field. $field: its name.
error-undecided-field = Decida también sobre «{ $field }»: tome lo suyo o lo ajeno, o escriba otra cosa.

# A decision about a field the conflict does not have. $field: its name.
error-not-in-conflict = «{ $field }» no está entre los campos por decidir.

# Keeping both texts makes sense for notes only. $field: its name.
error-not-both = «{ $field }» solo admite un valor; conservar ambos solo es posible en las notas.

# Outbox, why an edit is there: it is in its grace window.
waits-held = Aún está en su plazo de gracia; deshacer lo retira sin dejar rastro.

# Outbox, why an edit is there: a request is on its way.
waits-sending = Está en camino; se espera la respuesta.

# Outbox, why an edit waits: nothing stands against it.
waits-next = Se envía con la próxima sincronización.

# Outbox, why an edit waits: an earlier one of the same referral goes first. $action: which.
waits-behind = Espera a un cambio anterior de la misma referencia, que va primero: { waits-action }.

# Outbox, why an edit waits: an earlier one of the same referral needs the user. $action: which.
waits-behind-undecided = Espera a un cambio anterior de la misma referencia que le necesita: { waits-action }.

# Name of an action inside a sentence. $action: which.
waits-action =
    { $action ->
        [accept] la aceptación
        [decline] el rechazo
        [won] la marca de ganada
        [lost] la marca de perdida
        [edit] una edición del compromiso
        [add_contact] un contacto nuevo
        [favorite] un corazón
        [new_deal] una oferta nueva
       *[close_as_error] el cierre por error
    }

# Outbox, why an edit was not taken: the referral's state stands against it. $outcome: how it ended.
reason-overruled-as =
    { $outcome ->
        [won] Otra persona marcó la referencia como ganada entretanto, y eso es definitivo. Lo que escribió se conserva aquí.
        [lost] Otra persona marcó la referencia como perdida entretanto, y eso es definitivo. Lo que escribió se conserva aquí.
        [declined] Otra persona rechazó la referencia entretanto, y eso es definitivo. Lo que escribió se conserva aquí.
        [expired] La referencia expiró antes de que esto llegara al Centro de partners. Lo que escribió se conserva aquí.
        [error] La referencia se cerró por error entretanto, y eso es definitivo. Lo que escribió se conserva aquí.
       *[open] { reason-overruled }
    }

# A wire document could not be read. $code: what is wrong with it.
reason-unreadable =
    { $code ->
        [not_json] No es JSON.
        [not_an_object] No es una referencia, sino otro valor.
        [no_id] No tiene identificador, así que no se sabe qué referencia es.
       *[other] No se puede leer.
    }

# Who changed a referral when the document does not say.
history-partner-center = Centro de partners

# Command line: after an action. $count: referrals.
cli-saved = { $count ->
        [one] Guardado en este equipo. «referral-desk sync --once» lo envía ahora.
       *[other] { $count } cambios guardados en este equipo. «referral-desk sync --once» los envía ahora.
    }

# Command line: after a synchronisation with nothing left.
cli-up-to-date = Todo está al día.

# Command line: after a synchronisation. $count: edits that still wait.
cli-waiting = { $count ->
        [one] Queda un cambio por enviar.
       *[other] Quedan { $count } cambios por enviar.
    }

# Command line: after a synchronisation. $count: edits that need the user.
cli-needs-you = { $count ->
        [one] Un cambio le necesita; consulte «referral-desk outbox».
       *[other] { $count } cambios le necesitan; consulte «referral-desk outbox».
    }

# Command line: after a synchronisation. $count: documents that could not be read.
cli-unreadable = { $count ->
        [one] No se ha podido leer un documento del Centro de partners; se conserva.
       *[other] No se han podido leer { $count } documentos del Centro de partners; se conservan.
    }

# Command line: after signing in. $url: the service's address.
cli-signed-in = Esta carpeta de datos está vinculada a { $url }. «referral-desk sync --once» descarga sus referencias.

# Command line: the page to open. $address: a long web address.
cli-open-page = Termine el inicio de sesión en el explorador. Si no se ha abierto, vaya a: { $address }

# Command line: the device code. $code: to type; $address: the page.
cli-device-code = Vaya a { $address } e introduzca el código { $code }

# Command line: signed in. $name: a person; $login: a mail address.
cli-signed-in-as = Sesión iniciada como { $name } ({ $login }). «referral-desk sync --once» descarga las referencias.

# Command line: the sign-in is not kept.
cli-this-run-only = No se guarda nada: la próxima orden tendrá que iniciar sesión de nuevo.

# Command line: signed out. $name: a person.
cli-signed-out = Se ha cerrado la sesión de { $name }. Las referencias y los cambios pendientes siguen en este equipo.

# Command line: asks for a passphrase.
cli-passphrase = Frase de contraseña del archivo de inicio de sesión:

# Command line: an empty list.
cli-no-referrals = No hay referencias que coincidan.

# Command line: an empty outbox.
cli-outbox-empty = No hay nada por enviar.

# Command line: a deal was drafted. $id: the draft's id.
cli-drafted = Guardada en este equipo como { $id }. Se crea en la próxima sincronización.

# Command line: a date that cannot be read. $found: what was typed.
cli-bad-date = «{ $found }» no es una fecha. Escríbala como 2026-12-31.

# Command line: a contact that cannot be read. $found: what was typed.
cli-bad-contact = «{ $found }» no es un contacto. Escríbalo como «Nombre,Apellidos,Teléfono,Correo».

# Command line: a reason that is not in the list. $found: what was typed, $known: the words that are.
cli-bad-reason = «{ $found }» no es un motivo. Use uno de estos: { $known }

# Several edits of the outbox begin with the id that was typed. $id: what was typed.
error-ambiguous-edit = Varios cambios empiezan por { $id }. Escriba más del identificador; «referral-desk outbox --json» lo muestra entero.

# Command line: a conflict was decided.
cli-resolved = Decidido. «referral-desk sync --once» lo envía ahora.

# Command line: an edit that needed the user is tried again.
cli-retried = Espera a enviarse otra vez. «referral-desk sync --once» lo envía ahora.

# Command line: an edit was given up.
cli-discarded = Descartado. El historial de la referencia conserva lo que escribió.

# Command line: something was taken back.
cli-undone = Deshecho.

# Command line: a field that does not exist. $found: what was typed, $known: the fields there are.
cli-bad-field = «{ $found }» no es un campo. Use uno de estos: { $known }

# Command line: a value without its field. $found: what was typed.
cli-bad-setting = «{ $found }» no nombra ningún valor. Escríbalo como CAMPO=VALOR, por ejemplo notes="Llamar el lunes".

# Command line: two decisions about one field. $field: its name.
cli-named-twice = Hay dos decisiones sobre «{ $field }». Deje una.

# Command line: when an edit goes at the earliest. $at: an instant.
cli-next-at = Próximo intento: { $at }

# Command line: a field of a conflict. $field: its name, $base, $mine, $theirs: the three values, $who: who changed it, $at: when.
cli-conflict-field = { $field }: antes «{ $base }» · mío «{ $mine }» · suyo «{ $theirs }» ({ $who } { $at })

# Who made a change, in the history, when no name is known: the user of this computer.
history-you = Usted

# Alert settings: hours out of range. $hours: typed; $most: the most possible.
error-alert-hours = { $hours } horas no tienen sentido aquí: elija entre 1 y { $most }.

# Alert settings: too many reminders of a kind. $most: the most possible.
error-alert-rungs = Más de { $most } recordatorios de un tipo son demasiados. Quite alguno.

# Alert settings: quiet hours begin and end at the same time.
error-alert-quiet = El horario de silencio empieza y termina a la misma hora. Elija otro final.

# Templates: too many. $most: the most possible.
error-template-count = Más de { $most } plantillas son demasiadas. Quite alguna.

# Templates: the name is missing.
error-template-name = Ponga un nombre a la plantilla: es lo que muestra el menú.

# Templates: the text is missing.
error-template-body = Escriba el texto de la plantilla.

# Templates: a text is too long. $most: the most characters.
error-template-length = Es demasiado largo: caben { $most } caracteres.

# Templates: a field that does not exist. $name: what was typed between braces.
error-template-field = No existe el campo {"{"}{ $name }{"}"}. Elija uno de los campos que hay debajo del texto.

# Notice: a customer asked to be called. $customer: organisation.
notice-flame-title = { $customer } pide que le contacten

# Notice: the same, still unanswered. $customer: organisation.
notice-flame-still-title = { $customer } sigue esperando que le contacten

# Notice: text of a flame. $left: such as “70 h”; $wants: the beginning of what the customer wrote.
notice-flame-body = Urgente durante { $left } más · { $wants }

# Notice: a referral arrived. $customer: organisation.
notice-new-title = Nueva referencia: { $customer }

# Notice: text of a new referral. $left: such as “13 days”; $wants: the beginning of what the customer wrote.
notice-new-body = Expira en { $left } · { $wants }

# Notice: the advised 24 hours are nearly over. $customer: organisation.
notice-advice-title = Responda ya a { $customer } para seguir siendo visible

# Notice: text of that. $left: such as “4 h”; $wants: the beginning of what the customer wrote.
notice-advice-body = Quedan { $left } de las 24 horas aconsejadas · { $wants }

# Notice: an unanswered referral is about to expire. $customer: organisation; $left: such as “3 days”.
notice-expiry-title = { $customer } expira en { $left }

# Notice: text of that. $wants: the beginning of what the customer wrote.
notice-expiry-body = Sin respuesta, el Centro de partners envía al cliente a otro · { $wants }

# Notice: an answer waits and the expiry is nearer than the network. $customer: organisation.
notice-risk-title = Su respuesta a { $customer } aún no ha llegado

# Notice: text of that. $title: the deal.
notice-risk-body = La referencia expira pronto. Vaya donde haya red o inicie sesión · { $title }

# Notice: an edit needs the user. $title: the deal.
notice-needs-you-title = Un cambio en { $title } le necesita

# Notice: text of that where no reason is known.
notice-needs-you-body = Abra la bandeja de salida para ver por qué.

# Notice: an estimated closing date has passed. $title: the deal.
notice-closing-title = { $title } debía haberse cerrado ya

# Notice: text of that. $customer: organisation.
notice-closing-body = ¿Ganado, perdido o una fecha nueva? · { $customer }

# Notice: a snooze is over. $customer: organisation.
notice-snoozed-title = Quería volver a { $customer }

# Notice of several: all of them new. $count: how many.
notice-several-new = { $count } referencias nuevas

# Notice of several: closing dates have passed. $count: how many.
notice-several-closing = { $count } negocios debían haberse cerrado ya

# Notice of several alerts. $count: how many.
notice-several = { $count } asuntos le necesitan

# Notice of several: how many are not named. $count: how many.
notice-more = y { $count } más

# Notice: a customer without a name.
notice-customer-unknown = Un cliente

# Tray: opens the window.
tray-open = Abrir Referral Desk

# Tray: asks Partner Center for news at once.
tray-sync = Sincronizar ahora

# Tray: a menu; nothing is told for a while.
tray-pause = Pausar los avisos

# Tray: how long nothing is told.
tray-pause-hour = Durante 1 hora

# Tray: how long nothing is told.
tray-pause-tomorrow = Hasta mañana por la mañana

# Tray: a menu, while nothing is told. $time: such as “17:30”.
tray-paused-today = Avisos en pausa hasta las { $time }

# Tray: the same, where it ends tomorrow. $time: such as “08:00”.
tray-paused-tomorrow = Avisos en pausa hasta mañana a las { $time }

# Tray: ends the pause.
tray-tell-again = Volver a avisar

# Tray: ends the program.
tray-quit = Salir de Referral Desk

# Tray, a line: a customer who asked to be contacted. $customer: organisation; $left: such as “5 h”.
tray-referral-hot = { $customer }: urgente durante { $left } más

# Tray, a line: within the advised 24 hours. $customer: organisation; $left: such as “5 h”.
tray-referral-answer = { $customer }: por responder en { $left }

# Tray, a line: unanswered. $customer: organisation; $left: such as “3 days”.
tray-referral-expires = { $customer }: expira en { $left }

# Tray, a line: its time is over. $customer: organisation.
tray-referral-expired = { $customer }: expirada

# Tray, pointed at: nothing presses. Also in the menu, in place of the referrals.
tray-calm = No hay nada pendiente

# Tray, pointed at: no account is open.
tray-nobody = Todavía no se ha iniciado sesión

# Tray, pointed at: signed out.
tray-signed-out = Ha cerrado la sesión

# Tray, pointed at: there is no network.
tray-offline = No se puede conectar con el Centro de partners

# Tray, pointed at. $count: edits that need the user.
tray-needs-you =
    { $count ->
        [one] 1 cambio le necesita
       *[other] { $count } cambios le necesitan
    }

# Tray, pointed at. $count: customers who asked to be contacted.
tray-hot =
    { $count ->
        [one] 1 cliente pide que le contacten
       *[other] { $count } clientes piden que les contacten
    }

# Tray, pointed at. $count: referrals with less than three days left.
tray-expiring =
    { $count ->
        [one] 1 referencia expira pronto
       *[other] { $count } referencias expiran pronto
    }

# Button on a notice: show it.
notice-open = Abrir

# Button on a notice: call the customer.
notice-call = Llamar

# Button on a notice: write to the customer.
notice-write = Escribir

# Button on a notice: put it off.
notice-snooze = En 1 hora

# Test notification.
notice-test-title = Así le avisa Referral Desk

# Test notification: text.
notice-test-body = Los avisos de referencias tienen este aspecto.

# Test: who shows notifications. $server: name and version of the desktop’s server.
notice-test-shown = { $server } muestra las notificaciones.

# Test: buttons work.
notice-test-buttons = Llevan botones.

# Test: no buttons, a click works.
notice-test-click-only = Aquí no llevan botones; un clic abre la referencia.

# Test: neither buttons nor clicks.
notice-test-no-click = Aquí solo se pueden leer: abra Referral Desk usted mismo.

# Test: unanswered ones stay.
notice-test-kept = Las que no vea quedan en una lista.

# Test: unanswered ones go.
notice-test-not-kept = Las que no vea no se guardan.

# Test: sound.
notice-test-sound = Pueden llevar sonido.

# Test: no sound.
notice-test-no-sound = Aquí son silenciosas.

# Test: nothing shows notifications.
notice-test-no-server = Nada en este escritorio muestra notificaciones, así que los avisos solo se ven en la ventana. Inicie un servicio de notificaciones y vuelva a probar.

# Test: the user or the system does not allow it.
notice-test-refused = Las notificaciones de Referral Desk están desactivadas en la configuración del sistema. Actívelas allí y vuelva a probar.

# Test: it failed otherwise. $detail: in the system’s words.
notice-test-failed = No se pudo mostrar la notificación: { $detail }

## Help of the command line

# Command line: help for “program”.
help-program = Responda a tiempo a las referencias del Centro de partners de Microsoft, con red o sin ella. Sin ningún comando se abre la ventana.

# Command line: help for “data-dir”.
help-data-dir = Carpeta de los datos; si se omite, los datos locales de la aplicación

# Command line: help for “json”.
help-json = Escribir JSON

# Command line: help for “demo”.
help-demo = Abrir la ventana con los datos de ejemplo

# Command line: help for “language”.
help-language = Abrir la ventana en este idioma (en, es)

# Command line: help for “theme”.
help-theme = Abrir la ventana con este tema

# Command line: help for “hidden”.
help-hidden = Iniciar sin ventana: vigilar desde la bandeja del sistema

# Command line: help for “report-painted”.
help-report-painted = Escribir una línea cuando se hayan dibujado las primeras filas

# Command line: help for “help”.
help-help = Mostrar la ayuda

# Command line: help for “version”.
help-version = Mostrar la versión

# Command line: help for “list”.
help-list = Enumerar las referencias, las más recientes primero

# Command line: help for “list-query”.
help-list-query = Palabras que deben aparecer

# Command line: help for “show”.
help-show = Mostrar una referencia

# Command line: help for “id”.
help-id = Identificador de la referencia, o su comienzo

# Command line: help for “grace”.
help-grace = Segundos hasta que puede salir de este equipo

# Command line: help for “accept”.
help-accept = Aceptar una referencia nueva: pasa a estar activa

# Command line: help for “new-deal”.
help-new-deal = Crear el borrador de una oferta propia; la próxima sincronización la crea en el Centro de partners

# Command line: help for “kind”.
help-kind = Quién más la ve: nadie (private) o los vendedores de Microsoft (partner-led). Las de venta conjunta aún no se pueden crear aquí

# Command line: help for “customer”.
help-customer = Nombre del cliente

# Command line: help for “country”.
help-country = País del cliente, dos letras como ES

# Command line: help for “customer-contact”.
help-customer-contact = Una persona del cliente: «Nombre,Apellidos,Teléfono,Correo»

# Command line: help for “solution”.
help-solution = Una solución: su id. del catálogo, como SOL-12345-ABC, o el nombre de una categoría

# Command line: help for “consent”.
help-consent = Las personas indicadas han aceptado que se compartan sus datos de contacto; necesario

# Command line: help for “name”.
help-name = Nombre del compromiso

# Command line: help for “value”.
help-value = Valor estimado, por ejemplo 80000.50

# Command line: help for “currency”.
help-currency = Código ISO 4217, por ejemplo EUR

# Command line: help for “close-date”.
help-close-date = Fecha de cierre, por ejemplo 2026-12-31

# Command line: help for “notes”.
help-notes = Notas

# Command line: help for “crm-id”.
help-crm-id = Id. de su CRM, como referencia

# Command line: help for “contact”.
help-contact = Una persona de su empresa: «Nombre,Apellidos,Teléfono,Correo»

# Command line: help for “decline”.
help-decline = Rechazar una referencia nueva: se avisa al cliente de que elija otro partner

# Command line: help for “reason”.
help-reason = Por qué: budget, no_response, other_vendor, requirements, not_a_customer, timeline, abuse, others, un número del 1 al 8 o sus propias palabras

# Command line: help for “won”.
help-won = Marcar como ganada una referencia activa; es definitivo

# Command line: help for “lost”.
help-lost = Marcar como perdida una referencia activa; es definitivo

# Command line: help for “close-as-error”.
help-close-as-error = Cerrar una referencia que no debería existir; es definitivo y no cuenta

# Command line: help for “close-as-error-reason”.
help-close-as-error-reason = Por qué: duplicate_bulk, duplicate_partner_center, duplicate_microsoft, connector_sync, customer_matching, solution, test_referral, data_error, others o un número del 1 al 9

# Command line: help for “edit”.
help-edit = Cambiar un compromiso activo

# Command line: help for “campaign-id”.
help-campaign-id = Id. de campaña de marketing; vacío lo borra

# Command line: help for “sales-stage”.
help-sales-stage = Fase de ventas: Qualify, Develop, Propose, Close o un porcentaje

# Command line: help for “add-contact”.
help-add-contact = Agregar a una referencia a una persona de su empresa

# Command line: help for “first-name”.
help-first-name = Nombre

# Command line: help for “last-name”.
help-last-name = Apellidos

# Command line: help for “phone”.
help-phone = Número de teléfono

# Command line: help for “email”.
help-email = Correo electrónico

# Command line: help for “outbox”.
help-outbox = Enumerar los cambios que el Centro de partners no ha confirmado

# Command line: help for “resolve”.
help-resolve = Decidir un conflicto, campo por campo

# Command line: help for “resolve-id”.
help-resolve-id = Identificador del cambio como lo muestra «outbox», o su comienzo

# Command line: help for “mine”.
help-mine = Campos que conservan lo que escribió

# Command line: help for “theirs”.
help-theirs = Campos que conservan lo que tiene el Centro de partners

# Command line: help for “both”.
help-both = Campos que conservan ambos textos, uno debajo del otro (notas)

# Command line: help for “set”.
help-set = Un campo con un valor nuevo

# Command line: help for “all”.
help-all = Lo que conservan todos los demás campos

# Command line: help for “retry”.
help-retry = Enviar otra vez un cambio que le necesita

# Command line: help for “retry-id”.
help-retry-id = Identificador del cambio como lo muestra «outbox», o su comienzo

# Command line: help for “discard”.
help-discard = Renunciar a un cambio que le necesita

# Command line: help for “discard-id”.
help-discard-id = Identificador del cambio como lo muestra «outbox», o su comienzo

# Command line: help for “undo”.
help-undo = Retirar aquello para lo que una orden con --json dio un testigo

# Command line: help for “undo-token”.
help-undo-token = El testigo

# Command line: help for “problems”.
help-problems = Enumerar lo que envió el Centro de partners y no se pudo leer

# Command line: help for “sync”.
help-sync = Enviar lo pendiente y descargar lo nuevo

# Command line: help for “sync-once”.
help-sync-once = Hacerlo una vez y terminar; si no, continuar hasta que se detenga

# Command line: help for “sign-in”.
help-sign-in = Iniciar sesión o vincular esta carpeta de datos a un entorno de pruebas

# Command line: help for “sign-in-sandbox”.
help-sign-in-sandbox = Dirección de un entorno de pruebas en este equipo, por ejemplo http://127.0.0.1:8787/v1.0

# Command line: help for “sign-in-name”.
help-sign-in-name = Nombre con el que aparece en el historial

# Command line: help for “sign-in-device-code”.
help-sign-in-device-code = Iniciar sesión en otro dispositivo con un código, sin explorador aquí

# Command line: help for “sign-in-no-browser”.
help-sign-in-no-browser = Solo mostrar la dirección de la página de inicio de sesión

# Command line: help for “sign-in-tenant”.
help-sign-in-tenant = Inquilino: un GUID, un dominio u organizations

# Command line: help for “sign-in-client-id”.
help-sign-in-client-id = Identificador de cliente del registro de aplicación

# Command line: help for “sign-in-authority”.
help-sign-in-authority = Dirección del inicio de sesión

# Command line: help for “sign-in-scope”.
help-sign-in-scope = Qué se solicita, separado por espacios

# Command line: help for “sign-in-base-url”.
help-sign-in-base-url = Dirección del Centro de partners

# Command line: help for “sign-in-vault”.
help-sign-in-vault = Dónde guardar el inicio de sesión: keychain (llavero), file (con frase de contraseña) o none (en ninguna parte)

# Command line: help for “sign-out”.
help-sign-out = Olvidar el inicio de sesión; las referencias y los cambios se conservan

# Command line: help for “accounts”.
help-accounts = Mostrar las cuentas de esta carpeta de datos

# Command line: help for “accounts-use”.
help-accounts-use = Identificador de la cuenta con la que trabajar a partir de ahora

# Command line: help for “heading-commands”.
help-heading-commands = Comandos

# Command line: help for “heading-arguments”.
help-heading-arguments = Argumentos

# Command line: help for “heading-options”.
help-heading-options = Opciones

# Doctor: the data folder can be written. $path: the folder.
doctor-folder-ok = Se puede escribir en la carpeta de datos { $path }.

# Doctor: enough room. $megabytes: free megabytes.
doctor-space-ok = Hay espacio en el disco: { $megabytes } MB.

# Doctor: too little room. $megabytes: free megabytes.
doctor-space-low = Solo quedan { $megabytes } MB en el disco. Libere espacio antes de que algo no se pueda guardar.

# Doctor: nothing was stored yet.
doctor-file-none = Aquí todavía no se ha guardado nada.

# Doctor: the data file is whole. $edits, $referrals: how many it holds.
doctor-file-ok = El archivo de datos está íntegro. Contiene { $edits } cambios y { $referrals } referencias.

# Doctor: the shape of the file. $compatibility: lowest program number; $known: what this program knows; $schema: what the file has.
doctor-version = Cualquier Referral Desk con compatibilidad { $compatibility } o posterior puede abrirlo. Este programa conoce { $known } pasos de su formato; el archivo ha pasado por { $schema }.

# Doctor: whose data it is. $name: who is signed in.
doctor-account = Los datos son de { $name }.

# Doctor: nobody signed in yet.
doctor-account-none = La carpeta de datos todavía no está vinculada a ninguna cuenta.

# Doctor: the outbox. $needs: edits that need the user; $waiting: edits that wait.
doctor-outbox = Cambios que le necesitan: { $needs }; cambios que esperan su envío: { $waiting }.

# Doctor: the clocks agree.
doctor-clock-ok = El reloj de este equipo coincide con el del Centro de partners, que se sepa.

# Doctor: the clocks differ. $span is such as "7 min".
doctor-clock-off = El reloj de este equipo difiere del del Centro de partners en { $span }. Póngalo en hora; los plazos siguen el del Centro de partners.

# Doctor: the last synchronisation. $at: instant.
doctor-sync = La última vez que se recibió todo fue el { $at }.

# Doctor: never synchronised.
doctor-sync-never = Todavía no se ha recibido nada del Centro de partners.

# Doctor: no backup yet.
doctor-backups-none = Todavía no hay ninguna copia de seguridad. Se hace una tras la primera sincronización o con «referral-desk backup».

# Doctor: the backups. $at: when the newest was made; $count: how many are whole.
doctor-backups-ok = La copia de seguridad más reciente es del { $at }. Copias leídas e íntegras: { $count }.

# Doctor: the newest backup is old. $at: when it was made.
doctor-backups-old = La copia de seguridad íntegra más reciente es del { $at }. Haga una con «referral-desk backup» o deje la ventana abierta un rato.

# Doctor: a backup is damaged. $path: the file.
doctor-backups-bad = La copia de seguridad { $path } está dañada. No se usará nunca; puede eliminarla.

# Doctor: nobody sends.
doctor-engine-free = En este momento nadie envía ni recibe.

# Doctor: somebody sends. $process: process id.
doctor-engine-busy = Un Referral Desk (proceso { $process }) envía o recibe en este momento.

# Command line: a backup was made. $path: the file; $referrals, $unsent: what it holds.
cli-backed-up = La copia de seguridad { $path } está hecha y se ha comprobado. Referencias: { $referrals }; cambios sin enviar: { $unsent }.

# Command line: what restoring would do. $file: the backup; $referrals, $unsent: what there would be.
cli-restore-would = Tras restaurar { $file } habría { $referrals } referencias y { $unsent } cambios sin enviar. Lo más reciente se recibe del Centro de partners.

# Command line: it was restored. $file: the backup; $referrals, $unsent: what there is now.
cli-restored = { $file } está restaurada: { $referrals } referencias y { $unsent } cambios sin enviar. La próxima sincronización recibe lo más reciente.

# Command line: edits at a restoration. $asked: the user is asked; $checked: read back first; $kept: carried over.
cli-restore-salvaged = Cambios por los que se le preguntará: { $asked }; cambios que se comprueban con el Centro de partners antes de enviarse: { $checked }; cambios sin enviar conservados del archivo actual: { $kept }.

# Command line: where the file before is. $path: the file.
cli-restore-aside = El archivo que había antes es ahora { $path }.

# Command line: the question before restoring; the answer is cli-restore-yes.
cli-restore-question = Escriba «sí» para restaurarla.

# Command line: what the user types to agree, in small letters.
cli-restore-yes = sí

# Command line: the user did not agree.
cli-restore-left = No se ha cambiado nada.

# Command line: nobody can be asked.
cli-restore-needs-yes = Hay que confirmar la restauración: añada --yes o mire antes con --dry-run.

# Help of the command backup.
help-backup = Hacer una copia de seguridad ahora o copiar los datos a un archivo

# Help of the argument FILE.
help-backup-file = Archivo al que copiar los datos; sin él, la copia va a la carpeta de datos

# Help of the command restore.
help-restore = Volver a una copia de seguridad; los cambios sin enviar se conservan y el archivo actual se aparta

# Help of the argument FILE.
help-restore-file = La copia de seguridad

# Help of --latest.
help-restore-latest = Usar la copia íntegra más reciente

# Help of --dry-run.
help-restore-dry-run = Decir qué cambiaría sin cambiar nada

# Help of --yes.
help-restore-yes = No preguntar

# Help of the command doctor.
help-doctor = Decir qué está bien y qué no en la carpeta de datos

# A value in the search box that the operator does not take. $value: as typed; $operator: for example “status”; $known: those it takes.
query-unknown-value = «{ $value }» no significa nada para «{ $operator }». Admite: { $known }.

# In the search box after “country:”. $value: as typed.
query-not-a-country = «{ $value }» no es un código de país. Use dos letras, como es o fr.

# In the search box after “currency:”. $value: as typed.
query-not-a-currency = «{ $value }» no es un código de moneda. Use tres letras, como eur o usd.

# In the search box after “value”. $value: as typed.
query-not-an-amount = «{ $value }» no es un importe. Use, por ejemplo, 50000, 50k o 1,5M.

# In the search box after an operator that takes a date. $value: as typed.
query-not-a-date = «{ $value }» no es una fecha. Use, por ejemplo, 2026-01-31, 2026-01, 3d, 2s, hoy o este-mes.

# In the search box: a comparison where only “:” makes sense. $operator: for example “team”.
query-no-order = «{ $operator }» no admite comparaciones. Escriba dos puntos después.

# In the search box: a range that ends before it begins. $value: as typed.
query-upside-down = El intervalo «{ $value }» termina antes de empezar.

# What each operator of the search box looks at, beside it in the list of what may be typed.
query-hint-status = Nueva, activa o cerrada

# Says in the list of completions what the operator “in:” asks for.
query-hint-in = En qué carpeta

# Says in the list of completions what the operator “outcome:” asks for.
query-hint-outcome = Cómo terminó

# Says in the list of completions what the operator “flame:” asks for.
query-hint-flame = El cliente pidió que le contacten

# Says in the list of completions what the operator “is:” asks for.
query-hint-is = No leída, marcada, compartida…

# Says in the list of completions what the operator “has:” asks for.
query-hint-has = Qué está relleno

# Says in the list of completions what the operator “country:” asks for.
query-hint-country = País del cliente

# Says in the list of completions what the operator “currency:” asks for.
query-hint-currency = Moneda del valor

# Says in the list of completions what the operator “value:” asks for.
query-hint-value = Valor estimado

# Says in the list of completions what the operator “title:” asks for.
query-hint-title = Nombre del negocio

# Says in the list of completions what the operator “customer:” asks for.
query-hint-customer = Cliente

# Says in the list of completions what the operator “contact:” asks for.
query-hint-contact = Persona en el cliente

# Says in the list of completions what the operator “team:” asks for.
query-hint-team = Persona de su equipo

# Says in the list of completions what the operator “note:” asks for.
query-hint-note = Notas

# Says in the list of completions what the operator “tag:” asks for.
query-hint-tag = Etiqueta privada

# Says in the list of completions what the operator “solution:” asks for.
query-hint-solution = Solución, producto o servicio

# Says in the list of completions what the operator “reason:” asks for.
query-hint-reason = Por qué se rechazó o se perdió

# Says in the list of completions what the operator “stage:” asks for.
query-hint-stage = Etapa de ventas

# Says in the list of completions what the operator “source:” asks for.
query-hint-source = Origen del cliente potencial

# Says in the list of completions what the operator “expires:” asks for.
query-hint-expires = Cuándo expira

# Says in the list of completions what the operator “answer:” asks for.
query-hint-answer = Respuesta aconsejada antes de

# Says in the list of completions what the operator “closes:” asks for.
query-hint-closes = Cierre estimado

# Says in the list of completions what the operator “created:” asks for.
query-hint-created = Cuándo se recibió

# Says in the list of completions what the operator “updated:” asks for.
query-hint-updated = Último cambio

# Says in the list of completions what the operator “closed:” asks for.
query-hint-closed = Cuándo se archivó

# A saved view without a name.
error-view-without-name = Ponga un nombre a la vista.
