/** What was chosen in the palette lately, newest first; kept by this window, because it is nobody else's business. */
const KEY = 'palette.recent';
const KEPT = 8;

/** The ids of what was chosen, newest first. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, KEPT) : [];
  } catch {
    // A web view without storage, or somebody else's text in it: the palette works without.
    return [];
  }
}

/** Notes that this was chosen now. */
export function remember(id: string): void {
  const ids = [id, ...recent().filter((other) => other !== id)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // As above: the order is a convenience.
  }
}
