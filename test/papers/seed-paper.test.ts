import { readPaper, readText } from '../../src/papers/read-paper';
import {
  contentOf,
  exampleBytes,
  exampleRows,
  printedDocx,
  printedHtml,
  printedText,
  understood,
} from './seed-shapes';

const expectAll = (read: ReturnType<typeof understood>): void => {
  expect(contentOf(read)).toEqual(contentOf(exampleRows()));
  expect(read.questions).toEqual([]);
  expect(read.notes).toEqual([]);
  expect(read.rows.flatMap(({ questions }) => questions)).toEqual([]);
};

describe('the paper that the example was printed as', () => {
  it('is nine goals with nine ratings in the example', () => {
    expect(
      exampleRows()
        .rows.map(({ rating }) => rating)
        .join(''),
    ).toBe('444255245');
  });

  it('comes back from Word', () => {
    const read = understood(readPaper('x.docx', printedDocx()));
    expectAll(read);
    // The fourth reason was cut by the page's end.
    expect(read.rows.map(({ confidence }) => confidence)).toEqual([1, 1, 1, 0.95, 1, 1, 1, 1, 1]);
  });

  it('comes back from the clipboard as HTML', () => {
    expectAll(understood(readText('', printedHtml())));
  });

  it('comes back from its plain text', () => {
    expectAll(understood(readText('x.txt', printedText())));
  });

  it('comes back from the report that this project makes', () => {
    expectAll(understood(readPaper('x.docx', exampleBytes('reports/総務課_自己評価書_平成29年度.docx'))));
  });
});
