/** Copies of a 課's rows in 控え, and what has changed since. */
import { excerpt } from '../cells/folded-text';
import { HAND_OVER_TEXTS } from './hand-over';

/** When a copy was taken: at a hand-over, or when a reviewer had looked. */
export type CopyKind = 'submit' | 'return' | 'close' | 'publish' | 'look';

/** What stands in 控え beside a copy. */
export const COPY_KINDS: Readonly<Record<CopyKind, string>> = {
  submit: HAND_OVER_TEXTS.submit,
  return: HAND_OVER_TEXTS.return,
  close: HAND_OVER_TEXTS.close,
  publish: HAND_OVER_TEXTS.publish,
  look: '確認済',
};

/** In place of a moment: since the person's own last look, and where there is none since the 差戻し or the last hand-over. */
export const SINCE_REVIEW = '未確認';

/** A text as it is kept where it is too long: what differs behind its beginning shows in the mark. */
export const longText = (beginning: string, letters: number, mark: string): string =>
  `${beginning}…（全${letters}文字、以下省略：${mark}）`;

/** What 履歴 says where a reviewer has read all comments. */
export const COMMENTS_READ = 'コメントをすべて確認';

/** The line of 履歴 that counts older ones. */
export const HISTORY_FOLD_TEXTS = {
  action: '古い履歴をまとめた',
  detail: (count: number) => `まとめた記録：${count}件`,
};

export const COPY_MESSAGES = {
  sinceUnreadable: (typed: string) =>
    `「${excerpt(typed, 40)}」からの変更を調べられません。提出か確定、または「H30.4.10」「2018/4/10」のような日付を指定してください。`,
};

const BLANK = '（空欄）';

/** The tab 確認一覧. */
export const REVIEW_LIST_TEXTS = {
  header: ['課', '状態', '種類', 'セル', '目標', '内容'],
  state: '状態',
  /** Beside the 状態 of a 課 that has mended what was sent back at a moment. */
  again: (note: string, at: string) => `${note}\n「変更」は、${at}の差戻しの後のものです。`,
  note: 'メモ',
  low: (rating: string) => `達成度${rating}`,
  far: (before: string, now: string) => `前年度${before}→${now}`,
  changed: (column: string) => `変更：${column}`,
  /** @param change Its cell is '' where the goal is gone. */
  change: ({ cell, before, after }: { cell: string; before: string; after: string }) =>
    `前：${before || BLANK}\n今：${cell === '' ? '（今はない行）' : after || BLANK}`,
};

/** Of a goal that was not there before, in place of its column. */
export const ADDED_GOAL = '目標を追加';
