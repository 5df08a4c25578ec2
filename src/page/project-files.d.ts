/** What the build puts into the page: the built script project and an example, so that the page asks no server for them. */
declare module 'project-files' {
  /** dist/Code.js as it is. */
  export const SCRIPT: string;
  /** dist/*.html: name without `.html` → content. */
  export const HTML_FILES: Readonly<Record<string, string>>;
  /** google-script-shim.ts, built: `google.script` for a page in the sidebar. */
  export const SHIM: string;
  /** examples/h29-with-problems.xlsx. */
  export const EXAMPLE: Uint8Array;
}
