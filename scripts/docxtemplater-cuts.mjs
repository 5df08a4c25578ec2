/**
 * Cuts out of docxtemplater's files what a script that fills Word forms never runs: for `slim-docxtemplater.mjs`. Each cut is
 * asked for by name, and one that finds nothing stops the build, so that a later version of the library is looked at again.
 */
import { parse } from 'acorn';

/** Methods of the file's class: data that comes later, other ways to get at the result, what the library tells its own tools. */
const METHODS = {
  'docxtemplater.js': [
    ...['verifyApiVersion', 'compileFile', 'resolveData', 'renderAsync', 'setData', 'getFullText'],
    ...['getTags', 'toBuffer', 'toBlob', 'toBase64', 'toUint8Array', 'toArrayBuffer'],
  ],
  'xml-templater.js': ['resolveTags', 'getFullText'],
  'scope-manager.js': ['loopOver', 'getValueAsync'],
  'loop.js': ['resolve'],
};

/** Functions that do nothing afterwards: they warn the programmer, or find a programmer's mistakes. */
const EMPTIED = {
  'docxtemplater.js': ['deprecatedMessage', 'deprecatedMethod', 'throwIfDuplicateModules'],
};

/**
 * Statements, by how they begin: what the library shows of itself to those who write modules for it, the check of the options, which
 * are always the same here, and a warning.
 */
const STATEMENTS = {
  'docxtemplater.js': [
    ...['getRelsTypes', 'traits', 'moduleWrapper', 'collectContentTypes', 'getContentTypes'].map(
      (name) => `DocUtils.${name} = `,
    ),
    ...['DocUtils', 'Errors', 'XmlMatcher'].map((name) => `Docxtemplater.${name} = `),
    ...['var z = ', 'var dxtSyntaxSchema = ', 'var dxtOptionsSchema = ', 'var result = dxtOptionsSchema.'],
    'if (zip.xtRendered) ',
  ],
};

/** Of these files each branch that ends in `throw` goes: they refuse a wrong use of the library, which is always used alike here. */
const WITHOUT_REFUSALS = ['docxtemplater.js', 'module-wrapper.js'];

/** Of these files each call goes whose argument is an object of this one member. */
const WITHOUT_CALLS = { 'xml-templater.js': ['setModules', 'inspect'] };

/**
 * @param file The file's name without its folders.
 * @param text What it holds.
 * @returns The text without what is not needed.
 * @throws Error where something that is to be cut is not there.
 */
export function cutDown(file, text) {
  const asked = [...(METHODS[file] ?? []), ...(EMPTIED[file] ?? []), ...(STATEMENTS[file] ?? [])];
  const isAsked = asked.length > 0 || WITHOUT_REFUSALS.includes(file) || WITHOUT_CALLS[file] !== undefined;
  if (!isAsked) return text;
  const found = new Set();
  const cuts = [];
  walk(parse(text, { ecmaVersion: 2020 }), (node) => {
    const cut = cutOf(node, file, text);
    if (cut === null) return true;
    found.add(cut.name);
    // What stood between two members goes with the first of them.
    const [between] = /^,?\s*/.exec(text.slice(cut.end));
    cuts.push({ ...cut, end: cut.end + between.length });
    return false;
  });
  const missing = asked.find((name) => !found.has(name));
  if (missing !== undefined || cuts.length === 0)
    throw new Error(`docxtemplater's ${file} has no ${missing}`);
  return cuts.reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
}

/** Where to cut in a node, or null to look further inside of it. */
function cutOf(node, file, text) {
  const isStatement = /(?:Statement|Declaration)$/.test(node.type);
  const beginning = isStatement && STATEMENTS[file]?.find((each) => text.startsWith(each, node.start));
  if (beginning) return named(beginning, node);
  if (keyOf(node) && METHODS[file]?.includes(keyOf(node))) return named(keyOf(node), node);
  if (node.type === 'FunctionDeclaration' && EMPTIED[file]?.includes(node.id.name)) {
    const { start, end } = node.body;
    return { name: node.id.name, start: start + 1, end: end - 1 };
  }
  if (node.type === 'IfStatement' && WITHOUT_REFUSALS.includes(file)) return refusalIn(node);
  if (node.type === 'ExpressionStatement' && WITHOUT_CALLS[file]) {
    const [method, member] = WITHOUT_CALLS[file];
    const { callee, arguments: given } = node.expression;
    const names = given?.[0]?.properties?.map(({ key }) => key.name);
    if (callee?.property?.name === method && names?.join() === member) return named(method, node);
  }
  return null;
}

/** The name of a method as Babel hands it to the maker of a class: `{ key: "name", value: function … }`. */
function keyOf(node) {
  const isMethod =
    node?.type === 'ObjectExpression' && node.properties[1]?.value?.type === 'FunctionExpression';
  return isMethod && node.properties[0].key.name === 'key' ? node.properties[0].value.value : undefined;
}

const named = (name, { start, end }) => ({ name, start, end });

function refusalIn(node) {
  const { consequent, alternate } = node;
  if (endsInThrow(alternate)) return { name: 'throw', start: consequent.end, end: alternate.end };
  return endsInThrow(consequent) && alternate === null ? named('throw', node) : null;
}

const endsInThrow = (block) => block?.body?.[block.body.length - 1]?.type === 'ThrowStatement';

/** From outside to inside; what `visit` gives false for is not entered. */
function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string' && !visit(node)) return;
  for (const child of Object.values(node)) {
    if (typeof child === 'object') walk(child, visit);
  }
}
