/** Gives docxtemplater our own small DOM (src/core/form/docxtemplater-dom.ts); for the option `alias` of esbuild. */
import { fileURLToPath } from 'node:url';

export const ownDom = {
  '@xmldom/xmldom': fileURLToPath(new URL('../src/core/form/docxtemplater-dom.ts', import.meta.url)),
};
