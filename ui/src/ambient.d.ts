/** Modules that have no types of their own. */
declare module 'virtual:fluent-tokens.css';
declare module '*.ftl' {
  const text: string;
  export default text;
}
