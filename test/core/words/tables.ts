/** Which table holds the texts for the word lists of which sources, and what is asked of each text. */
import { join } from 'node:path';

export interface WordTable {
  /** In this folder. */
  readonly name: string;
  /** Under src/core, with the constants and functions of it whose lists are meant; all where there are none. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Under src/core: the module that is asked. */
  readonly asked: string;
  readonly answer: (asked: Asked, text: string, beside: string) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the module exports.
type Asked = Readonly<Record<string, (...values: any[]) => any>>;

export const inCore = (path: string): string => join(__dirname, '../../../src/core', path);

export const TABLES: readonly WordTable[] = [
  {
    name: 'empty-texts',
    sources: {
      'evaluation/empty-texts.ts': [],
      'evaluation/explanation.ts': [
        'INSTRUCTION',
        'EXAMPLE',
        'NOT_DONE',
        'SIGNATURE',
        'repeatsGoal',
        'AS_NOUN',
        'FIGURE',
        'saysLevel',
      ],
      'evaluation/not-achieved.ts': ['NEGATIVE', 'UNDONE', 'MISSED'],
    },
    asked: 'evaluation/explanation.ts',
    answer: ({ explainsNothing }, text, goal) => (explainsNothing?.(text, goal) ? 'empty' : 'says'),
  },
  {
    name: 'causes',
    sources: { 'evaluation/explanation-cause.ts': [] },
    asked: 'evaluation/explanation-cause.ts',
    answer: ({ namesReason, namesCause }, text) =>
      namesReason?.(text) ? 'reason' : namesCause?.(text) ? 'named' : 'none',
  },
];
