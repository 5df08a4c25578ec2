/** Which table holds the texts for the word lists of which sources, and what is asked of each text. */
import { join } from 'node:path';
import type { Exports } from './changed-modules';

export interface WordTable {
  /** In this folder. */
  readonly name: string;
  /** Under src/core, with the constants and functions of it whose lists are meant; all where there are none. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Under src/core: the module that is asked. */
  readonly asked: string;
  readonly answer: (asked: Exports, text: string, beside: string) => string;
}

export const inCore = (path: string): string => join(__dirname, '../../src/core', path);

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
    sources: { 'evaluation/explanation-cause.ts': ['FAILURE', 'CAUSE', 'NEXT'] },
    asked: 'evaluation/explanation-cause.ts',
    answer: ({ namesReason, namesCause }, text) =>
      namesReason?.(text) ? 'reason' : namesCause?.(text) ? 'named' : 'none',
  },
  {
    name: 'work-done',
    sources: { 'evaluation/explanation-cause.ts': ['DONE'] },
    asked: 'evaluation/explanation-cause.ts',
    answer: ({ tellsWork }, text) => (tellsWork?.(text) ? 'done' : 'other'),
  },
];
