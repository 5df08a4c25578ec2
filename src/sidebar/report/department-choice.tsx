/** Several departments at once: all are chosen at first. */
import { useState } from 'preact/hooks';
import { needsWork } from '../../core/finding';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { ReportKind } from '../../core/report/report-data';
import type { OverviewDepartment } from '../../core/sidebar-data';
import { FailureNotice } from '../failure-notice';
import { useSession } from '../session';

const { report: TEXT } = SIDEBAR_TEXTS;

/** @param props.common Findings of no department that make every report a draft. */
export function DepartmentChoice(props: {
  departments: readonly OverviewDepartment[];
  common: number;
  kind: ReportKind;
  onMake: (departments: readonly string[]) => void;
}) {
  const { departments, common, kind, onMake } = props;
  const { say } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isRefused, setRefused] = useState(false);
  const names = departments.map(({ name }) => name);
  const chosen = names.filter((name) => !left.has(name));
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
        {departments.map(({ name, findings }) => (
          <label key={name} class="check">
            <input type="checkbox" checked={!left.has(name)} onChange={() => setLeft(toggled(left, name))} />
            <span>
              <bdi>{name}</bdi>
              {kind === 'evaluation' && <DraftWarning toDo={findings.filter(needsWork).length + common} />}
            </span>
          </label>
        ))}
      </fieldset>
      {isRefused && chosen.length === 0 && <FailureNotice sentence={TEXT.noneChosen} />}
      <button type="button" class="primary wide" onClick={make}>
        {TEXT.makeChosen(chosen.length)}
      </button>
    </details>
  );
}

function DraftWarning({ toDo }: { toDo: number }) {
  return toDo > 0 ? <span class="support">{TEXT.draftOf(toDo)}</span> : null;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
