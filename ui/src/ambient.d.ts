/** Modules that have no types of their own. */
declare module 'virtual:fluent-tokens.css';
