/** Which table holds the texts for the word lists of which sources, and what is asked of each text. */
import { join } from 'node:path';
import { COLUMNS } from '../../src/core/evaluation/header';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../src/core/evaluation/scale';
import { evaluationOf } from '../core/check/department-tab';
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

/** Of a town with letters. */
const LETTERS: Scale = scaleOf([
  { symbol: 'A', meaning: '十分に達成した。' },
  { symbol: 'B', meaning: '計画を進められた。' },
  { symbol: 'C', meaning: '事業を見直した。' },
]);

/** A goal, or an outcome, in a tab of one goal, and the text that is meant. */
const tabWith = (column: 'goal' | 'outcome', text: string) => {
  const evaluation = evaluationOf([
    [1, '防災', '室', 1, column === 'goal' ? text : '甲', 4, column === 'outcome' ? text : ''],
  ]);
  return { evaluation, goal: evaluation.themes[0]?.goals[0] };
};

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
    name: 'private-matters',
    sources: { 'publish/private-matters.ts': [] },
    asked: 'publish/private-matters.ts',
    answer: ({ privateMatter }, text) => privateMatter?.(text) ?? '-',
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
  {
    name: 'header-shapes',
    sources: { 'evaluation/header-shapes.ts': [] },
    asked: 'evaluation/header-shapes.ts',
    answer: ({ isShapedAs, isClearOutcome }, text) =>
      [
        ...COLUMNS.filter((column) => isShapedAs?.(column, text)),
        ...(isClearOutcome?.(text) ? ['clear'] : []),
      ].join(' ') || 'none',
  },
  {
    name: 'rating-words',
    sources: { 'evaluation/rating-words.ts': ['ACHIEVED', 'WORDS', 'GOAL', 'POSITIVE'] },
    asked: 'evaluation/rating-words.ts',
    answer: ({ saysLevel, contradicts }, text) => {
      const levels = FIVE_LEVELS.map(({ rating }) => rating);
      const said = levels.filter((level) => saysLevel?.(level, text));
      const against = levels.filter((level) => contradicts?.(level, text));
      return `says ${said.join() || 'none'}, against ${against.join() || 'none'}`;
    },
  },
  {
    name: 'rating-symbols',
    sources: { 'evaluation/rating-symbols.ts': ['NAME', 'BEHIND', 'wordsOf'] },
    asked: 'evaluation/rating-symbols.ts',
    answer: ({ readSymbol }, text) => {
      const { kind, reason, suggestion } = readSymbol?.(text, LETTERS) ?? {};
      return [reason ?? kind, ...(suggestion ? [suggestion] : [])].join(' ');
    },
  },
  {
    name: 'ways-of-writing',
    sources: {
      'check/rules/writing-rules.ts': [
        ...['PLATFORM', 'ERA_YEAR', 'eraYear', 'PLAN', 'COMPARES', 'WITHIN_YEAR', 'ABOUT_YEAR'],
      ],
    },
    asked: 'check/rules/writing-rules.ts',
    answer: ({ checkWriting }, text, beside) => {
      const column = beside === 'goal' ? beside : 'outcome';
      const { evaluation, goal } = tabWith(column, text);
      const findings: readonly { rule: string; fix?: { value: string } }[] =
        checkWriting?.(evaluation, [{ goal, column, text, signs: ~0 }], 2024) ?? [];
      return findings.map(({ rule, fix }) => (fix ? `${rule} ${fix.value}` : rule)).join('、') || 'none';
    },
  },
  {
    name: 'ends-of-sentences',
    sources: { 'check/rules/text-signs.ts': ['POLITE_END', 'PLAIN_SENTENCE'] },
    asked: 'check/rules/text-signs.ts',
    answer: ({ lookAt, ...signs }, text) => {
      const found = lookAt?.(text).signs ?? 0;
      return (
        ['POLITE', 'PLAIN']
          .filter((name) => found & Number(signs[name]))
          .join(' ')
          .toLowerCase() || 'none'
      );
    },
  },
  {
    name: 'abbreviations',
    sources: { 'publish/gate-hints.ts': ['NO_WORD', 'COMMON', 'explainedIn'] },
    asked: 'publish/gate-hints.ts',
    answer: ({ findGateHints }, text) => {
      const { evaluation } = tabWith('outcome', text);
      const hints: readonly { text: string }[] =
        findGateHints?.([{ name: '総務課', evaluation }], { withheld: [] }) ?? [];
      return hints.map((hint) => /「([A-Z]+)」/.exec(hint.text)?.[1]).join(' ') || 'none';
    },
  },
];
