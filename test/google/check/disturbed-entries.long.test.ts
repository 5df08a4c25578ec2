/** An entry whose call at Google fails for a moment, with its work done or not, is written once, and says so. */
import { type Book, closeBooks, openBook, paste, saveShort, shortBook } from '../../open-book';
import { PASSING } from '../passing-faults';

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const RATING = { sheet: '総務課', cell: 'F7', goal: '広報を行います。', oldValue: '②', newValue: '3' };
const GOAL = { ...RATING, cell: 'E7', oldValue: '広報を行います。', newValue: '広報紙を出します。' };

let made: Promise<Uint8Array> | undefined;

async function prepared(): Promise<Uint8Array> {
  const book = await shortBook();
  paste(book, '総務課', [GOOD, ['', '', '', 2, '広報を行います。', '②', '']]);
  return saveShort(book);
}

async function disturbed(failAt: number, fault: (typeof PASSING)[number]): Promise<Book> {
  made ??= prepared();
  return openBook({ workbook: await made, failAt, ...fault });
}

const CALLS = [1, 2, 3, 4, 5, 6, 7].flatMap((call) => PASSING.map((fault) => [call, fault] as const));

it.each(CALLS)('a rating, at call %i', async (call, fault) => {
  const book = await disturbed(call, fault);
  expect(await book.call('writeCells', [RATING])).toEqual([{ ...RATING, written: true, message: '' }]);
  expect(book.values('総務課', 'E7:F7')).toEqual([['広報を行います。', 3]]);
});

it.each(CALLS)('a goal, at call %i', async (call, fault) => {
  const book = await disturbed(call, fault);
  expect(await book.call('writeCells', [GOAL])).toEqual([
    { ...GOAL, goal: GOAL.newValue, written: true, message: '' },
  ]);
  expect(book.values('総務課', 'E7:F7')).toEqual([['広報紙を出します。', '②']]);
});
