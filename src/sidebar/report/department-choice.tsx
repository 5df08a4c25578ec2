/** Several departments at once: all are chosen at first. */
import { useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { Overview, OverviewDepartment } from '../../core/overview/sidebar-data';
import type { ReportKind } from '../../core/report/report-data';
import { FailureNotice } from '../parts/failure-notice';
import { useSession } from '../session/sidebar-session';
import { draftReason } from './draft-state';

const { report: TEXT } = SIDEBAR_TEXTS;

export function DepartmentChoice(props: {
  overview: Overview;
  /** Those whose report can be made. */
  departments: readonly OverviewDepartment[];
  kind: ReportKind;
  onMake: (departments: readonly string[]) => void;
}) {
  const { overview, departments, kind, onMake } = props;
  const { say } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isRefused, setRefused] = useState(false);
  const names = departments.map(({ name }) => name);
  const chosen = names.filter((name) => !left.has(name));
  const drafts = departments.filter(({ name, draft }) => draft[kind] && !left.has(name)).length;
  const make = (): void => {
    setRefused(chosen.length === 0);
    if (chosen.length === 0) say(TEXT.noneChosen, 'error');
    else onMake(chosen);
  };
  return (
    <details class="several">
      <summary>{TEXT.several}</summary>
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => setLeft(new Set())}>
          {TEXT.chooseAll}
        </button>
        <button type="button" class="secondary" onClick={() => setLeft(new Set(names))}>
          {TEXT.chooseNone}
        </button>
      </div>
      <fieldset>
        <legend>{TEXT.choose}</legend>
        {departments.map((department) => (
          <label key={department.name} class="check">
            <input
              type="checkbox"
              checked={!left.has(department.name)}
              onChange={() => setLeft(toggled(left, department.name))}
            />
            <span>
              <bdi>{department.name}</bdi>
              <DraftWarning reason={draftReason(department, kind, overview)} />
            </span>
          </label>
        ))}
      </fieldset>
      {isRefused && chosen.length === 0 && <FailureNotice sentence={TEXT.noneChosen} />}
      <p class="support">{TEXT.draftsChosen(drafts)}</p>
      <button type="button" class="primary wide" onClick={make}>
        {TEXT.makeChosen(chosen.length)}
      </button>
    </details>
  );
}

function DraftWarning({ reason }: { reason: string }) {
  if (reason === '') return null;
  return (
    <>
      {' '}
      <span class="draft-mark">{TEXT.draftMark}</span>
      <span class="support">{reason}</span>
    </>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
