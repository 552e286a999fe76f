/** The alerts section of the settings, and a referral that a notification asks for. */
import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { openWindow } from './window';

async function openSettings() {
  const opened = await openWindow({ workspace: 'sandbox' });
  await opened.user.click(await screen.findByRole('button', { name: 'Settings' }));
  const section = await screen.findByRole('region', { name: 'Alerts' });
  await within(section).findByRole('switch', { name: 'New referrals' });
  return { ...opened, section: within(section) };
}

test('a kind that is switched off is kept off, and its hours are out of the way', async () => {
  const { host, user, section } = await openSettings();
  await user.click(section.getByRole('switch', { name: 'Referrals about to expire' }));
  expect((await host.call('alert_settings', null)).on).not.toContain('expiry');
  expect(section.queryByRole('textbox', { name: 'Remind me so many hours before' })).toBeNull();
});

test('hours are typed as a list', async () => {
  const { host, user, section } = await openSettings();
  const hours = section.getByRole<HTMLInputElement>('textbox', { name: 'Remind me so many hours before' });
  await user.clear(hours);
  await user.type(hours, '48; 12{Enter}');
  expect((await host.call('alert_settings', null)).expiry_hours).toEqual([48, 12]);
  expect(hours.value).toBe('48, 12');
});

test('hours that are none are said, and stay to be mended', async () => {
  const { host, user, section } = await openSettings();
  const hours = section.getByRole<HTMLInputElement>('textbox', { name: 'Remind me after so many hours' });
  await user.type(hours, ', soon');
  await user.tab();
  expect(section.getByRole('alert').textContent).toBe('Type whole hours, such as 24, 4, 1.');
  expect(hours.value).toBe('1, 4, 24, soon');
  expect((await host.call('alert_settings', null)).flame_hours).toEqual([1, 4, 24]);
});

test('quiet hours begin with a night and are typed part by part', async () => {
  const { host, user, section } = await openSettings();
  await user.click(section.getByRole('switch', { name: 'Quiet hours' }));
  expect((await host.call('alert_settings', null)).quiet_hours).toEqual({ from: '20:00:00', to: '08:00:00' });
  const [hour] = section.getAllByRole('spinbutton');
  await user.click(hour as HTMLElement);
  await user.keyboard('{ArrowUp}');
  expect((await host.call('alert_settings', null)).quiet_hours?.from).toBe('21:00:00');
});

test('a pause says until when, and is taken back', async () => {
  const { host, user, section } = await openSettings();
  await user.click(section.getByRole('button', { name: 'Pause for 1 hour' }));
  await section.findByText(/^Paused until /);
  await user.click(section.getByRole('button', { name: 'Tell me again' }));
  await section.findByRole('button', { name: 'Pause for 1 hour' });
  expect((await host.call('alert_settings', null)).paused_until).toBeNull();
});

test('a test notification says what this desktop shows', async () => {
  const { user, section } = await openSettings();
  await user.click(section.getByRole('button', { name: 'Send a test notification' }));
  const sentences = await section.findAllByRole('listitem');
  expect(sentences.map((sentence) => sentence.textContent)).toEqual([
    'dunst 1.9 shows notifications.',
    'They have buttons.',
  ]);
});
