/**
 * The entries of the word lists of a source file: words between spaces, members of an array, alternatives and single characters of a
 * pattern, each with the source as it would be without it.
 */
import { readFileSync } from 'node:fs';
import { type AnyNode, type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface WordEntry {
  /** The constant or function that the list stands in. */
  readonly list: string;
  /** As it is written in the source. */
  readonly entry: string;
  /** What stands before it in the list: one word may stand in it more than once. */
  readonly before: string;
  /** The CommonJS source without it. */
  readonly without: string;
}

/** [from, to[ of an entry, and of what goes with it: its space, comma or |. */
interface Cut {
  readonly entry: readonly [number, number];
  readonly gone: readonly [number, number];
}

/** @param path Of a TypeScript file. */
export const commonJs = (path: string): string =>
  transformSync(readFileSync(path, 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
  }).code;

/** @param lists Only of these constants and functions; all where there are none. */
export function entriesIn(code: string, lists: readonly string[]): WordEntry[] {
  const entries: WordEntry[] = [];
  for (const { list, node } of textsIn(parse(code, { ecmaVersion: 2022, sourceType: 'script' }))) {
    if (lists.length > 0 && !lists.includes(list)) continue;
    for (const { entry, gone } of cutsOf(code, node)) {
      entries.push({
        list,
        entry: code.slice(...entry),
        before: code.slice(Math.max(node.start, entry[0] - 12), entry[0]),
        without: code.slice(0, gone[0]) + code.slice(gone[1]),
      });
    }
  }
  return entries;
}

/** Every text, pattern and array of texts, with the top-level name that it stands under. */
function textsIn(program: Node): { readonly list: string; readonly node: AnyNode }[] {
  const texts: { list: string; node: AnyNode }[] = [];
  const walk = (node: AnyNode, list: string): void => {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') texts.push({ list, node });
    if (node.type === 'ArrayExpression' && node.elements.length > 1 && node.elements.every(isText))
      texts.push({ list, node });
    const name =
      list === '' && (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration')
        ? node.id?.type === 'Identifier' && node.id.name
        : list;
    for (const part of Object.values(node).flat()) {
      if (part && typeof part === 'object' && 'type' in part) walk(part as AnyNode, name || list);
    }
  };
  walk(program as AnyNode, '');
  return texts;
}

const isText = (node: AnyNode | null): boolean =>
  node?.type === 'Literal' && typeof node.value === 'string' && !node.value.includes(' ');

function cutsOf(code: string, node: AnyNode): Cut[] {
  if (node.type === 'ArrayExpression') return membersOf(node.elements.flatMap((each) => each ?? []));
  const source = code.slice(node.start, node.end);
  if (node.type === 'Literal' && 'regex' in node && node.regex)
    return partsOf(code, node.start + 1, node.start + 1 + node.regex.pattern.length, 1);
  if (node.type === 'Literal' && typeof node.value !== 'string') return [];
  if (/[|[]/.test(source)) return partsOf(code, node.start + 1, node.end - 1, 2);
  return / /.test(source) ? wordsOf(code, node.start + 1, node.end - 1) : [];
}

function membersOf(elements: readonly Node[]): Cut[] {
  return elements.map(({ start, end }, at) => ({
    entry: [start + 1, end - 1],
    gone: [start, elements[at + 1]?.start ?? end],
  }));
}

function wordsOf(code: string, from: number, to: number): Cut[] {
  return [...code.slice(from, to).matchAll(/(?<=^|\s)[^\s$]+(?=\s|$)/g)].map(({ 0: word, index }) => {
    const start = from + index;
    const end = start + word.length;
    return { entry: [start, end], gone: end < to ? [start, end + 1] : [start - 1, end] };
  });
}

/**
 * The alternatives and the characters in brackets of a pattern, at every depth.
 * @param slashes How many stand for one of the pattern's: one in a pattern, two in a text.
 */
function partsOf(code: string, from: number, to: number, slashes: number): Cut[] {
  const cuts: Cut[] = [];
  const open: { start: number; bars: number[] }[] = [{ start: from, bars: [] }];
  const close = (end: number): void => {
    const { start, bars } = open.pop() ?? { start: end, bars: [] };
    const edges = [start - 1, ...bars, end];
    if (bars.length === 0) return;
    edges.slice(1).forEach((edge, at) => {
      const first = (edges[at] ?? 0) + 1;
      const gone: Cut['gone'] = at === 0 ? [first, edge + 1] : [first - 1, edge];
      if (edge > first) cuts.push({ entry: [first, edge], gone });
    });
  };
  for (let at = from; at < to; at += 1) {
    const sign = code[at];
    if (sign === '\\') at += slashes;
    else if (sign === '$' && code[at + 1] === '{') at = code.indexOf('}', at);
    else if (sign === '[') {
      const end = endOfClass(code, at, slashes);
      cuts.push(...charactersOf(code, at + 1, end));
      at = end;
    } else if (sign === '(') {
      const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(code.slice(at, at + 40))?.[0].length ?? 1;
      open.push({ start: at + head, bars: [] });
      at += head - 1;
    } else if (sign === '|') open[open.length - 1]?.bars.push(at);
    else if (sign === ')' && open.length > 1) close(at);
  }
  close(to);
  return cuts;
}

function endOfClass(code: string, from: number, slashes: number): number {
  let at = from + 1;
  for (; code[at] !== ']'; at += 1) if (code[at] === '\\') at += slashes;
  return at;
}

/** The Japanese ones by themselves; the ends of a range are boundaries, and signs are no words. */
function charactersOf(code: string, from: number, to: number): Cut[] {
  const found = [...code.slice(from, to).matchAll(/(?<!-)[ぁ-ゖァ-ヺ一-鿿](?!-)/g)];
  const all = [...code.slice(from, to)].length;
  return all < 2
    ? []
    : found.map(({ index }) => ({
        entry: [from + index, from + index + 1],
        gone: [from + index, from + index + 1],
      }));
}
