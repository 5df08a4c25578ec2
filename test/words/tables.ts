/** Which table holds the texts for the word lists of which sources, and what is asked of each text. */
import { join } from 'node:path';
import { FIVE_LEVELS } from '../../src/core/evaluation/scale';
import type { Exports } from './changed-modules';

export interface WordTable {
  /** From this folder. */
  readonly name: string;
  /** As in a table that has its answers behind. */
  readonly isTextFirst?: true;
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
        'NUMBER',
        'EXAMPLE',
        'NOT_DONE',
        'SIGNATURE',
        'repeatsGoal',
        'AS_NOUN',
        'FIGURE',
        'saysLevel',
      ],
      'evaluation/not-achieved.ts': ['NEGATIVE', 'UNDONE', 'MISSED', 'AROUND_GOAL'],
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
  {
    name: 'restated-goals',
    sources: {
      'evaluation/not-achieved.ts': ['AROUND_GOAL', 'AROUND_SHORTFALL'],
      'evaluation/explanation-restates.ts': ['GOING_ON'],
    },
    asked: 'evaluation/explanation-restates.ts',
    answer: ({ onlyRestates }, text, goal) => (onlyRestates?.(text, goal) ? 'restates' : 'says'),
  },
  {
    name: 'success',
    sources: {
      'evaluation/success.ts': [],
      'evaluation/not-achieved.ts': ['MISSED'],
    },
    asked: 'evaluation/success.ts',
    answer: ({ tellsOnlySuccess }, text) => (tellsOnlySuccess?.(text) ? 'success' : 'other'),
  },
  {
    name: 'google-faults',
    sources: { 'google-fault.ts': ['AGAINST_RULE', 'SENTENCES'] },
    asked: 'google-fault.ts',
    answer: ({ googleFaultIn }, text) => googleFaultIn?.(text) ?? 'unknown',
  },
  {
    name: 'circumstances',
    sources: { 'check/rules/personal-rules.ts': ['PERSON', 'CIRCUMSTANCE', 'GENERAL', 'NEAR'] },
    asked: 'check/rules/personal-rules.ts',
    answer: ({ circumstances }, text) => circumstances?.(text) ?? '-',
  },
  {
    name: '../papers/header-words',
    isTextFirst: true,
    sources: { 'paper/column-roles.ts': ['FURTHER', 'OWN_REMARK', 'PATTERNS', 'YEAR', 'ordersOf'] },
    asked: 'paper/column-roles.ts',
    answer: ({ guessRoles }, text) =>
      ((guessRoles?.(text) ?? []) as readonly { readonly role: string; readonly weight: number }[])
        .map(({ role, weight }) => `${role} ${weight.toFixed(3)}`)
        .join('、'),
  },
  {
    name: 'figures',
    sources: {
      'evaluation/figures.ts': ['FIGURE', 'NO_COUNT', 'LESS_IS_BETTER', 'MOST', 'BESIDE', 'shortfallOf'],
    },
    asked: 'evaluation/figures.ts',
    answer: ({ figuresIn, shortfallOf }, text, goal) => {
      if (goal !== '') return shortfallOf?.(goal, text) ? 'short' : 'no shortfall';
      const figures: readonly { typed: string; isTarget: boolean }[] = figuresIn?.(text) ?? [];
      return (
        figures.map(({ typed, isTarget }) => `${typed}${isTarget ? ' wanted' : ''}`).join('、') || 'none'
      );
    },
  },
  {
    name: 'rating-cells',
    sources: { 'evaluation/rating-cell.ts': ['CHANGING_WORDS', 'NOT_RATED', 'PERCENTAGE', 'OTHER_SCALE'] },
    asked: 'evaluation/rating.ts',
    answer: ({ readRating }, text) => {
      const { kind, reason } = readRating?.(text, FIVE_LEVELS) ?? {};
      return reason ?? kind;
    },
  },
];
