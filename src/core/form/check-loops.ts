/** Follows the loops and conditions of one part: whether each is closed, and each tag inside of the right one. */
import { FORM_FINDING_MESSAGES as TEXT } from '../messages/form-findings';
import type { FoundTag } from './find-tags';
import { type FormFinding, type FormRule, findingAt } from './form-finding';
import type { CellPlace, FormParagraph } from './form-paragraphs';
import { FORM_TAGS, type FormTag, ITEM_TAG, loopOf, type TagScope } from './form-tags';
import { nearestWord } from './nearest-tag';

/** A loop or condition that is open. */
interface OpenLoop {
  readonly start: FoundTag;
  readonly name: string;
  /** What its items are about; null for a condition, which repeats nothing. */
  readonly items: TagScope | null;
}

/** A loop or condition from its start to its end. */
interface ClosedLoop {
  readonly start: FoundTag;
  readonly end: FoundTag;
}

export interface CheckedLoops {
  readonly findings: readonly FormFinding[];
  /** The tags that are there; one in the wrong place counts as every tag of its name. */
  readonly used: ReadonlySet<FormTag>;
  /** Tags that only a column of the town can fill, if it has one of that name. */
  readonly strangers: ReadonlySet<FoundTag>;
}

/** @param tags The tags of the part, in order; those whose name is not known are left to others. */
export function checkLoops(paragraphs: readonly FormParagraph[], tags: readonly FoundTag[]): CheckedLoops {
  return new LoopChecker(paragraphs).check(tags);
}

class LoopChecker {
  private findings: FormFinding[] = [];
  /** Findings of tags in the wrong place, with the name of the loop that they miss; undefined for the item itself. */
  private readonly misplaced = new Map<FormFinding, string | undefined>();
  private readonly used = new Set<FormTag>();
  private readonly strangers = new Set<FoundTag>();
  private readonly open: OpenLoop[] = [];
  /** Open loops whose missing end has been told of where it belongs. */
  private readonly crossed = new Set<OpenLoop>();
  private readonly closed: ClosedLoop[] = [];

  constructor(private readonly paragraphs: readonly FormParagraph[]) {}

  check(tags: readonly FoundTag[]): CheckedLoops {
    for (const tag of tags) {
      if (tag.name === null) continue;
      if (tag.role === 'end') this.end(tag, tag.name);
      else if (tag.column) this.useTown(tag, tag.name);
      else this.use(tag, tag.name);
    }
    this.checkSharedRows();
    this.checkNested();
    for (const loop of this.open) {
      const { start, name } = loop;
      if (!this.crossed.has(loop)) this.add('loop-unclosed', TEXT.loopUnclosed(start.raw, name), start);
    }
    return { findings: this.findings, used: this.used, strangers: this.strangers };
  }

  private use(tag: FoundTag, name: string): void {
    const known = this.inScope(name);
    for (const each of known ? [known] : FORM_TAGS.filter((any) => any.name === name)) this.used.add(each);
    if (known === null) {
      const loop = loopAround(name);
      const message = loop === undefined ? TEXT.itemInWrongPlace : TEXT.wrongPlace(tag.raw, loop.name);
      this.misplaced.set(this.add('tag-in-wrong-place', message, tag), loop?.name);
    } else if (tag.role === 'value' && (known?.content === 'list' || known?.content === 'flag')) {
      this.add('tag-in-wrong-form', TEXT.needsPair(tag.raw, name), tag);
    }
    if (tag.role === 'value') return;
    if (tag.unit === 'w:tr' && this.cellOf(tag) === null) {
      this.add('loop-over-table', TEXT.rowLoopOutside(tag.raw, name), tag);
    }
    // A loop in the wrong place is still followed, so that one slip gives one finding.
    const meant = known ?? FORM_TAGS.find((each) => each.name === name);
    this.open.push({ start: tag, name, items: (tag.role === 'start' && meant?.items) || null });
  }

  /** A column of the town: its text belongs to a goal or a theme, and has lines. */
  private useTown(tag: FoundTag, name: string): void {
    const isInside = this.open.some(({ items }) => items === 'theme' || items === 'goal');
    if (!isInside && tag.column === 'known')
      this.add('tag-in-wrong-place', TEXT.wrongPlace(tag.raw, 'goals'), tag);
    else if (!isInside) {
      const near = nearestWord(name);
      this.add('unknown-tag', TEXT.tags.unknown(tag.raw, near && `{${near}}`), tag);
    } else if (tag.column === 'possible') this.strangers.add(tag);
    if (tag.role !== 'value')
      this.open.push({ start: tag, name, items: tag.role === 'start' ? 'line' : null });
  }

  /** The tag of this name here; null when it belongs elsewhere, undefined for the item itself where there is one. */
  private inScope(name: string): FormTag | null | undefined {
    if (name === ITEM_TAG) {
      const isItem = this.open.some((loop) => loop.items === 'line' || isTextCondition(loop));
      return isItem ? undefined : null;
    }
    for (const { items } of [...this.open].reverse()) {
      const found = FORM_TAGS.find((tag) => tag.name === name && tag.scope === items);
      if (found) return found;
    }
    return FORM_TAGS.find((tag) => tag.name === name && tag.scope === 'report') ?? null;
  }

