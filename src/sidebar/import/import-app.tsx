/** 前年度の文書を取り込む: the source beside what was understood of it, and the button that writes. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IMPORT_TITLE, PAPER_MESSAGES, IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import { TASK_TEXTS } from '../../core/messages/tasks';
import { type ImportOpening, PASTED_PAPER } from '../../core/overview/opening';
import type { ImportedRow } from '../../core/paper/imported-row';
import { DepartmentSelect } from '../parts/department-select';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { recall } from '../session/memory';
import type { Server } from '../session/server';
import { AddedColumns } from './added-columns';
import { ColumnList } from './column-list';
import { NextAsked } from './next-asked';
import { RowItem } from './row-item';
import { faultOf, pastedSource, SourceChoice } from './source-choice';
import { SourceView } from './source-view';
import { foundSentence, type Import, type Source, useImport } from './use-import';

interface Props {
  readonly server: Server;
  readonly opening: ImportOpening;
  readonly onClose: () => void;
}

export function ImportApp({ server, opening, onClose }: Props) {
  const { departments, tab } = opening;
  const [department, setDepartment] = useState(departments.includes(tab) ? tab : (departments[0] ?? ''));
  const work = useImport(server, department, departments);
  const [fault, setFault] = useState('');
  const take = (source: Source): void => {
    setFault('');
    work.take(source);
  };
  useEffect(() => {
    const pasted = recall<{ html: string; text: string }>(PASTED_PAPER);
    if (pasted === undefined) return;
    try {
      take(pastedSource(pasted.html, pasted.text));
    } catch (error) {
      setFault(faultOf(error));
    }
  }, []);
  const { source, understood, done } = work;
  const wasThere = useRef(false);
  if (source !== null) wasThere.current = true;
  const closed = work.place?.isClosed === true ? TEXT.closed(department) : '';
  const failure = fault || work.failure || closed;
  const sentence = done
    ? TEXT.written(done.written, department, done.firstRow)
    : failure || (work.isWriting ? TEXT.writing : understood ? foundSentence(understood) : '');
  return (
    <>
      <main class="import" aria-label={IMPORT_TITLE}>
        {departments.length === 0 ? (
          <End sentence={TEXT.noDepartments} onClose={onClose} />
        ) : done ? (
          <End sentence={sentence} onClose={onClose} />
        ) : (
          <>
            {failure && <FailureNotice sentence={failure} />}
            <DepartmentSelect names={departments} value={department} onChoose={setDepartment} />
            {source === null || understood === null ? (
              <SourceChoice isAgain={wasThere.current} onSource={take} onFault={setFault} onClose={onClose} />
            ) : (
              <Review {...{ work, source, department, onClose }} onSource={take} onFault={setFault} />
            )}
          </>
        )}
      </main>
      <p role="status" id="status" class="unseen">
        {sentence}
      </p>
    </>
  );
}

function End({ sentence, onClose }: { sentence: string; onClose: () => void }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusHere(place.current), []);
  return (
    <>
      <p ref={place} tabIndex={-1} class="task-end">
        {sentence}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={onClose}>
          {TASK_TEXTS.close}
        </button>
      </div>
    </>
  );
}

/** What does not add up in the whole paper; nothing is written before the person has said that it is right so. */
function PaperQuestions({ work }: { work: Import }) {
  const { understood, isPaperSure, setPaperSure } = work;
  const questions = understood?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <div data-asked={!isPaperSure}>
      <div tabIndex={-1}>
        {questions.map((question) => (
          <FailureNotice key={question} sentence={question} />
        ))}
      </div>
      {understood?.rows.length !== 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isPaperSure}
            onChange={({ currentTarget }) => setPaperSure(currentTarget.checked)}
          />
          <span>{TEXT.sureOfPaper}</span>
        </label>
      )}
    </div>
  );
}

