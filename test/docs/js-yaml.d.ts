/** What the tests use of js-yaml, which brings no types. */
declare module 'js-yaml' {
  /** @throws where the text is no YAML. */
  export function safeLoad(text: string): unknown;
}
