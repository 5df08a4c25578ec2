/** The ready forms: checked like the built-in one, and filled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkForm } from '../../../src/core/form/check-form';
import { fillForm } from '../../../src/core/form/fill-form';
import {
  columnsLeftOut,
  type ReadyForm,
  readyForm,
  readyFormPicture,
} from '../../../src/core/form/ready-forms';
import { READY_FORM_TEXTS } from '../../../src/core/messages/ready-forms';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA } from '../../fixtures/seed-report-data';

const BUILT_IN = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));
const NAMES = Object.keys(READY_FORM_TEXTS) as ReadyForm[];
const COLUMNS = ['二次評価', '所見', '目標値', '実績値', '単位', '次年度の方針', '中間'];

const withColumns = {
  ...SEED_REPORT_DATA,
  themes: SEED_REPORT_DATA.themes.map((theme) => ({
    ...theme,
    goals: theme.goals.map((goal) => ({
      ...goal,
      further: Object.fromEntries([...COLUMNS, '達成率'].map((name) => [name, [`${name}の文`]])),
    })),
  })),
};

it.each(NAMES)('%s has nothing to correct', (name) => {
  expect(checkForm(readyForm(BUILT_IN, name), 'evaluation', COLUMNS)).toEqual([]);
});

it.each(NAMES)('%s prints every goal with its rating and outcome', (name) => {
  const { rows, paragraphs } = readDocx(fillForm(readyForm(BUILT_IN, name), withColumns));
  const cells = rows.flat();
  expect(paragraphs).toContain(SEED_REPORT_DATA.title);
  for (const { heading, goals } of SEED_REPORT_DATA.themes) {
    expect([...cells, ...paragraphs]).toContain(heading);
    for (const { goal, outcome } of goals) {
      expect(cells).toContain(outcome.join('\n'));
      if (goal.length > 0) expect(cells).toContain(goal.join('\n'));
    }
  }
});

it('prints the columns of the town where the form has them', () => {
  const printed = (name: ReadyForm) => readDocx(fillForm(readyForm(BUILT_IN, name), withColumns)).rows.flat();
  expect(printed('columns')).toEqual(
    expect.arrayContaining(['目標値の文単位の文', '達成率の文', '次年度の方針の文']),
  );
  expect(printed('two-ratings')).toEqual(expect.arrayContaining(['二次評価の文', '所見の文']));
  expect(printed('mid-year')).toContain('中間の文');
});

it.each(NAMES)('%s has a picture with its page, a frame for each cell and lines of text', (name) => {
  const { width, height, shapes } = readyFormPicture(BUILT_IN, name);
  expect(width > height).toBe(name === 'columns');
  expect(shapes.filter(({ kind }) => kind === 'head').length).toBeGreaterThan(2);
  expect(shapes.some(({ kind }) => kind === 'text')).toBe(true);
  for (const shape of shapes) {
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x + shape.width).toBeLessThanOrEqual(width);
    expect(shape.y + shape.height).toBeLessThanOrEqual(height);
  }
});

describe('made for a town', () => {
  const OWN = ['上半期の進捗', '外部評価', '講評', '目標値', '実績値', '単位', '課題 & <案>'];
  const town = { further: [...OWN, '{x}', 'goal', '講評'], isRated: true };
  const data = {
    ...SEED_REPORT_DATA,
    themes: SEED_REPORT_DATA.themes.map((theme) => ({
      ...theme,
      goals: theme.goals.map((goal) => ({
        ...goal,
        further: Object.fromEntries([...OWN, '達成率'].map((name) => [name, [`${name}の文`]])),
      })),
    })),
  };

  it.each(NAMES)('%s prints its columns under their headers, and none that no tag can name', (name) => {
    const form = readyForm(BUILT_IN, name, town);
    expect(checkForm(form, 'evaluation', OWN)).toEqual([]);
    const filled = fillForm(form, data);
    const cells = readDocx(filled).rows.flat();
    for (const header of OWN.filter((each) => each !== '単位')) {
      expect(cells.filter((text) => text === header).length).toBeGreaterThan(0);
      expect(cells.some((text) => text.startsWith(`${header}の文`))).toBe(true);
    }
    expect(cells).toEqual(expect.arrayContaining(['目標値の文単位の文', '達成率', '達成率の文', '自己']));
    expect(cells.filter((text) => text === '{x}' || text === 'goal')).toEqual([]);
    const isWide = strFromU8(unzipSync(form)['word/document.xml'] ?? new Uint8Array()).includes('landscape');
    expect(isWide).toBe(name !== 'cards');
  });

  it('puts what the figures count before them, and the middle of the year before the rating', () => {
    const further = ['今後の取組', '中間評価', '目標指標', '実績値', '目標値', '部長評価'];
    const { rows } = readDocx(readyForm(BUILT_IN, 'columns', { further, isRated: true }));
    expect(rows[0]).toEqual([
      ...['個別事業', '目標', '目標指標', '目標値', '実績値', '達成率', '中間評価', '自己', '部長評価'],
      ...['目標達成の効果又は達成できなかった理由等', '今後の取組'],
    ]);
  });

  describe('has columns as wide as what they hold', () => {
    const levels = ['順調', '概ね順調', 'やや遅れ気味'].map((symbol, at) => ({
      rating: 3 - at,
      symbol,
      meaning: '',
    }));
    const widthsOf = (further: readonly string[], texts: Readonly<Record<string, readonly string[]>>) => {
      const form = readyForm(BUILT_IN, 'columns', {
        ...{ further, isRated: true, levels, texts: new Map(Object.entries(texts)) },
      });
      const xml = strFromU8(unzipSync(form)['word/document.xml'] ?? new Uint8Array());
      const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const heads = readDocx(form).rows[0] ?? [];
      return Object.fromEntries(heads.map((head, at) => [head, widths[at] ?? 0]));
    };

    it('short where the texts are, whatever the name is, and else by the name', () => {
      const widths = widthsOf(['ウエイト', '判断', '方向', '配点', '課題', '所感'], {
        課題: ['人が要る。', ''],
        判断: ['A', '据え置き'],
        方向: ['来年度は対象を広げて続けます。'],
        配点: ['三十点。窓口と電話の件数を合わせて数えた。'],
      });
      expect(widths).toMatchObject({ ウエイト: 1080, 判断: 1080, 達成度: 1500 });
      for (const name of ['方向', '配点', '課題', '所感']) expect(widths[name]).toBeGreaterThan(1300);
      expect(widths['目標']).toBeGreaterThan(widths['方向'] ?? 0);
    });

    it('all of them narrower where nothing would be left for texts', () => {
      const further = Array.from({ length: 12 }, (_, at) => `区分${at}`);
      const widths = widthsOf(further, Object.fromEntries(further.map((name) => [name, ['一般会計']])));
      expect(widths['目標']).toBeGreaterThan(1200);
      expect(Object.values(widths).reduce((sum, width) => sum + width)).toBeLessThanOrEqual(14570);
    });
  });

  it('explains the levels where a reviewer alone rates', () => {
    const { paragraphs } = readDocx(
      readyForm(BUILT_IN, 'two-ratings', { further: ['二次評価'], isRated: false }),
    );
    expect(paragraphs.slice(0, 2)).toEqual(['評価の段階', '{-w:p legend}{rating}　{meaning}{/legend}']);
  });

  it.each(NAMES)(
    '%s has no rating where nothing is rated, and no columns where the town has none',
    (name) => {
      const unrated = readyForm(BUILT_IN, name, { further: ['課題'], isRated: false });
      const { rows, paragraphs } = readDocx(unrated);
      expect([...rows.flat(), ...paragraphs].join()).not.toMatch(/\{rating\}|達成度/);
      const town = { further: [], isRated: true };
      const bare = readDocx(readyForm(BUILT_IN, name, town))
        .rows.flat()
        .join();
      const usual = readDocx(readyForm(BUILT_IN, name)).rows.flat().join();
      const names = columnsLeftOut(name, town);
      expect(bare).toContain('{rating}');
      for (const each of names) expect([bare.includes(each), usual.includes(each)]).toEqual([false, true]);
      expect(names.length).toBe(
        { columns: 4, cards: 1, 'two-ratings': 2, 'mid-year': 1 }[name as string] ?? 0,
      );
      expect(columnsLeftOut(name, { ...town, further: ['課題'] })).toEqual([]);
    },
  );
});
