/** What is written between the braces of a form, word for word, and the right way to write it. */
import { foldText } from '../../../src/core/cells/folded-text';
import { FORM_TAGS } from '../../../src/core/form/form-tags';
import { nearestTag, nearestWord, TOO_LONG } from '../../../src/core/form/nearest-tag';
import { type ParsedTag, parseTag } from '../../../src/core/form/parse-tag';

describe('a tag as it is written', () => {
  it.each<[string, ParsedTag]>([
    ['title', { role: 'value', name: 'title' }],
    ['.', { role: 'value', name: '.' }],
    ['#themes', { role: 'start', name: 'themes' }],
    ['^themes', { role: 'unless', name: 'themes' }],
    ['/themes', { role: 'end', name: 'themes' }],
    ['/', { role: 'end', name: '' }],
    ['-w:p goal', { role: 'start', name: 'goal', unit: 'w:p' }],
    ['-w:tr goals', { role: 'start', name: 'goals', unit: 'w:tr' }],
  ])('{%s} is right', (inside, tag) => {
    expect(parseTag(inside)).toEqual(tag);
  });

  it.each<[string, string | null, ParsedTag['fault'], string | null]>([
    // Typed by a person: the name that is meant, what is wrong, how it is right.
    ['', null, 'empty', null],
    ['　 ', null, 'empty', null],
    ['「」', null, 'empty', null],
    [' title', 'title', 'blanks', '{title}'],
    ['title　', 'title', 'blanks', '{title}'],
    ['# themes', 'themes', 'blanks', '{#themes}'],
    ['/ themes', 'themes', 'blanks', '{/themes}'],
    ['^ themes', 'themes', 'blanks', '{^themes}'],
    ['"title"', 'title', 'quotes', '{title}'],
    ['「title」', 'title', 'quotes', '{title}'],
    ['Title', 'title', 'letters', '{title}'],
    ['ｔｉｔｌｅ', 'title', 'letters', '{title}'],
    ['＃themes', 'themes', 'letters', '{#themes}'],
    ['TITLE ', 'title', 'letters', '{title}'],
    ['@title', 'title', 'raw', '{title}'],
    ['-w:tc goal', 'goal', 'unit', '{#goal}'],
    ['-w:tbl goals', 'goals', 'unit', '{#goals}'],
    ['-w:p  goal', 'goal', 'blanks', '{-w:p goal}'],
    ['titel', 'title', 'unknown', '{title}'],
    ['#theme', 'themes', 'unknown', '{#themes}'],
    ['/goal s', 'goals', 'letters', '{/goals}'],
    ['課名', 'department', 'unknown', '{department}'],
    ['xyz', null, 'unknown', null],
    ['#xyz', null, 'unknown', null],
  ])('{%s} is told to be right otherwise', (inside, name, fault, right) => {
    const { role: _, unit: __, ...said } = parseTag(inside);
    expect(said).toEqual({ name, fault, right });
  });
});

describe('a column of the town', () => {
  const COLUMNS = ['次年度の方針', '二次 評価', 'KPI'];

  it.each<[string, ParsedTag]>([
    ['次年度の方針', { role: 'value', name: '次年度の方針', column: 'known' }],
    ['二次評価', { role: 'value', name: '二次 評価', column: 'known' }],
    ['#次年度の方針', { role: 'start', name: '次年度の方針', column: 'known' }],
    ['-w:p 次年度の方針', { role: 'start', name: '次年度の方針', unit: 'w:p', column: 'known' }],
    ['kpi', { role: 'value', name: 'KPI', column: 'known' }],
    ['来年度の予算', { role: 'value', name: '来年度の予算', column: 'possible' }],
  ])('{%s} is meant', (inside, tag) => {
    expect(parseTag(inside, COLUMNS)).toEqual(tag);
  });

  it.each(['「予算」', 'kpi', '予算{', '@予算', '-w:tc 予算', 'budget', '達成度'])(
    '{%s} is taken for none where nobody knows the columns',
    (inside) => {
      expect(parseTag(inside).column).toBeUndefined();
    },
  );
});

