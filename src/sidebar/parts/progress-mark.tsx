/** 未着手, 入力中, 要対応 or 入力済み, as a word with its own shape. */

import type { Progress } from '../../core/finding';
import { PROGRESS_TEXTS } from '../../core/messages/progress';
import { Icon, type IconName } from './icon';

const ICONS: Readonly<Record<Progress, IconName>> = {
  'not-started': 'empty',
  'in-progress': 'half',
  'needs-work': 'error',
  complete: 'done',
};

/** @param props.isLate Whether the deadline has passed: then nothing is green. */
export function ProgressMark({ progress, isLate = false }: { progress: Progress; isLate?: boolean }) {
  return (
    <span class="progress-mark" data-progress={progress} data-late={isLate}>
      <Icon name={ICONS[progress]} />
      {PROGRESS_TEXTS[progress]}
    </span>
  );
}
