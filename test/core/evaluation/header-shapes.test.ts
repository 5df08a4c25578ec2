import type { CellValue } from '../../../src/core/cells/cell-value';
import { findHeader } from '../../../src/core/evaluation/header';
import { isShapedAs } from '../../../src/core/evaluation/header-shapes';

/** What each column of a header row is read as; '' where it is none of ours. */
function readAs(row: string): string[] {
  const cells = row.split(' | ');
  const header = findHeader([cells, cells.map((): CellValue => '')]);
  const names = Object.entries(header?.columns ?? {});
  return cells.map((_, at) => names.find(([, column]) => column === at)?.[0] ?? '');
}

describe('a header row of a town', () => {
  it.each([
    [
      'No. | 重点事業名 | 担当係名 | 本年度目標 | 達成状況（評価） | 評価の理由・今後の方針',
      'number title unit goal rating outcome',
    ],
    [
      '整理番号 | 施策の名称 | 主管課名 | 目指す姿（目標） | 年度末の自己評価 | 成果及び残された課題',
      'number title unit goal rating outcome',
    ],
    [
      '通番 | 取組事項 | 担当部署名 | 取組の目標 | 達成区分 | 取組状況・成果',
      'number title unit goal rating outcome',
    ],
    [
      '項目番号 | 重点取組 | 担当 | 具体的な目標 | 自己評価（5段階） | 評価コメント',
      'number title unit goal rating outcome',
    ],
    [
      'No | 業務名称 | 担当班名 | 業務目標 | 達成度評価 | 実績・理由等',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 主な事業 | 担当 | 数値目標等 | 年度評価 | 目標達成状況及び要因分析',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 施策・事業名 | 所管係 | 到達目標（年度末） | 評価点 | 評価理由及び改善点',
      'number title unit goal rating outcome',
    ],
    [
      '連番 | プロジェクト名 | 推進担当 | 目標内容 | 進捗評価 | 成果と要因',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業（施策）名 | 担当室名 | 目標番号 | 今年度の取組目標 | 自己評価欄 | 成果・効果（達成できなかった場合はその理由）',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      'Ｎｏ． | 課題名 | 担当 | 課の目標 | 達成の度合い | 自己評価の根拠',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業の名称等 | 担当班 | 目標事項 | 達成度区分 | 結果及び理由',
      'number title unit goal rating outcome',
    ],
    ['管理No. | 業務項目 | 係 | 年間目標 | 期末評価 | 期末コメント', 'number title unit goal rating outcome'],
    [
      '番号 | 重点施策名 | 担当課（係） | 目標水準 | 評定（S〜D） | 評定理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 実施項目 | 担当部署 | 目標（R6） | 達成度（R6） | 達成・未達成の要因',
      'number title unit goal rating outcome',
    ],
    [
      '項番 | 個別施策 | 担当グループ名 | 行動目標 | 判定区分 | 判定の理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事務事業 | 担当 | 目標（成果指標） | 達成度判定 | 効果・反省点',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 対象事業 | 担当課班 | 目標番号 | 目標 | 評価区分 | 目標を達成できなかった理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      'No. | 主要施策名 | 担当係名 | 令和4年度の目標 | 自己評価 | 令和4年度の成果',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業名等 | 部署 | 今年度の重点目標 | 評価結果 | 取組の結果・課題',
      'number title unit goal rating outcome',
    ],
    [
      'No | 取組名 | 係名 | 当該年度の目標 | 達成率の評価 | 評価した理由',
      'number title unit goal rating outcome',
    ],
    [
      '項番 | 事業名称 | 実施課 | 活動目標 | 自己評定 | 自己評定の理由',
      'number title unit goal rating outcome',
    ],
    [
      '連番 | 業務名等 | 所属課 | 業務目標等 | 年度末評定 | 年度末の成果',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 個別事業 | 室 | 目標項目 | 評価ランク | 取組による効果',
      'number title unit goal rating outcome',
    ],
    [
      '管理番号 | 個別業務 | 係 | 年間の目標 | 達成状況 | 要因・背景',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 計画項目 | 担当班 | 目標内容 | 達成評価 | 成果・未達成理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業 | 担当室 | 目標番号 | 目標 | 達成度合い | 達成の成果又は達成できなかった理由',
      'number title unit goalNumber goal rating outcome',
    ],
    ['施策No. | 施策名称 | 担当 | 施策目標 | 施策評価 | 評価理由等', 'number title unit goal rating outcome'],
    [
      '番号 | 取組項目名 | 所管課係 | 数値目標 | 目標達成度 | 目標未達成の場合の理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 重点施策 | 担当課室 | 達成目標等 | 評価（５段階） | 実績、効果、理由',
      'number title unit goal rating outcome',
    ],
    ['No. | 個別取組 | 部門 | 期末目標 | 期末の評価 | 評価根拠', 'number title unit goal rating outcome'],
    [
      'No. | 事業名 | 課（室）名 | 目標 | 自己評価 | 取組の成果と課題',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 主要事業名 | 担当係 | 平成29年度目標 | 平成29年度達成度 | 達成できなかった理由・対応策',
      'number title unit goal rating outcome',
    ],
    [
      '通番 | 政策課題 | 所管部署 | 年度目標 | 達成度評価 | 評価の根拠・成果',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 取組名称 | 担当班 | 目標（数値目標を含む） | 自己評価結果 | 主な成果',
      'number title unit goal rating outcome',
    ],
    [
      '事業番号 | 事務事業名 | 担当課係 | 本年度の取組目標 | 今年度の評価 | 今年度の成果',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 個別事業名称 | 班・室名 | 目標の番号 | 個別の目標 | 達成度（五段階評価） | 目標達成の効果、達成できなかった理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '整理No. | 業務 | 担当チーム | 目標設定 | 目標達成度 | 自己評価コメント',
      'number title unit goal rating outcome',
    ],
    [
      'No. | 推進項目 | 推進課 | 年度末目標 | 達成度ランク | 効果または理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業名称 | 担当班・室 | 枝No. | 今年度目標 | 評価（5〜1） | 成果または課題',
      'number title unit goalNumber goal rating outcome',
    ],
    ['番号 | 計画事業 | 担当 | 年次目標 | 進捗度 | 進捗の理由', 'number title unit goal rating outcome'],
    [
      '番号 | 個別事業名 | 担当班 | 目標番号 | 個別目標 | 達成度※ | 達成の効果・未達成の理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      'No | 事業の名称 | 目標（数値） | 達成度（５段階） | 達成できなかった理由',
      'number title goal rating outcome',
    ],
    ['通し番号 | 事業名 | 所属 | 目標 | 自己評価 | 評価理由', 'number title unit goal rating outcome'],
    [
      '番号 | 項目名 | 部門 | 目標No. | 目標 | 達成度 | 効果及び理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '番号 | 事業名 | 担当グループ | 今年度の目標 | 目標達成度 | 今年度の実績',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業名 | 担当 | 目標及び取組内容 | 評価区分 | 取組結果及び課題',
      'number title unit goal rating outcome',
    ],
    [
      '事業No. | 実施事業 | 担当 | 目標 | R5評価 | 効果又は未達成理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業名 | 担当 | 枝番 | 目標 | 自己評定 | 評価の根拠',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '番号 | 施策 | 担当部署 | 目標番号 | 年度目標 | 評価（自己） | 評価理由・今後の課題',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '番号 | 業務名 | 主担当 | 目標番号 | 到達目標 | 一次評価 | 一次評価の理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '番号 | 事業名 | 担当係 | 目標番号 | 目標 | 達成レベル | 達成できなかった場合の理由',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '番号 | 事業名 | 担当 | 目標番号 | 目標 | 自己点検 | 主な成果と課題',
      'number title unit goalNumber goal rating outcome',
    ],
    [
      '項番 | 取組項目 | 所管課 | 年度目標 | 進捗状況 | 取組実績 | 評価',
      'number title unit goal  outcome rating',
    ],
    ['番号 | 主要施策 | 担当室 | 達成目標 | 評価区分 | 評価の根拠', 'number title unit goal rating outcome'],
    [
      '施策番号 | 施策名 | 担当課名 | 目標 | 評価ランク | ランクの理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 個別事業 | 担当課・係 | 目標・指標 | 到達度 | 到達できなかった理由',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業 | 担当 | 重点目標 | 達成度合 | 達成できなかった原因及び改善策',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事務事業の名称 | 担当グループ | 年間目標 | 年度末評価 | 年度末評価の理由',
      'number title unit goal rating outcome',
    ],
  ])('%s', (row, columns) => {
    expect(readAs(row).join(' ')).toBe(columns);
  });

  it('names both columns that may be the rating by their shape', () => {
    const row = ['番号', '主要事業', '担当', '本年度の目標', '達成度合', '評価区分', '理由'];
    const header = findHeader([row]);
    expect(header?.duplicates).toEqual([{ column: 'rating', at: 5, first: 4 }]);
  });

  it('names the self-rating beside a mere 評価', () => {
    const row = ['番号', '事業', '担当', '目標', '自己評価', '評価', '理由'];
    expect(findHeader([row])?.duplicates).toEqual([{ column: 'rating', at: 4, first: 5 }]);
  });

  it('is asked for what it may mean by two reasons', () => {
    const row = ['番号', '事業', '担当', '目標', '達成度', '達成の効果', '達成できなかった理由'];
    expect(findHeader([row])?.guesses).toEqual([{ column: 'outcome', at: 5, others: [6] }]);
  });

  it.each([
    [
      '番号 | 事業 | 担当 | 目標 | 自己評価 | 自己評価の理由 | 課長評価 | 評価の理由（課長）',
      'number title unit goal rating outcome  ',
    ],
    [
      '番号 | 事業 | 担当 | 目標（前年度） | 目標（本年度） | 達成度 | 理由',
      'number title unit  goal rating outcome',
    ],
    [
      '番号 | 事業 | 担当 | 目標 | 達成度（上司） | 達成度（本人） | 理由（課長記入欄） | 理由',
      'number title unit goal  rating  outcome',
    ],
    [
      '番号 | 事業 | 担当 | 目標 | 達成度 | 理由（課長と協議のうえ記入）',
      'number title unit goal rating outcome',
    ],
    [
      '番号 | 事業 | 担当 | 目標 | 達成度（中間） | 達成度（年度末） | 理由',
      'number title unit goal  rating outcome',
    ],
    ['番号 | 事業 | 担当 | 目標 | 中間評価 | 最終評価 | 理由', 'number title unit goal  rating outcome'],
    ['番号 | 事業 | 担当 | 目標 | 自己評価 | 最終評価 | 理由', 'number title unit goal rating  outcome'],
    [
      '番号 | 事業 | 担当 | 目標 | 中間評価 | 自己評価 | 最終評価 | 理由',
      'number title unit goal  rating  outcome',
    ],
    [
      '番号 | 事業 | 担当 | 目標 | 上期実績 | 上期評価 | 下期評価 | 理由',
      'number title unit goal   rating outcome',
    ],
    ['番号 | 重点取組 | 目標（年度当初） | 中間評価 | 最終評価 | 年度末の状況', 'number title goal  rating '],
  ])('tells what is of somebody else, of mid-year or of another year: %s', (row, columns) => {
    expect(readAs(row).join(' ')).toBe(columns);
    expect(findHeader([row.split(' | ')])).toMatchObject({ duplicates: [], guesses: [] });
  });

  it.each([
    ['番号 | 会議名 | 開催日 | 目標 | 結果'],
    ['管理番号 | 施設名 | 所管課 | 評価 | 評価の理由'],
    ['No | 指標名 | 目標値 | 実績値 | 達成率 | 評価'],
  ])('is none in another table: %s', (row) => {
    expect(findHeader([row.split(' | ')])).toBeNull();
  });

  it('takes its own text before any shape', () => {
    expect(readAs('番号 | 年度目標 | 目標 | 自己評価 | 達成度 | 成果の根拠 | 理由')).toEqual([
      'number',
      '',
      'goal',
      '',
      'rating',
      '',
      'outcome',
    ]);
  });

  it('is one by shapes alone where goals, ratings and outcomes are there, and else none', () => {
    expect(readAs('整理番号 | 重点事業 | 部署 | 年度目標 | 評価区分 | 成果の根拠').join(' ')).toBe(
      'number title unit goal rating outcome',
    );
    expect(findHeader([['整理番号', '重点事業', '部署', '年度目標', '評価区分']])).toBeNull();
    expect(findHeader([['番号', '重点事業', '部署', '年度目標', '成果の根拠']])).toBeNull();
  });
});

