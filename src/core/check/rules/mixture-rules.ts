/** What a department writes in two ways: widths of digits, 「、」 and 「，」, です・ます and である. */
import type { Evaluation } from '../../evaluation/evaluation';
import type { Finding } from '../../finding';
import { HINT_MESSAGES as TEXT } from '../../messages/hints';
import { type CellText, holding, textFinding } from './cell-texts';
import { PLAIN, POLITE, WIDE_COMMA, WIDE_DIGIT } from './text-signs';

/** Each is said where it is the rarer way. */
export function checkMixtures(evaluation: Evaluation, cells: readonly CellText[]): Finding[] {
  return [
    ...checkDigits(evaluation, cells),
    ...checkCommas(evaluation, cells),
    ...checkStyle(evaluation, cells, 'goal'),
    ...checkStyle(evaluation, cells, 'outcome'),
  ];
}

const WIDE_DIGITS = /[０-９]/;
/** A number with its point and its commas: 「２．５」, 「1,200」. They go with its digits. */
const NUMBER = /[0-9０-９]+(?:[.．][0-9０-９]+|[,，][0-9０-９]{3}(?![0-9０-９]))*/g;
/** What stands beside half-width numbers that are part of something else: an address, a telephone number, A4, 12:30. */
const GLUED = /[A-Za-z@/_:#&=-]/;

/**
 * Numbers of one digit apart from longer ones: a full-width 「１」 beside a half-width 「12」 is a rule of many offices. A number
 * of both widths is wrong in any case.
 */
function checkDigits(evaluation: Evaluation, cells: readonly CellText[]): Finding[] {
  // Stryker disable next-line ConditionalExpression: spares work alone.
  if (holding(cells, WIDE_DIGIT).length === 0) return [];
  const counts = { single: { wide: 0, narrow: 0 }, longer: { wide: 0, narrow: 0 } };
  for (const { text } of cells) {
    withNumbers(text, (run, kind, width) => {
      if (width !== 'both') counts[kind][width] += 1;
      return run;
    });
  }
  const right = { single: majority(counts.single), longer: majority(counts.longer) };
  return cells.flatMap((cell) => {
    let wrong = '';
    const mended = withNumbers(cell.text, (run, kind, width) => {
      const wanted = right[kind];
      if (width === wanted) return run;
      wrong = wrong || run;
      return wanted === 'wide' ? widened(run) : run.normalize('NFKC');
    });
    if (wrong === '') return [];
    const fixed = evaluation.header.themesAmongGoals ? null : mended;
    return [textFinding(evaluation, 'digit-width', cell, TEXT.digitWidth(wrong), fixed)];
  });
}

type Width = 'wide' | 'narrow' | 'both';

/** The text with each number made another, but for half-width ones that belong to something else. */
const withNumbers = (
  text: string,
  make: (run: string, kind: 'single' | 'longer', width: Width) => string,
): string =>
  text.replace(NUMBER, (run, at: number) => {
    const width = widthOf(run);
    const isGlued = GLUED.test(text.charAt(at - 1) + text.charAt(at + run.length));
    return width === 'narrow' && isGlued ? run : make(run, run.length === 1 ? 'single' : 'longer', width);
  });

function widthOf(run: string): Width {
  if (!WIDE_DIGITS.test(run)) return 'narrow';
  return /[0-9]/.test(run) ? 'both' : 'wide';
}

/** Half-width where neither is more frequent. */
const majority = ({ wide, narrow }: { wide: number; narrow: number }): 'wide' | 'narrow' =>
  wide > narrow ? 'wide' : 'narrow';

const widened = (run: string): string =>
  run.replace(/[0-9.,]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 「，」 between digits is no punctuation. */
const COMMA = /(?<![0-9０-９])，|，(?![0-9０-９])/g;

function checkCommas(evaluation: Evaluation, cells: readonly CellText[]): Finding[] {
  // Stryker disable next-line ConditionalExpression: spares work alone.
  if (holding(cells, WIDE_COMMA).length === 0) return [];
  const count = (sign: RegExp): number =>
    cells.reduce((sum, { text }) => sum + (text.match(sign)?.length ?? 0), 0);
  const [commas, marks] = [count(COMMA), count(/、/g)];
  const [rare, usual] = commas > marks ? [/、/g, '，'] : [COMMA, '、'];
  return cells.flatMap((cell) => {
    const mended = cell.text.replace(rare, usual);
    if (mended === cell.text) return [];
    const fixed = evaluation.header.themesAmongGoals ? null : mended;
    return [textFinding(evaluation, 'comma-mixed', cell, TEXT.commaMixed(usual), fixed)];
  });
}

/** Once for a column, at the first text of the rarer kind. Texts that end in a noun are of neither. */
function checkStyle(
  evaluation: Evaluation,
  cells: readonly CellText[],
  column: CellText['column'],
): Finding[] {
  const own = (style: number): CellText[] => holding(cells, style).filter((cell) => cell.column === column);
  const plain = own(PLAIN);
  // Where nothing is plain, as in most tabs, nothing is mixed.
  const polite = plain.length === 0 ? plain : own(POLITE);
  const [rare, isPlainRare] = polite.length >= plain.length ? [plain, true] : [polite, false];
  const [first] = rare;
  if (first === undefined) return [];
  const rows = rare.map(({ goal }) => goal.row + 1);
  return [textFinding(evaluation, 'style-mixed', first, TEXT.styleMixed(isPlainRare, rows))];
}
