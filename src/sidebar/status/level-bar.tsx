/** The ratings of a department as a small stacked bar, and in words below it: nothing of it is told by colour alone. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { OverviewDepartment } from '../../core/sidebar-data';

const { standing: TEXT } = SIDEBAR_TEXTS;

/** A part below this share of the bar has no room for its digit. */
const NARROWEST_WITH_DIGIT = 0.08;

export function LevelBar({ levels, goals }: { levels: OverviewDepartment['levels']; goals: number }) {
  const rated = levels.reduce((sum, count) => sum + count, 0);
  const parts = [
    ...levels.map((count, at) => ({ level: at + 1, count })).reverse(),
    { level: 0, count: goals - rated },
  ];
  const present = parts.filter(({ count }) => count > 0);
  return (
    <figure class="levels">
      <figcaption>{TEXT.levels}</figcaption>
      <div class="bar" aria-hidden="true">
        {present.map(({ level, count }) => (
          <span key={level} data-level={level} style={{ flexGrow: count }}>
            {level > 0 && count / goals >= NARROWEST_WITH_DIGIT ? level : ''}
          </span>
        ))}
      </div>
      <ul>
        {present.map(({ level, count }) => (
          <li key={level}>
            <span class="swatch" data-level={level} aria-hidden="true" />
            {level > 0 ? TEXT.level(level) : TEXT.unrated} <b>{SIDEBAR_TEXTS.items(count)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
