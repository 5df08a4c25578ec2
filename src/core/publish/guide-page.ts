/** The short page that says how to read the ratings. */
import { PAGE_TEXTS as TEXT } from '../messages/publish';
import { levelList } from './department-page';
import { element, linkTo, page } from './html';
import type { Publication } from './publication';

/** What it is called; also by the page of all departments. */
export const guideTitle = ([first]: Publication['departments']): string =>
  first?.report.counts.length ? TEXT.guide : TEXT.guideUnrated;

/** @param indexFile The name of the page of all departments. */
export function guidePage({ departments }: Publication, indexFile: string): string {
  const { legend = [], counts = [] } = departments[0]?.report ?? {};
  const isRated = counts.length > 0;
  const sections = (isRated ? TEXT.guideSections : TEXT.guideSectionsUnrated).map(
    ({ heading, lines }) =>
      `${element('h2', heading)}\n${lines.map((line) => `${element('p', line)}\n`).join('')}`,
  );
  const levels = isRated ? `${element('h2', TEXT.levels)}\n${levelList(legend)}` : '';
  const [first = '', ...rest] = sections;
  return page(
    guideTitle(departments),
    [first, levels, ...rest, `<p>${linkTo(indexFile, TEXT.backToIndex)}</p>\n`].join('\n'),
  );
}
