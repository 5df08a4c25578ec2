/**
 * Loads libraries when they are first called: a plugin for esbuild. At Google each call of the script starts it anew, and few calls
 * make a report, whose libraries take longer to start than all the rest. Each library becomes one function, which runs once, and in the
 * place of each name that the sources import of it stands a function that hands its call on. So the sources import as usual, and esbuild
 * and terser see all of them as one piece; with a `require` among them, each module behind it would be wrapped for itself, which
 * made Code.js 1 % larger.
 */
import { parse } from 'acorn';
import { build } from 'esbuild';

/** What must stay unloaded. What else is imported of `node_modules` loads at the start. */
const LATE = ['docxtemplater', 'fflate'];

/**
 * What `new` makes is made by the library's own constructor; `instanceof` with the name that was imported does not know it.
 * Not `new.target`: terser makes an arrow function of what says that.
 */
const HANDING_ON = `const late = (name) => function handOn(...given) {
  const own = load()[name];
  return this instanceof handOn ? new own(...given) : own(...given);
};`;

/**
 * @param {import('esbuild').BuildOptions} options Those of the build that the plugin is for, before it is among them. It goes first there.
 * @returns {Promise<{ plugin: import('esbuild').Plugin, inputs: object }>} `inputs`: the libraries' files, as in esbuild's metafile.
 * @throws Error where a library is imported as a whole, for what is taken of it cannot be seen then.
 */
export async function lateLibraries(options) {
  const libraries = new Map();
  let inputs = {};
  for (const [library, names] of await importedNames(options)) {
    const { outputFiles, metafile } = await buildAlone(library, names, options);
    libraries.set(library, lateModule(outputFiles[0].text, names));
    inputs = { ...inputs, ...metafile.inputs };
  }
  const resolveDir = options.absWorkingDir;
  const setup = ({ onResolve, onLoad }) => {
    const namespace = 'late-library';
    onResolve({ filter: anyOf(LATE) }, ({ path }) => ({ path, namespace }));
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: libraries.get(path), resolveDir }));
  };
  return { plugin: { name: 'late-libraries', setup }, inputs };
}

/** For each library that is needed, the names that are left when all that nobody calls has fallen away. */
async function importedNames(options) {
  const { outputFiles } = await build({ ...options, format: 'esm', external: LATE });
  const { body } = parse(outputFiles[0].text, { ecmaVersion: 'latest', sourceType: 'module' });
  return LATE.flatMap((library) => {
    const names = body.flatMap((node) =>
      node.type === 'ImportDeclaration' && node.source.value === library ? node.specifiers.map(nameOf) : [],
    );
    if (names.includes(undefined)) throw new Error(`${library} is imported as a whole`);
    return names.length === 0 ? [] : [/** @type {const} */ ([library, [...new Set(names)].sort()])];
  });
}

/** @param specifier One of an import. @returns undefined for `import * as …`. */
function nameOf(specifier) {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported?.name;
}

/** A library as one module, without what of it is not imported; what it takes of our sources it imports. */
const buildAlone = (library, names, { alias = {}, ...options }) =>
  build({
    ...options,
    entryPoints: undefined,
    stdin: {
      contents: `export { ${names.join(', ')} } from '${library}';`,
      resolveDir: options.absWorkingDir,
      sourcefile: library,
    },
    format: 'esm',
    metafile: true,
    plugins: [
      ...(options.plugins ?? []),
      {
        name: 'own-sources',
        setup: ({ onResolve }) =>
          onResolve({ filter: anyOf(Object.keys(alias)) }, ({ path }) => ({
            path: alias[path],
            external: true,
          })),
      },
    ],
  });

const anyOf = (names) => new RegExp(`^(${names.join('|')})$`);

/** @param code A module that imports at its top and exports a list of names at its end, as esbuild writes one. */
function lateModule(code, names) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const source = ({ start, end }) => code.slice(start, end);
  const textOf = (node) =>
    node.type === 'ExportNamedDeclaration' ? `return { ${node.specifiers.map(given)} };` : source(node);
  const [imports, rest] = [true, false].map((is) =>
    body.filter(({ type }) => (type === 'ImportDeclaration') === is),
  );
  return `${imports.map(source).join('\n')}
    let loaded;
    const load = () => (loaded ??= (() => {
      ${rest.map(textOf).join('\n')}
    })());
    ${HANDING_ON}
    ${names.map((name) => `const ${name}_ = late('${name}');\nexport { ${name}_ as ${name} };`).join('\n')}`;
}

const given = ({ exported, local }) => `${exported.name}: ${local.name}`;
