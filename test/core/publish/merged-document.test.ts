import { mergeReports } from '../../../src/core/publish/merged-document';
import { readDocx } from '../../docx-text';
import { DEPARTMENTS, documentsOf, publicationOf } from './published-book';

const publication = publicationOf({
  departments: { ...DEPARTMENTS, 税務課: [[1, '収納', '', '', '集めます。', '', '']] },
});

it('holds each report behind the contents, each with its own header', () => {
  const { paragraphs, rows, header, footer } = readDocx(mergeReports('全課版 <&>', documentsOf(publication)));
  expect(paragraphs.slice(0, 4)).toEqual([
    '全課版 <&>',
    '目次',
    expect.stringContaining('総務課'),
    expect.stringContaining('税務課'),
  ]);
  expect(paragraphs).toContain('総務課の目標（平成29年度）自己評価書');
  expect(paragraphs).toContain('税務課の目標（平成29年度）自己評価書');
  expect(rows.flat()).toContain('集めます。');
  // The draft alone says 案.
  expect(header.filter((line) => line.includes('案'))).toHaveLength(1);
  expect(footer).toHaveLength(2);
});

it('gives the same bytes for the same reports', () => {
  const docx = mergeReports('全課版', documentsOf(publication));
  expect(docx).toEqual(mergeReports('全課版', documentsOf(publication)));
});

it('refuses what is no report', () => {
  expect(() => mergeReports('全課版', [{ name: '総務課', docx: new Uint8Array([80, 75, 3, 4]) }])).toThrow();
});
