/** What the status line says, as pure functions of what the desk told and of the present. */
import type { StatusLine } from '../../host/contract';
import { t, words } from '../../i18n/t.svelte';
import { instant, MINUTE, relative, span } from '../../lib/time';
import { spanText } from '../list/deadline';

function ago(at: number, now: number): string {
  return relative(Math.min(at, now), now, words.locale);
}

/** The connection in words; "Signed out" is never "Offline". */
export function connectionText(line: StatusLine, now: number): string {
  if (line.syncing) {
    return line.received === null ? t('status-syncing') : t('status-receiving', { count: line.received });
  }
  const last = instant(line.last_sync_at);
  switch (line.connection) {
    case 'unknown':
      return t('status-unknown');
    case 'online':
      if (last === null) return t('status-unknown');
      return now - last < MINUTE ? t('status-fresh') : t('status-online', { ago: ago(last, now) });
    case 'offline': {
      const offline = last === null ? t('status-offline') : t('status-offline-since', { ago: ago(last, now) });
      return [offline, nextText(line, now)].filter(Boolean).join(' · ');
    }
    case 'signed_out':
      return t('status-signed-out');
  }
}

/** What is worth saying aloud: that the connection turned. Neither how long ago nor that it is busy belong there. */
export function turnText({ connection, trouble }: StatusLine): string {
  switch (connection) {
    case 'online':
      return t('status-turned-online');
    case 'offline':
      return [t('status-offline'), trouble].filter(Boolean).join('. ');
    case 'signed_out':
      return t('status-signed-out');
    case 'unknown':
      return '';
  }
}

function nextText(line: StatusLine, now: number): string {
  const next = instant(line.next_attempt_at);
  if (next === null) return '';
  return next - now < MINUTE ? t('status-next-now') : t('status-next', { left: spanText(span(next - now)) });
}

/** The warning about this computer's clock; null while it is right. */
export function clockText(line: StatusLine): string | null {
  if (line.clock_offset_seconds === null) return null;
  const text = spanText(span(Math.abs(line.clock_offset_seconds) * 1000));
  return line.clock_offset_seconds > 0
    ? t('status-clock-behind', { span: text })
    : t('status-clock-ahead', { span: text });
}
