/** A page that the build inlines as text. */
declare module '*.html' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: esbuild's text loader exports it so
  export default text;
}
