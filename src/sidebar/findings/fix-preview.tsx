/** Several fixes at once: each before → after with a box to leave it out, then one press. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FixResult } from '../../core/fixes/fix-plan';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { fixEdit } from '../../core/overview/fix-edit';
import type { FoundCell } from '../../core/overview/sidebar-data';
import { FailureNotice } from '../parts/failure-notice';
import { focusHere } from '../parts/focus-here';
import { SlicesProgress } from '../parts/slices-progress';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { tellResults, toneOf } from '../session/use-cell-edits';
import { BeforeAfter } from './before-after';
import { useFixes } from './use-fixes';

const { fixes: TEXT, findings: FINDINGS } = SIDEBAR_TEXTS;

/** @param props.findings Each with a fix. */
export function FixPreview({ findings, onClose }: { findings: readonly FoundCell[]; onClose: () => void }) {
  const { say } = useSession();
  const fixes = useFixes();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly FixResult[]>([]);
  const [trouble, setTrouble] = useState('');
  const [isWriting, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => focusHere(heading.current), []);
  const chosen = findings.filter((found) => !left.has(keyOf(found)));

  const apply = async (): Promise<void> => {
    if (isWriting) return;
    setTrouble(chosen.length === 0 ? TEXT.noneChosen : '');
    if (chosen.length === 0) return say(TEXT.noneChosen, 'told');
    setWriting(true);
    try {
      const { results, left } = await fixes.fix(chosen);
      const notWritten = results.filter(({ written }) => !written);
      setRefused(notWritten);
      if (left > 0) say(TEXT.stopped(results.length - notWritten.length, left + notWritten.length));
      else say(tellResults(results), toneOf(results));
      if (notWritten.length === 0) onClose();
    } catch (failure) {
      setTrouble(sentenceOf(failure));
      say(sentenceOf(failure), 'told');
    }
    setWriting(false);
  };

  if (fixes.isLong) return <SlicesProgress slices={fixes.slices} />;
  return (
    <section class="fix-preview">
      <h3 ref={heading} tabIndex={-1}>
        {TEXT.heading}
      </h3>
      <p>{findings.length > 0 ? TEXT.explain : TEXT.noneLeft}</p>
      {trouble !== '' && <FailureNotice sentence={trouble} />}
      {refused.map((result) => (
        <FailureNotice
          key={keyOf(result)}
          sentence={TEXT.refused(FINDINGS.place(result.sheet, result.cell), result.message)}
        />
      ))}
      <ul>
        {findings.map((found) => (
          <FixChoice
            key={keyOf(found)}
            found={found}
            isChosen={!left.has(keyOf(found))}
            onChange={() => setLeft(toggled(left, keyOf(found)))}
          />
        ))}
      </ul>
      <div class="buttons">
        {findings.length > 0 && (
          <button type="button" class="primary" aria-disabled={isWriting} onClick={() => void apply()}>
            {TEXT.applyChosen(chosen.length)}
          </button>
        )}
        <button type="button" class="secondary" onClick={onClose}>
          {TEXT.cancel}
        </button>
      </div>
    </section>
  );
}

function FixChoice(props: { found: FoundCell; isChosen: boolean; onChange: () => void }) {
  const { found, isChosen, onChange } = props;
  const edit = fixEdit(found);
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isChosen} onChange={onChange} />
        <span>
          <bdi class="place">{FINDINGS.place(found.sheet, found.cell)}</bdi>
          {edit && <BeforeAfter edit={edit} />}
          {found.goal !== '' && (
            <span class="support">
              <bdi>{FINDINGS.goal(found.goal)}</bdi>
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

/** A cell may have several fixes. */
const keyOf = ({ rule, sheet, cell }: { rule: string; sheet: string; cell: string }): string =>
  `${rule} ${cell} ${sheet}`;

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
