/**
 * Finds what a user of assistive technology would: the first visible element of a role with an accessible name.
 * Arguments: role, name (the whole name, or its beginning). While a dialog is open, what is in it comes first.
 */
const [role, name] = arguments;
const IMPLICIT = {
  alert: [],
  button: ['button', 'summary'],
  heading: ['h1', 'h2', 'h3', 'h4'],
  radio: ['input[type=radio]'],
  slider: ['input[type=range]'],
  textbox: ['input[role=combobox]', 'input:not([type])', 'input[type=text]', 'input[type=url]', 'textarea'],
};

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('');
}

function nameOf(element) {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const labels = [...by.filter(Boolean), ...(element.labels ?? [])].map(textOf).join(' ');
  const text = labels || element.getAttribute('aria-label') || textOf(element) || element.title;
  return text.replaceAll(/\s+/g, ' ').trim();
}

const implicit = IMPLICIT[role].map((selector) => (selector.includes('[role') ? selector : `${selector}:not([role])`));
const wanted = [`[role=${role}]`, ...implicit].join(', ');
const scopes = [...[...document.querySelectorAll('[role=dialog]')].reverse(), document];
const found = scopes
  .flatMap((scope) => [...scope.querySelectorAll(wanted)])
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [element, nameOf(element)]);
const exact = found.find(([, own]) => own === name);
return (exact ?? found.find(([, own]) => own.startsWith(name)))?.[0] ?? null;
