/** What the fake says of many referrals at once. */
import type { Preview, PreviewRequest, RefusedGroup, TagInUse } from '../contract';
import type { Held } from './shelf';

function rule({ view }: Held): string {
  if (view.row.folder === 'archived')
    return 'This referral is closed, and that is final: it cannot be changed any more.';
  if (view.row.folder === 'inbox')
    return 'This is for referrals that were accepted; this one still waits for an answer.';
  return 'This referral was answered already: it is active. Mark it as won or lost when the deal is decided.';
}

/** What an action would do, by the fake's own rules. */
export function preview(shelf: readonly Held[], { ids, action }: PreviewRequest): Preview {
  const byId = new Map(shelf.map((held) => [held.view.row.id, held]));
  const rules = new Map<string, RefusedGroup>();
  const allowed: string[] = [];
  for (const id of ids) {
    const held = byId.get(id);
    if (!held) continue;
    if (held.view.actions.includes(action)) {
      allowed.push(id);
      continue;
    }
    const sentence = rule(held);
    const group = rules.get(sentence) ?? { sentence, count: 0, titles: [] };
    group.count += 1;
    if (group.titles.length < 3) group.titles.push(held.view.row.title);
    rules.set(sentence, group);
  }
  return { allowed, refused: [...rules.values()].sort((a, b) => b.count - a.count) };
}

const key = (tag: string) => tag.toLowerCase();

/** Every tag in use, the most used first. */
export function tagsInUse(shelf: readonly Held[]): TagInUse[] {
  const uses = new Map<string, TagInUse>();
  for (const tag of shelf.flatMap(({ view }) => view.tags)) {
    const known = uses.get(key(tag)) ?? { tag, count: 0 };
    known.count += 1;
    uses.set(key(tag), known);
  }
  return [...uses.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** The tags of a referral after some were given and some taken. */
export function retagged(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const gone = new Set(remove.map(key));
  const kept = tags.filter((tag) => !gone.has(key(tag)));
  for (const tag of add.map((text) => text.trim())) {
    if (tag !== '' && !kept.some((known) => key(known) === key(tag))) kept.push(tag);
  }
  return kept;
}
