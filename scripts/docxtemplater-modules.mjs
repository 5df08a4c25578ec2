/**
 * Rewrites docxtemplater's files as modules of today: for `slim-docxtemplater.mjs`. They are published with `require`, `module.exports`
 * and classes made of functions; of imports, exports and classes the build sees what nobody uses, and can shorten all names.
 */
import { parse } from 'acorn';

/**
 * @param {string} text A file of the library, as it is published but for what was cut out.
 * @param {(path: string) => boolean} givesNames Whether the file that is required by this path exports names, and not one thing.
 * @returns {string}
 */
export function asModule(text, givesNames) {
  const { body } = parse(text, { ecmaVersion: 2020 });
  /** `required` has the names of what was required, with its path and the name that was taken of it. */
  const file = { text, required: new Map(), edits: [] };
  for (const statement of body) {
    if (statement.type === 'VariableDeclaration') takeImports(file, statement);
    else if (statement.type === 'ExpressionStatement') takeExports(file, statement);
  }
  for (const statement of body) walk(statement, (node) => edit(file, node));
  const needed = edited(text, file.edits);
  const imports = [...file.required].flatMap(([name, { path, taken }]) => {
    if (!new RegExp(`\\b${name}\\b`).test(needed)) return [];
    const what = taken ? `{ ${taken} as ${name} }` : givesNames(path) ? `* as ${name}` : name;
    return `import ${what} from '${path}';`;
  });
  return [...imports, needed].join('\n');
}

/** `var one = require("./x.js"), two = one.two;` */
function takeImports({ text, required, edits }, { start, end, declarations }) {
  const kept = declarations.filter(({ id, init }) => {
    const path = requiredPath(init);
    const from = init?.type === 'MemberExpression' && required.get(init.object.name);
    if (path !== null) required.set(id.name, { path });
    else if (from) required.set(id.name, { path: from.path, taken: init.property.name });
    return path === null && !from;
  });
  if (kept.length === declarations.length) return;
  const rest = kept.map((each) => text.slice(each.start, each.end)).join(', ');
  edits.push({ start, end, by: rest === '' ? '' : `var ${rest};` });
}

/** `module.exports = { one: one }`, or one thing. */
function takeExports({ text, edits }, { start, end, expression }) {
  if (expression.type !== 'AssignmentExpression') return;
  const { left, right } = expression;
  const target = text.slice(left.start, left.end);
  if (target === 'module.exports["default"]') edits.push({ start, end, by: '' });
  if (target !== 'module.exports') return;
  if (right.type !== 'ObjectExpression') {
    edits.push({ start, end: right.start, by: 'export default ' });
    return;
  }
  const given = right.properties.map(({ key, value }) => {
    const name = value.type === 'Identifier' ? value.name : `given_${key.name}`;
    const made =
      value.type === 'Identifier' ? '' : `const ${name} = ${text.slice(value.start, value.end)};\n`;
    return `${made}export { ${name} as ${key.name} };`;
  });
  edits.push({ start, end, by: given.join('\n') });
}

/** What stands within statements: further uses of `require`, and classes. @returns Whether to look inside. */
function edit({ text, required, edits }, node) {
  if (edits.some(({ start, end }) => start <= node.start && node.end <= end)) return false;
  const path = requiredPath(node);
  const made = classOf(node);
  if (path === null && made === null) return true;
  const name = `required${required.size}`;
  if (path !== null) required.set(name, { path });
  edits.push({ start: node.start, end: node.end, by: path === null ? classText(text, made) : name });
  return false;
}

/** The path of `require("…")`, or null. */
function requiredPath(node) {
  return node?.type === 'CallExpression' && node.callee.name === 'require' ? node.arguments[0].value : null;
}

/** What Babel makes of a class, a function that is called at once: its constructor, and its own and its static members. */
function classOf(node) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'FunctionExpression') return null;
  const [maker, made] = node.callee.body.body;
  const { callee, arguments: given } = made?.argument ?? {};
  if (callee?.name !== '_createClass') return null;
  const [own, shared] = given.slice(1).map(({ elements }) => elements ?? []);
  return { maker, own: own ?? [], shared: shared ?? [] };
}

function classText(text, { maker, own, shared }) {
  const source = ({ start, end }) => text.slice(start, end);
  const called = ({ params, body }) => `(${params.map(source).join(', ')}) ${source(body)}`;
  const member = ({ properties: [name, { key, value }] }) =>
    `${key.name === 'get' ? 'get ' : ''}${name.value.value}${called(value)}`;
  const members = [
    `constructor${called(maker)}`,
    ...own.map(member),
    ...shared.map((each) => `static ${member(each)}`),
  ];
  return `class ${maker.id.name} {\n${members.join('\n')}\n}`;
}

function edited(text, edits) {
  const inOrder = [...edits].sort((one, other) => other.start - one.start);
  return inOrder.reduce((left, { start, end, by }) => `${left.slice(0, start)}${by}${left.slice(end)}`, text);
}

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string' && !visit(node)) return;
  for (const child of Object.values(node)) {
    if (typeof child === 'object') walk(child, visit);
  }
}
