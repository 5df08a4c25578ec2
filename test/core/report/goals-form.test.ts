import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillForm } from '../../../src/core/form/fill-form';
import { buildGoalsData } from '../../../src/core/report/build-report-data';
import { readSettings } from '../../../src/core/settings/settings';
import { readDocx } from '../../docx-text';
import { evaluationOf } from '../check/department-tab';

const FORM = new Uint8Array(readFileSync(join(__dirname, '../../../templates/goals.docx')));
const SETTINGS = readSettings([
  ['年度', '平成29'],
  ['課名', '職名', '氏名'],
  ['総務課', '総務課長', '大塚 正徳'],
]);
const EVALUATION = evaluationOf([
  [1, '政策に関する調整・管理', '政策秘書室', 1, '連絡調整を行います。\n・月1回', 4, '効果'],
  ['', '', '', 2, '公表します。', 4, '効果'],
  [2, '人事管理の適正化', '総務班', '', '研修を実施します。', 2, ''],
  [3, '庁舎の管理', '管財班', '', '', 4, '効果'],
]);
const reportOf = (draft: boolean) => fillForm(FORM, buildGoalsData(EVALUATION, SETTINGS, draft));

describe('the form of the goals', () => {
  it('prints title, head and one row per theme and per goal, without legend, rating and outcome', () => {
    expect(readDocx(reportOf(false))).toEqual({
      paragraphs: ['総務課の目標（平成29年度）', '総務課長 大塚 正徳', ''],
      rows: [
        ['個別事業とその目標'],
        ['1. 政策に関する調整・管理（政策秘書室）'],
        ['(1) 連絡調整を行います。\n・月1回'],
        ['(2) 公表します。'],
        ['2. 人事管理の適正化（総務班）'],
        ['研修を実施します。'],
        ['3. 庁舎の管理（管財班）'],
      ],
      header: [''],
      footer: ['{PAGE}1 / {NUMPAGES}1'],
    });
  });

  it('says 案 in the header of a draft', () => {
    expect(readDocx(reportOf(true)).header.map((line) => line.trim())).toEqual(['案']);
  });
});
