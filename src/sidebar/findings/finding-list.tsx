/** The findings, fifty at a time: five hundred of them would take longer to lay out than anybody waits. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { FoundCell } from '../../core/overview/sidebar-data';
import { countOf, type FindingFilter, type FindingGroup, firstOf } from './finding-filter';
import { FindingItem } from './finding-item';

const { findings: TEXT } = SIDEBAR_TEXTS;

const PAGE = 50;

/** @param props.filter Only tells that another list begins: a change of it goes back to the first page. */
export function FindingList({ groups, filter }: { groups: readonly FindingGroup[]; filter: FindingFilter }) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  /** The place of the finding that shall get the focus after the next page has come. */
  const wanted = useRef<number | null>(null);
  useEffect(() => setLimit(PAGE), [filter]);
  useLayoutEffect(() => {
    if (wanted.current === null || list.current === null) return;
    jumpButtons(list.current)[wanted.current]?.focus();
    wanted.current = null;
  }, [limit]);
  const rest = countOf(groups) - limit;
  return (
    <div ref={list} class="finding-list">
      {firstOf(groups, limit).map(({ name, findings }) => (
        <section key={name} class="group">
          <h3>
            <bdi>{name}</bdi>
            <span class="amount">
              {SIDEBAR_TEXTS.items(groups.find((group) => group.name === name)?.findings.length ?? 0)}
            </span>
          </h3>
          <ul>
            {findings.map((found) => (
              <FindingItem key={keyOf(found)} found={found} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <button
          type="button"
          class="secondary wide"
          onClick={() => {
            wanted.current = limit;
            setLimit(limit + PAGE);
          }}
        >
          {TEXT.more(Math.min(rest, PAGE), rest)}
        </button>
      )}
    </div>
  );
}

const keyOf = ({ sheet, cell, rule }: FoundCell): string => `${rule} ${cell} ${sheet}`;

const jumpButtons = (list: HTMLElement): HTMLElement[] =>
  Array.from(list.querySelectorAll<HTMLElement>('button.jump'));
