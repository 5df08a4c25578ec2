/** What a ready form prints of a goal, by the town's columns: the heads and tags of its cells in their order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goalColumns } from '../../../src/core/form/goal-columns';
import { openForm } from '../../../src/core/form/open-form';
import { type ReadyForm, readyForm } from '../../../src/core/form/ready-forms';

const printed = (names: readonly string[], isRated = true): string[] =>
  goalColumns({ further: names, isRated }).map(({ head, text, width }) => `${head} ${text} ${width}`);

const GOAL = '目標 {-w:p goal}{.}{/goal} 3000';
const RATING = '達成度 {rating} 900';
const OWN = '自己 {rating} 900';
const OUTCOME = '目標達成の効果又は達成できなかった理由等 {-w:p outcome}{.}{/outcome} 3020';
const lines = (name: string, width: number): string => `${name} {-w:p ${name}}{.}{/${name}} ${width}`;

describe('the columns of a ready form', () => {
  it.each<[string[], string[]]>([
    [[], [GOAL, RATING, OUTCOME]],
    [['所見'], [GOAL, RATING, OUTCOME, lines('所見', 2100)]],
    [['二次評価'], [GOAL, OWN, '二次評価 {二次評価} 1080', OUTCOME]],
    [
      ['二次評価', '所見', '二次評価'],
      [GOAL, OWN, '二次評価 {二次評価} 1080', OUTCOME, lines('所見', 2100)],
    ],
    [['達成率'], [GOAL, RATING, OUTCOME, lines('達成率', 870)]],
    [
      ['目標値', '実績値', '達成率(%)'],
      [GOAL, '目標値 {目標値} 1050', '実績値 {実績値} 1050', '達成率(%) {達成率(%)} 950', RATING, OUTCOME],
    ],
    [['目標値'], [GOAL, '目標値 {目標値} 1050', RATING, OUTCOME]],
    [['実績値'], [GOAL, '実績値 {実績値} 1050', RATING, OUTCOME]],
    [
      ['実績値', '目標値'],
      [GOAL, '目標値 {目標値} 1050', '実績値 {実績値} 1050', '達成率 {達成率} 950', RATING, OUTCOME],
    ],
    [
      ['目標値', '実績値', '単位', '達成率'],
      [
        GOAL,
        '目標値 {目標値}{単位} 1050',
        '実績値 {実績値}{単位} 1050',
        '達成率 {達成率} 950',
        RATING,
        OUTCOME,
      ],
    ],
    [['単位'], [GOAL, RATING, OUTCOME]],
    [
      ['指標', '目標値'],
      [GOAL, lines('指標', 2100), '目標値 {目標値} 1050', RATING, OUTCOME],
    ],
    [
      ['中間の状況', '次年度の方針'],
      [GOAL, lines('中間の状況', 2300), RATING, OUTCOME, lines('次年度の方針', 2100)],
    ],
    [
      ['中間評価', '上期の指標'],
      [GOAL, lines('上期の指標', 2100), lines('中間評価', 2300), RATING, OUTCOME],
    ],
    [['成果A&B<C>'], [GOAL, RATING, OUTCOME, lines('成果A&amp;B&lt;C&gt;', 2100)]],
    [
      ['所見{案}', '所{見', '#所見', '^所見', 'goal', ''],
      [GOAL, RATING, OUTCOME],
    ],
  ])('beside %j', (names, columns) => {
    expect(printed(names)).toEqual(columns);
  });

  it('are without 達成度 where the town rates nothing', () => {
    expect(printed(['所見'], false)).toEqual([GOAL, OUTCOME, lines('所見', 2100)]);
  });
});

const BUILT_IN = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));
const bodyOf = (name: ReadyForm, further: readonly string[], isRated = true): string =>
  openForm(readyForm(BUILT_IN, name, { further, isRated }))
    .file('word/document.xml')
    ?.asText() ?? '';

describe('the page of a ready form', () => {
  it.each<[ReadyForm, columns: number, isWide: boolean]>([
    ['columns', 0, true],
    ['columns', 1, true],
    ['themes', 2, false],
    ['themes', 3, true],
    ['two-ratings', 2, false],
    ['two-ratings', 3, true],
    ['mid-year', 3, true],
    ['joint', 2, false],
    ['joint', 3, true],
    ['cards', 3, false],
  ])('%s with %i columns of the town: turned %s', (name, count, isWide) => {
    const body = bodyOf(name, ['所見', '方針', '備考'].slice(0, count));
    expect(/w:orient="landscape"/.test(body)).toBe(isWide);
    expect(/<w:tblW w:w="(\d+)"/.exec(body)?.[1]).toBe(isWide ? '14570' : '9638');
  });

  it.each<ReadyForm>(['columns', 'joint'])(
    '%s has neither a legend nor ratings in a town that rates nothing',
    (name) => {
      expect(bodyOf(name, [], false)).not.toMatch(/\{rating\}|legend|counts|達成度：/);
      expect(bodyOf(name, [])).toMatch(/\{rating\}.*\{rating\}/s);
    },
  );
});
