/** Published data that are read back, and several years of them in one file. */
import { excerpt } from '../cells/folded-text';

export const PUBLISHED_DATA_MESSAGES = {
  notData:
    '公表用のデータではありません。このプログラムで作った CSV（見出しが「全国地方公共団体コード、団体名、年度…」で始まるもの）を指定してください。',
  dictionary: 'データの項目の説明なので、読みませんでした。',
  columnsMissing: (names: readonly string[]) =>
    `公表用のデータですが、「${names.map((name) => excerpt(name, 30)).join('」「')}」の列がありません。その列を消していないファイルを指定してください。`,
};
