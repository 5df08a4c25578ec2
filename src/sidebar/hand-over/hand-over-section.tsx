/** The 状態 of a 課: what it is, who changed it and why, and what can be done with it now. */
import { useRef } from 'preact/hooks';
import { isClosedState, readState } from '../../core/department-tab/state';
import { HAND_OVER_TEXTS, type HandOver } from '../../core/messages/hand-over';
import { HAND_OVER_VIEW_TEXTS as TEXT } from '../../core/messages/hand-over-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OverviewDepartment } from '../../core/overview/sidebar-data';
import { focusHere } from '../parts/focus-here';
import { useRemembered } from '../session/memory';
import { ChangesSince } from './changes-since';
import { HandOverForm } from './hand-over-form';
import { OpenOpinions } from './opinions';

/** A hand-over that was begun, and its reason, wait while another tab is looked at. For each 課 another element, by its key. */
export function HandOverSection({ department }: { department: OverviewDepartment }) {
  const { name, state, note } = department;
  const [begun, setBegun] = useRemembered<Begun>(`hand-over.${name}`, NOT_BEGUN);
  const { handOver: wanted, reason } = begun;
  const { own, coordinators } = possible(state);
  const section = useRef<HTMLElement>(null);
  const button = (handOver: HandOver) => (
    <button
      key={handOver}
      type="button"
      class="secondary"
      onClick={() => setBegun(() => ({ handOver, reason: '' }))}
    >
      {TEXT.buttons[handOver]}
    </button>
  );
  return (
    <section class="hand-over" aria-label={TEXT.heading} data-department={name} ref={section} tabIndex={-1}>
      {state !== '' && (
        <p class="support">
          {SIDEBAR_TEXTS.standing.state} <bdi>{state}</bdi>
        </p>
      )}
      {note && (
        <p class="support">
          <bdi>{TEXT.note(HAND_OVER_TEXTS[note.handOver], note.by, note.at)}</bdi>
        </p>
      )}
      {note && note.reason !== '' && (
        <p class="hand-over-reason">
          <bdi>{TEXT.noteReason(note.reason)}</bdi>
        </p>
      )}
      {readState(state) === 'returned' && <OpenOpinions department={name} />}
      {wanted && [...own, ...coordinators].includes(wanted) ? (
        <HandOverForm
          department={department}
          handOver={wanted}
          reason={reason}
          onReason={(typed) => setBegun((before) => ({ ...before, reason: typed }))}
          onClose={() => {
            // The button that was pressed goes, and with it the keyboard's place.
            focusHere(section.current);
            setBegun(() => NOT_BEGUN);
          }}
        />
      ) : (
        <>
          {own.length > 0 && <div class="buttons">{own.map(button)}</div>}
          {coordinators.length > 0 && (
            <details class="hand-over-others">
              <summary>{TEXT.coordinators}</summary>
              <div class="buttons">{coordinators.map(button)}</div>
            </details>
          )}
        </>
      )}
      {note && <ChangesSince department={name} />}
    </section>
  );
}

/** Brings the section of a 課 in sight, with the keyboard at what can be done there; nothing where 状況 does not show it. */
export function showHandOver(department: string): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.hand-over')];
  const section = sections.find(({ dataset }) => dataset['department'] === department);
  for (let at = section?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
  focusHere(section?.querySelector<HTMLElement>('button, summary') ?? null);
}

interface Begun {
  readonly handOver: HandOver | null;
  readonly reason: string;
}

const NOT_BEGUN: Begun = { handOver: null, reason: '' };

/** What a 課 and what the 取りまとめ担当 can do from a 状態; the script asks who does it. */
function possible(state: string): { own: readonly HandOver[]; coordinators: readonly HandOver[] } {
  if (isClosedState(state)) return { own: [], coordinators: ['reopen'] };
  return readState(state) === 'submitted'
    ? { own: ['withdraw'], coordinators: ['return', 'close'] }
    : { own: ['submit'], coordinators: [] };
}
