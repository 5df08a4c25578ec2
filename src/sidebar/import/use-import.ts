/** What the import dialog knows: the source, what is understood of it, and what the person has said of that. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import { addableColumns } from '../../core/paper/addable-columns';
import type { ColumnChoice } from '../../core/paper/find-columns';
import type { ImportedRow } from '../../core/paper/imported-row';
import { leftColumns } from '../../core/paper/left-columns';
import { type DepartmentPaper, understandForDepartment } from '../../core/paper/other-department';
import type { Paper } from '../../core/paper/paper';
import type { UnderstoodPaper } from '../../core/paper/understand-paper';
import type { ImportAnswer, ImportPlace } from '../../google/papers/write-import';
import { sentenceOf } from '../session/call-failure';
import type { Server } from '../session/server';

/** A paper with its name, and its text where that can be mended line by line; '' for a file of another kind. */
export interface Source {
  readonly name: string;
  readonly paper: Paper;
  readonly text: string;
}

/** A row as the person sees it. */
export interface EditedRow {
  readonly row: ImportedRow;
  /** Nothing is left to ask. */
  readonly isSure: boolean;
  readonly isLeftOut: boolean;
}

export interface Import {
  readonly place: ImportPlace | null;
  readonly failure: string;
  readonly source: Source | null;
  readonly understood: DepartmentPaper | null;
  readonly rows: readonly EditedRow[];
  /** How many of the rows that come in are still asked about, and one for the whole paper where that is. */
  readonly asked: number;
  /** Whether the person has answered what is asked of the whole paper. */
  readonly isPaperSure: boolean;
  /** Columns of the paper that the tab can get. */
  readonly addable: readonly string[];
  /** Those of them that the person wants. */
  readonly wanted: readonly string[];
  /** Columns of the paper that do not come in. */
  readonly left: readonly string[];
  readonly isWriting: boolean;
  readonly done: ImportAnswer | null;
  take(source: Source | null): void;
  choose(choice: ColumnChoice): void;
  /** Which 課's goals of a paper of several come in; '' where nobody has said so. */
  readonly chosenPart: string;
  choosePart(name: string): void;
  setPaperSure(isSure: boolean): void;
  change(at: number, changed: Partial<EditedRow>): void;
  want(columns: readonly string[]): void;
  write(): Promise<void>;
}

/** @param departments The 課 of the book: a paper that names another one than `department` is asked about. */
export function useImport(server: Server, department: string, departments: readonly string[]): Import {
  const [place, setPlace] = useState<ImportPlace | null>(null);
  const [failure, setFailure] = useState('');
  const [source, setSource] = useState<Source | null>(null);
  const [choices, setChoices] = useState<readonly ColumnChoice[]>([]);
  const [edits, setEdits] = useState<ReadonlyMap<number, Partial<EditedRow>>>(new Map());
  const [sureOf, setSureOf] = useState('');
  const [chosen, want] = useState<readonly string[]>([]);
  const [isWriting, setWriting] = useState(false);
  const [done, setDone] = useState<ImportAnswer | null>(null);

  /** @param told What went wrong before; it stays until the person does something else. */
  const look = async (told = ''): Promise<void> => {
    setFailure(told);
    if (department === '') return;
    try {
      setPlace(await server.call('getImportPlace', department));
    } catch (error) {
      setFailure(told || sentenceOf(error));
    }
  };
  useEffect(() => void look(), [department]);

  const understood = useMemo(() => {
    if (source === null || place === null) return null;
    const { levels: scale, further, isRated } = place;
    return understandForDepartment(source.paper, {
      ...{ scale, further, isRated, department, departments, choices },
    });
  }, [source, place, choices, department]);
  // What was said of the rows before is said of no others.
  useEffect(() => setEdits(new Map()), [understood]);
  // The answer holds as long as the same is asked.
  const question = understood?.questions.join('') ?? '';
  const isPaperSure = question !== '' && sureOf === question;

  const rows = (understood?.rows ?? []).map((row, at): EditedRow => {
    const edit = edits.get(at) ?? {};
    return {
      row: edit.row ?? row,
      isSure: edit.isSure ?? row.questions.length === 0,
      isLeftOut: edit.isLeftOut ?? false,
    };
  });
  const taken = rows.filter(({ isLeftOut }) => !isLeftOut);
  const isPaperAsked = question !== '' && !isPaperSure;
  const asked =
    taken.filter(({ isSure, row }) => !isSure || !isLevel(row.rating, place)).length + (isPaperAsked ? 1 : 0);

  const joint = understood?.joint ?? [];
  const isPart = ({ role, column }: ColumnChoice): boolean => role === 'department' && joint.includes(column);

  const found = understood?.rows ?? [];
  const further = place?.further ?? [];
  const addable = addableColumns(found, further);
  const wanted = addable.filter((name) => chosen.includes(name));
  const left = leftColumns(found, [...further, ...wanted]);

  const write = async (): Promise<void> => {
    if (source === null || place === null || isWriting) return;
    setWriting(true);
    setFailure('');
    try {
      const { lastRow } = place;
      const plain = taken.map(({ row }) => plainRow(row));
      const written = await server.call('writeImport', {
        department,
        rows: plain,
        lastRow,
        source: source.name,
        addColumns: wanted,
      });
      setDone(written);
      // Nothing is lost where the sheet does not follow.
      await server.call('selectCell', department, `A${written.firstRow}`).catch(() => undefined);
    } catch (error) {
      await look(sentenceOf(error));
    }
    setWriting(false);
  };
  return {
    ...{ place, failure, source, understood, rows, asked, isPaperSure, isWriting, done, write },
    ...{ addable, wanted, left, want },
    setPaperSure: (isSure) => setSureOf(isSure ? question : ''),
    take: (next) => {
      setSureOf('');
      setChoices([]);
      want([]);
      setSource(next);
    },
    choose: (choice) => setChoices([...choices.filter(({ column }) => column !== choice.column), choice]),
    chosenPart: choices.find(isPart)?.column ?? joint.find((name) => name === department) ?? '',
    choosePart: (column) =>
      setChoices([...choices.filter((choice) => !isPart(choice)), { column, role: 'department' }]),
    change: (at, changed) => setEdits(new Map([...edits, [at, { ...edits.get(at), ...changed }]])),
  };
}

/** A rating that is none of the book's cannot be written. */
const isLevel = (rating: string, place: ImportPlace | null): boolean =>
  rating === '' || (place?.levels ?? []).some(({ symbol }) => symbol === rating);

const plainRow = ({ number, theme, unit, goalNumber, goal, rating, outcome, columns }: ImportedRow) => ({
  ...{ number, theme, unit, goalNumber, goal, rating, outcome, columns },
});

/** What the status line says of what was read. */
export const foundSentence = ({ rows, questions }: UnderstoodPaper): string =>
  rows.length === 0 ? questions.join('') : [TEXT.found(rows.length), ...questions].join('');
