/** Every command, option, npm script and rule that a document names is there, and the READMEs have all commands. */
import type { Command } from 'commander';
import { createProgram } from '../../src/command-line/program';
import { RULE_SEVERITIES } from '../../src/core/finding';
import { DOCUMENTS, type NamingDocument } from './named-in-documents';
import { readText } from './repository-files';

const SCRIPTS = (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts;

/** By their names as they are called, `form check` among them. */
const COMMANDS = new Map<string, readonly string[]>(
  createProgram().commands.flatMap((command) => named(command, '')),
);

/** Of npm scripts. */
const OTHER_OPTIONS = ['--once', '--short', '--with-comments', '--within'];

const READMES = ['README.md', 'README.ja.md'];

function named(command: Command, group: string): [string, string[]][] {
  const name = `${group}${command.name()}`;
  const options = command.options.map(({ long }) => long ?? '');
  return command.commands.length > 0
    ? command.commands.flatMap((inner) => named(inner, `${name} `))
    : [[name, options]];
}

/** The command that a line calls, with its options: with the name of the program, or, in `check --json`, without. */
function callIn(code: string): { command: string | undefined; options: readonly string[] } | undefined {
  const [, program, words = ''] =
    /^(?:\$ )?(jiko-hyoka |node dist-local\/cli\.cjs )?(.*)$/.exec(code.trim()) ?? [];
  const command = [...COMMANDS.keys()].find(
    (name) => words === name || words.replace(/ +/g, ' ').startsWith(`${name} `),
  );
  return program === undefined && command === undefined ? undefined : { command, options: optionsIn(words) };
}

const optionsIn = (code: string): string[] => code.match(/(?<=^|\s)--\w[\w-]*/g) ?? [];

const codeOf = ({ spans, lines }: NamingDocument): readonly string[] => [...spans, ...lines];

describe.each(DOCUMENTS.map((document) => [document.path, document] as const))('%s', (_path, document) => {
  it('calls only commands that there are, with options that they have', () => {
    const wrong = codeOf(document).filter((code) => {
      const call = callIn(code);
      if (call === undefined) return false;
      const known = call.command === undefined ? undefined : COMMANDS.get(call.command);
      return known === undefined || call.options.some((option) => !known.includes(option));
    });
    expect(wrong).toEqual([]);
  });

  it('names only options that some command has', () => {
    const known = [...COMMANDS.values()].flat().concat(OTHER_OPTIONS);
    const alone = document.spans.filter((span) => span.startsWith('--')).flatMap(optionsIn);
    expect(alone.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const run = codeOf(document).flatMap(
      (code) => code.match(/(?<=\bnpm run )[\w:-]+|(?<=\bnpm )(?:test|start)\b/g) ?? [],
    );
    expect(run.filter((name) => !(name in SCRIPTS))).toEqual([]);
  });
});

describe.each(READMES)('%s', (path) => {
  const text = readText(path);

  it('has a row for each command, with its own options and all of them', () => {
    const rows = [...COMMANDS.keys()].map((name) => [
      name,
      [...new Set(optionsIn(rowOf(name).replaceAll('`', ' ')))].sort(),
    ]);
    expect(rows).toEqual([...COMMANDS].map(([name, options]) => [name, [...options].sort()]));
  });

  it('names only rules that there are, and the page that has all of them', () => {
    const rows = [...text.matchAll(/^\| `(\w+(?:-\w+)+)` \|/gm)].map(([, rule = '']) => rule);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((rule) => !(rule in RULE_SEVERITIES))).toEqual([]);
    expect(text).toContain('(docs/rules.md)');
  });

  function rowOf(name: string): string {
    return text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
  }
});

it('promises in docs/promises.md something of each command', () => {
  const [, section = ''] = readText('docs/promises.md').split(/^## /m);
  const promised = [...section.matchAll(/`([a-z ]+?)(?: --[^`]*)?`/g)].map(([, name = '']) => name);
  expect([...COMMANDS.keys()].filter((name) => !promised.includes(name))).toEqual([]);
});

it('tells in CONTRIBUTING.md what each npm script is for', () => {
  const told = readText('CONTRIBUTING.md');
  const called = Object.keys(SCRIPTS).filter((name) => !/^(pre|post)/.test(name));
  expect(called.filter((name) => !new RegExp(`npm (run )?${name}(?![\\w:])`).test(told))).toEqual([]);
});
