/** The jest transform: one TypeScript file to CommonJS with an inline source map. */
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
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
