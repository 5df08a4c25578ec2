/**
 * Packs a Word form for the script: a plugin for esbuild. In a .docx each small part is compressed for itself and has its name
 * twice; packed as one text, the same parts take a third of that in `Code.js`. The module still gives the bytes of a .docx.
 */
import { readFile } from 'node:fs/promises';
import { deflateSync, unzipSync, zipSync } from 'fflate';

const PACKED = 'packed-form';

/** @type {import('esbuild').Plugin} */
export const packedForms = {
  name: 'packed-forms',
  setup(build) {
    build.onLoad({ filter: /\.docx$/, namespace: 'file' }, ({ path }) => ({
      contents: `import packed from '${PACKED}:${path.replace(/\\/g, '/')}';
        import { inflateSync } from 'fflate';
        export default inflateSync(packed);`,
      resolveDir: build.initialOptions.absWorkingDir,
    }));
    build.onResolve({ filter: new RegExp(`^${PACKED}:`) }, ({ path }) => ({
      path: path.slice(PACKED.length + 1),
      namespace: PACKED,
    }));
    build.onLoad({ filter: /.*/, namespace: PACKED }, async ({ path }) => {
      const parts = unzipSync(await readFile(path));
      // The date would be that of the build, and the oldest that a zip can say is 1980.
      const whole = zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
      return { contents: deflateSync(whole, { level: 9 }), loader: 'binary' };
    });
  },
};
