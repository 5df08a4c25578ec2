/** A form that the build inlines as bytes. */
declare module '*.docx' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: esbuild's binary loader exports the bytes so
  export default bytes;
}