/** Which 課's goals come in, where the paper has those of several. */
function PartSelect({ work, place }: { work: Import; place: RefObject<HTMLSelectElement | null> }) {
  const { understood, chosenPart, choosePart } = work;
  const names = understood?.joint ?? [];
  if (names.length === 0) return null;
  return (
    <label class="import-part">
      {TEXT.joint}
      <select
        ref={place}
        value={chosenPart}
        onChange={({ currentTarget }) => choosePart(currentTarget.value)}
      >
        {chosenPart === '' && <option value="">{TEXT.jointNone}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether a row can be answered by saying which of its columns is what. */
const isAskedOfColumns = ({ questions }: ImportedRow): boolean =>
  questions.includes(PAPER_MESSAGES.doubts['column-rival']);

function Review(props: {
  work: Import;
  source: Source;
  department: string;
  onSource: (source: Source) => void;
  onFault: (sentence: string) => void;
  onClose: () => void;
}) {
  const { work, source, department, onSource, onFault, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHere(heading.current), []);
  const end = useRef<HTMLDivElement>(null);
  const part = useRef<HTMLSelectElement>(null);
  const [tries, setTries] = useState(0);
  // The red line pushes the buttons down, and out of a low window.
  useEffect(() => {
    if (tries > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [tries]);
  const { understood, rows, asked, place } = work;
  if (understood === null || place === null) return null;
  const taken = rows.filter(({ isLeftOut }) => !isLeftOut);
  const filled = (field: 'rating' | 'outcome'): number => taken.filter(({ row }) => row[field] !== '').length;
  const isPartMissing = understood.joint.length > 0 && work.chosenPart === '';
  const hindrance = place.isClosed
    ? TEXT.closed(department)
    : taken.length === 0
      ? TEXT.nothingToWrite
      : asked > 0
        ? TEXT.stillAsked(asked)
        : '';
  const isNothing = rows.length === 0 && !isPartMissing;
  const write = (): void => {
    setTries((times) => times + 1);
    if (isPartMissing) part.current?.focus();
    if (hindrance === '') void work.write();
  };
  return (
    <>
      <div class="import-sides">
        <SourceView source={source} onSource={onSource} onFault={onFault} />
        <section class="import-side" aria-labelledby="import-understood">
          <h2 id="import-understood" ref={heading} tabIndex={-1}>
            {TEXT.understood}
          </h2>
          <PaperQuestions work={work} />
          <PartSelect work={work} place={part} />
          {!isPartMissing && !isNothing && (
            <>
              <p class="bold">{TEXT.totals(taken.length, filled('rating'), filled('outcome'))}</p>
              <p>
                {TEXT.left(asked)} {asked > 0 && <NextAsked />}
              </p>
            </>
          )}
          {understood.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <AddedColumns work={work} />
          <ColumnList
            columns={understood.columns}
            isAsked={understood.questions.length > 0 || understood.rows.some(isAskedOfColumns)}
            onChoose={work.choose}
          />
          <ol class="import-rows">
            {rows.map((edited, at) => (
              <RowItem
                key={at}
                at={at + 1}
                edited={edited}
                levels={place.levels}
                hasOthers={asked > 1}
                onChange={(changed) => work.change(at, changed)}
              />
            ))}
          </ol>
        </section>
      </div>
      <div ref={end} class="import-end">
        {!isNothing && !place.isClosed && <p>{TEXT.where(place.lastRow)}</p>}
        <div class="import-hindrance">
          <p role="alert">{isPartMissing ? TEXT.choosePart : tries > 0 ? hindrance : ''}</p>
          {!isPartMissing && !place.isClosed && tries > 0 && asked > 0 && <NextAsked />}
        </div>
        <div class="buttons">
          {!isNothing && (
            <button type="button" class="primary" aria-disabled={work.isWriting} onClick={write}>
              {TEXT.write(taken.length, department)}
            </button>
          )}
          <button type="button" class="secondary" onClick={() => work.take(null)}>
            {TEXT.another}
          </button>
          <button type="button" class="secondary" onClick={onClose}>
            {TASK_TEXTS.cancel}
          </button>
        </div>
      </div>
    </>
  );
}
