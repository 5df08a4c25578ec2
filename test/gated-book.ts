/** A workbook in which each kind of thing stands in the way of 公表, each in a 課 of its own. */
import type { ObstacleKind } from '../src/core/messages/publish-gate';
import { newBook, paste } from './open-book';
import { withThreads } from './with-threads';

/** What the gate is to say: its kind, the 課, the cell ('' where it is about the whole 課), and how the remedy begins. */
export const PLANTED: readonly {
  readonly kind: ObstacleKind;
  readonly department: string;
  readonly cell: string;
  readonly remedy: string;
}[] = [
  { kind: 'error', department: '総務課', cell: 'F6', remedy: '1〜5' },
  { kind: 'opinion', department: '税務課', cell: 'I6', remedy: '回答を書くか、所見を消してください。' },
  { kind: 'comment', department: '福祉課', cell: 'F6', remedy: '読んで、解決済みにするか、消してください。' },
  { kind: 'changed', department: '教育課', cell: '', remedy: '確定解除、確定の順に行ってから' },
  { kind: 'returned', department: '建設課', cell: '', remedy: '直してもらい、確定してから' },
  { kind: 'not-closed', department: '会計課', cell: '', remedy: '確定してから公表してください。' },
  { kind: 'missing', department: '会計課', cell: 'F6', remedy: '達成度' },
  { kind: 'personal-data', department: '農政課', cell: 'G6', remedy: '電話番号' },
  { kind: 'personal-circumstances', department: '農政課', cell: 'E6', remedy: '孤独死' },
];

const NAMES = ['総務課', '税務課', '福祉課', '教育課', '建設課', '会計課', '農政課'];
const DONE = '予定した訓練をすべて行い、参加者が増えました。';

/** Planted where a hand-over would have been refused: after it. */
export async function gatedBook(): Promise<Uint8Array> {
  const book = await newBook(NAMES);
  for (const name of NAMES)
    paste(book, name, [[1, '防災', '室', 1, '訓練を行います。', name === '会計課' ? '' : 4, DONE]]);
  paste(book, '農政課', [
    [
      1,
      '防災',
      '室',
      1,
      '木村さん(72歳)が孤独死しないよう見守ります。',
      4,
      '代表電話 043-123-4567 を設けました。',
    ],
  ]);
  const hand = (department: string, handOver: string, reason = '直してください。') =>
    book.call('changeState', { department, handOver, reason });
  for (const name of NAMES.filter((each) => each !== '会計課')) await hand(name, '提出');
  await hand('建設課', '差戻し');
  paste(book, '総務課', [[1, '防災', '室', 1, '訓練を行います。', 9, DONE]]);
  for (const name of ['総務課', '税務課', '福祉課', '教育課', '農政課']) await hand(name, '確定');
  await hand('教育課', '公表', '第1版');
  book
    .sheet('税務課')
    .getRange('I5:J5')
    .setValues([['所見', '回答']]);
  book.sheet('税務課').getRange('I6').setValue('根拠を書いてください。');
  book.sheet('教育課').getRange('G6').setValue('公表した後に書き替えた文です。');
  // A note brings along the part in which threads are named.
  book.sheet('福祉課').getRange('E6').setNote('読みました');
  return withThreads(await book.host.save(), '福祉課', { F6: '根拠は？' });
}
