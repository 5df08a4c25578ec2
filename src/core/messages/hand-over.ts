/** Hand-overs between a 課, the 総務課 and reviewers: their words, and the sentences about them. */
import { excerpt } from '../cells/folded-text';
import { bulleted } from './bulleted';

/** How far a 課's evaluation is on its way from hand to hand. */
export type State = 'draft' | 'submitted' | 'returned' | 'closed' | 'published';

/** The word of each in the cell 状態. */
export const STATE_TEXTS: Readonly<Record<State, string>> = {
  draft: '作成中',
  submitted: '提出',
  returned: '差戻し',
  closed: '確定',
  published: '公表',
};

/** What changes a 状態. */
export type HandOver = 'submit' | 'withdraw' | 'return' | 'close' | 'reopen' | 'publish';

/** The word of each, in the tab, in 履歴, in 控え and on the command line. */
export const HAND_OVER_TEXTS: Readonly<Record<HandOver, string>> = {
  submit: '提出',
  withdraw: '取下げ',
  return: '差戻し',
  close: '確定',
  reopen: '確定解除',
  publish: '公表',
};

/** How many findings a refusal names one by one. */
const MOST_NAMED = 10;

export const HAND_OVER_MESSAGES = {
  /** Beside 状態; {@link HAND_OVER_NOTE} reads it again. */
  note: (word: string, at: string, by: string, reason: string) =>
    `${word}：${at}　${by}${reason === '' ? '' : `　理由：${reason}`}`,
  /** The line of 履歴. */
  history: (from: string, to: string, reason: string) =>
    `${from}→${to}${reason === '' ? '' : `　理由：${reason}`}`,
  already: (name: string, state: string) =>
    `「${excerpt(name, 40)}」は、すでに「${state}」です。何も変えていません。`,
  wrongOrder: (name: string, state: string, word: string, from: readonly string[]) =>
    `「${excerpt(name, 40)}」の状態は「${excerpt(state, 20)}」なので、${word}はできません。${word}ができるのは、状態が${from.map((each) => `「${each}」`).join('か')}のときです。`,
  reviewed: (name: string, by: string, at: string) =>
    `「${excerpt(name, 40)}」は、提出の後に${excerpt(by, 60)}さんが確認しています（${at}）。取り下げるときは、総務課に差戻しを頼んでください。`,
  reasonNeeded: (word: string) =>
    `${word}には理由が要ります。課の人が読んで、どこを直せばよいかがわかるように書いてください。`,
  noGoals: (name: string) =>
    `「${excerpt(name, 40)}」には目標がまだありません。目標と達成度を記入してから提出してください。`,
  findingsLeft: (name: string, findings: readonly { readonly cell: string; readonly message: string }[]) => {
    const named = findings.slice(0, MOST_NAMED).map(({ cell, message }) => `${cell}　${message}`);
    const rest = findings.length - named.length;
    return `「${excerpt(name, 40)}」には直すところが${findings.length}件残っているため、提出できません。直してから、もう一度提出してください。\n\n${bulleted(
      [...named, ...(rest > 0 ? [`ほかに${rest}件あります。`] : [])],
    )}`;
  },
  noStateCell: (name: string) =>
    `シート「${excerpt(name, 40)}」の見出しの上に「状態」の欄がありません。「初期設定」で直してから、もう一度行ってください。`,
  notOwnTab: (name: string) =>
    `「${excerpt(name, 40)}」のシートを変える権限がないため、状態を変えられません。その課の人か、取りまとめ担当に頼んでください。`,
  unknownHandOver: (typed: string) =>
    `「${excerpt(typed, 20)}」という操作はありません。提出、取下げ、差戻し、確定、確定解除のどれかを指定してください。`,
  lockedByOther: (name: string) =>
    `「${excerpt(name, 40)}」のシートにはほかの人が付けた保護があるため、取りまとめ担当だけが変えられるようにはなっていません。シートの保護を確かめてください。`,
};

/** The parts of {@link HAND_OVER_MESSAGES.note}: the word, the moment, who, and why. */
export const HAND_OVER_NOTE =
  /^(提出|取下げ|差戻し|確定|確定解除|公表)：(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)　(.*?)(?:　理由：([\s\S]*))?$/;
