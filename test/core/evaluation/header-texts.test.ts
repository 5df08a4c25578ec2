import { bareHeader, COLUMNS, columnNamed } from '../../../src/core/evaluation/header-texts';

it('the columns stand in the order in which 初期設定 writes them', () => {
  expect(COLUMNS).toEqual(['number', 'title', 'unit', 'goalNumber', 'goal', 'rating', 'outcome', 'flag']);
});

describe('columnNamed', () => {
  it.each([
    ['number', ['番号', 'No', 'No.', 'ＮＯ', 'no．']],
    ['title', ['個別事業', '事業', '事業名', '事業名等', '個別\n事業', '事業名（正式）']],
    ['unit', ['担当', '班', '室', '担当班室', '担当（班）']],
    ['goalNumber', ['目標番号', '目標番号[任意]']],
    ['goal', ['目標', '目標内容', '目 標', '目標※必須', '目標【300字】※必須', '目標〔年度〕']],
    ['rating', ['達成度', '評価', '評定', '達成度(1〜5)', '評価（1〜5）（必須）', '評価（自己）']],
    [
      'outcome',
      ['目標達成の効果又は達成できなかった理由等', '効果又は理由', '効果・理由', '理由', '理由（300字以内）'],
    ],
    ['flag', ['確認', 'チェック', '確認（自動）']],
  ])('knows the texts of %s', (column, texts) => {
    expect(texts.filter((text) => columnNamed(text) !== column)).toEqual([]);
  });

  it.each(['二次', '外部', '課長', '部長', '最終', '町長', '市長', '委員', '前年', '昨年'])(
    'takes 評価（%s） for no rating that the department gives itself',
    (whose) => {
      expect(columnNamed(`評価（${whose}）`)).toBeUndefined();
    },
  );

  it.each([
    '確認（課長）',
    '目標（前年度）',
    '目標 (次年度)',
    '理由（部長記入欄）',
    '達成度（上司）',
    '目標（前年）',
    '理由（委員）',
    '理由（委員会）',
    '評価（課長による）',
  ])("takes %j for none of ours: it is somebody else's, or of another year", (text) => {
    expect(columnNamed(text)).toBeUndefined();
  });

  it.each([
    ['理由（課長と協議のうえ記入）', 'outcome'],
    ['目標（課）', 'goal'],
    ['確認（自動）', 'flag'],
    ['理由（課長による）', 'outcome'],
  ] as const)('reads what the brackets of %j only explain', (text, column) => {
    expect(columnNamed(text)).toBe(column);
  });

  it.each(['', '備考', '目標値', '(目標)', '目標(1)年', '目標(1', '目標1)', '※目標', '番号表'])(
    'knows no %j',
    (text) => {
      expect(columnNamed(text)).toBeUndefined();
    },
  );
});

describe('bareHeader', () => {
  it.each([
    ['達成度（1〜5）', '達成度'],
    ['達成度[1][2]', '達成度'],
    ['達成度（）', '達成度'],
    ['達成度【】〔〕[]', '達成度'],
    ['目標※1※2', '目標'],
    ['達成度（1）の欄', '達成度(1)の欄'],
    ['（達成度）', ''],
  ])('of %j is %j', (text, bare) => {
    expect(bareHeader(text)).toBe(bare);
  });
});
