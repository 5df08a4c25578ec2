/** What the sidebar gets from the script, and what it sends: plain data, as google.script.run needs. */

import type { LastYearGoal } from '../department-tab/last-year';
import type { StateNote } from '../department-tab/state';
import type { Column } from '../evaluation/header';
import type { Rating, Scale } from '../evaluation/scale';
import type { Finding, Progress, Severity } from '../finding';
import type { ReportKind } from '../report/report-data';

/** Where everybody stands. */
export interface Overview extends OverviewSettings {
  /** The department whose tab is open; null for any other tab. */
  readonly activeDepartment: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly departments: readonly OverviewDepartment[];
  readonly book: BookStanding;
  /** What the script needs to tell later which tabs have changed; it goes back as it is. */
  readonly pulse: string;
}

/** What is to be done to the workbook as a whole before all else. */
export interface BookStanding {
  /** What a copy has of the first workbook; null where it is no copy, or was prepared. */
  readonly copy: CopiedBook | null;
  /** A 初期設定 or 課を追加 that was left half way, by a closed browser, Stop, or a limit of Google's; null when there is none. */
  readonly setUp: UnfinishedSetUp | null;
  /** Where the spreadsheet is at Google; left out elsewhere. */
  readonly url?: string;
}

/** Numbers of departments with a report's link, and of different addresses; and whether a form of the town's is named. */
export interface CopiedBook {
  readonly reports: number;
  readonly people: number;
  readonly hasForm: boolean;
}

export interface UnfinishedSetUp {
  /** 初期設定 or 課を追加. */
  readonly action: string;
  /** 14時05分 */
  readonly since: string;
  /** The person who may still be at work, and when one can go on at the earliest (14時05分); null when that is now. */
  readonly held: { readonly by: string; readonly until: string } | null;
}

/** What 設定 says, and what it does not. */
export interface OverviewSettings {
  readonly municipality: string;
  /** 平成29年度; '' when unreadable. */
  readonly fiscalYear: string;
  /** H30.4.20; '' when blank or unreadable. */
  readonly deadline: string;
  /** Days from today, in the spreadsheet's zone, to 提出期限: 0 on the day itself, negative when it is over. */
  readonly daysLeft: number | null;
  readonly limit: Rating;
  readonly scale: Scale;
  /** Whether goals are rated at all. */
  readonly isRated: boolean;
  /** The addresses of 編集者 in 課一覧, by 課. */
  readonly editors: Readonly<Record<string, readonly string[]>>;
  /** Findings of no department. */
  readonly findings: readonly FoundCell[];
  /** What 設定 does not say yet although a report does not need it. */
  readonly blanks: readonly BlankSetting[];
  /** Whether it makes every report a draft, whatever the departments have entered. */
  readonly draft: Readonly<Record<ReportKind, boolean>>;
}

/** What was read again after some tabs have changed. */
export interface OverviewPart {
  /** null where 設定 is as before. `reports` are the last ones as 課一覧 notes them, by department. */
  readonly settings:
    | (OverviewSettings & { readonly reports: Readonly<Record<string, OverviewDepartment['report']>> })
    | null;
  /** Those whose tab was read; their `report` is left open. */
  readonly departments: readonly Omit<OverviewDepartment, 'report'>[];
  readonly pulse: string;
}

/** Whether the sheets have changed since an overview. */
export interface Pulse {
  /** Tabs that may have; null where only a look at the whole workbook can tell. */
  readonly changed: readonly string[] | null;
  /** The open tab when it was a department's at the last overview; else null. */
  readonly activeDepartment: string | null;
}

/** A cell of 設定 that is to be filled in: 提出期限, or the first 氏名 that 課一覧 lacks. */
export interface BlankSetting {
  readonly what: 'deadline' | 'headName';
  readonly cell: string;
  /** How many cells. */
  readonly count: number;
}

export interface OverviewDepartment {
  readonly name: string;
  readonly progress: Progress;
  /** What its tab's 状態 says. */
  readonly state: string;
  /** Who has changed it last, when and why; left out where its tab does not say. */
  readonly note?: StateNote;
  readonly goals: number;
  /** Goals with a rating that is a level. */
  readonly rated: number;
  /** How many goals have each level, from the lowest on; [] without a tab. */
  readonly levels: readonly number[];
  readonly findings: readonly FoundCell[];
  /** Whether its tab with a header row is there. */
  readonly hasTab: boolean;
  /** Whether its own tab makes a report a draft; 設定 may too. */
  readonly draft: Readonly<Record<ReportKind, boolean>>;
  /** The last report as 課一覧 notes it; null when none was made. */
  readonly report: { readonly link: string; readonly version: number } | null;
}

/** A finding with what a fix or a jump needs to know about its row. */
export interface FoundCell extends Finding {
  /** The goal of the row, as typed; '' where there is none. */
  readonly goal: string;
  /** The cell's present text. */
  readonly value: string;
}

/** One goal to be filled in. */
export interface GoalEntry {
  readonly sheet: string;
  /** 1. 名称（室） */
  readonly theme: string;
  readonly number: string;
  /** As typed. */
  readonly goal: string;
  /** The symbol of its level; null while there is none. */
  readonly rating: string | null;
  /** The rating cell's text, also where it is no rating. */
  readonly ratingText: string;
  readonly outcome: string;
  /** A1 names; '' when the tab lacks the column, and where a merged area hides the cell. */
  readonly ratingCell: string;
  readonly outcomeCell: string;
  /** What its row holds in the town's own columns; a cell that cannot be typed into is left out. */
  readonly further: readonly FurtherEntry[];
  readonly findings: readonly Finding[];
  /** What the same goal was last year; left out where 前年度 does not have it. */
  readonly lastYear?: LastYearGoal;
  /** Its row as far as people type into it; no cells where goals cannot be changed one by one. */
  readonly row: GoalRow;
  /** Whether 番号, 個別事業 and 担当 stay when the goal is taken out: goals below belong to them. */
  readonly headsTheme: boolean;
}

/** A cell of a column of the town: its header, its A1 name and its text. */
export interface FurtherEntry {
  readonly name: string;
  readonly cell: string;
  readonly text: string;
}

/** The cells of a row that people type into, by what they hold; columns that the tab lacks have no entry. */
export interface GoalRow {
  /** A1 names. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** What stands in them. */
  readonly texts: Readonly<Partial<Record<Column, string>>>;
}

/** A row that can take a new goal. */
export interface NewGoalPlace {
  readonly sheet: string;
  /** 1. 名称（室）; '' for a theme that is new itself. */
  readonly theme: string;
  readonly row: GoalRow;
  /** What belongs into the row beside the goal: its number, and what tells its theme. */
  readonly texts: Readonly<Partial<Record<Column, string>>>;
  /** The theme's only goal had no number; with a second one it needs one. */
  readonly numbered: CellEdit | null;
}

/** A note, apart from threaded comments. */
export interface SheetNote {
  readonly cell: string;
  /** That of its row; '' elsewhere. */
  readonly goal: string;
  readonly text: string;
}

/** A change to one cell: only carried out when the row still has this goal and the cell still this text. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly goal: string;
  readonly oldValue: string;
  /** '' clears the cell. */
  readonly newValue: string;
  /** Puts back what stood there before, even where the cell's rule would refuse it today. */
  readonly undo?: boolean;
}

/** Of a written edit, `goal` is what the row's goal says afterwards. */
export interface CellEditResult extends CellEdit {
  readonly written: boolean;
  /** Why it was not written, in one sentence; '' when it was. */
  readonly message: string;
}
