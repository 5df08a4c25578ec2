/** An esbuild plugin: leaves out 5 MB of hyphenation patterns that engine-render carries for languages nobody writes here. */
export const withoutHyphenation = {
  name: 'without-hyphenation',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, (file) =>
      file.kind === 'dynamic-import' && /engine-render/.test(file.importer)
        ? { path: file.path, namespace: 'hyphenation' }
        : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'hyphenation' }, () => ({ contents: 'export default {}' }));
  },
};
