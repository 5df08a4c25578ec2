/**
 * Makes docxtemplater smaller for the script, which every call at Google loads: a plugin for esbuild. The library is published
 * as Babel writes it for old browsers, where each file brings its own copies of the same functions, a fifth of its size: short
 * ones take their place, once. And what the script does not need goes.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cutDown } from './docxtemplater-cuts.mjs';
import { asModule } from './docxtemplater-modules.mjs';

/** The name under which the files ask for Babel's functions; no file of that name exists. */
const SHARED = 'docxtemplater-functions';
/** Babel writes each of its functions on one line, with a name that begins with an underscore but for one. */
const OWN_COPY = /^function (_[A-Za-z]+|ownKeys)\(.*\}$/gm;

/** What the library's own code calls of Babel's functions, in the syntax that they stand for. */
const FUNCTIONS = `
  export const _typeof = (value) => typeof value;
  export function _classCallCheck() {}
  export const _slicedToArray = (list) => (Array.isArray(list) ? list : Array.from(list));
  export const _toConsumableArray = (list) => Array.from(list);
  export const _objectSpread = Object.assign;
  export const _defineProperty = (object, key, value) => Object.assign(object, { [key]: value });
  export const _objectWithoutProperties = (object, without) =>
    Object.fromEntries(Object.entries(object).filter(([key]) => !without.includes(key)));
  export const _readOnlyError = (name) => { throw new TypeError(name + ' is read-only'); };
`;
const GIVEN = new Set([...FUNCTIONS.matchAll(/export \w+ (\w+)/g)].map(([, name]) => name));

/** Those that only others of Babel's functions call, and what makes a class, which is written as one instead. */
const INNER = new Set([
  ...['_toPropertyKey', '_toPrimitive', '_defineProperties', 'ownKeys', '_objectWithoutPropertiesLoose'],
  ...['_arrayLikeToArray', '_unsupportedIterableToArray', '_arrayWithHoles', '_iterableToArrayLimit'],
  ...['_createClass', '_nonIterableRest', '_nonIterableSpread', '_arrayWithoutHoles', '_iterableToArray'],
]);

/** What stands in the place of a file. Those that are undefined would throw, were they called. */
const NOT_NEEDED = {
  'errors.js': readFileSync(new URL('docxtemplater-errors.mjs', import.meta.url), 'utf8'),
  // Bytes in UTF-8, written by hand to save memory; a package of ours takes texts.
  'postrender.js': `export default (parts, options) => {
      const texts = parts.map((part) => (typeof part === 'number' ? String(part) : part));
      const rendered = options.modules.reduce((each, module) => module.postrender(each, options), texts);
      return options.joinUncorrupt(rendered, options).join('');
    };`,
  // Finds the texts of a finished part.
  'xml-matcher.js': 'export default undefined;',
  // Data that comes later: nothing at Google is asynchronous.
  'resolve.js': 'export default undefined;',
  // The list of a form's tags: `find-tags.ts` makes ours.
  'get-tags.js': 'export const getTags = undefined;',
  // Switched off where a form is opened.
  'error-logger.js': 'export default undefined;',
};

/** What the library knows of presentations and workbooks: a form is a Word document, or was refused before. */
const OTHER_FILES =
  /^function PptXFileTypeConfig\(\) \{[\s\S]*?^\}$|pptx: PptXFileTypeConfig|^var (?:pptx|xls[xm])\w* = "application.*";$|(?<=^ {2}(?:pptx|xlsx): )\[.*\]/gm;
const EMPTIED = (found) => (found.startsWith('[') ? '[]' : '');

/** @type {import('esbuild').Plugin} */
export const slimDocxtemplater = {
  name: 'slim-docxtemplater',
  setup(build) {
    build.onLoad({ filter: /[\\/]docxtemplater[\\/]js[\\/].*\.js$/ }, ({ path }) => {
      const givesNames = (other) =>
        /^ *export (?:\{|const|function)|^module\.exports = \{/m.test(textOf(join(dirname(path), other)));
      const text = textOf(path);
      const contents = NOT_NEEDED[basename(path)] === undefined ? asModule(text, givesNames) : text;
      return { contents, loader: 'js' };
    });
    build.onResolve({ filter: new RegExp(`^${SHARED}$`) }, () => ({ path: SHARED, namespace: SHARED }));
    build.onLoad({ filter: /.*/, namespace: SHARED }, () => ({ contents: FUNCTIONS, loader: 'js' }));
  },
};

/** What a file of the library is to hold, before it becomes a module. */
function textOf(path) {
  const name = basename(path);
  return NOT_NEEDED[name] ?? withGivenFunctions(cutDown(name, readFileSync(path, 'utf8')));
}

/** @throws Error where a later version of the library brings a function of Babel's that has no short one here. */
function withGivenFunctions(text) {
  const names = [...text.matchAll(OWN_COPY)].map(([, name]) => name);
  const unknown = names.find((name) => !GIVEN.has(name) && !INNER.has(name));
  if (unknown !== undefined) throw new Error(`docxtemplater has the function ${unknown}`);
  const taken = names.filter((name) => GIVEN.has(name)).map((name) => `, ${name} = _shared.${name}`);
  const needed = text.replace(OWN_COPY, '').replace(OTHER_FILES, EMPTIED);
  return `var _shared = require('${SHARED}')${taken.join('')};\n${needed}`;
}