  private end(tag: FoundTag, name: string): void {
    const at = name === '' ? this.open.length - 1 : lastIndexOf(this.open, name);
    const loop = this.open[at];
    const inner = this.open[this.open.length - 1];
    if (loop === undefined) {
      if (inner?.name === `${name}s`) this.endMisspelt(tag, inner);
      else this.endWithoutStart(tag, name);
      return;
    }
    if (inner && inner !== loop) {
      this.add('loop-crossed', TEXT.loopCrossed(tag.raw, inner.name), tag);
      this.crossed.add(inner);
    } else if (!this.standTogether(loop.start, tag)) {
      this.add('loop-over-table', TEXT.loopOverTable(loop.start.raw, tag.raw), tag);
    } else this.closed.push({ start: loop.start, end: tag });
    // Those inside that were closed too late are found without a start later; that would be the same slip again.
    this.open.splice(at, 1);
  }

  /** {/goal} for {/goals}: both are tags, so that the letters alone do not show the slip. */
  private endMisspelt(tag: FoundTag, { start, name }: OpenLoop): void {
    this.add('loop-unopened', TEXT.loopEndMisspelt(tag.raw, start.raw, name), tag);
    this.open.pop();
  }

  /** What stood before it was not in the wrong place: its start is what is missing. */
  private endWithoutStart(tag: FoundTag, name: string): void {
    this.findings = this.findings.filter((finding) => this.misplaced.get(finding) !== name);
    for (const each of FORM_TAGS) if (each.name === name) this.used.add(each);
    this.add('loop-unopened', TEXT.loopUnopened(tag.raw, name), tag);
  }

  /** A loop over whole rows leaves no room in them for another one beside it. */
  private checkSharedRows(): void {
    for (const { start, end } of this.closed) {
      const cell = this.cellOf(start);
      // The outermost is closed last.
      const rows = [...this.closed]
        .reverse()
        .find(
          (loop) => (isBefore(end, loop.start) || isBefore(loop.end, start)) && this.spansRow(loop, cell),
        );
      if (rows)
        this.add('loops-share-row', TEXT.loopsShareRow(start.raw, rows.start.raw, rows.end.raw), start);
    }
  }

  /** A loop in itself prints each of its items as often as there are items, and thirty of them would never end. */
  private checkNested(): void {
    for (const { start, end } of this.closed) {
      const around = this.closed.filter(
        (loop) =>
          loop.start.name === start.name &&
          isBefore(loop.start, start) &&
          isBefore(end, loop.end) &&
          repeats(loop),
      );
      if (around.length <= (isList(start) ? 0 : 1) || !repeats({ start })) continue;
      this.add('tag-in-wrong-place', TEXT.loopInItself(start.raw, end.raw), start);
      return;
    }
  }

  /** Whether the loop repeats rows, and the cell is in one of them. */
  private spansRow({ start, end }: ClosedLoop, cell: CellPlace | null): boolean {
    const [from, to] = [this.cellOf(start), this.cellOf(end)];
    if (!from || !to || !cell || cell.table !== from.table) return false;
    const staysInCell = start.unit !== 'w:tr' && from.row === to.row && from.column === to.column;
    return !staysInCell && cell.row >= from.row && cell.row <= to.row;
  }

  /** Both outside of tables, or both in the same table and, further out, in the same cells; in the same box or none. */
  private standTogether(start: FoundTag, end: FoundTag): boolean {
    const [from, to] = [this.cellOf(start), this.cellOf(end)];
    const boxes = [start, end].map((tag) => this.paragraphs[tag.paragraph]?.box);
    // A cell is one object for all that stands in it.
    return boxes[0] === boxes[1] && from?.table === to?.table && from?.around === to?.around;
  }

  private cellOf(tag: FoundTag): CellPlace | null {
    return this.paragraphs[tag.paragraph]?.cell ?? null;
  }

  private add(rule: FormRule, message: string, tag: FoundTag): FormFinding {
    const finding = findingAt(rule, message, this.paragraphs[tag.paragraph], tag);
    this.findings.push(finding);
    return finding;
  }
}

const isList = ({ name }: FoundTag): boolean =>
  FORM_TAGS.some((tag) => tag.name === name && tag.content === 'list');

/** Lists, and texts of several lines; around one of these another may stand as a condition. */
const repeats = ({ start }: Pick<ClosedLoop, 'start'>): boolean =>
  start.role === 'start' &&
  (start.column !== undefined || FORM_TAGS.some((tag) => tag.name === start.name && tag.items));

/** Inside of {#title}…{/title} the item is the title itself. */
const isTextCondition = ({ name, start }: OpenLoop): boolean =>
  start.role === 'start' && FORM_TAGS.some((tag) => tag.name === name && tag.content === 'text');

/** The loop that a tag belongs into; undefined for the item itself. */
function loopAround(name: string): FormTag | undefined {
  // 達成度 stands in the legend too, but that is not where people miss it.
  const scope = [...FORM_TAGS].reverse().find((tag) => tag.name === name)?.scope;
  return scope && loopOf(scope);
}

function lastIndexOf(open: readonly OpenLoop[], name: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) if (open[at]?.name === name) return at;
  return -1;
}

const isBefore = (one: FoundTag, other: FoundTag): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.end <= other.start);
