/** A form that the build packs (scripts/packed-forms.mjs): gives its bytes, which are not to be changed. */
declare module '*.docx' {
  const form: () => Uint8Array;
  // biome-ignore lint/style/noDefaultExport: the build exports it so
  export default form;
}
