/** Published data that are read back, and several years of them in one file. */
import { formatFiscalYear } from '../calendar/fiscal-year';
import { excerpt } from '../cells/folded-text';

export const PUBLISHED_DATA_MESSAGES = {
  notData:
    '公表用のデータではありません。このプログラムで作った CSV（見出しが「全国地方公共団体コード、団体名、年度…」で始まるもの）を指定してください。',
  dictionary: 'データの項目の説明なので、読みませんでした。',
  columnsMissing: (names: readonly string[]) =>
    `公表用のデータですが、「${names.map((name) => excerpt(name, 30)).join('」「')}」の列がありません。その列を消していないファイルを指定してください。`,
  withYears:
    '前の年度のブック（.xlsx）か公表したデータ（.csv）。各年度を一つにしたデータも作ります（いくつでも並べられます。一度指定すると、同じフォルダーでは次から省けます）',
  missing: 'このファイルがありません。名前と場所を確かめてください。',
  lineWithoutYear: '年度のない行があります。年度の列を直していないファイルを指定してください。',
  bookWithoutYear: '設定シートの年度が読み取れません。年度を直してから、もう一度実行してください。',
  notPublished:
    '公表した課がありません。各年度のデータには、公表したものだけを入れます。先にこの年度のブックを「publish」で公表してください。',
  departmentsLeftOut: (path: string, names: readonly string[]) =>
    `${path}：公表していない課（${names.map((name) => excerpt(name, 40)).join('、')}）は、各年度のデータに入れません。`,
  linesLeftOut: (path: string, count: number) =>
    `${path}：公表日のない${count}行は、各年度のデータに入れません。`,
  otherTown: (found: string, wanted: string) =>
    `「${excerpt(found, 40)}」のデータです。「${excerpt(wanted, 40)}」のファイルを指定してください。`,
  thisYear: (year: number) =>
    `公表するブックと同じ${formatFiscalYear(year)}です。ほかの年度のファイルを指定してください。`,
  yearTwice: (year: number, other: string) =>
    `${formatFiscalYear(year)}が ${excerpt(other, 200)} にもあります。どちらか一つを指定してください。`,
  /** @param years Each with how many goals. */
  yearsIn: (years: readonly (readonly [string, number])[]) =>
    `各年度のデータに、${years.map(([year, goals]) => `${year}（${goals}件）`).join('、')}も入れます。`,
};
