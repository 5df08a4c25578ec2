/** What one department's report says, as plain data: the only thing that a report's form is filled with. */

/** `evaluation`: the 自己評価書 at the end of the year. `goals`: 「各課の目標」 at its start, without any result. */
export type ReportKind = 'evaluation' | 'goals';

/** One report. Texts stand as they are printed: years, labels and numbers are already in words. */
export interface ReportData {
  /** Which of the built-in forms it is made for. */
  kind: ReportKind;
  /** 総務課 */
  department: string;
  /** 平成29年度 */
  fiscalYear: string;
  /** 総務課の目標（平成29年度）自己評価書; of the goals: 総務課の目標（平成29年度） */
  title: string;
  /** H30.3.31; '' when it is unreadable, and with the goals, which are not rated yet. */
  ratedOn: string;
  /** The levels, best first; [] with the goals, and where nobody rates, neither the department nor a reviewer. */
  legend: LegendLine[];
  /** 総務課長 大塚 正徳; '' when nobody is known. */
  head: string;
  /** True while errors or missing entries remain: every page then says 「案」. */
  draft: boolean;
  /** 作成中, 提出, …; left out with the goals. */
  state?: string;
  /** 架空町; '' when 設定 does not say. */
  municipality: string;
  /** How many goals have each level, best first; [] with the goals, and where the department rates nothing. */
  counts: LevelCount[];
  themes: ReportTheme[];
  /** In a document of all departments, each of them; `themes` and `counts` are then of all together, and `head` is ''. */
  departments?: ReportData[];
}

/** One line of the counts. */
export interface LevelCount {
  rating: string;
  meaning: string;
  count: string;
}

/** What stands in the town's own columns, by their headers; each line of a cell is a paragraph. */
export type FurtherTexts = Record<string, string[]>;

/** One line of the legend, as in 「5　目標を完全に達成した。」. */
export interface LegendLine {
  /** The level's symbol. */
  rating: string;
  /** 目標を完全に達成した。 */
  meaning: string;
}

/** One 個別事業: a heading row and the rows of its goals below it. */
export interface ReportTheme {
  /** 1. 政策に関する調整・管理（政策秘書室） */
  heading: string;
  number: string;
  name: string;
  unit: string;
  /** As of the report, of this theme alone. */
  counts: LevelCount[];
  /** The first text of its rows; left out where the tab has no columns of the town. */
  further?: FurtherTexts;
  goals: ReportGoal[];
}

/** One row of the table. A paragraph of `goal` and `outcome` is one line of the cell: it holds no line break. */
export interface ReportGoal {
  /** The paragraphs; the first one begins with its label 「(1) 」, if it has one. [] prints an empty cell. */
  goal: string[];
  /** The level's symbol, or '' while there is none, and always with the goals. */
  rating: string;
  /** What the level means; '' as `rating`. */
  meaning: string;
  /** As `goal`; [] with the goals. */
  outcome: string[];
  /** Left out where the tab has no columns of the town. */
  further?: FurtherTexts;
}
