/** Workbook files that cannot be used, read or saved. */
import { excerpt } from '../cells/folded-text';

/** Sentences for a workbook that cannot be used at all. */
export const WORKBOOK_MESSAGES = {
  settingsMissing:
    '「設定」シートがないため、このブックは使えません。自己評価のブックか確かめ、新しく始める場合は「初期設定」（new）で作ってください。',
  departmentTabMissing:
    '課のシートが一つもありません。見出しの行（番号、個別事業、目標、達成度など）のあるシートを作るか、「初期設定」をしてください。',
  departmentNotFound: (name: string) =>
    `「${excerpt(name, 40)}」という課は、課一覧にもシートにもありません。課の名前を確かめてください。`,
};
