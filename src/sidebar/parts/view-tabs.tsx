/** The views as tabs: arrow keys move among them, as the ARIA practices ask. */
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';

/** The last one is there while a task of the menu is open. */
const VIEWS = ['status', 'findings', 'fill', 'report', 'task'] as const;
export type View = (typeof VIEWS)[number];

export const tabId = (view: View): string => `tab-${view}`;
export const panelId = (view: View): string => `panel-${view}`;

/** @param props.toDo The number at 直す; none is shown for 0. */
export function ViewTabs(props: {
  view: View;
  hasTask: boolean;
  toDo: number;
  onChoose: (view: View) => void;
}) {
  const { view, hasTask, toDo, onChoose } = props;
  const views = VIEWS.filter((each) => each !== 'task' || hasTask);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(views, view, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={SIDEBAR_TEXTS.viewsLabel} onKeyDown={onKeyDown}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(each)}
          aria-controls={panelId(each)}
          aria-selected={each === view}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {SIDEBAR_TEXTS.views[each]}
          {each === 'findings' && toDo > 0 && (
            <>
              <span class="badge" aria-hidden="true">
                {toDo > 99 ? '99+' : toDo}
              </span>
              <span class="unseen">{SIDEBAR_TEXTS.badge(toDo)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

function neighbour(views: readonly View[], view: View, key: string): View | undefined {
  const at = views.indexOf(view);
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: (at + views.length - 1) % views.length,
    ArrowRight: (at + 1) % views.length,
    Home: 0,
    End: views.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : views[place];
}
