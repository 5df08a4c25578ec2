/**
 * Loads libraries when they are first called: a plugin for esbuild. At Google each call of the script starts it anew, and few calls
 * make a report, whose libraries take longer to start than all the rest. In the place of each name that the sources import of them
 * stands a function that hands its call on. So the sources import as usual, and esbuild and terser see all of them as one piece;
 * with a `require` among them, each module behind it would be wrapped for itself, which made Code.js 1 % larger.
 */
import { parse } from 'acorn';
import { build } from 'esbuild';

/** What must stay unloaded. What else is imported of `node_modules` loads at the start. */
const LATE = ['docxtemplater', 'fflate'];

const IN_PLACE = 'late-library';
const REAL = 'real-library';

/**
 * What `new` makes is made by the library's own constructor; `instanceof` with the name that was imported does not know it.
 * Not `new.target`: terser makes an arrow function of what says that.
 */
const HANDING_ON = `const late = (load) => function handOn(...given) {
  return this instanceof handOn ? new (load())(...given) : load()(...given);
};`;

/**
 * @param {import('esbuild').BuildOptions} options Those of the build that the plugin is for, before it is among them. It goes first there.
 * @returns {Promise<import('esbuild').Plugin>}
 * @throws Error where a library is imported as a whole, for what is taken of it cannot be seen then.
 */
export async function lateLibraries(options) {
  const names = await importedNames(options);
  const resolveDir = options.absWorkingDir;
  return {
    name: 'late-libraries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^(${LATE.join('|')})$`) }, ({ path, importer, namespace }) =>
        namespace === REAL || importer.includes('node_modules') ? null : { path, namespace: IN_PLACE },
      );
      onLoad({ filter: /.*/, namespace: IN_PLACE }, ({ path }) => ({
        contents: [HANDING_ON, ...names.get(path).map((name) => handingOn(path, name))].join('\n'),
        resolveDir,
      }));
      onResolve({ filter: new RegExp(`^${REAL}:`) }, ({ path }) => ({
        path: path.slice(REAL.length + 1),
        namespace: REAL,
      }));
      // By their names: what is not imported falls away.
      onLoad({ filter: /.*/, namespace: REAL }, ({ path }) => ({
        contents: `export { ${names.get(path).join(', ')} } from '${path}';`,
        resolveDir,
      }));
    },
  };
}

const handingOn = (library, name) =>
  `const ${name}_ = late(() => require('${REAL}:${library}').${name});\nexport { ${name}_ as ${name} };`;

/** For each library the names that are left when all that nobody calls has fallen away. */
async function importedNames(options) {
  const { outputFiles } = await build({ ...options, format: 'esm', external: LATE });
  const { body } = parse(outputFiles[0].text, { ecmaVersion: 'latest', sourceType: 'module' });
  return new Map(
    LATE.map((library) => {
      const names = body.flatMap((node) =>
        node.type === 'ImportDeclaration' && node.source.value === library ? node.specifiers.map(nameOf) : [],
      );
      if (names.includes(undefined)) throw new Error(`${library} is imported as a whole`);
      return [library, [...new Set(names)].sort()];
    }),
  );
}

/** @param specifier One of an import. @returns undefined for `import * as …`. */
function nameOf(specifier) {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported?.name;
}
