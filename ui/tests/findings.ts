/** What axe finds in the window. Colours and sizes are beyond jsdom; structure, names and roles are not. */
import axe from 'axe-core';

/** Every violation in a line: the rule, and where it is broken. `without` leaves a rule out that does not fit here. */
export async function findings(without: 'region' | null = null): Promise<string[]> {
  const off = { enabled: false };
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': off, ...(without === null ? {} : { [without]: off }) },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
