/** The service's ids for products, services, industries and solutions, made readable. Unknown ids stay readable, too. */

/** "SAPonAzure" as "SAP on Azure": words apart, small joining words set off. */
function spaced(id: string): string {
  return id
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .trim();
}

/** What a requirement is called. */
export function wantName(id: string): string {
  // Names from the catalogue have spaces or dashes already.
  return /[\s\-_]/.test(id) ? id : spaced(id);
}
