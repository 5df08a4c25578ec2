/** Rows over the whole width of a table that are no goals: remarks on a goal above, and what is said of all. */
import { foldText, trimBlanks } from '../cells/folded-text';
import type { ColumnRole } from './column-roles';
import { countedHeading, mayBeHeading } from './heading';
import { type LabelledText, readLabelled } from './labelled-text';
import { readLabel } from './line-label';

const REMARK_ROLES: readonly ColumnRole[] = ['own', 'outcome'];

/** 「所見」 alone over the whole width: what it says stands in the row below. */
const REMARK_NAME =
  /^[【〔[(]?(?:(?:今後の|残された|主な|評価者の?|課長の?|部長の?|所属長の?|自己評価の?|外部評価の?|外部|委員(?:会)?の?|一次評価の?|二次評価の?|総合)?(?:所見|コメント|意見|講評|課題|考察|振り返り)|今後の(?:方針|方向性?|対応|取組)|改善(?:点|策)|特記事項|備考)(?:欄|等)?[】〕\])]?[:：]?$/;

/** A name whose text stands in the rows below it. */
interface RowsBelow {
  readonly name: string;
  readonly isOfOne: boolean;
  /** Whether no text has come yet. */
  readonly isBare: boolean;
}

const nameOf = (text: string): string => trimBlanks(text.replace(/^[【〔［[(（]+|[】〕］\])）:：]+$/g, ''));

/** Whether a row goes on with the one that names it; short and numbered it is the next heading. */
const isTextBelow = ({ isBare }: RowsBelow, text: string): boolean =>
  !mayBeHeading(text) || (isBare && readLabel(text) === null && countedHeading(text) === null);

/** 「所見：…」, 「成果　…」 over the whole width. */
function remarkOf(text: string): LabelledText | null {
  const remark = readLabelled(text);
  return remark !== null && remark.rest !== '' && REMARK_ROLES.includes(remark.role) ? remark : null;
}

/** 「総評」 speaks of all goals. */
export const isOfWhole = (text: string): boolean =>
  /^[■●◆○【〔<]?(?:総評|総括|全体(?:評価|総括|講評)|まとめ)(?:$|[】〕>:：\s\u3000])/.test(text);

/** Goes along with the rows of a table from the top, and finds whose a remark is. */
export class WideRows {
  private waiting: RowsBelow | null = null;
  /** How many goals stand above since the last remark or heading: only of one can a remark without a cell of its own speak. */
  private goals = 0;

  /** @param left Gets the texts that come in nowhere. */
  constructor(private readonly left: string[]) {}

  /** A row that is not over the whole width has come. */
  pass(): void {
    this.waiting = null;
  }

  passHeading(): void {
    this.goals = 0;
  }

  passGoal(): void {
    this.goals += 1;
  }

  /**
   * @param above The goal above, which gets a remark; undefined before the first one.
   * @param isBetween Whether a sentence here is no goal by itself, for the next row has its own.
   * @returns Whether the row is done with: else it may be a heading or a goal.
   */
  take(text: string, above: { readonly remarks: LabelledText[] } | undefined, isBetween: boolean): boolean {
    const isNamed = REMARK_NAME.test(foldText(text)) && above !== undefined;
    if (isNamed || isOfWhole(text)) {
      this.waiting = { name: nameOf(text), isOfOne: isNamed && this.goals === 1, isBare: text.length <= 12 };
      if (!this.waiting.isOfOne) this.left.push(text);
      this.goals = 0;
      return true;
    }
    const remark = above === undefined ? null : remarkOf(text);
    if (remark !== null) above?.remarks.push(remark);
    else if (this.waiting !== null && isTextBelow(this.waiting, text)) {
      if (this.waiting.isOfOne) above?.remarks.push({ role: 'own', name: this.waiting.name, rest: text });
      this.waiting = { ...this.waiting, isBare: false };
      return true;
    } else if (!mayBeHeading(text) && isBetween) {
      this.left.push(text);
      return true;
    }
    this.waiting = null;
    return remark !== null;
  }
}
