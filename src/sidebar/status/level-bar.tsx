/** The ratings of a department as a small stacked bar, and in words below it: nothing of it is told by colour alone. */

import { type Scale, symbolOf } from '../../core/evaluation/scale';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OverviewDepartment } from '../../core/overview/sidebar-data';
import { useScale } from '../session/use-scale';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** A part below this share of the bar has no room for its symbol. */
const NARROWEST_WITH_DIGIT = 0.08;

interface Part {
  /** What the colours go by. */
  readonly level: number | 'missing' | 'unread';
  readonly count: number;
}

export function LevelBar({ department }: { department: OverviewDepartment }) {
  const { goals } = department;
  const scale = useScale();
  const present = partsOf(department);
  return (
    <figure class="levels">
      <figcaption>{TEXT.levels}</figcaption>
      <div class="bar" aria-hidden="true">
        {present.map(({ level, count }) => (
          <span key={level} data-level={colourOf(level, scale)} style={{ flexGrow: count }}>
            {typeof level === 'number' && count / goals >= NARROWEST_WITH_DIGIT ? shortOf(level, scale) : ''}
          </span>
        ))}
      </div>
      <ul>
        {present.map(({ level, count }) => (
          <li key={level}>
            <span class="swatch" data-level={colourOf(level, scale)} aria-hidden="true" />
            {typeof level === 'number' ? TEXT.level(symbolOf(scale, level)) : TEXT.unrated[level]}{' '}
            <b>{SIDEBAR_TEXTS.items(count)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Five colours from the lowest to the best, however many levels there are. */
const colourOf = (level: Part['level'], scale: Scale): Part['level'] =>
  typeof level === 'number' ? 1 + Math.round(((level - 1) * 4) / Math.max(scale.length - 1, 1)) : level;

/** A word has no room in the bar. */
const shortOf = (level: number, scale: Scale): string => {
  const symbol = symbolOf(scale, level);
  return symbol.length <= 2 ? symbol : '';
};

/** 未入力 is what the check calls so; what else is not rated cannot be read as a rating. */
function partsOf({ levels, goals, rated, findings }: OverviewDepartment): readonly Part[] {
  const missing = findings.filter(({ severity }) => severity === 'missing').length;
  const parts: Part[] = [
    ...levels.map((count, at) => ({ level: at + 1, count })).reverse(),
    { level: 'unread', count: Math.max(goals - rated - missing, 0) },
    { level: 'missing', count: missing },
  ];
  return parts.filter(({ count }) => count > 0);
}
