/** Mending several cells at once, and taking it back: the sidebar, 履歴 and the command line. */

import { changedPart } from '../cells/changed-part';
import { excerpt } from '../cells/folded-text';
import type { Rule } from '../finding';
import { RULE_TEXTS } from './findings';

/** A text of a cell as a sentence quotes it. */
const quoted = (text: string): string => (text === '' ? '空欄' : `「${excerpt(text, 60)}」`);

export const FIX_MESSAGES = {
  fix: 'まとめて直す',
  undo: '直したものを元に戻す',
  /** The line of 履歴. */
  detail: (rules: readonly Rule[], cell: string, before: string, after: string) => {
    const part = changedPart(before, after);
    const names = rules.map((rule) => `${RULE_TEXTS[rule]}（${rule}）`).join('、');
    return `${names === '' ? '' : `${names}　`}${cell}：${quoted(part.before)}→${quoted(part.after)}`;
  },
  formula: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}には数式が入っているため、書き込みませんでした。数式を直すか、値を入力し直してください。`,
  outOfTime: 'Google の時間の上限が近いため、書き込みませんでした。もう一度行うと、残りが直されます。',
  changedSince: (sheet: string, cell: string, present: string) =>
    `「${excerpt(sheet, 40)}」の${cell}は、直した後にほかの内容（${quoted(present)}）に変えられているため、そのままにしました。`,
  moved: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}の目標がどの行に移ったかわからないため、そのままにしました。シート「控え」に直す前の内容があります。`,
  keptSheetTaken:
    'シート「控え」がほかのことに使われているため、直す前の内容を控えられません。そのシートの名前を変えてから、もう一度行ってください。何も書き込んでいません。',
  ruleUnknown: (typed: string) =>
    `「${excerpt(typed, 40)}」という規則はありません。規則の名前は「jiko-hyoka rules」で確かめてください。`,
};
