import { XlsxFile } from '../src/lossless-xlsx';
import { reviewedBook } from './reviewed-book';

it('lists notes and threads with their replies, in the order of the cells', () => {
  expect(XlsxFile.open(reviewedBook()).comments()).toEqual([
    {
      sheet: '総務課',
      comments: [
        note('F6', '六行目のメモ'),
        {
          cell: 'G7',
          isThread: true,
          author: '山田',
          at: '2018-04-02T01:00:00.00',
          text: '根拠は？',
          replies: [{ author: '山田', at: '2018-04-02T01:00:00.00', text: '追記しました' }],
          done: false,
        },
        note('F9', '九行目のメモ'),
      ],
    },
  ]);
});

it('finds nothing where nobody has remarked anything', () => {
  expect(XlsxFile.blank().comments()).toEqual([]);
});

const note = (cell: string, text: string) => ({
  ...{ cell, isThread: false, author: '山田', at: '', text, replies: [], done: false },
});
