/** The parts of the settings that can be turned to by name. */
import { tick } from 'svelte';
import type { PlainMessageId } from '../../i18n/messages';
import { t } from '../../i18n/t.svelte';
import type { Desk } from '../shell/desk.svelte';

export interface SettingsPage {
  /** What it is called there, and here. */
  label: PlainMessageId;
  /** Not there while the sample workspace is open. */
  own?: boolean;
}

const PAGES: readonly SettingsPage[] = [
  { label: 'settings-language' },
  { label: 'settings-grace' },
  { label: 'settings-letters' },
  { label: 'settings-theme' },
  { label: 'settings-accent' },
  { label: 'settings-density' },
  { label: 'settings-reading-pane' },
  { label: 'letters-title' },
  { label: 'alerts-title', own: true },
  { label: 'background-title', own: true },
  { label: 'accounts-title', own: true },
  { label: 'settings-data' },
];

/** The parts that the settings of this workspace have. */
export function settingsPages(desk: Desk): readonly SettingsPage[] {
  const isSample = desk.session.start?.workspace === 'sample';
  return PAGES.filter(({ own }) => !own || !isSample);
}

/** What stands under that name on the screen: a section, a group of choices, a single control. */
function find(label: PlainMessageId): Element | null {
  const named = [...document.querySelectorAll('h2, legend, label, [role=switch]')];
  const name = named.find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === t(label));
  return name?.closest('section section, fieldset, .setting') ?? null;
}

/** Turns to the settings, at that part; at their beginning where it is not there. */
export async function openSettings(desk: Desk, label: PlainMessageId): Promise<void> {
  await desk.go('settings');
  await tick();
  const page = find(label);
  page?.scrollIntoView({ block: 'start' });
  const first = page?.querySelector<HTMLElement>('input:checked') ?? page?.querySelector<HTMLElement>('input, button');
  (first ?? document.querySelector<HTMLElement>('#settings-title'))?.focus();
}
