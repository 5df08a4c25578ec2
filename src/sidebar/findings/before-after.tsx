/** What a cell says and what it will say, or has said and says. */

import { changedPart } from '../../core/cells/changed-part';
import { excerpt } from '../../core/cells/folded-text';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { CellEdit } from '../../core/overview/sidebar-data';
import { Icon } from '../parts/icon';

const { fixes: TEXT } = SIDEBAR_TEXTS;

/** Longer texts are cut around what changes: the cell itself shows the whole. */
const LONGEST = 30;

/** @param props.isDone Whether the cell was changed already. */
export function BeforeAfter(props: { edit: Pick<CellEdit, 'oldValue' | 'newValue'>; isDone?: boolean }) {
  const { edit, isDone = false } = props;
  const { before, after } = changedPart(edit.oldValue, edit.newValue, LONGEST);
  return (
    <span class="before-after">
      <span class="unseen">{isDone ? TEXT.earlier : TEXT.now}</span>
      <bdi class="before">{shown(before)}</bdi>
      <Icon name="arrow" />
      <span class="unseen">{TEXT.after}</span>
      <bdi class="after">{shown(after)}</bdi>
    </span>
  );
}

const shown = (text: string): string => (text === '' ? TEXT.blank : excerpt(text, LONGEST));
