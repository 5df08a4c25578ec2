/** The short page that says how to read the ratings. */
import { PAGE_TEXTS as TEXT } from '../messages/publish';
import { levelList } from './department-page';
import { element, linkTo, page } from './html';
import type { Publication } from './publication';

/** @param indexFile The name of the page of all departments. */
export function guidePage({ departments }: Publication, indexFile: string): string {
  const legend = departments[0]?.report.legend ?? [];
  const sections = TEXT.guideSections.map(
    ({ heading, lines }) =>
      `${element('h2', heading)}\n${lines.map((line) => `${element('p', line)}\n`).join('')}`,
  );
  const levels = legend.length === 0 ? '' : `${element('h2', TEXT.levels)}\n${levelList(legend)}`;
  const [first = '', ...rest] = sections;
  return page(
    TEXT.guide,
    [first, levels, ...rest, `<p>${linkTo(indexFile, TEXT.backToIndex)}</p>\n`].join('\n'),
  );
}
