/** What the sidebar gets from the script, and what it sends: plain data, as google.script.run needs. */

import type { Column } from '../evaluation/header';
import type { Rating } from '../evaluation/rating';
import type { Finding, Progress, Severity } from '../finding';
import type { ReportKind } from '../report/report-data';

/** Where everybody stands. */
export interface Overview {
  readonly municipality: string;
  /** 平成29年度; '' when unreadable. */
  readonly fiscalYear: string;
  /** H30.4.20; '' when blank or unreadable. */
  readonly deadline: string;
  /** Days from today, in the spreadsheet's zone, to 提出期限: 0 on the day itself, negative when it is over. */
  readonly daysLeft: number | null;
  readonly limit: Rating;
  /** The department whose tab is open; null for any other tab. */
  readonly activeDepartment: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings of no department. */
  readonly findings: readonly FoundCell[];
  readonly departments: readonly OverviewDepartment[];
  /** What 設定 does not say yet although a report does not need it. */
  readonly blanks: readonly BlankSetting[];
  /** Changes when the sheets do; compare it with that of `getPulse`. */
  readonly pulse: string;
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
  readonly goals: number;
  /** Goals with a rating from 1 to 5. */
  readonly rated: number;
  /** How many goals have the rating 1, 2, 3, 4, 5. */
  readonly levels: readonly [number, number, number, number, number];
  readonly findings: readonly FoundCell[];
  /** Whether its tab with a header row is there. */
  readonly hasTab: boolean;
  /** Whether a report that is made now will be a draft. */
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
  readonly rating: Rating | null;
  /** The rating cell's text, also where it is no rating. */
  readonly ratingText: string;
  readonly outcome: string;
  /** A1 names; '' when the tab lacks the column, and where a merged area hides the cell. */
  readonly ratingCell: string;
  readonly outcomeCell: string;
  readonly findings: readonly Finding[];
  /** Its row as far as people type into it; no cells where goals cannot be changed one by one. */
  readonly row: GoalRow;
  /** Whether 番号, 個別事業 and 担当 stay when the goal is taken out: goals below belong to them. */
  readonly headsTheme: boolean;
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
