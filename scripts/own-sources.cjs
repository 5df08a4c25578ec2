/**
 * The conditions by which esbuild finds the sources of this repository's packages. Elsewhere, and without the first of them, what was
 * built is found (`exports` in their package.json); the second is what esbuild goes by where none are told.
 */
const ownSources = ['@jiko-hyoka/source', 'module'];

module.exports = { ownSources };
