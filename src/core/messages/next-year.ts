/** 次の年度を始める: what the script says of it. */
import { excerpt } from '../cells/folded-text';

export const NEXT_YEAR_MESSAGES = {
  title: '次の年度を始める',
  yearUnknown: (typed: string) =>
    `設定の年度（「${excerpt(typed, 40)}」）を読み取れないため、次の年度がわかりません。年度を「平成29」のように直してから、もう一度行ってください。何も変えていません。`,
  /** @param next One that can be begun. */
  yearWrong: (typed: string, present: string, next: string) =>
    `「${excerpt(typed, 40)}」から始めることはできません。${present}より後の年度を「${next}」のように指定してください。何も変えていません。`,
  noCopy:
    'ここは元のスプレッドシートなので、次の年度を始められません。「ファイル」の「コピーを作成」で写しを作り、その写しの中で行ってください。何も変えていません。',
  sheetTaken:
    'シート「前年度」がほかのことに使われているため、前年度の達成度を控えられません。そのシートの名前を変えてから、もう一度行ってください。何も変えていません。',
  history: (from: string, to: string) => `${from}のブックの写しから、${to}を始めました`,
};
