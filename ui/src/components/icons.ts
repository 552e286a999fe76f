/** The Fluent icons the window uses, by what they mean here. */
import accept from '@fluentui/svg-icons/icons/checkmark_circle_20_regular.svg?raw';
import active from '@fluentui/svg-icons/icons/handshake_20_regular.svg?raw';
import activeOn from '@fluentui/svg-icons/icons/handshake_20_filled.svg?raw';
import add from '@fluentui/svg-icons/icons/add_20_regular.svg?raw';
import addPerson from '@fluentui/svg-icons/icons/person_add_20_regular.svg?raw';
import archived from '@fluentui/svg-icons/icons/archive_20_regular.svg?raw';
import archivedOn from '@fluentui/svg-icons/icons/archive_20_filled.svg?raw';
import arrowDown from '@fluentui/svg-icons/icons/arrow_down_16_regular.svg?raw';
import arrowUp from '@fluentui/svg-icons/icons/arrow_up_16_regular.svg?raw';
import back from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg?raw';
import board from '@fluentui/svg-icons/icons/board_16_regular.svg?raw';
import calendar from '@fluentui/svg-icons/icons/calendar_20_regular.svg?raw';
import calendarSmall from '@fluentui/svg-icons/icons/calendar_16_regular.svg?raw';
import call from '@fluentui/svg-icons/icons/call_20_regular.svg?raw';
import check from '@fluentui/svg-icons/icons/checkmark_16_filled.svg?raw';
import chevronDown from '@fluentui/svg-icons/icons/chevron_down_16_regular.svg?raw';
import chevronLeft from '@fluentui/svg-icons/icons/chevron_left_16_regular.svg?raw';
import chevronRight from '@fluentui/svg-icons/icons/chevron_right_16_regular.svg?raw';
import clock from '@fluentui/svg-icons/icons/clock_16_regular.svg?raw';
import closeAsError from '@fluentui/svg-icons/icons/prohibited_20_regular.svg?raw';
import confirmed from '@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg?raw';
import copy from '@fluentui/svg-icons/icons/copy_20_regular.svg?raw';
import decline from '@fluentui/svg-icons/icons/dismiss_circle_20_regular.svg?raw';
import dismiss from '@fluentui/svg-icons/icons/dismiss_20_regular.svg?raw';
import dismissSmall from '@fluentui/svg-icons/icons/dismiss_16_regular.svg?raw';
import edit from '@fluentui/svg-icons/icons/edit_20_regular.svg?raw';
import expired from '@fluentui/svg-icons/icons/hourglass_16_regular.svg?raw';
import flag from '@fluentui/svg-icons/icons/flag_20_regular.svg?raw';
import flagged from '@fluentui/svg-icons/icons/flag_20_filled.svg?raw';
import flame from '@fluentui/svg-icons/icons/fire_20_filled.svg?raw';
import flameCooled from '@fluentui/svg-icons/icons/fire_20_regular.svg?raw';
import flameSmall from '@fluentui/svg-icons/icons/fire_16_filled.svg?raw';
import heart from '@fluentui/svg-icons/icons/heart_20_regular.svg?raw';
import hearted from '@fluentui/svg-icons/icons/heart_20_filled.svg?raw';
import hidden from '@fluentui/svg-icons/icons/eye_off_20_regular.svg?raw';
import inbox from '@fluentui/svg-icons/icons/mail_inbox_20_regular.svg?raw';
import inboxOn from '@fluentui/svg-icons/icons/mail_inbox_20_filled.svg?raw';
import inboxDone from '@fluentui/svg-icons/icons/mail_inbox_checkmark_24_regular.svg?raw';
import info from '@fluentui/svg-icons/icons/info_20_regular.svg?raw';
import keyboard from '@fluentui/svg-icons/icons/keyboard_20_regular.svg?raw';
import list from '@fluentui/svg-icons/icons/text_bullet_list_16_regular.svg?raw';
import lost from '@fluentui/svg-icons/icons/subtract_circle_20_regular.svg?raw';
import lostSmall from '@fluentui/svg-icons/icons/subtract_circle_16_regular.svg?raw';
import mail from '@fluentui/svg-icons/icons/mail_20_regular.svg?raw';
import more from '@fluentui/svg-icons/icons/more_horizontal_20_regular.svg?raw';
import needsYou from '@fluentui/svg-icons/icons/error_circle_16_filled.svg?raw';
import offline from '@fluentui/svg-icons/icons/cloud_off_16_regular.svg?raw';
import outbox from '@fluentui/svg-icons/icons/send_20_regular.svg?raw';
import outboxOn from '@fluentui/svg-icons/icons/send_20_filled.svg?raw';
import read from '@fluentui/svg-icons/icons/mail_read_20_regular.svg?raw';
import remove from '@fluentui/svg-icons/icons/delete_20_regular.svg?raw';
import sample from '@fluentui/svg-icons/icons/beaker_20_regular.svg?raw';
import sandbox from '@fluentui/svg-icons/icons/plug_disconnected_20_regular.svg?raw';
import saved from '@fluentui/svg-icons/icons/clock_16_filled.svg?raw';
import search from '@fluentui/svg-icons/icons/search_20_regular.svg?raw';
import sending from '@fluentui/svg-icons/icons/send_16_regular.svg?raw';
import settings from '@fluentui/svg-icons/icons/settings_20_regular.svg?raw';
import settingsOn from '@fluentui/svg-icons/icons/settings_20_filled.svg?raw';
import signIn from '@fluentui/svg-icons/icons/person_key_20_regular.svg?raw';
import signedOut from '@fluentui/svg-icons/icons/person_available_16_regular.svg?raw';
import snooze from '@fluentui/svg-icons/icons/snooze_20_regular.svg?raw';
import snoozeSmall from '@fluentui/svg-icons/icons/snooze_16_regular.svg?raw';
import sort from '@fluentui/svg-icons/icons/arrow_sort_16_regular.svg?raw';
import sync from '@fluentui/svg-icons/icons/arrow_sync_16_regular.svg?raw';
import tag from '@fluentui/svg-icons/icons/tag_20_regular.svg?raw';
import note from '@fluentui/svg-icons/icons/note_20_regular.svg?raw';
import palette from '@fluentui/svg-icons/icons/apps_list_20_regular.svg?raw';
import nextPane from '@fluentui/svg-icons/icons/arrow_next_20_regular.svg?raw';
import previousPane from '@fluentui/svg-icons/icons/arrow_previous_20_regular.svg?raw';
import timer from '@fluentui/svg-icons/icons/timer_16_regular.svg?raw';
import undo from '@fluentui/svg-icons/icons/arrow_undo_16_regular.svg?raw';
import unread from '@fluentui/svg-icons/icons/mail_unread_20_regular.svg?raw';
import wake from '@fluentui/svg-icons/icons/clock_alarm_20_regular.svg?raw';
import warning from '@fluentui/svg-icons/icons/warning_20_regular.svg?raw';
import warningSmall from '@fluentui/svg-icons/icons/warning_16_regular.svg?raw';
import won from '@fluentui/svg-icons/icons/trophy_20_regular.svg?raw';
import wonSmall from '@fluentui/svg-icons/icons/trophy_16_regular.svg?raw';

export const ICONS = {
  accept,
  active,
  activeOn,
  add,
  addPerson,
  archived,
  archivedOn,
  arrowDown,
  arrowUp,
  back,
  board,
  calendar,
  calendarSmall,
  call,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  clock,
  closeAsError,
  confirmed,
  copy,
  decline,
  dismiss,
  dismissSmall,
  edit,
  expired,
  flag,
  flagged,
  flame,
  flameCooled,
  flameSmall,
  heart,
  hearted,
  hidden,
  inbox,
  inboxOn,
  inboxDone,
  info,
  keyboard,
  list,
  lost,
  lostSmall,
  mail,
  more,
  needsYou,
  offline,
  outbox,
  outboxOn,
  read,
  remove,
  sample,
  sandbox,
  saved,
  search,
  sending,
  settings,
  settingsOn,
  signIn,
  signedOut,
  snooze,
  snoozeSmall,
  sort,
  sync,
  tag,
  note,
  palette,
  nextPane,
  previousPane,
  timer,
  undo,
  unread,
  wake,
  warning,
  warningSmall,
  won,
  wonSmall,
} as const;

export type IconName = keyof typeof ICONS;
