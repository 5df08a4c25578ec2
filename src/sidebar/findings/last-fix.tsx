/** What was mended together last, by whomever and on whatever day, read when it is opened; one press puts it back. */
import { useEffect, useState } from 'preact/hooks';
import type { FixResult } from '../../core/fixes/fix-plan';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { FailureNotice } from '../parts/failure-notice';
import { SlicesProgress } from '../parts/slices-progress';
import { sentenceOf } from '../session/call-failure';
import type { ServerValue } from '../session/server';
import { useSession } from '../session/sidebar-session';
import { toneOf } from '../session/use-cell-edits';
import { BeforeAfter } from './before-after';
import { useFixes } from './use-fixes';

const { fixes: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

/** More lines than this are not read one by one. */
const MOST_LINES = 30;

export function LastFixNotice() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="last-fix" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{TEXT.last}</summary>
      {isOpen && <LastFix />}
    </details>
  );
}

/** Read again after each check, for that is when somebody may have mended more. */
function LastFix() {
  const { server, check, say } = useSession();
  const fixes = useFixes();
  const [last, setLast] = useState<ServerValue<'getLastFix'> | undefined>(undefined);
  const [failure, setFailure] = useState('');
  const [refused, setRefused] = useState<readonly FixResult[]>([]);
  const [isWriting, setWriting] = useState(false);
  const tried = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setFailure('');
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
  };
  const load = () => tried(async () => setLast(await server.call('getLastFix')));
  useEffect(() => void load(), [check.overview]);
  const undo = async (cells: NonNullable<typeof last>['cells']): Promise<void> => {
    if (isWriting) return;
    setWriting(true);
    await tried(async () => {
      const { results, left } = await fixes.undo(cells);
      const kept = results.filter(({ written }) => !written);
      setRefused(kept);
      const undone = results.length - kept.length;
      if (left > 0) say(TEXT.lastStopped(undone, left + kept.length));
      else if (kept.length === 0) say(TEXT.lastUndone(undone));
      else say(TEXT.lastRefused(undone, kept.length), toneOf(results));
    });
    setWriting(false);
  };
  if (fixes.isLong) return <SlicesProgress slices={fixes.slices} />;
  return (
    <>
      {failure !== '' && <FailureNotice sentence={failure} onRetry={() => void load()} />}
      {refused.map(({ sheet, cell, message }) => (
        <FailureNotice
          key={`${cell} ${sheet}`}
          sentence={TEXT.refused(FINDINGS.place(sheet, cell), message)}
        />
      ))}
      {last === undefined && failure === '' && <p class="working">{TEXT.lastLoading}</p>}
      {last === null && <p>{TEXT.lastNone}</p>}
      {last && (
        <>
          <p>{TEXT.lastSaid(last.at, last.by, last.cells.length, last.isImport)}</p>
          <button
            type="button"
            class="secondary"
            aria-disabled={isWriting}
            onClick={() => void undo(last.cells)}
          >
            {TEXT.lastUndo(last.cells.length)}
          </button>
          <MendedCells cells={last.cells} />
        </>
      )}
    </>
  );
}

function MendedCells({ cells }: { cells: NonNullable<ServerValue<'getLastFix'>>['cells'] }) {
  return (
    <ul>
      {cells.slice(0, MOST_LINES).map(({ sheet, cell, before, after }) => (
        <li key={`${cell} ${sheet}`}>
          <bdi class="place">{FINDINGS.place(sheet, cell)}</bdi>
          <BeforeAfter edit={{ oldValue: before, newValue: after }} isDone />
        </li>
      ))}
      {cells.length > MOST_LINES && <li>{TEXT.lastMore(cells.length - MOST_LINES)}</li>}
    </ul>
  );
}
