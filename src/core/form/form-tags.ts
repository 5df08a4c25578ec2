/** The tags that a form may hold: what each prints, and inside of which loop it stands. */
import type { ReportKind } from '../report/report-data';

/** What a tag is about: the whole report, or one item of the loop around it. */
export type TagScope = 'report' | 'department' | 'legend' | 'counts' | 'theme' | 'goal' | 'line';

export interface FormTag {
  /** As in {@link ReportData}. */
  readonly name: string;
  readonly scope: TagScope;
  /** `lines` is a text of several paragraphs; a `list` is a loop; a `flag` only says whether its content is printed. */
  readonly content: 'text' | 'lines' | 'list' | 'flag';
  /** What one turn of its loop is about; undefined where it is none. */
  readonly items: TagScope | undefined;
  /** Other words that people write for it, compared after folding. */
  readonly words: readonly string[];
}

const tag = (
  scope: TagScope,
  name: string,
  words: readonly string[],
  content: FormTag['content'] = 'text',
  items?: TagScope,
): FormTag => ({ scope, name, words, content, items });

/** The item of the loop itself: one line of a goal or outcome. */
export const ITEM_TAG = '.';

/** Has a cell of the goals' row go on over the rows below that say the same in it. */
export const MERGE_TAG = 'merge';

/** Whether every page says 「案」. */
export const DRAFT_TAG = 'draft';

/** The loop over all departments, for one document of them all. */
export const DEPARTMENTS_TAG = 'departments';

export const FORM_TAGS: readonly FormTag[] = [
  // Of tags with one name the last is where people miss it.
  tag('counts', 'rating', []),
  tag('counts', 'meaning', []),
  tag('goal', 'meaning', ['達成度の言葉']),
  tag('report', 'title', ['表題', '題名', 'タイトル']),
  tag('report', 'department', ['課名', '課', '部署', '所属']),
  tag('report', 'fiscalYear', ['年度', '評価年度', 'year']),
  tag('report', 'head', ['課長', '課長名', '職名', '氏名', '職氏名']),
  tag('report', 'ratedOn', ['評価基準日', '基準日', '評価日', 'date']),
  tag('report', 'municipality', ['団体名', '団体', '市町村名']),
  tag('report', DRAFT_TAG, ['案'], 'flag'),
  tag('report', 'state', ['状態']),
  tag('report', 'legend', ['凡例'], 'list', 'legend'),
  tag('legend', 'rating', ['達成度', '評価', '評定']),
  tag('legend', 'meaning', ['意味', '達成度の意味']),
  tag('report', 'counts', ['件数', '達成度の件数'], 'list', 'counts'),
  tag('counts', 'count', []),
  // Inside of it every tag of the report is the department's.
  tag('report', DEPARTMENTS_TAG, ['全課', '各課'], 'list', 'department'),
  tag('report', 'themes', ['theme', '個別事業一覧'], 'list', 'theme'),
  tag('theme', 'heading', ['個別事業', '事業', '事業名', '見出し']),
  tag('theme', 'number', ['番号', '事業番号']),
  tag('theme', 'name', ['名称', '個別事業名']),
  tag('theme', 'unit', ['担当', '担当班', '班', '室']),
  tag('theme', 'counts', [], 'list', 'counts'),
  tag('theme', 'goals', ['目標一覧'], 'list', 'goal'),
  tag('goal', MERGE_TAG, ['縦結合', '結合']),
  tag('goal', 'goal', ['目標', '目標内容'], 'lines', 'line'),
  tag('goal', 'rating', ['達成度', '評価', '評定', 'score']),
  tag(
    'goal',
    'outcome',
    [
      '理由',
      '効果',
      '効果又は理由',
      '効果・理由',
      '目標達成の効果又は達成できなかった理由等',
      '達成状況',
      'reason',
      'result',
    ],
    'lines',
    'line',
  ),
];

/** The loop whose items the scope is about; undefined for the whole report. */
export const loopOf = (scope: TagScope): FormTag | undefined =>
  FORM_TAGS.find(({ items }) => items === scope);

/** The tags without which a report would lack what it is made for. What was achieved may stand in columns of the town. */
export function neededTags(kind: ReportKind, isRated: boolean): readonly FormTag[] {
  const names = kind === 'goals' || !isRated ? ['goal'] : ['goal', 'rating'];
  return FORM_TAGS.filter(
    ({ scope, name, items }) =>
      items === 'theme' || items === 'goal' || (scope === 'goal' && names.includes(name)),
  );
}