describe('what a word most likely means', () => {
  it.each(FORM_TAGS.flatMap(({ name, words }) => words.map((word): [string, string] => [word, name])))(
    '%s is %s',
    (word, name) => {
      // Of several tags with one word the first.
      const first = FORM_TAGS.find(({ words }) => words.includes(word))?.name;
      expect(nearestTag(word)).toBe(first ?? name);
      expect(FORM_TAGS.filter(({ words }) => words.includes(word)).map((tag) => tag.name)).toContain(name);
    },
  );

  it.each<[string, string | null]>([
    ['titl', 'title'],
    ['titlee', 'title'],
    ['tittle', 'title'],
    ['tilte', 'title'],
    ['titel', 'title'],
    ['ttile', 'title'],
    ['itlet', null],
    ['muni', 'municipality'],
    ['mun', null],
    ['municipalty', 'municipality'],
    ['municpalty', 'municipality'],
    ['muncpalty', null],
    ['fiscal', 'fiscalYear'],
    ['fiscal_year', 'fiscalYear'],
    ['fiscalyaer', 'fiscalYear'],
    ['departmnet', 'department'],
    ['depertmant', 'department'],
    ['depertmaot', null],
    ['municipalityxx', 'municipality'],
    ['municipalityxxx', null],
    ['outcmoe', 'outcome'],
    ['out come', 'outcome'],
    ['hed', 'head'],
    ['ehad', 'head'],
    ['lagand', 'legend'],
    ['tatla', null],
    ['depa', 'department'],
    ['dep', null],
    ['xxmunicipality', 'municipality'],
    ['ha', null],
    ['', null],
    ['　', null],
  ])('%j is %s', (word, name) => {
    expect(nearestTag(word)).toBe(name);
  });

  it.each([
    ['達成卒', 'rating'],
    ['見出死', 'heading'],
    ['見出し', 'heading'],
    ['縦結会', 'merge'],
    // Of two letters there are too many that differ by one.
    ['課迷', null],
    ['見死々', null],
    ['', null],
  ])('of Japanese letters, %j is %s', (word, name) => {
    expect(nearestWord(word)).toBe(name);
  });

  it('is nothing where it is longer than any tag with two slips', () => {
    const words = FORM_TAGS.flatMap((tag) => [tag.name, ...tag.words]);
    expect(Math.max(...words.map((word) => foldText(word).length)) + 2).toBeLessThan(TOO_LONG);
    expect(nearestTag(`municipality${'x'.repeat(1_000_000)}`)).toBeNull();
  });

  // Of one letter NFKC makes eighteen.
  it.each(['a', '達成', '\ufdfa', '「', ' '])('no tag has a name of a million of %j', (letters) => {
    const inside = letters.repeat(1_000_000);
    const unknown = { name: null, fault: 'unknown', right: null };
    expect(parseTag(inside, ['達成'])).toEqual({ role: 'value', ...unknown });
    expect(parseTag(`#${inside}`)).toEqual({ role: 'start', ...unknown });
  });
});

it.each([
  ['title', '表題', '題名', 'タイトル'],
  ['department', '課名', '課', '部署', '所属'],
  ['fiscalYear', '年度', '評価年度', 'year'],
  ['head', '課長', '課長名', '職名', '氏名', '職氏名'],
  ['ratedOn', '評価基準日', '基準日', '評価日', 'date'],
  ['municipality', '団体名', '団体', '市町村名'],
  ['draft', '案'],
  ['state', '状態'],
  ['legend', '凡例'],
  ['counts', '件数', '達成度の件数'],
  ['departments', '全課', '各課'],
  ['themes', '個別事業一覧'],
  ['heading', '個別事業', '事業', '事業名', '見出し'],
  ['number', '番号', '事業番号'],
  ['name', '名称', '個別事業名'],
  ['unit', '担当', '担当班', '班', '室'],
  ['goals', '目標一覧'],
  ['merge', '縦結合', '結合'],
  ['goal', '目標', '目標内容'],
  ['rating', '達成度', '評価', '評定', 'score'],
  ['meaning', '達成度の言葉', '意味', '達成度の意味'],
  [
    'outcome',
    '理由',
    '効果',
    '効果又は理由',
    '目標達成の効果又は達成できなかった理由等',
    '達成状況',
    'reason',
    'result',
  ],
])('{%s} is what is meant by these words', (name, ...words) => {
  expect(words.map((word) => nearestTag(word))).toEqual(words.map(() => name));
});

it.each([
  [
    'report',
    'title department fiscalYear head ratedOn municipality draft state legend counts departments themes',
  ],
  ['legend', 'rating meaning'],
  ['counts', 'rating meaning count'],
  ['theme', 'heading number name unit counts goals'],
  ['goal', 'meaning merge goal rating outcome'],
] as const)('of a %s there are these tags: %s', (scope, names) => {
  expect(FORM_TAGS.filter((tag) => tag.scope === scope).map(({ name }) => name)).toEqual(names.split(' '));
});

it('lists, flags and texts of several lines are these', () => {
  const of = (content: string) =>
    FORM_TAGS.filter((tag) => tag.content === content).map(({ name, items }) => `${name} ${items ?? ''}`);
  expect(of('list')).toEqual([
    'legend legend',
    'counts counts',
    'departments department',
    'themes theme',
    'counts counts',
    'goals goal',
  ]);
  expect(of('flag')).toEqual(['draft ']);
  expect(of('lines')).toEqual(['goal line', 'outcome line']);
});