describe('isShapedAs', () => {
  it.each([
    ['rating', '評価（課長）'],
    ['rating', '最終評価'],
    ['rating', '中間達成度'],
    ['rating', '前年度評価'],
    ['rating', '上司評価'],
    ['rating', '達成率'],
    ['rating', '評価項目'],
    ['goal', '目標値'],
    ['goal', '次年度の目標'],
    ['goal', '目標の達成に向けて今後も取り組みます。目標の達成に向けて'],
    ['outcome', '実績値'],
    ['outcome', '成果指標'],
    ['outcome', '期待される効果'],
    ['outcome', '中間実績'],
    ['outcome', '前年度の実績'],
    ['outcome', '次年度の方針'],
    ['unit', '担当者'],
    ['title', '事業費'],
    ['title', '予算事業名'],
    ['unit', '旧担当班'],
    ['unit', '担当班長'],
    ['unit', '町主担当'],
    ['unit', '主担当者'],
    ['unit', '旧所管課'],
    ['unit', '所管課長'],
    ['unit', '関係'],
    ['unit', 'グループ名簿'],
    ['number', '電話番号'],
    ['number', '旧整理番号'],
    ['number', '事業番号表'],
    ['goalNumber', '旧枝番号'],
    ['goalNumber', '枝番号表'],
  ] as const)('is no %s in %s', (column, text) => {
    expect(isShapedAs(column, text)).toBe(false);
  });

  it.each([
    ['number', '通し番号'],
    ['number', '事業No'],
    ['title', '主要事業名'],
    ['unit', '担当班室'],
    ['unit', '担当班・室'],
    ['unit', '主担当班及び係名'],
    ['unit', '主担当'],
    ['unit', '所管'],
    ['unit', '係名'],
    ['goalNumber', '目標No'],
    ['goalNumber', '枝番'],
    ['goal', '目標（課長）'],
    ['rating', '自己評価（5段階）'],
  ] as const)('is %s in %s', (column, text) => {
    expect(isShapedAs(column, text)).toBe(true);
  });

  it('is none in more than 30 characters, brackets and all', () => {
    const text = (length: number): string => `年度目標（${'年'.repeat(length - 6)}）`;
    expect([text(30), text(31)].map((each) => isShapedAs('goal', each))).toEqual([true, false]);
  });
});

it.each<[Parameters<typeof isShapedAs>[0], string, string]>([
  ['title', '重点課題 主要課題 政策課題 行政課題 課題名', '重点課題の解決策 課題名称 課題 未重点課題'],
  ['goalNumber', '目標no 目標no. 目標の番号 枝番 枝番号 枝no 枝no. 小番号', '枝番の数 大目標no 枝noの 小番'],
  ['number', '連番 通し番号 通しno 事業no. 管理番号', '連番号 電話番号 目標番号 通し番号の'],
])('%s has the shapes %s, and not %s', (column, shaped, others) => {
  expect(shaped.split(' ').filter((text) => !isShapedAs(column, text))).toEqual([]);
  expect(others.split(' ').filter((text) => isShapedAs(column, text))).toEqual([]);
});
