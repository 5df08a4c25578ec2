/** The jest transform: one TypeScript file to CommonJS with an inline source map; and a form, as scripts/packed-forms.mjs gives it. */
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
    if (path.endsWith('.docx')) return { code: formModule(path) };
    return transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
  },
};

const formModule = (path) => `
  const form = new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)}));
  Object.assign(exports, { __esModule: true, default: () => form });`;
